import { createScrambledSobol, MAX_SOBOL_DIMENSIONS } from '../numeric/sobol.ts';

/** Runs of a sensitivity analysis, each a point of uniform numbers in (0, 1), one per input. */
export type SobolDesign = {
  readonly inputs: number;
  readonly rows: number;
  /** rows × (inputs + 2). */
  readonly runs: number;
  /** Writes the point of a run to `out`: all of A, then all of B, then A with column 0 from B, with column 1 from B, …. */
  readonly writeRun: (run: number, out: Float64Array) => void;
};

/** Most inputs with both matrices of a design in the dimensions of one Sobol' sequence. */
export const MAX_SOBOL_INPUTS = Math.floor(MAX_SOBOL_DIMENSIONS / 2);

/**
 * Returns Saltelli's design of 2^`rowsLog2` rows: A and B are the two halves of one scrambled Sobol' sequence. A run's point does not depend on
 * other runs, so they can be shared among workers.
 * @throws RangeError for no input or more than `MAX_SOBOL_INPUTS`.
 */
export function createSobolDesign(inputs: number, rowsLog2: number, seed: number): SobolDesign {
  if (!(inputs >= 1 && inputs <= MAX_SOBOL_INPUTS)) {
    throw new RangeError(`Sobol' indices are for 1 to ${MAX_SOBOL_INPUTS} inputs, not ${inputs}`);
  }
  const rows = 2 ** rowsLog2;
  const points = createScrambledSobol(seed, 0);
  return {
    inputs,
    rows,
    runs: rows * (inputs + 2),
    writeRun: (run, out) => {
      const block = Math.floor(run / rows);
      for (let input = 0; input < inputs; input++) {
        const fromB = block === 1 || block - 2 === input;
        out[input] = points(run % rows, fromB ? inputs + input : input);
      }
    },
  };
}
