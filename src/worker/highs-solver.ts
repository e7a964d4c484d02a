import type { OpenLinearProgram } from '../engine/resilience/linear-program.ts';

/** Seconds that one solve may take. */
const TIME_LIMIT_SECONDS = 30;

/**
 * Loads HiGHS, which is a megabyte of WebAssembly and so comes only when asked for, and returns it as a solver. A page states where
 * the WebAssembly lies; Node finds it. Solves block the thread. Every solve of an opened program starts from the basis of its first
 * optimum, so that no answer depends on what was asked before.
 */
export async function loadHighsSolver({ wasmUrl }: { wasmUrl?: string } = {}): Promise<OpenLinearProgram> {
  const { default: load } = await import('highs');
  const highs = await load(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl });
  const { objectiveSense, modelStatus } = highs.constants;
  const describeEnd = (status: number): string => {
    if (status === modelStatus.timeLimit) return `The solver found no optimum within ${TIME_LIMIT_SECONDS} seconds.`;
    if (status === modelStatus.infeasible) return 'No plan meets all limits.';
    const [name] = Object.entries(modelStatus).find(([, code]) => code === status) ?? ['unknown'];
    return `The solver ended without an optimum: ${name}.`;
  };
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
    let start: ReturnType<typeof model.getBasis> | null = null;
    return {
      solve: (changes) => {
        // The limit counts from the model's creation on.
        model.options.set({ time_limit: model.getRunTime() + TIME_LIMIT_SECONDS });
        if (start) model.setBasis(start);
        for (const { column, lower, upper } of changes) model.changeColBounds(column, lower, upper);
        try {
          model.run();
          const status = model.getModelStatus();
          if (status !== modelStatus.optimal) {
            return { status: 'none', reason: describeEnd(status) };
          }
          start ??= model.getBasis();
          const { colValue, rowDual } = model.getSolution();
          return { status: 'optimal', objective: model.getObjectiveValue(), columns: colValue, rowPrices: rowDual };
        } finally {
          for (const { column } of changes) model.changeColBounds(column, columnLower[column]!, columnUpper[column]!);
        }
      },
      dispose: () => model.dispose(),
    };
  };
}
