import { CURRENCY_CODES } from './money/currency-codes.ts';
import { readHeaderCurrency } from './money/currency-signs.ts';

/** Words for thousands of anything, as the source of an expression. */
const THOUSANDS = String.raw`\b(?:tsd|tausend|thousands?|tys|tis|miles|milhares|milliers|migliaia|tusen(?:tal)?|duizend(?:tallen)?|ezer|tuhat(?:ta)?|ribu)\b|(?<!\p{L})тыс|(?<![\d.,])000s?\b`;

/** Words for amounts of pieces, as the source of an expression. */
const AMOUNT = String.raw`(?<!\p{L})(?:qty|quantity|quantities|units?|volumes?|pcs|pieces|menge|absatz|st[uü]ck(?:zahl)?|antall?|aantal|kpl|määrä|quantidades?|qtde|cantidad(?:es)?|pezzi|quantit[àe]s?|buc|adet|miktar|ilość|sprzedaż|množství|sales|shipments|shipped|sold|demand|forecast|stock|bestand)`;
/** \`units (k)\`, \`Menge in 1000\`, \`Quantidade (mil)\`, \`TStk\`: thousands right behind a word for pieces, or before a unit of them. */
const THOUSANDS_OF_PIECES = new RegExp(
  String.raw`${AMOUNT}(?:\s*20\d\d)?\s*(?:[([]\s*(?:k|mil|mii|bin)\s*[)\]]|\sk)\s*$|(?:${AMOUNT}|(?<!\p{L})(?:plan|prognos\p{L}*|behov|bedarf|vol[uy]me?n?))(?:\s*20\d\d)?\s*[([]?\s*(?:in|[x×*])\s?1[.,'’ ]?000\s*[)\]]?\s*$|(?<!\p{L})(?:t(?:st|stk|stück|szt|pcs)|mil (?:pçs|pcs|un|uds|unidades|peças|piezas)|mii (?:buc|bucăți)|milheiros?)(?!\p{L})`,
  'iu',
);
/** The same in millions, where the letter is no metre. */
const MILLIONS_OF_PIECES = new RegExp(
  String.raw`(?<!\p{L})(?:[Uu]nits?|[Pp]cs|[Pp]ieces|[Ss]tück|[Ss]hipments)\s*[([]\s*MM?\s*[)\]]\s*$|(?<!\p{L})(?:M(?:pcs|units|St(?:k|ück)?)|mln\.? (?:szt|шт|ks|db|pcs))(?!\p{L})`,
  'u',
);

const SCALES: readonly (readonly [number, RegExp])[] = [
  [1_000_000, /\b(?:mio|millions?)\b|百万|백만/i],
  [1_000_000, MILLIONS_OF_PIECES],
  [1000, THOUSANDS_OF_PIECES],
  [10_000, /[万萬]|만\s?(?:개|대|톤)/],
  [
    1000,
    new RegExp(
      String.raw`${THOUSANDS}|[([]\s*1[.,' ]?000\s?(?:pcs?|pieces|units|ea|st(?:k|ück)?)\.?\s*[)\]]|천|\bbin\s?(?:adet|ad)\b|\bk\s?(?:units?|pcs|pieces|st(?:k|ück)?|ea)\b|千(?![克米瓦])`,
      'iu',
    ),
  ],
];

/** Pieces of one in a column with thousands or more by its header: 1000 for `Absatz (Tsd. Stück)`; 1 for any other. */
export function readHeaderScale(header: string): number {
  return SCALES.find(([, words]) => words.test(header.normalize('NFKC')))?.[0] ?? 1;
}

/** Codes, signs and short words of currencies as headers write them beside a scale, as the source of an expression. */
const CURRENCY = String.raw`(?:${CURRENCY_CODES}|[kK][rR]|K[čČ]|F[tT]|z[łŁ]|TL|lei|kn|лв|руб|грн|đ|đồng|R\$|€|\$|£|₽|₺|₹)`;
/** Not behind a letter, and not a unit that a price is for: `€/m`, `price per t EUR`. */
const BARE = String.raw`(?<![\p{L}\d/])(?<!\b(?:per|pro|je|pr|za|na|par|por) ?)`;

/** `Price (kEUR)`, `TEUR`, `k€`, `eFt`, `t.kr.`: money in thousands. */
export const IN_THOUSANDS = new RegExp(
  String.raw`${BARE}(?:[kKtT]\.? ?${CURRENCY}|teur|keur|tkr|e ?(?:Ft|HUF))(?!\p{L})`,
  'u',
);

