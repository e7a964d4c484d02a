import type { ForeignColumn } from '../../../domain/tables/foreign-columns.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { readDeclaredDay, readFirstDay, readLastDay } from '../../tables/declared/declared-days.ts';
import type { DeclaredRole } from '../../tables/declared/declared-role.ts';
import { laterDay } from '../../tables/declared/declared-terms.ts';
import { namesFirm } from '../../dictionary/firm-names.ts';
import { findGoodsPlaces } from '../../tables/declared/replaced-rows.ts';
import { findHeaderUnit, findRole } from '../../tables/declared/declared-roles.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { isConditionHeader, tellCondition } from '../../values/contents/conditions-beside.ts';
import { isExample } from '../../values/contents/example-words.ts';
import { bearsMark, nameGoods, namesSamples } from '../../values/contents/goods-headers.ts';
import { tellsOfAmount } from '../../values/contents/weaken-denial.ts';
import { type Doubts, findEndAround, listDoubts } from '../../values/contents/words-around.ts';
import { tellAgainst } from '../../values/contents/words-beside.ts';
import { findEndInWords, saysDraft } from '../../values/limited-hold.ts';

/** What a list of contents says of a row besides: who declares it, of which day, from when until when it holds, and what is remarked. */
export type ContentsTerms = {
  readonly firm: string;
  readonly date: string;
  readonly validTo: string;
  readonly validFrom: string;
  readonly isDraft: boolean;
  /** Which of the goods of a number it is of; '' where it does not say. */
  readonly goods: string;
  readonly remark: string;
  /** What stands in the column of remarks. */
  readonly own: string;
  /** The least that would have been found or declared, with the unit of its column. */
  readonly limit: string;
  readonly limitUnit: string;
};

const ROLES = [
  'supplier',
  'declarer',
  'date',
  'valid-to',
  'valid-from',
  'remark',
  'condition',
  'detection-limit',
] as const;
type Role = (typeof ROLES)[number];
/** Meanings of columns that say the same as a role. */
const MEANINGS: Partial<Readonly<Record<ForeignColumn, Role>>> = {
  supplier: 'supplier',
  'valid-to': 'valid-to',
  'valid-from': 'valid-from',
  remark: 'remark',
};

/** Columns of lists whose days of beginning and end are those of a source, a price or a line, and not of what is declared. */
const OTHER_DAYS = ['price', 'share', 'stock', 'lead-time', 'quantity', 'level', 'parent'] as const;

/** Whether the days of validity of a list are those of a source, a price or a line, by its columns. */
export function datesTrade(cells: ForeignCells): boolean {
  return OTHER_DAYS.some((column) => cells.has(column));
}

/** What a list says of its contents besides: nothing where it has none; no days of validity where these are of something else. */
function listRoles(cells: ForeignCells): readonly Role[] {
  if (cells.table.purpose === 'contents') return ROLES;
  if (cells.table.purpose === 'property-list') return ['date'];
  if (!cells.has('element')) return [];
  return datesTrade(cells) ? ROLES.filter((role) => role !== 'valid-to' && role !== 'valid-from') : ROLES;
}

/** Columns of a list with contents that state their terms, by what they say; those that mean something else to the import are none. */
export function findTermPlaces(cells: ForeignCells): ReadonlyMap<Role, number> {
  const { source, columns } = cells.table;
  const roles = listRoles(cells);
  if (roles.length === 0) return new Map();
  const meaningOf = new Map(
    [...columns].flatMap(([meaning, places]) => places.map((place) => [place, meaning] as const)),
  );
  const found = new Map<Role, number>();
  for (const [place, header] of source.header.entries()) {
    const meaning = meaningOf.get(place);
    const isOther = meaning !== undefined && !isConditionHeader(header);
    // `Comment` is what drawing programs call the value of a component, and in a list of contents a remark.
    const isRemark = meaning === 'value' && findRole(header) === 'remark';
    // `填报单位` is who fills it in, though `单位` alone is a unit.
    const isDeclarer = findRole(header) === 'declarer';
    const role = isOther && !isRemark && !isDeclarer ? (MEANINGS[meaning] ?? null) : findRole(header);
    if (role !== null && isOne(roles, role) && !found.has(role)) found.set(role, place);
  }
  return found;
}

/** Whether a cell under a term says nothing that counts: a remark that takes from no denial, a person who fills the list in for the firm beside. */
export function isTermAside(terms: ReadonlyMap<Role, number>, place: number, cell: string): boolean {
  return place === terms.get('remark') || (place === terms.get('declarer') && !namesFirm(cell));
}

/** Meanings that are nothing to contents: `Position` numbers the lines of a bill, and says where in a part something was looked for. */
const MAY_SAY_MORE: ReadonlySet<ForeignColumn> = new Set([
  'item-number',
  'location',
  'line-status',
  'line-kind',
  'kind',
  'stock-status',
  'site',
  'value',
]);

