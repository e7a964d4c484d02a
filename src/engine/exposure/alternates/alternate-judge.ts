import type { ControlledItem } from '../../../catalogue/controlled-item.ts';
import type { Category } from '../../../catalogue/schema.ts';
import type { Share, TerritoryCode } from '../../../domain/units.ts';
import type { LaneFacts, PartFacts } from '../../controls/facts.ts';
import { matchItem } from '../../controls/match.ts';
import { computeCategoryFacts } from '../../controls/part-facts.ts';
import type { LimbStanding, Standing } from '../../controls/status.ts';
import { type MarketSources, getMarketSources } from '../../network/market-sources.ts';
import type { AlternateHit } from './alternate-report.ts';
import { matchCatchAlls } from '../findings/lane-match.ts';
import { getMatchBits } from '../findings/lane-hits.ts';
import { WORLDS, WORLD_B, WORLD_C } from '../figures/worlds.ts';
import type { LaneMatch } from '../findings/matched-lanes.ts';
import type { FourWorlds } from '../report.ts';
import { getVerdict } from '../findings/verdict.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';

/** How a source at some place would fare: cumulative shares by world, the heaviest hit of a live and of a paused rule, and the unjudged inputs. */
export type Judgement = { worlds: FourWorlds; hits: AlternateHit[]; unknown: string[] };
export type AlternateJudge = {
  /** `part` is a row of `network.parts`; it would leave `from` for `to`, made with the technology of a territory. */
  judge: (
    part: number,
    from: TerritoryCode | null,
    to: TerritoryCode | null,
    technology: TerritoryCode | null,
  ) => Judgement;
};

/** A purchase: a part of the workspace, or a category's typical contents. */
type Goods = {
  key: string;
  name: string;
  facts: PartFacts;
  category: Category | undefined;
  inputs: () => readonly Goods[];
};
/** The heaviest hit of a live rule and of a paused one. */
type Hits = { live: AlternateHit | null; paused: AlternateHit | null };
type Supply = { values: number[]; hits: Hits; unknown: ReadonlySet<string> };

const NO_HITS: Hits = { live: null, paused: null };
const NOTHING: Supply = { values: [0, 0, 0, 0], hits: NO_HITS, unknown: new Set() };

/**
 * Judges sources outside the network. The lane itself is matched as if it were seen. Upstream, a plant draws on the part's BOM children or,
 * without any, on the typical contents of its category; inputs of the plant's own stage and form are made by itself and looked through. An input
 * comes from the countries of its market group, is hit or not by the same matching, and without a hit stands on its own inputs, down to mining;
 * one with neither shares nor contents is unknown, as everywhere.
 */
