import {
  DECLARED_COLUMNS,
  isDeclaredList,
  readDeclaredTerms,
  writeDeclaredRow,
  writeDeclaredTerms,
} from '../../base/declared-list.ts';
import type { ForeignTable } from '../../base/foreign-table.ts';
import type { Grid } from '../../base/grid.ts';
import { buildSourceTable, cutBlankTail, nameColumn, trimCells, type SourceTable } from '../../base/source-table.ts';
import type { ProblemDraft } from '../../base/problem.ts';
import type { TableProposal } from '../../base/table-proposal.ts';
import { type Doubts, describeDoubts, findEndAround, listDoubts } from '../../values/contents/words-around.ts';
import { findStatements } from '../../reading/documents/letters.ts';
import { bearsMark } from '../../values/contents/goods-headers.ts';
import { listProse } from '../prose-rows.ts';
import { readLastDay } from './declared-days.ts';
import type { DeclaredSheet, PlacedNode } from './declared-grid.ts';
import { endAt } from './declared-terms.ts';
import { type PartSection, dropPartHeads, listClosing, listPartSections } from '../../values/contents/part-heads.ts';
import { readDeclaredBatches } from './read-declared-batches.ts';
import { readDeclaredCertificate } from './read-declared-certificate.ts';
import { readDeclaredFlat } from './read-declared-flat.ts';
import { readDeclaredTree } from './read-declared-tree.ts';

/** A declaration as read: the list, the proposal for it, and the notes on the reading. */
export type TakenList = {
  readonly proposal: TableProposal;
  readonly foreign: ForeignTable;
  readonly notes: readonly ProblemDraft[];
};

/** The declarations of a grid, and its sections under heads of their own without a list. */
export type TakenLists = { readonly lists: readonly TakenList[]; readonly unread: readonly UnreadSection[] };

/** A section under a head naming a part that is no list. */
type UnreadSection = {
  readonly source: SourceTable;
  readonly note: ProblemDraft;
  /** Labels of several parts stand above it. */
  readonly isOfSeveral: boolean;
};

/**
 * The material declarations in a grid: one, or one for each part named by a label above its own section. None for any other grid. A section under two
 * numbers at once is not read, nor is one without a list: a note says so, and quotes it.
 */
export function takeDeclaredLists(grid: Grid, file: string): TakenLists {
  const sections = listPartSections(grid.rows);
  const takeAll = (rows: Grid['rows']): TakenLists => {
    const list = takeDeclaredList({ ...grid, rows }, file);
    return { lists: list === null ? [] : [list], unread: [] };
  };
  if (sections === null || readDeclaredTree(grid) !== null) return takeAll(grid.rows);
  const beside = [...(grid.beside ?? []), ...listClosing(grid.rows)];
  const read = sections.map((section) => ({
    section,
    list: takeDeclaredList({ ...grid, rows: section.rows, beside }, file),
  }));
  const lists = read.flatMap(({ list }) => list ?? []);
  const unread = read.flatMap(({ section, list }) =>
    list === null ? (describeUnread(section, grid, file) ?? []) : [],
  );
  if (lists.length > 0) return { lists, unread };
  // A table that names its parts in a column may stand below a list of them.
  const whole = takeAll(dropPartHeads(grid.rows));
  return whole.lists.length > 0 ? whole : { lists, unread: unread.filter(({ isOfSeveral }) => isOfSeveral) };
}

/** A section without a list, with its statements; null if it holds nothing but its head. */
function describeUnread({ numbers, start, rows }: PartSection, grid: Grid, file: string): UnreadSection | null {
  const own = rows.map((row, at) => (at < start ? [] : row));
  const source = buildSourceTable(own, { file, sheet: grid.sheet, decimalComma: grid.decimalComma });
  if (source === null) return null;
  const says = findStatements(own.map((row) => row.filter((cell) => cell !== '').join(', ')));
  const parts = numbers.join(' and ');
  const why = numbers.length > 1 ? 'nobody can tell of which of them what follows is said' : 'what follows is no table';
  const note = {
    code: 'part-under-head-not-read',
    file,
    sheet: grid.sheet,
    row: source.headerRow,
    found: says.slice(0, 3).join(' · '),
    message: `A label names ${parts}, and ${why}: it is not read. Enter what it says as an answer under Data › Questions.`,
  };
  return { source, note, isOfSeveral: numbers.length > 1 };
}

