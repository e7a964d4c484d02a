import type { TableName } from '../../domain/dataset.ts';
import type { ForeignColumn, ForeignTable } from '../base/foreign-table.ts';
import type { TableProposal } from '../base/table-proposal.ts';
import { foldWord } from '../base/closed-words.ts';
import { isMissingWord } from '../base/missing-words.ts';
import { namesBill } from '../dictionary/lines/bill-names.ts';
import type { ReadFile } from '../tables/recognition.ts';

/** A cell of such a column: a small amount, a tick, or nothing. */
const AMOUNT = /^(?:[x✓✔●•]|\d{1,6}(?:[.,]\d{1,4})?\s?x?\s?(?:\p{L}{1,5}\.?)?)$/iu;
/** A title over such columns, or the name of a sheet or file with some. */
const SAYS_SO =
  /(?:qty|quantit(?:y|ies)|menge|anzahl|stück|usage|verwendung)\s*(?:per|pro|je|in|by|for)\b|matri(?:x|ces|ce|ca|z|s)|matice|macierz|mátrix|матриц|矩阵|矩陣|マトリ[ック]+ス|매트릭스|variants?\b|varianten|mehrfachstückliste|variantenstückliste|variant bom|multi.?level variants/i;
/** A possible number of a product: letters with a figure; periods, plants by figures alone and steps of prices are none. */
const PRODUCT = /^(?=.*\d)(?=.*\p{L})[\p{L}\d][\p{L}\d .\-_/]{1,24}$/u;
const NO_PRODUCT = /^(?:q[1-4]|h[12]|kw|cw|wk|w|m|fy|gj|p|level|l|lvl|step|stage|tier|ab|from|bis)\s?\d+$|^\d/i;
/** A number of a product, and of no revision, option or column. */
const NUMBERED = /\d{3}/;
const LEAST = 2;

/**
 * Tables of parts with a column for each of several products, named in its header and in any of the files: its cells say how many of the part go into
 * it. If no file names the products, a title or a sheet on quantities by product is needed as well. A person's decisions stay.
 */
export function settleMatrices(files: readonly ReadFile[]): readonly ReadFile[] {
  const known = new Set(files.flatMap(listNamedParts));
  // Columns for each of several suppliers, by their numbers, are shares or prices of theirs.
  const firms = new Set(files.flatMap(listNamedFirms).filter((name) => !known.has(name)));
  return files.map((file) => {
    const changed = new Map<ForeignTable, readonly number[]>();
    const foreign = file.foreign.map((table) => {
      const proposal = findProposal(file, table);
      const places = proposal === undefined ? [] : findProducts(table, proposal, { known, firms });
      if (places.length === 0) return table;
      const columns = new Map<ForeignColumn, readonly number[]>(table.columns);
      const matrix: ForeignTable = { ...table, purpose: 'bom', columns: columns.set('parent-quantity', places) };
      changed.set(table, places);
      return matrix;
    });
    if (changed.size === 0) return file;
    const proposals = file.proposals.map((proposal): TableProposal => {
      const places = [...changed].find(([table]) => findProposal(file, table) === proposal)?.[1];
      if (places === undefined) return proposal;
      const columns = proposal.columns.map((column, place) =>
        places.includes(place)
          ? {
              ...column,
              meaning: 'parent-quantity' as const,
              confidence: 0.8,
              reason: 'Its header names a product, and its cells say how many go into it.',
            }
          : column,
      );
      return {
        ...proposal,
        purpose: 'bom',
        reason: 'It has parts with a column of quantities for each product.',
        columns,
      };
    });
    return { ...file, foreign, proposals };
  });
}

function findProposal({ proposals }: ReadFile, { source }: ForeignTable): TableProposal | undefined {
  return proposals.find(
    ({ file, sheet, headerRow }) => file === source.file && sheet === source.sheet && headerRow === source.headerRow,
  );
}

