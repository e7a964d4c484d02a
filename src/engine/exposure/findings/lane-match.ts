import type { ControlledItem } from '../../../catalogue/controlled-item.ts';
import type { LaneFacts, PartFacts } from '../../controls/facts.ts';
import { type TestedGoods, matchItem, matchLane } from '../../controls/match.ts';
import type { LaneMatch, FullLaneMatch } from './matched-lanes.ts';

/** A match without its criteria, for keeping. */
export function toLaneMatch({ match, missing, known, item, bases }: LaneMatch): LaneMatch {
  return { match, missing, known, item, ...(bases === undefined ? {} : { bases: bases.map(toLaneMatch) }) };
}

/**
 * Matches of the rules for dual-use goods: each reaches only goods made dual-use by another item, an item of its own measures where it names
 * some. The item's force on a day is asked with the day.
 */
export function matchCatchAlls(
  catchAlls: readonly ControlledItem[],
  matches: readonly FullLaneMatch[],
  facts: PartFacts,
  laneFacts: LaneFacts,
): FullLaneMatch[] {
  return catchAlls.flatMap((item) => {
    const reached = item.reachesItemsOf;
    const bases = matches.filter(
      (one) => one.match !== 'failed' && (reached === 'all' || reached?.includes(one.item.measureId)),
    );
    if (bases.length === 0) return [];
    const own = matchItem(item, facts, laneFacts);
    return own.match === 'failed' ? [] : [{ ...own, item, bases }];
  });
}

const CHINA = 'CN';
const ORIGIN = 'goods-origin';

/**
 * Matches of the rules for dual-use goods that bind whoever passes Chinese goods on, for a lane between two places abroad: the goods are held
 * against the items of goods out of China as if they came from there. Open where the origin of the goods is not known.
 */
export function matchPassedOn(
  catchAlls: readonly ControlledItem[],
  tested: readonly TestedGoods[],
  facts: PartFacts,
  laneFacts: LaneFacts,
): FullLaneMatch[] {
  const { exporter, destination, goodsOrigin } = laneFacts;
  if (exporter === null || exporter === CHINA || exporter === destination) return [];
  if (goodsOrigin !== null && goodsOrigin !== CHINA) return [];
  const passedOn = catchAlls.filter(({ reachesPassedOn }) => reachesPassedOn);
  if (passedOn.length === 0) return [];
  const outOfChina = { ...laneFacts, exporter: goodsOrigin };
  const bases = tested
    .filter(({ item }) => item.reach === 'from-china')
    .map((goods) => ({ ...matchLane(goods, outOfChina), item: goods.item }));
  return matchCatchAlls(passedOn, bases, facts, outOfChina).map((match) => ({
    ...match,
    criteria: [
      ...match.criteria,
      {
        property: ORIGIN,
        result: goodsOrigin === null ? ('open' as const) : ('met' as const),
        found: goodsOrigin,
        expected: CHINA,
        evidence: goodsOrigin === null ? null : ('seen' as const),
        laneCondition: true,
      },
    ],
    missing: match.missing.map((name) => (name === 'exporter' ? ORIGIN : name)),
  }));
}
