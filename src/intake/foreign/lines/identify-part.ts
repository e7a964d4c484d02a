import type { ForeignCells } from '../../values/foreign-cells.ts';
import { joinText } from './fold-continuations.ts';
import type { ForeignRow } from './fold-continuations.ts';
import { splitItemRevision } from './item-revision.ts';
import type { MakerWords } from '../../values/maker-names.ts';

/** Basis of a part number; all but `given` is stated to the person. */
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
  /** Maker from the cell of the number, null for none. */
  readonly maker: string | null;
  /** Further words in the cell of the number, where it holds item, revision and name. */
  readonly revision?: string;
  readonly name?: string;
};

/**
 * The key of the part of a line: the part number as written (leading zeros and all, without a revision in its cell), else the maker's, else the
 * supplier's, else value and footprint, else the description. A line without all of them but with some place (a designator, a quantity) bears a
 * key made from its row; null where the row names nothing.
 */
export function identifyPart(cells: ForeignCells, row: ForeignRow, makers: MakerWords): PartIdentity | null {
  const { line } = row;
  const given = cells.get(line, 'part-number');
  if (given !== '') {
    const coded = splitCode(given);
    if (coded !== null) return { partNumber: coded.code, from: 'given', maker: null, name: coded.name };
    const revised = splitItemRevision(given, cells.header('part-number', ''));
    if (revised === null) return splitMaker(given, 'given', cells, row, makers);
    return { partNumber: revised.item, from: 'given', maker: null, revision: revised.revision, name: revised.name };
  }
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

/** `[4711] Pump`: the code of a part before its name, as some systems write their references; null where a cell is no such. */
export function splitCode(cell: string): { readonly code: string; readonly name: string } | null {
  // `Motors : MOT-1`: the item below the one that groups it.
  const below = /^[^:]{1,60}(?: : [^:]{1,60})* : ([^:\s]{1,60})$/.exec(cell)?.[1];
  if (below !== undefined) return { code: below, name: '' };
  const [, code, name] = /^\[([^[\]]{1,60})\]\s+(\S.*)$/.exec(cell) ?? [];
  return code === undefined || name === undefined ? null : { code: code.trim(), name };
}

/** Columns telling parts of one name apart, without another meaning for the import. */
const TELLS_APART =
  /^(?:size|dimensions?|spec(?:ification)?s?(?:\W.*)?|variant|abmessung(?:en)?|maße?|ausführung|dimension|taille|medidas?|misure|尺寸|寸法|サイズ)$/i;

/** Distinction of the parts of a table: names common to several parts, and the places of their differences. */
type Telling = { readonly shared: ReadonlySet<string>; readonly places: readonly number[] };
/** By the cells of a table: looked for once. */
const TELLING = new WeakMap<ForeignCells, Telling>();

/** The cells' words on the part: the name, with the specification where two lines of one name differ in it, as two screws do. */
function describeWhole(cells: ForeignCells, row: ForeignRow): string {
  const name = joinText(cells, row, 'description');
  if (name === '') return '';
  const { shared, places } = TELLING.get(cells) ?? findTelling(cells);
  if (!shared.has(cells.get(row.line, 'description'))) return name;
  return [name, ...readSpecification(cells, row.line, places)].join(' ');
}

function findTelling(cells: ForeignCells): Telling {
  const places = listFurther(cells);
  const shared = new Set<string>();
  const first = new Map<string, string>();
  for (const line of places.length === 0 ? [] : cells.table.source.lines) {
    const name = cells.get(line, 'description');
    const specification = readSpecification(cells, line, places).join(' ');
    const known = first.get(name);
    if (known === undefined) first.set(name, specification);
    else if (known !== specification) shared.add(name);
  }
  const telling = { shared, places };
  TELLING.set(cells, telling);
  return telling;
}

function readSpecification(
  cells: ForeignCells,
  line: ForeignRow['line'],
  places: readonly number[],
): readonly string[] {
  return [...new Set(places.map((place) => cells.cellAt(line, place)).filter((text) => text !== ''))];
}

/** Places of further descriptions and of distinctions. */
function listFurther({ table: { source, columns } }: ForeignCells): readonly number[] {
  const described = columns.get('description') ?? [];
  return source.header.flatMap((name, place) =>
    place !== described[0] && (described.includes(place) || TELLS_APART.test(name.trim())) ? [place] : [],
  );
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

/** One phrase for each way to a key other than by a part number. */
export const IDENTITY_SENTENCES: Readonly<Record<Exclude<IdentitySource, 'given'>, string>> = {
  'maker-part-number': 'Lines without a part number of the company; the number of the maker stands for it',
  'supplier-part-number':
    'Lines without a part number of the company or the maker; the order number of the supplier stands for it',
  value: 'Lines without a part number; value and footprint stand for it',
  description: 'Lines without a part number; the description stands for it',
  designators: 'Lines with neither part number nor value; the designators stand for it',
  'made-up': 'Lines that name no part; a key from the row stands for it',
};
