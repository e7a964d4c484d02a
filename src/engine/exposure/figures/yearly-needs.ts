import type { Sourcing } from '../../../domain/dataset.ts';
import type { SupplyNetwork } from '../../network/supply-network.ts';
import type { RequirementSweep } from '../../requirements/requirement-sweep.ts';

/** How far the units of a need are known: all of them, at least so many, or none. */
export const NEED_KNOWN = { all: 0, atLeast: 1, none: 2 } as const;

/** What buyers take in a year. */
export type YearlyNeeds = {
  /** Units a year of the group's part taken by its buyer; 0 if nobody knows any. */
  readonly groupUnits: Float64Array;
  /** Units a year of the node's output that products need. */
  readonly nodeUnits: Float64Array;
  /** By group, as in `NEED_KNOWN`. */
  readonly groupKnown: Uint8Array;
  /** Units a year of the lane; NaN if nobody knows any. */
  readonly laneUnits: Float64Array;
};

/**
 * Units a year of all products together. A product that states no demand needs an amount that nobody knows, not none: what it needs is known from below at
 * best. What no product needs is bought in an amount that nobody knows either. Where so little is known, what the rows of `sourcing` say is bought in a year
 * stands, if it is no less than what products are known to need.
 */
export function sumYearlyNeeds(
  network: SupplyNetwork,
  sweep: RequirementSweep,
  sourcing: readonly Pick<Sourcing, 'yearlyQuantity'>[],
): YearlyNeeds {
  const ofProducts = (unitsOf: (yearlyUnits: number | null) => number) =>
    sweep.computeRequirements(
      network.products.flatMap(({ sources, yearlyUnits }) => {
        const units = unitsOf(yearlyUnits);
        return sources.map(({ node, share }) => ({ node, units: units * share }));
      }),
    );
  const all = ofProducts((units) => units ?? 0);
  const [groupUnits, nodeUnits] = [all.group.slice(), all.node.slice()];
  const isOpen = network.products.some(({ yearlyUnits }) => yearlyUnits === null);
  const ofOpen = isOpen ? ofProducts((units) => (units === null ? 1 : 0)).group.slice() : null;
  const isUnsold = network.products.some(({ yearlyUnits }) => yearlyUnits === 0);
  const ofUnsold = isUnsold ? ofProducts((units) => (units === 0 ? 1 : 0)).group : null;
  const groupKnown = new Uint8Array(network.groupCount);
  for (let group = 0; group < network.groupCount; group++) {
    const isSold = groupUnits[group]! > 0;
    if ((ofOpen?.[group] ?? 0) > 0) groupKnown[group] = isSold ? NEED_KNOWN.atLeast : NEED_KNOWN.none;
    else if (!isSold && !((ofUnsold?.[group] ?? 0) > 0)) groupKnown[group] = NEED_KNOWN.none;
  }
  const laneUnits = new Float64Array(network.laneCount);
  for (let group = 0; group < network.groupCount; group++) {
    const units = groupKnown[group] === NEED_KNOWN.none ? Number.NaN : groupUnits[group]!;
    for (let lane = network.laneStart[group]!; lane < network.laneStart[group + 1]!; lane++)
      laneUnits[lane] = units * sweep.weights[lane]!;
  }
  const needs = { groupUnits, nodeUnits, groupKnown, laneUnits };
  if (sourcing.some(({ yearlyQuantity }) => (yearlyQuantity ?? null) !== null)) putStated(network, sourcing, needs);
  return needs;
}

/** Puts what is bought by the rows of `sourcing` in place of needs that are not known; a row that serves several buyers is divided evenly. */
function putStated(
  { laneSourcing, laneStart, groupCount }: SupplyNetwork,
  sourcing: readonly Pick<Sourcing, 'yearlyQuantity'>[],
  { groupUnits, groupKnown, laneUnits }: YearlyNeeds,
): void {
  const buyers = new Int32Array(sourcing.length);
  for (const row of laneSourcing) if (row >= 0) buyers[row] = buyers[row]! + 1;
  for (let group = 0; group < groupCount; group++) {
    if (groupKnown[group] === NEED_KNOWN.all) continue;
    const from = laneStart[group]!;
    const stated = Array.from(laneSourcing.subarray(from, laneStart[group + 1]), (row) =>
      row < 0 ? Number.NaN : (sourcing[row]!.yearlyQuantity ?? Number.NaN) / buyers[row]!,
    );
    const known = stated.filter((units) => !Number.isNaN(units));
    const sum = known.reduce((total, units) => total + units, 0);
    if (known.length === 0 || sum < groupUnits[group]!) continue;
    groupUnits[group] = sum;
    groupKnown[group] = known.length === stated.length ? NEED_KNOWN.all : NEED_KNOWN.atLeast;
    laneUnits.set(stated, from);
  }
}
