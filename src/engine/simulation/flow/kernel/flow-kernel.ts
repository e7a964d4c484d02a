/**
 * The passes of a step of the simulation over all nodes, inputs or lanes of a level, in four runs side by side: AssemblyScript, made into
 * `../flow-kernel-code.ts` by `npm run kernel`. The README above defines the step. Runs never mix, and each does its additions in the order of
 * rows, so a run has the same digits as alone.
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
export { clearOrders, order } from './order';
export { makeThrough, runStep } from './run-step';
export { askMakers, sell } from './sell';
export { addCharges, listDeparted } from './charge';
export { makeLevel } from './make';
export { shipLevel, departLevel, departUnknown } from './ship';
export { shareUnknown, departSpecialUnknown } from './ship-apart';
export { addLicence } from './gates/licence-book';
export { drawLuck, passGate, passGates } from './gates/pass-gates';
