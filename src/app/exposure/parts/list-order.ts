import type { PartRow } from './part-row.ts';

/** True of typical contents: estimated, on no file. */
export const isTypical = ({ part }: PartRow): boolean => part.inferred;

/**
 * The list's own order: the company's own parts first, then typical contents. Parts without any amount, which nothing else ranks, stand by how surely
 * and how much of them needs a licence. While parts still come, the typical ones wait, so that no own part is placed above one on screen.
 */
export function placeInList(rows: readonly PartRow[], isComing: boolean): readonly PartRow[] {
  const own = rows.filter((row) => !isTypical(row));
  return isComing ? own : [...placeWithoutAmounts(own), ...placeWithoutAmounts(rows.filter(isTypical))];
}

/** Rows come with amounts first. */
function placeWithoutAmounts(rows: readonly PartRow[]): readonly PartRow[] {
  const from = rows.findIndex(({ part }) => !hasAmount(part));
  return from < 0 ? rows : [...rows.slice(0, from), ...rows.slice(from).toSorted(compareShares)];
}

function hasAmount({ revenueAtRisk, spend }: PartRow['part']): boolean {
  return revenueAtRisk.possible > 0 || revenueAtRisk.ifUnknown > 0 || (spend ?? 0) > 0;
}

function compareShares({ part: a }: PartRow, { part: b }: PartRow): number {
  for (const world of ['sure', 'possible', 'ifPausedBack', 'ifUnknown'] as const) {
    const difference = (b.exposedShare?.[world] ?? 0) - (a.exposedShare?.[world] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
