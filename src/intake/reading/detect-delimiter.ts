import { cutCells } from './cut-cells.ts';

/** How the cells of a text are told apart. */
export type Dialect = {
  readonly delimiter: string;
  /** Whether the first line is `sep=;`, which a spreadsheet program writes to name the delimiter and which is no data. */
  readonly namedInFirstLine: boolean;
  /** Whether most rows are cut into the same number of cells. */
  readonly regular: boolean;
};

/** What two columns in every second row give. */
const LEAST_FIT = 0.5;

/** Signs that part cells. */
export const DELIMITERS = ['\t', ';', ',', '|'] as const;
const SAMPLED_CHARACTERS = 65_536;
const SAMPLED_ROWS = 400;

/** A whole quoted cell between delimiters of any kind. */
const QUOTED_CELL = /(^|[,;\t|\r\n] ?)"[^"]*(?:""[^"]*)*"(?= ?(?:[,;\t|\r\n]|$))/g;

/**
 * How the cells of a text are told apart: as its line `sep=…` says, else by the delimiter that cuts the most rows into the same number of
 * cells (over the first 400 rows, quoted cells respected, title lines outvoted). Comma where none cuts anything.
 */
export function detectDialect(text: string): Dialect {
  const named = /^"?sep=([^\r\n"])"?[ ;,\t]*(?:[\r\n]|$)/i.exec(text);
  if (named !== null) return { delimiter: named[1] ?? ',', namedInFirstLine: true, regular: true };
  // What stands in quotes says nothing about what stands between cells.
  const sample = text.slice(0, SAMPLED_CHARACTERS).replaceAll(QUOTED_CELL, '$1quoted');
  let best: string = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const score = computeFit(sample, delimiter, text.length > SAMPLED_CHARACTERS);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return { delimiter: best, namedInFirstLine: false, regular: bestScore >= LEAST_FIT };
}

/**
 * How well a delimiter fits: the share of rows that it cuts into the commonest number of cells (above one) times the root of the cuts.
 * The root lets many columns win over few, yet a regular cut win over a richer irregular one.
 */
function computeFit(sample: string, delimiter: string, isCutOff: boolean): number {
  const { rows, openQuotes, strayQuotes } = cutCells(sample, delimiter, SAMPLED_ROWS);
  // A wrong delimiter inside quotes leaves quotes that do not match.
  const faulty = new Set([...openQuotes, ...strayQuotes]);
  // The last row of a sample may be cut off.
  const whole = rows.length > 1 && isCutOff ? rows.slice(0, -1) : rows;
  const counts = new Map<number, number>();
  let filled = 0;
  for (const [index, row] of whole.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    filled += 1;
    if (faulty.has(index + 1)) continue;
    counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [cells, count] of counts) {
    if (cells > 1) best = Math.max(best, (count / filled) * Math.sqrt(cells - 1));
  }
  return best;
}
