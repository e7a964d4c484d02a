import type { ForeignColumn } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { LOOKED_AT, readAt } from '../bills/cells-of-lines.ts';
import { listPlaces, type Candidate } from '../bills/settle-parent-columns.ts';

/** A share in percent, its sign before or behind it. */
const PERCENT = /^[%％]?\s?(\d{1,3}(?:[.,]\d{1,4})?)\s?[%％]?$/;
/** Shares are rounded: so far may those of a part be from the whole. */
const ROUNDED = 0.006;
/** What the dictionary may have taken such a column for: `Oran %`, `Part (%)`. */
const MAY_BE_SHARES: ReadonlySet<ForeignColumn | null> = new Set([null, 'mass-share', 'item-number', 'yield']);
const FIRMS: readonly ForeignColumn[] = ['supplier', 'supplier-id', 'maker', 'site'];

/**
 * How the sources of a part share it, in a list of parts and firms under a header that nobody knows: the only column of which the cells add up to 100 %
 * for each part, one at least with several sources that have less than all.
 */
export function settleShares(lines: readonly SourceLine[], chosen: Candidate[]): void {
  const [part, further] = listPlaces(chosen, 'part-number');
  if (part === undefined || further !== undefined || listPlaces(chosen, 'share').length > 0) return;
  if (!FIRMS.some((meaning) => listPlaces(chosen, meaning).length > 0) || listPlaces(chosen, 'substance').length > 0)
    return;
  const looked = lines.slice(0, LOOKED_AT);
  const fitting = [...chosen.keys()].filter(
    (place) => MAY_BE_SHARES.has(chosen[place]?.meaning ?? null) && addUp(looked, part, place),
  );
  const [place, other] = fitting;
  if (place === undefined || other !== undefined) return;
  chosen[place] = {
    meaning: 'share',
    confidence: 0.8,
    reason: 'Its cells add up to 100 % for each part: how its sources share it.',
  };
}

/** Whether cells are percents or fractions in each line and those of each part make the whole, one part at least having several. */
function addUp(lines: readonly SourceLine[], part: number, place: number): boolean {
  const sums = new Map<string, number>();
  let parted = 0;
  for (const line of lines) {
    const written = PERCENT.exec(readAt(line, place))?.[1];
    if (written === undefined) return false;
    const value = Number(written.replace(',', '.'));
    const key = readAt(line, part);
    if (sums.has(key)) parted += 1;
    sums.set(key, (sums.get(key) ?? 0) + value);
  }
  if (parted === 0) return false;
  return [100, 1].some((whole) => [...sums.values()].every((sum) => Math.abs(sum - whole) <= whole * ROUNDED));
}
