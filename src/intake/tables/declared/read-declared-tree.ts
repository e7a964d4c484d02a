import { type NodeType, writeDeclaredTerms } from '../../base/declared-list.ts';
import type { Grid } from '../../base/grid.ts';
import {
  type DeclaredAmount,
  readDeclaredAmount,
  writeDeclaredAmount,
  writeUnreadAmount,
} from '../../values/contents/declared-amount.ts';
import { tellAgainst } from '../../values/contents/words-beside.ts';
import {
  type DeclaredHeader,
  type DeclaredSheet,
  type PlacedNode,
  findDeclaredHeader,
  hasDecimalCommas,
  readTitleBlock,
} from './declared-grid.ts';
import type { DeclaredRole } from './declared-role.ts';
import { findHeaderUnit } from './declared-roles.ts';
import { findDeclarer, isDraftAbove, readTitleTerms } from './declared-terms.ts';

const TYPES: readonly (readonly [NodeType, RegExp])[] = [
  ['group', /^(?:semi-?\s?component|halbzeug|semi-?finished|sc|半制品|半成品|半製品|半完成品|demi-produit)|^h$/i],
  ['component', /^(?:component|bauteil|part|c|b|部品|组件|零件|零部件|composant|부품)$/i],
  ['material', /^(?:material|werkstoff|m|w|材料|材質|材质|物料|matériau|재료)$/i],
  [
    'substance',
    /^(?:basic ?substance|pure ?substance|substance|reinstoff|s|bs|r|基本物质|纯物质|物质|物質|基礎物質|substance de base|물질)$/i,
  ],
];

/**
 * The nodes of an IMDS datasheet exported as a table: levels as figures, dots or indents, types in words or letters, portions as one figure, a range
 * in one cell, from and to, or the rest. Its lists are complete by the rules of IMDS, but for substances kept back. Null for any other grid.
 */
export function readDeclaredTree({ rows, decimalComma }: Pick<Grid, 'rows' | 'decimalComma'>): DeclaredSheet | null {
  const header = findDeclaredHeader(
    rows,
    (places) => places.has('level') && places.has('cas') && (places.has('portion') || places.has('portion-from')),
  );
  if (header === null || !isTree(rows, header)) return null;
  const { places, labels, firstRow } = header;
  const title = readTitleBlock(rows, header.at);
  const figures = (['portion', 'portion-from', 'portion-to', 'mass', 'part-mass', 'substance-mass'] as const).flatMap(
    (role) => places.get(role) ?? [],
  );
  const commas = hasDecimalCommas(rows.slice(firstRow), figures, { otherwise: decimalComma });
  const used = listUsed(places);
  // What stands beside a substance takes from the whole list, in which every other one is denied.
  const against = [...labels.keys()].filter(
    (at) => !used.has(at) && rows.slice(firstRow).some((row) => tellAgainst(row[at] ?? '', labels[at]) !== ''),
  );
  const isDraft = isDraftAbove(rows, header.at) || against.length > 0;
  const nodes: PlacedNode[] = [];
  for (const [index, row] of rows.entries()) {
    if (index < firstRow) continue;
    const cell = (role: DeclaredRole): string => (row[places.get(role) ?? -1] ?? '').trim();
    const level = readLevel(row[places.get('level') ?? -1] ?? '');
    if (level === null) continue;
    // What is declared stands at the top, whatever the letter of its kind.
    const isFirst = level === 1 && (cell('part-number') || cell('part-name')) !== '';
    const type = readType(cell('type'), {
      isFirst,
      cas: cell('cas'),
      portion: readPortionText(cell),
      number: cell('part-number'),
      pieces: cell('pieces'),
      // Where materials have a column of their own and pieces none, a number beside no material is that of a part.
      isNumbered: places.has('material') && !places.has('pieces') && cell('material') === '',
    });
    // One column has the weights of parts, materials and substances.
    const massPlace = places.get('mass') ?? places.get('part-mass') ?? places.get('substance-mass') ?? -1;
    const massUnit = cell('unit') || findHeaderUnit(labels[massPlace] ?? '') || 'g';
    const mass = readDeclaredAmount(row[massPlace] ?? '', massUnit, commas);
    const portion = readPortion(
      cell,
      findHeaderUnit(labels[places.get('portion') ?? places.get('portion-from') ?? -1] ?? '') || '%',
      commas,
    );
    const isTop = type === 'component' && level === 1;
    const cells: [string, string][] = [
      ['name', cell('part-name') || cell('substance') || cell('material')],
      ['number', type === 'component' ? cell('part-number') : ''],
      ['pieces', type === 'component' ? cell('pieces') : ''],
      ['mass', mass === null ? '' : writeDeclaredAmount(mass)],
      ['portion', portion === null ? writeUnreadAmount(readPortionText(cell)) : writeDeclaredAmount(portion)],
      ['portion_of', type === 'substance' ? 'material' : 'part'],
      ['cas_number', type === 'substance' ? cell('cas') : ''],
      ['hidden', cell('hidden') !== '' || /^system$/i.test(cell('cas')) ? 'yes' : ''],
      ['complete', isTop ? 'yes' : ''],
      ['supplier', isTop ? findDeclarer((role) => title.get(role) ?? '') : ''],
      ['date', isTop ? writeDeclaredTerms(readTitleTerms(title, isDraft)) : ''],
    ];
    nodes.push({
      row: index + 1,
      node: { level, type, ...Object.fromEntries(cells.filter(([, value]) => value !== '')) },
    });
  }
  return nodes.length === 0 ? null : { header, nodes, used: new Set([...used, ...against]) };
}

