import { nameCell, parseAddress, parseRange } from './cell-address.ts';
import { createBlankedCells, type BlankedCells } from './note-cells.ts';
import { PLAIN, writeNumber, type NumberStyle } from './number-format.ts';
import { getAttribute, scanXml } from '../scan-xml.ts';
import { createSheetBuilder, describeFull } from './sheet-builder.ts';
import type { SheetBuilder, SheetRoom } from './sheet-builder.ts';
import { resolveEscapes } from './workbook-parts.ts';
import type { CellStyle } from './workbook-parts.ts';

export type SheetContext = {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
  /** What the sheets of the workbook may still hold together. */
  readonly room: SheetRoom;
};

const UNFORMATTED: CellStyle = { number: PLAIN, indent: 0 };

/** A cell whose formula has no stored result; row and column from 0. */
export type OpenFormula = { readonly row: number; readonly column: number; readonly style: NumberStyle };

/** The cells of one worksheet and those that were left blank; or why it cannot be read, as what a sheet does. */
export type SheetReading =
  | {
      readonly ok: true;
      readonly builder: SheetBuilder;
      readonly blanked: BlankedCells;
      /** Formulas without a stored result, with how a number there is printed. */
      readonly open: readonly OpenFormula[];
    }
  | { readonly ok: false; readonly fault: string };

/**
 * Reads one worksheet. Refused where it has more cells than can be held, where its end or that of a row or cell is missing, and where a cell has a text
 * that the workbook does not hold, or two different ones: counted as blank, or as the last one, it would be lost in silence.
 */
export function readSheetXml(xml: string, { strings, styles, from1904, room }: SheetContext): SheetReading {
  const builder = createSheetBuilder(room);
  const blanked = createBlankedCells();
  let fault: string | null = null;
  let isWorksheet = false;
  let row = -1;
  let column = -1;
  let type = 'n';
  let style: CellStyle = UNFORMATTED;
  let stored = '';
  let hasFormula = false;
  let hasValue = false;
  let isValue = false;
  let inGuide = false;
  const open: OpenFormula[] = [];
  const hidden: string[] = [];
  let widest = -1;

  /** An indent of the format is one of the text: parts of a structure are set in by either. */
  function indentText(text: string): string {
    return style.indent === 0 || text === '' ? text : ' '.repeat(style.indent) + text;
  }
  function findText(): string {
    const text = strings[Number(stored)];
    if (text === undefined)
      fault = `has a cell (${nameCell(row, column)}) whose text is not in the file; open it in a spreadsheet program and save it`;
    return text ?? '';
  }
  /** Takes the cell that ends; a place that is named twice may hold one thing only. */
  function putCell(): void {
    const text = writeCell();
    const before = builder.get(row, column);
    if (before !== '' && before !== text)
      fault = `has two cells at ${nameCell(row, column)}, and nobody can tell which is meant; open it in a spreadsheet program and save it`;
    else if (!builder.put(row, column, text)) fault = describeFull(room);
  }
  function writeCell(): string {
    switch (type) {
      case 's':
        return hasValue ? indentText(findText()) : '';
      case 'b':
        return hasValue ? (/^(1|true)$/.test(stored.trim()) ? 'yes' : 'no') : '';
      case 'e':
        blanked.errors.push({ address: nameCell(row, column), value: stored });
        return '';
      case 'd':
        return stored.slice(0, 10);
      case 'str':
      case 'inlineStr':
        return indentText(resolveEscapes(stored));
      default:
        if (hasValue) builder.setPrinted(row, column, style.number);
        return hasValue ? writeNumber(stored, style.number, from1904) : '';
    }
  }

  const isWhole = scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'worksheet') isWorksheet = true;
      else if (name === 'row') {
        const number = Number(getAttribute(attributes, 'r') ?? Number.NaN);
        row = Number.isInteger(number) && number > 0 ? number - 1 : row + 1;
        column = -1;
        const level = Number(getAttribute(attributes, 'outlineLevel') ?? 0);
        if (level > 0) builder.setOutline(row, level);
        if (isTrue(getAttribute(attributes, 'hidden'))) blanked.hiddenRows.push(row + 1);
      } else if (name === 'c') {
        const place = parseAddress(getAttribute(attributes, 'r') ?? '');
        row = place?.row ?? Math.max(row, 0);
        column = place?.column ?? column + 1;
        widest = Math.max(widest, column);
        type = getAttribute(attributes, 't') ?? 'n';
        style = styles[Number(getAttribute(attributes, 's') ?? 0)] ?? UNFORMATTED;
        stored = '';
        hasFormula = false;
        hasValue = false;
      } else if (name === 'v' || name === 't') {
        isValue = true;
        hasValue = true;
      } else if (name === 'f') hasFormula = true;
      else if (name === 'rPh') inGuide = true;
      else if (name === 'col' && isTrue(getAttribute(attributes, 'hidden'))) hidden.push(attributes);
      else if (name === 'mergeCell') {
        const range = parseRange(getAttribute(attributes, 'ref') ?? '');
        if (range !== null) builder.merge(range);
      }
    },
    text: (text) => {
      if (isValue && !inGuide) stored += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') inGuide = false;
      else if (name === 'c' && fault === null) {
        if (hasFormula && !hasValue) open.push({ row, column, style: style.number });
        else putCell();
      }
    },
  });
  if (fault !== null) return { ok: false, fault };
  if (isWhole && isWorksheet) {
    for (const attributes of hidden) listColumns(attributes, widest, blanked.hiddenColumns);
    return { ok: true, builder, blanked, open };
  }
  const after = row < 0 ? '' : `, at or after row ${row + 1}`;
  return { ok: false, fault: `is cut off or damaged${after}: its rows may not all be there; export it again` };
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}

/** Adds the letters of the columns from `min` to `max` of a `col` that hold cells: files hide all columns to the right of a table too. */
function listColumns(attributes: string, widest: number, columns: string[]): void {
  const [min, max] = ['min', 'max'].map((name) => Number(getAttribute(attributes, name) ?? Number.NaN));
  for (let column = min ?? 1; column <= Math.min(max ?? 0, widest + 1); column++)
    columns.push(nameCell(0, column - 1).slice(0, -1));
}