export function createAlternateJudge(
  prepared: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
): AlternateJudge {
  const { network, catalogue, matches } = prepared;
  const goods = indexGoods(prepared);
  const market = getMarketSources(catalogue);
  const items = catalogue.items.filter((item) => item.limb !== null && item.kind === 'goods');
  const catchAlls = catalogue.items.filter((item) => item.limb !== null && item.kind === 'catch-all');
  const standingOf = (limb: string): Standing => standings.get(limb)?.standing ?? 'off';
  const measured = new Map<string, Supply>();
  const inProgress = new Set<string>();

  /** Supply with one kind of goods at a place, its sources by market shares. */
  function weighInput(input: Goods, to: TerritoryCode): Supply {
    const key = `${input.key}\n${to}`;
    const known = measured.get(key);
    if (known) return known;
    // A circular flow adds nothing to what its other sources bring.
    if (inProgress.has(key)) return NOTHING;
    inProgress.add(key);
    const supply = weighSources(input, to, market.get(input.category?.id ?? ''));
    inProgress.delete(key);
    measured.set(key, supply);
    return supply;
  }

  function weighSources(input: Goods, to: TerritoryCode, sources: MarketSources | undefined): Supply {
    if (input.category?.closedReason !== undefined && input.category.closedReason !== null) return NOTHING;
    const values = [0, 0, 0, 0];
    const unknown = new Set<string>();
    let hits = NO_HITS;
    for (const { country, share } of sources?.countries ?? []) {
      const direct = testLane(input, { from: country, to, technology: null, itself: false, share });
      const upstream = direct.values[0]! < 1 ? weighPlant(input, country) : NOTHING;
      for (let world = 0; world < WORLDS; world++)
        values[world]! += share * Math.max(direct.values[world]!, upstream.values[world]!);
      hits = mergeHits(mergeHits(hits, direct.hits), scaleHits(upstream.hits, share));
      for (const name of upstream.unknown) unknown.add(name);
    }
    const unsplit = sources ? sources.unknown : 1;
    if (unsplit > 0) {
      values[WORLDS - 1]! += unsplit;
      if (!sources) unknown.add(input.name);
    }
    return { values: values.map((value) => Math.min(1, value)), hits, unknown };
  }

  /** Loss of a maker of some goods at a place through its inputs: all of them are needed. */
  function weighPlant(made: Goods, at: TerritoryCode): Supply {
    if (made.category?.stage === 'mining') return NOTHING;
    const inputs = getBoughtInputs(made);
    if (inputs.length === 0) return { values: [0, 0, 0, 1], hits: NO_HITS, unknown: new Set([made.name]) };
    const supplies = inputs.map((input) => weighInput(input, at));
    return {
      values: [0, 1, 2, 3].map((world) => Math.max(...supplies.map(({ values }) => values[world]!))),
      hits: supplies.reduce((heaviest, { hits }) => mergeHits(heaviest, hits), NO_HITS),
      unknown: new Set(supplies.flatMap(({ unknown }) => [...unknown])),
    };
  }

  function testLane(
    what: Goods,
    lane: {
      from: TerritoryCode | null;
      to: TerritoryCode | null;
      technology: TerritoryCode | null;
      itself: boolean;
      share: Share;
    },
  ): Pick<Supply, 'values' | 'hits'> {
    let bits = 0;
    let hits = NO_HITS;
    const facts: LaneFacts = {
      exporter: lane.from,
      destination: lane.to,
      staysInSite: false,
      endUse: prepared.dataset.settings.endUse,
      goodsOrigin: lane.from,
      sourceTechnology: lane.technology,
      chineseContentPct: null,
    };
    const ofGoods = items.map((item) => ({ ...matchItem(item, what.facts, facts), item }));
    for (const match of [...ofGoods, ...matchCatchAlls(catchAlls, ofGoods, what.facts, facts)]) {
      const standing = standings.get(match.item.limb ?? '');
      const own = standing ? getMatchBits(match, standingOf, lane.itself) : 0;
      if (own === 0 || !standing) continue;
      bits |= own;
      const hit = writeHit(what.name, lane, match, standing, (limb) => standings.get(limb));
      if ((own & WORLD_B) !== 0) hits = mergeHits(hits, { live: hit, paused: null });
      else if ((own & WORLD_C) !== 0) hits = mergeHits(hits, { live: null, paused: hit });
    }
    return { values: [0, 1, 2, 3].map((world) => ((bits & (1 << world)) === 0 ? 0 : 1)), hits };
  }

  return {
    judge: (part, from, to, technology) => {
      const what = goods.ofPart(part);
      const direct = testLane(what, { from, to, technology, itself: true, share: 1 });
      if (direct.values[0] === 1) return { worlds: toWorlds(direct.values), hits: listHits(direct.hits), unknown: [] };
      const closed = (what.category?.closedReason ?? null) !== null;
      const upstream = closed || from === null ? NOTHING : weighPlant(what, from);
      const values = direct.values.map((value, world) => Math.max(value, upstream.values[world]!));
      if (from === null) values[WORLDS - 1] = 1;
      // A rule on the lane itself says more than one further up.
      const live = direct.hits.live ?? upstream.hits.live;
      const paused = direct.hits.paused ?? upstream.hits.paused;
      return {
        worlds: toWorlds(values),
        hits: listHits({ live, paused: direct.hits.live === null ? paused : null }),
        unknown: [...upstream.unknown].toSorted(),
      };
    },
  };

  function indexGoods({ dataset }: PreparedExposure) {
    const categories = new Map(catalogue.categories.map((category) => [category.id, category]));
    const rowOf = new Map(network.parts.map((part, row) => [part.partNumber, row]));
    const childrenOf = Map.groupBy(dataset.bom, (line) => line.parent);
    const ofCategory = (category: Category): Goods => ({
      key: `${network.virtualPrefix}${category.id}`,
      name: category.name,
      facts: computeCategoryFacts(category),
      category,
      inputs: () => getContents(categories, category).map(ofCategory),
    });
    const ofPart = (row: number): Goods => {
      const part = network.parts[row]!;
      const category = part.category === null ? undefined : categories.get(part.category);
      const lines = (childrenOf.get(part.partNumber) ?? []).filter((line) => line.essential);
      return {
        key: part.partNumber,
        name: part.inferred ? (category?.name ?? part.description) : part.description,
        facts: matches.facts[row]!,
        category,
        inputs: () =>
          lines.length > 0
            ? lines.map((line) => ofPart(rowOf.get(line.child)!))
            : category
              ? getContents(categories, category).map(ofCategory)
              : [],
      };
    };
    return { ofPart };
  }
}

