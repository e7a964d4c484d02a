import { readSubstance } from '../../../domain/substances/read-substance.ts';
import type { DeclaredNode } from '../../base/declared-list.ts';
import type { ForeignColumn } from '../../base/foreign-table.ts';
import { findAmountUnit } from '../../values/contents/declared-amount.ts';
import { findHeaderMeanings } from '../../dictionary/find-meaning.ts';
import type { DeclaredRole } from './declared-role.ts';
import { findHeaderUnit, findRole, foldLabel } from './declared-roles.ts';

/** A header of a declaration: the role of each column, and the text of its label. */
export type DeclaredHeader = {
  /** Place of the header among the rows of the grid, counted from 0, and of the first row below it. */
  readonly at: number;
  readonly firstRow: number;
  readonly labels: readonly string[];
  readonly places: ReadonlyMap<DeclaredRole, number>;
};

/** The node of a row of a grid, with its place in the file, counted from 1. */
export type PlacedNode = { readonly row: number; readonly node: DeclaredNode };

/** Texts above a header or in a block of labels, by the role of the label. */
export type TitleBlock = ReadonlyMap<DeclaredRole, string>;

/** Number of first rows searched for a header. */
const HEADER_WITHIN = 60;

/**
 * The header of a declaration in a grid: the row with the most roles in its cells, if `isHeader` accepts them. A second line of labels right below,
 * as under merged cells, adds the roles missing from the first one. Null if no row has them.
 */
export function findDeclaredHeader(
  rows: readonly (readonly string[])[],
  isHeader: (places: ReadonlyMap<DeclaredRole, number>) => boolean,
): DeclaredHeader | null {
  let best: DeclaredHeader | null = null;
  for (let at = 0; at < Math.min(rows.length, HEADER_WITHIN); at++) {
    const row = rows[at] ?? [];
    const below = rows[at + 1] ?? [];
    const own = findPlaces(row, [], new Map());
    if (own.size === 0) continue;
    const isSecond =
      !isLabelWithValue(row) && below.some((cell) => findRole(cell) !== null) && !below.some((cell) => /\d/.test(cell));
    for (const second of isSecond ? [below, []] : [[]]) {
      const places = findPlaces(row, second, own);
      if (!isHeader(places) || places.size <= (best?.places.size ?? 0)) continue;
      const labels = row.map((cell, place) => (second[place]?.trim() || cell).trim());
      const widest = Math.max(row.length, second.length);
      best = {
        at,
        firstRow: at + (second.length > 0 ? 2 : 1),
        labels: Array.from({ length: widest }, (_, place) => labels[place] ?? (second[place] ?? '').trim()),
        places,
      };
    }
  }
  return best;
}

/** `Date | 2026-09-01` or `Date: 2026-09-01`, as heads of papers have it: no header, and no line of one. */
function isLabelWithValue(row: readonly string[]): boolean {
  const [label = '', value = '', ...others] = row.filter((cell) => cell.trim() !== '');
  if (value === '') return LABEL_IN_CELL.test(label);
  return others.length === 0 && findRole(label) !== null && findRole(value) === null;
}

function findPlaces(
  row: readonly string[],
  second: readonly string[],
  own: ReadonlyMap<DeclaredRole, number>,
): ReadonlyMap<DeclaredRole, number> {
  if (second.length === 0 && own.size > 0) return own;
  const places = new Map<DeclaredRole, number>();
  const put = (cell: string, place: number, over: boolean): void => {
    const role = findRole(cell);
    if (role !== null && (over || !places.has(role))) places.set(role, place);
  };
  for (const [place, cell] of row.entries()) put(cell, place, false);
  // A label below says more closely what its column holds.
  for (const [place, cell] of second.entries())
    if (cell.trim() !== '') put(cell, place, findRole(cell) === 'substance');
  if (second.length > 0) {
    const description = second.findIndex((cell) => /^description$/i.test(cell.trim()));
    if (description !== -1 && places.has('substance')) {
      for (const [role, place] of places) if (place === description) places.delete(role);
      places.set('substance', description);
    }
  }
  return places;
}

