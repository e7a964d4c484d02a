import type { ByReading } from '../../controls/reading-law.ts';
import type { FourWorlds } from '../report.ts';
import { WORLDS } from './worlds.ts';

/** Four values of row `at` in a column of worlds. */
export function readWorlds(column: Float64Array, at: number): FourWorlds {
  const from = at * WORLDS;
  return {
    sure: column[from]!,
    possible: column[from + 1]!,
    ifPausedBack: column[from + 2]!,
    ifUnknown: column[from + 3]!,
  };
}

/** Whether figures in the four worlds differ between readings. */
export function differ({ law, agreed, open }: ByReading<FourWorlds>): boolean {
  const isSame = (a: FourWorlds, b: FourWorlds): boolean =>
    a.sure === b.sure && a.possible === b.possible && a.ifPausedBack === b.ifPausedBack && a.ifUnknown === b.ifUnknown;
  return !isSame(law, agreed) || !isSame(law, open);
}