/** Words of thousands and of millions that stand before a currency: `tis. Kč`, `tūkst. EUR`, `mil R$`, `mil. €`. */
const BEFORE_CURRENCY: readonly (readonly [number, RegExp])[] = [
  [
    1000,
    new RegExp(
      String.raw`${BARE}mil ?R\$|(?:vendas|fatura|receita|ventas|ingresos|importe|valor).*\bmil\.? ?${CURRENCY}`,
      'iu',
    ),
  ],
  [
    1_000_000,
    new RegExp(
      String.raw`${BARE}(?:mio|mln|mil\.|mill?|milj|miljon(?:er)?|millió|milion[iyůů]|milyon|млн|tr|jt|(?-i:MM?|m)|mn)\.? ?(?:de |di |d['’])?${CURRENCY}(?!\p{L})`,
      'iu',
    ),
  ],
  [
    1000,
    new RegExp(
      String.raw`${BARE}(?:tsd|tausend|tis|tys|ezer|miles|milhares|milliers|migliaia|mii|bin|tusen|duizend|thousands?|tuh|tūkst|hilj|хил|тыс|тис|ribu|rb|nghìn)\.? ?(?:of |de |di |d['’])?${CURRENCY}(?!\p{L})|${CURRENCY} ?(?:['’]000|000s|in 1[.,'’ ]?000|1[.,'’ ]?000(?=\s*(?:[)\]]|$)))|${BARE}1[.,'’ ]?000 ?(?:${CURRENCY}|e)(?!\p{L})|${CURRENCY} ?(?:thousands?|tsd)\b`,
      'iu',
    ),
  ],
];

/** How many of its currency one is, where the header of a sum or of a price names thousands or millions right beside the currency: 1000 for `Ár (eFt)`; 1 for any other. */
export function readScaleOfCurrency(header: string): number {
  if (IN_THOUSANDS.test(header)) return 1000;
  return BEFORE_CURRENCY.find(([, words]) => words.test(header))?.[0] ?? 1;
}

/** What the header of a sum of money counts in. `Cr` is a crore beside rupees, and a credit elsewhere; `bin` a thousand beside liras. */
const MONEY_SCALES: readonly (readonly [number, RegExp])[] = [
  [
    1_000_000_000,
    /(?<!\p{L})(?:mrd|mia|mld|bn|billions?|milliards?|milliarden|miliard[aiyeů]*|miljard(?:er)?|milyar|miliar|tỷ|tỉ|млрд|δισ)(?!\p{L})|十[亿億]|십억|พันล้าน/u,
  ],
  [100_000_000, /[亿億]|억\s?원/u],
  [10_000_000, /\bcrores?\b|(?:\brs\.?|\binr|\brupees|₹) ?(?:in )?cr(?!\p{L})/iu],
  [
    1_000_000,
    /[x×*] ?1[.,'’ ]000[.,'’ ]000\b|\b(?:mio|mln|millions?)\b|(?<!\p{L})(?:млн|mil\.? ?(?:Kč|CZK))|(?<!\p{L})[mM] ?(?:EUR|USD|SEK|NOK|DKK|[kK]r(?!\p{L})|€|\$)|(?<!\p{L})(?:mnkr|milj|milyon|millió|milione?s?|milioni|milion[yů]|milhões|millones|miljoen|juta|triệu|εκατ)(?!\p{L})|(?<!\p{L})M(?:THB|INR|TRY|TL|PLN|CZK|CNY|RMB|JPY)\b|(?:USD|EUR|GBP|CHF|[€$£]) ?(?:M|m|MM|mm)\b|百万|백만|ล้าน/u,
  ],
  [100_000, /\b(?:lakhs?|lacs?)\b/iu],
  [10_000, /[万萬]|만\s?원/u],
  [
    1000,
    new RegExp(
      String.raw`${THOUSANDS}|[x×*] ?1[.,'’ ]?000\b(?![.,'’ ]\d)|[(\[]\s?(?:in )?1[.,'’ ]?000 ?(?:[A-Z]{3}|[€$£₽₹₺]|kr|Kč|zł)\s?[)\]]|(?<!\p{L})mii (?:lei|ron|eur|euro|€)|באלפי|אלפי|(?:R\$|€|EUR|\$) ?mil\b|[€$£]\s?k\b|(?:EUR|USD|GBP|CHF) ?[kK]\b|\bbin (?:tl|try|lira|₺)|(?<!\p{L})(?:nghìn|ngàn)(?!\p{L})|χιλ|พัน|[千仟천]`,
      'u',
    ),
  ],
];

