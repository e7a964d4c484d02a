import type { OpenLinearProgram } from '../engine/resilience/linear-program.ts';

/** Seconds that one solve may take. */
const TIME_LIMIT_SECONDS = 30;

/**
 * Loads HiGHS, which is a megabyte of WebAssembly and so comes only when asked for, and returns it as a solver. A page states where
 * the WebAssembly lies; Node finds it. Solves block the thread. An opened program keeps its basis from solve to solve.
 */
export async function loadHighsSolver({ wasmUrl }: { wasmUrl?: string } = {}): Promise<OpenLinearProgram> {
  const { default: load } = await import('highs');
  const highs = await load(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl });
  const { objectiveSense, modelStatus } = highs.constants;
  return (program) => {
    const { cost, columnLower, columnUpper, rowLower, rowUpper, starts, indices, values } = program;
    const [numCols, numRows] = [cost.length, rowUpper.length];
    const model = highs.createModel({
      numCols,
      numRows,
      sense: objectiveSense.minimize,
      colCost: cost,
      colLower: columnLower,
      colUpper: columnUpper,
      rowLower,
      rowUpper,
      matrix: { format: 'csr', numRows, numCols, starts, indices, values },
    });
    // Presolve would throw the basis away.
    model.options.set({ output_flag: false, presolve: 'off' });
    return {
      solve: (changes) => {
        // The limit counts from the model's creation on.
        model.options.set({ time_limit: model.getRunTime() + TIME_LIMIT_SECONDS });
        for (const { column, lower, upper } of changes) model.changeColBounds(column, lower, upper);
        try {
          model.run();
          const status = model.getModelStatus();
          if (status !== modelStatus.optimal) {
            const [name] = Object.entries(modelStatus).find(([, code]) => code === status) ?? ['unknown'];
            return { status: 'none', reason: `The solver ended without an optimum: ${name}.` };
          }
          return { status: 'optimal', objective: model.getObjectiveValue(), columns: model.getSolution().colValue };
        } finally {
          for (const { column } of changes) model.changeColBounds(column, columnLower[column]!, columnUpper[column]!);
        }
      },
      dispose: () => model.dispose(),
    };
  };
}
