import { MAX_ROWS } from '../base/grid-bounds.ts';

const LEAST_COLUMNS = 3;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LEAST_ROWS = 3;
/** A line drawn across all columns. */
const DRAWN = /^\s*[-=_*]{3,}\s*$/;
/** Lines above the header that are tried: names of the program, the project, the day. */
const MOST_TITLES = 30;

/**
 * Rows of text that stands in columns of fixed width, as older programs print part lists: the header, or a line of dashes below it, has three columns or more, and each further line is blank before every column, but for those below the last row and for what is printed on each page. Else each line has as many cells with two blanks or more between them (`splitAtGaps`). Null where the columns are not as clear as that. Lines keep their
 * number; what stands above the header is one cell each.
 */
export function cutColumns(text: string): string[][] | null {
  if (countBreaks(text, MAX_ROWS) === MAX_ROWS) return null;
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  const filled = lines.flatMap((line, index) => (line === '' ? [] : [index]));
  const tried = filled.slice(0, MOST_TITLES);
  // Wide signs stand in two columns, and where one begins in the header says nothing of the lines below.
  const atGaps = WIDE.test(tried.map((index) => lines[index]).join('')) ? splitAtGaps(lines, tried) : null;
  if (atGaps !== null) return atGaps;
  // What a line is drawn below is a header before anything else is.
  const isDrawnBelow = (index: number): boolean =>
    DRAWN.test(lines[index + 1] ?? '') && !DRAWN.test(lines[index] ?? '');
  for (const header of [...tried.filter(isDrawnBelow), ...tried.filter((index) => !isDrawnBelow(index))]) {
    const ruled = findRuled(lines[filled.find((index) => index > header) ?? -1] ?? '');
    // Most lines of most files: what has no three words begins no three columns, whatever stands below.
    if (ruled === null && countWords(lines[header] ?? '') < LEAST_COLUMNS) continue;
    const after = filled.filter((index) => index > header);
    const heads = new Set(filled.filter((index) => index < header).map((index) => withoutFigures(lines[index] ?? '')));
    const feet = new Set(after.slice(after.findLastIndex((index) => /\S {2}/.test(lines[index] ?? '')) + 1));
    const isBesides = (index: number): boolean => {
      const line = lines[index] ?? '';
      return feet.has(index) || DRAWN.test(line) || heads.has(withoutFigures(line));
    };
    const below = after.filter((index) => !isBesides(index)).map((index) => lines[index] ?? '');
    if (below.length < LEAST_ROWS) continue;
    const starts = ruled ?? moveToNumbers(lines[header] ?? '', findStarts(lines[header] ?? '', below), below);
    if (starts.length < LEAST_COLUMNS || !areClear(below, starts)) continue;
    return lines.map((line, index) => (index < header || isBesides(index) ? [line.trim()] : cutAt(line, starts)));
  }
  return splitAtGaps(lines, tried);
}

/** What is longer is no cell of a printed list. */
const LONGEST_CELL = 200;
/** Two blanks or more between words, or a tab. */
const GAP = /\s{2,}|\t/;

/**
 * Rows whose cells stand behind two blanks or more, wherever these begin: signs of Chinese are as wide as two others, and one row alone shows no column. The header has three
 * cells or more, and each line below it that has such a gap has as many; null otherwise.
 */
function splitAtGaps(lines: readonly string[], tried: readonly number[]): string[][] | null {
  const split = (line: string): string[] => line.trim().split(GAP);
  for (const header of tried) {
    const labels = split(lines[header] ?? '');
    if (labels.length < LEAST_COLUMNS) continue;
    const below = lines.slice(header + 1).filter((line) => GAP.test(line.trim()));
    const isRow = (line: string): boolean => {
      const cells = split(line);
      return cells.length === labels.length && cells.every((cell) => cell.length <= LONGEST_CELL);
    };
    if (below.length === 0 || !below.every(isRow)) return null;
    return lines.map((line, index) => (index < header || !GAP.test(line.trim()) ? [line.trim()] : split(line)));
  }
  return null;
}

