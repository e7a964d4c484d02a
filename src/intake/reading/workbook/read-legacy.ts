import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Grid } from '../../base/grid.ts';
import { nameCell } from './cell-address.ts';
import { keepValues } from './keep-values.ts';
import { createBlankedCells, noteCells } from './note-cells.ts';
import type { BlankedCells } from './note-cells.ts';
import { parseNumberFormat, writeNumber } from './number-format.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { describeFault, MAX_UNPACKED_BYTES } from './read-workbook.ts';
import type { WorkbookReading } from './read-workbook.ts';
import { createSheetBuilder, createSheetRoom, describeFull } from './sheet-builder.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { declaresEntities } from '../scan-xml.ts';
import { unpackXml } from '../unpack-archive.ts';

/** What is asked of the library, as far as its types say too little. */
type Library = {
  readonly CFB: {
    readonly read: (bytes: Uint8Array, options: ParsingOptions) => unknown;
    readonly find: (container: unknown, path: string) => unknown;
  };
  readonly parse_xlscfb: (container: unknown, options: ParsingOptions) => WorkBook;
  readonly read: (bytes: Uint8Array, options: ParsingOptions) => WorkBook;
};
declare module '@e965/xlsx' {
  /** Reads the workbook inside a container. */
  export const parse_xlscfb: Library['parse_xlscfb'];
}

/** Most filled cells that an OpenDocument sheet may repeat by count; the reader writes each of them out. */
const MAX_REPEATED_CELLS = 5_000_000;

/**
 * Reads the sheets of an .xls workbook (BIFF) or an OpenDocument spreadsheet, as `readWorkbook` does those of .xlsx. The reader is loaded when the first such file comes, and only then.
 */
export async function readLegacy(
  file: string,
  label: string,
  bytes: Uint8Array,
  log: ProblemLog,
): Promise<WorkbookReading> {
  let hidden: ReadonlyMap<number, readonly number[]> = new Map();
  if (label === 'ods') {
    const checked = await checkOpenDocument(file, bytes);
    if (checked.refused !== null) return { ok: false, refused: checked.refused };
    hidden = checked.hiddenRows;
  }
  try {
    const workbook = await readWorkbookOf(label, bytes);
    const from1904 = workbook.Workbook?.WBProps?.date1904 === true;
    const twice = workbook.SheetNames.find((name, index, all) => all.indexOf(name) !== index);
    // The library keeps sheets by their names: of two that share one it would give the last for both.
    if (twice !== undefined)
      return { ok: false, refused: `${file} has two sheets that are called ${twice}; give each a name of its own.` };
    const room = createSheetRoom();
    const grids: Grid[] = [];
    for (const [index, name] of workbook.SheetNames.entries()) {
      const sheet = workbook.Sheets[name];
      if (sheet === undefined) continue;
      const blanked = createBlankedCells();
      const builder = createSheetBuilder(room);
      if (!copyCells(sheet, builder, blanked, from1904)) {
        return { ok: false, refused: `The sheet ${name} of ${file} ${describeFull(room)}.` };
      }
      for (const row of hidden.get(index) ?? []) blanked.hiddenRows.push(row);
      const grid = builder.finish(name, (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0);
      noteCells(file, grid, blanked, log);
      grids.push(grid);
    }
    return { ok: true, grids };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '').slice(0, 120) : 'unknown fault';
    return { ok: false, refused: `${file} is a damaged workbook (${label}): it cannot be read (${reason}).` };
  }
}

async function readWorkbookOf(label: string, bytes: Uint8Array): Promise<WorkBook> {
  const library: Library = await import('@e965/xlsx');
  const options: ParsingOptions = { type: 'array', dense: true, cellNF: true, cellText: false, cellHTML: false };
  if (label !== 'xls') return library.read(bytes, options);
  // The oldest files are the stream itself, the others hold it in a container.
  if (bytes[0] === 9) {
    const stream = bytes.slice();
    keepValues(stream);
    return library.read(stream, options);
  }
  const container = library.CFB.read(bytes, { type: 'array' });
  const stream = library.CFB.find(container, '/Workbook') ?? library.CFB.find(container, '/Book');
  if (hasContent(stream)) keepValues(stream.content);
  return library.parse_xlscfb(container, { ...options });
}

function hasContent(entry: unknown): entry is { readonly content: Uint8Array | number[] } {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'content' in entry &&
    (entry.content instanceof Uint8Array || Array.isArray(entry.content))
  );
}

