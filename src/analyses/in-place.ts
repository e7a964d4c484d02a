/** What is quick enough to be asked in place, of rooms of the engine whose values the hosts may not import. */
export { getDecidingFinding } from '../engine/exposure/parts/decides.ts';
export { comparePartRisk } from '../engine/exposure/parts/part-order.ts';
export { ENGINE_VERSION } from '../engine/version.ts';
