import type { ControlHit } from '../planned-scenario.ts';
import type { Catalogue } from '../../../../catalogue/schema.ts';
import type { Disruption, HOLDS } from '../../../../domain/scenario/disruption.ts';
import type { Dataset } from '../../../../domain/dataset.ts';
import type { LimbStanding, Standing } from '../../../controls/status.ts';
import { getMatchBits } from '../../../exposure/findings/lane-hits.ts';
import { judgeLaneParties } from '../../../exposure/findings/lane-parties.ts';
import { isKnown } from '../../../controls/evidence.ts';
import { EVIDENCE_CODES, LANE_ORIGINS, type SupplyNetwork } from '../../../network/supply-network.ts';
import { WORLD_A, WORLD_B, WORLD_C, WORLD_D } from '../../../exposure/figures/worlds.ts';
import type { LaneMatch } from '../../../exposure/findings/matched-lanes.ts';
import type { PreparedExposure } from '../../../exposure/prepared-exposure.ts';

export type ControlDisruption = Extract<Disruption, { kind: 'licence-queue' | 'measure-switch' }>;

const WORLD_OF: Record<(typeof HOLDS)[number], number> = {
  sure: WORLD_A,
  possible: WORLD_B,
  'if-paused-back': WORLD_C,
  'if-unknown': WORLD_D,
};

type Matched = Pick<PreparedExposure, 'network' | 'dataset' | 'catalogue' | 'matches' | 'parties'>;

/**
 * Returns the lanes held by a licence queue, or by a measure coming into force: matched like those of an exposure, as surely as the disruption
 * asks. A measure coming into force counts as live in any status. The parties on a lane decide too: goods prohibited by a list of parties are
 * never sent, even with licences, and a bar of all goods is held by a queue about all goods.
 */
export function findControlHits(
  prepared: Matched,
  standings: ReadonlyMap<string, LimbStanding>,
  disruption: ControlDisruption,
): ControlHit[] {
  const { network, dataset, catalogue, matches } = prepared;
  const world = WORLD_OF[disruption.holds];
  const wanted = createItemFilter(disruption, catalogue);
  const standing = createStandingReader(standings, disruption);
  const lists = countPausedLists(standings, catalogue, world);
  const runs = disruption.kind === 'licence-queue' ? createLaneFilter(network, dataset, disruption) : () => true;
  const isAboutAll = disruption.kind === 'licence-queue' && isAboutAllGoods(disruption);
  const unknownToo = world === WORLD_D && isAboutAll && isAboutAllExporters(disruption);
  const hits: ControlHit[] = [];
  for (let lane = 0; lane < network.laneCount; lane++) {
    if (!runs(lane)) continue;
    const laneKnown = isKnown(EVIDENCE_CODES[network.laneEvidence[lane]!]!);
    const hitting = matches.lists[matches.laneList[lane]!]!.filter(
      (match) => wanted(match) && (getMatchBits(match, standing, laneKnown) & world) !== 0,
    );
    const unknown = unknownToo && isOpen(network, lane);
    const party = hitting.length > 0 || isAboutAll ? judgeLaneParties(prepared, lane, lists) : null;
    const isSeen = laneKnown && LANE_ORIGINS[network.laneOrigin[lane]!] !== 'market';
    const isBarred = isAboutAll && party?.anyGoods === true && (isSeen || world !== WORLD_A);
    if (hitting.length === 0 && !unknown && !isBarred) continue;
    hits.push({
      lane,
      itemIds: hitting.map(({ item }) => item.id),
      limbs: isBarred ? [] : hitting.map(({ item }) => item.limb ?? ''),
      isProhibited:
        isBarred || party?.effect === 'prohibited' || hitting.some(({ item }) => item.route === 'prohibited'),
      isReviewedCloser: party?.effect === 'closer-review',
    });
  }
  return hits;
}

/** Parts of the company with goods that a control may be about and does not hold, for want of facts. */
export type UnjudgedParts = {
  /** With a source that cannot be judged, or that is nobody's on file. */
  readonly sources: readonly string[];
  /** With a source of which nobody knows what its maker buys, and from whom. */
  readonly behind: readonly string[];
};

/** Returns the parts with a needed source that a control would hold if the facts that nobody knows said so, and that it does not hold. */
export function listUnjudgedParts(
  prepared: Matched,
  standings: ReadonlyMap<string, LimbStanding>,
  disruption: ControlDisruption,
  isNeeded: (group: number) => boolean,
): UnjudgedParts {
  const { network, dataset, catalogue, matches } = prepared;
  const world = WORLD_OF[disruption.holds];
  const wanted = createItemFilter(disruption, catalogue);
  const standing = createStandingReader(standings, disruption);
  const runs = disruption.kind === 'licence-queue' ? createLaneFilter(network, dataset, disruption) : () => true;
  const isAboutAll = disruption.kind === 'licence-queue' && isAboutAllGoods(disruption);
  const isAboutAnybody = disruption.kind !== 'licence-queue' || isAboutAllExporters(disruption);
  const [sources, behind] = [new Set<string>(), new Set<string>()];
  for (let lane = 0; lane < network.laneCount; lane++) {
    const group = network.laneGroup[lane]!;
    const part = network.parts[network.groupPart[group]!]!;
    if (part.inferred || !isNeeded(group) || LANE_ORIGINS[network.laneOrigin[lane]!] === 'market' || !runs(lane))
      continue;
    const laneKnown = isKnown(EVIDENCE_CODES[network.laneEvidence[lane]!]!);
    const bits = matches.lists[matches.laneList[lane]!]!.filter(wanted).reduce(
      (sum, match) => sum | getMatchBits(match, standing, laneKnown),
      0,
    );
    // What only a wider reading of the law holds is left out by choice, not for want of a fact.
    const isWider = bits === WORLD_D && world !== WORLD_D;
    const isUnseen = bits === 0 && isOpen(network, lane) && !(isAboutAll && world === WORLD_D);
    const isNobodys = network.laneSource[lane]! < 0;
    if (isWider || (isUnseen && isNobodys && isAboutAll)) sources.add(part.partNumber);
    if (isUnseen && !isNobodys && isAboutAnybody) behind.add(part.partNumber);
  }
  return { sources: [...sources].toSorted(), behind: [...behind].toSorted() };
}

