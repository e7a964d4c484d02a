import { LANE_ORIGINS } from '../../network/supply-network.ts';
import { getOwnSites } from '../../network/own-sites.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { ExposureLedger, PartCounts, PurchaseLedger } from './judgement.ts';
import { REASON_ORDER, type PartJudge } from './part-states.ts';

/**
 * The counts to be balanced: every part number of the company as exposed, not exposed or not to be judged (by its first reason), the same for
 * those in no product, every sourcing row as judged or left out with the reason, and what is bought in a year by the verdict on its part.
 */
export function writeLedger(prepared: PreparedExposure, judge: PartJudge): ExposureLedger {
  const { network } = prepared;
  const used = findUsedParts(prepared.dataset.bom, network);
  const all = startCounts();
  const apart = startCounts();
  for (const [row, part] of network.parts.entries()) {
    if (part.inferred) continue;
    const judged = judge.judge(row);
    for (const counts of used.has(part.partNumber) ? [all] : [all, apart]) count(counts, judged);
  }
  return {
    parts: { ...all, inNoProduct: apart },
    lanes: countLanes(prepared),
    purchases: weighPurchases(prepared, judge),
  };
}

function startCounts(): PartCounts {
  return { total: 0, exposed: 0, surely: 0, possibly: 0, ifPausedBack: 0, notExposed: 0, cannotBeJudged: {} };
}

function count(counts: PartCounts, { state, fill, reasons }: ReturnType<PartJudge['judge']>): void {
  counts.total += 1;
  if (state === 'not-exposed') counts.notExposed += 1;
  else if (state === 'exposed') {
    counts.exposed += 1;
    if (fill === 'surely' || fill === 'possibly' || fill === 'ifPausedBack') counts[fill] += 1;
  } else {
    const code = reasons[0]?.code ?? REASON_ORDER[0]!;
    counts.cannotBeJudged[code] = (counts.cannotBeJudged[code] ?? 0) + 1;
  }
}

/** Part numbers of products and of all parts in one by the BOM. */
export function findUsedParts(
  bom: PreparedExposure['dataset']['bom'],
  network: PreparedExposure['network'],
): ReadonlySet<string> {
  const childrenOf = Map.groupBy(bom, (line) => line.parent);
  const used = new Set(network.products.map((product) => network.parts[product.part]!.partNumber));
  // A set is walked in the order of its entries, those that are added meanwhile included.
  for (const partNumber of used) for (const line of childrenOf.get(partNumber) ?? []) used.add(line.child);
  return used;
}

/** Values of the lanes from others to the company itself that rows of sourcing state; what goes to a supplier is paid for in the price of his goods. */
function weighPurchases({ network, dataset, values }: PreparedExposure, judge: PartJudge): PurchaseLedger {
  const sums = { surely: 0, possibly: 0, ifPausedBack: 0, notExposed: 0, cannotBeJudged: 0 };
  const ledger: PurchaseLedger = { total: 0, isLeast: false, ...sums, parts: 0, partsWithoutValue: 0 };
  const ownSites = getOwnSites(dataset);
  const others = new Set(dataset.sites.flatMap(({ siteId }) => (ownSites.has(siteId) ? [] : [siteId])));
  const isOwn = (node: number): boolean => node >= 0 && ownSites.has(network.siteIds[network.nodeSite[node]!] ?? '');
  const valueOf = new Map<number, number>();
  for (let lane = 0; lane < network.laneCount; lane++) {
    const group = network.laneGroup[lane]!;
    const buyer = network.groupBuyerSite[group]!;
    const part = network.groupPart[group]!;
    // What somebody supplies whom no row names is paid for as well, nobody knows how much; typical contents are in a price.
    const isUnnamed = LANE_ORIGINS[network.laneOrigin[lane]!] === 'unknown' && !network.parts[part]!.inferred;
    if ((network.laneSourcing[lane]! < 0 && !isUnnamed) || isOwn(network.laneSource[lane]!)) continue;
    if (buyer >= 0 && others.has(network.siteIds[buyer]!)) continue;
    if (isUnnamed && values.laneUnits[lane] !== 0) {
      ledger.isLeast = true;
      if (!valueOf.has(part)) valueOf.set(part, Number.NaN);
      continue;
    }
    const value = values.laneValue[lane]!;
    const known = valueOf.get(part) ?? Number.NaN;
    valueOf.set(part, Number.isNaN(known) ? value : Number.isNaN(value) ? known : known + value);
    if (values.lanePartial[lane] === 1) ledger.isLeast = true;
  }
  for (const [part, value] of valueOf) {
    ledger.parts += 1;
    if (Number.isNaN(value)) ledger.partsWithoutValue += 1;
    else {
      ledger.total += value;
      ledger[judge.judge(part).fill] += value;
    }
  }
  return ledger;
}

function countLanes({ network, dataset }: PreparedExposure): ExposureLedger['lanes'] {
  const judged = new Set<number>();
  for (const row of network.laneSourcing) if (row >= 0) judged.add(row);
  const leftOut: Record<string, number> = {};
  for (const [row, { qualification }] of dataset.sourcing.entries()) {
    if (judged.has(row)) continue;
    // A released row that is no lane says at which own plant a product is made.
    const reason = qualification === 'released' ? 'own-production' : qualification;
    leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  }
  return { rows: dataset.sourcing.length, judged: judged.size, leftOut };
}
