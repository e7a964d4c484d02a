import { readSubstance } from '../../../domain/substances/read-substance.ts';
import { REST } from '../../values/contents/amount-words.ts';
import type { DeclaredHeader, TitleBlock } from './declared-grid.ts';

/** What only the block above a declaration says: of whom, of when or of which part it is. */
const TOLD_ABOVE = ['part-number', 'supplier', 'date'] as const;
const TOLD_BESIDE = ['cas', 'material', 'unit', 'remark', 'date', 'detection-limit', 'presence', 'part-mass'] as const;

/** Whether a list tells its substances closely: by CAS number, material or unit, or by what a declaration alone says of them or above them. */
export function isToldClosely({ places }: DeclaredHeader, title: TitleBlock): boolean {
  return TOLD_BESIDE.some((role) => places.has(role)) || TOLD_ABOVE.some((role) => title.has(role));
}

const SHARES = ['portion', 'portion-from', 'portion-to'] as const;
/** Rows that show what a list names. */
const ROWS_LOOKED_AT = 500;

/**
 * Whether a list of parts, substances and shares with no other column is a declaration all the same: most of what it names are substances, and one of
 * them is what the others leave over. Shares of one material among its suppliers leave nothing over.
 */
export function tellsWhole(rows: readonly (readonly string[])[], { places, firstRow }: DeclaredHeader): boolean {
  const shares = SHARES.flatMap((role) => places.get(role) ?? []);
  if (shares.length === 0) return false;
  const looked = rows.slice(firstRow, firstRow + ROWS_LOOKED_AT);
  const cell = (row: readonly string[], place = -1): string => (row[place] ?? '').trim();
  const names = looked.map((row) => cell(row, places.get('substance'))).filter((name) => name !== '');
  const known = names.filter((name) => readSubstance(name).understood);
  if (known.length * 2 <= names.length) return false;
  return looked.some((row) => shares.some((place) => REST.test(cell(row, place))));
}
