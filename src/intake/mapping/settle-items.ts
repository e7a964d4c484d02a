import type { ColumnProfile } from './column-profile.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import { countsBesideCodes, countsLinesOfDocument, isOutline } from './bills/line-numbers.ts';
import { findRule } from '../base/rules.ts';
import type { Rule } from '../base/rules.ts';
import type { ForeignColumn } from '../base/foreign-table.ts';
import type { SourceLine } from '../base/source-table.ts';
import { ColumnCounts } from './known/column-counts.ts';
import { saysMatter } from './known/tell-matter.ts';
import type { Candidate } from './bills/candidate.ts';

/** A column perhaps naming the part or counting the lines, beside the meanings of the others. */
type ItemColumn = {
  readonly place: number;
  /** Its header, folded. */
  readonly header: string;
  readonly meaning: ForeignColumn | null;
  readonly profile: ColumnProfile;
  readonly chosen: readonly Candidate[];
  /** Columns naming the subject of a line. */
  readonly named: number;
  /** Whether its cells count the lines. */
  readonly counts: boolean;
  /** Whether another column counts the lines, or one under `Item` alone names the part. */
  readonly isNumbered: boolean;
  readonly isBesideItem: boolean;
  /** Whether it says what parts are made of, beside a column naming them. */
  readonly isMatter: boolean;
};

/** The meaning of a column then; null: it stays as it is, and no later row is asked. */
type ItemAnswer = { readonly meaning: ForeignColumn | null; readonly confidence: number } | null;

/** Why `No.` or `N°`, over cells counting no lines, names the subject of a row: a part, or a firm. */
export const NO_COUNT = 'The cells name what a row is about, and do not count lines.';

/** The meaning of `Item`, `No.`, `Part` or `Material` beside a column naming the part more plainly. */
export const ITEM_RULES: readonly Rule<ItemColumn, ItemAnswer>[] = [
  {
    when: ({ meaning, header, profile, chosen, place }) =>
      meaning === 'part-number' &&
      NAMES_IN_WORDS.has(header) &&
      profile.phrases >= 0.5 &&
      hasOtherNumber(chosen, place),
    then: { meaning: 'description', confidence: 0.8 },
    reason: 'Its cells describe; another column names the part.',
  },
  {
    when: ({ meaning, header, profile, chosen, isNumbered }) =>
      meaning !== 'item-number' &&
      !isNumbered &&
      ((PLACES.has(header) && arePlaces(profile.samples)) ||
        (meaning === null && isOutline(profile) && has(chosen, 'part-number') && !has(chosen, 'level'))),
    then: { meaning: 'item-number', confidence: 0.75 },
    reason: 'The cells are places in an outline.',
  },
  {
    when: ({ header, profile, chosen }) =>
      header === 'bom line' && profile.numbers < 0.5 && !has(chosen, 'part-number'),
    then: { meaning: 'part-number', confidence: 0.85 },
    reason: 'The cells name parts and do not count lines.',
  },
  {
    when: ({ meaning, header, chosen }) =>
      meaning === 'part-number' && /^lib(?:rary)? ?ref(?:erence)?$/.test(header) && has(chosen, 'maker-part-number'),
    then: { meaning: null, confidence: 0.7 },
    reason: 'It names the symbol of a drawing, and another column the part.',
  },
  {
    when: (column) => isPartBesideValue(column) && has(column.chosen, 'designators'),
    then: { meaning: null, confidence: 0.6 },
    reason: 'It names the symbol of a drawing.',
  },
  {
    when: (column) => isPartBesideValue(column) && column.profile.designators >= 0.9,
    then: { meaning: 'designators', confidence: 0.85 },
    reason: 'The cells are designators.',
  },
  { when: isPartBesideValue, then: null, reason: 'It names the part beside its value.' },
  {
    when: ({ meaning, header, profile, chosen, named, counts }) =>
      meaning === 'part-number' &&
      (header === 'item' || header === 'part' || header === 'component') &&
      (counts || profile.filled === 0) &&
      (named > 1 || has(chosen, 'description')),
    then: { meaning: 'item-number', confidence: 0.8 },
    reason: 'The cells count the lines.',
  },
  {
    when: ({ meaning, header, profile, chosen, counts }) =>
      meaning === 'item-number' &&
      profile.filled > 0 &&
      !counts &&
      /^(?:item number|item no|no|nr|number|nummer|n)$/.test(header) &&
      (profile.numbers < 0.5 || profile.samples.every((cell) => /\d{5}/.test(cell))) &&
      !has(chosen, 'part-number'),
    then: { meaning: 'part-number', confidence: 0.8 },
    reason: NO_COUNT,
  },
  {
    when: ({ meaning, header, profile, isBesideItem, counts }) =>
      meaning === 'item-number' &&
      header === 'item number' &&
      !counts &&
      profile.filled > 0 &&
      profile.samples.every((cell) => /^(?=.*\p{L})[\p{Lu}\d][\p{Lu}\d._/-]+$/u.test(cell)) &&
      isBesideItem,
    then: { meaning: 'part-number', confidence: 0.96 },
    reason: 'Its cells are codes, and those of the item are words.',
  },
  {
    // What begins each row and never repeats is a name; what parts are made of repeats.
    when: (column) =>
      column.isMatter && column.place === 0 && column.profile.filled >= 3 && column.profile.distinct >= 0.9,
    then: { meaning: 'description', confidence: 0.7 },
    reason: 'Another column names the part.',
  },
  {
    when: ({ isMatter }) => isMatter,
    then: { meaning: 'material', confidence: 0.7 },
    reason: 'Another column names the part.',
  },
  {
    // `商品编号` of a declaration to customs is the heading of the tariff; in a list of goods it is their number.
    when: ({ meaning, header, profile, chosen, place }) =>
      meaning === 'part-number' &&
      /^商品[编編](?:[号號]|[码碼])$/.test(header) &&
      profile.filled > 0 &&
      profile.samples.every((cell) => /^\d{4}[. ]?\d{2}[. ]?\d{2}(?:[. ]?\d{2})?$/.test(cell)) &&
      hasOtherNumber(chosen, place),
    then: { meaning: 'hs-code', confidence: 0.85 },
    reason: 'The cells are headings of a tariff; another column names the part.',
  },
];

