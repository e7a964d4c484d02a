import readSheets from 'read-excel-file/universal';
import { buildSourceTable } from './source-table.ts';
import type { SourceTable } from './source-table.ts';

/** The tables of a workbook, or one sentence why it cannot be read. */
export type WorkbookReading =
  | { readonly ok: true; readonly tables: SourceTable[]; readonly blankSheets: string[] }
  | { readonly ok: false; readonly refused: string };

/** Sheets that unpack to more than this are refused: a small archive can hold a very large one. */
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;

/**
 * Reads every sheet of an .xlsx workbook as one table of text. Numbers keep the digits of the file, dates become
 * `YYYY-MM-DD`, truth values `yes` and `no`; a formula counts as its stored result, and nothing is ever calculated.
 */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<WorkbookReading> {
  const unpacked = sumUnpackedBytes(bytes);
  if (unpacked === null)
    return { ok: false, refused: `${file} is a damaged archive: its list of contents cannot be read.` };
  if (unpacked > MAX_UNPACKED_BYTES) {
    return { ok: false, refused: `${file} unpacks to more than 512 MB; split it into one file for each table.` };
  }
  try {
    const copy = new Uint8Array(bytes);
    const sheets = await readSheets<string>(copy.buffer, { parseNumber: (digits) => digits });
    const tables: SourceTable[] = [];
    const blankSheets: string[] = [];
    for (const { sheet, data } of sheets) {
      const grid = data.map((row) => row.map(writeCell));
      const table = buildSourceTable(grid, { file, sheet, decimalComma: false });
      if (table === null) blankSheets.push(sheet);
      else tables.push(table);
    }
    return { ok: true, tables, blankSheets };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, refused: `${file} is an archive that is no readable .xlsx workbook (${reason}).` };
  }
}

function writeCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}

/**
 * Sum of the unpacked sizes that the central directory of a ZIP archive states (APPNOTE 4.3.12), null where there is none.
 * The unpacker gives each entry exactly the room that is stated there, so a false figure cannot exceed it.
 */
function sumUnpackedBytes(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  let sum = 0;
  for (let entry = 0; entry < count; entry++) {
    if (offset + 46 > bytes.length || view.getUint32(offset, true) !== 0x02014b50) return null;
    sum += view.getUint32(offset + 24, true);
    offset +=
      46 + view.getUint16(offset + 28, true) + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return sum;
}
