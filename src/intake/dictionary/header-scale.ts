/** Words for thousands of anything, as the source of an expression. */
export const THOUSANDS = String.raw`\b(?:tsd|tausend|thousands?|tys|tis|miles|milhares|milliers|migliaia|tusen(?:tal)?|duizend(?:tallen)?|ezer|tuhat(?:ta)?|ribu)\b|(?<!\p{L})тыс|(?<![\d.,])000s?\b`;

const SCALES: readonly (readonly [number, RegExp])[] = [
  [1_000_000, /\b(?:mio|millions?)\b|百万|백만/i],
  [10_000, /[万萬]|만\s?(?:개|대|톤)/],
  [1000, new RegExp(String.raw`${THOUSANDS}|천|\bk\s?(?:units?|pcs|pieces|st(?:k|ück)?|ea)\b|千(?![克米瓦])`, 'iu')],
];

/** Pieces of one in a column with thousands or more by its header: 1000 for `Absatz (Tsd. Stück)`; 1 for any other. */
export function readHeaderScale(header: string): number {
  return SCALES.find(([, words]) => words.test(header.normalize('NFKC')))?.[0] ?? 1;
}
