import type { Progress } from '../analyses/analysis.ts';
import type { Surroundings } from './command.ts';

const STEP = 0.1;

/** Returns a listener telling a person each finished tenth of a long work. */
export function tellProgress(what: string, { tell }: Pick<Surroundings, 'tell'>): (progress: Progress) => void {
  let share = 0;
  return ({ done, budget }) => {
    if (done / budget < share + STEP) return;
    share = done / budget;
    tell(`${what} … ${Math.round(share * 100)} %`);
  };
}
