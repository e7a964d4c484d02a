import { z } from 'zod';
import { READINGS, TRIAGE_STATES } from '../closed-lists.ts';
import { leftOutRow, unreadColumn } from '../decisions/decisions.ts';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'A day is written as YYYY-MM-DD.');

/** The user's word on an unconfirmed limb (or every limb of a measure). No entry: left open. */
export const assumptions = z.record(z.string(), z.enum(['in-force', 'ended']));
export type Assumptions = z.infer<typeof assumptions>;

/** Everything beside the data behind a result. */
export const clocks = z.object({
  lawDate: isoDate,
  /** Whether the last day of a suspension still belongs to it (see the catalogue's uncertainty on 10 November 2026). */
  suspensionEnd: z.enum(['inclusive', 'exclusive']),
  /** Absent: `open`. */
  reading: z.enum(READINGS).exactOptional(),
});
export type Clocks = z.infer<typeof clocks>;

/** A person's judgement of one part, with a note. */
export const triage = z.object({ state: z.enum(TRIAGE_STATES), note: z.string(), changed: z.string() });
export type Triage = z.infer<typeof triage>;

/** A named set of URL search parameters of one page. */
export const savedView = z.object({ name: z.string().trim().min(1), page: z.string(), search: z.string() });
export type SavedView = z.infer<typeof savedView>;

export const sourceFile = z.object({ file: z.string(), sha256: z.string() });

/** An immutable data version, named by the content hash of its canonical records. */
export const versionMeta = z.object({
  hash: z.string(),
  parent: z.string().nullable(),
  /** 1, 2, 3 … in the order of acceptance within the workspace. */
  number: z.number().int().positive(),
  accepted: z.string(),
  author: z.string(),
  note: z.string(),
  dataDate: isoDate.nullable(),
  sourceFiles: z.array(sourceFile),
  counts: z.record(z.string(), z.number()),
  /** Rows of the source files left out with a person's consent. */
  leftOut: z.array(leftOutRow).default([]),
  /** Columns of the source files with cells outside all its fields; undefined if nobody counted them. */
  unread: z.array(unreadColumn).optional(),
});
export type VersionMeta = z.infer<typeof versionMeta>;

/** One change in a workspace: author, moment, content, version. */
export const auditEvent = z.object({
  at: z.string(),
  author: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.string(),
});
export type AuditEvent = z.infer<typeof auditEvent>;
