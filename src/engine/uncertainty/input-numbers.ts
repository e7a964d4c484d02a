import { createDraws } from '../numeric/counter-random.ts';
import { createScrambledSobol, MAX_SOBOL_DIMENSIONS } from '../numeric/sobol.ts';

/** Purpose of the pseudo-random numbers of inputs, unlike that of any other draw. */
const INPUT_PURPOSE = 220;
/** Independent scramblings for dealing out draws: enough for an interval from their means. */
export const SCRAMBLINGS = 16;

/** Uniform number of an input in a draw, both counted from 0; above 0 and below 1. */
export type InputNumbers = (draw: number, input: number) => number;

/**
 * Returns the numbers of one seed: a pure function of draw and input, for any asker in any order, so compared scenarios see the same luck. The
 * first `leading` inputs are read from scrambled Sobol' points, the rest are pseudo-random; so the weightiest inputs come first. Draw d belongs
 * to scrambling d mod `SCRAMBLINGS`.
 * @throws RangeError for more leading inputs than a Sobol' sequence has dimensions.
 */
export function createInputNumbers(seed: number, leading: number): InputNumbers {
  if (leading > MAX_SOBOL_DIMENSIONS) {
    throw new RangeError(`At most ${MAX_SOBOL_DIMENSIONS} inputs can lead, not ${leading}`);
  }
  const sequences = Array.from({ length: SCRAMBLINGS }, (_, scrambling) => createScrambledSobol(seed, scrambling));
  const draws = createDraws(seed, INPUT_PURPOSE);
  return (draw, input) =>
    input < leading
      ? sequences[draw % SCRAMBLINGS]!(Math.floor(draw / SCRAMBLINGS), input)
      : // Half a step above, so that 0 cannot occur.
        draws(input, draw) + 2 ** -54;
}
