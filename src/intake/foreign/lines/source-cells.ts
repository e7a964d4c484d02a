import { findSharesByPlant } from '../../values/shares-by-plant.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import {
  namesDispatch,
  namesPlaceOfDispatch,
  namesTermsOfDelivery,
  readHandedOver,
} from '../../dictionary/bought-words.ts';
import { findCountryOfPlace } from '../../dictionary/lines/places-of-countries.ts';
import type { Vocabulary } from '../../dictionary/vocabulary.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { FirmRegister } from '../firm-register.ts';
import type { CanonicalTable } from '../../base/foreign-table.ts';
import type { Amount } from '../../values/parse-amount.ts';
import { writePercentage } from '../../values/parse-values.ts';
import { listsShares } from '../../values/joined-sources.ts';
import { isWholeNeed } from '../prices/shares-of-one.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { createCanonicalWriter, createHeaderPairs } from '../canonical-table.ts';

/** Cells of a source by canonical column; what is left out is blank. */
export type SourceCells = Partial<Record<(typeof COLUMNS)[number], string>>;

/** The canonical columns of a source, in the order in which they are kept. */
export const COLUMNS = [
  'part_number',
  'site_id',
  'supplier_id',
  'country',
  'share_pct',
  'buyer_site_id',
  'origin_country',
  'lead_time_days',
  'unit_price',
  'currency',
  'capacity_per_day',
  'qualification',
  'supplier_part_number',
  'yearly_quantity',
  'yearly_spend',
] as const;

/** What a source that may not deliver yet adds to its terms: its share is a plan. */
export const NOT_YET: SourceCells = { share_pct: '', qualification: 'in-qualification' };

/** Whether a cell of makers leaves open who it is. */
export function meansAnybody(cell: string): boolean {
  return /^(?:generic|various|divers[e]?|div\.?|misc\.?|several|standard|任意|各种|各社)$/i.test(cell);
}

/** The share of a line in percent: its `quota` where it has one; as it is written where it is none, '' where the cell has one for each of several sources. */
export function readShare(
  cells: ForeignCells,
  line: SourceLine,
  quota: number | 'open' | null,
  isOfOne: (stated: Amount) => boolean,
): string {
  const written = cells.get(line, 'share');
  if (listsShares(written) || quota === 'open') return '';
  if (quota !== null) return writePercentage(quota);
  const share = cells.amount(line, 'share');
  return share === null ? written : isOfOne(share) ? writePercentage(share.value) : String(share.value);
}

/**
 * Tells the plain shares of a list that are parts of one, in a column of several notations: 0.7 beside `30 %`, for as long as those of a part add up to
 * the whole only so. Of a part whose shares add up otherwise none is.
 */
export function findPartsOfOne(cells: ForeignCells): (line: SourceLine) => boolean {
  if (!cells.has('share') || /%|percent|prozent|pct/i.test(cells.header('share', ''))) return () => false;
  const sums = new Map<string, number>();
  for (const line of cells.table.source.lines) {
    const share = cells.amount(line, 'share');
    const part = cells.get(line, 'part-number');
    const isOfOne = share !== null && share.unit === null && share.value <= 1;
    if (share !== null) sums.set(part, (sums.get(part) ?? 0) + (isOfOne ? share.value : share.value / 100));
  }
  return (line) => {
    const share = cells.amount(line, 'share');
    const sum = sums.get(cells.get(line, 'part-number')) ?? 0;
    return share !== null && share.unit === null && share.value <= 1 && isWholeNeed(sum, 1);
  };
}

/** What planning systems head the quota of a source: three parts of four, and no percent. */
const QUOTA = /^(?:quote|quota|quotierung|quotation|quot|quotenwert|equp quote)$/;

