import { findHeaderMeanings } from '../../dictionary/find-meaning.ts';
import { readHeaderCurrency } from '../../dictionary/money/currency-signs.ts';
import { decideDecimalComma } from '../../mapping/column-profile.ts';
import { parseAmount } from '../../values/parse-amount.ts';

const SURE = 0.9;
/** `22.000`: pieces that are sold in a year are thousands, and no fraction of one. */
const THOUSANDS = /^[1-9]\d{0,2}([.,])\d{3}$/;

/** `2,5 Mio.`, `1.2万円`: a figure that counts in more than ones is left alone. */
const IN_MANY =
  /[万萬億亿千百만억천]|(?<!\p{L})(?:k|t|tsd|mio|mill?|mln|m|tys|tis|млн|тыс)(?:\.|(?!\p{L}))|(?<!\p{L})[kt](?:€|eur)/iu;

/** What the block above a bill says of its product, by canonical column of `parts`: `Verkaufspreis: 118,00 €`, `Jaarvolume | 22.000`. */
export function readSoldFacts(
  titles: readonly string[],
  decimalComma: boolean,
): readonly (readonly [column: string, value: string])[] {
  const found = titles.flatMap((title, at) => {
    const [, before, behind = ''] = /^([^:：]{2,40})[:：]\s*(.*)$/u.exec(title) ?? [];
    const label = (before ?? title).trim();
    const value = (behind === '' ? (titles[at + 1] ?? '') : behind).trim();
    const [best] =
      /\p{L}{2}/u.test(label) && label.length <= 40
        ? findHeaderMeanings(label.replace(/[€$£]|(?<!\p{L})[A-Z]{3}(?!\p{L})/u, '').trim())
        : [];
    const isSold = best?.meaning === 'selling-price' || best?.meaning === 'annual-demand';
    const figure = value.replaceAll(/[^\d.,'’\s]+/gu, ' ').trim();
    if (
      !isSold ||
      IN_MANY.test(value) ||
      best.confidence < SURE ||
      value.length > 40 ||
      !/^\d[\d.,'’\s]*$/.test(figure)
    )
      return [];
    return [{ meaning: best.meaning, label, value, figure }];
  });
  const style = decideDecimalComma(found.map(({ figure }) => figure)) ?? (decimalComma ? 'perhaps-comma' : false);
  return found.flatMap(({ meaning, label, value, figure }): (readonly [column: string, value: string])[] => {
    const mark = THOUSANDS.exec(figure)?.[1];
    const ofSales = meaning === 'annual-demand' && mark !== undefined ? mark === '.' : style;
    const amount = parseAmount(figure, ofSales);
    if (amount === null || amount.value <= 0) return [];
    if (meaning === 'annual-demand') return [['annual_demand', String(amount.value)]];
    const currency = readHeaderCurrency(value) || readHeaderCurrency(label);
    const price: readonly [string, string] = ['unit_price', String(amount.value)];
    return currency === '' ? [price] : [price, ['currency', currency]];
  });
}