/**
 * A grid read as a material declaration: the list, to be translated, and the proposal for it. Null for any other grid. `file` names it in the
 * proposal.
 */
export function takeDeclaredList(grid: Grid, file: string): TakenList | null {
  const { rows, sheet } = grid;
  const place = rows.findIndex((cells) => cells.some((cell) => cell !== ''));
  if (isDeclaredList(rows[place] ?? [])) {
    const source = buildSourceTable(rows, { file, sheet, decimalComma: false });
    return source === null ? null : propose({ source, purpose: 'declared-list', columns: new Map() }, []);
  }
  const tree = readDeclaredTree(grid);
  const doubts = findDoubts(grid, tree !== null);
  const end = readLastDay(findEndAround(listProse(grid)));
  const isQualified = doubts.doubts.length > 0 || end !== '';
  const read =
    tree ?? readDeclaredFlat(grid, isQualified) ?? readDeclaredCertificate(grid) ?? readDeclaredBatches(grid);
  if (read === null) return null;
  const isDoubted = doubts.doubts.length > 0;
  const held = read.nodes.map((one) => (isDoubted || bearsMark(one.node.number ?? '') ? holdOpen(one) : one));
  const nodes = endAll(held, end);
  const noted = describeDoubts(doubts);
  const declared = {
    lines: nodes.map(({ row, node }) => ({ row, cells: writeDeclaredRow(node) })),
    places: read.used,
    unread: read.unread,
    joined: read.joined,
  };
  return propose({ source: buildSource(grid, file, read), purpose: 'declared-list', columns: new Map(), declared }, [
    ...(read.notes ?? []),
    ...(noted === null ? [] : [noted]),
  ]);
}

/**
 * Words around a list against its denials. Beside a threshold a list adding up says nothing of the substances it does not name; a tree is whole by
 * the rule of its system, with any thresholds in its legend.
 */
function findDoubts(grid: Grid, isTree: boolean): Doubts {
  const { doubts, limits } = listDoubts(listProse(grid), (code) => hasNumber(grid.rows, code));
  return { doubts: isTree ? doubts : [...doubts, ...limits], limits: [] };
}

/** The nodes of a list, its parts holding until the `end` given by a sentence; '' if none gives one. */
function endAll(nodes: readonly PlacedNode[], end: string): readonly PlacedNode[] {
  if (end === '') return nodes;
  const ended = [...nodes];
  for (const [at, { node }] of nodes.entries()) if (node.type === 'component') endAt(ended, at, end);
  return ended;
}

/** Whether a cell of a list is this number, or names it behind a label. */
function hasNumber(rows: readonly (readonly string[])[], code: string): boolean {
  return rows.some((row) => row.some((cell) => cell === code || (cell.endsWith(code) && /[:：]\s*\S+$/u.test(cell))));
}

/** A node held open, for a list that denies nothing: its declaration stands as a draft's. */
function holdOpen({ row, node }: PlacedNode): PlacedNode {
  if (node.type !== 'component') return { row, node };
  const terms = { ...readDeclaredTerms(node.date ?? ''), isDraft: true };
  return { row, node: { ...node, date: writeDeclaredTerms(terms) } };
}

/** The table as in the file: its own header and rows, for the count of read cells. */
function buildSource({ rows, sheet, decimalComma }: Grid, file: string, { header }: DeclaredSheet): SourceTable {
  const lines = rows.slice(header.firstRow).flatMap((cells, index) => {
    const cut = cutBlankTail(trimCells(cells));
    return cut.length === 0 ? [] : [{ row: header.firstRow + index + 1, cells: cut }];
  });
  const last = lines.at(-1)?.row ?? header.firstRow;
  const range = `A${header.at + 1}:${nameColumn(Math.max(1, header.labels.length))}${last}`;
  return { file, sheet, headerRow: header.at + 1, header: header.labels, lines, range, decimalComma };
}

function propose(foreign: ForeignTable, said: NonNullable<DeclaredSheet['notes']>): TakenList {
  const { file, sheet, headerRow } = foreign.source;
  const proposal: TableProposal = {
    file,
    sheet,
    headerRow,
    shape: DECLARED_COLUMNS.join(' | '),
    purpose: 'declared-list',
    confidence: 1,
    reason: 'It is a material declaration: parts, what they are made of, and how much of it.',
    columns: [],
  };
  return { proposal, foreign, notes: said.map((note) => ({ ...note, file, sheet, row: headerRow })) };
}
