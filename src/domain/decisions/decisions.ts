import { z } from 'zod';

const id = z.string().min(1);

/** Tables open to merges. */
export const MERGE_KINDS = ['supplier', 'site', 'part'] as const;

/** Records taken for one by a person: those of `absorbed` count as `keep`, and so does every reference to them. */
export const recordMerge = z.object({ kind: z.enum(MERGE_KINDS), keep: id, absorbed: z.array(id) });
export type RecordMerge = z.infer<typeof recordMerge>;

/** Records kept apart by a person, so nobody is asked again. */
export const separateRecords = z.object({ kind: z.enum(MERGE_KINDS), ids: z.array(id).min(2) });
export type SeparateRecords = z.infer<typeof separateRecords>;

/** All decisions about one kept record: the others counted as the same, and the ones not (`separate`). */
export const mergeDecision = recordMerge.extend({ separate: z.array(id) });
export type MergeDecision = z.infer<typeof mergeDecision>;

/**
 * A person's decision about tables of one shape: their purpose, and the meaning of each column, by its header. `purpose` null: not read;
 * `meaning` null: the column is not read. Words unknown to the import are for the import to refuse.
 */
export const rememberedMapping = z.object({
  shape: id,
  purpose: id.nullable(),
  columns: z.array(z.object({ header: id, meaning: id.nullable() })),
});
export type RememberedMapping = z.infer<typeof rememberedMapping>;

/**
 * Somebody's statement of one fact: a supplier, a laboratory, a person of the company. `value` as in `domain/answers`; `date`: its day, `at`:
 * the moment of recording, null if nobody said so; `basis`: its evidence, such as a test report.
 */
export const answer = z.object({
  value: id,
  evidence: z.enum(['seen', 'declared']),
  date: z.iso.date().nullable(),
  by: z.string(),
  basis: z.string(),
  at: z.iso.date().nullable(),
  /** Of a supplier speaking of its own goods: it says nothing of those of others. */
  supplierId: id.optional(),
});
export type Answer = z.infer<typeof answer>;

/**
 * A person's word on a part, one for each field: its kind, category, form, or a property of the catalogue in a word. It is kept by part number
 * over imports. `reason`: the words behind it, '' for none. `over`: the files' word of the time, null for none; while they say so, the fact
 * stands, and a file with another word is not overridden. `refused`: the person said that it is not so; then the value is proposed no more and
 * taken from no words. `answers`: all statements of it, oldest first; `value` is then that of the one in force
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
 * A cell corrected by a person, kept over imports by the shape of its table, the cells naming its row (`key`, by header as written) and its
 * column: where this cell says `found` again, it reads as `value`.
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
 * A row left out by a person, kept over imports by the shape of its table and the cells naming it. `reason`: the sentence of the problem seen by
 * the person; then the row is left out again where it has an error again, and read once it is sound. Without one it goes with any content.
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

/** Why cells of a column of a source were not read, in a person's words. */
export const UNREAD_REASONS = [
  'no meaning chosen',
  'no header',
  'another column says it',
  'another table says it',
  'another period or version counts',
  'cells do not fit',
  'unit not known',
  'no number',
  'no day',
  'word not known',
  'no field for it',
  'no source in the row',
  'table not read',
  'sheet is hidden',
  'sheet is an example',
  'row is no data',
  'row left out',
  'row refused',
] as const;

/** A few words fit for every store: no NUL, no half of a sign. */
const words = z
  .string()
  .max(1000)
  .refine((value) => value.isWellFormed() && !value.includes('\0'), 'holds what is not a character of text');

/** Filled cells of one column of a source outside all fields of a version, and why; `samples` are up to three different ones. */
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

/** A row of a source left out of a version with a person's consent, and why. */
export const leftOutRow = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.number().int().positive(),
  reason: z.string(),
});
export type LeftOutRow = z.infer<typeof leftOutRow>;
