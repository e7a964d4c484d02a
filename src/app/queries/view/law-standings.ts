import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Assumptions, Clocks } from '../../../domain/workspace/workspace.ts';
import type { LimbStanding } from '../../../engine/controls/status.ts';
import { resolveAssumptions } from '../../../engine/controls/status.ts';

type Law = Pick<Catalogue, 'measures' | 'items' | 'evidenceCutoff'>;

/** Ids open to an assumption on the law date: unconfirmed limbs of measures with items, and those measures. */
export function getAssumableIds(catalogue: Law, clocks: Clocks): Set<string> {
  // A person decides of a rule whatever the reading makes of it.
  const resolved = resolveAssumptions(catalogue, {}, { ...clocks, reading: 'open' });
  if (!resolved.ok) return new Set();
  const withItems = new Set(catalogue.items.map((item) => item.measureId));
  const unconfirmed = [...resolved.standings.values()].filter(
    (standing) => standing.status === 'unconfirmed' && withItems.has(standing.measureId),
  );
  return new Set(unconfirmed.flatMap((standing) => [standing.limbId, standing.measureId]));
}

/** The assumptions with something to decide on the law date; the others rest until it is moved. */
export function filterApplicableAssumptions(catalogue: Law, assumptions: Assumptions, clocks: Clocks): Assumptions {
  const assumable = getAssumableIds(catalogue, clocks);
  return Object.fromEntries(Object.entries(assumptions).filter(([id]) => assumable.has(id)));
}

/** Standing of every limb under the view, by limb id; assumptions without effect on the date are left aside. */
export function getLawStandings(
  catalogue: Law,
  assumptions: Assumptions,
  clocks: Clocks,
): ReadonlyMap<string, LimbStanding> {
  const resolved = resolveAssumptions(catalogue, filterApplicableAssumptions(catalogue, assumptions, clocks), clocks);
  return resolved.ok ? resolved.standings : new Map();
}
