/** Quick questions to be asked in place, of rooms of the engine with values closed to the hosts. */
export { getDecidingFinding } from '../engine/exposure/parts/decides.ts';
export { compareUnderLaws, type LawEffect } from '../engine/exposure/law-effect.ts';
export { comparePartRisk } from '../engine/exposure/parts/part-order.ts';
export { holdsNothing } from '../engine/brief/holds-nothing.ts';
export { ENGINE_VERSION } from '../engine/version.ts';
