import { z } from 'zod';

const id = z.string().min(1);

/** What a merge can make one. */
export const MERGE_KINDS = ['supplier', 'site', 'part'] as const;

/** Records that a person took for one: those of `absorbed` count as `keep`, and so does every reference to them. */
export const recordMerge = z.object({ kind: z.enum(MERGE_KINDS), keep: id, absorbed: z.array(id) });
export type RecordMerge = z.infer<typeof recordMerge>;

/** Records that a person said are not one, so that nobody is asked again. */
export const separateRecords = z.object({ kind: z.enum(MERGE_KINDS), ids: z.array(id).min(2) });
export type SeparateRecords = z.infer<typeof separateRecords>;

/** All that was decided about one record that is kept: which others are the same, and which are not (`separate`). */
export const mergeDecision = recordMerge.extend({ separate: z.array(id) });
export type MergeDecision = z.infer<typeof mergeDecision>;

/**
 * What a person decided about tables of one shape: what they are for, and what each column means, by its header. `purpose` null: not
 * read; `meaning` null: the column is not read. Words that the import does not know are for the import to refuse.
 */
export const rememberedMapping = z.object({
  shape: id,
  purpose: id.nullable(),
  columns: z.array(z.object({ header: id, meaning: id.nullable() })),
});
export type RememberedMapping = z.infer<typeof rememberedMapping>;

/**
 * What somebody stated of one fact: a supplier, a laboratory, a person of the company. `value` as in `domain/answers`; `date`: as of which day, `at`: when it
 * was recorded, null where nobody said so; `basis`: what it rests on, such as a test report.
 */
export const answer = z.object({
  value: id,
  evidence: z.enum(['seen', 'declared']),
  date: z.iso.date().nullable(),
  by: z.string(),
  basis: z.string(),
  at: z.iso.date().nullable(),
  /** Of a supplier that speaks of its own goods: it says nothing of those of others. */
  supplierId: id.optional(),
});
export type Answer = z.infer<typeof answer>;

/**
 * What a person said of a part, one for each field: its kind, category, form, or a property of the catalogue in a word. It is kept by part number
 * over imports. `reason`: the words that it rests on, '' where it rests on none. `over`: what the files said of it then, null where nothing;
 * while they say that, it stands, and a file that comes to say something else is not overridden. `refused`: the person said that it is not so; then
 * the value is proposed no more and taken from no words. `answers`: all that was stated of it, oldest first; `value` is then that of the one that counts
 * (`domain/answers/choose-answer.ts`).
 */
export const factDecision = z.object({
  partNumber: id,
  field: id,
  value: id,
  reason: z.string().default(''),
  over: id.nullable().default(null),
  refused: z.literal(true).optional(),
  answers: z.array(answer).min(1).optional(),
});
export type FactDecision = z.infer<typeof factDecision>;

/**
 * A cell that a person corrected, kept over imports by the shape of its table, the cells that name its row (`key`, by header as written) and its
 * column: where that cell says `found` again, it reads as `value`.
 */
export const cellDecision = z.object({
  shape: z.string(),
  key: z.array(z.object({ header: z.string(), value: z.string() })),
  column: id,
  found: z.string(),
  value: z.string(),
});
export type CellDecision = z.infer<typeof cellDecision>;

/**
 * A row that a person left out, kept over imports by the shape of its table and the cells that name it. `reason`: the sentence of the problem that the
 * person saw; then the row is left out again where it has an error again, and read once it is sound. Without one it goes whatever it says.
 */
export const rowDecision = z.object({
  shape: z.string(),
  key: z.array(z.object({ header: z.string(), value: z.string() })).min(1),
  reason: z.string().default(''),
});
export type RowDecision = z.infer<typeof rowDecision>;

/** Remembered mappings as a file (`*.mapping.json`), to be given to a colleague or to the command line. */
export const mappingFile = z.object({
  format: z.literal('lodestone-mappings'),
  formatVersion: z.literal(1),
  mappings: z.array(rememberedMapping),
});
export type MappingFile = z.infer<typeof mappingFile>;

/** Why cells of a column of a source were not read, in the words that a person sees. */
export const UNREAD_REASONS = [
  'no meaning chosen',
  'no header',
  'another column says it',
  'another table says it',
  'another period or version counts',
  'cells do not fit',
  'unit not known',
  'no number',
  'word not known',
  'no field for it',
  'no source in the row',
  'table not read',
  'sheet is hidden',
  'row is no data',
  'row left out',
  'row refused',
] as const;

/** A few words that every store can hold: no NUL, no half of a sign. */
const words = z
  .string()
  .max(1000)
  .refine((value) => value.isWellFormed() && !value.includes('\0'), 'holds what is not a character of text');

/** Filled cells of one column of a source that are in no field of a version, and why; `samples` are up to three that differ. */
export const unreadColumn = z.object({
  file: words,
  sheet: words.nullable(),
  column: words,
  cells: z.number().int().positive(),
  samples: z.array(words).max(3),
  why: z.enum(UNREAD_REASONS),
});
export type UnreadColumn = z.infer<typeof unreadColumn>;
export type UnreadReason = UnreadColumn['why'];

/** A row of a source that was left out of a version with a person's consent, and why. */
export const leftOutRow = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.number().int().positive(),
  reason: z.string(),
});
export type LeftOutRow = z.infer<typeof leftOutRow>;