/** Reads the quota of a line as a part of one: of all quotas of its part that count. Of shares that each plant has for itself see `findSharesByPlant`. Null where the column holds no quotas, or those of a part make up the whole as they stand. */
export function findQuotas(
  cells: ForeignCells,
  counts: (line: SourceLine) => boolean,
  isOwn: (siteId: string) => boolean,
): (line: SourceLine) => number | 'open' | null {
  if (!QUOTA.test(foldHeader(cells.header('share', '')).text)) {
    const isOfOther = findSharesByPlant(cells, counts, isOwn);
    return (line) => (isOfOther(line) ? 'open' : null);
  }
  const sums = new Map<string, number>();
  const keyOf = (line: SourceLine): string =>
    JSON.stringify([cells.get(line, 'part-number'), cells.get(line, 'site-id')]);
  for (const line of cells.table.source.lines)
    if (counts(line)) sums.set(keyOf(line), (sums.get(keyOf(line)) ?? 0) + (cells.amount(line, 'share')?.value ?? 0));
  if ([...sums.values()].every((sum) => isWholeNeed(sum, 100))) return () => null;
  return (line) => {
    const share = cells.amount(line, 'share');
    const sum = sums.get(keyOf(line)) ?? 0;
    return share === null || share.unit !== null || sum <= 0 ? null : share.value / sum;
  };
}

/** A plant of the company itself under the name of a supplier; a named site where the supplier has one only and the line names no country; else the supplier and the country. */
export function locate(register: FirmRegister, supplierId: string, country: string): SourceCells {
  const plant = register.findPlantOf(supplierId);
  if (plant !== null) return { site_id: plant };
  const site = country === '' ? register.findOnlySite(supplierId) : null;
  return site === null ? { supplier_id: supplierId, country } : { site_id: site, supplier_id: supplierId };
}

/** The country whose law holds whatever leaves it, wherever it was made. */
const HOLDS_ALL_THAT_LEAVES = 'CN';

/** Places of the columns that say from where goods are sent: the country, a port or plant, or terms of delivery with a place. */
export function findDispatchColumns(header: readonly string[]): readonly number[] {
  return header.flatMap((name, place) => {
    const { text } = foldHeader(name);
    return namesDispatch(text) || namesPlaceOfDispatch(text) || namesTermsOfDelivery(text) ? [place] : [];
  });
}

/** A port of China by its code of the United Nations: `CNNGB`, `CN SHA`. */
const CHINESE_PORT = /^CN\s?[A-Z2-9]{3}$/;

/** What the column of dispatch of a table says. */
export type Dispatch = {
  /** The cell where the line is sent from China, perhaps beside other places; blank for any other. */
  readonly read: (line: SourceLine) => string;
  /** Whether a place is China. */
  readonly holds: (place: string) => boolean;
};

/**
 * Reads the country from which the goods of a line are sent, where a column says that it is China: its law asks what leaves, not where it was
 * made. Nothing else is read, since goods that are sent on from a store elsewhere are held where they were made.
 */
export function createDispatch({ table }: ForeignCells, findTerritory: Vocabulary['findTerritory']): Dispatch {
  const { header } = table.source;
  const holds = (place: string): boolean => place !== '' && findTerritory(place) === HOLDS_ALL_THAT_LEAVES;
  const isThere = (place: string): boolean =>
    CHINESE_PORT.test(place) ||
    holds(place) ||
    (findTerritory(place) ?? findCountryOfPlace(place)) === HOLDS_ALL_THAT_LEAVES;
  const columns = findDispatchColumns(header).map((at) => ({ at, text: foldHeader(header[at] ?? '').text }));
  return {
    read: (line) => {
      for (const { at, text } of columns) {
        const cell = (line.cells[at] ?? '').trim();
        if (namesDispatch(text) && splitCountries(findTerritory, cell).some(holds)) return cell;
        const place = namesTermsOfDelivery(text) ? readHandedOver(cell) : cell;
        if (place !== '' && isThere(place)) return HOLDS_ALL_THAT_LEAVES;
      }
      return '';
    },
    holds,
  };
}

/** The number of the part at the one firm of a line, where the company has one of its own. */
export function readOwnNumber(
  cells: ForeignCells,
  line: SourceLine,
  { partNumber, firms, column }: NumberAtFirm,
): SourceCells {
  const number = firms.length === 1 ? cells.get(line, column) : '';
  return number === '' || number === partNumber ? {} : { supplier_part_number: number };
}

/** A part with the firms that a line names, and the column of its number there. */
type NumberAtFirm = {
  readonly partNumber: string;
  readonly firms: readonly string[];
  readonly column: 'supplier-part-number' | 'maker-part-number';
};

/** The stand-in site of a supplier in a country, as the import names it. */
export function nameSite(
  findTerritory: Vocabulary['findTerritory'],
  { site_id: site, supplier_id: supplierId = '' }: SourceCells,
  place: string,
): string {
  return site ?? `${supplierId}@${place === '' ? '?' : (findTerritory(place) ?? '?')}`;
}

