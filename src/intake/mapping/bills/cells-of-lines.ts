import type { SourceLine } from '../../base/source-table.ts';

/** Number of first lines of a list looked at: an assembly stands near the lines it goes into, and a rule holding in so many does so by no chance. */
export const LOOKED_AT = 2000;

/** Returns the cell of a line at a place without blanks around it, '' if there is none. */
export function readAt({ cells }: SourceLine, place: number): string {
  return (cells[place] ?? '').trim();
}

/** Returns the cells of a column, each blank one as the last filled one above it; '' if there is none. */
export function readDown(lines: readonly SourceLine[], place: number): readonly string[] {
  let last = '';
  return lines.map((line) => (last = readAt(line, place) || last));
}
