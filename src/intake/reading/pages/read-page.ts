import { parseFormatName, PLAIN, writeNumber } from '../workbook/number-format.ts';
import { parseDeclarations, readClasses, type PageStyle } from './css-formats.ts';
import { createPageTable, type PageTable } from './page-table.ts';
import { readHtmlAttributes, scanHtml } from './scan-html.ts';

/** The largest table of each nest of tables of a page, in their order, and what else the page says; or what is wrong with it. */
export type PageReading =
  | {
      readonly ok: true;
      readonly tables: readonly PageTable[];
      /** Tables that are nested with a larger one. */
      readonly aside: readonly PageTable[];
      /** The text that stands in no table, one entry a paragraph; what is beyond a long book is left out. */
      readonly beside: readonly string[];
      /** How many pieces of text in cells the page hides. */
      readonly hiddenTexts: number;
    }
  | { readonly ok: false; readonly fault: string };

/** Tables inside of tables that are followed. */
const DEEPEST = 50;
const LONGEST_BESIDE = 100_000;
/** What parts paragraphs beside the tables; a line break in the text of a page is a blank. */
const PARAGRAPH = '\u2029';

/** Elements that begin a line of their own, so that a blank parts their text from what stands around it. */
const LINES = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'dd',
  'dt',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
]);
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'area', 'base', 'col', 'link', 'meta']);
const GROUPS = new Set(['thead', 'tbody', 'tfoot']);

type OpenCell = { readonly row: number; readonly column: number; readonly attributes: string; text: string };
type OpenTable = { readonly table: PageTable; cell: OpenCell | null };

/**
 * Reads the tables of an HTML page. A cell may leave out its end; a line break is a blank, and protected blanks before a text stay, as they are how pages
 * indent. A table in a cell is a table of its own, unless it holds one text only. `classes`: what style sheets besides say of classes.
 */
export function readPage(html: string, classes: Map<string, PageStyle>): PageReading {
  const open: OpenTable[] = [];
  const tables: PageTable[] = [];
  const aside: PageTable[] = [];
  let nest: PageTable[] = [];
  let fault: string | null = null;
  let beside = '';
  /** The element inside of a cell whose text is hidden, and how many of its name are open. */
  let concealed: { readonly name: string; depth: number } | null = null;
  let hiddenTexts = 0;

  function endCell(top: OpenTable): void {
    if (top.cell !== null) writeCell(top.table, top.cell, classes);
    top.cell = null;
    concealed = null;
  }
  function endTable(): void {
    const top = open.pop();
    if (top === undefined) return;
    endCell(top);
    const { table } = top;
    table.endGroup();
    const around = open.at(-1)?.cell;
    if (around && table.cells.length <= 1) around.text += ` ${table.cells[0]?.text ?? ''} `;
    else nest.push(table);
    if (open.length > 0) return;
    const filled = nest.filter(({ cells }) => cells.length > 0);
    const most = filled.reduce((largest, { cells }) => Math.max(largest, cells.length), 0);
    const largest = filled.findLast(({ cells }) => cells.length === most);
    if (largest !== undefined) tables.push(largest);
    for (const other of filled) if (other !== largest) aside.push(other);
    nest = [];
  }
  function startTable(attributes: string): void {
    if (open.length >= DEEPEST) fault ??= `nests tables more than ${DEEPEST} deep`;
    if (fault !== null) return;
    const { hidden = false } = readStyle(readHtmlAttributes(attributes), classes);
    open.push({ table: createPageTable(hidden || open.at(-1)?.table.hidden === true), cell: null });
  }
  function startCell(top: OpenTable, attributes: string): void {
    endCell(top);
    const [columns, rows] = /span/i.test(attributes)
      ? ['colspan', 'rowspan'].map((name) => Number.parseInt(readHtmlAttributes(attributes).get(name) ?? '1', 10))
      : [1, 1];
    const place = top.table.place(columns || 1, Number.isNaN(rows) ? 1 : (rows ?? 1));
    if (place === null) fault ??= 'has more cells than can be read';
    else top.cell = { ...place, attributes, text: '' };
  }
  function startRow({ table }: OpenTable, attributes: string): void {
    table.startRow();
    if (/none|class/i.test(attributes) && readStyle(readHtmlAttributes(attributes), classes).hidden === true)
      table.hiddenRows.push(table.countRows() - 1);
  }

  const isWhole = scanHtml(html, {
    style: (css) => readClasses(css, classes),
    open: (name, attributes) => {
      if (name === 'table') return startTable(attributes);
      const top = open.at(-1);
      if (top === undefined && LINES.has(name)) beside += PARAGRAPH;
      if (top === undefined || fault !== null) return;
      if (name === 'tr' || GROUPS.has(name)) {
        endCell(top);
        if (name === 'tr') startRow(top, attributes);
        else top.table.endGroup();
      } else if (name === 'td' || name === 'th') startCell(top, attributes);
      else if (top.cell !== null) {
        if (LINES.has(name)) top.cell.text += ' ';
        if (concealed?.name === name) concealed.depth += 1;
        else if (concealed === null && !VOID.has(name) && /display\s*:\s*none/i.test(attributes))
          concealed = { name, depth: 1 };
      }
    },
    text: (text) => {
      const cell = open.at(-1)?.cell;
      if (cell && concealed === null) cell.text += text;
      else if (cell && /^[\s\u00A0]*$/.test(text)) return;
      else if (cell) hiddenTexts += 1;
      else beside += text.slice(0, Math.max(0, LONGEST_BESIDE - beside.length));
    },
    close: (name) => {
      if (name === 'table') return endTable();
      if (name === 'body' || name === 'html') {
        while (open.length > 0) endTable();
        return;
      }
      const top = open.at(-1);
      if (top === undefined && (LINES.has(name) || name === 'title')) beside += PARAGRAPH;
      if (top === undefined) return;
      if (name === 'td' || name === 'th') endCell(top);
      else if (name === 'tr' || GROUPS.has(name)) {
        endCell(top);
        if (name === 'tr') top.table.endRow();
        else top.table.endGroup();
      } else if (top.cell !== null) {
        if (LINES.has(name)) top.cell.text += ' ';
        if (concealed?.name === name && --concealed.depth === 0) concealed = null;
      }
    },
  });
  if (fault !== null) return { ok: false, fault };
  if (!isWhole || open.length > 0)
    return { ok: false, fault: 'is cut off or damaged: its rows may not all be there; export it again' };
  const paragraphs = beside.split(PARAGRAPH).map((text) => collapse(text).trim());
  return { ok: true, tables, aside, beside: paragraphs.filter((text) => text !== ''), hiddenTexts };
}

