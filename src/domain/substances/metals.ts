import { SYMBOL_OF_NAME } from './element-names.ts';

const NON_METALS: ReadonlySet<string> = new Set('H He C N O F Ne P S Cl Ar Se Br Kr I Xe At Rn'.split(' '));

/** Whether an element is a metal or a half-metal such as silicon or germanium: the naming part of goods, not its bound partner. */
export function isMetal(symbol: string): boolean {
  return !NON_METALS.has(symbol);
}

const SYMBOLS: ReadonlySet<string> = new Set(SYMBOL_OF_NAME.values());

/** Whether a text is the symbol of a chemical element, in its usual case. */
export function isElement(text: string): boolean {
  return SYMBOLS.has(text);
}
