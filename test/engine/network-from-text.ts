import type { NetworkPart, NetworkProduct, SupplyNetwork } from '../../src/engine/network/supply-network.ts';
import { EVIDENCE_CODES, LANE_ORIGINS } from '../../src/engine/network/supply-network.ts';
import type { Form } from '../../src/domain/closed-lists.ts';
import { findComponents } from './strong-components.ts';

type Lane = { source: string | null; share: number; evidence: number; exporter: string | null; price: number };
type Recipe = {
  part: string;
  site: string;
  inputs: { part: string; quantity: number; essential: boolean; cost: number | null }[];
};

/**
 * Draws a supply network from lines (blank lines and `# …` are skipped):
 *
 *   site A1 CN                        a site and its country (`~CN` needs none: a virtual source of that country; no country: unknown)
 *   part M 2 magnet                   a part, its price (`?`: unknown) and form; parts that are only named have neither
 *   open M @ M1                       an open leaf
 *   make P @ H = 2 A + 1/0.8 B?       what one unit needs: quantity, yield after a slash, `?` for not essential; `~0.3` its cost share
 *   buy A @ H = 0.6 A1 + 0.4 A2       the group of a buyer and a part; missing mass becomes one UNKNOWN lane
 *   buy B @ H = ? B1 + ? B2           an open split; the rest that the known lanes leave
 *   buy C @ H = 0.5 C1 from HK at 3 inferred + 0.5 C2     exporter, price, evidence of a lane
 *   product P @ H = 10 at 60          units a year and price; several sites: `P @ H 0.7, G 0.3 = 10 at 60`
 *
 * Rows are sorted as the network's type asks, so the order of lines changes nothing. Cost shares not given follow quantity ×
 * price where every price is known, else they are equal.
 */
