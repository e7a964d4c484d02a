import * as columns from './columns';
import { passGates } from './gates';
import { makeLevel } from './make';
import { departLevel, departUnknown, shipLevel } from './ship';
import { departSpecialUnknown, shareUnknown } from './ship-apart';

/** Makes and ships downwards through all levels, where nobody looks on and no lane of any run is to be looked at by hand. */
export function makeThrough(): void {
  departUnknown();
  shareUnknown();
  passGates(columns.levelCount, 0);
  departSpecialUnknown(0);
  for (let level = 0; level < columns.levelCount; level++) {
    makeLevel(level);
    shipLevel(level, 0);
    passGates(level, 0);
    departLevel(level, 0);
  }
}
