/** The order in which parts arrive and are listed, quick enough to be asked in place, for hosts that may not import the engine itself. */
export { comparePartRisk } from '../engine/exposure/parts/part-order.ts';
