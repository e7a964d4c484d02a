import type { Dataset } from '../../../domain/dataset.ts';
import type { LicenceClass, LicenceQueue } from '../../../domain/scenario/disruption.ts';
import type { Share } from '../../../domain/units.ts';
import type { SupplyNetwork } from '../../network/supply-network.ts';
import type { ControlHit } from './planned-scenario.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';

/** Stands for customers without a class: the figures of the queue itself. */
export const REST = -1;

/**
 * Returns the rows of the classes of each held lane, in their order; lanes without any are left out. An unknown fact of a lane (its exporter,
 * its customer, the form of its goods, the end use of the company) fits no class asking for it.
 */
export function findFittingClasses(
  { network, dataset }: { network: SupplyNetwork; dataset: Dataset },
  hits: readonly ControlHit[],
  classes: readonly LicenceClass[],
): ReadonlyMap<number, readonly number[]> {
  const fitting = new Map<number, readonly number[]>();
  if (classes.length === 0) return fitting;
  const supplierOf = new Map(dataset.sites.map(({ siteId, supplierId }) => [siteId, supplierId]));
  const { endUse } = dataset.settings;
  for (const { lane } of hits) {
    const group = network.laneGroup[lane]!;
    const source = network.laneSource[lane]!;
    const exporter = source < 0 ? undefined : network.siteIds[network.nodeSite[source]!];
    const known = {
      exporter,
      supplier: exporter === undefined ? undefined : supplierOf.get(exporter),
      customer: network.siteIds[network.groupBuyerSite[group]!],
      destination: network.countries[network.groupBuyerCountry[group]!],
      form: network.parts[network.groupPart[group]!]!.form ?? undefined,
    };
    const rows = [...classes.entries()].flatMap(([row, { fits }]) => {
      const all =
        isAsked(fits.exporterSiteIds, known.exporter) &&
        isAsked(fits.exporterSupplierIds, known.supplier) &&
        isAsked(fits.customerSiteIds, known.customer) &&
        isAsked(fits.destinations, known.destination) &&
        isAsked(fits.forms, known.form) &&
        (fits.endUse === null || fits.endUse === endUse);
      return all ? [row] : [];
    });
    if (rows.length > 0) fitting.set(lane, rows);
  }
  return fitting;
}

function isAsked<T>(asked: readonly T[], found: T | undefined): boolean {
  return asked.length === 0 || (found !== undefined && asked.includes(found));
}

/**
 * Shares of the customers of a lane by class: the first class takes its share of all, the next its share of the rest, and the remainder belongs
 * to none (row -1). They add up to 1; a class without a share is left out.
 */
export function shareOutClasses(
  rows: readonly number[],
  shareOf: (row: number) => Share,
): { readonly row: number; readonly share: Share }[] {
  let rest = 1;
  const shares: { row: number; share: Share }[] = [];
  for (const row of rows) {
    const of = shareOf(row);
    if (rest * of > 0) shares.push({ row, share: rest * of });
    rest *= 1 - of;
  }
  if (rest > 0) shares.push({ row: REST, share: rest });
  return shares;
}

/** The class of a customer's uniform number. */
export function pickClass(shares: readonly { readonly row: number; readonly share: Share }[], number: number): number {
  let until = 0;
  for (const { row, share } of shares) {
    until += share;
    if (number < until) return row;
  }
  return shares.at(-1)?.row ?? REST;
}

/** The queue as it is for one of its classes. */
export function getQueueOfClass(queue: LicenceQueue, row: number): LicenceQueue {
  const one = queue.classes[row];
  if (one === undefined) return queue;
  const { reviewDays, approval, later, approvalByDay } = one;
  return { ...queue, reviewDays, approval, later, approvalByDay };
}

type ClassedScenario = { scenario: Scenario; classes: ReadonlyMap<string, ReadonlyMap<number, readonly number[]>> };

/** How many held lanes fit each class of a control's queue, in the order of the classes. */
export function countClasses({ scenario, classes }: ClassedScenario, id: string): { name: string; lanes: number }[] {
  const one = scenario.disruptions.find((disruption) => disruption.id === id);
  const named = one !== undefined && 'queue' in one ? (one.queue?.classes ?? []) : [];
  const fitting = [...(classes.get(id)?.values() ?? [])];
  return named.map(({ name }, row) => ({ name, lanes: fitting.filter((rows) => rows.includes(row)).length }));
}
