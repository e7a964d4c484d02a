/** The finding that weighs most for a part, quick enough to be asked in place, for hosts that may not import the engine itself. */
export { getDecidingFinding } from '../engine/exposure/parts/decides.ts';
