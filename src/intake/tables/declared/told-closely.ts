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
export function tellsWhole(rows: readonly (readonly string[])[], header: DeclaredHeader): boolean {
  const shares = listShares(header);
  if (shares.length === 0 || !namesSubstances(rows, header)) return false;
  return listLooked(rows, header).some((row) => shares.some((place) => REST.test(getCell(row, place))));
}

/** Whether most of what a list of parts, substances and shares names are substances. */
export function namesSubstances(rows: readonly (readonly string[])[], header: DeclaredHeader): boolean {
  if (listShares(header).length === 0) return false;
  const names = listLooked(rows, header)
    .map((row) => getCell(row, header.places.get('substance')))
    .filter((name) => name !== '');
  const known = names.filter((name) => readSubstance(name).understood);
  return known.length * 2 > names.length;
}

const listShares = ({ places }: DeclaredHeader): readonly number[] => SHARES.flatMap((role) => places.get(role) ?? []);

const listLooked = (
  rows: readonly (readonly string[])[],
  { firstRow }: DeclaredHeader,
): readonly (readonly string[])[] => rows.slice(firstRow, firstRow + ROWS_LOOKED_AT);

const getCell = (row: readonly string[], place = -1): string => (row[place] ?? '').trim();
