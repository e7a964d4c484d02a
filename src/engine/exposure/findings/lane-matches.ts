import type { ControlledItem } from '../../../catalogue/controlled-item.ts';
import type { Catalogue, Category } from '../../../catalogue/schema.ts';
import type { Dataset, Site } from '../../../domain/dataset.ts';
import type { LaneFacts, PartFacts } from '../../controls/facts.ts';
import { matchCatchAlls, matchPassedOn, toLaneMatch } from './lane-match.ts';
import { type TestedGoods, canName, matchLane, testGoods } from '../../controls/match.ts';
import { findMagnetsInside } from '../../controls/magnets-inside.ts';
import { computeCategoryFacts, computePartFacts } from '../../controls/part-facts.ts';
import { SourceGoods } from '../../network/source-goods.ts';
import { LANE_ORIGINS, type SupplyNetwork } from '../../network/supply-network.ts';
import { getTraderGroups } from '../../network/trader-groups.ts';
import { ChineseContent } from './chinese-content.ts';
import type { FullLaneMatch, LaneMatch, LaneMatches } from './matched-lanes.ts';

const CHINA = 'CN';
/** Parts whose tests are kept: those read one after another, and not all of a large company. */
const MOST_TESTED = 200;

/** Matches all lanes of a network ("Match" in this folder's README). */
export function computeLaneMatches(network: SupplyNetwork, dataset: Dataset, catalogue: Catalogue): LaneMatches {
  const matcher = new LaneMatcher(network, dataset, catalogue);
  return matcher.matchAll();
}

class LaneMatcher {
  private readonly categories: ReadonlyMap<string, Category>;
  /** Facts of the parts, and behind them those of goods of single sources. */
  private readonly facts: PartFacts[];
  private readonly sourceGoods: SourceGoods;
  /** Row of such goods in `facts`, by what their source denies. */
  private readonly goodsRowOf = new Map<string, number>();
  private readonly goods: readonly ControlledItem[];
  private readonly catchAlls: readonly ControlledItem[];
  private readonly namedDestinations: ReadonlySet<string>;
  private readonly boundDestinations: ReadonlySet<string>;
  private readonly candidatesOf = new Map<number, readonly ControlledItem[]>();
  private readonly testedOf = new Map<number, readonly TestedGoods[]>();
  private readonly siteOf: ReadonlyMap<string, Site>;
  private readonly sourcing: Dataset['sourcing'];
  private readonly content: ChineseContent;
  private readonly network: SupplyNetwork;
  private readonly endUse: Dataset['settings']['endUse'];

  constructor(network: SupplyNetwork, dataset: Dataset, catalogue: Catalogue) {
    this.network = network;
    this.endUse = dataset.settings.endUse;
    const categories = new Map(catalogue.categories.map((category) => [category.id, category]));
    this.categories = categories;
    this.sourceGoods = new SourceGoods(dataset);
    const factsOf = computePartFacts(dataset, categories);
    const forms = new Set(
      catalogue.items.flatMap(({ openForms, holderForms }) => (holderForms ? [...openForms, ...holderForms] : [])),
    );
    const magnetsInside = findMagnetsInside(dataset, factsOf, forms);
    this.facts = network.parts.map(({ partNumber, category, inferred }) => {
      if (inferred) return computeCategoryFacts(categories.get(category!)!);
      const facts = factsOf.get(partNumber)!;
      const inside = magnetsInside.get(partNumber);
      return inside === undefined ? facts : { ...facts, magnetsInside: inside };
    });
    const items = catalogue.items.filter((item) => item.limb !== null);
    this.goods = items.filter((item) => item.kind === 'goods');
    this.catchAlls = items.filter((item) => item.kind === 'catch-all');
    this.namedDestinations = new Set([CHINA, ...listDestinations(items)]);
    this.boundDestinations = new Set(listDestinations(this.catchAlls.filter((item) => item.reachesPassedOn)));
    this.sourcing = dataset.sourcing;
    this.siteOf = new Map(dataset.sites.map((site) => [site.siteId, site]));
    this.content = new ChineseContent(network, (lane) => this.facts[this.getGoods(lane)]!);
  }

