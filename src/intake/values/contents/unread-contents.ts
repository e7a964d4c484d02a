import { SYMBOL_OF_NAME } from '../../../domain/substances/element-names.ts';
import { isMetal } from '../../../domain/substances/metals.ts';
import type { WordContent } from './contents-in-words.ts';
import { isOtherShare } from '../other-shares.ts';

const SYMBOL = `(?:${[...new Set(SYMBOL_OF_NAME.values())].filter(isMetal).join('|')})`;
/** One symbol or several: `Dy`, `AlSc`, `WC-Co`, `Dy/Tb`. */
const SYMBOLS = String.raw`(?<![\p{L}\d])(?:${SYMBOL}|C)(?:\s?[/+-]?\s?${SYMBOL}){0,4}(?![\p{L}])`;
const AMOUNT = String.raw`\d{1,4}(?:[.,]\d+)?\s*(?:at\.?|[Aa]tom|[Mm]ol|wt\.?|[Gg]ew\.?)?[\s-]*(?:%|ppm)`;
const UNREAD: readonly RegExp[] = [
  new RegExp(String.raw`${SYMBOLS}[\s:=(<>≤≥~-]{0,4}${AMOUNT}`, 'u'),
  new RegExp(String.raw`(?<![\d.,±])[<>≤≥]?\s?${AMOUNT}\s*(?:of |an |de )?${SYMBOLS}`, 'u'),
  // `WC-Co 94/6`, `SnPb 60/40`: shares in the order of the names.
  new RegExp(
    String.raw`(?<![\p{L}\d])${SYMBOL}C?(?:[/+-]?${SYMBOL}){1,3}\s?\d{1,2}(?:[.,]\d+)?[/:]\d{1,2}(?![\d.,/])`,
    'u',
  ),
];

/** The first words of a text that state an amount of some element and that nothing was read from; null for none. */
export function findUnreadContent(text: string, read: readonly Pick<WordContent, 'said'>[]): string | null {
  const plain = text.normalize('NFKC');
  if (!/[%/:]|ppm/u.test(plain) || isOtherShare(plain)) return null;
  const said = read.flatMap((content) => content.said.split('” and “'));
  const rest = said.reduce((left, words) => left.replaceAll(words, ';'), plain);
  for (const expression of UNREAD) {
    const found = expression.exec(rest)?.[0];
    if (found !== undefined) return found.trim();
  }
  return null;
}
