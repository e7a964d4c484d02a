import type { Grid } from '../../base/grid.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { findComments, readSharedStrings, readStyles, readWorkbookParts } from './workbook-parts.ts';
import { nameCell } from './cell-address.ts';
import { writeNumber } from './number-format.ts';
import { readSheetXml, type SheetReading } from './read-sheet-xml.ts';
import { createReckoner } from './reckon-formulas.ts';
import { noteCells } from './note-cells.ts';
import { noteComments } from './note-comments.ts';
import { createSheetRoom } from './sheet-builder.ts';
import { declaresEntities } from '../scan-xml.ts';
import { numberNames } from '../number-names.ts';
import { unpackXml } from '../unpack-archive.ts';

/** The sheets of a workbook, or one sentence why it cannot be read. */
export type WorkbookReading =
  | { readonly ok: true; readonly grids: readonly Grid[] }
  | { readonly ok: false; readonly refused: string };

/** Workbooks that unpack to more than this are refused: a small archive can hold a very large one. */
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;

/**
 * Reads every sheet of an .xlsx workbook (ECMA-376), hidden ones too, as text cells in the order of its tabs. A formula counts as its
 * stored result; one that has none, as libraries write them, is reckoned where it is simple. Error values, formulas without a result and hidden sheets are noted in `log`.
 */
export async function readWorkbook(file: string, bytes: Uint8Array, log: ProblemLog): Promise<WorkbookReading> {
  const unpacked = await unpackXml(bytes, MAX_UNPACKED_BYTES);
  if (!unpacked.ok) return { ok: false, refused: describeFault(file, unpacked.fault) };
  const readXml = (path: string): string => {
    const content = unpacked.entries.get(path.toLowerCase());
    const xml = content === undefined ? '' : new TextDecoder(getXmlEncoding(content)).decode(content);
    if (declaresEntities(xml)) throw new Error('it declares entities of its own, which are not resolved');
    return xml;
  };
  try {
    const parts = readWorkbookParts(readXml);
    if (parts.sheets.length === 0) {
      return { ok: false, refused: `${file} is an archive that is no readable .xlsx workbook (it names no sheet).` };
    }
    const strings = readSharedStrings(readXml(parts.sharedStrings));
    const styles = readStyles(readXml(parts.styles));
    const context = { strings, styles, from1904: parts.from1904, room: createSheetRoom() };
    const names = numberNames(parts.sheets.map((sheet) => sheet.name));
    const pathOf = new Map(parts.sheets.map(({ name, path }) => [name.toLowerCase(), path]));
    const reckon = createReckoner((sheet) => {
      const path = pathOf.get(sheet.toLowerCase());
      return path === undefined ? null : readXml(path);
    }, strings);
    const grids: Grid[] = [];
    for (const [index, { path, hidden, name: title }] of parts.sheets.entries()) {
      const name = names[index] ?? '';
      const reading = readSheetXml(readXml(path), context);
      if (!reading.ok) return { ok: false, refused: `The sheet ${name} of ${file} ${reading.fault}.` };
      putReckoned(reading, (row, column) => reckon(title, row, column), parts.from1904);
      const grid = reading.builder.finish(name, hidden);
      noteCells(file, grid, reading.blanked, log);
      for (const comments of findComments(readXml, path)) noteComments(file, name, readXml(comments), log);
      grids.push(grid);
    }
    for (const sheet of parts.macros)
      log.note({ code: 'sheet-not-read', file, sheet, message: `The sheet ${sheet} holds macros and is not read.` });
    return { ok: true, grids };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    return { ok: false, refused: `${file} is an archive that is no readable .xlsx workbook (${reason}).` };
  }
}

/** Puts what simple formulas without a stored result come to into their cells; the others stay blank and are named. */
function putReckoned(
  { builder, blanked, open }: Extract<SheetReading, { ok: true }>,
  reckon: (row: number, column: number) => number | string | null,
  from1904: boolean,
): void {
  for (const { row, column, style } of open) {
    const value = reckon(row, column);
    const address = nameCell(row, column);
    if (value === null) {
      blanked.unsolved.push(address);
      continue;
    }
    if (typeof value === 'number') builder.setPrinted(row, column, style);
    builder.put(row, column, typeof value === 'number' ? writeNumber(String(value), style, from1904) : value);
    blanked.reckoned.push(address);
  }
}

/** One sentence for an archive that cannot be unpacked. */
export function describeFault(file: string, fault: 'damaged' | 'too-large'): string {
  return fault === 'too-large'
    ? `${file} unpacks to more than 512 MB; split it into one file for each table.`
    : `${file} is a damaged archive: it cannot be unpacked.`;
}

function getXmlEncoding(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  return content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : 'utf-8';
}