/** Longer than any count of lines, without zeros before it: `30100`. */
const LONG_NUMBER = /^[1-9]\d{4,}$/;

/** Settles `Item`, `No.` or `Material` beside a column naming the part more plainly, column by column. */
export function settleItems(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  lines: readonly SourceLine[] = [],
): void {
  const isDescribed = header.some((name) =>
    /^material ?(?:description|desc|text|name|kurztext|bezeichnung)$/.test(foldHeader(name).text),
  );
  const counts = new ColumnCounts(header, profiles, chosen);
  for (const [place, { meaning }] of chosen.entries()) {
    const profile = profiles[place];
    if (profile === undefined) continue;
    const folded = foldHeader(header[place] ?? '').text;
    const { named, isNumbered } = counts;
    const rule = findRule(ITEM_RULES, {
      place,
      header: folded,
      meaning,
      profile,
      chosen,
      named,
      isNumbered,
      isBesideItem: counts.isBesideItem(place),
      isMatter: saysMatter({ place, header: folded, profile, chosen, named, isDescribed, lines }),
      counts:
        areTens(profile) ||
        countsLinesOfDocument(header, place, profile) ||
        isEachTheFirst(profile) ||
        countsBesideCodes(profiles, chosen, place) ||
        (profile.distinct > 0.5 &&
          ((profile.wholes >= 0.9 && !profile.samples.every((cell) => LONG_NUMBER.test(cell))) ||
            (arePositions(profile.samples) && !(named < 2 && areDeep(profile.samples))))),
    });
    if (rule !== null && rule.then !== null) counts.settle(place, { ...rule.then, reason: rule.reason });
  }
}

/** `0001` in each row: orders of one line each. */
function isEachTheFirst({ filled, samples }: ColumnProfile): boolean {
  return filled > 1 && samples.length === 1 && /^0+1$/.test(samples[0] ?? '');
}

/** Headings of the numbers of things, folded, with their names behind them. */
const CODES =
  /^(?:code|kod|codigo|codice|kode|kood|koodi|no|nr|num|number|nummer|numer|numero|编码|编号|代码|料号|コード|코드|код)$/;
const BARE_NAMES =
  /^(?:name|nazwa|nazev|nazov|nombre|nome|nom|navn|namn|naam|ad|adi|nimi|megnevezes|denumire|名称|品名|名前|명칭|наименование|название)$/;
/** Columns of a list of firms, missing from one of items. */
const OF_PLACES: readonly ForeignColumn[] = ['address', 'city', 'latitude', 'longitude'];

/** Why a bare code or name is one of an item. */
export const OF_ITEM = 'It stands before the unit or the supplier of an item.';

