import type { CheckedFile, ImportOutcome } from './base/import-outcome.ts';
import { REFUSED_FILE, SHEET_SET_ASIDE, type Problem, type ProblemLog } from './base/problem.ts';
import { isTableName } from './base/table-columns.ts';
import type { SourceTable } from './base/source-table.ts';
import type { SettledDataset } from './settling/settle-dataset.ts';
import type { ReadFile } from './tables/recognition.ts';
import { getOwn } from '../domain/get-own.ts';

/** Fewer rows at fault are mended faster than their file is done without; only a file that bears no table's name is then set aside, if no row is sound. */
const FEW = 3;
/** Rows of a file set aside listed one by one, at most. */
const MOST_LISTED = 50;

/**
 * A file with rows at fault, the sentence setting it aside, and the problems of its rows. If only some sheets of a workbook are at fault, each of
 * these has its sentence in `sheets` and the others are read; null: the whole file goes.
 */
export type BrokenFile = {
  readonly sentence: string;
  readonly problems: readonly Problem[];
  readonly sheets: ReadonlyMap<string, string> | null;
};

/**
 * The unreadable files in the way of the others: none of their rows is sound, or fewer than half. A file with some rows at fault is not among them:
 * these can be corrected or left out. Empty if something else keeps the set out as well.
 */
export function findBrokenFiles({ document }: Pick<ImportOutcome, 'document'>): ReadonlyMap<string, BrokenFile> {
  const errors = document.problems.filter(({ severity, code }) => severity === 'error' && code !== REFUSED_FILE);
  const byFile = Map.groupBy(errors, ({ file }) => file);
  const broken = new Map<string, BrokenFile>();
  for (const [file, problems] of byFile) {
    if (file === null) return new Map();
    // Two files that contradict each other can both be read: which of them is right is for a person to say.
    if (problems.some(({ code }) => code === 'duplicate-disagrees')) return new Map();
    const checked = document.files.find((one) => one.file === file);
    if (checked === undefined || checked.refused !== null) return new Map();
    const sheets = findBrokenSheets(checked, problems);
    const sentence = sheets === null ? judge(file, checked.tables, problems, isTableName(file)) : '';
    if (sentence === null) return new Map();
    broken.set(file, { sentence, problems, sheets });
  }
  return broken;
}

/**
 * The sheets of a workbook at fault, with the sentence of each, if other sheets of it are sound; null if none is, or a fault is not one sheet's
 * alone.
 */
function findBrokenSheets(
  { file, tables }: CheckedFile,
  problems: readonly Problem[],
): ReadonlyMap<string, string> | null {
  const faulty = Map.groupBy(problems, ({ sheet }) => sheet);
  if (tables.every(({ sheet }) => sheet === null || faulty.has(sheet))) return null;
  const sheets = new Map<string, string>();
  for (const [sheet, own] of faulty) {
    if (sheet === null) return null;
    const tablesOf = tables.filter((table) => table.sheet === sheet);
    const sentence = judge(`The sheet ${sheet} of ${file}`, tablesOf, own, isTableName(sheet));
    if (sentence === null) return null;
    sheets.set(sheet, sentence);
  }
  return sheets;
}

/** The sentence setting a file or sheet aside; null if enough of its rows are sound. */
function judge(
  what: string,
  tables: CheckedFile['tables'],
  [first]: readonly Problem[],
  isNamed: boolean,
): string | null {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const sound = tables.reduce((sum, table) => sum + table.accepted, 0);
  const faulty = rows - sound;
  // Not one table of it could be read: a column that it must have is missing.
  const isUnread = rows === 0;
  const isBroken = faulty >= FEW ? faulty * 2 >= rows : sound === 0 && !isNamed;
  if (!isUnread && !isBroken) return null;
  const which = isUnread ? '' : faulty === rows ? countAll(rows) : `${faulty} of its ${rows} rows are at fault. `;
  return `${what} cannot be read. ${which}${first?.message ?? ''}`;
}

function countAll(rows: number): string {
  return rows === 1 ? 'Its one row is at fault. ' : `All its ${rows} rows are at fault. `;
}

/** A file as a refused one, or without its sheets at fault, with the problems of its rows as notes, still to be seen and mended. */
export function refuseBroken(read: ReadFile, { sentence, problems, sheets }: BrokenFile, log: ProblemLog): ReadFile {
  for (const { severity: _severity, code, message, ...place } of problems.slice(0, MOST_LISTED)) {
    log.note({ ...place, code: `set-aside-${code}`, message });
  }
  return sheets === null ? { ...read, refused: sentence, tables: [], foreign: [] } : dropSheets(read, sheets, log);
}

function dropSheets(read: ReadFile, sheets: ReadonlyMap<string, string>, log: ProblemLog): ReadFile {
  const isGone = ({ source }: { readonly source: SourceTable }): boolean => sheets.has(source.sheet ?? '');
  const proposals = read.proposals.filter(({ sheet }) => sheets.has(sheet ?? ''));
  for (const [sheet, sentence] of sheets) {
    const own = proposals.filter((proposal) => proposal.sheet === sheet);
    log.note({
      code: SHEET_SET_ASIDE,
      file: read.file,
      sheet,
      message: `${sentence} It is set aside: the other sheets are read without it. ${describeAbsence({ file: sheet, proposals: own })}`,
    });
  }
  const gone = [...read.tables, ...read.foreign].filter(isGone);
  return {
    ...read,
    tables: read.tables.filter((table) => !isGone(table)),
    foreign: read.foreign.filter((table) => !isGone(table)),
    passedOver: [...read.passedOver, ...gone.map(({ source }) => ({ source, why: 'table not read' as const }))],
    asideSheets: sheets,
  };
}

