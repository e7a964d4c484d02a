import type { Measure } from '../../catalogue/schema.ts';
import { STAGES } from '../../domain/closed-lists.ts';
import type { LimbStanding, Standing } from '../controls/status.ts';
import { EVIDENCE_CODES } from '../network/supply-network.ts';
import { isKnown } from '../controls/evidence.ts';
import { getMatchBits } from './findings/lane-hits.ts';
import type { LostShares } from './figures/lost-shares.ts';
import { WORLDS } from './figures/worlds.ts';
import { readWorlds } from './figures/four-worlds.ts';
import type { PreparedExposure } from './prepared-exposure.ts';
import type { FourWorlds, GroupExposure, OwnerExposure } from './report.ts';

/** Suppliers, by the lanes of their sites; in order of revenue at risk in world D. */
export function writeSuppliers(prepared: PreparedExposure, laneHits: Uint8Array): OwnerExposure[] {
  const supplierOf = new Map(prepared.dataset.sites.map((site) => [site.siteId, site.supplierId]));
  const named = new Map(prepared.dataset.suppliers.map((one) => [one.supplierId, one]));
  return writeOwners(prepared, laneHits, (siteId) => {
    const supplier = named.get(supplierOf.get(siteId) ?? '');
    return supplier ? { id: supplier.supplierId, name: supplier.name, country: supplier.country } : null;
  });
}

/** Sites, by their lanes; in order of revenue at risk in world D. */
export function writeSites(prepared: PreparedExposure, laneHits: Uint8Array): OwnerExposure[] {
  const named = new Map(prepared.dataset.sites.map((site) => [site.siteId, site]));
  return writeOwners(prepared, laneHits, (siteId) => {
    const site = named.get(siteId);
    return site ? { id: siteId, name: site.name, country: site.country } : null;
  });
}

/** Measures, by the lanes hit by their items on the law date; in order of the catalogue. */
export function writeMeasures(
  prepared: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
): OwnerExposure[] {
  const { measures } = prepared.catalogue;
  return Array.from(findMeasureLanes(prepared, standings, measures), ({ measure, lanes, hits }) => ({
    id: measure.id,
    name: `${measure.number}: ${measure.title}`,
    country: null,
    inferred: false,
    ...sumLanes(prepared, lanes, hits),
  }));
}

/** The lanes hit by the items of each of some measures; the hits hold until the next measure. */
function* findMeasureLanes(
  prepared: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
  measures: readonly Measure[],
): Generator<{ measure: Measure; lanes: number[]; hits: Uint8Array }, void, undefined> {
  const { network, matches } = prepared;
  const bitsOf = computeMeasureBits(prepared, standings);
  const known = EVIDENCE_CODES.map((evidence) => (isKnown(evidence) ? 1 : 0));
  const hits = new Uint8Array(network.laneCount);
  for (const measure of measures) {
    const bits = bitsOf.get(measure.id);
    const lanes: number[] = [];
    if (bits === undefined) hits.fill(0);
    else
      for (let lane = 0; lane < network.laneCount; lane++) {
        hits[lane] = bits[matches.laneList[lane]! * 2 + known[network.laneEvidence[lane]!]!]!;
        if (hits[lane] !== 0) lanes.push(lane);
      }
    yield { measure, lanes, hits };
  }
}

/** Worlds with a hit of each measure on the lanes of a list, as bits: two a list, for lanes stated by nobody and for known ones. */
function computeMeasureBits(
  { matches }: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
): ReadonlyMap<string, Uint8Array> {
  const bitsOf = new Map<string, Uint8Array>();
  for (const [list, found] of matches.lists.entries()) {
    for (const match of found) {
      let bits = bitsOf.get(match.item.measureId);
      if (!bits) bitsOf.set(match.item.measureId, (bits = new Uint8Array(matches.lists.length * 2)));
      const standingOf = (limb: string): Standing => standings.get(limb)?.standing ?? 'off';
      bits[list * 2]! |= getMatchBits(match, standingOf, false);
      bits[list * 2 + 1]! |= getMatchBits(match, standingOf, true);
    }
  }
  return bitsOf;
}

/** Revenue at risk by measure under standings, for those of some measures. */
export function weighMeasures(
  prepared: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
  measureIds: ReadonlySet<string>,
): ReadonlyMap<string, FourWorlds> {
  const measures = prepared.catalogue.measures.filter(({ id }) => measureIds.has(id));
  const found = findMeasureLanes(prepared, standings, measures);
  return new Map(
    Array.from(found, ({ measure, lanes, hits }) => [
      measure.id,
      prepared.risk.compute({ lanes, openLeaves: [] }, hits),
    ]),
  );
}

/** Material parts, the inferred ones among them; in order of revenue at risk in world D. */
export function writeMaterials(prepared: PreparedExposure, laneHits: Uint8Array): OwnerExposure[] {
  const { network, groupsOfPart } = prepared;
  const rows: OwnerExposure[] = [];
  for (const [row, part] of network.parts.entries()) {
    if (part.kind !== 'material' || groupsOfPart[row]!.length === 0) continue;
    const lanes = groupsOfPart[row]!.flatMap((group) =>
      range(network.laneStart[group]!, network.laneStart[group + 1]!),
    );
    rows.push({
      id: part.partNumber,
      name: part.description,
      country: null,
      inferred: part.inferred,
      ...sumLanes(prepared, lanes, laneHits),
    });
  }
  return rows.toSorted(byMoney);
}

