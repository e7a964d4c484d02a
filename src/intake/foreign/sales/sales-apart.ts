import { foldHeader } from '../../dictionary/fold-header.ts';
import { identifyPart } from '../lines/identify-part.ts';
import type { TableTranslation } from '../table-translation.ts';

/** Headings, folded, of whom something was sold to, of the day and of the paper: what makes one sale another than the next. */
const OF_A_SALE =
  /(?<!\p{L})(?:dates?|data|datum|dato|fecha|day|tag|jour|dia|invoice|document|doc|order|customer|client[es]?|cliente|klient|klant|kunden?|debitor|buyer|sold to|ship to|consignee|odbiorca|kontrahent|nabywca|zakaznik|vevo|musteri)(?!\p{L})|factur|fattur|faktur|rechnung|beleg|auftrag|bestell|kunde|コード伝票|伝票|請求|得意先|顧客|客户|客戶|日期|日付|(?:売上|出荷|納品)日|单据|單據|订单|訂單|发票|發票|고객|거래처|일자|날짜/u;
/** Columns that a translation reads, and what they say of a row is no sale of its own. */
const OF_THE_PART = [
  'part-number',
  'description',
  'unit',
  'currency',
  'annual-demand',
  'sales-value',
  'category',
] as const;
/** A year, in a day however it is written. */
const YEAR = /(?<!\d)20\d\d(?!\d)|(?<!\d)20[0-4]\d(?=[01]\d[0-3]\d(?!\d))/g;

/**
 * Whether the rows of a list of what parts brought in are sales of their own: customers, days or papers tell all rows of a part apart, and no two
 * years are among the days. What several rows say of a part then adds up, also where nobody knows the words of these columns.
 */
export function areSalesApart({ cells, makers, resolveKey }: TableTranslation): boolean {
  if (!cells.has('sales-value') || !cells.has('annual-demand')) return false;
  const { header, lines } = cells.table.source;
  const read = new Set(OF_THE_PART.flatMap((column) => cells.table.columns.get(column) ?? []));
  const places = [...header.keys()].filter(
    (place) => !read.has(place) && OF_A_SALE.test(foldHeader(header[place] ?? '').text),
  );
  if (places.length === 0) return false;
  const [seen, years] = [new Set<string>(), new Set<string>()];
  for (const line of lines) {
    const identity = identifyPart(cells, { line, continued: [] }, makers);
    if (identity === null || cells.get(line, 'annual-demand') === '') continue;
    const told = places.map((place) => (line.cells[place] ?? '').trim());
    const key = JSON.stringify([resolveKey(identity.partNumber), ...told]);
    if (seen.has(key)) return false;
    seen.add(key);
    for (const year of told.join(' ').match(YEAR) ?? []) years.add(year);
  }
  return years.size <= 1;
}
