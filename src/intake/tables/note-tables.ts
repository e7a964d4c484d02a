import { findHeaderMeanings } from '../dictionary/find-meaning.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import type { FoundTable } from './find-tables.ts';
import { MARKED_COLUMNS, stripFootnoteMark } from '../values/footnote-marks.ts';
import type { ForeignTable } from '../base/foreign-table.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { TableProposal } from '../base/table-proposal.ts';
import type { SourceTable } from '../base/source-table.ts';

/** Notes the rows outside the data of a table, and their kinds. */
export function noteLeftOut({ source, leftOut }: FoundTable, log: ProblemLog): void {
  const [first] = leftOut;
  if (first === undefined) return;
  const rows = leftOut.slice(0, 8).map(({ row, kind, text }) => `row ${row} (${kind}: ${text.slice(0, 40)})`);
  log.note({
    code: 'rows-left-out',
    file: source.file,
    sheet: source.sheet,
    row: first.row,
    found: first.text,
    message: `${leftOut.length === 1 ? 'One row is' : `${leftOut.length} rows are`} no data of the table and left out: ${rows.join('; ')}${leftOut.length > 8 ? ' …' : ''}.`,
  });
}

/** Notes the lack of a header, and the meanings told for the columns. */
export function noteMissingHeader({ source, told }: FoundTable, log: ProblemLog): void {
  if (told === null) return;
  const means = told.flatMap(({ name, meaning }) => (meaning === null ? [] : [`${name.slice(0, 1)} as ${meaning}`]));
  log.note({
    code: 'header-missing',
    file: source.file,
    sheet: source.sheet,
    row: source.headerRow,
    found: source.lines[0]?.cells.join(', ') ?? null,
    message: `This table has no header; its columns were told by what stands in them: ${means.join(', ')}. Look at each.`,
  });
}

/** Notes cells to the right of the last header. */
export function noteCellsBeyond(source: SourceTable, log: ProblemLog): void {
  const beyond = source.lines.filter(({ cells }) => cells.length > source.header.length);
  const [first] = beyond;
  if (first === undefined) return;
  log.note({
    code: 'cells-without-header',
    file: source.file,
    sheet: source.sheet,
    row: first.row,
    found: first.cells.slice(source.header.length).join(', '),
    message: `${beyond.length === 1 ? 'One row has' : `${beyond.length} rows have`} cells to the right of the last header; they are not read.`,
  });
}

/** Two columns with names differing in case or punctuation only are two columns; the choice between them is the person's. */
export function noteTwinHeaders({ file, sheet, headerRow, header }: SourceTable, log: ProblemLog): void {
  const first = new Map<string, string>();
  for (const name of header) {
    const key = foldHeader(name).text;
    const twin = first.get(key);
    // What says nothing to the import may stand twice.
    if (key === '' || findHeaderMeanings(name)[0]?.meaning === null) continue;
    if (twin === undefined) {
      first.set(key, name);
      continue;
    }
    log.note({
      code: 'headers-alike',
      file,
      sheet,
      row: headerRow,
      column: name,
      message: `The columns “${twin}” and “${name}” bear the same name but for case and punctuation; both are kept apart, and what each becomes is shown with the columns.`,
    });
  }
}

/** Notes names with the mark of a footnote. */
export function noteFootnoteMarks({ source, columns }: ForeignTable, log: ProblemLog): void {
  const { file, sheet, lines, header } = source;
  for (const place of MARKED_COLUMNS.flatMap((column) => columns.get(column) ?? [])) {
    const marked = lines.filter(({ cells }) => {
      const cell = (cells[place] ?? '').trim();
      return cell !== stripFootnoteMark(cell);
    });
    const [line] = marked;
    if (line === undefined) continue;
    log.note({
      code: 'footnote-marks',
      file,
      sheet,
      row: line.row,
      column: header[place] ?? null,
      found: line.cells[place] ?? '',
      message: `${marked.length === 1 ? 'One name bears' : `${marked.length} names bear`} the mark of a footnote; the name is read without it.`,
    });
  }
}

/** Notes tables of a file without sheets that are nothing for the import, beside those it reads; sheets are noted one by one. */
export function noteIgnoredTables(proposals: readonly TableProposal[], log: ProblemLog): void {
  for (const { file, sheet, headerRow, purpose, columns } of proposals) {
    if (sheet !== null || purpose !== null) continue;
    const header = columns.map(({ header: name }) => name).filter((name) => name !== '');
    log.note({
      code: 'table-ignored',
      file,
      row: headerRow,
      found: header.join(', ').slice(0, 160),
      message: `The table from row ${headerRow} on matches no table by its columns, and is not read.`,
    });
  }
}