/** Returns the standing of a limb under a disruption: a measure coming into force counts as live in any status. */
function createStandingReader(
  standings: ReadonlyMap<string, LimbStanding>,
  disruption: ControlDisruption,
): (limb: string) => Standing {
  const switched = disruption.kind === 'measure-switch' ? disruption.measureId : null;
  return (limb) =>
    switched !== null && (limb === switched || limb.startsWith(`${switched}#`))
      ? 'live'
      : (standings.get(limb)?.standing ?? 'off');
}

/** Standings with paused lists of parties in force, where the disruption takes paused rules to be back. */
function countPausedLists(
  standings: ReadonlyMap<string, LimbStanding>,
  { partyLists }: Pick<Catalogue, 'partyLists'>,
  world: number,
): ReadonlyMap<string, LimbStanding> {
  if (world !== WORLD_C && world !== WORLD_D) return standings;
  const back = partyLists.flatMap(({ id }) => {
    const standing = standings.get(id);
    return standing?.standing === 'paused' ? [[id, { ...standing, standing: 'live' as const }] as const] : [];
  });
  return new Map([...standings, ...back]);
}

type LicenceQueueDisruption = Extract<Disruption, { kind: 'licence-queue' }>;

/** Whether nobody knows who supplies a lane with what may be any goods, or what its maker buys, and from whom. */
function isOpen({ laneSource, nodeOpenLeaf, parts, groupPart, laneGroup }: SupplyNetwork, lane: number): boolean {
  const source = laneSource[lane]!;
  return source < 0 ? parts[groupPart[laneGroup[lane]!]!]!.open : nodeOpenLeaf[source] === 1;
}

/** Whether a queue is about all goods of any kind. */
function isAboutAllGoods({ scope: { itemIds, measureIds, forms } }: LicenceQueueDisruption): boolean {
  return [itemIds, measureIds, forms].every((list) => list.length === 0);
}

/** Whether a queue is about any shipper: an unknown source of an open part may be anyone and ship anything. */
function isAboutAllExporters({ scope: { exporterSiteIds, exporterSupplierIds } }: LicenceQueueDisruption): boolean {
  return exporterSiteIds.length === 0 && exporterSupplierIds.length === 0;
}

function createItemFilter(disruption: ControlDisruption, catalogue: Catalogue): (match: LaneMatch) => boolean {
  if (disruption.kind === 'measure-switch') {
    const { measureId } = disruption;
    return ({ item }) => item.measureId === measureId || item.limb === measureId;
  }
  const { itemIds, measureIds, forms } = disruption.scope;
  const chosen = new Set(
    catalogue.items
      .filter(
        (item) =>
          (itemIds.length === 0 || itemIds.includes(item.id)) &&
          (measureIds.length === 0 || measureIds.includes(item.measureId) || measureIds.includes(item.limb ?? '')) &&
          (forms.length === 0 || forms.some((form) => item.forms.includes(form) || item.openForms.includes(form))),
      )
      .map((item) => item.id),
  );
  return ({ item }) => chosen.has(item.id);
}

function createLaneFilter(
  network: SupplyNetwork,
  dataset: Dataset,
  { scope, holds }: Extract<ControlDisruption, { kind: 'licence-queue' }>,
): (lane: number) => boolean {
  const { endUse } = dataset.settings;
  const otherUse = scope.endUse !== null && (endUse === null ? holds === 'sure' : endUse !== scope.endUse);
  if (otherUse) return () => false;
  const supplierOf = new Map(dataset.sites.map(({ siteId, supplierId }) => [siteId, supplierId]));
  const anyExporter = scope.exporterSiteIds.length === 0 && scope.exporterSupplierIds.length === 0;
  return (lane) => {
    const { forms, destinations } = scope;
    const group = network.laneGroup[lane]!;
    const form = network.parts[network.groupPart[group]!]!.form;
    if (forms.length > 0 && form !== null && !forms.includes(form)) return false;
    const country = network.countries[network.groupBuyerCountry[group]!];
    if (destinations.length > 0 && (country === undefined || !destinations.includes(country))) return false;
    if (anyExporter) return true;
    const source = network.laneSource[lane]!;
    const siteId = source < 0 ? undefined : network.siteIds[network.nodeSite[source]!];
    if (siteId === undefined) return false;
    return scope.exporterSiteIds.includes(siteId) || scope.exporterSupplierIds.includes(supplierOf.get(siteId) ?? '');
  };
}
