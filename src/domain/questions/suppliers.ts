import { z } from 'zod';
import { LETTER_LANGUAGES } from '../letters/letter-language.ts';
import { exposed, today } from './exposure.ts';
import { defineQuestion } from './question.ts';

/** Most facts of one question about their effect. */
const MOST_FACTS = 10;
const words = z.string().max(200);

/** Questions about the suppliers of a company: what to ask them. */
export const SUPPLIER_QUESTIONS = {
  letters: defineQuestion({
    summary:
      'One letter for each supplier with the facts that decide, in English, German or Chinese, and the rows of its sheet to fill in.',
    schema: exposed.extend({
      language: z.enum(LETTER_LANGUAGES).default('en'),
      /** null: two weeks after the law date. */
      replyBy: z.iso.date('A day is written as YYYY-MM-DD and exists.').nullable().default(null),
      sender: words.default(''),
      /** Addressees, by the id of the supplier. */
      /** The language of single suppliers, by id, where it is another. */
      languages: z.record(z.string().max(200), z.enum(LETTER_LANGUAGES)).optional(),
      contacts: z.record(z.string().max(200), words).default({}),
      /** Also asks for the supplier’s own sources and technique; the letter then bears a warning. */
      wider: z.boolean().default(false),
    }),
    example: { ...today, language: 'de' },
  }),
  'tests-first': defineQuestion({
    summary:
      'The ten parts whose composition is worth testing first, with what its grade lets expect and what would settle it.',
    schema: exposed,
    example: today,
  }),
  settled: defineQuestion({
    summary:
      'What each of up to ten facts settles: the money that would be open if nothing were known of that fact alone.',
    schema: exposed.extend({
      facts: z
        .array(z.object({ partNumber: z.string().min(1).max(200), field: z.string().min(1).max(200) }))
        .min(1)
        .max(MOST_FACTS),
    }),
    example: { ...today, facts: [{ partNumber: 'TM-4411-02', field: 'content:Dy' }] },
  }),
};
