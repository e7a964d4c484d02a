import { supplierEntry } from '../domain/letters/supplier-entry.ts';
import { z } from 'zod';
import { dataset } from '../domain/dataset.ts';
import {
  cellDecision,
  rowDecision,
  factDecision,
  leftOutRow,
  mergeDecision,
  rememberedMapping,
  unreadColumn,
} from '../domain/decisions/decisions.ts';
import { MOST_UNREAD_COLUMNS } from '../domain/unread-limit.ts';
import type { Role } from '../domain/roles.ts';
import { workspacePacks } from '../domain/packs/pack-file.ts';
import { scenario } from '../domain/scenario/scenario.ts';
import { storedPlan } from '../domain/scenario/stored-plan.ts';
import { READINGS } from '../domain/closed-lists.ts';
import { assumptions, savedView, triage, versionMeta } from '../domain/workspace/workspace.ts';

/** Text fit for every storage: no NUL, no half of a surrogate pair. */
export const plainText = z
  .string()
  .refine((value) => value.isWellFormed() && !value.includes('\0'), 'holds what is not a character of text');

/** What nobody sees of a text: blanks, and marks without a shape of their own. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A name as people read it in lists and letters: no line breaks, nothing turning the order of letters around, so it cannot pass for another, and something that
 * can be seen.
 */
export const plainName = plainText
  .refine(
    (value) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u.test(value),
    'holds a line break or a mark that turns letters around',
  )
  .refine((value) => value === '' || value.replaceAll(UNSEEN, '') !== '', 'holds nothing that can be seen');

/** Longer ones could not be looked up: a database indexes about 2,700 bytes of a name. */
const LONGEST_KEY = 500;
/** A version's note is told with every list of them, and with the event. */
const LONGEST_NOTE = 20_000;
export const documentKey = plainText.max(LONGEST_KEY);

/** Input and output of the HTTP API, once: `ROUTES` gives the uses of each route, `createApp` answers them, the browser's client speaks them. */
export const health = z.object({ host: z.enum(['browser', 'server']), storage: z.string(), engineVersion: z.string() });
export type Health = z.infer<typeof health>;

/** Something was written: knowledge of the workspace may be old; null: of any. */
export const change = z.object({ workspaceId: z.string().nullable() });
export type Change = z.infer<typeof change>;

export const workspaceSummary = z.object({
  id: z.string(),
  name: z.string(),
  demo: z.boolean(),
  /** Id of its organisation. */
  organisation: z.string(),
  /** Hash of the version in use; null: no data yet. */
  head: z.string().nullable(),
  /** Rises with every change of the workspace itself. */
  revision: z.number().int(),
});
export type WorkspaceSummary = z.infer<typeof workspaceSummary>;

export const storedVersion = z.object({ meta: versionMeta, dataset });
export type StoredVersion = z.infer<typeof storedVersion>;

export const newVersion = z.object({
  /** Head behind the import; another head in the meantime is a conflict. */
  basedOn: plainText.nullable(),
  dataset,
  note: plainText.max(LONGEST_NOTE),
  sourceFiles: z.array(z.object({ file: z.string(), sha256: z.string() })),
  leftOut: z.array(leftOutRow).default([]),
  unread: z.array(unreadColumn).max(MOST_UNREAD_COLUMNS).optional(),
});
export type NewVersion = z.input<typeof newVersion>;

export const moveHead = z.object({ basedOn: plainText.nullable(), to: plainText });

/** People's writings beside the data: one value per (kind, key), each with a revision of its own (0: none yet). */
export const DOCUMENT_KINDS = [
  'assumptions',
  'triage',
  'view',
  'preferences',
  'mapping',
  'merge',
  'fact',
  'correction',
  'left-out',
  'supplier-entry',
  'scenario',
  'plan',
  'packs',
] as const;
export const documentKind = z.enum(DOCUMENT_KINDS);
export type DocumentKind = z.infer<typeof documentKind>;
/** Rights of writing: facts about the parts are the buyer's, assumptions about the world the planner's. */
export const DOCUMENT_ROLES: Readonly<Record<DocumentKind, Role>> = {
  triage: 'buyer',
  view: 'buyer',
  mapping: 'buyer',
  merge: 'buyer',
  fact: 'buyer',
  correction: 'buyer',
  'left-out': 'buyer',
  'supplier-entry': 'buyer',
  assumptions: 'planner',
  preferences: 'planner',
  scenario: 'planner',
  plan: 'planner',
  packs: 'planner',
};
/**
 * `assumptions` and `packs` have the key `current`; `triage` the part number; `view` an id; `preferences` the key `current`; `mapping` the shape
 * of its tables; `merge` the kind and id of the kept record (`supplier:S-1`); `fact` the field and the part number (`category:P-1`);
 * `correction` column, row and shape; `left-out` row and shape; `supplier-entry`, `scenario` and `plan` the id. Long names are cut
 * (`domain/decisions/document-keys.ts`).
 */
export const documentValue = {
  assumptions,
  triage,
  view: savedView,
  preferences: z.object({
    inference: z.boolean(),
    suspensionEnd: z.enum(['inclusive', 'exclusive']),
    reading: z.enum(READINGS).optional(),
  }),
  mapping: rememberedMapping,
  merge: mergeDecision,
  fact: factDecision,
  correction: cellDecision,
  'left-out': rowDecision,
  'supplier-entry': supplierEntry,
  scenario,
  plan: storedPlan,
  packs: workspacePacks,
} as const;
export const document = z.object({
  kind: documentKind,
  key: z.string(),
  revision: z.number().int(),
  /** null: deleted. */
  value: z.unknown(),
});
export type Document = z.infer<typeof document>;
export const writeDocument = z.object({ basedOn: z.number().int().min(0), value: z.unknown() });
/** Several at once, no two of one kind and key. */
export const writeDocuments = z.array(writeDocument.extend({ kind: documentKind, key: documentKey })).min(1);

/** First content of a workspace, oldest version first: it comes to be with all of it, or not at all. */
export const firstContent = z.object({
  versions: z.array(newVersion.omit({ basedOn: true })).min(1),
  /** The one of `versions` in use, counted from 0; absent: the last. */
  head: z.number().int().min(0).optional(),
  documents: z.array(z.object({ kind: documentKind, key: documentKey, value: z.unknown() })).default([]),
});
export const newWorkspace = z.object({
  name: plainName.trim().min(1).max(LONGEST_KEY),
  demo: z.boolean(),
  /** Id; optional where the asker may make workspaces in only one. */
  organisation: z.string().optional(),
  content: firstContent.optional(),
});

/** RFC 9457; a conflict (409) carries both sides. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  current: z.unknown().optional(),
  yours: z.unknown().optional(),
});
export type Problem = z.infer<typeof problem>;