/** Purchase value made at each stage (volume × price of the nodes there), with the nodes' lost shares as weights; chain order. */
export function writeStages(prepared: PreparedExposure, lost: LostShares): GroupExposure[] {
  const { network, dataset, catalogue } = prepared;
  const stageOfSite = new Map(dataset.sites.map((site) => [site.siteId, site.stage]));
  const stageOfCategory = new Map(catalogue.categories.map((category) => [category.id, category.stage]));
  const rows = groupNodes(prepared, lost, (node) => {
    const category = network.parts[network.nodePart[node]!]!.category;
    const site =
      network.nodeSite[node]! < 0 ? null : (stageOfSite.get(network.siteIds[network.nodeSite[node]!]!) ?? null);
    return (category === null ? undefined : stageOfCategory.get(category)) ?? site;
  });
  return STAGES.flatMap((stage) => rows.filter((row) => row.key === stage));
}

/** The same by country of the node, largest value first; a node without a country is in none. */
export function writeCountries(prepared: PreparedExposure, lost: LostShares): GroupExposure[] {
  const { network } = prepared;
  return groupNodes(prepared, lost, (node) => network.countries[network.nodeCountry[node]!] ?? null).toSorted(
    (a, b) => b.value - a.value || (a.key < b.key ? -1 : 1),
  );
}

function groupNodes(
  prepared: PreparedExposure,
  lost: LostShares,
  keyOf: (node: number) => string | null,
): GroupExposure[] {
  const { network, values } = prepared;
  const products = new Set(network.products.map((product) => product.part));
  const sums = new Map<string, { value: number; lost: number[] }>();
  for (let node = 0; node < network.nodeCount; node++) {
    const part = network.nodePart[node]!;
    const value = values.nodeUnits[node]! * network.parts[part]!.unitPrice;
    const key = products.has(part) ? null : keyOf(node);
    if (key === null || !(value > 0)) continue;
    const sum = sums.get(key) ?? { value: 0, lost: [0, 0, 0, 0] };
    sum.value += value;
    for (let world = 0; world < WORLDS; world++) sum.lost[world]! += value * lost.node[node * WORLDS + world]!;
    sums.set(key, sum);
  }
  return [...sums].map(([key, { value, lost: weighted }]) => ({
    key,
    value,
    share: readWorlds(
      Float64Array.from(weighted, (one) => one / value),
      0,
    ),
  }));
}

type Named = { id: string; name: string; country: string | null };

function writeOwners(
  prepared: PreparedExposure,
  laneHits: Uint8Array,
  ownerOf: (siteId: string) => Named | null,
): OwnerExposure[] {
  const { network } = prepared;
  const owners = new Map<string, { owner: Named; lanes: number[]; leaves: number[] }>();
  const ownerOfNode = (node: number) => {
    if (node < 0 || network.nodeSite[node]! < 0) return null;
    const owner = ownerOf(network.siteIds[network.nodeSite[node]!]!);
    if (!owner) return null;
    let entry = owners.get(owner.id);
    if (!entry) owners.set(owner.id, (entry = { owner, lanes: [], leaves: [] }));
    return entry;
  };
  for (let lane = 0; lane < network.laneCount; lane++) ownerOfNode(network.laneSource[lane]!)?.lanes.push(lane);
  for (let node = 0; node < network.nodeCount; node++) {
    if (network.nodeOpenLeaf[node] === 1) ownerOfNode(node)?.leaves.push(node);
  }
  return [...owners.values()]
    .map(({ owner, lanes, leaves }) => ({ ...owner, inferred: false, ...sumLanes(prepared, lanes, laneHits, leaves) }))
    .toSorted(byMoney);
}

function sumLanes(
  { network, values, risk }: PreparedExposure,
  lanes: readonly number[],
  laneHits: Uint8Array,
  openLeaves: readonly number[] = [],
): Pick<OwnerExposure, 'lanes' | 'parts' | 'spend' | 'spendIsLeast' | 'revenueAtRisk'> {
  const parts = new Set(lanes.map((lane) => network.groupPart[network.laneGroup[lane]!]!));
  const spend = lanes.reduce((sum, lane) => sum + (values.laneValue[lane]! > 0 ? values.laneValue[lane]! : 0), 0);
  const revenueAtRisk: FourWorlds = risk.compute({ lanes, openLeaves }, laneHits);
  const spendIsLeast = lanes.some((lane) => values.lanePartial[lane] === 1);
  return { lanes: lanes.length, parts: parts.size, spend, spendIsLeast, revenueAtRisk };
}

function byMoney(a: OwnerExposure, b: OwnerExposure): number {
  return b.revenueAtRisk.ifUnknown - a.revenueAtRisk.ifUnknown || b.spend - a.spend || (a.id < b.id ? -1 : 1);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
