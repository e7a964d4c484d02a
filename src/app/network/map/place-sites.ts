import type { Catalogue } from '../../../catalogue/schema.ts';
import { type CountryShare, sumCountries } from './sum-countries.ts';
import type { Coloured } from './colour-by.ts';
import { MAP_HEIGHT, MAP_WIDTH, OUTLINES, projectPlace } from './world-outlines.ts';
import type { NetworkModel } from '../model/network-model.ts';
import { CLEAR } from '../model/network-model.ts';

type Point = [x: number, y: number];

/** Sites near enough for one mark. */
export type Cluster = {
  x: number;
  y: number;
  nodes: number[];
  sites: number;
  /** Known purchase value of what they ship; how many of them have one, and how many have none or only the least of it. */
  spend: number;
  valued: number;
  unvalued: number;
  fill: number;
};
/** Shipments of one country to another: yearly value by row of `FILL_NAMES`. */
export type CountryFlow = {
  from: string;
  to: string;
  start: Point;
  end: Point;
  /** Known purchase value; how many of the lanes have one, and how many have none or only the least of it. */
  value: number;
  valued: number;
  unvalued: number;
  fill: number;
  lanes: number;
};
export type PlacedSites = {
  clusters: Cluster[];
  flows: CountryFlow[];
  countries: CountryShare[];
  /** Sources without a known place, or off the map. */
  nowhere: number;
};

/** Marks nearer than this, on the map's own scale, are drawn as one. */
const CLUSTER = 9;

/**
 * Puts the shown sources onto the map: at their site's coordinates, else in the middle of their country. A country without an outline
 * (a city state) is where its sites with coordinates are; without one it is nowhere.
 */
export function placeSites(
  model: NetworkModel,
  isShown: Uint8Array,
  territories: Catalogue['territories'],
  coloured: Coloured,
): PlacedSites {
  const { picture } = model;
  const anchors = findAnchors(model, territories);
  const places: (Point | null)[] = [];
  let nowhere = 0;
  for (let node = 0; node < picture.nodeCount; node++) {
    const code = picture.countries[picture.nodeCountry[node] ?? -1];
    const place = isShown[node] === 1 ? (placeSite(model, node) ?? anchors.get(code ?? '') ?? null) : null;
    places.push(place);
    if (isShown[node] === 1 && place === null) nowhere++;
  }
  return {
    clusters: clusterNodes(model, places, coloured),
    flows: sumFlows(model, isShown, anchors, coloured),
    countries: sumCountries(model, isShown, territories, coloured.by),
    nowhere,
  };
}

function placeSite({ picture }: NetworkModel, node: number): Point | null {
  const site = picture.sites[picture.nodeSite[node] ?? -1];
  const { latitude = null, longitude = null } = site ?? {};
  if (latitude === null || longitude === null) return null;
  const place = projectPlace(latitude, longitude);
  if (place === null || place.some((value) => !Number.isFinite(value))) return null;
  return [Math.min(MAP_WIDTH, Math.max(0, place[0])), Math.min(MAP_HEIGHT, Math.max(0, place[1]))];
}

/** One point for each country. */
function findAnchors(model: NetworkModel, territories: Catalogue['territories']): Map<string, Point> {
  const { picture } = model;
  const numericOf = new Map(territories.map(({ code, numeric }) => [code, numeric]));
  const middles = new Map(OUTLINES.map(({ numeric, middle }) => [numeric, middle]));
  const anchors = new Map<string, Point>();
  const sums = new Map<string, { x: number; y: number; count: number }>();
  for (let node = 0; node < picture.nodeCount; node++) {
    const code = picture.countries[picture.nodeCountry[node] ?? -1];
    const place = code === undefined ? null : placeSite(model, node);
    if (code === undefined || place === null) continue;
    const sum = sums.get(code) ?? { x: 0, y: 0, count: 0 };
    sums.set(code, { x: sum.x + place[0], y: sum.y + place[1], count: sum.count + 1 });
  }
  for (const code of picture.countries) {
    const middle = middles.get(numericOf.get(code) ?? '-');
    const sum = sums.get(code);
    if (middle !== undefined) anchors.set(code, middle);
    else if (sum !== undefined) anchors.set(code, [sum.x / sum.count, sum.y / sum.count]);
  }
  return anchors;
}