/** Roles of masses; their labels may state the unit of the figure beside them: `Part mass [mg] | 850`. */
const MASSES: ReadonlySet<DeclaredRole> = new Set(['part-mass', 'material-mass', 'mass']);

/** A label with its value in one cell, behind a colon or, as in a text, behind two blanks or a tab. */
const LABEL_IN_CELL = /^([^:：]{2,40}?)(?:[:：]\s*|\s{2,}|\t\s*)(\S.*)$/u;

/**
 * Labels with their values above a header: the value stands to the right, or below if the labels stand in a row. A bare figure of a mass comes with
 * the unit of its label, or of the cell behind it.
 */
export function readTitleBlock(rows: readonly (readonly string[])[], until: number): TitleBlock {
  const block = new Map<DeclaredRole, string>();
  const put = (role: DeclaredRole, value: string, label: string, behind: string): void => {
    if (value === '' || block.has(role)) return;
    const isBare = MASSES.has(role) && /\d\s*$/.test(value);
    const unit = isBare ? findHeaderUnit(label) || (findAmountUnit(behind)?.[0] === 'g' ? behind : '') : '';
    block.set(role, unit === '' ? value : `${value} ${unit}`);
  };
  for (let at = 0; at < until; at++) {
    const row = rows[at] ?? [];
    const roles = row.map((cell) => findRole(cell) ?? findRole(LABEL_IN_CELL.exec(cell)?.[1] ?? ''));
    const filled = row.filter((cell) => cell.trim() !== '');
    // A row of labels without any figure stands over its values; one with a colon or a value stands beside them.
    const isHeaderRow = filled.length > 2 && !filled.some((cell) => /\d|[::]\s*$/.test(cell));
    for (const [place, role] of roles.entries()) {
      if (role === null) continue;
      const [right = '', behind = ''] = row
        .slice(place + 1)
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '');
      const below =
        [rows[at + 1], rows[at + 2]].map((next) => next?.[place]?.trim() ?? '').find((cell) => cell !== '') ?? '';
      const inside = LABEL_IN_CELL.exec(row[place] ?? '')?.[2] ?? '';
      const isPair = right !== '' && findRole(right) === null && !isHeaderRow;
      put(
        role,
        inside || (isPair ? right : findRole(below) === null ? below : ''),
        row[place] ?? '',
        isPair ? behind : '',
      );
    }
  }
  return block;
}

/** The texts of masses in the block above a list. */
export function listMasses(title: TitleBlock): readonly string[] {
  return [...title].flatMap(([role, text]) => (MASSES.has(role) ? [text] : []));
}

/** Plain words for the item of a declaration. */
const ITEM =
  /^(?:items?|parts?|articles?|products?|artikel|(?:bau)?teile?|produkt|erzeugnis|produit|producto|prodotto|produto|wyrób|výrobek|ürün|изделие|产品|產品|零件|製品|部品|型号|型番|제품)$/iu;

/** Whether a label of one word names the item: `Item`, `Teil`. */
export function isItem(label: string): boolean {
  return ITEM.test(foldLabel(label));
}

/**
 * The block above a declaration with its item named by a plain word (`Item | 4711`, `Product: 4711`), if nothing else gives the number of the part.
 * In one cell only a text with a figure is a number: `Product: ring magnet` is a name.
 */
export function withTitleItem(title: TitleBlock, above: readonly (readonly string[])[]): TitleBlock {
  if (title.has('part-number')) return title;
  for (const row of above) {
    const [label = '', value = '', ...others] = row.filter((cell) => cell.trim() !== '');
    if (others.length > 0) continue;
    if (value !== '' && isItem(label)) return new Map(title).set('part-number', value.trim());
    const [, before = '', behind = ''] = /^([^:：]{2,40})[:：]\s*(\S.*)$/u.exec(label.trim()) ?? [];
    if (value === '' && isItem(before) && /\d/.test(behind)) return new Map(title).set('part-number', behind);
  }
  return title;
}

