import type { ForeignColumn } from '../../base/foreign-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesPurchases } from '../../dictionary/lines/purchase-words.ts';
import { CUSTOMER_HEADER } from '../../dictionary/periods.ts';
import { namesSales } from '../../dictionary/sales-words.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { NAMES_A_BILL, NAMES_A_STRUCTURE } from '../bills/bill-purposes.ts';
import { has } from '../settle-items.ts';
import { WRITTEN_DAY } from '../settle-orders.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';

/** Columns of bills, stocks, plans and agreements; their amounts are others. */
const OTHER_LISTS: readonly ForeignColumn[] = [
  'level',
  'parent',
  'designators',
  'component-ids',
  'operation',
  'parent-quantity',
  'stock',
  'annual-demand',
  'period-demand',
  'share',
  'bill',
  'valid-from',
  'valid-to',
];
/** Words, folded, for days of validity, offer or writing of a price or a row. */
const OF_OTHERS =
  /valid|gultig|effect|expir|vigen|validade|decorr|plat(?:ne|nost|i)|obowiaz|wazn|gecerli|действ|chang|geander|modif|updat|angelegt|stand|offer|quot|angebot|offre|offerta|oferta|nabidk|ajanlat|teklif|предлож|报价|報價|見積|견적|生效|失效|有效|适用|適用/;

const NO_ORDERS = [OF_OTHERS, NAMES_A_BILL, NAMES_A_STRUCTURE];

/**
 * Takes a list with a supplier, a part, one amount and the only column of days, with parts coming again, for one of orders or receipts, in any words:
 * the amount is how much was ordered, and the day is when. The list shows this by a price, by its name, or by the day before the part, since drawings
 * date their lines as well.
 */
export function settleDatedPurchases(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
  label: string,
): void {
  if (OTHER_LISTS.some((meaning) => has(chosen, meaning)) || namesSales(label)) return;
  if (!has(chosen, 'supplier') && !has(chosen, 'supplier-id')) return;
  const folded = header.map((name) => foldHeader(name).text);
  const name = foldHeader(label).text;
  if (folded.some((text) => CUSTOMER_HEADER.test(text)) || NO_ORDERS.some((words) => words.test(name))) return;
  const [part] = listPlaces(chosen, 'part-number');
  const [amount, otherAmount] = [...listPlaces(chosen, 'order-quantity'), ...listPlaces(chosen, 'quantity')];
  if (part === undefined || amount === undefined || otherAmount !== undefined) return;
  if ((profiles[part]?.distinct ?? 1) >= 1 || (profiles[amount]?.numbers ?? 0) < 0.5) return;
  const days = chosen.flatMap(({ meaning }, at) => {
    const { filled = 0, samples = [] } = profiles[at] ?? {};
    const isFree = meaning === null || meaning === 'order-date' || meaning === 'item-number';
    const holdsDays = filled > 1 && samples.every((cell) => WRITTEN_DAY.test(cell.trim()));
    return isFree && holdsDays && !OF_OTHERS.test(folded[at] ?? '') ? [at] : [];
  });
  const [day, otherDay] = days;
  if (day === undefined || otherDay !== undefined) return;
  if (!has(chosen, 'price') && !has(chosen, 'order-value') && !namesPurchases(label) && day > part) return;
  chosen[amount] = { meaning: 'order-quantity', confidence: 0.85, reason: 'It says how much came from the supplier.' };
  chosen[day] = { meaning: 'order-date', confidence: 0.85, reason: 'It says when it was ordered or came.' };
}
