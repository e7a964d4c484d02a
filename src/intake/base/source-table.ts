/**
 * One data row of a source table; `row` is counted from 1 as in the file. `otherRows` are further rows of the same table for the same record
 * (continuation rows, repeats of a part); every record keeps them.
 */
export type SourceLine = {
  readonly row: number;
  readonly cells: readonly string[];
  readonly otherRows?: readonly number[];
};

/** The line with other texts at some places; it may end before them. */
export function fillCells(line: SourceLine, texts: ReadonlyMap<number, string>): SourceLine {
  const width = Math.max(line.cells.length, ...[...texts.keys()].map((place) => place + 1));
  return { ...line, cells: Array.from({ length: width }, (_, place) => texts.get(place) ?? line.cells[place] ?? '') };
}

/** One table as found in a file: text cells under a header, nothing read into them yet. */
export type SourceTable = {
  readonly file: string;
  /** null for a CSV file. */
  readonly sheet: string | null;
  /** Row of the header, counted from 1. */
  readonly headerRow: number;
  readonly header: readonly string[];
  /** Filled rows; blank rows and repeats of the header are left out. */
  readonly lines: readonly SourceLine[];
  /** The cells of the table, header included, such as `A1:F212`. */
  readonly range: string;
  /** Whether `12,5` is the number twelve and a half: so in files cut by semicolons. */
  readonly decimalComma: boolean;
};

export type TableLayout = Pick<SourceTable, 'file' | 'sheet' | 'decimalComma'>;

/**
 * The table in a grid of cells: the first row with content is the header. Null if the grid is blank throughout. Cells are trimmed; cells beyond the
 * header are kept, for the reader's note on nameless columns.
 */
export function buildSourceTable(grid: readonly (readonly string[])[], layout: TableLayout): SourceTable | null {
  const headerIndex = grid.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const headerCells = grid[headerIndex];
  if (headerCells === undefined) return null;
  const header = cutBlankTail(trimCells(headerCells));

  const lines: SourceLine[] = [];
  let lastRow = headerIndex + 1;
  for (let index = headerIndex + 1; index < grid.length; index++) {
    const cells = cutBlankTail(trimCells(grid[index] ?? []));
    if (cells.length === 0) continue;
    if (cells.length === header.length && cells.every((cell, place) => cell === header[place])) continue;
    lastRow = index + 1;
    lines.push({ row: lastRow, cells });
  }
  const range = `A${headerIndex + 1}:${nameColumn(Math.max(header.length, 1))}${lastRow}`;
  return { ...layout, headerRow: headerIndex + 1, header, lines, range };
}

/** The cells without blanks around them: the same list if there are none, since a million copies would fill the memory. */
export function trimCells(cells: readonly string[]): readonly string[] {
  return cells.every((cell) => cell.trim().length === cell.length) ? cells : cells.map((cell) => cell.trim());
}

/** The cells without blank ones at their end: the same list if there are none. */
export function cutBlankTail(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return last === cells.length - 1 ? cells : cells.slice(0, last + 1);
}

/** The letters of a column, counted from 1: 1 is A, 27 is AA. */
export function nameColumn(number: number): string {
  let rest = number;
  let name = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    name = String.fromCodePoint(65 + digit) + name;
    rest = (rest - 1 - digit) / 26;
  }
  return name;
}

export type LeftOut = {
  readonly row: number;
  readonly kind: 'total' | 'remark' | 'header' | 'units';
  readonly text: string;
  /** Filled cells of the row. */
  readonly cells: number;
};
