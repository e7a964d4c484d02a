import type { ForeignColumn } from '../../base/foreign-table.ts';
import { isMissingWord } from '../../base/missing-words.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { LOOKED_AT, readAt } from '../bills/cells-of-lines.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';

/** A share in percent, its sign before or behind it. */
const PERCENT = /^[%％]?\s?(\d{1,3}(?:[.,]\d{1,4})?)\s?[%％]?$/;
/** Shares are rounded: so far may those of a part be from the whole. */
const ROUNDED = 0.006;
/** Meanings the dictionary may have given such a column: `Oran %`, `Part (%)`. */
const MAY_BE_SHARES: ReadonlySet<ForeignColumn | null> = new Set([
  null,
  'mass-share',
  'item-number',
  'yield',
  'procurement',
]);
const FIRMS: readonly ForeignColumn[] = ['supplier', 'supplier-id', 'maker', 'site'];

/**
 * Settles the shares of the sources of a part, in a list of parts and firms under a header nobody knows: the only column with cells adding up to 100
 * % for each part, one at least with several sources of less than all.
 */
export function settleShares(lines: readonly SourceLine[], chosen: Candidate[]): void {
  const parts = listPlaces(chosen, 'part-number');
  if (parts.length === 0 || listPlaces(chosen, 'share').length > 0) return;
  if (!FIRMS.some((meaning) => listPlaces(chosen, meaning).length > 0) || listPlaces(chosen, 'substance').length > 0)
    return;
  const looked = lines.slice(0, LOOKED_AT);
  // `Part` is a share in French: of two columns that name parts by their headers, one holds them.
  const fitting = [...chosen.keys()].filter((place) => {
    const [part, further] = parts.filter((at) => at !== place);
    const mayBe = MAY_BE_SHARES.has(chosen[place]?.meaning ?? null) || parts.includes(place);
    return mayBe && part !== undefined && further === undefined && addUp(looked, part, place);
  });
  const [place, other] = fitting;
  if (place === undefined || other !== undefined) return;
  chosen[place] = {
    meaning: 'share',
    confidence: 0.8,
    reason: 'Its cells add up to 100 % for each part: how its sources share it.',
  };
}

/** Whether cells are percents or fractions in each filled line and those of each part make the whole, one part at least having several. */
function addUp(lines: readonly SourceLine[], part: number, place: number): boolean {
  const sums = new Map<string, number>();
  const open = new Set<string>();
  let parted = 0;
  for (const line of lines) {
    const cell = readAt(line, place);
    const written = PERCENT.exec(cell)?.[1];
    const key = readAt(line, part);
    if (isMissingWord(cell) || cell === '') {
      open.add(key);
      continue;
    }
    if (written === undefined) return false;
    const value = Number(written.replace(',', '.'));
    if (sums.has(key)) parted += 1;
    sums.set(key, (sums.get(key) ?? 0) + value);
  }
  // What is left open of a part says nothing of the others; of one that others share it would.
  if (parted === 0 || [...open].some((key) => sums.has(key))) return false;
  return [100, 1].some((whole) => [...sums.values()].every((sum) => Math.abs(sum - whole) <= whole * ROUNDED));
}
