import type { ControlledItem, Criterion } from '../../catalogue/controlled-item.ts';
import { isMetal } from '../../domain/substances/metals.ts';
import { RARE_EARTHS } from '../../domain/substances/substance-words.ts';
import { testCriterion, testElement } from './criteria.ts';
import { isKnown } from './evidence.ts';
import { type CriterionResult, type Match, UNREAD_TEXT } from './finding.ts';
import type { LaneFacts, PartFacts } from './facts.ts';

export type ItemMatch = {
  match: Match;
  criteria: CriterionResult[];
  /** Names of the missing facts, criteria in order; `form`, `exporter` and `destination` among them. */
  missing: string[];
  /** True when the form and every fact behind a met criterion are seen or declared: the match may count as sure. */
  known: boolean;
};

/** What an item asks of goods, and what these say, before anybody looks at their way: the same for all lanes of a part. */
export type TestedGoods = {
  readonly item: ControlledItem;
  readonly facts: PartFacts;
  readonly openForm: boolean;
  readonly asked: readonly Criterion[];
  /** Results in the order of `asked`; null if a criterion asks for the lane. */
  readonly results: readonly (CriterionResult | null)[];
  /** What all criteria come to; null if one of them asks for the lane. */
  readonly weighed: Weighed | null;
};

/** What the criteria of an item come to, before the reach of the item. */
type Weighed = Pick<ItemMatch, 'criteria' | 'missing' | 'known'> & {
  failed: boolean;
  allMet: boolean;
  /** Whether something of the goods is met or touched, and nothing speaks against it. */
  near: boolean;
};

const NONE: ItemMatch = { match: 'none', criteria: [], missing: [], known: true };

/** A way of which nothing is known, for criteria that ask for none. */
const NO_WAY: LaneFacts = {
  exporter: null,
  destination: null,
  staysInSite: false,
  endUse: null,
  goodsOrigin: null,
  sourceTechnology: null,
  chineseContentPct: null,
};

/**
 * Match of one lane's goods with one controlled item, without dates: none (no such form), failed (a criterion failed or the lane runs otherwise
 * than the item says), met (form and exporter known, every criterion met), partial (form and exporter known, at least one criterion of the goods
 * met or touched, the rest open), else missing. A form of open reach in the texts gives partial at best, and so do figures of an entry without
 * all its limits read; there nothing fails by a figure either. The element naming an item is asked first: while it is open, other met criteria
 * make no match partial. Items for all dual-use goods have no form and no goods criterion.
 */
export function matchItem(item: ControlledItem, facts: PartFacts, lane: LaneFacts): ItemMatch {
  const goods = testGoods(item, facts);
  return goods === null ? NONE : matchLane(goods, lane);
}

/** Whether an item can name goods: by their form, or by that of the magnets in their bill. */
export function canName(item: Pick<ControlledItem, 'forms' | 'openForms' | 'holderForms'>, facts: PartFacts): boolean {
  return facts.form === null || item.forms.includes(facts.form) || isNamedPerhaps(item, facts);
}

/** Whether the texts leave open that goods are named: by their form, or for the magnets in their bill. */
function isNamedPerhaps(
  { openForms, holderForms = [] }: Pick<ControlledItem, 'openForms' | 'holderForms'>,
  { form, magnetsInside }: PartFacts,
): boolean {
  return form !== null && (openForms.includes(form) || (magnetsInside !== undefined && holderForms.includes(form)));
}

/** Tests a part's goods for an item, for `matchLane` with each of their lanes; null: the item has no such form. */
export function testGoods(item: ControlledItem, goodsFacts: PartFacts): TestedGoods | null {
  if (item.kind === 'goods' && !canName(item, goodsFacts)) return null;
  const openForm = isNamedPerhaps(item, goodsFacts);
  const facts = openForm ? (goodsFacts.magnetsInside ?? goodsFacts) : goodsFacts;
  const asked = item.criteria.filter(
    (one) => one.kind !== 'word' || !one.onlyForms || facts.form === null || one.onlyForms.includes(facts.form),
  );
  const results = asked.map((one) => (asksForLane(one) ? null : testCriterion(one, facts, NO_WAY)));
  const goods = { item, facts, openForm, asked, results };
  const isSettled = results.every((one) => one !== null);
  return { ...goods, weighed: isSettled ? weigh(goods, results) : null };
}

/** Match of goods with the item that they were tested for, on one of their lanes (`matchItem`). */
export function matchLane(goods: TestedGoods, lane: LaneFacts): ItemMatch {
  const { item, facts, asked, openForm } = goods;
  const weighed =
    goods.weighed ??
    weigh(
      goods,
      goods.results.map((one, at) => one ?? testCriterion(asked[at]!, facts, lane)),
    );
  const { criteria, known } = weighed;
  if (weighed.failed || !runsAsItemSays(item, lane)) return { match: 'failed', criteria, missing: [], known: true };

  const placed = (facts.form !== null || item.kind !== 'goods') && lane.exporter !== null;
  if (placed && weighed.allMet && !openForm && !item.unread.includes('limits') && lane.destination !== null)
    return { match: 'met', criteria, missing: [], known };
  const missing = [...weighed.missing];
  if (lane.exporter === null) missing.push('exporter');
  if (lane.destination === null) missing.push('destination');
  return { match: placed && weighed.near ? 'partial' : 'missing', criteria, missing, known };
}