/**
 * Whether each row of a list with levels is one thing of a tree: its substances stand below something, on rows of their own. A list repeating its
 * part beside each substance, or printing the level once, counts parts by its levels.
 */
export function isTree(
  rows: readonly (readonly string[])[],
  { places, firstRow }: Pick<DeclaredHeader, 'places' | 'firstRow'>,
): boolean {
  if (!places.has('level')) return false;
  const cell = (row: readonly string[], role: DeclaredRole): string => (row[places.get(role) ?? -1] ?? '').trim();
  const substances = rows.slice(firstRow).filter((row) => cell(row, 'cas') !== '');
  const apart = substances.filter(
    (row) => (readLevel(row[places.get('level') ?? -1] ?? '') ?? 0) > 1 && cell(row, 'pieces') === '',
  );
  return apart.length * 2 >= substances.length;
}

const READ: readonly DeclaredRole[] = [
  'level',
  'type',
  'part-name',
  'substance',
  'material',
  'part-number',
  'pieces',
  'mass',
  'part-mass',
  'substance-mass',
  'unit',
  'portion',
  'portion-from',
  'portion-to',
  'cas',
  'hidden',
];

function listUsed(places: ReadonlyMap<DeclaredRole, number>): ReadonlySet<number> {
  return new Set(READ.flatMap((role) => places.get(role) ?? []));
}

/** `3`, `.3`, `...3`, `- 3`, `3)`; dots or blanks alone count themselves. Null for anything else. */
function readLevel(cell: string): number | null {
  const figure = /^[\s.\-–>+*]*(\d{1,2})[.)]?\s*$/.exec(cell)?.[1];
  if (figure !== undefined) return Number(figure);
  const dots = /^([.\-+>]{1,20})\s*$/.exec(cell)?.[1];
  return dots === undefined ? null : dots.length;
}

function readType(
  word: string,
  {
    isFirst,
    cas,
    portion,
    number,
    pieces,
    isNumbered,
  }: { isFirst: boolean; cas: string; portion: string; number: string; pieces: string; isNumbered: boolean },
): NodeType {
  const said = TYPES.find(([, words]) => words.test(word.trim()));
  if (said !== undefined) return said[0];
  if (isFirst && cas === '' && portion === '') return 'component';
  if (cas !== '' || portion !== '') return 'substance';
  return number !== '' && (pieces !== '' || isNumbered) ? 'component' : 'material';
}

function readPortionText(cell: (role: DeclaredRole) => string): string {
  return cell('portion') || cell('portion-from') || cell('portion-to');
}

/** One cell, or from and to; if only one of both is filled it is the least or the most. */
export function readPortion(
  cell: (role: DeclaredRole) => string,
  unit: string,
  commas: boolean,
): DeclaredAmount | null {
  const [one, from, to] = [cell('portion'), cell('portion-from'), cell('portion-to')];
  const read = (text: string): DeclaredAmount | null => readDeclaredAmount(text, unit, commas);
  if (from === '' && to === '') return read(one);
  const [least, most] = [read(from), read(to)];
  if (least?.unit === 'rest' || most?.unit === 'rest') return { unit: 'rest' };
  if (least === null && most === null) return read(one);
  if (least === null) return most === null ? null : { ...most, min: 0, nominal: null };
  // A bound or “not detected” under the lower end says both, a figure there only the least.
  if (most === null && least.nominal === null) return least;
  if (most === null) return { ...least, max: least.unit === '%' ? 100 : Number.POSITIVE_INFINITY, nominal: null };
  if (least.unit !== most.unit || least.min > most.max) return null;
  const { min } = least;
  const { max } = most;
  return { unit: least.unit, min, max, nominal: min === max ? min : null };
}
