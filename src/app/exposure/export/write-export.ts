import type { SheetData } from 'write-excel-file/browser';
import { writeCsv } from '../../../domain/write-csv.ts';
import type { ExportHeader, ExportTable } from './export-table.ts';

/** A byte order mark: without it Excel takes UTF-8 for the old code page. */
const BOM = '\uFEFF';

/** The table as CSV: the header block, an empty line, headings, rows. Text that a spreadsheet would run is defused. */
export function writeExportCsv(header: ExportHeader, { columns, rows }: ExportTable): string {
  const block = header.map(([name, value]) => [name, value]);
  const [first, ...rest] = block;
  return BOM + writeCsv(first ?? [], [...rest, [], columns, ...rows]);
}

/** The same as cells of a worksheet: text stays text whatever it begins with, figures stay figures. */
export function createExportSheet(header: ExportHeader, { columns, rows }: ExportTable): SheetData {
  const text = (value: string) => ({ value, type: String });
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
  return [
    ...header.map(([name, value]) => [bold(name), text(value)]),
    [],
    columns.map(bold),
    ...rows.map((row) =>
      row.map((cell) =>
        cell === null || cell === '' ? null : typeof cell === 'number' ? { value: cell, type: Number } : text(cell),
      ),
    ),
  ];
}

/** The file as an XLSX workbook of one sheet. The writer is fetched when it is first needed. */
export async function createExportWorkbook(header: ExportHeader, table: ExportTable): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const columns = table.columns.map((name) => ({ width: Math.max(12, Math.min(36, name.length + 2)) }));
  return writeXlsxFile(createExportSheet(header, table), { sheet: table.title, columns }).toBlob();
}
