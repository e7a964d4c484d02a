import type { ControlledItem, Criterion } from '../../catalogue/schema.ts';
import type { Evidence } from '../../domain/closed-lists.ts';
import type { TerritoryCode } from '../../domain/units.ts';
import type { CriterionResult, Match } from './finding.ts';
import { type PartFacts, type PropertyFact, findOneOf, getElementFact } from './part-facts.ts';

/** What is known of the goods' way: null is "not known". */
export type LaneFacts = {
  exporter: TerritoryCode | null;
  destination: TerritoryCode | null;
  /** Whether source and buyer are one site, so that the goods cross no border wherever that is. */
  staysInSite: boolean;
  /** What the company declares of its end use. */
  endUse: 'civil' | 'military' | null;
  /** Where the goods were made, if they only pass through the exporter; the exporter itself otherwise. */
  goodsOrigin: TerritoryCode | null;
  /** Territory whose technology the source depends on. */
  sourceTechnology: TerritoryCode | null;
  /** Value of Chinese-origin listed material in the item's price, in percent; null: not known. */
  chineseContentPct: { min: number; max: number; evidence: Evidence } | null;
};

export type ItemMatch = {
  match: Match;
  criteria: CriterionResult[];
  /** Names of the facts that are missing, criteria in order; `form`, `exporter` and `destination` among them. */
  missing: string[];
  /** True when the form and every fact that met a criterion are seen or declared: the match may count as sure. */
  known: boolean;
};

const NONE: ItemMatch = { match: 'none', criteria: [], missing: [], known: true };

/**
 * Match of one lane's goods with one controlled item, without dates: none (no such form), failed (a criterion failed or the lane
 * does not run as the item says), met (form and exporter known, every criterion met), partial (form and exporter known, at least
 * one criterion of the goods met or touched, the rest open), else missing. A form for which the texts leave the reach open gives
 * partial at best. Items that catch all dual-use goods have no form and no goods criterion.
 */
export function matchItem(item: ControlledItem, facts: PartFacts, lane: LaneFacts): ItemMatch {
  const openForm = facts.form !== null && item.openForms.includes(facts.form);
  const asksForm = item.kind === 'goods';
  if (asksForm && facts.form !== null && !openForm && !item.forms.includes(facts.form)) return NONE;

  const tested = item.criteria
    .filter((one) => one.kind !== 'word' || !one.onlyForms || facts.form === null || one.onlyForms.includes(facts.form))
    .map((criterion) => testCriterion(criterion, facts, lane));
  const isDoubted = tested.some((one) => isOnlyInferred(one, facts));
  const criteria = tested.map((one) => (isOnlyInferred(one, facts) ? { ...one, result: 'open' as const } : one));
  const missing = criteria
    .filter((one) => one.result === 'open' || one.result === 'touched')
    .map((one) => one.property);
  if (asksForm && facts.form === null) missing.unshift('form');
  if (openForm) missing.push('reach of the act');
  if (lane.exporter === null) missing.push('exporter');
  if (lane.destination === null) missing.push('destination');

  const failures = criteria.filter((one) => one.result === 'failed').length;
  const criteriaFailed = item.logic === 'any' ? failures === criteria.length : failures > 0;
  if (criteriaFailed || !runsAsItemSays(item, lane)) return { match: 'failed', criteria, missing: [], known: true };

  const mets = criteria.filter((one) => one.result === 'met');
  const allMet = criteria.length > 0 && (item.logic === 'any' ? mets.length > 0 : mets.length === criteria.length);
  const placed = (facts.form !== null || !asksForm) && lane.exporter !== null;
  const known =
    (!asksForm || isKnown(facts.formEvidence)) && mets.every((one) => one.laneCondition || isKnown(one.evidence));
  if (placed && allMet && !openForm && lane.destination !== null) return { match: 'met', criteria, missing: [], known };
  const touched = criteria.some((one) => !one.laneCondition && (one.result === 'met' || one.result === 'touched'));
  // What an inferred fact speaks against is not likely, and not excluded either.
  return { match: placed && touched && !isDoubted ? 'partial' : 'missing', criteria, missing, known };
}

/** Whether a criterion fails only by what is inferred of a company's own part, or of unknown evidence, which rules nothing out. */
function isOnlyInferred(
  { result, evidence, laneCondition, property }: CriterionResult,
  { typical }: PartFacts,
): boolean {
  const isInferred = evidence === 'inferred' || evidence === 'unknown';
  return result === 'failed' && isInferred && !typical && !laneCondition && property !== 'chinese_rare_earth_value_pct';
}

/** Whether a kind of evidence is good enough for "surely". */
export function isKnown(evidence: Evidence | 'derived' | null): boolean {
  return evidence === 'seen' || evidence === 'declared';
}

/** False only if the lane is known not to run as the item says. */
function runsAsItemSays(item: ControlledItem, { exporter, destination, staysInSite }: LaneFacts): boolean {
  if (staysInSite) return false;
  if (item.reach === 'from-china') return (exporter === null || exporter === 'CN') && destination !== 'CN';
  return exporter !== 'CN' && destination !== 'CN' && (exporter === null || exporter !== destination);
}

