/** A block of merged cells. Rows and columns are counted from 1, both ends included. */
export type MergedRange = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

/** Currencies by column and row, both counted from 0. */
export type Money = ReadonlyMap<number, readonly (string | undefined)[]>;
/** How many of itself one printed is, by column and row, both counted from 0. */
export type PrintedScales = ReadonlyMap<number, readonly (number | undefined)[]>;

/**
 * One sheet, or a file of one sheet, as text cells; nothing is read into them yet. `rows[0]` is row 1 of the file, and blank rows keep their
 * place. Rows differ in length; blank tails are cut off below and to the right. Cells are not trimmed on the left, because an indent can be the
 * level of a part.
 *
 * Numbers of workbooks have all digits and a decimal point (`1234.5`), percent cells a sign (`12.5%`), dates are `YYYY-MM-DD`, truth values
 * `yes` and `no`, error values such as #REF! blank. Of merged cells only the first, top left, holds the value; the others are blank, so a merged
 * quantity counts once.
 */
export type Grid = {
  /** Name of the sheet, table or model; null if the file is one table. */
  readonly sheet: string | null;
  /** Whether the sheet is hidden in the workbook. */
  readonly hidden: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly merged: readonly MergedRange[];
  /** Depth of rows in the sheet's folding outline, by row counted from 1; rows at the top are left out. Absent if nothing folds. */
  readonly outline?: ReadonlyMap<number, number>;
  /** The currencies of a workbook's printed numbers, by column counted from 0 and by row counted from 0. Absent if it prints none. */
  readonly money?: Money;
  /** Numbers printed by a workbook in thousands or millions and kept whole, as by `#,##0,`. Absent if it prints none so. */
  readonly scales?: PrintedScales;
  /** Whether text cells may be cut by semicolons, with `12,5` as twelve and a half; a hint, not a decision. */
  readonly decimalComma: boolean;
  /** The sheet made of this one, itself no table then. Absent of all other sheets. */
  readonly takenAs?: string;
  /** Cells with content of their own under merged ones, by their addresses; they are blank here. Absent if none did. */
  readonly covered?: readonly string[];
  /** The text beside the tables in their document or page, one entry a paragraph. Absent of sheets themselves. */
  readonly beside?: readonly string[];
  /** The encoding of its text, if judged or chosen by a person; absent if the file says it itself. */
  readonly encoding?: string;
};