/** Columns of a list with contents that mean nothing to the import and state no term: whatever their header, their words stand beside the contents. */
export function findWordPlaces(cells: ForeignCells): ReadonlySet<number> {
  if (listRoles(cells).length === 0 || cells.table.purpose === 'property-list') return new Set();
  const meant = [...cells.table.columns].flatMap(([meaning, places]) => (MAY_SAY_MORE.has(meaning) ? [] : places));
  const read = new Set([...meant, ...findTermPlaces(cells).values()]);
  return new Set([...cells.table.source.header.keys()].filter((place) => !read.has(place)));
}

/** The texts over the header of a list of contents and in the remarks below it. */
function listAround({ table }: ForeignCells): readonly string[] {
  const remarks = (table.leftOut ?? []).flatMap(({ kind, text }) => (kind === 'remark' ? [text] : []));
  return [...(table.titles ?? []), ...remarks];
}

/** Returns a reader of the terms of a row: by its own columns, else by what stands above the list. */
export function createTermsReader(cells: ForeignCells): (line: SourceLine) => ContentsTerms {
  const places = findTermPlaces(cells);
  const wordPlaces = [...findWordPlaces(cells)];
  const { titles = [] } = cells.table;
  const goodsPlaces = findGoodsPlaces(cells.table.source.header);
  const conditionHeader = cells.table.source.header[places.get('condition') ?? -1] ?? '';
  const limitUnit = findHeaderUnit(cells.table.source.header[places.get('detection-limit') ?? -1] ?? '') || '%';
  // What stands over or under a list holds for all of its rows.
  const ofList = listAround(cells).filter(tellsOfAmount);
  const above = readTitles(titles, listRoles(cells));
  const { doubts, limits } = listDoubtsOf(cells);
  const endAround = findEndAround(cells.table.around ?? []);
  const isDraft = titles.some((title) => saysDraft(title) || isExample(title)) || doubts.length > 0;
  return (line) => {
    const read = (role: Role): string => {
      const place = places.get(role);
      return (place === undefined ? '' : cells.cellAt(line, place)) || (above.get(role) ?? '');
    };
    const condition = tellCondition(conditionHeader, read('condition'));
    const part = cells.get(line, 'part-number');
    const { header } = cells.table.source;
    const beside = wordPlaces.map((place) => tellAgainst(cells.cellAt(line, place), header[place], part));
    const remark = [read('remark'), condition, ...beside, ...ofList, ...limits]
      .filter((text) => text !== '')
      .join('; ');
    const date = readDeclaredDay(read('date'));
    const goods = nameGoods(goodsPlaces.map((place) => cells.cellAt(line, place)));
    return {
      // Whoever fills it in speaks for himself: a dealer is not the maker beside him.
      firm: namesFirm(read('declarer')) ? read('declarer') : read('supplier'),
      date,
      validTo: readLastDay(read('valid-to') || findEndInWords(read('remark')) || endAround),
      validFrom: laterDay(readFirstDay(read('valid-from')), date),
      goods,
      isDraft: isDraft || bearsMark(part) || namesSamples(goods) || [read('remark'), remark, ...beside].some(saysDraft),
      remark: saysDraft(remark) ? '' : remark,
      own: saysDraft(remark) ? '' : read('remark'),
      limit: read('detection-limit'),
      limitUnit,
    };
  };
}

/** What the texts around a list say against its denials. */
export function listDoubtsOf({ table }: ForeignCells): Doubts {
  const numbers = table.columns.get('part-number') ?? [];
  const isOfList = (code: string): boolean =>
    table.source.lines.some(({ cells }) => numbers.some((place) => cells[place] === code));
  return listDoubts(table.around ?? [], isOfList);
}

function isOne(roles: readonly Role[], role: DeclaredRole): role is Role {
  return (roles as readonly DeclaredRole[]).includes(role);
}

/** Labels above a list with their values, which stand behind a colon or in the next cell. */
function readTitles(titles: readonly string[], roles: readonly Role[]): ReadonlyMap<Role, string> {
  const said = new Map<Role, string>();
  for (const [at, title] of titles.entries()) {
    const [, label = title, inside = ''] = /^([^:：]{2,40})[:：]\s*(.*)$/u.exec(title) ?? [];
    const role = findRole(label);
    const next = titles[at + 1] ?? '';
    const value = inside || (findRole(next) === null ? next : '');
    if (
      role !== null &&
      role !== 'remark' &&
      role !== 'condition' &&
      isOne(roles, role) &&
      value !== '' &&
      !said.has(role)
    )
      said.set(role, value);
  }
  return said;
}
