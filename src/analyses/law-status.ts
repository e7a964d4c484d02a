/** The standing of every rule on a date, quick enough to be asked in place, for hosts that may not import the engine itself. */
export { resolveAssumptions } from '../engine/controls/status.ts';
export type { LimbStanding, ResolvedAssumptions } from '../engine/controls/status.ts';