/** How many of its currency one of a sum of money is, as its header says: 1,000,000 for `Umsatz (Mio. EUR)`; 1 where it says nothing. */
export function readMoneyScale(header: string): number {
  const small = header.toLowerCase();
  const known = MONEY_SCALES.find(([, words]) => words.test(header) || words.test(small))?.[0];
  const beside = readScaleOfCurrency(header);
  return beside > 1 ? beside : (known ?? 1);
}

/** A title that says in what all sums of money below are written: `Amounts in 000s USD`, `単位:百万円`, `Alle Beträge in TEUR`, `Rs. in lakh`. */
const OF_ALL_SUMS =
  /^[\s([*]*(?:(?:all|alle|tous les|toutes les|tutti gli|tutti i|todos los|wszystkie|všechny|alla)\s)?(?:amounts?|figures|values?|sums?|sales|revenues?|money|currency|betr[äa]ge?|werte?|angaben|zahlen|ums[äa]tze?|montants?|chiffres|valeurs|importi|valori|importes?|valores|cifras|bedragen|beløp|beløb|belopp|kwoty|wartości|částky|hodnoty|tutarlar|összegek|summat|суммы|金[额額](?:单位|單位|単位)?|[单單単]位|단위|in|en|w|v|i|rs\.?|inr|₹)(?:[\s:：(/=]|$)/iu;
/** Longer titles say something else. */
const LONGEST_TITLE = 48;
/** The last words of a title, in brackets or behind a comma: `Sales 2025 (bin TL)`, `Продажи за 2025 г., тыс. тенге`. */
const LAST_WORDS = /[([（]\s*([^()[\]（）]{2,28})\s*[)\]）]\s*$|[,;–]\s+([^,;–]{3,24})$/u;
/** More words than a number, a currency and what joins them say something else. */
const MOST_WORDS = 4;

/** Whether a title is a unit of money in a word or two and nothing else: `k EUR`, `tys. PLN`, `万元`; one with another figure is an amount. */
function isUnitAlone(title: string): boolean {
  const words = title.trim().split(/\s+/);
  return words.length <= 2 && title.length <= LONGEST_UNIT && !/\d/.test(title.replace(/1[.,'’ ]?000/, ''));
}
const LONGEST_UNIT = 14;

/** The words of the titles above a table (`titles`) on what all its sums of money are counted in, or in which currency; null where none says so, or counts nothing but money. */
export function findUnitOfSums(titles: readonly string[]): string | null {
  for (const title of titles) {
    const saysMoney = readHeaderCurrency(title) !== '' || IN_THOUSANDS.test(title);
    if (title.length <= LONGEST_TITLE && OF_ALL_SUMS.test(title) && readMoneyScale(title) > 1 && saysMoney)
      return title;
    if (isUnitAlone(title) && readMoneyScale(title) > 1 && saysMoney) return title;
    const [, bracketed, behind] = LAST_WORDS.exec(title) ?? [];
    const last = bracketed ?? behind ?? '';
    if (last.split(/\s+/).length <= MOST_WORDS && (readHeaderCurrency(last) !== '' || IN_THOUSANDS.test(last)))
      return last;
  }
  return null;
}

/** The currency that a sum of money is in, '' where neither its header nor a title says, and how many of it one of the sum is. */
export function readUnitOfSums(
  header: string,
  titles: readonly string[],
): { readonly own: string; readonly ofTitle: string; readonly scale: number } {
  const own = readHeaderCurrency(header);
  // What a title says of all sums holds for those that say nothing themselves.
  const title = own === '' && readMoneyScale(header) === 1 ? findUnitOfSums(titles) : null;
  return { own, ofTitle: readHeaderCurrency(title ?? ''), scale: readMoneyScale(title ?? header) };
}

/** `Stock [kg]`, `Miktar (kg / 1000 adet)`, `Qty lbs`, `t` alone: the measure that a header says its amounts are in. Tons and metres in capitals may be thousands and millions. */
const MEASURED =
  /[([]\s*((?:[kK][gG]|[gG]|[mM][gG]|t|to|tons?|tonnes?|[lL][bB][sS]?|[oO][zZ]|公斤|千克|克|吨|m|mm|cm|ft|[lL]|m[l23²³])(?=\s*(?:[)\]/]|per\b|pro\b|je\b)))|(?:^|\s)(kg|g|lbs?|oz|tons?|tonnes?)\s*$|^(t)$/u;

/** The one measure that the headers of amounts say they are in; '' where they name none, or several. */
export function findHeaderMeasure(headers: readonly string[]): string {
  const measures = new Set(
    headers.map((header) => {
      const [, bracketed = '', behind = '', alone = ''] = MEASURED.exec(header) ?? [];
      return bracketed || behind || alone;
    }),
  );
  const [only = ''] = measures;
  return measures.size === 1 ? only : '';
}