/** The names in tables under some meanings, and in a column of a canonical table, folded. */
function listNamed(
  { foreign, tables }: ReadFile,
  meanings: readonly ForeignColumn[],
  table: TableName,
  column: string,
): string[] {
  const ofForeign = foreign.flatMap(({ columns, source }) => {
    const places = meanings.flatMap((meaning) => columns.get(meaning) ?? []);
    return source.lines.flatMap(({ cells }) => places.map((place) => foldWord(cells[place] ?? '')));
  });
  const ofTables = tables.flatMap((one) => {
    const place = one.table === table ? one.columns.places.get(column) : undefined;
    return place === undefined ? [] : one.source.lines.map(({ cells }) => foldWord(cells[place] ?? ''));
  });
  return [...ofForeign, ...ofTables].filter((name) => name !== '');
}

const listNamedParts = (file: ReadFile): string[] => listNamed(file, ['part-number', 'parent'], 'parts', 'part_number');

const listNamedFirms = (file: ReadFile): string[] =>
  listNamed(file, ['supplier-id', 'supplier'], 'suppliers', 'supplier_id');

/** The names in the files, folded. */
type Named = { readonly known: ReadonlySet<string>; readonly firms: ReadonlySet<string> };

/** The columns of a table standing for a product each; none if the table states its structure otherwise. */
function findProducts(table: ForeignTable, proposal: TableProposal, { known, firms }: Named): readonly number[] {
  const { source, columns, purpose, titles = [] } = table;
  if (purpose !== 'parts-list' && purpose !== 'bom' && purpose !== 'sourcing') return [];
  if (!['part-number', 'description', 'maker-part-number'].some((one) => columns.has(one as ForeignColumn))) return [];
  if (columns.has('parent') || columns.has('level') || columns.has('period-demand')) return [];
  const own = new Set(
    source.lines.flatMap(({ cells }) =>
      (columns.get('part-number') ?? []).map((place) => foldWord(cells[place] ?? '')),
    ),
  );
  const naming = ['part-number', 'description', 'maker-part-number'].flatMap(
    (one) => columns.get(one as ForeignColumn) ?? [],
  );
  // A second row of headers, with the names of the products, names no part.
  const lines = source.lines.filter(({ cells }) => naming.some((place) => (cells[place] ?? '').trim() !== ''));
  const open = source.header.flatMap((header, place) => {
    const column = proposal.columns[place];
    if (firms.has(foldWord(header))) return [];
    if (column === undefined || column.meaning !== null || column.confidence === 1 || header.trim() === '') return [];
    const cells = lines.map((line) => (line.cells[place] ?? '').trim()).filter((cell) => !isMissingWord(cell));
    return cells.length > 0 && cells.every((cell) => AMOUNT.test(cell)) ? [{ header: header.trim(), place }] : [];
  });
  const named = open.filter(({ header }) =>
    [header, readFirstWord(header)].some((name) => known.has(foldWord(name)) && !own.has(foldWord(name))),
  );
  const says = [...titles, source.sheet ?? '', source.file].some((text) => SAYS_SO.test(text));
  const shaped = open.filter(({ header }) => PRODUCT.test(header) && !NO_PRODUCT.test(header));
  // An assembly of the table's own rows has a column as well, in which its own row is blank.
  const inner = open.filter(({ header, place }) => own.has(foldWord(header)) && isBlankForItself(header, place));
  // One product by its number beside others that no file names: the whole row of them is products.
  if (named.length > 0)
    return [...new Set([...named, ...inner, ...(says ? shaped : [])])]
      .map(({ place }) => place)
      .toSorted((a, b) => a - b);
  // In a list that is named after a bill, numbers of several figures are those of products.
  const numbered = shaped.filter(({ header }) => NUMBERED.test(header));
  if (!says && namesBill(source.sheet ?? source.file))
    return numbered.length >= LEAST && numbered.length === open.length ? numbered.map(({ place }) => place) : [];
  return says && shaped.length >= LEAST ? shaped.map(({ place }) => place) : [];

  function isBlankForItself(header: string, place: number): boolean {
    const numbers = columns.get('part-number') ?? [];
    const itself = lines.filter(({ cells }) => numbers.some((at) => foldWord(cells[at] ?? '') === foldWord(header)));
    return itself.every(({ cells }) => isMissingWord((cells[place] ?? '').trim()));
  }
}

/** The number before the name of a product in its header: `THR-5 Thruster 5 kW`; '' if it does not begin with one. */
export function readFirstWord(header: string): string {
  return /^(?=\S*\d)(?=\S*\p{L})\S{3,24}(?=\s)/u.exec(header.trim())?.[0] ?? '';
}
