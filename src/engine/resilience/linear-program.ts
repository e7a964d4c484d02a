/** Minimise cost · x within bounds of columns and rows; the matrix by rows. Infinite bounds are ±Infinity. */
export type LinearProgram = {
  readonly cost: Float64Array;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Entries of row r are starts[r] to starts[r + 1] - 1. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
};

/** Bounds of one column in place of the program's own. */
export type BoundChange = { readonly column: number; readonly lower: number; readonly upper: number };

/** State of the simplex method: for each column and row, in the solver's own code, whether it is basic or at which bound. */
export type LinearBasis = { readonly columns: Int32Array; readonly rows: Int32Array };

/**
 * An optimum, the price of each column's and row's limit (0: slack), and its basis; or why there is none. `above`: it is above the asked bound, and
 * no less than `objective` with these prices.
 */
export type LinearSolution =
  | {
      readonly status: 'optimal';
      readonly objective: number;
      readonly columns: Float64Array;
      readonly columnPrices: Float64Array;
      readonly rowPrices: Float64Array;
      readonly basis: LinearBasis;
    }
  | {
      readonly status: 'above';
      readonly reason: string;
      readonly objective: number;
      readonly columnPrices: Float64Array;
    }
  | { readonly status: 'infeasible' | 'none'; readonly reason: string };

export type SolveOptions = {
  /** Without one a solve begins from scratch. */
  readonly start?: LinearBasis;
  /** Whether costs are disturbed on the way, to break ties; a hindrance where nearly all costs are 0. Default: true. */
  readonly perturbsCosts?: boolean;
  /** The solve may end with the proof of an optimum above this. */
  readonly stopsAbove?: number;
  /** Costs in place of the program's own. A start within all limits is then kept within them on the way. */
  readonly costs?: Float64Array;
};

/** Solves an opened program with some bounds or all costs changed for this once. The answer depends on nothing but the arguments. */
export type SolveLinearProgram = (changes: readonly BoundChange[], options?: SolveOptions) => LinearSolution;

/** Hands a program to a solver; `dispose` gives its memory back. */
export type OpenLinearProgram = (program: LinearProgram) => {
  readonly solve: SolveLinearProgram;
  readonly dispose: () => void;
};
