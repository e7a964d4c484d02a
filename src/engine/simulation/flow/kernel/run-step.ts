import * as columns from './columns';
import { drawLuck, passGates } from './gates/pass-gates';
import { makeUnseen } from './make';
import { clearOrders, order } from './order';
import { askMakers, sell } from './sell';
import { departLevel, departUnknown, shipLevel } from './ship';
import { departSpecialUnknown, shareUnknown } from './ship-apart';

/**
 * Runs a whole step but for what changes at its beginning: where nobody looks on, no lane of any run is to be looked at by hand and none turns
 * back in a loop. Between its passes there is then nothing left to do outside the kernel.
 */
export function runStep(step: i32): void {
  columns.now = step;
  drawLuck();
  clearOrders();
  askMakers();
  order();
  makeThrough();
  sell();
}

/** Makes and ships downwards through all levels, where nobody looks on and no lane of any run is to be looked at by hand. */
export function makeThrough(): void {
  departUnknown();
  shareUnknown();
  passGates(columns.levelCount, 0);
  departSpecialUnknown(0);
  for (let level = 0; level < columns.levelCount; level++) {
    makeUnseen(level);
    shipLevel(level, 0);
    passGates(level, 0);
    departLevel(level, 0);
  }
}
