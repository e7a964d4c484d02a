/**
 * The passes of a step of the simulation that run over all nodes, inputs or lanes of a level, in four runs side by side: AssemblyScript,
 * which `npm run kernel` turns into `../flow-kernel-code.ts`. The README above defines the step. Runs never mix, and each does its
 * additions in the order of rows, so that a run has the digits that it has alone.
 */

export * from './columns';
export { order } from './order';
export { makeLevel } from './make';
export { shipLevel, departLevel, departUnknown } from './ship';
export { shareUnknown, departSpecialUnknown } from './ship-apart';