function testCriterion(criterion: Criterion, facts: PartFacts, lane: LaneFacts): CriterionResult {
  switch (criterion.kind) {
    case 'element':
      return testElement(criterion.anyOf, facts);
    case 'number':
      return testNumber(criterion, facts.properties.get(criterion.property));
    case 'word': {
      const fact = facts.properties.get(criterion.property);
      const found = fact?.text ?? null;
      const isIn = found !== null && criterion.anyOf.some((word) => word.toLowerCase() === found.toLowerCase());
      return {
        property: criterion.property,
        result: found === null ? 'open' : isIn ? 'met' : 'failed',
        found,
        expected: criterion.anyOf.join(' or '),
        evidence: fact?.evidence ?? null,
        laneCondition: false,
      };
    }
    case 'lane':
      return testLane(criterion.test, criterion.anyOf, lane);
    case 'chinese-content': {
      const content = lane.chineseContentPct;
      const expected = `≥ ${criterion.minPct} % of value`;
      const property = 'chinese_rare_earth_value_pct';
      if (content === null) {
        return { property, result: 'open', found: null, expected, evidence: null, laneCondition: false };
      }
      const result =
        content.min >= criterion.minPct
          ? 'met'
          : content.max < criterion.minPct
            ? 'failed'
            : content.min > 0
              ? 'touched'
              : 'open';
      const found = `${formatRange(content.min, content.max)} %`;
      return { property, result, found, expected, evidence: content.evidence, laneCondition: false };
    }
  }
}

function testElement(anyOf: readonly string[], facts: PartFacts): CriterionResult {
  const found = anyOf.map((element) => getElementFact(facts, element));
  const property = anyOf.join('/');
  const expected = anyOf.length === 1 ? `contains ${property}` : `contains ${anyOf.join(' or ')}`;
  const oneOf = findOneOf(facts, anyOf);
  const contained =
    found.find((fact) => fact.state === 'contains' && isKnown(fact.evidence)) ??
    (oneOf !== null && isKnown(oneOf.evidence) ? oneOf : undefined) ??
    found.find((fact) => fact.state === 'contains') ??
    oneOf;
  if (contained) {
    return {
      property,
      result: 'met',
      found: contained.text,
      expected,
      evidence: contained.evidence,
      laneCondition: false,
    };
  }
  const first = found[0];
  if (first && found.every((fact) => fact.state === 'no')) {
    return { property, result: 'failed', found: first.text, expected, evidence: first.evidence, laneCondition: false };
  }
  const touched = found.find((fact) => fact.touched);
  return {
    property,
    result: touched ? 'touched' : 'open',
    found: touched?.text ?? facts.notUnderstood,
    expected,
    evidence: touched?.evidence ?? null,
    laneCondition: false,
  };
}

function testNumber(
  criterion: Extract<Criterion, { kind: 'number' }>,
  fact: PropertyFact | undefined,
): CriterionResult {
  const { property, op, value, conditions } = criterion;
  const other = criterion.conflictingValue;
  const threshold =
    op === 'between'
      ? `${value}–${criterion.upper ?? value}`
      : `${op} ${other === undefined ? value : `${value} or ${other}`}`;
  const expected = conditions ? `${threshold} at ${conditions}` : threshold;
  const min = fact?.min ?? fact?.max ?? null;
  const max = fact?.max ?? fact?.min ?? null;
  if (!fact || min === null || max === null) {
    return { property, result: 'open', found: null, expected, evidence: null, laneCondition: false };
  }
  const found = fact.conditions ? `${formatRange(min, max)} at ${fact.conditions}` : formatRange(min, max);
  // A figure measured under other conditions says nothing about this threshold.
  if (conditions && fact.conditions && !isSameCondition(conditions, fact.conditions)) {
    return { property, result: 'open', found, expected, evidence: fact.evidence, laneCondition: false };
  }
  const tests = [value, other ?? value].map((limit) => testInterval(op, limit, criterion.upper ?? limit, min, max));
  const result = tests.every((one) => one === 'met')
    ? 'met'
    : tests.every((one) => one === 'failed')
      ? 'failed'
      : 'touched';
  return { property, result, found, expected, evidence: fact.evidence, laneCondition: false };
}

function testInterval(
  op: string,
  limit: number,
  upper: number,
  min: number,
  max: number,
): 'met' | 'failed' | 'touched' {
  const settle = (all: boolean, some: boolean) => (all ? 'met' : some ? 'touched' : 'failed');
  if (op === '>=') return settle(min >= limit, max >= limit);
  if (op === '>') return settle(min > limit, max > limit);
  if (op === '<=') return settle(max <= limit, min <= limit);
  if (op === '<') return settle(max < limit, min < limit);
  return settle(min >= limit && max <= upper, max >= limit && min <= upper);
}

function testLane(
  test: Extract<Criterion, { kind: 'lane' }>['test'],
  anyOf: readonly string[],
  lane: LaneFacts,
): CriterionResult {
  const values = {
    destination: lane.destination,
    'end-use': lane.endUse,
    'goods-origin': lane.goodsOrigin,
    'source-technology': lane.sourceTechnology,
  };
  const found = values[test];
  return {
    property: test,
    result: found === null ? 'open' : anyOf.includes(found) ? 'met' : 'failed',
    found,
    expected: anyOf.join(' or '),
    evidence: found === null ? null : 'seen',
    // Technology and origin say what the goods are; destination and end use only where they go.
    laneCondition: test === 'destination' || test === 'end-use' || test === 'goods-origin',
  };
}

function isSameCondition(a: string, b: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[\s@]/g, '');
  return plain(b).includes(plain(a)) || plain(a).includes(plain(b));
}

function formatRange(min: number, max: number): string {
  const round = (value: number) => String(Number(value.toPrecision(4)));
  return min === max ? round(min) : `${round(min)}–${round(max)}`;
}
