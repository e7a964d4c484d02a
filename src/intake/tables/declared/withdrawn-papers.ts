import type { Grid } from '../../base/grid.ts';
import type { ProblemLog, TakenBack } from '../../base/problem.ts';
import { type SourceTable, buildSourceTable } from '../../base/source-table.ts';
import { parseYesNo } from '../../dictionary/lines/yes-words.ts';
import {
  isReplacesHeader,
  isStateWithdrawn,
  isWithdrawalHeader,
  namesPaper,
} from '../../values/contents/withdrawn-states.ts';
import { listProse } from '../prose-rows.ts';
import { readDeclaredDay } from './declared-days.ts';
import type { DeclaredRole } from './declared-role.ts';
import { findRole } from './declared-roles.ts';

/** Number of first rows searched for a header. */
const HEADER_WITHIN = 60;
/** Columns of no register of papers. */
const AMOUNTS: ReadonlySet<DeclaredRole> = new Set([
  'portion',
  'portion-from',
  'portion-to',
  'portion-of-part',
  'portion-before',
  'portion-after',
  'substance-mass',
  'material-mass',
  'presence',
  'pieces',
  'level',
]);
/** Headers over a state; declarations have no such column. */
const STATE =
  /^(?:state|validity|zustand|gültigkeit|dokument(?:en)?status|document status|validité|validità|validez|validade|有效性|有効性|文書状態|文件状态|处理结果|処置|判定)$/iu;
/** Headers of papers, their numbers and versions. */
const OF_PAPER =
  /document|dokument|unterlage|paper|declaration|statement|certificate|erklärung|deklaration|nachweis|documento|déclaration|dichiarazione|declaraci|文件|文书|文書|書類|回答書|声明|报告|報告|証明|证明|\bi?mds\b|\bfmd\b|datenblatt|data ?sheet/iu;
const LONGEST_HEADER = 60;
const LONGEST_QUOTED = 160;

type Columns = {
  readonly firstRow: number;
  readonly numbers: readonly number[];
  readonly states: readonly number[];
  readonly withdrawals: readonly number[];
  readonly replaces: readonly number[];
  /** Columns of last days of validity. */
  readonly ends: readonly number[];
};

/** Text on a file or sheet of such papers, behind its name. */
export const TAKES_BACK =
  'lists papers that are taken back or replaced: what they declared not to be in their parts is left out, and nothing else of it is read.';

/** Tells `log` of the papers taken back by a grid, and returns its table; null for any other grid. */
export function takeBackPapers(grid: Grid, file: string, log: ProblemLog): SourceTable | null {
  const papers = listWithdrawnPapers(grid, file);
  if (papers.length === 0) return null;
  for (const paper of papers) log.takeBack(paper);
  const { rows, sheet, decimalComma } = grid;
  if (sheet !== null) log.note({ code: 'papers-taken-back', file, sheet, message: `The sheet ${sheet} ${TAKES_BACK}` });
  return buildSourceTable(rows, { file, sheet, decimalComma });
}

/**
 * The papers taken back by a register: a table of parts and papers without amounts, with a state (`withdrawn`, `ersetzt`, `作废`), the day of a
 * withdrawal or the paper replaced by another. Each comes with the number of its part and the last day of its row: declarations up to this day are
 * taken back. Empty for any other grid.
 */