export function networkFromText(text: string): SupplyNetwork {
  const countryOf = new Map<string, string>();
  const parts = new Map<string, { price: number; form: Form | null }>();
  const recipes = new Map<string, Recipe>();
  const groups = new Map<string, { part: string; buyer: string; lanes: Lane[] }>();
  const openLeaves = new Set<string>();
  const productLines: {
    part: string;
    sources: { site: string; share: number }[];
    units: number | null;
    price: number;
  }[] = [];
  const nodes = new Set<string>();

  const addPart = (part: string): void => {
    if (!parts.has(part)) parts.set(part, { price: NaN, form: null });
  };
  const addNode = (part: string, site: string): string => {
    addPart(part);
    if (site.startsWith('~')) countryOf.set(site, site.slice(1));
    nodes.add(`${part}@${site}`);
    return `${part}@${site}`;
  };

  for (const line of text.split('\n').map((raw) => raw.replace(/#.*/, '').trim())) {
    const [, word = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (line === '') continue;
    const [left = '', right = ''] = rest.split('=').map((side) => side.trim());
    const [item = '', place = ''] = left.split('@').map((side) => side.trim());
    if (word === 'site') {
      const [name = '', country] = rest.split(/\s+/);
      if (country !== undefined) countryOf.set(name, country);
    } else if (word === 'part') {
      const [name = '', price = '?', form] = rest.split(/\s+/);
      parts.set(name, { price: price === '?' ? NaN : Number(price), form: (form ?? null) as Form | null });
    } else if (word === 'open') {
      openLeaves.add(addNode(item, place));
    } else if (word === 'make') {
      recipes.set(addNode(item, place), {
        part: item,
        site: place,
        inputs: right === '' ? [] : right.split(' + ').map(readInput),
      });
    } else if (word === 'buy') {
      const lanes = right === '' ? [] : right.split(' + ').map(readLane);
      for (const lane of lanes) if (lane.source !== null) addNode(item, lane.source);
      groups.set(`${item}@${place}`, { part: item, buyer: place, lanes });
    } else if (word === 'product') {
      const sources = place.split(',').map((entry) => {
        const [site = '', share = '1'] = entry.trim().split(/\s+/);
        addNode(item, site);
        return { site, share: Number(share) };
      });
      const [units = '?', price = '?'] = right.split(' at ');
      productLines.push({ part: item, sources, units: toNumber(units), price: toNumber(price) ?? NaN });
    } else throw new Error(`Not a line of a network: ${line}`);
  }
  for (const { part, site, inputs } of recipes.values()) {
    for (const input of inputs) {
      addPart(input.part);
      const key = `${input.part}@${site}`;
      if (!groups.has(key)) groups.set(key, { part: input.part, buyer: site, lanes: [] });
    }
    addPart(part);
  }
  for (const { part, price } of productLines) if (!Number.isNaN(price)) parts.set(part, { ...parts.get(part)!, price });

  // Rows: parts, sites and countries by name; nodes by (part, site); groups by (part, buyer); lanes by (group, source).
  const partNames = [...parts.keys()].toSorted();
  const siteIds = [...new Set([...nodes].map(siteOf).concat([...countryOf.keys()]))]
    .filter((site) => !site.startsWith('~'))
    .toSorted();
  const exporters = [...groups.values()].flatMap(({ lanes }) => lanes.map(({ exporter }) => exporter));
  const countries = [...new Set([...countryOf.values(), ...exporters.filter((code) => code !== null)])].toSorted();
  const countryRow = (site: string): number => countries.indexOf(countryOf.get(site) ?? '');
  const byPartThenSite = (a: string, b: string): number =>
    compare(partOf(a), partOf(b)) ||
    compare(siteIds.indexOf(siteOf(a)), siteIds.indexOf(siteOf(b))) ||
    compare(siteOf(a), siteOf(b));
  const nodeKeys = [...nodes].toSorted(byPartThenSite);
  const nodeRow = new Map(nodeKeys.map((key, row) => [key, row]));
  const groupKeys = [...groups.keys()].toSorted(byPartThenSite);
  const groupRow = new Map(groupKeys.map((key, row) => [key, row]));

  const inputStart = [0];
  const inputs: { group: number; quantity: number; essential: boolean; cost: number }[] = [];
  for (const key of nodeKeys) {
    const recipe = recipes.get(key)?.inputs ?? [];
    const values = recipe.map(({ part, quantity }) => quantity * parts.get(part)!.price);
    const sum = values.reduce((total, value) => total + value, 0);
    const rows = recipe.map(({ part, quantity, essential, cost }, at) => ({
      group: groupRow.get(`${part}@${siteOf(key)}`)!,
      quantity,
      essential,
      cost: cost ?? (sum > 0 ? values[at]! / sum : 1 / recipe.length),
    }));
    inputs.push(...rows.toSorted((a, b) => a.group - b.group));
    inputStart.push(inputs.length);
  }

  const laneStart = [0];
  const lanes: (Lane & { group: number; row: number })[] = [];
  const openShare: number[] = [];
  for (const [group, key] of groupKeys.entries()) {
    const given = groups.get(key)!.lanes;
    const known = given.reduce((sum, { share }) => sum + (Number.isNaN(share) ? 0 : share), 0);
    const open = given.some(({ share }) => Number.isNaN(share));
    openShare.push(open ? 1 - known : 0);
    const all = [...given];
    if (!open && known < 1 - 1e-9)
      all.push({ source: null, share: 1 - known, evidence: 3, exporter: null, price: NaN });
    const part = groups.get(key)!.part;
    const rows = all.map((lane) => ({
      ...lane,
      group,
      row: lane.source === null ? -1 : nodeRow.get(`${part}@${lane.source}`)!,
    }));
    lanes.push(...rows.toSorted((a, b) => a.row - b.row));
    laneStart.push(lanes.length);
  }

  const suppliersOf = nodeKeys.map((_key, node) =>
    inputs
      .slice(inputStart[node], inputStart[node + 1])
      .flatMap(({ group }) => lanes.slice(laneStart[group], laneStart[group + 1]).map(({ row }) => row))
      .filter((row) => row >= 0),
  );
  const components = findComponents(suppliersOf);

  return {
    parts: partNames.map((partNumber): NetworkPart => {
      const { price, form } = parts.get(partNumber)!;
      const open = [...openLeaves].some((key) => partOf(key) === partNumber);
      return {
        partNumber,
        description: partNumber,
        kind: 'component',
        category: null,
        form,
        inferred: false,
        open,
        unitPrice: price,
      };
    }),
    siteIds,
    inferredOwnSite: -1,
    virtualPrefix: '~',
    countries,
    nodeCount: nodeKeys.length,
    nodeSite: Int32Array.from(nodeKeys, (key) => siteIds.indexOf(siteOf(key))),
    nodePart: Int32Array.from(nodeKeys, (key) => partNames.indexOf(partOf(key))),
    nodeCountry: Int32Array.from(nodeKeys, (key) => countryRow(siteOf(key))),
    nodeServedSite: new Int32Array(nodeKeys.length).fill(-1),
    nodeOpenLeaf: Uint8Array.from(nodeKeys, (key) => (openLeaves.has(key) ? 1 : 0)),
    inputStart: Int32Array.from(inputStart),
    inputGroup: Int32Array.from(inputs, ({ group }) => group),
    inputQuantity: Float64Array.from(inputs, ({ quantity }) => quantity),
    inputEssential: Uint8Array.from(inputs, ({ essential }) => (essential ? 1 : 0)),
    inputCostShare: Float64Array.from(inputs, ({ cost }) => cost),
    inputCostOpen: new Uint8Array(inputs.length),
    groupCount: groupKeys.length,
    groupPart: Int32Array.from(groupKeys, (key) => partNames.indexOf(partOf(key))),
    groupBuyerSite: Int32Array.from(groupKeys, (key) => siteIds.indexOf(siteOf(key))),
    groupBuyerCountry: Int32Array.from(groupKeys, (key) => countryRow(siteOf(key))),
    groupOpenShare: Float64Array.from(openShare),
    laneStart: Int32Array.from(laneStart),
    laneCount: lanes.length,
    laneGroup: Int32Array.from(lanes, ({ group }) => group),
    laneSource: Int32Array.from(lanes, ({ row }) => row),
    laneShare: Float64Array.from(lanes, ({ share }) => share),
    laneEvidence: Uint8Array.from(lanes, ({ evidence }) => evidence),
    laneExporter: Int32Array.from(lanes, ({ exporter, source }) =>
      exporter !== null ? countries.indexOf(exporter) : source === null ? -1 : countryRow(source),
    ),
    lanePrice: Float64Array.from(lanes, ({ price }) => price),
    laneSourcing: Int32Array.from(lanes, () => -1),
    laneOrigin: Uint8Array.from(lanes, ({ source }) => LANE_ORIGINS.indexOf(source === null ? 'unknown' : 'stated')),
    order: Int32Array.from(components.flat()),
    orderLoopStart: Int32Array.from([
      0,
      ...components.map((_component, at) => components.slice(0, at + 1).flat().length),
    ]),
    products: productLines
      .toSorted((a, b) => compare(a.part, b.part))
      .map(({ part, sources, units, price }): NetworkProduct => ({
        part: partNames.indexOf(part),
        yearlyUnits: units,
        revenue: units === null || Number.isNaN(price) ? null : units * price,
        sources: sources.map(({ site, share }) => ({ node: nodeRow.get(`${part}@${site}`)!, share, open: false })),
      })),
    inferenceGroups: [],
    notes: [],
  };
}

/** Row of the node `part@site`; fails where the network has none. */
export function findNode(network: SupplyNetwork, name: string): number {
  const part = network.parts.findIndex(({ partNumber }) => partNumber === partOf(name));
  const site = siteOf(name);
  const siteRow = network.siteIds.indexOf(site);
  const country = network.countries.indexOf(site.slice(1));
  const node = network.nodePart.findIndex(
    (row, at) =>
      row === part && network.nodeSite[at] === siteRow && (siteRow >= 0 || network.nodeCountry[at] === country),
  );
  if (node === -1) throw new Error(`No node ${name}`);
  return node;
}

/** Row of the lane that carries `part` from `source` to `buyer`. */
export function findLane(network: SupplyNetwork, part: string, source: string, buyer: string): number {
  const node = findNode(network, `${part}@${source}`);
  const buyerRow = network.siteIds.indexOf(buyer);
  const lane = network.laneSource.findIndex(
    (row, at) => row === node && network.groupBuyerSite[network.laneGroup[at]!] === buyerRow,
  );
  if (lane === -1) throw new Error(`No lane of ${part} from ${source} to ${buyer}`);
  return lane;
}

function readInput(text: string): Recipe['inputs'][number] {
  const [, quantity = '1', loss = '1', part = '', optional = '', cost] =
    /^([\d.]+)(?:\/([\d.]+))?\s+([^\s?~]+)(\?)?(?:\s*~([\d.]+))?$/.exec(text.trim()) ?? [];
  if (part === '') throw new Error(`Not an input: ${text}`);
  return {
    part,
    quantity: Number(quantity) / Number(loss),
    essential: optional === '',
    cost: cost === undefined ? null : Number(cost),
  };
}

function readLane(text: string): Lane {
  const [, share = '', source = '', exporter, price, evidence = 'seen'] =
    /^([\d.e-]+|\?)\s+(\S+)(?:\s+from\s+([A-Z]{2}))?(?:\s+at\s+([\d.]+))?(?:\s+(seen|declared|inferred|unknown))?$/.exec(
      text.trim(),
    ) ?? [];
  if (source === '') throw new Error(`Not a lane: ${text}`);
  return {
    source: source === 'UNKNOWN' ? null : source,
    share: share === '?' ? NaN : Number(share),
    evidence: EVIDENCE_CODES.findIndex((kind) => kind === evidence),
    exporter: exporter ?? null,
    price: price === undefined ? NaN : Number(price),
  };
}

function toNumber(text: string): number | null {
  return text.trim() === '?' ? null : Number(text);
}

function partOf(node: string): string {
  return node.slice(0, node.indexOf('@'));
}

function siteOf(node: string): string {
  return node.slice(node.indexOf('@') + 1);
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
