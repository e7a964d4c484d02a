import { type Evidence } from '../../../domain/closed-lists.ts';
import { type RequirementSweep, prepareRequirementSweep } from '../../requirements/requirement-sweep.ts';
import { EVIDENCE_CODES, type SupplyNetwork } from '../../network/supply-network.ts';
import { getSweepPlan } from '../../network/sweep-plan.ts';
import type { Coverage } from '../report.ts';

/** Above this many products coverage is computed for all together only: each product is one sweep of its cone. */
const PRODUCTS_WITH_OWN_COVERAGE = 200;

/** Yearly volumes and purchase values in the reporting currency; NaN where a price is not known. */
export type PurchaseValues = {
  /** Units a year of the group's part taken by its buyer. */
  groupUnits: Float64Array;
  /** Units a year of the node's output. */
  nodeUnits: Float64Array;
  laneValue: Float64Array;
  total: Coverage;
  /** By row of `network.products`. */
  byProduct: readonly Coverage[];
  /** Rows of `network.products` in need of the part, by part row; empty lists above the limit of products. */
  productsOfPart: readonly (readonly number[])[];
};

/** Volumes of all products together, values of lanes, and coverage: share of purchase value by the evidence for its shipper. */
export function computePurchaseValues(network: SupplyNetwork): PurchaseValues {
  const outcome = prepareRequirementSweep(network);
  if (outcome.kind === 'diverges')
    throw new RangeError('A supply loop consumes at least what it makes; the import refuses such a loop.');
  const { sweep } = outcome;
  const demands = network.products.map(({ sources, yearlyUnits }) =>
    sources.map(({ node, share }) => ({ node, units: (yearlyUnits ?? 0) * share })),
  );
  const all = sweep.computeRequirements(demands.flat());
  const groupUnits = all.group.slice();
  const nodeUnits = all.node.slice();
  const laneValue = new Float64Array(network.laneCount);
  for (let lane = 0; lane < network.laneCount; lane++) {
    laneValue[lane] = groupUnits[network.laneGroup[lane]!]! * sweep.weights[lane]! * network.lanePrice[lane]!;
  }
  // What nothing that is known needs is bought in a volume that nobody has stated, not in none.
  for (const group of getSweepPlan(network).unneededGroups)
    laneValue.fill(Number.NaN, network.laneStart[group], network.laneStart[group + 1]);
  const total = computeCoverage(network, laneValue, allLanes(network));
  // Asked when an exposure is; the picture of a network does without.
  let known: ReturnType<typeof lookAtProducts> | undefined;
  const look = () => (known ??= lookAtProducts(network, sweep, total));
  return {
    groupUnits,
    nodeUnits,
    laneValue,
    total,
    get byProduct() {
      return look().byProduct;
    },
    get productsOfPart() {
      return look().productsOfPart;
    },
  };
}

/** Coverage of each product, on its needed lanes, and the products in need of each part; above the limit, that of all together. */
function lookAtProducts(
  network: SupplyNetwork,
  sweep: RequirementSweep,
  total: Coverage,
): Pick<PurchaseValues, 'byProduct' | 'productsOfPart'> {
  const productsOfPart: number[][] = network.parts.map(() => []);
  if (network.products.length > PRODUCTS_WITH_OWN_COVERAGE)
    return { byProduct: network.products.map(() => total), productsOfPart };
  const value = new Float64Array(network.laneCount);
  const byProduct = network.products.map(({ sources }, product) => {
    // One unit, so that a product without demand has its coverage and its parts too.
    const { group } = sweep.computeRequirements(sources.map(({ node, share }) => ({ node, units: share })));
    const lanes: number[] = [];
    for (let row = 0; row < network.groupCount; row++) {
      if (!(group[row]! > 0)) continue;
      const products = productsOfPart[network.groupPart[row]!]!;
      if (products.at(-1) !== product) products.push(product);
      for (let lane = network.laneStart[row]!; lane < network.laneStart[row + 1]!; lane++) {
        value[lane] = group[row]! * sweep.weights[lane]! * network.lanePrice[lane]!;
        lanes.push(lane);
      }
    }
    return computeCoverage(network, value, lanes);
  });
  return { byProduct, productsOfPart };
}

/** Share of value by evidence over some lanes; a lane without a price is left out; all 0 where nothing has a value. */
export function computeCoverage(network: SupplyNetwork, laneValue: Float64Array, lanes: Iterable<number>): Coverage {
  const coverage: Coverage = { seen: 0, declared: 0, inferred: 0, unknown: 0 };
  let sum = 0;
  for (const lane of lanes) {
    const value = laneValue[lane]!;
    if (!(value > 0)) continue;
    const evidence: Evidence = EVIDENCE_CODES[network.laneEvidence[lane]!]!;
    coverage[evidence] += value;
    sum += value;
  }
  if (sum > 0) for (const evidence of EVIDENCE_CODES) coverage[evidence] /= sum;
  return coverage;
}

function* allLanes(network: SupplyNetwork): Iterable<number> {
  for (let lane = 0; lane < network.laneCount; lane++) yield lane;
}
