/** Presets that an executive's reading begins with, in turn: magnets as in April 2025, then what reaches makers of batteries, then metals. */
export const FIRST_PRESETS = [
  'apr-2025-re-licensing',
  'oct-2025-package-reinstated',
  'graphite-anode-licensing',
  'metal-licensing',
] as const;

/** Returns the preset to take after `idle` of the first ones held none of the company's goods; the first one where none holds any. */
export function choosePreset(idle: number): string {
  return FIRST_PRESETS[idle] ?? FIRST_PRESETS[0];
}
