import type { CheckDocument, ImportOutcome } from '../../intake/base/import-outcome.ts';
import { SHEET_SET_ASIDE, describePlace } from '../../intake/base/problem.ts';
import type { Problem } from '../../intake/base/problem.ts';
import { toPlainText, writeTextTable } from '../text-table.ts';

/** Parts in one line of those behind a proposal. */
const NAMED = 4;

/** Whether anything in the document keeps the set from being accepted. */
export function hasErrors(document: CheckDocument): boolean {
  return document.problems.some(({ severity }) => severity === 'error');
}

/** 0 if all files can be taken, 3 where some are set aside and the others can, 1 if nothing can. */
export function getExitCode({ document }: Pick<ImportOutcome, 'document'>): 0 | 1 | 3 {
  if (hasErrors(document)) return 1;
  const isAside = ({ code }: Problem): boolean => code === SHEET_SET_ASIDE;
  return document.files.some(({ refused }) => refused !== null) || document.problems.some(isAside) ? 3 : 0;
}

/** Result of a reading, as `check` and `import` print it with `--json`. */
export function buildDocument(outcome: ImportOutcome) {
  const { document, leftOutRows, unread, ledger, acceptProposals, taken, partProposals, duplicates, takenMerges } =
    outcome;
  return {
    ...document,
    leftOut: leftOutRows,
    unread,
    ledger,
    proposals: {
      accepted: acceptProposals,
      tables: outcome.proposals,
      taken,
      open: partProposals,
      merges: { taken: takenMerges, open: duplicates.filter((proposal) => !takenMerges.includes(proposal)) },
    },
  };
}

/** The question left open by all files, where there is a list of stock; empty if there is none, or somebody said. */
function askAboutStock({ dataset }: ImportOutcome): string {
  if (dataset === null || (dataset.settings.stockListed ?? null) !== null) return '';
  const listed = new Set([
    ...dataset.inventory.map(({ partNumber }) => partNumber),
    ...dataset.parts.flatMap(({ partNumber, stock }) => (stock === null ? [] : [partNumber])),
  ]);
  if (listed.size === 0 || dataset.parts.every(({ partNumber }) => listed.has(partNumber))) return '';
  return (
    `Does the stock list name all that has stock? It names ${listed.size} of ${dataset.parts.length} parts; ` +
    'the stock of the others is not known until --stock-list says all (they have none at own plants) or some.\n'
  );
}

/**
 * Findings of a check, for people: a table of tables with the meaning of their columns, then the problems, errors first, the proposals, the
 * unread columns, and the rows left out.
 */
export function describeCheck(outcome: ImportOutcome): string {
  const { document, leftOutRows, unread, ledger } = outcome;
  const errors = document.problems.filter(({ severity }) => severity === 'error');
  const notes = document.problems.filter(({ severity }) => severity === 'note');
  const lists = [
    listTables(outcome.proposals),
    listProblems('Refused', errors),
    listAside(document),
    listProblems(
      'Settled and assumed',
      notes.filter(({ code }) => code !== 'file-set-aside' && code !== SHEET_SET_ASIDE),
    ),
    listProposals('Taken from words, undone with a decisions file', outcome.taken),
    listProposals('Proposed and not taken (--accept-proposals all)', outcome.partProposals),
    listMerges('Taken as one record', outcome.takenMerges),
    listMerges('May be one record', outcome.takenMerges.length > 0 ? [] : outcome.duplicates),
    askAboutStock(outcome),
    listUnread(unread, ledger),
    listLeftOut(leftOutRows),
  ];
  const gone = leftOutRows.length === 1 ? '1 row' : `${leftOutRows.length} rows`;
  const aside = document.files.filter(({ refused }) => refused !== null).length;
  const sheets = notes.filter(({ code }) => code === SHEET_SET_ASIDE).length;
  const without = [
    ...(leftOutRows.length === 0 ? [] : [gone]),
    ...(aside === 0 ? [] : [aside === 1 ? '1 file' : `${aside} files`]),
    ...(sheets === 0 ? [] : [sheets === 1 ? '1 sheet' : `${sheets} sheets`]),
  ];
  const rest = without.length === 0 ? 'Everything' : `Everything but ${without.join(' and ')}`;
  const faults = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  const verdict = errors.length === 0 ? `${rest} can be imported.` : `${faults}: nothing would be imported.`;
  return [describeFiles(document), ...lists.filter((list) => list !== ''), `${verdict}\n`].join('\n');
}

