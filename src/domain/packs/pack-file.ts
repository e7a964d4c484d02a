import { z } from 'zod';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written as YYYY-MM-DD');

/** New values of single fields of a fact; `was` is the replaced value, and refuses the pack where the catalogue says something else. */
export const packChange = z.strictObject({
  key: z.string().min(1),
  set: z.record(z.string(), z.unknown()),
  was: z.record(z.string(), z.unknown()).optional(),
});
export type PackChange = z.infer<typeof packChange>;

/** Decisions left to a person about a pack drafted by a program from a text. */
export const openPoint = z.strictObject({ at: z.string(), found: z.string(), why: z.string() });
export type OpenPoint = z.infer<typeof openPoint>;

/**
 * A pack as written: facts of law added to the catalogue, changed and withdrawn, by section. Facts are checked by the catalogue, with its
 * knowledge of their shape.
 */
export const packContent = z.strictObject({
  format: z.literal('lodestone-pack'),
  formatVersion: z.literal(1),
  /** Names the pack for good, such as `mofcom-2026-71`. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,79}$/, 'small letters, digits and hyphens, 80 at most'),
  /** 1, 2, 3 …: a higher one takes the place of a lower one. */
  revision: z.number().int().positive(),
  title: z.string().trim().min(1).max(300),
  written: isoDate,
  /** Edition of the catalogue behind it, the oldest for it. */
  base: z.string().regex(/^\d{4}\.\d{1,3}$/, 'an edition is written as 2026.12'),
  /** Ids of packs needed before it. */
  after: z.array(z.string()).default([]),
  /** Newest day of the search for acts; null: as before. */
  evidenceCutoff: isoDate.nullable(),
  add: z.record(z.string(), z.array(z.unknown())).default({}),
  change: z.record(z.string(), z.array(packChange)).default({}),
  withdraw: z.record(z.string(), z.array(z.string().min(1))).default({}),
  /** Open points; a pack with any cannot be taken. */
  open: z.array(openPoint).default([]),
});
export type PackContent = z.infer<typeof packContent>;

/** Ed25519 over the canonical bytes of all the rest; both values in base64. */
export const packSignature = z.strictObject({ key: z.string(), value: z.string() });

export const signedPack = packContent.extend({ signature: packSignature });
export type SignedPack = z.infer<typeof signedPack>;

/** A public key of accepted packs: raw Ed25519, 32 bytes in base64. */
export const trustedKey = z.strictObject({ name: z.string().trim().min(1).max(200), key: z.string().max(100) });
export type TrustedKey = z.infer<typeof trustedKey>;

/** Packs in use together from a moment on, by name and in their order; none: the catalogue as it ships. */
const packSet = z.strictObject({ at: z.string(), author: z.string(), packs: z.array(z.string()) });

/** Packs of a workspace, its accepted keys, and its earlier sets; the last set is in use. */
export const workspacePacks = z.strictObject({
  keys: z.array(trustedKey).max(50),
  accepted: z.array(signedPack).max(500),
  sets: z.array(packSet).max(2000),
});
export type WorkspacePacks = z.infer<typeof workspacePacks>;

export const NO_PACKS: WorkspacePacks = { keys: [], accepted: [], sets: [] };
