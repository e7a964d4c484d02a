import type { ControlledItem } from '../../../catalogue/controlled-item.ts';
import type { Category } from '../../../catalogue/schema.ts';
import type { Dataset, Site } from '../../../domain/dataset.ts';
import { isKnown } from '../../controls/evidence.ts';
import type { CriterionResult } from '../../controls/finding.ts';
import { getItemCode } from '../../controls/item-code.ts';
import type { PartFacts } from '../../controls/facts.ts';
import { matchItem } from '../../controls/match.ts';
import type { LimbStanding } from '../../controls/status.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { KnowHowFinding, NearKnowHow, OpenKnowHow } from './know-how-report.ts';
import { testProduct } from './technology-product.ts';
import { getVerdict } from './verdict.ts';

/** A finding with the node with the technology behind its output. */
export type KnowHowNode = { node: number; finding: KnowHowFinding };

/**
 * Technology findings: plants outside China with Chinese technology or owner, of a stage and product named by a technology entry. Shipments are
 * never hit; planned and ramping plants have build and ramp at risk, operating ones expansion, licence and service.
 */
export function findKnowHow(prepared: PreparedExposure, standings: ReadonlyMap<string, LimbStanding>): KnowHowNode[] {
  return testPlants(prepared, standings, 'chinese').filter(({ finding }) => finding.match !== 'failed');
}

/** Whether a live entry surely or possibly names the output of a plant whose technology is Chinese. */
export function isOnKnowHow({ finding }: KnowHowNode, standings: ReadonlyMap<string, LimbStanding>): boolean {
  return isLive(finding, standings) && (finding.match === 'met' || finding.match === 'partial');
}

/**
 * What a live entry may name though nobody can say: the output of plants abroad whose technology is not on file, and of plants with Chinese
 * technology whose output is not known well enough. None of them is in the figure of what depends on Chinese technology.
 */
export function findOpenKnowHow(
  prepared: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
): KnowHowNode[] {
  const found = testPlants(prepared, standings, 'chinese');
  const sure = new Set(found.filter((one) => isOnKnowHow(one, standings)).map(({ node }) => node));
  // Of goods without category and form an entry says nothing: they cannot be judged, and neither can their plant.
  const silent = testPlants(prepared, standings, 'not-stated').filter(({ finding }) => finding.criteria[0]?.found);
  return [...found, ...silent].filter(
    ({ node, finding }) => !sure.has(node) && finding.match !== 'failed' && isLive(finding, standings),
  );
}

/** The plants of such nodes, in the order of the network, each with its parts. */
export function listOpenPlants(found: readonly KnowHowNode[]): OpenKnowHow['plants'] {
  const plants = new Map<string, OpenKnowHow['plants'][number]>();
  for (const { finding } of found) {
    const { siteId, siteName, country, partNumber } = finding;
    const plant = plants.get(siteId) ?? { siteId, siteName, country, partNumbers: [] };
    if (!plant.partNumbers.includes(partNumber)) plant.partNumbers.push(partNumber);
    plants.set(siteId, plant);
  }
  return [...plants.values()];
}

const isLive = ({ limb }: KnowHowFinding, standings: ReadonlyMap<string, LimbStanding>): boolean =>
  standings.get(limb)?.standing === 'live';

/** Plants named by an entry by stage and by the category of their product, with a product failing one of its tests: near, and outside. */
export function findNearKnowHow(
  prepared: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
): NearKnowHow[] {
  return testPlants(prepared, standings, 'chinese').flatMap(({ finding }) => {
    const { siteId, siteName, country, partNumber, itemId, itemCode, measureId, criteria } = finding;
    const [product] = criteria;
    const failed = criteria.find(({ result }) => result === 'failed');
    if (failed === undefined || product?.result !== 'met') return [];
    return [{ siteId, siteName, country, partNumber, itemId, itemCode, measureId, failed }];
  });
}

/**
 * Names of the plants abroad that work with Chinese technology and from which no source on file takes a part, in the order of the files: no entry can be held against their
 * output. None before the first act on technology has begun, and none of a plant that is cancelled.
 */
export function listWithoutOutput(
  { network, dataset, catalogue }: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
): string[] {
  const hasBegun = catalogue.items.some(
    ({ kind, limb }) => kind === 'technology' && (standings.get(limb ?? '')?.status ?? 'not-yet') !== 'not-yet',
  );
  if (!hasBegun) return [];
  const makers = new Set(Array.from(network.nodeSite, (site) => (site < 0 ? '' : network.siteIds[site]!)));
  return dataset.sites
    .filter(
      ({ siteId, country, technologyOrigin, status }) =>
        technologyOrigin === 'CN' && country !== 'CN' && status !== 'cancelled' && !makers.has(siteId),
    )
    .map(({ name, siteId }) => name || siteId);
}

function testPlants(
  prepared: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
  technology: TestedPlant['technology'],
): KnowHowNode[] {
  return getTestedPlants(prepared).flatMap(({ node, item, plant, match, outcome, technology: stated }) => {
    const standing = standings.get(item.limb ?? '');
    if (!standing || stated !== technology) return [];
    const { limbId, status } = standing;
    const verdict = getVerdict({ match }, standing, () => undefined);
    return [{ node, finding: { ...plant, limb: limbId, status, match, verdict, ...outcome } }];
  });
}

/** A plant held against one entry: all of its finding that no date or assumption changes. */
type TestedPlant = {
  node: number;
  item: ControlledItem;
  /** Whose technology the plant works with; it may be Chinese where nobody states it. */
  technology: 'chinese' | 'not-stated';
  plant: Omit<KnowHowFinding, 'limb' | 'status' | 'match' | 'verdict' | keyof Outcome>;
  match: KnowHowFinding['match'];
  outcome: Outcome;
};
type Outcome = Pick<KnowHowFinding, 'route' | 'criteria' | 'missing' | 'atRisk' | 'feeds'>;

