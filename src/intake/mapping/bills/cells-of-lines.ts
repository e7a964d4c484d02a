import type { SourceLine } from '../../base/source-table.ts';

/** Lines of a list that are looked at, from the first one on: an assembly stands near the lines that it goes into, and what holds in so many does so by no chance. */
export const LOOKED_AT = 2000;

/** Returns the cell of a line at a place without blanks around it, '' where there is none. */
export function readAt({ cells }: SourceLine, place: number): string {
  return (cells[place] ?? '').trim();
}

/** Returns the cells of a column, each blank one as the last that is filled above it; '' where none is. */
export function readDown(lines: readonly SourceLine[], place: number): readonly string[] {
  let last = '';
  return lines.map((line) => (last = readAt(line, place) || last));
}
