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

/** An optimum with its columns and what each row's limit costs (0: it does not bind), or why there is none. */
export type LinearSolution =
  | {
      readonly status: 'optimal';
      readonly objective: number;
      readonly columns: Float64Array;
      readonly rowPrices: Float64Array;
    }
  | { readonly status: 'none'; readonly reason: string };

/** Solves an opened program with some bounds changed for this once; starts from the first optimum that it found. */
export type SolveLinearProgram = (changes: readonly BoundChange[]) => LinearSolution;

/** Hands a program to a solver; `dispose` gives its memory back. */
export type OpenLinearProgram = (program: LinearProgram) => {
  readonly solve: SolveLinearProgram;
  readonly dispose: () => void;
};
