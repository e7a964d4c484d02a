import type { ForeignColumn } from '../../base/foreign-table.ts';
import type { Grid } from '../../base/grid.ts';
import { foldWord } from '../../base/closed-words.ts';
import { MAX_ROWS } from '../../base/grid-bounds.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { findHeaderMeanings } from '../../dictionary/find-meaning.ts';
import { dropLegalForm } from '../../dictionary/firm-names.ts';
import { keepLastPart } from '../../values/contents/part-heads.ts';
import { unpackXml } from '../unpack-archive.ts';
import type { WorkbookReading } from '../workbook/read-workbook.ts';
import { type DocumentBlock, listOpenDocumentBlocks, listWordBlocks } from './document-blocks.ts';
import { noteStatements, refuseLetter } from './letters.ts';

const MEGABYTE = 1024 * 1024;
/** Most that the text of a document may unpack to. */
const MOST_UNPACKED = 100 * MEGABYTE;
/** Stands for a table among what stands above the next one. */
const TABLE = ['a', 'table', 'here'] as const;
/** Longer paragraphs are no labels above a table. */
const LONGEST_LABEL = 200;

/** Reads a Word document (.docx): each of its tables is a sheet, with what stands above it in the document. One without a table is a letter. */
export function readWordDocument(name: string, bytes: Uint8Array, log: ProblemLog): Promise<WorkbookReading> {
  return readDocument(name, bytes, { kind: 'Word', path: 'word/document.xml', list: listWordBlocks }, log);
}

/** Reads an OpenDocument text (.odt) as `readWordDocument` reads one of Word. */
export function readOpenDocumentText(name: string, bytes: Uint8Array, log: ProblemLog): Promise<WorkbookReading> {
  return readDocument(name, bytes, { kind: 'OpenDocument', path: 'content.xml', list: listOpenDocumentBlocks }, log);
}

type Format = {
  readonly kind: string;
  readonly path: string;
  readonly list: (xml: string) => readonly DocumentBlock[] | string;
};

async function readDocument(
  name: string,
  bytes: Uint8Array,
  format: Format,
  log: ProblemLog,
): Promise<WorkbookReading> {
  const what = `a text document (${format.kind})`;
  const unpacked = await unpackXml(bytes, MOST_UNPACKED);
  if (!unpacked.ok) {
    const why = unpacked.fault === 'damaged' ? 'is damaged' : `unpacks to more than ${MOST_UNPACKED / MEGABYTE} MB`;
    return { ok: false, refused: `${name} is ${what} that ${why}; save its table as .xlsx or CSV.` };
  }
  const content = unpacked.entries.get(format.path);
  const blocks = content === undefined ? 'holds no text' : format.list(new TextDecoder().decode(content));
  if (typeof blocks === 'string')
    return { ok: false, refused: `${name} is ${what} that ${blocks}; save its table as .xlsx or CSV.` };
  const texts = blocks.flatMap((block) => (typeof block === 'string' ? [block] : []));
  const sheets = listSheets(blocks);
  if (sheets === null)
    return {
      ok: false,
      refused: `${name} is ${what} that has more tables below each other than can be read; save them as .xlsx or CSV.`,
    };
  const grids = sheets.map((grid) => ({ ...grid, beside: texts }));
  if (grids.length === 0) return { ok: false, refused: refuseLetter(name, `a letter (${format.kind})`, texts, log) };
  noteStatements(name, texts, log);
  return { ok: true, grids };
}

/**
 * The sheets of a document: each table with the labels above it, those of tables of label and value too. Null where these would be more rows than are read:
 * what stands above the first table stands above each.
 */
function listSheets(blocks: readonly DocumentBlock[]): readonly Grid[] | null {
  const above: (readonly string[])[] = [];
  const inside = new Set<number>();
  const grids: Grid[] = [];
  const tables = blocks.filter((block) => typeof block !== 'string' && !isLabels(block));
  const firms = findFirms(blocks);
  let rowsLeft = MAX_ROWS;
  if (firms !== '') above.push(['Supplier', firms]);
  for (const block of blocks) {
    if (typeof block === 'string') {
      if (block.length <= LONGEST_LABEL) above.push([block]);
    } else if (isLabels(block)) above.push(...block);
    else {
      const own = keepLastPart(above, inside);
      rowsLeft -= own.length + block.length;
      if (rowsLeft < 0) return null;
      const sheet = tables.length === 1 ? null : `Table ${grids.length + 1}`;
      grids.push({ sheet, hidden: false, rows: [...own, [], ...block], merged: [], decimalComma: false });
      inside.add(above.push(TABLE) - 1);
    }
  }
  // A form of labels and values alone is one table.
  const labels = blocks.flatMap((block) => (typeof block === 'string' ? [] : block));
  if (grids.length > 0 || labels.length === 0) return grids;
  return [{ sheet: null, hidden: false, rows: labels, merged: [], decimalComma: false }];
}

/** What a label means to the import; null of any other text. */
function findMeaning(label: string): ForeignColumn | null {
  return findHeaderMeanings(label)[0]?.meaning ?? null;
}

/** Whether a table holds labels with their values (`Supplier | Ningbo`) and no list. */
function isLabels(table: readonly (readonly string[])[]): boolean {
  const filled = table.filter((row) => row.some((cell) => cell !== ''));
  if (filled.some((row) => row.filter((cell) => cell !== '').length > 2)) return false;
  const isPair = ([label = '', value = '']: readonly string[]): boolean =>
    findMeaning(label) !== null && value !== '' && findMeaning(value) === null;
  return filled.some(isPair) && findMeaning(filled[0]?.[1] ?? '') === null;
}

/** The firms that a letter names by their legal form where no label names its supplier: whoever writes it is one of them. */
function findFirms(blocks: readonly DocumentBlock[]): string {
  const cells = blocks.flatMap((block) => (typeof block === 'string' ? [block] : block.flat()));
  if (cells.some((cell) => findMeaning(cell.split(/[:：]/u, 1)[0] ?? '') === 'supplier')) return '';
  const texts = blocks.flatMap((block) => (typeof block === 'string' && block.length <= 60 ? [block] : []));
  const isFirm = (text: string): boolean => !['', foldWord(text)].includes(dropLegalForm(text));
  return [...new Set(texts.filter(isFirm))].join(' · ');
}
