import { keepLately } from '../../domain/texts/keep-lately.ts';

/** A header ready for a look-up, and its unit or currency in brackets. */
export type FoldedHeader = { readonly text: string; readonly bracketed: string | null };

const BRACKETS = /[([{<]([^()[\]{}<>]*)[)\]}>]/g;

/** `仕入先CD`: a code, as Japanese systems write it short. */
const CODE = /(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー])[ _]?CD$/iu;

/** What pivot tables write before the name of what they add up, folded: `Sum of Revenue`, `求和项:销售额`. */
const SUM_OF =
  /^(?:sum of|summe von|somme de|suma de|somma di|soma de|som van|suma z|summa av|sum af|sum av|soucet z|osszeg|сумма по полю|求和项|求和項|合計 ?\/?|합계) (?=\p{L}{2})/u;

/**
 * A header without marks of no meaning: case, accents, punctuation, kinds of blanks, full-width signs, camel case, one sign for micro; text in
 * brackets is taken out and handed back by itself. `Qty. (pcs)`, `QTY` and `qty` are one. Each rule of each table asks for the same headers
 * again, twenty times and more; long ones are seldom headers.
 */
export const foldHeader = keepLately(fold, { most: 10_000, longest: 80 });

/** The name of a sheet or of a file folded as a header is, without the end of the latter. */
export function foldLabel(label: string): string {
  return foldHeader(label.replace(/\.\w{2,5}$/, '')).text;
}

function fold(header: string): FoldedHeader {
  const plain = header.slice(0, 400).normalize('NFKC').replace(CODE, 'コード');
  const bracketed = [...plain.matchAll(BRACKETS)].map(([, inside]) => inside?.trim() ?? '').find((text) => text !== '');
  const outside = foldText(plain.replaceAll(BRACKETS, ' ')).replace(SUM_OF, '');
  return { text: outside === '' ? foldText(plain) : outside, bracketed: bracketed ?? null };
}

function foldText(text: string): string {
  return (
    text
      .replaceAll('#', ' number ')
      .replaceAll('%', ' percent ')
      .replaceAll(/(\p{Ll}{2})(\p{Lu})/gu, '$1 $2')
      // `BOMQty` is two words; `PCBs` is one.
      .replaceAll(/(\p{Lu}{2})(\p{Lu}(?!s(?!\p{L}))\p{Ll})/gu, '$1 $2')
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036F]/g, '')
      .normalize('NFC')
      .toLowerCase()
      // One sign for micro and the Greek letter, also where a header is in capitals.
      .replaceAll('\u03BC', '\u00B5')
      .replaceAll('ß', 'ss')
      // Capitals of Turkish words lose the difference.
      .replaceAll('ı', 'i')
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}
