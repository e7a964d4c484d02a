import type { TextEncoding } from '../../domain/texts/text-encodings.ts';
import type { WorkspaceFile } from '../../domain/workspace/workspace-file.ts';
import { detectKind } from './file-kind.ts';
import type { FileKind } from './file-kind.ts';
import type { Grid } from '../base/grid.ts';
import { writePlainDigits } from '../base/plain-digits.ts';
import { shortenRuns } from './shorten-runs.ts';
import { findBrokenBound } from '../base/grid-bounds.ts';
import type { InputFile } from '../base/import-outcome.ts';
import { SHEET_SET_ASIDE, type ProblemLog } from '../base/problem.ts';
import type { NeighbourEncoding } from './latin-neighbours.ts';
import { isOwnAnalysis, refuseAnalysis } from './own-analysis.ts';
import { isPlacementList } from './placement-list.ts';
import { readCsv } from './read-csv.ts';
import { readDeclaration, readDeclarationArchive } from './declarations/read-declaration.ts';
import { readJson } from './json/read-json.ts';
import type { JsonReading } from './json/read-json.ts';
import { readHtml } from './pages/read-html.ts';
import { readOpenDocumentText, readWordDocument } from './documents/read-document.ts';
import { readMail } from './documents/read-mail.ts';
import { readMhtml } from './pages/read-mhtml.ts';
import { listRemainingMetals } from './workbook/minerals-declaration.ts';
import { readLegacy } from './workbook/read-legacy.ts';
import { readWorkbook } from './workbook/read-workbook.ts';
import { readSql } from './sql/read-sql.ts';
import { readXmlRecords } from './read-xml-records.ts';
import { readXml2003 } from './workbook/read-xml-2003.ts';
import type { WorkbookReading } from './workbook/read-workbook.ts';

/** What a file holds: sheets of cells, a whole workspace, or one sentence why neither. `label` is its kind as printed. */
export type GridsOrRefusal =
  | { readonly label: string; readonly refused: null; readonly grids: readonly Grid[]; readonly workspace: null }
  | { readonly label: string; readonly refused: null; readonly grids: null; readonly workspace: WorkspaceFile }
  | { readonly label: string; readonly refused: string };

/**
 * Reads one file as far as its cells: its kind by content, then its sheets as grids (blank ones too). What was settled on the way,
 * such as an encoding, is noted in `log`; a row whose quotes do not close is an error there. `encoding`: what a person said that its text is in; `today`: the day on which what it says must count; `shared`: the encoding of other files that were given with it. Never throws for what a file holds.
 */
export async function readGrids(
  { name, bytes }: InputFile,
  log: ProblemLog,
  encoding: TextEncoding | null = null,
  today: string | null = null,
  shared: NeighbourEncoding | null = null,
): Promise<GridsOrRefusal> {
  const { kind, label, refused } = detectKind(name, bytes);
  if (refused !== null) return { label, refused };
  const reading = await READERS[kind](name, bytes, { label, log, encoding, today, shared });
  if (!reading.ok) return { label: reading.label ?? label, refused: reading.refused };
  if ('workspace' in reading) return { label: reading.label, refused: null, grids: null, workspace: reading.workspace };
  return checkGrids(name, reading.label ?? label, reading.grids, log);
}

/** What a reader makes of a file; `label` where it says more closely what kind it is. */
type Reading = JsonReading | (WorkbookReading & { readonly label?: undefined });
type Reader = (
  name: string,
  bytes: Uint8Array,
  context: {
    readonly label: string;
    readonly log: ProblemLog;
    readonly encoding: TextEncoding | null;
    readonly today: string | null;
    readonly shared: NeighbourEncoding | null;
  },
) => Reading | Promise<Reading>;

