import { parseAddress } from './cell-address.ts';

/** A cell that a formula points at; `sheet` null for its own. */
export type CellRef = { readonly sheet: string | null; readonly row: number; readonly column: number };

/** A formula that only adds, subtracts, multiplies, divides, rounds or points. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'cell'; readonly ref: CellRef }
  | { readonly kind: 'minus'; readonly of: Formula }
  | { readonly kind: 'percent'; readonly of: Formula }
  | { readonly kind: '+' | '-' | '*' | '/'; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'sum'; readonly of: readonly (Formula | CellRange)[] }
  | { readonly kind: 'product'; readonly of: readonly (Formula | CellRange)[] }
  | { readonly kind: 'round'; readonly of: readonly (Formula | CellRange)[] };

/** All cells from one to another; as an argument of a sum or a product alone. */
export type CellRange = { readonly kind: 'range'; readonly from: CellRef; readonly to: CellRef };

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:E[+-]?\d+)?)|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?![\p{L}\d(])|(SUM|PRODUCT|ROUND)(?=\()|([-+*/%():,]))/uy;
/** A longer formula, or one with more pieces in one another, is none that a person lays out by hand. */
const LONGEST = 400;
const DEEPEST = 30;

type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'cell'; readonly ref: CellRef }
  | { readonly kind: 'name'; readonly name: 'sum' | 'product' | 'round' }
  | { readonly kind: 'sign'; readonly sign: string };

/** Reads a formula as a workbook stores it (`B2*C2`, `SUM(B2:C2)`, `Data!A2`); null for one that does anything else. */
export function parseFormula(text: string): Formula | null {
  const tokens = text.length > LONGEST ? null : listTokens(text.replace(/^=/, ''));
  if (tokens === null) return null;
  let at = 0;
  const isSign = (sign: string): boolean => {
    const token = tokens[at];
    return token?.kind === 'sign' && token.sign === sign;
  };
  const take = (sign: string): boolean => {
    const found = isSign(sign);
    if (found) at += 1;
    return found;
  };
  /** Pieces with one of two signs between them, from left to right. */
  function readChain(
    signs: readonly ('+' | '-' | '*' | '/')[],
    readPiece: (depth: number) => Formula | null,
    depth: number,
  ): Formula | null {
    let left = readPiece(depth);
    for (let kind = signs.find(take); left !== null && kind !== undefined; kind = signs.find(take)) {
      const right = readPiece(depth);
      left = right === null ? null : { kind, left, right };
    }
    return left;
  }
  const readProduct = (depth: number): Formula | null => readChain(['*', '/'], readOne, depth);
  const readSum = (depth: number): Formula | null => readChain(['+', '-'], readProduct, depth);
  function readOne(depth: number): Formula | null {
    if (depth > DEEPEST) return null;
    if (take('+')) return readOne(depth + 1);
    if (take('-')) {
      const of = readOne(depth + 1);
      return of === null ? null : { kind: 'minus', of };
    }
    const one = readBare(depth);
    return one !== null && take('%') ? { kind: 'percent', of: one } : one;
  }
  function readBare(depth: number): Formula | null {
    if (take('(')) {
      const inner = readSum(depth + 1);
      return take(')') ? inner : null;
    }
    const token = tokens?.[at];
    at += 1;
    if (token?.kind === 'number' || token?.kind === 'cell') return token;
    if (token?.kind !== 'name' || !take('(')) return null;
    const of: (Formula | CellRange)[] = [];
    do {
      const next = readArgument(depth + 1);
      if (next === null) return null;
      of.push(next);
    } while (take(','));
    return take(')') ? { kind: token.name, of } : null;
  }
  function readArgument(depth: number): Formula | CellRange | null {
    const [from, to] = [tokens?.[at], tokens?.[at + 2]];
    const colon = tokens?.[at + 1];
    if (from?.kind !== 'cell' || to?.kind !== 'cell' || colon?.kind !== 'sign' || colon.sign !== ':')
      return readSum(depth);
    at += 3;
    return { kind: 'range', from: from.ref, to: { ...to.ref, sheet: from.ref.sheet } };
  }
  const formula = readSum(0);
  return at === tokens.length ? formula : null;
}

function listTokens(text: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const [whole, figure, sheet, address, name, sign] = TOKEN.exec(text) ?? [];
    if (whole === undefined) return null;
    const place = address === undefined ? null : parseAddress(address);
    if (figure !== undefined) tokens.push({ kind: 'number', value: Number(figure) });
    else if (place !== null)
      tokens.push({ kind: 'cell', ref: { ...place, sheet: sheet === undefined ? null : bare(sheet) } });
    else if (name !== undefined) tokens.push({ kind: 'name', name: name.toLowerCase() as 'sum' | 'product' | 'round' });
    else if (sign !== undefined) tokens.push({ kind: 'sign', sign });
    else return null;
  }
  return tokens;
}

/** `'Bill 1'` is a sheet whose name has a blank. */
function bare(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
