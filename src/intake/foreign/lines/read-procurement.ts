import { isMadeByUs, saysProcurement } from '../../dictionary/own-words.ts';
import { readMaking } from '../../dictionary/lines/procurement-words.ts';
import { parseYesNo } from '../../dictionary/lines/yes-words.ts';
import type { Procurement } from '../../../domain/closed-lists.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

/** `Make/Buy`, `M/B`: one letter says which. */
const MAKE_OR_BUY = /make|stkg|stocking|^m ?\/ ?b$|^pt_pm_code$|^part ?category$/i;
/** A column that asks whether the item is bought, with yes or no below it. */
const ASKS_BOUGHT = /purchas?e?able|purchased|外购|外購/i;

/** Returns who makes the part of a line in a word of the closed list, or as written where no word is known. '' where the line does not say. */
export function readProcurementCell(cells: ForeignCells, line: SourceLine): string {
  const kind = cells.get(line, 'kind');
  const cell = cells.get(line, 'procurement') || (saysProcurement(kind) ? kind : '');
  // `eigen` in the place of a supplier says it too.
  if (cell === '')
    return cells.has('supplier') && cells.get(line, 'supplier-id') === '' && isMadeByUs(cells.get(line, 'supplier'))
      ? 'made'
      : '';
  const header = cells.header('procurement', '');
  const said = readMaking(cell);
  if (said !== null) return said;
  const ofLetters = readLetters(cells).get(cell);
  if (ofLetters !== undefined) return ofLetters;
  if (/^[MB]$/.test(cell)) return cell === 'M' ? 'made' : 'bought';
  if (MAKE_OR_BUY.test(header) && /^[MBP]$/i.test(cell)) return /^m$/i.test(cell) ? 'made' : 'bought';
  const answer = ASKS_BOUGHT.test(header) ? parseYesNo(cell) : null;
  if (answer !== null) return answer ? 'bought' : 'made';
  // `E - In-house production`: the key counts, with its text behind it, unless that says more: `F (fabriqué)`.
  const [, key, behind = ''] = /^([EFX])\s*[-–:(]\s*(\p{L}[^)]*)/u.exec(cell) ?? [];
  return readMaking(behind.trim()) ?? key ?? cell;
}

/** Pairs of letters that say who makes an item where a column has both and nothing else: of French, Spanish and Portuguese, Czech, Polish, Swedish, Turkish, German. */
const PAIRS: readonly (readonly [made: string, bought: string])[] = [
  ['F', 'A'],
  ['F', 'C'],
  ['V', 'N'],
  ['W', 'Z'],
  ['T', 'K'],
  ['Ü', 'S'],
  ['E', 'K'],
  ['M', 'P'],
];
/** Words for what is bought in languages whose word for making begins with an `F`. */
const ROMANCE = /^(?:ach[eè]t?|achat|compr|adquir)/iu;
/** By table: what its letters say. */
const letters = new WeakMap<ForeignCells['table'], ReadonlyMap<string, Procurement>>();

/**
 * What the letters of a column say: `A` (acheté) and `F` (fabriqué) where it has nothing else. `F` beside `E`, or beside nothing, is the key of SAP for what is bought; beside
 * a French or Spanish word for what is bought it may be either.
 */
function readLetters({ table }: ForeignCells): ReadonlyMap<string, Procurement> {
  const known = letters.get(table);
  if (known !== undefined) return known;
  const [place] = table.columns.get('procurement') ?? [];
  const words = new Set(table.source.lines.map(({ cells }) => (cells[place ?? -1] ?? '').trim()));
  words.delete('');
  const pair = words.size === 2 ? PAIRS.find((two) => two.every((letter) => words.has(letter))) : undefined;
  const said = new Map<string, Procurement>();
  if (pair !== undefined) said.set(pair[0], 'made').set(pair[1], 'bought');
  else if (words.has('F') && !words.has('E') && [...words].some((word) => ROMANCE.test(word)))
    said.set('F', 'not-known');
  letters.set(table, said);
  return said;
}

/** Whether a line says that the company makes its part: where it comes from is then one of its plants, where these are known, and no supplier. */
export function saysMade(cells: ForeignCells, line: SourceLine): boolean {
  return ['made', 'E'].includes(readProcurementCell(cells, line));
}