/** The reader of each kind of file. */
const READERS: Readonly<Record<FileKind, Reader>> = {
  csv: (name, bytes, { log, encoding, shared }) => ({
    ok: true,
    grids: [readCsv(name, bytes, log, encoding, shared)],
  }),
  xlsx: async (name, bytes, { log }) => addRemainingMetals(await readWorkbook(name, bytes, log)),
  legacy: async (name, bytes, { label, log }) => addRemainingMetals(await readLegacy(name, label, bytes, log)),
  'xml-2003': (name, bytes, { log, encoding }) => addRemainingMetals(readXml2003(name, bytes, log, encoding)),
  xml: (name, bytes, { log, encoding }) => readXmlRecords(name, bytes, log, encoding),
  html: (name, bytes, { log, encoding }) => readHtml(name, bytes, log, encoding),
  mhtml: (name, bytes, { log, encoding }) => readMhtml(name, bytes, log, encoding),
  mail: (name, bytes, { log, encoding }) => readMail(name, bytes, log, encoding),
  docx: (name, bytes, { log }) => readWordDocument(name, bytes, log),
  odt: (name, bytes, { log }) => readOpenDocumentText(name, bytes, log),
  json: readJson,
  sql: (name, bytes, { log, encoding }) => readSql(name, bytes, log, encoding),
  declaration: readDeclaration,
  'declaration-archive': readDeclarationArchive,
};

/** A filled minerals declaration says across two sheets what is in which product: that becomes a table of its own. */
function addRemainingMetals(reading: WorkbookReading): WorkbookReading {
  const metals = reading.ok ? listRemainingMetals(reading.grids) : null;
  if (!reading.ok || metals === null) return reading;
  const { list, from } = metals;
  const grids = reading.grids.map((grid) => (from.includes(grid) ? { ...grid, takenAs: list.sheet ?? '' } : grid));
  return { ok: true, grids: [...grids, list] };
}

/** The sheet with long runs of signs that say nothing shortened, which a note names; the same one where there is none. */
function shortenCells(file: string, grid: Grid, log: ProblemLog): Grid {
  const long = grid.rows.flatMap((cells, row) =>
    cells.some((cell) => shortenRuns(cell) !== cell) ? [{ row, cells: cells.map(shortenRuns) }] : [],
  );
  const [first] = long;
  if (first === undefined) return grid;
  const rows = [...grid.rows];
  for (const { row, cells } of long) rows[row] = cells;
  log.note({
    code: 'cells-shortened',
    file,
    sheet: grid.sheet,
    row: first.row + 1,
    message: `Cells ${long.length === 1 ? 'of a row' : `of ${long.length} rows`} hold more than 250 signs in a row that are neither letters nor figures; they are read without the middle of these.`,
  });
  return { ...grid, rows };
}

/** The sheet with its figures in digits of ASCII; the same one where no other stands in it. */
function spellDigits(grid: Grid): Grid {
  const isPlain = (cell: string): boolean => writePlainDigits(cell) === cell;
  if (grid.rows.every((cells) => cells.every(isPlain))) return grid;
  return { ...grid, rows: grid.rows.map((cells) => (cells.every(isPlain) ? cells : cells.map(writePlainDigits))) };
}

/** Sets sheets beyond the bounds and analyses of this program aside, and refuses a file of which nothing else is left, and lists of places instead of parts. */
function checkGrids(name: string, label: string, all: readonly Grid[], log: ProblemLog): GridsOrRefusal {
  const broken = new Map<Grid, string>();
  for (const grid of all) {
    const sentence = isOwnAnalysis(grid) ? refuseAnalysis(name) : findBrokenBound(name, grid);
    if (sentence !== null) broken.set(grid, sentence);
  }
  const grids = all.filter((grid) => !broken.has(grid));
  const [refused] = broken.values();
  if (refused !== undefined && grids.every(({ rows }) => rows.length === 0)) return { label, refused };
  for (const [{ sheet }, sentence] of broken)
    log.note({
      code: SHEET_SET_ASIDE,
      file: name,
      sheet,
      message: `${sentence} The sheet is set aside: the other sheets are read without it.`,
    });
  if (grids.some(isPlacementList) && grids.every((grid) => grid.rows.length === 0 || isPlacementList(grid))) {
    return {
      label: 'placement-list',
      refused: `${name} is a pick-and-place list: it says where each component sits on a board (x, y, rotation, side), not what is bought; give the bill of materials instead.`,
    };
  }
  // The bounds hold for cells as they are.
  const plain = grids.map((grid) => spellDigits(shortenCells(name, grid, log)));
  return { label, refused: null, grids: plain, workspace: null };
}