/** The knowledge lost without a file, by its purpose. */
const ABSENCE: Readonly<Record<string, string>> = {
  parts: 'what it says of parts, their prices and demand',
  'parts-list': 'what it says of parts, their prices and demand',
  properties: 'what it says of the properties of parts',
  composition: 'what it says parts contain, so that these parts cannot be judged by their contents',
  contents: 'what it says parts contain, so that these parts cannot be judged by their contents',
  declaration: 'what it declares of smelters and contents',
  bom: 'what it says is built into what, so that its parts may hang on no product',
  operations: 'which item its operations make',
  suppliers: 'who its suppliers are and where they sit',
  'supplier-list': 'who its suppliers are and where they sit',
  sites: 'which plants it names and where they stand',
  'own-sites': 'which plants are the company’s own',
  sourcing: 'who supplies the parts in it, so that the sources of these parts are not known',
  inventory: 'the stocks in it, so that cover is shorter or not known',
  stock: 'the stocks in it, so that cover is shorter or not known',
  rates: 'the exchange rates in it, so that amounts in these currencies cannot be converted',
  'bill-list': 'for how many its bills are written, so that quantities may be too high',
  'property-list': 'what it says parts can do',
  'rate-list': 'the exchange rates in it, so that amounts in these currencies cannot be converted',
  'licence-list': 'the licences in it, so that what they cover counts as not licensed',
  licences: 'the licences in it, so that what they cover counts as not licensed',
};

/** The knowledge lost without a file set aside: by its purpose, as far as visible, or by its name. */
export function describeAbsence({ file, proposals }: Pick<ReadFile, 'file' | 'proposals'>): string {
  const known = proposals.flatMap(({ purpose }) => (purpose === null ? [] : (ABSENCE[purpose] ?? [])));
  const named = getOwn(ABSENCE, getName(file));
  const [first] = known.length > 0 ? known : named === undefined ? [] : [named];
  return `Not known without it: ${first ?? 'whatever it says of parts, sources and contents'}.`;
}

const HOLDS_NO_PART: ReadonlySet<string> = new Set([
  'suppliers',
  'supplier-list',
  'sites',
  'own-sites',
  'rates',
  'rate-list',
]);
const HOLDS_NO_FIRM: ReadonlySet<string> = new Set([
  'property-list',
  'bill-list',
  'parts',
  'bom',
  'operations',
  'properties',
  'composition',
  'rates',
  'rate-list',
]);

/**
 * The kinds of records perhaps in refused files, by their purposes or names; all if neither says it. Suppliers as well if lists of something else
 * brought all present ones, as plants bring the company itself: no table of the files claims to list them. Empty otherwise.
 */
export function listMayHold(
  read: readonly Pick<ReadFile, 'file' | 'refused' | 'proposals' | 'asideSheets' | 'tables'>[],
): ReadonlySet<'parts' | 'suppliers' | 'sites'> {
  const held = new Set<'parts' | 'suppliers' | 'sites'>();
  const lists = new Set(
    read.flatMap(({ tables, proposals }) => [
      ...tables.map(({ table }): string => table),
      ...proposals.flatMap(({ purpose }) => purpose ?? []),
    ]),
  );
  if (lists.has('own-sites') && !lists.has('suppliers') && !lists.has('supplier-list')) held.add('suppliers');
  for (const { file, refused, proposals, asideSheets } of read) {
    if (refused === null && asideSheets === undefined) continue;
    const gone = asideSheets === undefined ? proposals : proposals.filter(({ sheet }) => asideSheets.has(sheet ?? ''));
    const known = gone.flatMap(({ purpose }) => purpose ?? []);
    const purposes = known.length > 0 ? known : asideSheets === undefined ? [getName(file)] : [...asideSheets.keys()];
    if (purposes.some((purpose) => !HOLDS_NO_PART.has(purpose))) held.add('parts');
    if (purposes.some((purpose) => !HOLDS_NO_FIRM.has(purpose))) held.add('suppliers').add('sites');
  }
  return held;
}

function getName(file: string): string {
  return file.replace(/\.[^.]*$/, '').toLowerCase();
}

/** The notes on a file with only some sheets set aside, but for these. */
export function listNotesBeside({ problems }: ProblemLog, sheets: ReadonlyMap<string, string>): readonly Problem[] {
  return problems.filter(({ severity, sheet }) => severity === 'note' && !sheets.has(sheet ?? ''));
}

/**
 * Whether the rest is taken without the unreadable files: nothing else speaks against it, and it has a part or a line of a bill. Mappings and
 * decisions govern the reading of the others: if one of these is unreadable nothing is taken.
 */
export function standsWithout(
  { dataset }: SettledDataset,
  { problems, errorCount }: ProblemLog,
  decisive: ReadonlySet<string>,
): boolean {
  const refused = problems.filter(({ code }) => code === REFUSED_FILE);
  if (refused.some(({ file }) => file === null || decisive.has(file))) return false;
  return refused.length > 0 && errorCount() === refused.length && dataset.parts.length > 0;
}
