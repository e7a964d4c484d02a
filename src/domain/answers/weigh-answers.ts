import type { SourceContent, Site, Sourcing } from '../dataset.ts';
import type { Answer, FactDecision } from '../decisions/decisions.ts';
import { getElement, getOriginSite, isSilent, NONE, readShare, writeShare } from './answer-value.ts';
import { chooseAnswer, contradicts, isStanding } from './choose-answer.ts';

/** Why a supplier's answer is not taken for its fact, or is taken with doubt. */
export type AnswerDoubt =
  /** By these files the supplier does not deliver the part, or not from this plant. */
  | { readonly code: 'not-its-goods'; readonly answer: Answer }
  /** Others deliver the same part and have not answered: one's word says nothing of the goods of another. */
  | { readonly code: 'others-silent'; readonly answer: Answer; readonly silent: readonly string[] }
  /** Suppliers, or two answers of one supplier of the same day, say different things; shares span both, words stay open. */
  | { readonly code: 'differ'; readonly answer: Answer; readonly other: Answer };

/** Who delivers each part: the sources, and the suppliers of their plants. `contentsBySource`: what suppliers declare of their own goods. */
export type Sources = {
  readonly contentsBySource?: readonly SourceContent[] | undefined;
  readonly sourcing: readonly Pick<Sourcing, 'partNumber' | 'siteId'>[];
  readonly sites: readonly Pick<Site, 'siteId' | 'supplierId'>[];
};
type Stated = Pick<FactDecision, 'partNumber' | 'field' | 'value'> &
  Partial<Pick<FactDecision, 'answers'>> & {
    /** All answers, where `answers` holds only those in force: their traces in the data in use are no word of a file. */
    readonly earlier?: readonly Answer[] | undefined;
  };

/**
 * Weighs suppliers' words on a part, with contents and words common to all of its sources: each speaks of its own goods alone. Their word counts
 * when every supplier of the part has given one: shares span all of them, other values must agree. A laboratory's or a person's word on the part
 * counts by itself, as before. `resolve` gives the id for counting a supplier; words as of a day before `notBefore` count no more. Returns the
 * fact to use, null if it stays open, and the doubts.
 */
export function weighAnswers<T extends Stated>(
  fact: T,
  { sourcing, sites, contentsBySource = [] }: Sources,
  resolve: (supplierId: string) => string = (supplierId) => supplierId,
  notBefore: string | null = null,
): { readonly fact: T | null; readonly doubts: readonly AnswerDoubt[] } {
  if (fact.answers !== undefined && notBefore !== null) {
    const standing = fact.answers.filter((one) => isStanding(one, notBefore));
    if (standing.length === 0) return { fact: null, doubts: [] };
    if (standing.length < fact.answers.length)
      return weighAnswers(take(fact, standing), { sourcing, sites, contentsBySource }, resolve);
  }
  const { answers } = fact;
  if (answers === undefined || answers.every(({ supplierId }) => supplierId === undefined)) return { fact, doubts: [] };
  const owners = new Map(sites.map(({ siteId, supplierId }) => [siteId, resolve(supplierId)]));
  const site = getOriginSite(fact.field);
  const delivering = new Set(
    sourcing
      .filter(({ partNumber, siteId }) => partNumber === fact.partNumber && (site === null || siteId === site))
      .flatMap(({ siteId }) => owners.get(siteId) ?? []),
  );
  const doubts: AnswerDoubt[] = [];
  const bySupplier = new Map<string, Answer[]>();
  const others: Answer[] = [];
  for (const answer of answers) {
    const speaker = answer.supplierId === undefined ? null : resolve(answer.supplierId);
    if (speaker === null) others.push(answer);
    else if (delivering.has(speaker)) bySupplier.set(speaker, [...(bySupplier.get(speaker) ?? []), answer]);
    else doubts.push({ code: 'not-its-goods', answer });
  }
  const declared = listDeclared(fact, contentsBySource);
  for (const answer of declared) {
    const speaker = resolve(answer.supplierId ?? '');
    if (delivering.has(speaker)) bySupplier.set(speaker, [...(bySupplier.get(speaker) ?? []), answer]);
  }
  if (others.some(({ value }) => !isSilent(value))) return { fact: take(fact, others), doubts };
  const words = [...bySupplier.values()].flatMap((said) => {
    const chosen = chooseForSupplier(said, doubts);
    return chosen === null || isSilent(chosen.value) ? [] : [chosen];
  });
  const [first, ...more] = words;
  if (first === undefined) return { fact: null, doubts };
  if (words.length < delivering.size) {
    const silent = [...delivering].filter((one) => !words.some((word) => resolve(word.supplierId ?? '') === one));
    const answered = words.filter((word) => !declared.includes(word));
    return {
      fact: null,
      doubts: [...doubts, ...answered.map((answer) => ({ code: 'others-silent' as const, answer, silent }))],
    };
  }
  const joined = more.reduce<Answer | null>((sum, one) => (sum === null ? null : span(sum, one, doubts)), first);
  return { fact: joined === null ? null : take(fact, [joined]), doubts };
}

/** What suppliers deny of an element in declarations, as answers of theirs: they count beside those of the others. */
function listDeclared({ partNumber, field }: Stated, contents: readonly SourceContent[]): readonly Answer[] {
  const element = getElement(field);
  if (element === null) return [];
  return contents
    .filter((row) => row.partNumber === partNumber && row.elements.includes(element))
    .flatMap(({ suppliers, declaredBy, evidenceDate }) =>
      suppliers.map((supplierId): Answer => ({
        value: NONE,
        evidence: 'declared',
        date: evidenceDate,
        by: declaredBy ?? supplierId,
        basis: '',
        at: null,
        supplierId,
      })),
    );
}

/** One supplier's word: the newest of its answers, and of one day all of them together. */
function chooseForSupplier(said: readonly Answer[], doubts: AnswerDoubt[]): Answer | null {
  const counts = chooseAnswer(said)?.counts;
  if (counts === undefined) return null;
  const sameDay = said.filter(
    (one) => one !== counts && one.date === counts.date && one.at === counts.at && !isSilent(one.value),
  );
  return sameDay.reduce<Answer | null>((sum, one) => (sum === null ? null : span(sum, one, doubts)), counts);
}

/** Both answers as one: the span of their shares, or their common value; null if words differ. */
function span(one: Answer, other: Answer, doubts: AnswerDoubt[]): Answer | null {
  if (one.value === other.value) return one;
  if (contradicts(one.value, other.value)) doubts.push({ code: 'differ', answer: one, other });
  const [a, b] = [readShare(one.value), readShare(other.value)];
  if (a === null || b === null) return null;
  return { ...one, value: writeShare({ min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) }) };
}

function take<T extends Stated>(fact: T, answers: readonly Answer[]): T {
  const counts = chooseAnswer(answers)?.counts;
  const earlier = [...(fact.earlier ?? []), ...(fact.answers ?? [])];
  return counts === undefined ? fact : { ...fact, value: counts.value, answers: [...answers], earlier };
}