function describeFiles(document: CheckDocument): string {
  const rows = document.files.flatMap(({ file, kind, refused, tables }) =>
    tables.length === 0
      ? [[file, '', kind, '', '', '', refused === null ? (kind === 'workspace' ? 'read' : 'no rows') : 'refused']]
      : tables.map((table) => [
          file,
          table.sheet ?? '',
          table.fills.join(', '),
          String(table.rows),
          String(table.accepted),
          String(table.parts),
          table.quantity === null ? '–' : String(Number(table.quantity.toPrecision(12))),
        ]),
  );
  const columns = [
    { title: 'file' },
    { title: 'sheet' },
    { title: 'fills' },
    { title: 'rows', right: true },
    { title: 'accepted', right: true },
    { title: 'parts', right: true },
    { title: 'quantity', right: true },
  ];
  return writeTextTable(columns, rows);
}

function writeList(title: string, lines: readonly string[], count: number = lines.length): string {
  return lines.length === 0 ? '' : `${title} (${count})\n${lines.map((line) => `  ${toPlainText(line)}`).join('\n')}\n`;
}

/** Tables in other words than ours: their purpose, and the meaning of their columns. */
function listTables(tables: ImportOutcome['proposals']): string {
  const translated = tables.filter(({ columns }) => columns.some(({ header, meaning }) => header !== meaning));
  const lines = translated.map(({ file, sheet, purpose, columns }) => {
    const place = sheet === null ? file : `${file}, sheet ${sheet}`;
    const meant = columns.map(({ header, meaning }) => `${header} → ${meaning ?? 'not read'}`).join(', ');
    return `${place}: ${purpose ?? 'not read'} (${meant})`;
  });
  return writeList('Tables and columns', lines);
}

function listProblems(title: string, problems: readonly Problem[]): string {
  return writeList(
    title,
    problems.map((problem) => `${placeProblem(problem)}${problem.message}`),
  );
}

function listAside({ problems }: CheckDocument): string {
  const aside = problems.filter(({ code }) => code === 'file-set-aside' || code === SHEET_SET_ASIDE);
  return writeList(
    'Set aside',
    aside.map(({ message }) => message),
  );
}

/** One line for each value of a field, with the first parts and the reason of the first. */
function listProposals(title: string, proposals: ImportOutcome['partProposals']): string {
  const groups = Map.groupBy(proposals, ({ field, value, evidence }) => `${field} ${value} ${evidence}`);
  const lines = [...groups].map(([name, group]) => {
    const parts = group.slice(0, NAMED).map(({ partNumber }) => partNumber);
    const more = group.length > NAMED ? ` and ${group.length - NAMED} more` : '';
    const [first] = group;
    const where = first === undefined ? '' : ` ${first.reason} (${describePlace(first)})`;
    return `${name}: ${parts.join(', ')}${more}.${where}`;
  });
  return writeList(title, lines, proposals.length);
}

function listMerges(title: string, proposals: ImportOutcome['duplicates']): string {
  return writeList(
    title,
    proposals.map(({ kind, keep, absorbed, evidence }) => `${kind} ${keep} and ${absorbed.join(', ')}: ${evidence}`),
  );
}

function listUnread(columns: ImportOutcome['unread'], { reading }: ImportOutcome['ledger']): string {
  const filled = reading.reduce((sum, entry) => sum + entry.filled, 0);
  const unread = reading.reduce((sum, entry) => sum + entry.unread, 0);
  const lines = columns.map(({ file, sheet, column, cells, samples, why }) => {
    const place = sheet === null ? file : `${file}, sheet ${sheet}`;
    return `${place}, ${column}: ${cells === 1 ? '1 cell' : `${cells} cells`}, ${why} (${samples.join(' · ')})`;
  });
  return writeList(`Not read: ${unread} of ${filled} cells, by column`, lines);
}

function listLeftOut(rows: ImportOutcome['leftOutRows']): string {
  return writeList(
    'Left out',
    rows.map((row) => `${describePlace(row)}: ${row.reason}`),
  );
}

function placeProblem({ file, sheet, row, column }: Problem): string {
  if (file === null) return '';
  const place = row === null ? file : describePlace({ file, sheet, row });
  return `${place}${column === null || row === null ? '' : `, ${column}`}: `;
}