/**
 * The places of a header with the column of its parts, if a plain word or a word of another language names it. A list with substances and shares
 * known to the dictionary is read as a list of contents without that.
 */
export function withItemColumn({ labels, places }: DeclaredHeader): DeclaredHeader['places'] {
  if (places.has('part-number')) return places;
  const meanings = labels.map((label) => (label === '' ? null : (findHeaderMeanings(label)[0]?.meaning ?? null)));
  const says = (...some: readonly ForeignColumn[]): boolean => some.some((meaning) => meanings.includes(meaning));
  if (says('substance', 'cas') && says('mass-share', 'mass-min', 'mass-max')) return places;
  const taken = new Set(places.values());
  const named = labels.findIndex(
    (label, place) => !taken.has(place) && !label.includes('_') && (isItem(label) || meanings[place] === 'part-number'),
  );
  return named === -1 ? places : new Map(places).set('part-number', named);
}

/** Number of rows searched for names. */
const NAMES_LOOKED_AT = 200;

/**
 * The places of a header with names beside CAS numbers only, as data sheets on safety write them (`CAS No. | Name | Concentration`): the names are
 * those of substances if most are known as such. If the list has another column of substances, or names parts there, the places as they are.
 */
export function withNamedSubstances(
  { places, firstRow }: Pick<DeclaredHeader, 'places' | 'firstRow'>,
  rows: readonly (readonly string[])[],
): DeclaredHeader['places'] {
  // `Material | CAS number | Mass share`, as passports of products have it.
  const role = places.has('material') ? 'material' : 'part-name';
  const place = places.get(role);
  if (places.has('substance') || !places.has('cas') || place === undefined) return places;
  const names = rows
    .slice(firstRow, firstRow + NAMES_LOOKED_AT)
    .map((row) => (row[place] ?? '').trim())
    .filter((name) => name !== '');
  const known = names.filter((name) => readSubstance(name).contains.length > 0);
  if (known.length * 2 <= names.length) return places;
  const named = new Map(places).set('substance', place);
  named.delete(role);
  return named;
}

/** A comma able only to divide a figure from its fraction: no group of three follows it, or a lone zero stands before it. */
const COMMA = /(?<![\d.,])(?:0,\d+|\d+,(?!\d{3}(?!\d))\d+)(?![\d.,])|\d\.\d{3},\d/;
/** The same of a point. */
const POINT = /(?<![\d.,])(?:0\.\d+|\d+\.(?!\d{3}(?!\d))\d+)(?![\d.,])|\d,\d{3}\.\d/;

/**
 * Whether the figures of these columns, and of `further` texts, have decimal commas: one of them can be nothing else, and none has a point of that
 * kind. If they decide nothing, as `otherwise` says: the file's divider of columns is a hint alone.
 */
export function hasDecimalCommas(
  rows: readonly (readonly string[])[],
  places: readonly number[],
  { otherwise = false, further = [] }: { otherwise?: boolean; further?: readonly string[] } = {},
): boolean {
  const cells = [...rows.flatMap((row) => places.map((place) => row[place] ?? '')), ...further];
  const [commas, points] = [COMMA, POINT].map((mark) => cells.some((cell) => mark.test(cell)));
  return commas === points ? otherwise : commas === true;
}

/** The declaration of a grid as a tree: its header and its nodes. */
export type DeclaredSheet = {
  readonly header: DeclaredHeader;
  readonly nodes: readonly PlacedNode[];
  readonly used: ReadonlySet<number>;
  /** Filled but unread cells of used columns, as places by row of the file. */
  readonly unread?: ReadonlyMap<number, ReadonlySet<number>>;
  /** Rows with their figures in those of another one: further batches of an item. */
  readonly joined?: ReadonlySet<number>;
  /** Notes on the reading, on the header. */
  readonly notes?: readonly { readonly code: string; readonly message: string }[];
};
