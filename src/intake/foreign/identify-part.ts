import type { ForeignCells } from './foreign-cells.ts';
import { joinText } from './fold-continuations.ts';
import type { ForeignRow } from './fold-continuations.ts';
import type { MakerWords } from './maker-names.ts';

/** What a part number rests on; all but `given` is stated to the person. */
export type IdentitySource =
  | 'given'
  | 'maker-part-number'
  | 'supplier-part-number'
  | 'value'
  | 'description'
  | 'designators'
  | 'made-up';

export type PartIdentity = {
  readonly partNumber: string;
  readonly from: IdentitySource;
  /** Maker that stood in the cell of the number, null where none did. */
  readonly maker: string | null;
};

/**
 * The key of the part of a line: the part number as written (leading zeros and all), else the maker's, else the supplier's, else value and
 * footprint, else the description. A line that states none of them but fills some place (a designator, a quantity) bears a key made
 * from its row; null where the row names nothing.
 */
export function identifyPart(cells: ForeignCells, row: ForeignRow, makers: MakerWords): PartIdentity | null {
  const { line } = row;
  const given = cells.get(line, 'part-number');
  if (given !== '') return splitMaker(given, 'given', cells, row, makers);
  const makerNumber = cells.get(line, 'maker-part-number');
  if (makerNumber !== '') return splitMaker(makerNumber, 'maker-part-number', cells, row, makers);
  const inMaker = makers.split(cells.get(line, 'maker'));
  if (inMaker !== null) return { partNumber: inMaker.partNumber, from: 'maker-part-number', maker: inMaker.maker };
  const supplierNumber = cells.get(line, 'supplier-part-number');
  if (supplierNumber !== '') return { partNumber: supplierNumber, from: 'supplier-part-number', maker: null };
  const value = [cells.get(line, 'value'), cells.get(line, 'footprint')].filter((text) => text !== '').join(' ');
  const description = describeWhole(cells, row);
  if (cells.get(line, 'value') !== '') return { partNumber: value, from: 'value', maker: null };
  if (description !== '') return { partNumber: description, from: 'description', maker: null };
  if (value !== '') return { partNumber: value, from: 'value', maker: null };
  const designators = cells.get(line, 'designators');
  if (designators !== '') return { partNumber: designators, from: 'designators', maker: null };
  // A word in the column that counts the lines is a heading.
  const states =
    /\d/.test(cells.get(line, 'item-number')) ||
    (['quantity', 'level', 'price', 'stock'] as const).some((column) => cells.get(line, column) !== '');
  if (!states) return null;
  const { file, sheet } = cells.table.source;
  return { partNumber: `${sheet === null ? file : `${file} ${sheet}`} row ${line.row}`, from: 'made-up', maker: null };
}

/** Columns that tell parts of one name apart and mean nothing else to the import. */
const TELLS_APART =
  /^(?:size|dimensions?|spec(?:ification)?s?(?:\W.*)?|variant|abmessung(?:en)?|maße?|ausführung|dimension|taille|medidas?|misure|尺寸|寸法|サイズ)$/i;

/** What the cells say of the part in words: name and specification, as two screws of one name differ in it. */
function describeWhole(cells: ForeignCells, row: ForeignRow): string {
  const { source, columns } = cells.table;
  const described = columns.get('description') ?? [];
  const [first] = described;
  if (first === undefined) return '';
  const further = source.header.flatMap((name, place) =>
    place !== first && (described.includes(place) || TELLS_APART.test(name.trim())) ? [place] : [],
  );
  const words = further.map((place) => cells.cellAt(row.line, place)).filter((text) => text !== '');
  return [joinText(cells, row, 'description'), ...new Set(words)].join(' ').trim();
}

function splitMaker(
  cell: string,
  from: IdentitySource,
  cells: ForeignCells,
  { line }: ForeignRow,
  makers: MakerWords,
): PartIdentity {
  const split = cells.get(line, 'maker') === '' ? makers.split(cell) : makers.strip(cell, cells.get(line, 'maker'));
  return split === null ? { partNumber: cell, from, maker: null } : { ...split, from };
}

/** One phrase for each way in which keys were found other than by a part number. */
export const IDENTITY_SENTENCES: Readonly<Record<Exclude<IdentitySource, 'given'>, string>> = {
  'maker-part-number': 'Lines without a part number of the company; the number of the maker stands for it',
  'supplier-part-number':
    'Lines without a part number of the company or the maker; the order number of the supplier stands for it',
  value: 'Lines without a part number; value and footprint stand for it',
  description: 'Lines without a part number; the description stands for it',
  designators: 'Lines with neither part number nor value; the designators stand for it',
  'made-up': 'Lines that name no part; a key from the row stands for it',
};
