import type { ExportCell, ExportHeader, ExportTable, ValueKind } from '../../domain/tables/export-table.ts';
import { nameColumn } from '../base/source-table.ts';
import { packArchive } from './pack-archive.ts';

/** Limits of one worksheet and of one of its cells. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;
const CUT_MARK = ' … [cut: a cell of a workbook holds 32,767 characters]';

/** Places of the formats in `STYLES`. */
const FORMATS = { text: 1, number: 0, share: 2, money: 3, date: 4, bold: 5 } as const;

/** Text has the format of text (49): a cell of it stays text even if a person edits it. */
const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/>${writeFormat(49)}${writeFormat(10)}${writeFormat(4)}${writeFormat(164)}<xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet of a workbook: the facts its table rests on, then the table. */
export type WorkbookSheet = { readonly header: ExportHeader; readonly table: ExportTable };

/**
 * A table as an XLSX workbook of one sheet: the header block, an empty line, headings, rows. Text is text, however it begins, numbers are numbers (a
 * share 0 to 1 shown as a percentage), days are days; no cell is a formula. Text too long for a cell is cut, and says so. Throws if the rows are more
 * than a sheet can hold, with a sentence for the person.
 */
export function writeWorkbook(header: ExportHeader, table: ExportTable): Promise<Uint8Array<ArrayBuffer>> {
  return writeSheets([{ header, table }]);
}

/**
 * Returns tables as an XLSX workbook with a sheet for each, in their order, every one as `writeWorkbook` writes it, with its headings held in view
 * and a filter on them. Throws if two sheets would bear one name, or rows are too many.
 */
export async function writeSheets(sheets: readonly WorkbookSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheets.map(({ table }) => nameSheet(table.title));
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    throw new Error(`Two sheets of a workbook would be called alike: ${names.join(', ')}.`);
  for (const sheet of sheets) checkRows(sheet);
  const override = (path: string, type: string): string =>
    `<Override PartName="${path}" ContentType="${TYPES}.${type}+xml"/>`;
  const parts = sheets.map((_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')).join('');
  const listed = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('');
  return packArchive([
    {
      path: '[Content_Types].xml',
      text: [
        `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${parts}${override('/xl/styles.xml', 'styles')}</Types>`,
      ],
    },
    { path: '_rels/.rels', text: [writeRelations([['officeDocument', 'xl/workbook.xml']])] },
    {
      path: 'xl/workbook.xml',
      text: [`${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed}</sheets></workbook>`],
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: [
        writeRelations([
          ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
          ['styles', 'styles.xml'] as const,
        ]),
      ],
    },
    { path: 'xl/styles.xml', text: [DECLARATION + STYLES] },
    ...sheets.map(({ header, table }, at) => ({
      path: `xl/worksheets/sheet${at + 1}.xml`,
      text: writeSheet(header, table),
    })),
  ]);
}

function checkRows({ header, table }: WorkbookSheet): void {
  const rows = header.length + 2 + table.rows.length;
  if (rows <= MOST_ROWS) return;
  throw new Error(
    `A sheet of a workbook holds ${MOST_ROWS.toLocaleString('en-GB')} rows, and this list would have ${rows.toLocaleString('en-GB')}. Save it as CSV, or filter it first.`,
  );
}

function* writeSheet(header: ExportHeader, { columns, rows }: ExportTable): Generator<string> {
  const letters = columns.map((_, at) => nameColumn(at + 1));
  const head = header.length + (header.length === 0 ? 1 : 2);
  yield `${DECLARATION}<worksheet xmlns="${MAIN}">`;
  yield `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  if (columns.length > 0) yield `<cols>${columns.map(({ name }, at) => writeWidth(name, at + 1)).join('')}</cols>`;
  yield '<sheetData>';
  let row = 0;
  for (const [name, value] of header) {
    row += 1;
    yield `<row r="${row}">${writeText(`A${row}`, name, FORMATS.bold)}${writeText(`B${row}`, value, FORMATS.text)}</row>`;
  }
  row = head;
  yield `<row r="${row}">${columns.map(({ name }, at) => writeText(`${letters[at]}${row}`, name, FORMATS.bold)).join('')}</row>`;
  for (const cells of rows) {
    row += 1;
    const written = columns.map(({ kind }, at) => writeCell(`${letters[at]}${row}`, cells[at] ?? null, kind));
    yield `<row r="${row}">${written.join('')}</row>`;
  }
  yield '</sheetData>';
  if (columns.length > 0 && rows.length > 0)
    yield `<autoFilter ref="A${head}:${letters.at(-1)}${head + rows.length}"/>`;
  yield '</worksheet>';
}

function writeCell(place: string, cell: ExportCell, kind: ValueKind): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? `<c r="${place}" s="${FORMATS[kind]}"><v>${cell}</v></c>` : '';
  }
  const day = kind === 'date' ? countDays(cell) : null;
  return day === null ? writeText(place, cell, FORMATS.text) : `<c r="${place}" s="${FORMATS.date}"><v>${day}</v></c>`;
}

function writeText(place: string, text: string, format: number): string {
  return `<c r="${place}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${writeXmlText(cutText(text))}</t></is></c>`;
}

/** Text as long as a cell can be; longer text is cut, and says so. */
function cutText(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const kept = text.slice(0, MOST_CHARACTERS - CUT_MARK.length);
  // Half of a character is none.
  return kept.replace(/[\uD800-\uDBFF]$/, '') + CUT_MARK;
}

/** A workbook's number for a day; null if it has none, before March 1900, or if the text is no day. */
function countDays(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900-03-01') return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** A valid name of a sheet: 31 characters at most, without the signs that formulas need. */
function nameSheet(title: string): string {
  const name = title
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .replaceAll(/^'+|'+$/g, '')
    .slice(0, 31)
    .trim();
  return writeXmlText(name === '' ? 'Sheet' : name);
}

function writeWidth(name: string, column: number): string {
  const width = Math.max(12, Math.min(36, name.length + 2));
  return `<col min="${column}" max="${column}" width="${width}" customWidth="1"/>`;
}

function writeFormat(format: number): string {
  return `<xf numFmtId="${format}" applyNumberFormat="1"/>`;
}

function writeRelations(targets: readonly (readonly [type: string, target: string])[]): string {
  const written = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`;
}

const MARKS = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Signs without a character in XML, or changed on the way: control characters, half characters, two code points that are none. */
const UNWRITABLE = /(?![\t\n])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu;

/**
 * Text of a cell of a workbook as XML. A control character is written as a workbook has it (`_x0007_`), and so is a text only looking like one; signs
 * no workbook can hold (half of a character) become the sign for an unreadable character.
 */
function writeXmlText(text: string): string {
  return text
    .replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replaceAll(UNWRITABLE, (sign) => {
      const code = sign.charCodeAt(0);
      return code === 0 || code > 0xff ? '\uFFFD' : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .replaceAll(/[&<>"]/g, (sign) => MARKS.get(sign) ?? sign);
}