function getContents(categories: ReadonlyMap<string, Category>, category: Category): Category[] {
  return category.contents.flatMap((content) => categories.get(content.category) ?? []);
}

/** Inputs bought by a plant: it makes those of its own stage and form itself, so their inputs stand in their place. */
function getBoughtInputs(made: Goods): Goods[] {
  const stage = made.category?.stage;
  const seen = new Set<string>([made.key]);
  const collect = (goods: Goods): Goods[] =>
    goods.inputs().flatMap((input) => {
      if (seen.has(input.key)) return [];
      seen.add(input.key);
      const sameStep = stage !== undefined && input.category?.stage === stage && input.facts.form === made.facts.form;
      const inHouse = sameStep && input.inputs().length > 0;
      return inHouse ? collect(input) : [input];
    });
  return collect(made);
}

/** The heavier hit of each kind: the one with more of the supply, met before partly met. */
function mergeHits(a: Hits, b: Hits): Hits {
  return { live: getHeavier(a.live, b.live), paused: getHeavier(a.paused, b.paused) };
}

function getHeavier(a: AlternateHit | null, b: AlternateHit | null): AlternateHit | null {
  if (a === null || b === null) return a ?? b;
  if (a.share !== b.share) return a.share > b.share ? a : b;
  return a.match !== 'met' && b.match === 'met' ? b : a;
}

/** A hit further up counts with its share of the supply. */
function scaleHits({ live, paused }: Hits, share: Share): Hits {
  const scale = (hit: AlternateHit | null) => hit && { ...hit, share: hit.share * share };
  return { live: scale(live), paused: scale(paused) };
}

function listHits({ live, paused }: Hits): AlternateHit[] {
  return [live, paused].filter((hit) => hit !== null);
}

function writeHit(
  goods: string,
  { from, to, share, itself }: { from: TerritoryCode | null; to: TerritoryCode | null; share: Share; itself: boolean },
  { item, match, bases }: LaneMatch,
  standing: LimbStanding,
  standingOf: (limb: string) => LimbStanding | undefined,
): AlternateHit {
  return {
    goods,
    itself,
    from,
    to,
    share,
    itemId: item.id,
    code: getCode(item),
    measureId: item.measureId,
    status: standing.status,
    match,
    verdict: getVerdict({ match, bases }, standing, standingOf),
  };
}

function toWorlds(values: readonly number[]): FourWorlds {
  return { sure: values[0]!, possible: values[1]!, ifPausedBack: values[2]!, ifUnknown: values[3]! };
}

function getCode({ code, subItem }: ControlledItem): string | null {
  return subItem === null ? code : code === null ? subItem : `${code}.${subItem}`;
}
