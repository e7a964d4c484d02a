import { findColumn } from '../base/table-columns.ts';
import { findHeaderMeanings } from '../dictionary/find-meaning.ts';
import { readHeaderCurrency } from '../dictionary/money/currency-signs.ts';

/** Words for the worth of stocks, folded or not. */
const WORTH =
  /(?<!\p{L})(?:(?:stock|inventory|book|total) )?(?:values?|amount|worth)(?!\p{L})|(?:bestands|lager|gesamt|buch)?(?:wert|betrag)(?!\p{L})|(?<!\p{L})(?:valeur|montant|valor|importe|valore|importo|waarde|bedrag|värde|belopp|verdi|beløp|hodnota|částka|wartość|kwota|érték|valoare|tutar|стоимость|сумма|вартість|сума)(?!\p{L})|金[额額]|价值|価額|금액/iu;
/** Meanings for the number in stock, or for how long it lasts. */
const COUNTS: ReadonlySet<string | null> = new Set([
  'stock',
  'quantity',
  'order-quantity',
  'days-of-cover',
  'stock-not-usable',
]);
/** Why such a list is no table. */
export const WORTH_ALONE = 'It says what stocks are worth, and not how many of each there are.';

/** Whether a list of stocks states their worth and nothing else of them: each of its columns is known, one is money, and none counts. */
export function saysWorthAlone(header: readonly string[], properties: ReadonlySet<string>): boolean {
  const names = header.filter((name) => name.trim() !== '');
  const isMoney = (name: string): boolean => readHeaderCurrency(name) !== '' || WORTH.test(name.normalize('NFC'));
  return (
    names.some(isMoney) &&
    names.every((name) => {
      const column = findColumn('inventory', name, properties);
      if (column === 'quantity' || column === 'days_of_cover') return false;
      if (isMoney(name)) return true;
      const [best] = findHeaderMeanings(name);
      return best !== undefined && !COUNTS.has(best.meaning);
    })
  );
}
