import { TRIAGE_STATES } from '../../domain/closed-lists.ts';
import type { MergeDecision, RememberedMapping } from '../../domain/decisions.ts';
import type { Assumptions, Clocks, SavedView, Triage } from '../../domain/workspace.ts';

/** What a person prefers for every result; part of the workspace. */
export type Preferences = { inference: boolean; suspensionEnd: Clocks['suspensionEnd'] };

const DEFAULTS: Preferences = { inference: true, suspensionEnd: 'inclusive' };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Assumptions out of a document's value; what has no meaning is dropped, no document: none. */
export function toValidAssumptions(value: unknown): Assumptions {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([limb, choice]) =>
      choice === 'in-force' || choice === 'ended' ? [[limb, choice] as const] : [],
    ),
  );
}

/** Preferences out of a document's value, with defaults (inference on, the last day still suspended) for what is missing. */
export function toValidPreferences(value: unknown): Preferences {
  if (!isRecord(value)) return DEFAULTS;
  const { inference, suspensionEnd } = value;
  return {
    inference: typeof inference === 'boolean' ? inference : DEFAULTS.inference,
    suspensionEnd: suspensionEnd === 'exclusive' ? 'exclusive' : DEFAULTS.suspensionEnd,
  };
}

/** A person's judgement out of a document's value; null where it has no meaning. */
export function toValidTriage(value: unknown): Triage | null {
  if (!isRecord(value)) return null;
  const { note, changed } = value;
  const state = TRIAGE_STATES.find((one) => one === value['state']);
  return state !== undefined && typeof note === 'string' && typeof changed === 'string'
    ? { state, note, changed }
    : null;
}

/** A saved view out of a document's value; null where it has no meaning. */
export function toValidSavedView(value: unknown): SavedView | null {
  if (!isRecord(value)) return null;
  const { page, search } = value;
  const name = typeof value['name'] === 'string' ? value['name'].trim() : '';
  return name !== '' && typeof page === 'string' && typeof search === 'string' ? { name, page, search } : null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function toColumn(value: unknown): RememberedMapping['columns'][number] | null {
  if (!isRecord(value)) return null;
  const { header, meaning } = value;
  return isText(header) && isTextOrNull(meaning) ? { header, meaning } : null;
}

/** A remembered mapping out of a document's value; null where it has no meaning. */
export function toValidMapping(value: unknown): RememberedMapping | null {
  if (!isRecord(value)) return null;
  const { shape, purpose, columns } = value;
  if (!isText(shape) || !isTextOrNull(purpose) || !Array.isArray(columns)) return null;
  const read = columns.map(toColumn).filter((column) => column !== null);
  return read.length === columns.length ? { shape, purpose, columns: read } : null;
}

const MERGE_KINDS: readonly MergeDecision['kind'][] = ['supplier', 'site', 'part'];

/** A remembered merge out of a document's value; null where it has no meaning. */
export function toValidMerge(value: unknown): MergeDecision | null {
  if (!isRecord(value)) return null;
  const { keep, absorbed, separate } = value;
  const kind = MERGE_KINDS.find((one) => one === value['kind']);
  return kind !== undefined && isText(keep) && isTexts(absorbed) && isTexts(separate)
    ? { kind, keep, absorbed, separate }
    : null;
}
