import type { TextEncoding } from '../../../domain/texts/text-encodings.ts';
import type { Grid } from '../../base/grid.ts';
import { MAX_COLUMNS } from '../../base/grid-bounds.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { decodeXml } from '../decode-text.ts';
import { noteEncoding } from '../note-encoding.ts';
import { numberNames } from '../number-names.ts';
import { getAttribute, scanXml } from '../scan-xml.ts';
import { nameCell } from './cell-address.ts';
import { createBlankedCells, noteCells } from './note-cells.ts';
import type { BlankedCells } from './note-cells.ts';
import { parseFormatName, PLAIN, writeNumber } from './number-format.ts';
import type { WorkbookReading } from './read-workbook.ts';
import { createSheetBuilder, createSheetRoom } from './sheet-builder.ts';
import type { SheetBuilder, SheetRoom } from './sheet-builder.ts';
import type { CellStyle } from './workbook-parts.ts';

/** A format by its name in the file; one that is of texts keeps a number as it is written. */
type Style = CellStyle & { readonly isText: boolean };
type Sheet = {
  readonly name: string;
  hidden: boolean;
  readonly builder: SheetBuilder;
  readonly blanked: BlankedCells;
  /** The formats of columns, and those that are hidden, counted from 0. */
  readonly columnStyles: Map<number, string>;
  readonly hiddenColumns: number[];
  style: string | null;
  widest: number;
};

const UNFORMATTED: Style = { number: PLAIN, indent: 0, isText: false };
/** Steps beyond which an indent places text and is no level of a structure. */
const MOST_INDENT = 15;
/** The day that stands before a time of day. */
const DAY_OF_TIMES = /^(?:1899-12-3[01]|1904-01-01)T(?!00:00:00)(\d\d:\d\d:\d\d)/;

/**
 * Reads every sheet of an XML spreadsheet of 2003, hidden ones too, as `readWorkbook` does those of .xlsx; entities that the file declares stay as written.
 * A file whose end is missing is refused.
 */
export function readXml2003(
  file: string,
  bytes: Uint8Array,
  log: ProblemLog,
  chosen: TextEncoding | null = null,
): WorkbookReading {
  const decoded = decodeXml(bytes, chosen);
  noteEncoding(file, decoded, chosen, log);
  const { sheets, fault } = scanSheets(decoded.text);
  if (fault !== null) return { ok: false, refused: `${file} ${fault}.` };
  if (sheets.length === 0)
    return { ok: false, refused: `${file} is a workbook (XML of 2003) without a sheet; save it as .xlsx.` };
  const names = numberNames(sheets.map(({ name }) => name));
  const grids = sheets.map(({ hidden, builder, blanked, hiddenColumns, widest }, index): Grid => {
    for (const column of hiddenColumns)
      if (column <= widest) blanked.hiddenColumns.push(nameCell(0, column).slice(0, -1));
    const grid = builder.finish(names[index] ?? '', hidden);
    noteCells(file, grid, blanked, log);
    return decoded.certain ? grid : { ...grid, encoding: decoded.encoding };
  });
  return { ok: true, grids };
}

