import type { CriterionResult } from './finding.ts';
import { getWeaker, isKnown } from './evidence.ts';
import { getElementFact } from './element-fact.ts';
import { MAGNET_METALS } from './stated-kind.ts';
import { getOwn } from '../../domain/get-own.ts';
import type { ElementFact, PartFacts } from './facts.ts';

/** Share of other elements brought along by a melt without making another alloy. */
const MOST_IMPURITY_PCT = 1;

/** Whether two names mean one alloy: `Mg-Ho` and `Ho-Mg` are the same two metals. */
export function isSameAlloy(a: string, b: string): boolean {
  const parts = (name: string): string => name.toLowerCase().split('-').toSorted().join('-');
  return parts(a) === parts(b);
}

/**
 * Tests named alloys on the contents of goods without a stated family. Met: the metals of one name are there and nothing else above 1 %, by a
 * closed list of contents or because they make up the rest. Failed: every name has a missing metal, or is that of one metal while another is
 * there. Touched: the metals of one name are all there, with others or on an open list. Else open.
 */
export function testFamily(names: readonly string[], facts: PartFacts): Omit<CriterionResult, 'property'> {
  const expected = names.join(' or ');
  const tested = names.map((name) => testAlloy(name.split('-'), facts));
  const met = tested.find((one) => one.result === 'met') ?? tested.find((one) => one.result === 'touched');
  if (met) return { ...met, expected, laneCondition: false };
  const [first] = tested;
  const failed = first !== undefined && tested.every((one) => one.result === 'failed');
  if (failed) return { ...first, expected, laneCondition: false };
  return { result: 'open', found: facts.notUnderstood, expected, evidence: null, laneCondition: false };
}

/** Tests families of magnets where none is stated: failed if each lacks an element of its name, as a complete list of iron, oxygen and strontium does; else open. */
export function testMagnetFamily(names: readonly string[], facts: PartFacts): Omit<CriterionResult, 'property'> {
  const expected = names.join(' or ');
  const absent = names.map((name) =>
    (getOwn(MAGNET_METALS, name) ?? [])
      .map((element) => getElementFact(facts, element))
      .find(({ state }) => state === 'no'),
  );
  const [first] = absent;
  if (first === undefined || !absent.every((fact) => fact !== undefined))
    return { result: 'open', found: null, expected, evidence: null, laneCondition: false };
  const evidence = absent.map((fact) => fact.evidence).reduce(getWeaker);
  return { result: 'failed', found: first.text, expected, evidence, laneCondition: false };
}

function testAlloy(
  metals: readonly string[],
  facts: PartFacts,
): Pick<CriterionResult, 'result' | 'found' | 'evidence'> {
  const found = metals.map((metal) => getElementFact(facts, metal));
  const absent = found.find((fact) => fact.state === 'no');
  if (absent) return { result: 'failed', found: absent.text, evidence: absent.evidence };
  if (found.some((fact) => fact.state !== 'contains')) return { result: 'open', found: null, evidence: null };
  const evidence = found.map((fact) => fact.evidence).reduce(getWeaker);
  const text = found.map((fact) => fact.text).join(', ');
  const others = [...facts.elements].filter(([element, fact]) => !metals.includes(element) && isMore(fact));
  const isSure = (one: ElementFact): boolean => facts.typical === true || isKnown(one.evidence);
  const other = metals.length === 1 ? others.find(([, one]) => one.state === 'contains' && isSure(one)) : undefined;
  // A name of one metal means that metal alone; an alloy with a further metal may still go by its two, and an inference about a company's own part rules nothing out.
  if (other) return { result: 'failed', found: other[1].text, evidence: getWeaker(evidence, other[1].evidence) };
  const least = found.reduce((sum, { leastPct = 0 }) => sum + leastPct, 0);
  const closedBy = least >= 100 - MOST_IMPURITY_PCT ? evidence : facts.closedBy;
  if (closedBy === null || others.length > 0) return { result: 'touched', found: text, evidence };
  return { result: 'met', found: text, evidence: getWeaker(evidence, closedBy) };
}

function isMore({ state, touched, mostPct }: ElementFact): boolean {
  return (state === 'contains' || touched || state === 'open') && (mostPct ?? 100) > MOST_IMPURITY_PCT;
}
