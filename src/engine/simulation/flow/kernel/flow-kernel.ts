/**
 * The passes of a step of the simulation that run over all nodes, inputs or lanes of a level, in four runs side by side: AssemblyScript,
 * which `npm run kernel` turns into `../flow-kernel-code.ts`. The README above defines the step. Runs never mix, and each does its
 * additions in the order of rows, so that a run has the digits that it has alone.
 */

export * from './columns';
export {
  entity,
  first,
  fourth,
  index,
  keyA,
  keyB,
  purpose,
  replication,
  second,
  third,
} from '../../../numeric/kernel/philox-kernel';
export { restartNumbers } from './restart-numbers';
export { order } from './order';
export { makeThrough } from './make-through';
export { makeLevel } from './make';
export { shipLevel, departLevel, departUnknown } from './ship';
export { shareUnknown, departSpecialUnknown } from './ship-apart';
export { addLicence, drawLuck, passGate, passGates } from './gates';