/** The countries that a cell lists, each as written; the cell as it is where it names one, or something that is none. */
export function splitCountries(findTerritory: Vocabulary['findTerritory'], cell: string): readonly string[] {
  if (cell === '' || findTerritory(cell) !== null) return [cell];
  const several = cell.split(/\s*(?:[;,/&+、]|\band\b|\bund\b|\bet\b)\s*/i).filter((each) => each !== '');
  return several.length > 1 && several.every((each) => findTerritory(each) !== null) ? several : [cell];
}

/** The cells stand in the order of `COLUMNS`: a hundred thousand sources are kept until the table is whole. */
export type Source = { readonly row: number; readonly otherRows: number[]; readonly cells: string[] };

/** What a line says to be bought of its source in a year, as canonical text; '' for nothing said. */
export type BoughtInYear = Readonly<Record<'yearly_quantity' | 'yearly_spend' | 'currency', string>>;
export const NOTHING_BOUGHT: BoughtInYear = { yearly_quantity: '', yearly_spend: '', currency: '' };

/** What is bought of a source, beside its terms; money in another currency than its price has no cell. */
export function bearBought(
  { yearly_quantity: units, yearly_spend: spend, currency }: BoughtInYear,
  terms: SourceCells,
): SourceCells {
  const priced = terms.currency ?? '';
  const isOther = priced !== '' && currency !== '' && priced !== currency;
  return {
    ...(units === '' ? {} : { yearly_quantity: units }),
    ...(spend === '' || isOther ? {} : { yearly_spend: spend, currency: priced || currency }),
  };
}

/** Places of what rows of one source add up to. */
const SUMS = [COLUMNS.indexOf('yearly_quantity'), COLUMNS.indexOf('yearly_spend')] as const;
const NUMBER_THERE = COLUMNS.indexOf('supplier_part_number');
/** Digits beyond these are what adding binary fractions leaves over. */
const DIGITS = 12;

/** What tells sources apart: all but their numbers of the part, and what is bought of them. */
export function nameSource({ cells }: Source): string {
  return JSON.stringify(cells.slice(0, NUMBER_THERE));
}

/** Takes a further row as one of a source that is known: it fills in the number of the part there, and what is bought in a year is that of both. */
export function joinRow(known: Source, { row, cells }: Source): void {
  if (known.cells[NUMBER_THERE] === '') known.cells[NUMBER_THERE] = cells[NUMBER_THERE] ?? '';
  if (known.row === row) return;
  known.otherRows.push(row);
  for (const at of SUMS) known.cells[at] = addAmounts(known.cells[at], cells[at]);
}

function addAmounts(one = '', other = ''): string {
  return one === '' || other === '' ? one + other : String(Number((Number(one) + Number(other)).toPrecision(DIGITS)));
}

/** The table of sources of a foreign one, its columns under the headers that they are read from. */
export function writeSources(cells: ForeignCells, sources: readonly Source[]): CanonicalTable | null {
  const header = createHeaderPairs(cells);
  const writer = createCanonicalWriter(
    'sourcing',
    cells.table.source,
    // In the order of `COLUMNS`.
    new Map([
      header('part-number', 'part_number'),
      header('site-id', 'site_id'),
      ['supplier_id', cells.header('supplier', cells.header('maker', 'supplier_id'))],
      header('country', 'country'),
      header('share', 'share_pct'),
      ['buyer_site_id', cells.header('site-id', cells.header('site', 'buyer_site_id'))],
      header('origin-country', 'origin_country'),
      header('lead-time', 'lead_time_days'),
      header('price', 'unit_price'),
      header('currency', 'currency'),
      header('capacity', 'capacity_per_day'),
      ['qualification', cells.header('blocked', 'qualification')],
      header('supplier-part-number', 'supplier_part_number'),
      ['yearly_quantity', cells.header('order-quantity', cells.header('annual-demand', 'yearly_quantity'))],
      header('order-value', 'yearly_spend'),
    ]),
  );
  for (const { row, otherRows, cells: written } of sources)
    writer.addBy({ row, otherRows }, (_column, place) => written[place] ?? '');
  return writer.finish();
}