function clusterNodes({ picture }: NetworkModel, places: readonly (Point | null)[], { nodeFill }: Coloured): Cluster[] {
  const clusters: (Cluster & { siteRows: Set<number> })[] = [];
  const byCell = new Map<string, (typeof clusters)[number][]>();
  for (const [node, place] of places.entries()) {
    if (place === null) continue;
    const [column, row] = [Math.floor(place[0] / CLUSTER), Math.floor(place[1] / CLUSTER)];
    const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => byCell.get(`${column + dx} ${row + dy}`) ?? []));
    let cluster = near.find((one) => Math.hypot(one.x - place[0], one.y - place[1]) < CLUSTER);
    if (cluster === undefined) {
      cluster = {
        x: place[0],
        y: place[1],
        nodes: [],
        sites: 0,
        spend: 0,
        valued: 0,
        unvalued: 0,
        fill: CLEAR,
        siteRows: new Set(),
      };
      clusters.push(cluster);
      const cell = `${column} ${row}`;
      byCell.set(cell, [...(byCell.get(cell) ?? []), cluster]);
    }
    cluster.nodes.push(node);
    cluster.siteRows.add(picture.nodeSite[node] ?? -1);
    if (picture.nodeTier[node] !== 0) {
      const spend = picture.nodeSpend[node] ?? Number.NaN;
      if (!Number.isNaN(spend)) {
        cluster.spend += spend;
        cluster.valued += 1;
      }
      if (Number.isNaN(spend) || picture.nodePartial[node] === 1) cluster.unvalued += 1;
    }
    cluster.fill = Math.min(cluster.fill, nodeFill[node] ?? CLEAR);
  }
  return clusters
    .map(({ siteRows, ...cluster }) => ({ ...cluster, sites: siteRows.size }))
    .toSorted((a, b) => b.spend - a.spend);
}

function sumFlows(
  { picture }: NetworkModel,
  isShown: Uint8Array,
  anchors: ReadonlyMap<string, Point>,
  { arcFill }: Coloured,
): CountryFlow[] {
  const flows = new Map<string, CountryFlow>();
  for (let arc = 0; arc < picture.arcFrom.length; arc++) {
    const [source, buyer] = [picture.arcFrom[arc] ?? 0, picture.arcTo[arc] ?? 0];
    if (isShown[source] !== 1 || isShown[buyer] !== 1) continue;
    const from = picture.countries[picture.nodeCountry[source] ?? -1];
    const to = picture.countries[picture.nodeCountry[buyer] ?? -1];
    if (from === undefined || to === undefined || from === to) continue;
    const start = anchors.get(from);
    const end = anchors.get(to);
    if (start === undefined || end === undefined) continue;
    const key = `${from} ${to}`;
    const flow = flows.get(key) ?? { from, to, start, end, value: 0, valued: 0, unvalued: 0, fill: CLEAR, lanes: 0 };
    flows.set(key, flow);
    const value = picture.arcValue[arc] ?? Number.NaN;
    if (!Number.isNaN(value)) {
      flow.value += value;
      flow.valued += 1;
    }
    if (Number.isNaN(value) || picture.arcPartial[arc] === 1) flow.unvalued += 1;
    flow.fill = Math.min(flow.fill, arcFill[arc] ?? CLEAR);
    flow.lanes += 1;
  }
  // What is exposed lies on top.
  return [...flows.values()].toSorted((a, b) => b.fill - a.fill || a.value - b.value);
}