/** Walks over the file once; `fault` says, as what the file does, why it cannot be read. */
function scanSheets(xml: string): { readonly sheets: readonly Sheet[]; readonly fault: string | null } {
  const styles = new Map<string, Style>([['Default', UNFORMATTED]]);
  const sheets: Sheet[] = [];
  let sheet: Sheet | null = null;
  let styleId = '';
  const room = createSheetRoom();
  let mergeable = room.cells;
  let fits = true;
  let [row, column, across, down, span] = [-1, -1, 0, 0, 0];
  let columnAt = -1;
  let rowStyle: string | null = null;
  let cellStyle: string | null = null;
  let type = '';
  let stored = '';
  let [hasFormula, hasValue, isValue, inComment, inVisible, from1904] = [false, false, false, false, false, false];

  function findStyle(own: Sheet): Style {
    const id = cellStyle ?? rowStyle ?? own.columnStyles.get(column) ?? own.style ?? 'Default';
    return styles.get(id) ?? styles.get('Default') ?? UNFORMATTED;
  }
  function writeCell(own: Sheet): string {
    const style = findStyle(own);
    switch (type) {
      case 'Number':
        if (style.isText) return stored.trim();
        own.builder.setPrinted(row, column, style.number);
        return writeNumber(stored.trim(), style.number, from1904);
      case 'Boolean':
        return /^(1|true)$/i.test(stored.trim()) ? 'yes' : 'no';
      case 'DateTime':
        return DAY_OF_TIMES.exec(stored.trim())?.[1] ?? stored.trim().slice(0, 10);
      case 'Error':
        own.blanked.errors.push({ address: nameCell(row, column), value: stored });
        return '';
      default: {
        const text = stored.replaceAll(/\r\n?/g, '\n');
        return text === '' ? '' : ' '.repeat(style.indent) + text;
      }
    }
  }
  function startCell(own: Sheet, attributes: string): void {
    column = readPlace(attributes, column + 1 + across);
    across = readCount(attributes, 'MergeAcross');
    down = readCount(attributes, 'MergeDown');
    cellStyle = getAttribute(attributes, 'StyleID');
    type = '';
    stored = '';
    hasFormula = getAttribute(attributes, 'Formula') !== null;
    hasValue = false;
    own.widest = Math.max(own.widest, column);
    const merged = { firstRow: row + 1, lastRow: row + 1 + down, firstColumn: column + 1 };
    if (across === 0 && down === 0) return;
    mergeable -= (across + 1) * (down + 1);
    if (mergeable < 0) fits = false;
    else own.builder.merge({ ...merged, lastColumn: column + 1 + across });
  }
  function startStyle(attributes: string): void {
    styleId = getAttribute(attributes, 'ID') ?? '';
    const parent = styles.get(getAttribute(attributes, 'Parent') ?? 'Default') ?? UNFORMATTED;
    styles.set(styleId, parent);
  }
  function addToStyle(part: Partial<Style>): void {
    styles.set(styleId, { ...(styles.get(styleId) ?? UNFORMATTED), ...part });
  }
  function startColumn(own: Sheet, attributes: string): void {
    const first = Math.max(readPlace(attributes, columnAt + 1), columnAt + 1);
    columnAt = Math.min(first + readCount(attributes, 'Span'), MAX_COLUMNS);
    const style = getAttribute(attributes, 'StyleID');
    const hidden = getAttribute(attributes, 'Hidden') === '1';
    for (let each = first; each <= columnAt; each++) {
      if (style !== null) own.columnStyles.set(each, style);
      if (hidden) own.hiddenColumns.push(each);
    }
  }

  const isWhole = scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'Style') startStyle(attributes);
      else if (name === 'NumberFormat') {
        const format = getAttribute(attributes, 'Format') ?? 'General';
        addToStyle({ number: parseFormatName(format), isText: format === '@' });
      } else if (name === 'Alignment') {
        const indent = Number(getAttribute(attributes, 'Indent') ?? 0);
        if (indent > 0 && indent <= MOST_INDENT) addToStyle({ indent });
      } else if (name === 'Worksheet') {
        const sheetName = getAttribute(attributes, 'Name') ?? `Sheet${sheets.length + 1}`;
        sheet = startSheet(sheetName, room);
        sheets.push(sheet);
        [row, column, across, span, columnAt] = [-1, -1, 0, 0, -1];
      } else if (sheet === null) return;
      else if (name === 'Table') sheet.style = getAttribute(attributes, 'StyleID');
      else if (name === 'Column') startColumn(sheet, attributes);
      else if (name === 'Row') {
        row = readPlace(attributes, row + 1 + span);
        span = readCount(attributes, 'Span');
        [column, across] = [-1, 0];
        rowStyle = getAttribute(attributes, 'StyleID');
        if (getAttribute(attributes, 'Hidden') === '1') sheet.blanked.hiddenRows.push(row + 1);
      } else if (name === 'Cell') startCell(sheet, attributes);
      else if (name === 'Comment') inComment = true;
      else if (name === 'Data' && !inComment) {
        type = getAttribute(attributes, 'Type') ?? 'String';
        isValue = true;
        hasValue = true;
      } else if (name === 'Visible') inVisible = true;
    },
    text: (text) => {
      if (isValue) stored += text;
      else if (inVisible && sheet !== null && /^Sheet(?:Very)?Hidden$/.test(text.trim())) sheet.hidden = true;
    },
    close: (name) => {
      if (name === 'Data') isValue = false;
      else if (name === 'Comment') inComment = false;
      else if (name === 'Visible') inVisible = false;
      else if (name === 'Date1904') from1904 = true;
      else if (name === 'Worksheet') sheet = null;
      else if (name === 'Cell' && sheet !== null && fits) {
        if (hasValue) fits = sheet.builder.put(row, column, writeCell(sheet));
        else if (hasFormula) sheet.blanked.unsolved.push(nameCell(row, column));
      }
    },
  });
  if (!fits) return { sheets, fault: 'has more cells than can be read' };
  return { sheets, fault: isWhole ? null : 'is cut off or damaged: its rows may not all be there; export it again' };
}

function startSheet(name: string, room: SheetRoom): Sheet {
  const [builder, blanked] = [createSheetBuilder(room), createBlankedCells()];
  return { name, hidden: false, builder, blanked, columnStyles: new Map(), hiddenColumns: [], style: null, widest: -1 };
}

/** The place that an index counted from 1 names, counted from 0; `next` where there is none. */
function readPlace(attributes: string, next: number): number {
  const index = Number(getAttribute(attributes, 'Index') ?? Number.NaN);
  return Number.isInteger(index) && index > 0 ? index - 1 : next;
}

function readCount(attributes: string, name: string): number {
  const count = Number(getAttribute(attributes, name) ?? 0);
  return Number.isInteger(count) && count > 0 ? count : 0;
}