function copyCells(sheet: WorkSheet, builder: SheetBuilder, blanked: BlankedCells, from1904: boolean): boolean {
  for (const [row, cells] of (sheet['!data'] ?? []).entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      if (cell === undefined || cell === null) continue;
      if (typeof cell.v === 'number') builder.setPrinted(row, column, parseNumberFormat(String(cell.z ?? 'General')));
      if (!builder.put(row, column, writeCell(cell, nameCell(row, column), blanked, from1904))) return false;
    }
  }
  // The library says what hides rows but in OpenDocument.
  for (const [row, each] of (sheet['!rows'] ?? []).entries())
    if (each?.hidden === true) blanked.hiddenRows.push(row + 1);
  for (const { s, e } of sheet['!merges'] ?? []) {
    builder.merge({ firstRow: s.r + 1, lastRow: e.r + 1, firstColumn: s.c + 1, lastColumn: e.c + 1 });
  }
  return true;
}

function writeCell(cell: CellObject, address: string, blanked: BlankedCells, from1904: boolean): string {
  if (cell.t === 'e') {
    blanked.errors.push({ address, value: cell.w ?? 'error' });
    return '';
  }
  const { v } = cell;
  if (v === undefined) {
    if (cell.f !== undefined) blanked.unsolved.push(address);
    return '';
  }
  if (v instanceof Date) return Number.isNaN(v.valueOf()) ? '' : v.toISOString().slice(0, 10);
  if (typeof v === 'boolean') return v ? 'yes' : 'no';
  if (typeof v === 'number') return writeNumber(String(v), parseNumberFormat(String(cell.z ?? 'General')), from1904);
  return v.replaceAll(/\r\n?/g, '\n');
}

/** Why a document is not read, or null, and the rows of its sheets that a filter or a hand hides, counted from 1. */
type CheckedDocument = { readonly refused: string | null; readonly hiddenRows: ReadonlyMap<number, readonly number[]> };

/** The hidden rows of each sheet of an OpenDocument spreadsheet by the place of the sheet; of rows that one mark repeats, the first. */
function listHiddenRows(content: string): ReadonlyMap<number, readonly number[]> {
  const hidden = new Map<number, number[]>();
  let [sheet, row] = [-1, 1];
  for (const [, kind, attributes = ''] of content.matchAll(/<table:table(-row)?(?=[\s/>])([^>]*)/g)) {
    if (kind === undefined) {
      sheet += 1;
      row = 1;
      continue;
    }
    if (/table:visibility="(?:collapse|filter)"/.test(attributes)) {
      const rows = hidden.get(sheet) ?? [];
      rows.push(row);
      hidden.set(sheet, rows);
    }
    row += Number(/number-rows-repeated="(\d{1,9})"/.exec(attributes)?.[1] ?? 1);
  }
  return hidden;
}

/** A row or a cell, with its attributes. */
const REPEATABLE = /<table:(?:covered-)?table-(row|cell)\b([^>]*)/g;

/** Refuses what is no spreadsheet, what is cut off and what would grow beyond bounds: true size unpacked, cells that one mark repeats. */
async function checkOpenDocument(file: string, bytes: Uint8Array): Promise<CheckedDocument> {
  const refuse = (refused: string): CheckedDocument => ({ refused, hiddenRows: new Map() });
  const unpacked = await unpackXml(bytes, MAX_UNPACKED_BYTES);
  if (!unpacked.ok) return refuse(describeFault(file, unpacked.fault));
  const content = new TextDecoder().decode(unpacked.entries.get('content.xml'));
  if (declaresEntities(content)) {
    return refuse(`${file} declares entities of its own, which are not resolved; save it as .xlsx.`);
  }
  if (!content.includes('<office:spreadsheet')) {
    return refuse(`${file} is an OpenDocument file but no spreadsheet; save its table as .ods or .xlsx.`);
  }
  if (!/<\/[\w:-]*document-content>\s*$/.test(content.slice(-200))) {
    return refuse(`${file} is cut off: its rows may not all be there; export it again.`);
  }
  let rows = 1;
  let repeated = 0;
  for (const { 1: kind, 2: attributes = '', index, 0: tag } of content.matchAll(REPEATABLE)) {
    const count = Number(/number-(?:rows|columns)-repeated="(\d{1,9})"/.exec(attributes)?.[1] ?? 1);
    if (kind === 'row') rows = count;
    else if (count * rows > 1 && !attributes.endsWith('/') && !content.startsWith('></', index + tag.length))
      repeated += count * rows;
  }
  if (repeated > MAX_REPEATED_CELLS) return refuse(`${file} repeats more cells than can be read; save it as .xlsx.`);
  return { refused: null, hiddenRows: listHiddenRows(content) };
}
