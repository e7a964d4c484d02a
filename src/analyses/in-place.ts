/** What is quick enough to be asked in place, of rooms of the engine whose values the hosts may not import. */
export { getDecidingFinding } from '../engine/exposure/parts/decides.ts';
export { compareUnderLaws, type LawEffect } from '../engine/exposure/law-effect.ts';
export { comparePartRisk } from '../engine/exposure/parts/part-order.ts';
export { ENGINE_VERSION } from '../engine/version.ts';
