import type { Answer, FactDecision } from '../decisions/decisions.ts';
import { isSilent, NO_ANSWER, readShare } from './answer-value.ts';

/** Why an answer counts and not another one. */
export type WhyCounts = 'only' | 'measured' | 'newer' | 'says-something';

/** The answer in force among several, why, and those against it. */
export type ChosenAnswer = { readonly counts: Answer; readonly why: WhyCounts; readonly others: readonly Answer[] };

/**
 * Chooses the answer in force. Of one speaker and kind of evidence the last recorded one stands for all before it. Then a statement goes before
 * an empty one, measured or seen before declared, the newer before the older. `others`: the remaining contradictory ones. Null if there is
 * none; `notBefore` leaves out older ones, and a remark without an answer is none.
 */
export function chooseAnswer(answers: readonly Answer[], notBefore: string | null = null): ChosenAnswer | null {
  const said = answers.filter(({ value }) => value !== NO_ANSWER);
  const standing = new Map(said.map((one) => [JSON.stringify([one.evidence, one.by]), one]));
  const known = [...standing.values()].filter((one) => isStanding(one, notBefore));
  const [counts, ...rest] = known.toReversed().toSorted(compareAnswers);
  if (counts === undefined) return null;
  const others = rest.filter((one) => !isSilent(one.value) && contradicts(counts.value, one.value));
  const [next] = rest;
  return { counts, why: next === undefined ? 'only' : tellWhy(counts, next), others };
}

/** Whether an answer is of a day from `notBefore` on; one without a day stands. */
export function isStanding(answer: Answer, notBefore: string | null): boolean {
  const day = getDay(answer);
  return notBefore === null || day === '' || day >= notBefore;
}

/** Whether two values cannot both be so: other words, or shares without a common point. */
export function contradicts(one: string, other: string): boolean {
  const [a, b] = [readShare(one), readShare(other)];
  if (a === null || b === null) return one !== other;
  return a.max < b.min || b.max < a.min;
}

/** The fact with one more answer; its value is that of the answer in force. */
export function addAnswer(
  known: FactDecision | undefined,
  { partNumber, field, over }: Pick<FactDecision, 'partNumber' | 'field' | 'over'>,
  added: Answer,
): FactDecision {
  const before = known?.answers ?? (known === undefined ? [] : [asAnswer(known)]);
  const isThere = before.some((one) => isSame(one, added));
  const answers = isThere ? before : [...before, added];
  const { counts } = chooseAnswer(answers) ?? { counts: added };
  return {
    partNumber,
    field,
    value: counts.value,
    reason: describeAnswer(counts),
    over: known === undefined ? over : known.over,
    answers,
  };
}

/** All of an answer but its day of recording; stored ones may have another order. */
const COMPARED = ['value', 'evidence', 'date', 'by', 'basis', 'supplierId'] as const;

/** Whether two answers say the same, on any day of recording: a sheet read once more says nothing new. */
function isSame(one: Answer, other: Answer): boolean {
  return COMPARED.every((field) => (one[field] ?? null) === (other[field] ?? null));
}

/** Evidence of an answer, in words: basis, author, day. */
export function describeAnswer({ basis, by, date }: Answer): string {
  return [basis, by, date ?? ''].filter((text) => text !== '').join(', ');
}

/** A fact stated by a person before answers were kept. */
function asAnswer({ value, reason }: FactDecision): Answer {
  return { value, evidence: 'seen', date: null, by: '', basis: reason, at: null };
}

function compareAnswers(a: Answer, b: Answer): number {
  return (
    Number(isSilent(a.value)) - Number(isSilent(b.value)) ||
    Number(a.evidence !== 'seen') - Number(b.evidence !== 'seen') ||
    (getDay(a) === getDay(b) ? 0 : getDay(a) < getDay(b) ? 1 : -1)
  );
}

function tellWhy(counts: Answer, next: Answer): WhyCounts {
  if (isSilent(next.value) && !isSilent(counts.value)) return 'says-something';
  return counts.evidence === next.evidence ? 'newer' : 'measured';
}

function getDay({ date, at }: Answer): string {
  return date ?? at ?? '';
}