function readStyle(attributes: ReadonlyMap<string, string>, classes: ReadonlyMap<string, PageStyle>): PageStyle {
  const names = (attributes.get('class') ?? '').toLowerCase().split(/\s+/);
  return Object.assign(
    {},
    ...names.map((name) => classes.get(name)),
    parseDeclarations(attributes.get('style') ?? ''),
  ) as PageStyle;
}

function collapse(text: string): string {
  return text.replaceAll(/[ \t\r\n\f]+/g, ' ');
}

/** Enters a cell that ends, where it holds anything: the number or text that its program stored, else what is shown. */
function writeCell(
  table: PageTable,
  { row, column, attributes: written, text }: OpenCell,
  classes: ReadonlyMap<string, PageStyle>,
): void {
  const attributes = readHtmlAttributes(written);
  const style = written === '' ? {} : readStyle(attributes, classes);
  if (style.hidden === true) table.hiddenColumns.add(column);
  const shown = collapse(text).replaceAll(/^ | $/g, '').replaceAll('\u00A0', ' ').trimEnd();
  const error = attributes.get('x:err');
  if (error !== undefined) {
    table.errors.push({ row, column, text: error === '' ? shown : error });
    return;
  }
  const value = readStored(attributes, style) ?? shown;
  if (value !== '') table.cells.push({ row, column, text: ' '.repeat(style.indent ?? 0) + value });
}

/** What a spreadsheet program stored of a cell beside what it shows, null where it did not. */
function readStored(attributes: ReadonlyMap<string, string>, { number, asText }: PageStyle): string | null {
  const text = attributes.get('x:str') ?? '';
  if (text !== '') return text.trimEnd();
  const truth = attributes.get('x:bool') ?? '';
  if (truth !== '') return /^(?:true|1)$/i.test(truth) ? 'yes' : 'no';
  if (asText === true) return null;
  const stored = attributes.get('x:num') ?? '';
  if (stored !== '') return writeNumber(stored, number ?? PLAIN, false);
  // LibreOffice: the value, and behind two numbers of languages its format.
  const value = attributes.get('sdval') ?? '';
  if (value === '') return null;
  const code = /^\d*;\d*;(.+)$/s.exec(attributes.get('sdnum') ?? '')?.[1];
  return code === '@' ? null : writeNumber(value, code === undefined ? PLAIN : parseFormatName(code), false);
}
