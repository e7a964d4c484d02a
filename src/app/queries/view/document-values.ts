import { TRIAGE_STATES } from '../../../domain/closed-lists.ts';
import { READINGS, type Reading } from '../../../domain/closed-lists.ts';
import type { SignedPack, WorkspacePacks } from '../../../domain/packs/pack-file.ts';
import { listPacksInUse } from '../../../domain/packs/packs-in-use.ts';
import type { Assumptions, Clocks, SavedView, Triage } from '../../../domain/workspace/workspace.ts';

/** A person's preferences for every result; part of the workspace. */
export type Preferences = { inference: boolean; suspensionEnd: Clocks['suspensionEnd']; reading: Reading };

const DEFAULTS: Preferences = { inference: true, suspensionEnd: 'inclusive', reading: 'open' };

const NONE: readonly SignedPack[] = [];

/** A workspace's packs out of a document's value; null if it has no meaning. Its writer was checked by the API. */
export function toWorkspacePacks(value: unknown): WorkspacePacks | null {
  return isRecord(value) && Array.isArray(value['sets']) ? (value as WorkspacePacks) : null;
}

/** The packs of a workspace out of a document's value; no document: none. */
export function toPacksInUse(value: unknown): readonly SignedPack[] {
  const packs = toWorkspacePacks(value);
  return packs === null ? NONE : listPacksInUse(packs);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Assumptions out of a document's value; meaningless ones are dropped, no document: none. */
export function toValidAssumptions(value: unknown): Assumptions {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([limb, choice]) =>
      choice === 'in-force' || choice === 'ended' ? [[limb, choice] as const] : [],
    ),
  );
}

/** Preferences out of a document's value, with defaults (inference on, the last day still suspended, passed pauses left open) for missing ones. */
export function toValidPreferences(value: unknown): Preferences {
  if (!isRecord(value)) return DEFAULTS;
  const { inference, suspensionEnd, reading } = value;
  return {
    inference: typeof inference === 'boolean' ? inference : DEFAULTS.inference,
    suspensionEnd: suspensionEnd === 'exclusive' ? 'exclusive' : DEFAULTS.suspensionEnd,
    reading: READINGS.find((one) => one === reading) ?? DEFAULTS.reading,
  };
}

/** A person's judgement out of a document's value; null if it has no meaning. */
export function toValidTriage(value: unknown): Triage | null {
  if (!isRecord(value)) return null;
  const { note, changed } = value;
  const state = TRIAGE_STATES.find((one) => one === value['state']);
  return state !== undefined && typeof note === 'string' && typeof changed === 'string'
    ? { state, note, changed }
    : null;
}

/** A saved view out of a document's value; null if it has no meaning. */
export function toValidSavedView(value: unknown): SavedView | null {
  if (!isRecord(value)) return null;
  const { page, search } = value;
  const name = typeof value['name'] === 'string' ? value['name'].trim() : '';
  return name !== '' && typeof page === 'string' && typeof search === 'string' ? { name, page, search } : null;
}
