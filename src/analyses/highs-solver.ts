import type { OpenLinearProgram } from '../engine/resilience/linear-program.ts';

/** Most seconds of one solve. */
const TIME_LIMIT_SECONDS = 30;
/** Edge weights of the dual simplex method, starting at 1. */
const DEVEX = 1;
/** Simplex method from a start to the optimum: by prices where limits were changed, within the limits where costs were. */
const METHOD = { dual: 1, primal: 4 } as const;
/** Options must be finite. */
const NO_BOUND = Number.MAX_VALUE;
/** Above it the solver takes a factor for a mistake, and a cost for endless. */
const MOST_FACTOR = 1e15;
const TOO_FAR = 'The quantities of this company are too large for a plan: look for one that is a mistake.';
/** How far a bound or a price may be missed. */
const TOLERANCE = 1e-9;

/**
 * Loads HiGHS, a megabyte of WebAssembly and so only on demand, and returns it as a solver. A page states the address of the WebAssembly; Node
 * finds it. Solves block the thread.
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
    if (![cost, values].every((numbers) => numbers.every((one) => Math.abs(one) <= MOST_FACTOR)))
      return { solve: () => ({ status: 'none', reason: TOO_FAR }), dispose: () => undefined };
    const [numCols, numRows] = [cost.length, rowUpper.length];
    const every = { kind: 'range', from: 0, to: numCols - 1 } as const;
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
    // Presolve would throw a start away. Exact weights of a start that is nearly the optimum would cost more than the pivots that they save.
    model.options.set({
      output_flag: false,
      presolve: 'off',
      simplex_dual_edge_weight_strategy: DEVEX,
      primal_feasibility_tolerance: TOLERANCE,
      dual_feasibility_tolerance: TOLERANCE,
    });
    return {
      solve: (changes, { start, perturbsCosts = true, stopsAbove = NO_BOUND, costs } = {}) => {
        model.options.set({
          simplex_strategy: costs ? METHOD.primal : METHOD.dual,
          // The limit counts from the model's creation on.
          time_limit: model.getRunTime() + TIME_LIMIT_SECONDS,
          dual_simplex_cost_perturbation_multiplier: perturbsCosts ? 1 : 0,
          objective_bound: stopsAbove,
        });
        // What the solver keeps of the solve before would decide about the last digits, and costs more than it saves.
        model.clearSolver();
        if (start) model.setBasis({ colStatus: start.columns, rowStatus: start.rows });
        for (const { column, lower, upper } of changes) model.changeColBounds(column, lower, upper);
        if (costs) model.changeColsCost(every, costs);
        try {
          model.run();
          const status = model.getModelStatus();
          if (status !== modelStatus.optimal && status !== modelStatus.objectiveBound) {
            return { status: status === modelStatus.infeasible ? 'infeasible' : 'none', reason: describeEnd(status) };
          }
          const objective = model.getObjectiveValue();
          const { colValue, colDual, rowDual } = model.getSolution();
          if (status === modelStatus.objectiveBound) {
            return { status: 'above', reason: describeEnd(status), objective, columnPrices: colDual };
          }
          const { colStatus, rowStatus } = model.getBasis();
          return {
            status: 'optimal',
            objective,
            columns: colValue,
            columnPrices: colDual,
            rowPrices: rowDual,
            basis: { columns: colStatus, rows: rowStatus },
          };
        } finally {
          for (const { column } of changes) model.changeColBounds(column, columnLower[column]!, columnUpper[column]!);
          if (costs) model.changeColsCost(every, cost);
        }
      },
      dispose: () => model.dispose(),
    };
  };
}