  /** Row in `facts` of a lane's goods: the part, or what its source says of its own. */
  private getGoods(lane: number): number {
    const { network } = this;
    const part = network.groupPart[network.laneGroup[lane]!]!;
    const source = network.laneSource[lane]!;
    return this.getGoodsAt(part, source < 0 ? -1 : network.nodeSite[source]!);
  }

  /** The same of a part from a site. */
  private getGoodsAt(part: number, site: number): number {
    const { network } = this;
    const { partNumber } = network.parts[part]!;
    const siteId = site < 0 ? '' : network.siteIds[site]!;
    if (!this.sourceGoods.has(partNumber, siteId)) return part;
    const key = this.sourceGoods.getKey(partNumber, siteId);
    const known = this.goodsRowOf.get(key);
    if (known !== undefined) return known;
    const facts = computePartFacts(this.sourceGoods.cut(partNumber, siteId), this.categories).get(partNumber)!;
    const inside = this.facts[part]!.magnetsInside;
    const row = this.facts.push(inside === undefined ? facts : { ...facts, magnetsInside: inside }) - 1;
    this.goodsRowOf.set(key, row);
    return row;
  }

  matchAll(): LaneMatches {
    const { network } = this;
    const lists: LaneMatch[][] = [[]];
    const listOf = new Map<string, number>();
    const laneList = new Int32Array(network.laneCount);
    for (let lane = 0; lane < network.laneCount; lane++) {
      const goods = this.getGoods(lane);
      const candidates = this.getCandidates(goods);
      if (candidates.length === 0) continue;
      const laneFacts = this.getLaneFacts(lane, goods, candidates);
      const key = `${goods} ${this.getLaneClass(laneFacts)}`;
      let list = listOf.get(key);
      if (list === undefined) {
        const matches = this.matchLane(laneFacts, goods).filter((one) => one.match !== 'failed');
        // What the criteria found is worked out again for the few lanes that are read.
        list = lists.push(matches.map(toLaneMatch)) - 1;
        listOf.set(key, list);
      }
      laneList[lane] = list;
    }
    const getFullMatches = (lane: number): readonly FullLaneMatch[] => {
      const goods = this.getGoods(lane);
      return this.matchLane(this.getLaneFacts(lane, goods, this.getCandidates(goods)), goods);
    };
    const getFactsAt = (part: number, site: number): PartFacts => this.facts[this.getGoodsAt(part, site)]!;
    return { lists, laneList, facts: this.facts, getFactsAt, getFullMatches };
  }

  /** Two lanes of a part with the same class have the same matches: only facts open to an item's question are in it. */
  private getLaneClass({
    exporter,
    destination,
    staysInSite,
    goodsOrigin,
    sourceTechnology,
    chineseContentPct: content,
  }: LaneFacts): string {
    const from = exporter === null || exporter === CHINA ? exporter : '*';
    const to = destination === null || this.namedDestinations.has(destination) ? destination : '*';
    if (from === CHINA) return `${from} ${to} ${staysInSite}`;
    const inPlace = exporter === destination || staysInSite;
    return `${from} ${to} ${inPlace} ${goodsOrigin} ${sourceTechnology} ${content && `${content.min} ${content.max} ${content.evidence}`}`;
  }

  private getCandidates(goods: number): readonly ControlledItem[] {
    const known = this.candidatesOf.get(goods);
    if (known) return known;
    const candidates = this.goods.filter((item) => canName(item, this.facts[goods]!));
    this.candidatesOf.set(goods, candidates);
    return candidates;
  }

  private getTested(goods: number): readonly TestedGoods[] {
    let tested = this.testedOf.get(goods);
    if (tested === undefined) {
      if (this.testedOf.size >= MOST_TESTED) this.testedOf.clear();
      tested = this.getCandidates(goods).flatMap((item) => testGoods(item, this.facts[goods]!) ?? []);
      this.testedOf.set(goods, tested);
    }
    return tested;
  }

