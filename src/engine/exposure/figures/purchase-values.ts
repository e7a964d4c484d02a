import { type Evidence } from '../../../domain/closed-lists.ts';
import type { Dataset, Sourcing } from '../../../domain/dataset.ts';
import { createReportingMoney } from '../../network/reporting-money.ts';
import { type RequirementSweep, prepareRequirementSweep } from '../../requirements/requirement-sweep.ts';
import { EVIDENCE_CODES, type SupplyNetwork } from '../../network/supply-network.ts';
import type { Coverage } from '../report.ts';
import { listProductsOfParts } from './products-of-parts.ts';
import { sharePassedOn } from './passed-on.ts';
import { NEED_KNOWN, sumYearlyNeeds, type YearlyNeeds } from './yearly-needs.ts';

/** Above this many products coverage is computed for all together only: each product is one sweep of its cone. */
const PRODUCTS_WITH_OWN_COVERAGE = 200;

type PurchaseRows = Pick<Dataset, 'rates' | 'settings'> & {
  readonly sourcing: readonly Pick<Sourcing, 'yearlyQuantity' | 'yearlySpend' | 'currency'>[];
};

/** Yearly volumes and purchase values in the reporting currency. */
export type PurchaseValues = Pick<YearlyNeeds, 'groupUnits' | 'nodeUnits' | 'groupKnown' | 'laneUnits'> & {
  /** NaN if the price or the need is not known. */
  laneValue: Float64Array;
  /** 1 if more of a lane may be bought, or for a price that nobody knows: `laneValue` is the least then. */
  lanePartial: Uint8Array;
  /** By group, the share that its buyer sells on as it is; see `sharePassedOn`. */
  groupPassed: Float64Array;
  total: Coverage;
  /** By row of `network.products`. */
  byProduct: readonly Coverage[];
  /** Rows of `network.products` in need of the part, by part row; see `listProductsOfParts`. */
  productsOfPart: readonly (readonly number[])[];
};

/**
 * Volumes of all products together, values of lanes (what their rows say to be spent in a year, where price or volume is not known), and coverage: share of purchase value by the evidence for its shipper. The rows are those
 * of the dataset that the network is built from.
 */
export function computePurchaseValues(
  network: SupplyNetwork,
  { sourcing, rates, settings }: PurchaseRows,
): PurchaseValues {
  const outcome = prepareRequirementSweep(network);
  if (outcome.kind === 'diverges')
    throw new RangeError('A supply loop consumes at least what it makes; the import refuses such a loop.');
  const { sweep } = outcome;
  const { groupUnits, nodeUnits, groupKnown, laneUnits } = sumYearlyNeeds(network, sweep, sourcing);
  const laneValue = laneUnits.map((units, lane) => units * network.lanePrice[lane]!);
  const isSpent = putSpend(network, { sourcing, rates, settings }, laneValue);
  const lanePartial = new Uint8Array(network.laneCount);
  for (let lane = 0; lane < network.laneCount; lane++) {
    if (isSpent(lane)) continue;
    const isLeast = groupKnown[network.laneGroup[lane]!] !== NEED_KNOWN.all || Number.isNaN(laneValue[lane]!);
    if (isLeast && laneUnits[lane] !== 0) lanePartial[lane] = 1;
  }
  const total = computeCoverage(network, laneValue, allLanes(network));
  // Asked when an exposure is; the picture of a network does without.
  let byProduct: readonly Coverage[] | undefined;
  let productsOfPart: PurchaseValues['productsOfPart'] | undefined;
  return {
    groupUnits,
    nodeUnits,
    groupKnown,
    laneUnits,
    laneValue,
    lanePartial,
    groupPassed: sharePassedOn(network, { groupUnits, nodeUnits }),
    total,
    get byProduct() {
      return (byProduct ??= coverProducts(network, sweep, total));
    },
    get productsOfPart() {
      return (productsOfPart ??= listProductsOfParts(network, sweep.weights));
    },
  };
}

/** Puts what rows of `sourcing` say to be spent in a year where a value is not known; returns whether that stands of a lane. A row that serves several buyers is divided evenly. */
function putSpend(
  { laneSourcing }: SupplyNetwork,
  { sourcing, rates, settings }: PurchaseRows,
  laneValue: Float64Array,
): (lane: number) => boolean {
  const none = (): boolean => false;
  if (sourcing.every(({ yearlySpend }) => (yearlySpend ?? null) === null)) return none;
  const open = new Set<number>();
  for (const [lane, row] of laneSourcing.entries())
    if (row >= 0 && (sourcing[row]!.yearlySpend ?? null) !== null && Number.isNaN(laneValue[lane]!)) open.add(lane);
  if (open.size === 0) return none;
  const buyers = new Map<number, number>();
  for (const row of laneSourcing) buyers.set(row, (buyers.get(row) ?? 0) + 1);
  const toReporting = createReportingMoney({ rates, settings });
  for (const lane of open) {
    const { yearlySpend = null, currency } = sourcing[laneSourcing[lane]!]!;
    laneValue[lane] = toReporting(yearlySpend, currency) / buyers.get(laneSourcing[lane]!)!;
  }
  return (lane) => open.has(lane) && !Number.isNaN(laneValue[lane]!);
}

/** Coverage of each product, on its needed lanes; above the limit, that of all together. */
function coverProducts(network: SupplyNetwork, sweep: RequirementSweep, total: Coverage): Coverage[] {
  if (network.products.length > PRODUCTS_WITH_OWN_COVERAGE) return network.products.map(() => total);
  const value = new Float64Array(network.laneCount);
  return network.products.map(({ sources }) => {
    // One unit, so that a product without demand has its coverage and its parts too.
    const { group } = sweep.computeRequirements(sources.map(({ node, share }) => ({ node, units: share })));
    const lanes: number[] = [];
    for (let row = 0; row < network.groupCount; row++) {
      if (!(group[row]! > 0)) continue;
      for (let lane = network.laneStart[row]!; lane < network.laneStart[row + 1]!; lane++) {
        value[lane] = group[row]! * sweep.weights[lane]! * network.lanePrice[lane]!;
        lanes.push(lane);
      }
    }
    return computeCoverage(network, value, lanes);
  });
}

/** Share of value by evidence over some lanes; a lane without a price is left out; all 0 if nothing has a value. */
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