/** `Name` beside `Display Name`, as NetSuite writes items: the one is their number, the other their name for people. */
export function settleDisplayNames(header: readonly string[], chosen: Candidate[]): void {
  const names = header.map((text) => foldHeader(text).text);
  const [name, display] = [names.indexOf('name'), names.indexOf('display name')];
  if (name < 0 || display < 0 || has(chosen, 'part-number') || OF_PLACES.some((meaning) => has(chosen, meaning)))
    return;
  chosen[name] = {
    meaning: 'part-number',
    confidence: 0.85,
    reason: 'It is what the display name beside it stands for.',
  };
  chosen[display] = {
    meaning: 'description',
    confidence: 0.85,
    reason: 'It is what people read of the name beside it.',
  };
}

/** `Code` and `Name` before `Unit` or `Supplier` are those of an item, and not of the firm in a further column. */
export function settleCodedItems(header: readonly string[], chosen: Candidate[]): void {
  const folded = header.map((name) => foldHeader(name).text);
  const name = folded.findIndex(
    (text, at) => CODES.test(folded[at - 1] ?? '') && (BARE_NAMES.test(text) || chosen[at]?.meaning === 'description'),
  );
  const code = name - 1;
  const isOther = ({ meaning }: Candidate, at: number): boolean => meaning === 'part-number' && at !== code;
  if (name < 0 || chosen.some(isOther) || OF_PLACES.some((meaning) => has(chosen, meaning))) return;
  const namesFirm = chosen.some(
    ({ meaning }, at) =>
      (meaning === 'supplier' || meaning === 'supplier-id') && at > name && !BARE_NAMES.test(folded[at] ?? ''),
  );
  if (!has(chosen, 'unit') && (!namesFirm || has(chosen, 'country'))) return;
  chosen[code] = { meaning: 'part-number', confidence: 0.85, reason: OF_ITEM };
  chosen[name] = { meaning: 'description', confidence: 0.85, reason: OF_ITEM };
}

function isPartBesideValue({ meaning, header, chosen }: ItemColumn): boolean {
  return meaning === 'part-number' && header === 'part' && has(chosen, 'value');
}

/** Headings naming a part in one list and describing it in another. */
const NAMES_IN_WORDS: ReadonlySet<string> = new Set(['item', 'part', 'component', 'product', 'article', 'material']);
/** Headings of the count of rows in one list and of the outline in another. */
const PLACES: ReadonlySet<string> = new Set(['index', 'id', 'wbs', 'structure', 'outline', 'node']);

function hasOtherNumber(chosen: readonly Candidate[], place: number): boolean {
  return chosen.some(
    ({ meaning }, other) =>
      other !== place &&
      (meaning === 'part-number' || meaning === 'maker-part-number' || meaning === 'supplier-part-number'),
  );
}

function arePlaces(cells: readonly string[]): boolean {
  return arePositions(cells) && cells.some((cell) => cell.includes('.'));
}

/** `0010`, `0020`: places rising by ten, as planning systems count the lines of each list anew. */
function areTens({ filled, samples }: ColumnProfile): boolean {
  return filled > 0 && samples.every((cell) => /^0\d{2,3}0$/.test(cell));
}

/** Words for a quantity in one list and for a number or a sum of money in another. */
const COUNTS: ReadonlySet<string> = new Set(['number', 'amount', 'no', 'nr', 'num', 'n']);

/** If no column gives an amount: `Number` or `Amount` with figures below it that do not count the lines. */
export function settleCounts(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  if (has(chosen, 'quantity') || has(chosen, 'stock') || has(chosen, 'share')) return;
  if (!has(chosen, 'part-number') && !has(chosen, 'description') && !has(chosen, 'designators')) return;
  const place = header.findIndex((name, index) => {
    const profile = profiles[index];
    return (
      COUNTS.has(foldHeader(name).text) &&
      profile !== undefined &&
      profile.numbers >= 0.5 &&
      profile.wholes >= 0.4 &&
      profile.distinct < 0.9
    );
  });
  if (place < 0) return;
  chosen[place] = {
    meaning: 'quantity',
    confidence: 0.7,
    reason: 'No other column says how many, and its cells do not count the lines.',
  };
}

/** `1`, `1.1`, `1.2.1`: places in a drawing or an outline. */
function arePositions(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^\d{1,3}(?:\.\d{1,3})*$/.test(cell));
}

/** `4.100.22`: with no place higher up than the third step, these are numbers of parts, if nothing else is. */
function areDeep(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.split('.').length > 2);
}

/** Whether a column bears this meaning. */
export function has(chosen: readonly Candidate[], meaning: ForeignColumn): boolean {
  return chosen.some((candidate) => candidate.meaning === meaning);
}
