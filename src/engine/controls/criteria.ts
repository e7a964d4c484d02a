import type { Criterion } from '../../catalogue/controlled-item.ts';
import { type OpenEnd, readOpenEnd } from '../../domain/open-end.ts';
import { isSameAlloy, testFamily, testMagnetFamily } from './alloy-family.ts';
import { getWeaker, isKnown } from './evidence.ts';
import type { CriterionResult } from './finding.ts';
import { isMeasuredUnder } from './measuring-conditions.ts';
import { findOneOf, getElementFact } from './element-fact.ts';
import type { LaneFacts, PartFacts, PropertyFact } from './facts.ts';

/** Result of one test of a controlled item on a lane's goods. */
export function testCriterion(criterion: Criterion, facts: PartFacts, lane: LaneFacts): CriterionResult {
  switch (criterion.kind) {
    case 'element':
      return testElement(criterion.anyOf, facts);
    case 'number':
      return testNumber(criterion, facts.properties.get(criterion.property));
    case 'word':
      return testWord(criterion, facts);
    case 'one-of':
      return testOneOf(criterion.of, facts, lane);
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

function testWord(
  { property, anyOf, openWords }: Extract<Criterion, { kind: 'word' }>,
  facts: PartFacts,
): CriterionResult {
  const fact = facts.properties.get(property);
  const found = fact?.text ?? null;
  const isAlloy = property === 'alloy_family';
  if (found === null && isAlloy) return { property, ...testFamily(anyOf, facts) };
  if (property === 'magnet_family' && !isKnown(fact?.evidence ?? 'unknown')) {
    const byContents = testMagnetFamily([...anyOf, ...(openWords ?? [])], facts);
    // Contents that are stated go before a family that is only inferred: without samarium no magnet is one of samarium and cobalt.
    const isSurer = byContents.evidence !== null && isKnown(byContents.evidence);
    if (found === null || isSurer) return { property, ...byContents };
  }
  const holds = (words: readonly string[]): boolean =>
    found !== null &&
    words.some((word) => word.toLowerCase() === found.toLowerCase() || (isAlloy && isSameAlloy(word, found)));
  const result = found === null || holds(openWords ?? []) ? 'open' : holds(anyOf) ? 'met' : 'failed';
  const evidence = fact?.evidence ?? null;
  return { property, result, found, expected: anyOf.join(' or '), evidence, laneCondition: false };
}

/** One of several sets of conditions: met by one met set, failed only if each of them fails. The open facts of the nearest set are named. */
function testOneOf(
  sets: Extract<Criterion, { kind: 'one-of' }>['of'],
  facts: PartFacts,
  lane: LaneFacts,
): CriterionResult {
  const tested = sets.map((set) => {
    const criteria = set.map((criterion) => testCriterion(criterion, facts, lane));
    const is = (result: CriterionResult['result']): boolean => criteria.some((one) => one.result === result);
    const result: CriterionResult['result'] = is('failed')
      ? 'failed'
      : criteria.every((one) => one.result === 'met')
        ? 'met'
        : is('met') || is('touched')
          ? 'touched'
          : 'open';
    return { result, criteria };
  });
  const order: CriterionResult['result'][] = ['met', 'touched', 'open', 'failed'];
  const best = tested.toSorted((a, b) => order.indexOf(a.result) - order.indexOf(b.result))[0]!;
  const decisive = best.criteria.filter((one) => one.result === best.result || best.result === 'touched');
  const evidences = decisive.flatMap((one) =>
    one.evidence === null || one.evidence === 'derived' ? [] : [one.evidence],
  );
  const open = best.criteria.find((one) => one.result !== 'met');
  return {
    property: (open ?? best.criteria[0]!).property,
    result: best.result,
    found:
      best.criteria.flatMap((one) => (one.found === null ? [] : [`${one.property} ${one.found}`])).join(', ') || null,
    expected: tested
      .map(({ criteria }) => criteria.map((one) => `${one.property} ${one.expected}`).join(' and '))
      .join('; or '),
    evidence: evidences.length === 0 ? null : evidences.reduce(getWeaker),
    laneCondition: false,
  };
}

/** Whether the goods hold one of some elements. */
export function testElement(anyOf: readonly string[], facts: PartFacts): CriterionResult {
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
    const evidence = found.map((fact) => fact.evidence).reduce(getWeaker);
    return { property, result: 'failed', found: first.text, expected, evidence, laneCondition: false };
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
  if (!fact || (fact.min === null && fact.max === null)) {
    return { property, result: 'open', found: null, expected, evidence: null, laneCondition: false };
  }
  // Of “at least 250” nobody knows how much more, and of “at most” how much less.
  const min = fact.min ?? -Infinity;
  const max = fact.max ?? Infinity;
  const open = readOpenEnd(fact.text);
  const figure = open === null ? formatRange(min, max) : (fact.text ?? '');
  const found = fact.conditions ? `${figure} at ${fact.conditions}` : figure;
  // A figure measured under other conditions, or nobody says under which, says nothing about this threshold.
  if (conditions && (fact.conditions === null || !isMeasuredUnder(conditions, fact.conditions))) {
    return { property, result: 'open', found, expected, evidence: fact.evidence, laneCondition: false };
  }
  const tests = [value, other ?? value].map((limit) =>
    testInterval(op, { limit, upper: criterion.upper ?? limit }, { min, max, open }),
  );
  const result = tests.every((one) => one === 'met')
    ? 'met'
    : tests.every((one) => one === 'failed')
      ? 'failed'
      : 'touched';
  return { property, result, found, expected, evidence: fact.evidence, laneCondition: false };
}

/** How an interval lies to a threshold; of “below 300” the 300 is no part. */
function testInterval(
  op: string,
  { limit, upper }: { limit: number; upper: number },
  { min, max, open }: { min: number; max: number; open: OpenEnd | null },
): 'met' | 'failed' | 'touched' {
  const settle = (all: boolean, some: boolean) => (all ? 'met' : some ? 'touched' : 'failed');
  const reaches = (end: number): boolean => (open === '<' ? max > end : max >= end);
  const startsBy = (end: number): boolean => (open === '>' ? min < end : min <= end);
  if (op === '>=') return settle(min >= limit, reaches(limit));
  if (op === '>') return settle(!startsBy(limit), max > limit);
  if (op === '<=') return settle(max <= limit, startsBy(limit));
  if (op === '<') return settle(!reaches(limit), min < limit);
  return settle(min >= limit && max <= upper, reaches(limit) && startsBy(upper));
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

function formatRange(min: number, max: number): string {
  const round = (value: number) => String(Number(value.toPrecision(4)));
  if (max === Infinity) return `≥ ${round(min)}`;
  if (min === -Infinity) return `≤ ${round(max)}`;
  return min === max ? round(min) : `${round(min)}–${round(max)}`;
}
