import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ForeignTable } from '../../base/foreign-table.ts';
import { type PlanOfRows, readAt } from '../lines/plan-rows.ts';

/** Headings, folded, of whom something was sold to, of the day and of the paper: what makes one sale another than the next. */
const OF_A_SALE =
  /(?<!\p{L})(?:dates?|data|datum|dato|fecha|day|tag|jour|dia|invoice|document|doc|order|customer|client[es]?|cliente|klient|klant|kunden?|debitor|buyer|sold to|ship to|consignee|(?:waren)?empfanger|odbiorca|kontrahent|nabywca|zakaznik|vevo|musteri)(?!\p{L})|factur|fattur|faktur|rechnung|beleg|auftrag|bestell|kunde|コード伝票|伝票|請求|得意先|顧客|客户|客戶|日期|日付|(?:売上|出荷|納品)日|单据|單據|订单|訂單|发票|發票|고객|거래처|일자|날짜/u;
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
 * How a list of what parts brought in makes its year, where its rows are sales of their own: customers, days or papers tell all rows of a part apart,
 * and no two years are among the days. All of them are added up, also where nobody knows the words of these columns. Null for any other list, and for
 * one with a row for each part.
 */
export function planSales({ source, columns }: ForeignTable): PlanOfRows | null {
  const [amounts, other] = columns.get('annual-demand') ?? [];
  const [part] = columns.get('part-number') ?? [];
  if (amounts === undefined || other !== undefined || part === undefined || !columns.has('sales-value')) return null;
  const { header, lines } = source;
  const read = new Set(OF_THE_PART.flatMap((column) => columns.get(column) ?? []));
  const places = [...header.keys()].filter(
    (place) => !read.has(place) && OF_A_SALE.test(foldHeader(header[place] ?? '').text),
  );
  const sales = lines.filter((line) => readAt(line, part) !== '' && readAt(line, amounts) !== '');
  const told = sales.map((line) => places.map((place) => readAt(line, place)));
  const rows = new Set(sales.map((line, at) => JSON.stringify([readAt(line, part), ...(told[at] ?? [])])));
  const parts = new Set(sales.map((line) => readAt(line, part)));
  const years = new Set(told.flatMap((cells) => cells.join(' ').match(YEAR) ?? []));
  if (places.length === 0 || parts.size === sales.length || rows.size < sales.length || years.size > 1) return null;
  return {
    amounts,
    times: 1,
    says: `Each row is a sale of its own (${places.map((place) => header[place] ?? '').join(', ')})`,
    readKey: () => '',
    periods: new Set(['']),
    readMonth: () => null,
    reads: places,
  };
}
