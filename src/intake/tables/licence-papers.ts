import type { Grid } from '../base/grid.ts';
import type { ProblemLog } from '../base/problem.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import { LICENCE_COLUMNS, listsLicences, namesGoods, numbersLicences } from '../dictionary/lines/licence-words.ts';
import { simplifySigns } from '../../domain/texts/simplify-signs.ts';
import { getOwn } from '../../domain/get-own.ts';

/** Rows of a paper; a longer sheet is a list. */
const MOST_ROWS = 60;
const LEAST_SHARE = 0.6;
const LONGEST_LINE = 400;
/** A label with its value, alone in a line or beside others, perhaps with its number on the form: `11. 商品名称：钕铁硼永磁体  商品编码：8505111000`. */
const PAIR = /(?:^|[\s;；])(?:\(?\d{1,2}[.)、．]\s*)?([^\s:：;；\d][^:：;；]{1,39}?)\s*[:：]\s*/gu;

type Pair = readonly [label: string, value: string];

/**
 * Sheets with rows and columns changed over if they are the text of one export licence, its labels with their values below each other, with a note: a
 * register of one row. Any other sheet is as it was; so is a paper with a table of goods below its labels.
 */
export function turnLicencePapers(file: string, grids: readonly Grid[], log: ProblemLog): readonly Grid[] {
  return grids.map((grid) => {
    const pairs = grid.hidden || grid.takenAs !== undefined ? null : readPaper(grid.rows);
    if (pairs === null) return grid;
    log.note({
      code: 'licence-paper',
      file,
      sheet: grid.sheet,
      message: `${grid.sheet === null ? file : `The sheet ${grid.sheet}`} is the text of one export licence: its labels are read as the header of a register, and what stands beside them as its row 2.`,
    });
    const { sheet, hidden, decimalComma } = grid;
    const rows = [pairs.map(([label]) => label), pairs.map(([, value]) => value)];
    return {
      sheet,
      hidden,
      decimalComma,
      rows,
      merged: [],
      ...(grid.encoding === undefined ? {} : { encoding: grid.encoding }),
    };
  });
}

function readPaper(rows: Grid['rows']): readonly Pair[] | null {
  const filled = rows.map((row) => row.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  const lines = filled.filter((cells) => cells.length > 0);
  if (lines.length < 3 || lines.length > MOST_ROWS || lines.some((cells) => cells.length > 2 || isOfTable(cells)))
    return null;
  const read = lines.map(readPairs);
  if (read.filter((pairs) => pairs.length > 0).length < lines.length * LEAST_SHARE) return null;
  const pairs = read.flat();
  const labels = pairs.map(([label]) => foldHeader(label).text);
  if (labels.filter(numbersLicences).length !== 1) return null;
  // Two labels of one name stand over two goods.
  const known = labels.filter(isLabel);
  return new Set(known).size === known.length && listsLicences(labels) ? pairs : null;
}

/** Whether two cells are no label with its value: two labels, as a header has them, or two values below it. */
function isOfTable([first = '', second]: readonly string[]): boolean {
  if (second === undefined) return false;
  return isLabel(foldHeader(second).text) || /\d/.test(dropNumber(first));
}

/** A label without its number on the form. */
function dropNumber(label: string): string {
  return label.replace(/^\(?\d{1,2}[.)、．]\s*/u, '').replace(/\s*[:：]$/u, '');
}

function readPairs(cells: readonly string[]): readonly Pair[] {
  const [first = '', second] = cells;
  if (second !== undefined) {
    const label = dropNumber(first);
    return isLabel(foldHeader(label).text) ? [[label, second]] : [];
  }
  if (first.length > LONGEST_LINE) return [];
  const found = [...first.matchAll(PAIR)];
  return found.map((match, at): Pair => {
    const end = found[at + 1]?.index ?? first.length;
    return [(match[1] ?? '').trim(), first.slice(match.index + match[0].length, end).trim()];
  });
}

/** Whether a folded label is one of a licence. */
function isLabel(text: string): boolean {
  return (
    numbersLicences(text) ||
    namesGoods(text) ||
    getOwn(LICENCE_COLUMNS, text) !== undefined ||
    getOwn(LICENCE_COLUMNS, simplifySigns(text)) !== undefined
  );
}
