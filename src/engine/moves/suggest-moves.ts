import type { Dataset, Sourcing } from '../../domain/dataset.ts';
import type { Lever } from '../../domain/scenario/lever.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import type { CauseShare } from '../simulation/results/report.ts';
import { findYearlyNeed } from './yearly-need.ts';

/** Parts for suggested moves, the dearest first. */
const MOST_PARTS = 4;
/** Days of use in a buffer, as alternatives. */
const BUFFER_DAYS = [30, 90] as const;
const FILE_EARLIER_DAYS = 30;
/** Where no lead is on file. */
const USUAL_LEAD_DAYS = 56;
/** Days until a mere candidate may deliver. */
const CANDIDATE_DAYS = 180;
const RAMP_DAYS = 30;
const DAYS_A_YEAR = 365;
const CHINA = 'CN';

/**
 * Returns moves against a scenario's stops: stock of the dearest parts, sources outside China supplying them to somebody else, and filing
 * earlier where a queue holds goods. One-off costs are not on file and count as 0; running costs are those of the simulation. Of parts without a
 * price on file nobody knows what a move costs: it would look free, so that none is made up, and they are returned as `withoutPrice`.
 */
export function suggestMoves(
  causes: readonly CauseShare[],
  dataset: Dataset,
  scenario: Scenario,
  unpriced: ReadonlySet<string>,
): { moves: Lever[]; withoutPrice: string[] } {
  const known = new Set(dataset.parts.map(({ partNumber }) => partNumber));
  const stopping = [...new Set(causes.map(({ part }) => part))].filter((part) => known.has(part));
  const parts = stopping.filter((part) => !unpriced.has(part)).slice(0, MOST_PARTS);
  const hasQueue = scenario.disruptions.some(({ kind }) => kind === 'licence-queue' || kind === 'measure-switch');
  const moves = [
    ...parts.flatMap((part) => [...suggestBuffers(part, dataset), ...suggestSources(part, dataset)]),
    ...(hasQueue ? [suggestEarlyFiling()] : []),
  ];
  const taken = new Set(scenario.levers.map(({ id }) => id));
  return {
    moves: moves.filter(({ id }) => !taken.has(id)),
    withoutPrice: stopping.filter((part) => unpriced.has(part)),
  };
}

/** Returns the common object of mutually exclusive moves: stock of one part is had once, one source is opened once. Null: it goes with all. */
export function nameGroup(lever: Lever): string | null {
  if (lever.kind === 'buffer-stock') return JSON.stringify([lever.kind, lever.partNumber, lever.buyerSiteIds]);
  if (lever.kind === 'second-source') return JSON.stringify([lever.kind, lever.partNumber, lever.siteId]);
  return lever.kind === 'early-filing' ? lever.kind : null;
}

function suggestBuffers(partNumber: string, { sourcing }: Dataset): Lever[] {
  const leads = sourcing.flatMap((row) => (row.partNumber === partNumber ? (row.leadTimeDays ?? []) : []));
  const leadTimeDays = leads.length === 0 ? USUAL_LEAD_DAYS : Math.max(...leads);
  return BUFFER_DAYS.map((coverDays) => ({
    kind: 'buffer-stock',
    id: `stock-${partNumber}-${coverDays}`,
    fixedCost: 0,
    leadTimeDays,
    partNumber,
    buyerSiteIds: [],
    coverDays,
    holdingCostPerUnitYear: null,
    costPerOrder: null,
  }));
}

function suggestSources(partNumber: string, dataset: Dataset): Lever[] {
  const sites = new Map(dataset.sites.map((site) => [site.siteId, site]));
  const rows = dataset.sourcing.filter((row) => row.partNumber === partNumber);
  const makers = [...new Set(rows.map(({ siteId }) => siteId))];
  const buyers = [...new Set(rows.map(({ buyerSiteId }) => buyerSiteId))];
  return makers.flatMap((siteId): Lever[] => {
    const country = sites.get(siteId)?.country ?? null;
    if (country === null || country === CHINA) return [];
    const own = rows.filter((row) => row.siteId === siteId);
    const supplied = new Set(own.filter(({ share }) => share !== 0).map(({ buyerSiteId }) => buyerSiteId));
    const open = buyers.flatMap((buyer) => (buyer === null || supplied.has(buyer) ? [] : [buyer]));
    const isIdle = supplied.size === 0;
    if (!isIdle && open.length === 0) return [];
    return [writeSource(partNumber, siteId, own[0]!, isIdle ? [] : open, findYearlyNeed(partNumber, dataset))];
  });
}

function writeSource(partNumber: string, siteId: string, row: Sourcing, buyerSiteIds: string[], need: number): Lever {
  return {
    kind: 'second-source',
    id: `source-${partNumber}-${siteId}`,
    fixedCost: 0,
    leadTimeDays: 0,
    partNumber,
    siteId,
    buyerSiteIds,
    qualificationDays: row.qualification === 'candidate' ? CANDIDATE_DAYS : 0,
    rampDays: RAMP_DAYS,
    yield: 1,
    capacityPerDay: row.capacityPerDay ?? Math.max(need / DAYS_A_YEAR, 1 / DAYS_A_YEAR),
    transitDays: row.leadTimeDays ?? USUAL_LEAD_DAYS,
    extraCostPerUnit: null,
    calledOn: 'when-short',
    share: null,
  };
}

function suggestEarlyFiling(): Lever {
  return {
    kind: 'early-filing',
    id: `file-${FILE_EARLIER_DAYS}-days-earlier`,
    fixedCost: 0,
    leadTimeDays: 0,
    disruptionIds: [],
    daysEarlier: FILE_EARLIER_DAYS,
  };
}
