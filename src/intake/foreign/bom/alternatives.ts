import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { SourceLine } from '../../base/source-table.ts';

/** A line of a bill as far as it tells alternatives apart; null where it is not built in. */
export type AlternativeLine = { readonly line: SourceLine; readonly parent: string; readonly child: string } | null;

/**
 * The lines, by place, with a part of an earlier alternative of the same bill too, or of a later revision of it: they repeat a built-in part,
 * and add none. A part of only one of them counts as built in, since nobody says which is made.
 */
export function findOtherAlternatives(cells: ForeignCells, lines: readonly AlternativeLine[]): ReadonlySet<number> {
  const again = new Set<number>();
  if (!cells.has('alternative')) return again;
  const isRevision = /rev|version|index|änderung|版/i.test(cells.header('alternative', ''));
  const chosen = new Map<string, string>();
  const keyOf = ({ parent, child }: NonNullable<AlternativeLine>): string => JSON.stringify([parent, child]);
  for (const line of lines) {
    if (line === null) continue;
    const own = cells.get(line.line, 'alternative');
    const known = chosen.get(keyOf(line));
    const order = known === undefined ? -1 : own.localeCompare(known, 'en', { numeric: true });
    if (known === undefined || (isRevision ? order > 0 : order < 0)) chosen.set(keyOf(line), own);
  }
  for (const [place, line] of lines.entries())
    if (line !== null && chosen.get(keyOf(line)) !== cells.get(line.line, 'alternative')) again.add(place);
  return again;
}
