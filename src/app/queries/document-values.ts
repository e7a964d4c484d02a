import type { Assumptions, Clocks } from '../../domain/workspace.ts';

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
