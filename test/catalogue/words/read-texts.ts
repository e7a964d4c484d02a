import { readFileSync } from 'node:fs';

const FIELDS = ['category', 'form', 'family', 'grade', 'chemistry'] as const;
export type Field = (typeof FIELDS)[number];

/** A short text of a planning system, with what a person who knows the trade says of its part. */
export type ExpectedText = {
  readonly language: string;
  readonly text: string;
  readonly group: string;
  readonly hs: string;
  /** Right answers by field, '' for none; null: any. */
  readonly answers: Readonly<Record<Field, readonly string[] | null>>;
};

/** The texts of one half: `tuned` were looked at while the words were written, `held-out` never were; `unseen` were written down before a later revision, which then mended classes of what they showed. */
export function readTexts(half: 'tuned' | 'held-out' | 'unseen'): ExpectedText[] {
  const file = readFileSync(new URL(`../../fixtures/words/${half}.tsv`, import.meta.url), 'utf8');
  const [, ...lines] = file.trimEnd().split('\n');
  return lines.map((line) => {
    const [language = '', text = '', group = '', hs = '', ...rest] = line.split('\t');
    const answers = Object.fromEntries(
      FIELDS.map((field, place) => {
        const cell = rest[place] ?? '';
        return [field, cell.includes('*') ? null : cell.split('|')];
      }),
    ) as Record<Field, string[] | null>;
    return { language, text, group, hs, answers };
  });
}

/** What was answered, '' for nothing. */
export type Answered = Readonly<Record<Field, string>>;
export type Score = { right: number; wrong: string[]; missed: string[] };

/** Counts right, wrong and missed answers over all fields; an answer that may be none is never missed. */
export function scoreTexts(texts: readonly ExpectedText[], answer: (text: ExpectedText) => Answered): Score {
  const score: Score = { right: 0, wrong: [], missed: [] };
  for (const each of texts) {
    const given = answer(each);
    for (const field of FIELDS) {
      const answers = each.answers[field];
      if (answers === null) continue;
      const value = given[field];
      const place = `${each.language} “${each.text}” ${field}`;
      if (value !== '' && answers.includes(value)) score.right += 1;
      else if (value !== '') score.wrong.push(`${place}: ${value}, not ${answers.join(' or ') || 'none'}`);
      else if (!answers.includes('')) score.missed.push(`${place}: ${answers.join(' or ')}`);
    }
  }
  return score;
}

/** Right answers among those given, and among those that could be given. */
export function rate({ right, wrong, missed }: Score): { precision: number; recall: number } {
  return { precision: right / (right + wrong.length), recall: right / (right + missed.length) };
}