function asksForLane({ kind }: Criterion): boolean {
  return kind === 'lane' || kind === 'chinese-content';
}

function weigh(
  { item, facts, asked, openForm }: Pick<TestedGoods, 'item' | 'facts' | 'asked' | 'openForm'>,
  results: readonly CriterionResult[],
): Weighed {
  const asksForm = item.kind === 'goods';
  const isUnreadAt = results.map((result, at) => isUnread(item, asked[at]!, result, facts));
  const cannotFail = results.map((result, at) => isUnreadAt[at]! || isOnlyInferred(result, facts));
  const criteria = results.map((result, at) => (cannotFail[at]! ? { ...result, result: 'open' as const } : result));
  const missing = criteria
    .filter((one, at) => (one.result === 'open' || one.result === 'touched') && !isUnreadAt[at])
    .map((one) => one.property);
  if (asksForm && facts.form === null) missing.unshift('form');
  if (openForm) missing.push('reach of the act');
  if (item.unread.includes('limits') || isUnreadAt.includes(true)) missing.push(UNREAD_TEXT);

  const failures = criteria.filter((one) => one.result === 'failed').length;
  const mets = criteria.filter((one) => one.result === 'met');
  const touched =
    criteria.some((one) => !one.laneCondition && (one.result === 'met' || one.result === 'touched')) &&
    isNamedElementNear(asked, criteria);
  return {
    criteria,
    missing,
    known:
      (!asksForm || isKnown(facts.formEvidence)) && mets.every((one) => one.laneCondition || isKnown(one.evidence)),
    failed: item.logic === 'any' ? failures === criteria.length : failures > 0,
    allMet: criteria.length > 0 && (item.logic === 'any' ? mets.length > 0 : mets.length === criteria.length),
    // What an inferred fact or an unread text speaks against is not likely, and not excluded either.
    near: touched && !cannotFail.includes(true),
  };
}

/** Whether a criterion fails only by an inference about a company's own part, or by unknown evidence: neither rules anything out. */
function isOnlyInferred(
  { result, evidence, laneCondition, property }: CriterionResult,
  { typical }: PartFacts,
): boolean {
  const isInferred = evidence === 'inferred' || evidence === 'unknown';
  return result === 'failed' && isInferred && !typical && !laneCondition && property !== 'chinese_rare_earth_value_pct';
}

/** Whether a criterion fails only by a figure or a name of an entry not read in full. */
function isUnread(item: ControlledItem, criterion: Criterion, { result }: CriterionResult, facts: PartFacts): boolean {
  if (result !== 'failed') return false;
  if (criterion.kind === 'number') return item.unread.includes('limits') || item.unread.includes('copy');
  // Goods without any rare earth are on no list of rare earths, whatever it names.
  if (criterion.kind !== 'element' || !item.unread.includes('names')) return false;
  const speaksOfRareEarths = criterion.anyOf.every((element) => RARE_EARTHS.includes(element));
  return !speaksOfRareEarths || testElement(RARE_EARTHS, facts).result !== 'failed';
}

/** Words for the nature of goods, as an element is for goods named after it. */
const KIND_WORDS: ReadonlySet<string> = new Set([
  'magnet_family',
  'alloy_family',
  'compound_name',
  'graphite_type',
  'chemistry',
  'equipment_kind',
]);

/**
 * False if the item asks for metals, none of them sure or possible by some row, and no word makes the goods one of its kind: an oxide of
 * another metal is not near.
 */
function isNamedElementNear(asked: readonly Criterion[], criteria: readonly CriterionResult[]): boolean {
  const named = asked.flatMap((one, at) =>
    one.kind === 'element' && one.anyOf.some(isMetal) ? [criteria[at]!.result] : [],
  );
  if (asked.some((one, at) => one.kind === 'word' && KIND_WORDS.has(one.property) && criteria[at]!.result === 'met'))
    return true;
  return named.length === 0 || named.some((result) => result === 'met' || result === 'touched');
}

/** False only if the lane is known not to run as the item says. */
function runsAsItemSays(item: ControlledItem, { exporter, destination, staysInSite }: LaneFacts): boolean {
  if (staysInSite) return false;
  if (item.reach === 'from-china') return (exporter === null || exporter === 'CN') && destination !== 'CN';
  return exporter !== 'CN' && destination !== 'CN' && (exporter === null || exporter !== destination);
}