/** How many times a line ends, at most `most`: a file of nothing but line ends is not to become a list of as many lines. */
function countBreaks(text: string, most: number): number {
  let count = 0;
  for (let at = 0; at < text.length && count < most; at++) if (text[at] === '\n' || text[at] === '\r') count += 1;
  return count;
}

function countWords(line: string): number {
  return line.trim().split(/\s+/).length;
}

/** A line as it is printed on each page, whatever its number and time. */
function withoutFigures(line: string): string {
  return line.replaceAll(/[\d\s]+/g, '');
}

/** Where columns begin that a line of dashes below the header rules off, each as wide as its cells may be: numbers end at its right. */
function findRuled(line: string): number[] | null {
  if (!/^\s*(?:-{2,}|={2,}|_{2,})(?: +(?:-+|=+|_+)){2,}\s*$/.test(line)) return null;
  return Array.from(line.matchAll(/[-=_]+/g), ({ index }) => index);
}

/** Where the cells of a header begin: behind two blanks or more, or behind one (`Qty Value`) where most lines begin anew there. */
function findStarts(header: string, below: readonly string[]): number[] {
  return Array.from(header.matchAll(/(?:^|\s+)(?=\S)/g), ({ index, 0: gap }) => ({ gap, start: index + gap.length }))
    .filter(({ gap, start }) => {
      if (gap.length !== 1) return true;
      // `PLAZO DIAS` over numbers that stand below its second word alone is one header.
      const before = header.lastIndexOf(' ', start - 2) + 1;
      if (below.every((line) => line === header || line.slice(before, start).trim() === '')) return false;
      const anew = below.filter((line) => (line[start - 1] ?? ' ') === ' ' && (line[start] ?? ' ') !== ' ');
      return 2 * anew.length > below.length && areClear(below, [start], 1);
    })
    .map(({ start }) => start);
}

/** A number or what stands beside one in a column of numbers. */
const NUMERIC = /^[-+(]?[\p{Sc}%]?[.,'’]*\d[\d.,'’]*[\p{Sc}%)-]?$/u;

/**
 * Where columns begin whose numbers end below the end of their header and are longer than it: at the nearest place to the left of the header, behind the header
 * before, that every line is blank before. A column that no such place begins, or that words run into, stays where its header begins.
 */
function moveToNumbers(header: string, starts: readonly number[], below: readonly string[]): number[] {
  return starts.map((start, column) => {
    const crossing = start === 0 ? [] : below.filter((line) => (line[start - 1] ?? ' ') !== ' ');
    if (crossing.length === 0 || !crossing.every((line) => NUMERIC.test(readWord(line, start - 1)))) return start;
    const before = Math.max(header.slice(0, start).trimEnd().length, starts[column - 1] ?? 0);
    for (let at = start - 1; at > before; at--) if (below.every((line) => (line[at - 1] ?? ' ') === ' ')) return at;
    return start;
  });
}

/** The run of signs without a blank that a place of a line lies in. */
function readWord(line: string, place: number): string {
  const begin = line.lastIndexOf(' ', place) + 1;
  const end = line.indexOf(' ', place);
  return line.slice(begin, end === -1 ? undefined : end);
}

/** Whether no line has a sign just before a column, and at least so many columns have text at their very beginning in some line. */
function areClear(lines: readonly string[], starts: readonly number[], least = LEAST_COLUMNS): boolean {
  return (
    lines.every((line) => starts.every((start) => start === 0 || (line[start - 1] ?? ' ') === ' ')) &&
    starts.filter((start) => lines.some((line) => (line[start] ?? ' ') !== ' ')).length >= least
  );
}

function cutAt(line: string, starts: readonly number[]): string[] {
  return starts.map((start, column) => line.slice(column === 0 ? 0 : start, starts[column + 1]).trim());
}
