import type { Grid } from './base/grid.ts';
import type { ReadFile, Recognition } from './tables/recognition.ts';
import { MOVEMENT_LIST, MOVEMENTS_APART } from '../domain/stock-movement.ts';
import type { TextEncoding } from '../domain/texts/text-encodings.ts';
import { hashBytes } from '../domain/content-hash.ts';
import { applyCorrections, type Corrections } from './corrections/apply-corrections.ts';
import type { ProblemLog } from './base/problem.ts';
import type { InputFile } from './base/import-outcome.ts';
import { readAnswerSheet } from './corrections/read-answer-sheet.ts';
import { readQuestionList } from './corrections/read-question-list.ts';
import { listLedgerEntries, listValueEntries } from './movements/ledger-entries.ts';
import { isMovementList } from './movements/movement-tables.ts';
import type { NeighbourEncoding } from './reading/latin-neighbours.ts';
import { readGrids } from './reading/read-grids.ts';
import { turnLicencePapers } from './tables/licence-papers.ts';
import { openDataSheets } from './mapping/sheets/open-data-sheets.ts';
import { turnGrids } from './tables/turn-grids.ts';
import { recogniseSheets, type RecognitionContext } from './recognise-sheets.ts';

/** The sentence on a sheet of answers without recognisable rows. */
function sayUnkeyed(file: string): string {
  return `${file} is a sheet to fill in that came back, and its keys are lost: nobody can tell what its rows answer. Copy the last column from the sheet that was sent.`;
}

/** Finds the tables of a workbook beside a sheet to fill in; names its other sheets as not read. */
function recogniseBeside(file: string, grids: readonly Grid[], context: RecognitionContext): Partial<Recognition> {
  if (grids.length === 0) return {};
  const recognition = recogniseSheets(file, grids, context);
  if (recognition.refused === null) return recognition;
  const names = grids.map(({ sheet }) => sheet ?? file).join(', ');
  context.log.note({
    code: 'sheet-not-read',
    file,
    message: `Of ${file} only the sheet to fill in is read, not ${names}: ${recognition.refused}`,
  });
  return { ...recognition, tables: [], foreign: [] };
}

/**
 * Reads one file as far as its tables: its kind, its content, the canonical table of each sheet or the purpose of its translation. An unusable file
 * comes back with one sentence in `refused`; a sheet without a fitting table is noted, a table without a needed column is an error. Cells corrected
 * by a person are read as corrected.
 */
export async function readFile(
  input: InputFile,
  context: RecognitionContext & {
    readonly corrections: Corrections;
    readonly encoding: TextEncoding | null;
    readonly today: string | null;
    readonly shared: NeighbourEncoding | null;
  },
): Promise<ReadFile> {
  const reading = await readGrids(input, context.log, context.encoding, context.today, context.shared);
  const nothing = { withoutRows: false, tables: [], foreign: [], proposals: [], passedOver: [] };
  const base = {
    file: input.name,
    sha256: hashBytes(input.bytes),
    kind: reading.label,
    ...nothing,
    workspace: null,
    corrected: [],
  };
  if (reading.refused !== null) return { ...base, refused: reading.refused };
  if (reading.workspace !== null) return { ...base, refused: null, workspace: reading.workspace };
  const encoding = reading.grids.find((grid) => grid.encoding !== undefined)?.encoding;
  const papers = turnLicencePapers(input.name, reading.grids, context.log);
  const turned = openDataSheets(input.name, turnGrids(input.name, papers, context.log), context.log);
  const { grids, made } = applyCorrections(input.name, turned, context.corrections, context.log);
  const { vocabulary, log, today } = context;
  const returned = grids.map(
    (grid) =>
      readAnswerSheet(input.name, grid, vocabulary, log, today) ??
      readQuestionList(input.name, grid, vocabulary, log, today),
  );
  const sheets = returned.filter((sheet) => sheet !== null);
  if (sheets.length > 0) {
    const answers = sheets.flatMap((sheet) => sheet.answers);
    if (answers.length === 0 && sheets.every(({ rows, unkeyed }) => rows === unkeyed))
      return { ...base, kind: 'answers', refused: sayUnkeyed(input.name) };
    const others = grids.filter(({ rows }, at) => returned[at] === null && rows.length > 0);
    return {
      ...base,
      ...recogniseBeside(input.name, others, context),
      kind: 'answers',
      refused: null,
      encoding,
      corrected: made,
      answers,
    };
  }
  const others = takeMovements(input.name, grids, context.log);
  if (others.length < grids.length && others.every(({ rows }) => rows.length === 0))
    return { ...base, kind: MOVEMENT_LIST, refused: null, encoding, corrected: made };
  const recognition = recogniseSheets(input.name, others, context);
  return recognition.refused === null
    ? { ...base, ...recognition, encoding, corrected: made }
    : { ...base, ...recognition, encoding, corrected: made, tables: [], foreign: [] };
}

/** The sales of a list of value entries, noted; null for any other sheet. */
function takeSales(file: string, grid: Grid, log: ProblemLog): Grid | null {
  const sales = listValueEntries(grid);
  if (sales === null) return null;
  log.note({
    code: MOVEMENTS_APART,
    file,
    ...(grid.sheet === null ? {} : { sheet: grid.sheet }),
    message: `${grid.sheet === null ? file : `The sheet ${grid.sheet}`} lists what entries of a ledger were worth: its invoiced sales are read as what is sold, its other entries fill no table.`,
  });
  return sales;
}

/** The sheets other than lists of stock movements, and the stocks and sales of such lists; a note tells the use of each list. */
function takeMovements(file: string, grids: readonly Grid[], log: ProblemLog): readonly Grid[] {
  return grids.flatMap((grid) => {
    if (!isMovementList(grid)) return [takeSales(file, grid, log) ?? grid];
    const lists = listLedgerEntries(grid);
    log.note({
      code: MOVEMENTS_APART,
      file,
      ...(grid.sheet === null ? {} : { sheet: grid.sheet }),
      message: `${grid.sheet === null ? file : `The sheet ${grid.sheet}`} is a list of stock movements: ${lists.length === 0 ? 'it fills no table' : `what remains of its entries is read as stocks${lists.length > 1 ? ', its sales as what is sold' : ''}`}, and its receipts count as use of licences.`,
    });
    return lists;
  });
}