const tested = new WeakMap<PreparedExposure, readonly TestedPlant[]>();

/** The tests of all plants; kept with the exposure, which one report asks for several times and each further date again. */
function getTestedPlants(prepared: PreparedExposure): readonly TestedPlant[] {
  let known = tested.get(prepared);
  if (!known) tested.set(prepared, (known = listTestedPlants(prepared)));
  return known;
}

function listTestedPlants(prepared: PreparedExposure): TestedPlant[] {
  const { network, dataset, catalogue, records } = prepared;
  const items = catalogue.items.filter((item) => item.kind === 'technology' && item.limb !== null);
  const ownerCountry = getOwnerCountries(dataset);
  const found: TestedPlant[] = [];
  for (let node = 0; node < network.nodeCount; node++) {
    const site = network.nodeSite[node]! < 0 ? undefined : records.sites.get(network.siteIds[network.nodeSite[node]!]!);
    if (!site || site.country === 'CN') continue;
    const isChinese = site.technologyOrigin === 'CN' || ownerCountry(site.supplierId) === 'CN';
    if (!isChinese && site.technologyOrigin !== null) continue;
    // Nobody knows whether a plant without a country is abroad.
    const technology = isChinese && site.country !== null ? 'chinese' : 'not-stated';
    const row = network.nodePart[node]!;
    const category = records.categories.get(network.parts[row]!.category ?? '');
    const named = nameChemistry(category, prepared.matches.facts[row]!, records.categories);
    for (const item of items) {
      const plant = testPlant(prepared, { node, site, category: named, technology }, item);
      if (plant) found.push(plant);
    }
  }
  return found;
}

/** A plant, the node of its output, and the category of that. */
type Plant = Pick<TestedPlant, 'node' | 'technology'> & { site: Site; category: Category | undefined };

/** One plant held against one entry, with a possibly failed match; null if the entry speaks of other plants or products. */
function testPlant(
  prepared: PreparedExposure,
  { node, site, category, technology }: Plant,
  item: ControlledItem,
): TestedPlant | null {
  const { network, matches, records } = prepared;
  const row = network.nodePart[node]!;
  const part = network.parts[row]!;

  // The know-how comes out of China whoever ships the goods, so the lane conditions of a shipment do not apply.
  const lane = {
    exporter: 'CN',
    destination: site.country,
    staysInSite: false,
    endUse: null,
    goodsOrigin: null,
    sourceTechnology: 'CN',
    chineseContentPct: null,
  };
  const facts = matches.facts[row]!;
  const product = testProduct(
    item,
    { stage: site.stage ?? category?.stage ?? null, category, facts },
    lane,
    records.items,
  );
  if (product === null) return null;
  const tried = matchItem({ ...item, reach: 'from-china' }, facts, lane);
  const criteria = [product, ...tried.criteria];
  const open = criteria.filter((one) => one.result !== 'met');
  const isOutside = tried.match === 'failed';
  const match = isOutside ? 'failed' : open.length === 0 ? 'met' : criteria.some(saysOfProduct) ? 'partial' : 'missing';
  return {
    node,
    item,
    technology,
    plant: {
      siteId: site.siteId,
      siteName: site.name,
      country: site.country,
      siteStatus: site.status,
      partNumber: part.partNumber,
      itemId: item.id,
      itemCode: getItemCode(item),
      measureId: item.measureId,
    },
    match,
    outcome: {
      route: item.route,
      criteria,
      missing: open.map((one) => one.property),
      atRisk: site.status === 'operating' || site.status === 'idled' ? 'expansion-licence-service' : 'build-and-ramp',
      feeds: getBuyers(prepared, node),
    },
  };
}

/** The category of a stated chemistry where a part is of a wider one: cathode material that somebody says is LFP. */
function nameChemistry(
  category: Category | undefined,
  { properties }: PartFacts,
  categories: ReadonlyMap<string, Category>,
): Category | undefined {
  const stated = properties.get('chemistry');
  if (category === undefined || category.words['chemistry'] !== undefined || !isKnown(stated?.evidence ?? null))
    return category;
  const named = [...categories.values()].filter(
    ({ form, words }) => form === category.form && words['chemistry'] === stated?.text,
  );
  return named.length === 1 ? named[0] : category;
}

/** Whether a test speaks for the product: Chinese know-how says nothing of its output. */
const saysOfProduct = ({ property, result }: CriterionResult): boolean =>
  property !== 'source-technology' && (result === 'met' || result === 'touched');

/** Sites buying from a node, sorted. */
function getBuyers({ network, risk }: PreparedExposure, node: number): string[] {
  const buyers = new Set<string>();
  for (let at = risk.lanesOf.start[node]!; at < risk.lanesOf.start[node + 1]!; at++) {
    const buyer = network.groupBuyerSite[network.laneGroup[risk.lanesOf.rows[at]!]!]!;
    if (buyer >= 0) buyers.add(network.siteIds[buyer]!);
  }
  return [...buyers].toSorted();
}

/** Country of the ultimate owner of a supplier; null if it is not on file. */
function getOwnerCountries(dataset: Dataset): (supplierId: string) => string | null {
  const supplierOf = new Map(dataset.suppliers.map((supplier) => [supplier.supplierId, supplier]));
  return (supplierId) => {
    let supplier = supplierOf.get(supplierId);
    for (let step = 0; step < dataset.suppliers.length && supplier && supplier.parentId !== null; step++) {
      const parent = supplierOf.get(supplier.parentId);
      if (!parent) break;
      supplier = parent;
    }
    return supplier?.country ?? null;
  };
}
