import { getAttribute, scanXml } from '../scan-xml.ts';
import { parseAddress } from './cell-address.ts';
import { parseFormula, type CellRange, type CellRef, type Formula } from './simple-formula.ts';
import { resolveEscapes } from './workbook-parts.ts';

/** What a cell holds: a number, a text, nothing; or what cannot be told, such as an error or a formula that does more. */
type Held = number | string | null | typeof UNTOLD;
const UNTOLD = Symbol('untold');
type Stored = Held | { readonly formula: string };
type Cells = ReadonlyMap<string, Stored>;

/** How many formulas may rest on each other before the first has a value. */
const DEEPEST = 100;
/** How many cells all formulas of a workbook may look at together. */
const MOST_LOOKS = 2_000_000;
const DIGITS = 12;

/** The value of a formula without a stored result: a number, a text that it points at, or null where it does more than reckon simply. */
export type Reckon = (sheet: string, row: number, column: number) => number | string | null;

/** Reckons the simple formulas of a workbook whose sheets are given as XML by their names; a sheet is only gone over when a formula looks at it. */
export function createReckoner(readSheet: (sheet: string) => string | null, strings: readonly string[]): Reckon {
  const sheets = new Map<string, Cells | null>();
  const values = new Map<string, Held>();
  let looks = 0;

  function openSheet(sheet: string): Cells | null {
    const known = sheets.get(sheet);
    if (known !== undefined) return known;
    const xml = readSheet(sheet);
    const cells = xml === null ? null : readStored(xml, strings);
    sheets.set(sheet, cells);
    return cells;
  }
  function look(sheet: string, row: number, column: number, depth: number): Held {
    looks += 1;
    const cells = openSheet(sheet);
    if (looks > MOST_LOOKS || depth > DEEPEST || cells === null) return UNTOLD;
    const stored = cells.get(`${row},${column}`) ?? null;
    if (stored === null || typeof stored !== 'object') return stored;
    const key = `${sheet}\u0000${row},${column}`;
    const known = values.get(key);
    if (known !== undefined) return known;
    // A formula that rests on itself has no value.
    values.set(key, UNTOLD);
    const formula = parseFormula(stored.formula);
    const value = formula === null ? UNTOLD : work(formula, sheet, depth + 1);
    values.set(key, value);
    return value;
  }
  function lookAt({ sheet, row, column }: CellRef, own: string, depth: number): Held {
    return look(sheet ?? own, row, column, depth);
  }
  function work(formula: Formula, own: string, depth: number): Held {
    if (formula.kind === 'number') return formula.value;
    if (formula.kind === 'cell') return lookAt(formula.ref, own, depth);
    if ('of' in formula) {
      if (formula.kind === 'round') return round(formula.of, own, depth);
      if (formula.kind === 'sum' || formula.kind === 'product') return addUp(formula.kind, formula.of, own, depth);
      const value = asNumber(work(formula.of, own, depth));
      return value === null ? UNTOLD : formula.kind === 'minus' ? -value : value / 100;
    }
    const [left, right] = [asNumber(work(formula.left, own, depth)), asNumber(work(formula.right, own, depth))];
    if (left === null || right === null) return UNTOLD;
    if (formula.kind === '+') return left + right;
    if (formula.kind === '-') return left - right;
    if (formula.kind === '*') return left * right;
    return right === 0 ? UNTOLD : left / right;
  }
  function round(of: readonly (Formula | CellRange)[], own: string, depth: number): Held {
    const [what, places, ...others] = of.map((one) => (one.kind === 'range' ? UNTOLD : work(one, own, depth)));
    const [value, digits] = [asNumber(what ?? UNTOLD), asNumber(places ?? 0)];
    if (value === null || digits === null || others.length > 0 || Math.abs(digits) > DIGITS) return UNTOLD;
    const scale = 10 ** Math.trunc(digits);
    // Spreadsheets round halves away from zero.
    return (Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toPrecision(15)))) / scale;
  }
  /** Texts and blanks of a range count as nothing, as in a spreadsheet. */
  function addUp(kind: 'sum' | 'product', of: readonly (Formula | CellRange)[], own: string, depth: number): Held {
    const numbers: number[] = [];
    for (const one of of) {
      if (one.kind !== 'range') {
        const value = asNumber(work(one, own, depth));
        if (value === null) return UNTOLD;
        numbers.push(value);
        continue;
      }
      const { from, to } = one;
      if (looks + (to.row - from.row + 1) * (to.column - from.column + 1) > MOST_LOOKS) return UNTOLD;
      for (let row = from.row; row <= to.row; row++)
        for (let column = from.column; column <= to.column; column++) {
          const held = lookAt({ sheet: from.sheet, row, column }, own, depth);
          if (held === UNTOLD) return UNTOLD;
          if (typeof held === 'number') numbers.push(held);
        }
    }
    if (kind === 'sum') return numbers.reduce((sum, value) => sum + value, 0);
    return numbers.length === 0 ? UNTOLD : numbers.reduce((all, value) => all * value, 1);
  }
  return (sheet, row, column) => {
    const value = look(sheet, row, column, 0);
    if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(15)) : null;
    return typeof value === 'string' && value !== '' ? value : null;
  };
}

/** A blank counts as 0 in a calculation, a text as none. */
function asNumber(held: Held): number | null {
  return held === null ? 0 : typeof held === 'number' ? held : null;
}

/** What the cells of a sheet store, by row and column: numbers as such, whatever their format prints. */
function readStored(xml: string, strings: readonly string[]): Cells {
  const cells = new Map<string, Stored>();
  let place = { row: -1, column: -1 };
  let type = 'n';
  let [stored, formula] = ['', ''];
  let within: 'value' | 'formula' | 'guide' | null = null;
  let hasValue = false;
  let isPlain = true;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        const number = Number(getAttribute(attributes, 'r') ?? Number.NaN);
        place = { row: Number.isInteger(number) && number > 0 ? number - 1 : place.row + 1, column: -1 };
      } else if (name === 'c') {
        place = parseAddress(getAttribute(attributes, 'r') ?? '') ?? {
          row: Math.max(place.row, 0),
          column: place.column + 1,
        };
        type = getAttribute(attributes, 't') ?? 'n';
        [stored, formula, hasValue, isPlain] = ['', '', false, true];
      } else if (name === 'v' || name === 't') [within, hasValue] = ['value', true];
      else if (name === 'f') [within, isPlain] = ['formula', (getAttribute(attributes, 't') ?? 'normal') === 'normal'];
      else if (name === 'rPh') within = 'guide';
    },
    text: (text) => {
      if (within === 'value') stored += text;
      else if (within === 'formula') formula += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't' || name === 'f' || name === 'rPh') within = null;
      if (name !== 'c') return;
      const key = `${place.row},${place.column}`;
      if (hasValue) cells.set(key, readHeld(type, stored, strings));
      else if (formula !== '') cells.set(key, isPlain ? { formula } : UNTOLD);
    },
  });
  return cells;
}

function readHeld(type: string, stored: string, strings: readonly string[]): Held {
  if (type === 's') return strings[Number(stored)] ?? UNTOLD;
  if (type === 'str' || type === 'inlineStr') return resolveEscapes(stored);
  if (type !== 'n' || stored.trim() === '') return UNTOLD;
  const value = Number(stored);
  return Number.isFinite(value) ? value : UNTOLD;
}
