/** Words for thousands of anything, as the source of an expression. */
const THOUSANDS = String.raw`\b(?:tsd|tausend|thousands?|tys|tis|miles|milhares|milliers|migliaia|tusen(?:tal)?|duizend(?:tallen)?|ezer|tuhat(?:ta)?|ribu)\b|(?<!\p{L})тыс|(?<![\d.,])000s?\b`;

const SCALES: readonly (readonly [number, RegExp])[] = [
  [1_000_000, /\b(?:mio|millions?)\b|百万|백만/i],
  [10_000, /[万萬]|만\s?(?:개|대|톤)/],
  [
    1000,
    new RegExp(
      String.raw`${THOUSANDS}|[([]\s*1[.,' ]?000\s?(?:pcs?|pieces|units|ea|st(?:k|ück)?)\.?\s*[)\]]|천|\bk\s?(?:units?|pcs|pieces|st(?:k|ück)?|ea)\b|千(?![克米瓦])`,
      'iu',
    ),
  ],
];

/** Pieces of one in a column with thousands or more by its header: 1000 for `Absatz (Tsd. Stück)`; 1 for any other. */
export function readHeaderScale(header: string): number {
  return SCALES.find(([, words]) => words.test(header.normalize('NFKC')))?.[0] ?? 1;
}

/** `Price (kEUR)`, `TEUR`, `k€`: money in thousands. */
export const IN_THOUSANDS =
  /(?<!\p{L})[kKtT] ?(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|RMB|TRY|INR|[kK]r(?!\p{L})|€|\$)/u;

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
    /\b(?:mio|mln|millions?)\b|(?<!\p{L})(?:млн|mil\.? ?(?:Kč|CZK))|(?<!\p{L})[mM] ?(?:EUR|USD|SEK|NOK|DKK|[kK]r(?!\p{L})|€|\$)|(?<!\p{L})(?:mnkr|milj|milyon|millió|milione?s?|milioni|milion[yů]|milhões|millones|miljoen|juta|triệu|εκατ)(?!\p{L})|(?<!\p{L})M(?:THB|INR|TRY|TL|PLN|CZK|CNY|RMB|JPY)\b|(?:USD|EUR|GBP|CHF|[€$£]) ?(?:M|m|MM|mm)\b|百万|백만|ล้าน/u,
  ],
  [100_000, /\b(?:lakhs?|lacs?)\b/iu],
  [10_000, /[万萬]|만\s?원/u],
  [
    1000,
    new RegExp(
      String.raw`${THOUSANDS}|(?:R\$|€|EUR|\$) ?mil\b|[€$£]\s?k\b|(?:EUR|USD|GBP|CHF) ?[kK]\b|\bbin (?:tl|try|lira|₺)|(?<!\p{L})(?:nghìn|ngàn)(?!\p{L})|χιλ|พัน|[千천]`,
      'u',
    ),
  ],
];

/** How many of its currency one of a sum of money is, as its header says: 1,000,000 for `Umsatz (Mio. EUR)`; 1 where it says nothing. */
export function readMoneyScale(header: string): number {
  if (IN_THOUSANDS.test(header)) return 1000;
  const small = header.toLowerCase();
  return MONEY_SCALES.find(([, words]) => words.test(header) || words.test(small))?.[0] ?? 1;
}
