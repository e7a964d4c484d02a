const SCALES: readonly (readonly [number, RegExp])[] = [
  [1_000_000, /\b(?:mio|millions?)\b|百万/i],
  [10_000, /万/],
  [
    1000,
    /\b(?:tsd|tausend|thousands?|tys|tis|miles|milhares|milliers|migliaia|tusen(?:tal)?|duizend(?:tallen)?|ezer|tuhat(?:ta)?|ribu)\b|천|(?<!\p{L})тыс|\bk\s?(?:units?|pcs|pieces|st(?:k|ück)?|ea)\b|(?<![\d.,])000s?\b|千(?![克米瓦])/iu,
  ],
];

/** Pieces of one in a column with thousands or more by its header: 1000 for `Absatz (Tsd. Stück)`; 1 for any other. */
export function readHeaderScale(header: string): number {
  return SCALES.find(([, words]) => words.test(header.normalize('NFKC')))?.[0] ?? 1;
}