function listWithdrawnPapers(grid: Grid, file: string): readonly TakenBack[] {
  const columns = findColumns(grid);
  if (columns === null) return [];
  const { firstRow, numbers, states, withdrawals, replaces, ends } = columns;
  const cell = (row: readonly string[], place: number): string => (row[place] ?? '').trim();
  const rows = carryNumbers(grid.rows.slice(firstRow), numbers);
  const isTakenBack = (row: readonly string[]): boolean =>
    states.some((place) => isStateWithdrawn(cell(row, place))) ||
    withdrawals.some((place) => readDeclaredDay(cell(row, place)) !== '' || parseYesNo(cell(row, place)) === true);
  const isReplacing = (row: readonly string[]): boolean =>
    replaces.some((place) => /[\p{L}\d]/u.test(cell(row, place)));
  const nameOf = (row: readonly string[]): string => numbers.map((place) => cell(row, place)).join('\n');
  const standing = rows.filter((row) => !isTakenBack(row));
  return rows
    .filter((row) => isTakenBack(row) || isReplacing(row))
    .map((row): TakenBack => {
      const days = row.map((text, place) => (ends.includes(place) ? '' : readDeclaredDay(text)));
      const until = days.reduce((a, b) => (a > b ? a : b), '');
      // The paper that stands for another is not taken back itself.
      const others = isTakenBack(row) ? standing : [...standing, row];
      const stands = others.filter((one) => nameOf(one) === nameOf(row)).flatMap((one) => one.map(readDeclaredDay));
      return {
        file,
        text: nameOf(row),
        sentence: row
          .filter((text) => text.trim() !== '')
          .join(', ')
          .slice(0, LONGEST_QUOTED),
        until,
        standing: stands.filter((day) => day !== ''),
      };
    });
}

/** The columns of a register of papers; null if a grid is none. */
function findColumns(grid: Grid): Columns | null {
  for (const [at, row] of grid.rows.slice(0, HEADER_WITHIN).entries()) {
    const labels = row.map((label) => label.trim());
    const filled = labels.filter((label) => label !== '');
    if (filled.length < 3 || filled.some((label) => label.length > LONGEST_HEADER)) continue;
    const roles = labels.map(findRole);
    const listed = (is: (label: string, role: DeclaredRole | null) => boolean): number[] =>
      labels.flatMap((label, place) => (label !== '' && is(label, roles[place] ?? null) ? [place] : []));
    const numbers = listed((_, role) => role === 'part-number' || role === 'our-number');
    const replaces = listed(isReplacesHeader);
    const withdrawals = listed(isWithdrawalHeader);
    const states = listed((label, role) => role === 'remark' || role === 'above-threshold' || STATE.test(label));
    if (numbers.length === 0 || replaces.length + withdrawals.length + states.length === 0) continue;
    if (roles.some((role) => role !== null && AMOUNTS.has(role))) return null;
    const papers = listed((label, role) => role === 'substance' || role === 'cas' || OF_PAPER.test(label));
    const known = new Set([...numbers, ...replaces, ...withdrawals, ...states, ...papers]);
    const others = listed((label, role) => role === null && !known.has(labels.indexOf(label)));
    if (others.length * 3 > filled.length) return null;
    const firstRow = at + 1;
    const isOfPapers =
      papers.some((place) => OF_PAPER.test(labels[place] ?? '') || roles[place] === 'substance') ||
      listProse({ ...grid, rows: grid.rows.slice(0, at) }).some(namesPaper) ||
      namesPaper(grid.sheet ?? '') ||
      grid.rows.slice(firstRow).some((cells) => cells.some(namesPaper));
    const ends = listed((_, role) => role === 'valid-to');
    return isOfPapers ? { firstRow, numbers, states, withdrawals, replaces, ends } : null;
  }
  return null;
}

/** The filled rows, each with the numbers of its part; a block of rows may state them once. */
function carryNumbers(rows: Grid['rows'], numbers: readonly number[]): readonly (readonly string[])[] {
  let known: ReadonlyMap<number, string> = new Map();
  return rows.flatMap((row) => {
    const own = new Map(numbers.map((place): [number, string] => [place, (row[place] ?? '').trim()]));
    if ([...own.values()].some((text) => text !== '')) known = own;
    const isFilled = row.filter((text) => text.trim() !== '').length > 1;
    return isFilled && known.size > 0 ? [row.map((text, place) => known.get(place) ?? text)] : [];
  });
}
