import readSheets from 'read-excel-file/universal';
import type { Grid } from './grid.ts';
import { unpackArchive } from './unpack-archive.ts';

/** The sheets of a workbook, or one sentence why it cannot be read. */
export type WorkbookReading =
  | { readonly ok: true; readonly grids: readonly Grid[] }
  | { readonly ok: false; readonly refused: string };

/** Sheets that unpack to more than this are refused: a small archive can hold a very large one. */
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;

/**
 * Reads every sheet of an .xlsx workbook as text. Numbers keep the digits of the file, dates become
 * `YYYY-MM-DD`, truth values `yes` and `no`; a formula counts as its stored result, and nothing is ever calculated.
 */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<WorkbookReading> {
  const unpacked = await unpackArchive(bytes, MAX_UNPACKED_BYTES);
  if (!unpacked.ok) {
    return unpacked.fault === 'too-large'
      ? { ok: false, refused: `${file} unpacks to more than 512 MB; split it into one file for each table.` }
      : { ok: false, refused: `${file} is a damaged archive: it cannot be unpacked.` };
  }
  try {
    const sheets = await readSheets<string>(unpacked.archive, { parseNumber: (digits) => digits });
    const grids = sheets.map(({ sheet, data }) => ({
      sheet,
      hidden: false,
      rows: data.map((row) => row.map(writeCell)),
      merged: [],
      decimalComma: false,
    }));
    return { ok: true, grids };
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
