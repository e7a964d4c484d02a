const LEAST_COLUMNS = 3;
const LEAST_ROWS = 3;
/** Lines above the header that are tried: names of the program, the project, the day. */
const MOST_TITLES = 30;

/**
 * Rows of text that stands in columns of fixed width, as older programs print part lists: the header has three columns or more with two blanks
 * between them, and each further line is blank before every column. Null where the columns are not as clear as that. Lines keep their
 * number; what stands above the header is one cell each.
 */
export function cutColumns(text: string): string[][] | null {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  const filled = lines.flatMap((line, index) => (line === '' ? [] : [index]));
  for (const header of filled.slice(0, MOST_TITLES)) {
    const starts = findStarts(lines[header] ?? '');
    if (starts.length < LEAST_COLUMNS) continue;
    const below = filled.filter((index) => index > header).map((index) => lines[index] ?? '');
    if (below.length < LEAST_ROWS || !areClear(below, starts)) continue;
    return lines.map((line, index) => (index < header ? [line.trim()] : cutAt(line, starts)));
  }
  return null;
}

/** Where the cells of a header begin, which are parted by two blanks or more. */
function findStarts(line: string): number[] {
  return Array.from(line.matchAll(/(?:^|\s{2,})(?=\S)/g), ({ index, 0: gap }) => index + gap.length);
}

/** Whether no line has a sign just before a column, and every column has text at its very beginning in some line. */
function areClear(lines: readonly string[], starts: readonly number[]): boolean {
  return (
    lines.every((line) => starts.every((start) => start === 0 || (line[start - 1] ?? ' ') === ' ')) &&
    starts.filter((start) => lines.some((line) => (line[start] ?? ' ') !== ' ')).length >= LEAST_COLUMNS
  );
}

function cutAt(line: string, starts: readonly number[]): string[] {
  return starts.map((start, column) => line.slice(column === 0 ? 0 : start, starts[column + 1]).trim());
}
