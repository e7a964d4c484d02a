import { packArchive } from '../../src/intake/writing/pack-archive.ts';

type Cell =
  | string
  | number
  | null
  | { readonly text: string; readonly indent: number }
  /** A number with the place of its format in `formats`. */
  | { readonly number: number; readonly format: number };

/** A sheet as somebody laid it out by hand: its cells, merged blocks such as `A4:A5`, and by row how deep it folds. */
export type LaidOutSheet = {
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly string[];
  readonly outline?: readonly number[];
};

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DEEPEST = 4;
/** Number of the first format that a workbook makes itself. */
const FIRST_OWN = 164;

/** A workbook of such sheets; `printed`: codes of formats for its numbers. */
export function packLayout(
  sheets: Readonly<Record<string, LaidOutSheet>>,
  printed: readonly string[] = [],
): Promise<Uint8Array> {
  const names = Object.keys(sheets);
  const formats = [
    ...Array.from({ length: DEEPEST + 1 }, (_, indent) => `<xf numFmtId="0"><alignment indent="${indent}"/></xf>`),
    ...printed.map((_, at) => `<xf numFmtId="${FIRST_OWN + at}"/>`),
  ];
  const codes = printed.map(
    (code, at) => `<numFmt numFmtId="${FIRST_OWN + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const related = [
    ...names.map((_, at) => `<Relationship Id="r${at}" Type="${RELATIONS}/worksheet" Target="sheet${at}.xml"/>`),
    `<Relationship Id="styles" Type="${RELATIONS}/styles" Target="styles.xml"/>`,
  ];
  const parts = {
    'xl/workbook.xml': `<workbook><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet><numFmts>${codes.join('')}</numFmts><cellXfs>${formats.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(Object.values(sheets).map((sheet, at) => [`xl/sheet${at}.xml`, writeSheet(sheet)])),
  };
  return packArchive(Object.entries(parts).map(([path, text]) => ({ path, text: [text] })));
}

function writeSheet({ rows, merges = [], outline = [] }: LaidOutSheet): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, place) => writeCell(cell, `${String.fromCodePoint(65 + place)}${at + 1}`));
    return `<row r="${at + 1}" outlineLevel="${outline[at] ?? 0}">${cells.join('')}</row>`;
  });
  const blocks = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet><sheetData>${lines.join('')}</sheetData><mergeCells>${blocks}</mergeCells></worksheet>`;
}

function writeCell(cell: Cell, address: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'object' && 'number' in cell)
    return `<c r="${address}" s="${DEEPEST + 1 + cell.format}"><v>${cell.number}</v></c>`;
  const { text, indent } = typeof cell === 'string' ? { text: cell, indent: 0 } : cell;
  return `<c r="${address}" s="${indent}" t="inlineStr"><is><t>${text.replaceAll('&', '&amp;')}</t></is></c>`;
}
