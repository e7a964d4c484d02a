import { z } from 'zod';
import { TASK_STATES } from '../closed-lists.ts';
import { LETTER_LANGUAGES } from './letter-language.ts';

const id = z.string().min(1).max(200);
const words = z.string().max(20_000);
const day = z.iso.date();

/** A sent letter, by a person's word: content, addressee, moment, words, and questions (as in the column Ref of its sheet). */
const sentLetter = z.object({
  kind: z.literal('letter'),
  supplierId: id,
  id,
  sent: day,
  by: words,
  to: words,
  replyBy: day,
  language: z.enum(LETTER_LANGUAGES),
  subject: words,
  text: words,
  asked: z.array(words),
});

/** A duty of somebody about a supplier by a day. */
const task = z.object({
  kind: z.literal('task'),
  supplierId: id,
  id,
  text: words,
  owner: words,
  due: day.nullable(),
  state: z.enum(TASK_STATES),
});

/** Somebody's note about a supplier on a day. */
const note = z.object({ kind: z.literal('note'), supplierId: id, id, at: day, by: words, text: words });

/** A person at a supplier, or with us, to ask. */
const person = z.object({ kind: z.literal('person'), supplierId: id, id, name: words, role: words, mail: words });

/** One thing kept about a supplier beside the data: a sent letter, a task, a note, a person. */
export const supplierEntry = z.discriminatedUnion('kind', [sentLetter, task, note, person]);
export type SupplierEntry = z.infer<typeof supplierEntry>;
export type SentLetter = z.infer<typeof sentLetter>;
export type SupplierTask = z.infer<typeof task>;
