/** Presets that the page begins with, in turn: the licences of April 2025 once more, then what reaches a maker of batteries. */
export const FIRST_PRESETS = [
  'apr-2025-re-licensing',
  'oct-2025-package-reinstated',
  'graphite-anode-licensing',
] as const;

/** Returns the preset to show after `idle` of the first ones held none of the company's goods; the first one where none holds any. */
export function choosePreset(idle: number): string {
  return FIRST_PRESETS[idle] ?? FIRST_PRESETS[0];
}
