import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesEarnings } from '../../dictionary/money/earned-names.ts';
import { IN_THOUSANDS } from '../../dictionary/header-scale.ts';
import { readHeaderCurrency } from '../../dictionary/money/currency-signs.ts';
import { headsEarnings, namesSales } from '../../dictionary/sales-words.ts';
import type { ColumnProposal } from '../../base/table-proposal.ts';
import type { ColumnProfile } from '../column-profile.ts';

/** The field of a pivot table, named above its columns: `Sum of Revenue`, `Somma di Importo`, `求和项:金额`. */
const SUM_OF =
  /^(?:sum of|total(?: of)?|summe (?:von|der|des)|somme de|somma di|suma (?:de|z)|soma de|som van|součet z|summa av|sum af|toplam|сумма по полю|求和项|合計|합계)\s*[:：/]?\s*(.{2,40})$/iu;
/** The column of all periods, folded. */
const ALL =
  /^(?:grand |overall )?total(?:s|e)?(?: general| geral| complessivo| generale)?$|^(?:gesamtergebnis|gesamt|totale complessivo|suma koncowa|celkovy soucet|genel toplam|summa|totalt|eindtotaal|общий итог|总计|總計|総計|총합계)$/;

/** Whether a title above a table calls all its amounts sums of earned money. */
function areSumsOfMoney(titles: readonly string[]): boolean {
  return titles.some((title) => headsEarnings(SUM_OF.exec(title.trim())?.[1] ?? ''));
}

/** Pieces and measures in the name of a list; they are no money. */
const PIECES =
  /(?<!\p{L})(?:pcs|pieces|units?|qty|quantit\p{L}*|volumes?|st(?:k|ück)?|stück\p{L}*|menge\p{L}*|pezzi|unidades|pi[eè]ces|szt|ks|adet|kg|tons?)(?!\p{L})|数量|台数|수량/iu;
/** Meanings of a price in a row itself. */
const PRICES: ReadonlySet<string | null> = new Set([
  'price',
  'selling-price',
  'sales-value',
  'order-value',
  'currency',
]);

/** A scale before a currency, as names of files write it: `Mio EUR`, `tsd EUR`. */
const SCALE = /^(?:mio|mln|million|tsd|tys|tis|k|t|m|1000)\.?$/i;

/** The currency, with its scale, in the name of a list of sales, if this names no pieces: `EUR` of `sales EUR by month 2025`; '' for any other. */
export function readMoneyOfName(name: string): string {
  const plain = name.replace(/\.\w{2,5}$/, '').replaceAll('_', ' ');
  if (!namesSales(plain) || PIECES.test(plain)) return '';
  const words = plain.split(/[\s()（）【】[\],;-]+/);
  const at = words.findIndex((word) => readHeaderCurrency(word) !== '' || IN_THOUSANDS.test(word));
  const scale = words[at - 1] ?? '';
  return at < 0 ? '' : `${SCALE.test(scale) ? `${scale} ` : ''}${words[at]}`;
}

/**
 * The columns of a pivot table with sums of money by its title, or of a list named after a currency or after earnings. Its periods are no pieces, and
 * the column of all of them holds the earnings of each part; without one the periods make them up together. Any other columns as they are.
 */
export function settleSumsOfMoney(
  columns: readonly ColumnProposal[],
  profiles: readonly ColumnProfile[],
  titles: readonly string[],
  name: string,
): readonly ColumnProposal[] {
  const places = columns.flatMap(({ meaning }, at) => (meaning === 'period-demand' ? [at] : []));
  // Beside a price, what is sold at it is in pieces.
  const isNamed =
    (readMoneyOfName(name) !== '' || namesEarnings(name)) && !columns.some(({ meaning }) => PRICES.has(meaning));
  if (places.length === 0 || !(areSumsOfMoney(titles) || isNamed)) return columns;
  const all = columns.findIndex(
    ({ header, meaning }, at) =>
      meaning === null && ALL.test(foldHeader(header).text) && (profiles[at]?.numbers ?? 0) >= 0.5,
  );
  return columns.map((column, at) => {
    if (all < 0 && places.includes(at))
      return { ...column, meaning: 'sales-value', confidence: 0.75, reason: 'It is what one period of the row earns.' };
    if (at === all)
      return { ...column, meaning: 'sales-value', confidence: 0.75, reason: 'It is what all periods of the row earn.' };
    return places.includes(at)
      ? { ...column, meaning: null, confidence: 0.75, reason: 'The title says that it is money, and no pieces.' }
      : column;
  });
}
