import type { LaneLicences, ControlHit } from './planned-scenario.ts';
import type { Dataset, Licence } from '../../../domain/dataset.ts';
import type { IsoDate } from '../../../domain/units.ts';
import { getCompanyNames } from '../../controls/company-names.ts';
import { getFirstDay, getLastDay, isAwaited, isCountedIn, isForLane, isOfKindFor } from '../../controls/licences.ts';
import type { SupplyNetwork } from '../../network/supply-network.ts';
import type { FlowNetwork } from '../flow/flow-network.ts';

const DAY_MS = 86_400_000;

/**
 * Returns licences and applications on file by lane, for the lanes of one control. A licence for several lanes is shared by their usual flow.
 * One decided on a day of the run is usable from that day on. Goods under several items need a licence for each: the item with the least cover
 * counts. An application without a quantity is for the use since its filing. A granted quantity with no use on file counts as used up.
 */
export function findLaneLicences(
  { network, dataset, net }: { network: SupplyNetwork; dataset: Dataset; net: FlowNetwork },
  hits: readonly ControlHit[],
  startDate: IsoDate,
): ReadonlyMap<number, LaneLicences> {
  const names = getCompanyNames(dataset);
  const licences = dataset.licences.toSorted((a, b) => ((a.filed ?? '') < (b.filed ?? '') ? -1 : 1));
  const units = new Map(dataset.parts.map(({ partNumber, unit }) => [partNumber, unit]));
  const unitOf = (lane: number): string | null =>
    units.get(network.parts[network.groupPart[network.laneGroup[lane]!]!]!.partNumber) ?? null;
  const rateOf = (lane: number): number => net.laneShare[lane]! * net.groupRate[net.laneGroup[lane]!]!;
  const fitting = (licence: Licence): ControlHit[] =>
    hits.filter(({ lane, itemIds, isReviewedCloser }) => {
      if (!itemIds.includes(licence.itemId)) return false;
      if (!isOfKindFor(licence, isReviewedCloser ? 'closer-review' : null)) return false;
      const group = network.laneGroup[lane]!;
      const source = network.laneSource[lane]!;
      const buyer = network.siteIds[network.groupBuyerSite[group]!];
      return isForLane(licence, {
        exporterSiteId: source < 0 ? null : (network.siteIds[network.nodeSite[source]!] ?? null),
        itemId: licence.itemId,
        destination: network.countries[network.groupBuyerCountry[group]!] ?? null,
        endUsers: names.get(buyer ?? '') ?? [],
        partNumbers: [network.parts[network.groupPart[group]!]!.partNumber],
      });
    });
  const byLane = new Map<number, Map<string, { [Kind in keyof LaneLicences]: LaneLicences[Kind][number][] }>>();
  for (const { lane, itemIds } of hits) {
    byLane.set(lane, new Map(itemIds.map((itemId) => [itemId, { held: [], ahead: [], pending: [] }])));
  }
  for (const licence of licences) {
    const lanes = fitting(licence);
    const total = lanes.reduce((sum, { lane }) => sum + rateOf(lane), 0);
    for (const { lane } of lanes) {
      const portion = total > 0 ? rateOf(lane) / total : 1 / lanes.length;
      const file = byLane.get(lane)!.get(licence.itemId)!;
      // What is left of a quantity whose use nobody stated, or in another unit than the goods, is not known, and lets nothing pass.
      const isCounted = isCountedIn(
        licence,
        lanes.map((one) => unitOf(one.lane)),
      );
      if (isUseUnknown(licence) || (licence.status === 'granted' && licence.quantity !== null && !isCounted)) continue;
      const quantity =
        licence.quantity === null || !isCounted ? null : Math.max(0, licence.quantity - (licence.used ?? 0));
      if (licence.status === 'granted') {
        const end = getLastDay(licence);
        const lastDay = end === null ? Infinity : countDays(startDate, end);
        const left = (quantity ?? Infinity) * portion;
        const firstDay = countDays(startDate, getFirstDay(licence) ?? startDate);
        if (firstDay > 0) file.ahead.push({ quantity: left, firstDay, lastDay });
        else if (lastDay >= 0) file.held.push({ quantity: left, lastDay });
      } else if (isAwaited(licence) && licence.filed !== null) {
        const ageDays = countDays(licence.filed, startDate);
        const asked = quantity === null ? ageDays * rateOf(lane) : quantity * portion;
        if (ageDays > 0 && asked > 0) file.pending.push({ quantity: asked, ageDays });
      }
    }
  }
  const laneLicences = [...byLane].map(([lane, items]) => [lane, getLeastCover([...items.values()])] as const);
  return new Map(
    laneLicences.filter(([, { held, ahead, pending }]) => held.length + ahead.length + pending.length > 0),
  );
}

/** How many licences were granted for a quantity of which nobody can tell what is left: its use is not stated, or nothing is counted in its unit. */
export function countUnstated({ licences, parts }: Pick<Dataset, 'licences' | 'parts'>): number {
  const isOfNoPart = ({ status, quantity, quantityUnit = null }: Licence): boolean =>
    status === 'granted' &&
    quantity !== null &&
    quantityUnit !== null &&
    !parts.some(({ unit }) => unit?.toLowerCase() === quantityUnit.toLowerCase());
  return licences.filter((one) => isUseUnknown(one) || isOfNoPart(one)).length;
}

/** Whether a licence was granted for a quantity and nobody stated how much of it is used. */
function isUseUnknown({ status, quantity, used }: Licence): boolean {
  return status === 'granted' && quantity !== null && used === null;
}

function getLeastCover(files: readonly LaneLicences[]): LaneLicences {
  const cover = ({ held, ahead }: LaneLicences): [number, number, number] => [
    held.reduce((sum, { quantity }) => sum + quantity, 0),
    held.reduce((last, { lastDay }) => Math.max(last, lastDay), -1),
    -ahead.reduce((first, { firstDay }) => Math.min(first, firstDay), Infinity),
  ];
  const sorted = files.toSorted(
    (a, b) =>
      compare(cover(a)[0], cover(b)[0]) || compare(cover(a)[1], cover(b)[1]) || compare(cover(a)[2], cover(b)[2]),
  );
  return sorted[0] ?? { held: [], ahead: [], pending: [] };
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function countDays(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
