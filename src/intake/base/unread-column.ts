import { nameColumn } from './source-table.ts';
import type { SourceTable } from './source-table.ts';

/** Shown samples of a column. */
export const MOST_SAMPLES = 3;
const LONGEST_SAMPLE = 80;

/** Name of a column: its header, cut if long, or its letter for want of one. */
export function nameHeader(source: SourceTable, place: number): string {
  return cutSample(source.header[place] ?? '') || `column ${nameColumn(place + 1)}`;
}

/** The beginning of a cell as text fit for every store: at most 80 characters, no control signs, no half of one. */
export function cutSample(cell: string, most = LONGEST_SAMPLE): string {
  return cell
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim();
}

/** The filled cells of a column, and up to three different ones; text is cut at 80 characters. */
export function sampleColumn({ lines }: SourceTable, place: number): { cells: number; samples: readonly string[] } {
  const samples = new Set<string>();
  let count = 0;
  for (const { cells } of lines) {
    const cell = cells[place] ?? '';
    if (cell === '') continue;
    count += 1;
    if (samples.size < MOST_SAMPLES) samples.add(cutSample(cell));
  }
  return { cells: count, samples: [...samples] };
}

/** Share of rows beyond the last header for a real column there and no slip of a delimiter. */
const SHARE_OF_ROWS = 0.8;
const LEAST_ROWS = 3;

/**
 * The table with blank headers over the cells to the right of the last one, if these are a column: always in a sheet, with cells in their fixed
 * place; in text if most rows have them. Otherwise as it is.
 */
export function coverBlankColumns(source: SourceTable): SourceTable {
  const { header, lines, sheet } = source;
  const beyond = lines.filter(({ cells }) => cells.length > header.length);
  if (beyond.length === 0) return source;
  const many = beyond.length >= LEAST_ROWS && beyond.length >= SHARE_OF_ROWS * lines.length;
  if (sheet === null && !many) return source;
  const width = sheet === null ? (beyond[0]?.cells.length ?? 0) : Math.max(...beyond.map(({ cells }) => cells.length));
  return { ...source, header: [...header, ...Array.from({ length: width - header.length }, () => '')] };
}
