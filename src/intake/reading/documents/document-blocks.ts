import { declaresEntities, getAttribute, scanXml } from '../scan-xml.ts';

/** A paragraph of a document, or the cells of a table row by row. Tables in cells are text of these cells. */
export type DocumentBlock = string | readonly (readonly string[])[];

/** Most cells, and most times that a cell is repeated: more is no letter. */
const MOST_CELLS = 1_000_000;
const MOST_REPEATS = 1000;

/** What the elements of a format are, by their names. */
type Words = {
  readonly table: string;
  readonly row: string;
  readonly cells: ReadonlySet<string>;
  readonly paragraphs: ReadonlySet<string>;
  /** Elements whose text is text; null: all of them. */
  readonly texts: ReadonlySet<string> | null;
  readonly blanks: ReadonlySet<string>;
  /** What is no text of the document: what was deleted, what stands in for something else, notes. */
  readonly aside: ReadonlySet<string>;
};

const WORD: Words = {
  table: 'tbl',
  row: 'tr',
  cells: new Set(['tc']),
  paragraphs: new Set(['p']),
  texts: new Set(['t']),
  blanks: new Set(['tab', 'br', 'cr']),
  aside: new Set(['del', 'moveFrom', 'Fallback', 'txbxContent']),
};
const OPEN_DOCUMENT: Words = {
  table: 'table',
  row: 'table-row',
  cells: new Set(['table-cell', 'covered-table-cell']),
  paragraphs: new Set(['p', 'h']),
  texts: null,
  blanks: new Set(['s', 'tab', 'line-break']),
  aside: new Set(['tracked-changes', 'note', 'annotation', 'automatic-styles', 'font-face-decls', 'forms']),
};

/** The blocks of the main part of a Word document; a sentence's end where it cannot be read. */
export function listWordBlocks(xml: string): readonly DocumentBlock[] | string {
  return listBlocks(xml, WORD);
}

/** The blocks of the content of an OpenDocument text. */
export function listOpenDocumentBlocks(xml: string): readonly DocumentBlock[] | string {
  return listBlocks(xml, OPEN_DOCUMENT);
}

function listBlocks(xml: string, words: Words): readonly DocumentBlock[] | string {
  if (declaresEntities(xml)) return 'declares entities of its own, which are not resolved';
  const blocks: DocumentBlock[] = [];
  let [tables, aside, cells] = [0, 0, 0];
  let isText = words.texts === null;
  let rows: string[][] = [];
  let row: string[] = [];
  let text = '';
  let span = 1;
  const isWhole = scanXml(xml, {
    open: (name, attributes) => {
      if (words.aside.has(name)) aside += 1;
      if (aside > 0) return;
      if (name === words.table) {
        tables += 1;
        if (tables === 1) [rows, text] = [[], ''];
      } else if (tables === 1 && name === words.row) row = [];
      else if (tables === 1 && words.cells.has(name)) {
        text = '';
        span = readRepeats(attributes);
      } else if (name === 'gridSpan') span = tables === 1 ? readRepeats(attributes) : span;
      else if (words.blanks.has(name)) text += ' ';
      else if (words.texts?.has(name) === true) isText = true;
    },
    text: (piece) => {
      if (isText && aside === 0 && cells <= MOST_CELLS) text += piece;
    },
    close: (name) => {
      if (words.aside.has(name)) aside -= 1;
      if (aside > 0) return;
      if (words.texts?.has(name) === true) isText = false;
      else if (words.paragraphs.has(name)) {
        if (tables === 0) {
          if (text.trim() !== '') blocks.push(fold(text));
          text = '';
        } else text += ' ';
      } else if (tables === 1 && words.cells.has(name)) {
        row.push(fold(text), ...Array<string>(span - 1).fill(''));
        cells += span;
        [text, span] = ['', 1];
      } else if (tables === 1 && name === words.row) rows.push(row);
      else if (name === words.table) {
        tables -= 1;
        if (tables === 0 && rows.some((one) => one.some((cell) => cell !== ''))) blocks.push(rows);
      }
    },
  });
  if (cells > MOST_CELLS) return 'has more cells than can be read';
  return isWhole ? blocks : 'is cut off or damaged, so that its rows may not all be there';
}

/** How many columns a cell takes, by the attributes that say so. */
function readRepeats(attributes: string): number {
  const stated = getAttribute(attributes, 'w:val') ?? getAttribute(attributes, 'table:number-columns-repeated') ?? '1';
  return Math.min(MOST_REPEATS, Math.max(1, Math.floor(Number(stated)) || 1));
}

function fold(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