  private matchLane(laneFacts: LaneFacts, goods: number): FullLaneMatch[] {
    const tested = this.getTested(goods);
    const matches = tested.map((one) => ({ ...matchLane(one, laneFacts), item: one.item }));
    const passedOn = this.asksForOrigin(laneFacts)
      ? matchPassedOn(this.catchAlls, tested, this.facts[goods]!, laneFacts)
      : [];
    if (!matches.some((one) => one.match !== 'failed')) return [...matches, ...passedOn];
    return [...matches, ...matchCatchAlls(this.catchAlls, matches, this.facts[goods]!, laneFacts), ...passedOn];
  }

  private getLaneFacts(lane: number, goods: number, candidates: readonly ControlledItem[]): LaneFacts {
    const { network } = this;
    const exporter = network.laneExporter[lane]!;
    const destination = network.groupBuyerCountry[network.laneGroup[lane]!]!;
    const source = network.laneSource[lane]!;
    const way = {
      staysInSite: this.staysInSite(lane),
      exporter: exporter < 0 ? null : network.countries[exporter]!,
      destination: destination < 0 ? null : network.countries[destination]!,
      endUse: this.endUse,
    };
    // Only the rules for goods moving outside China, or passed on there, look at who made them, and how.
    const isAsked = this.asksForOrigin(way) || candidates.some((item) => item.reach === 'outside-china');
    if (way.exporter === CHINA || !isAsked) {
      return { ...way, goodsOrigin: null, sourceTechnology: null, chineseContentPct: null };
    }
    const site = source < 0 ? -1 : network.nodeSite[source]!;
    const declared = this.facts[goods]!.properties.get('chinese_rare_earth_value_pct');
    const declaredContent =
      declared && (declared.min !== null || declared.max !== null)
        ? { min: declared.min ?? 0, max: declared.max ?? 100, evidence: declared.evidence }
        : null;
    return {
      ...way,
      goodsOrigin: this.getOrigin(lane, new Set()),
      sourceTechnology: site < 0 ? null : (this.siteOf.get(network.siteIds[site]!)?.technologyOrigin ?? null),
      chineseContentPct:
        declaredContent ?? (source < 0 ? null : this.content.compute(source, network.lanePrice[lane]!)),
    };
  }

  /** Whether a rule binds whoever passes Chinese goods on to a destination. */
  private asksForOrigin({ destination }: Pick<LaneFacts, 'destination'>): boolean {
    return destination !== null && this.boundDestinations.has(destination);
  }

  /** Goods used by a site itself; not those brought to its store from elsewhere by a row's word. */
  private staysInSite(lane: number): boolean {
    const { network } = this;
    const source = network.laneSource[lane]!;
    if (source < 0) return false;
    const group = network.laneGroup[lane]!;
    const isOneSite =
      network.nodeSite[source]! >= 0
        ? network.nodeSite[source] === network.groupBuyerSite[group]
        : LANE_ORIGINS[network.laneOrigin[lane]!] === 'in-house';
    return isOneSite && network.laneExporter[lane] === network.nodeCountry[source];
  }

  /** Place of making of a lane's goods: where they leave from, else their stated origin; a trader passes on that of its purchases, if it is one. */
  private getOrigin(lane: number, seen: Set<number>): string | null {
    const { network } = this;
    const source = network.laneSource[lane]!;
    if (source < 0 || seen.has(source)) return null;
    seen.add(source);
    const group = getTraderGroups(network)[source]!;
    if (group < 0) {
      const leftFrom = network.countries[network.laneExporter[lane]!];
      return leftFrom ?? this.sourcing[network.laneSourcing[lane]!]?.originCountry ?? null;
    }
    const origins = new Set<string | null>();
    for (let input = network.laneStart[group]!; input < network.laneStart[group + 1]!; input++)
      origins.add(this.getOrigin(input, seen));
    return origins.size === 1 ? [...origins][0]! : null;
  }
}

/** Territories that items ask for as destinations. */
function listDestinations(items: readonly ControlledItem[]): string[] {
  return items
    .flatMap((item) => item.criteria)
    .flatMap((one) => (one.kind === 'lane' && one.test === 'destination' ? one.anyOf : []));
}
