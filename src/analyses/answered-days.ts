import type { Asked } from '../domain/questions/questions.ts';
import type { IsoDate } from '../domain/units.ts';
import type { AnswerOf } from './answers.ts';

type Summary = AnswerOf<'summary'>;

/** Answers to one question under the law of each day of a row of days; what they have in common stands once. */
export type AnsweredDays = {
  readonly question: Omit<Asked<'summary'>, 'lawDate'>;
  readonly common: Partial<Summary>;
  /** Both days count. */
  readonly spans: readonly { readonly from: IsoDate; readonly to: IsoDate; readonly own: Partial<Summary> }[];
};

/** The answer to a question; null: another one was answered, or other days. */
export function findAnswer(days: AnsweredDays, { lawDate, ...question }: Asked<'summary'>): Summary | null {
  if (nameQuestion(question) !== nameQuestion(days.question)) return null;
  const span = days.spans.find(({ from, to }) => from <= lawDate && lawDate <= to);
  // The parts of an answer are those of its kind, whichever of them are in common.
  return span === undefined ? null : ({ ...days.common, ...span.own, lawDate } as Summary);
}

/** Puts answers together, of days in their order; each holds from its own day to the one before the next. */
export function joinDays(
  question: AnsweredDays['question'],
  answers: readonly { readonly from: IsoDate; readonly to: IsoDate; readonly answer: Summary }[],
): AnsweredDays {
  const spans: { from: IsoDate; to: IsoDate; texts: ReadonlyMap<string, string>; own: Partial<Summary> }[] = [];
  for (const { from, to, answer } of answers) {
    const { lawDate: _, ...own } = answer;
    const texts = new Map(Object.entries(own).map(([name, value]) => [name, JSON.stringify(value)]));
    const last = spans.at(-1);
    if (last !== undefined && [...texts].every(([name, text]) => last.texts.get(name) === text)) last.to = to;
    else spans.push({ from, to, texts, own });
  }
  const isCommon = (name: string): boolean => new Set(spans.map(({ texts }) => texts.get(name))).size === 1;
  const pick = (own: Partial<Summary>, common: boolean): Partial<Summary> =>
    Object.fromEntries(Object.entries(own).filter(([name]) => isCommon(name) === common));
  return {
    question,
    common: pick(spans[0]?.own ?? {}, true),
    spans: spans.map(({ from, to, own }) => ({ from, to, own: pick(own, false) })),
  };
}

function nameQuestion(question: AnsweredDays['question']): string {
  return JSON.stringify(Object.entries(question).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
