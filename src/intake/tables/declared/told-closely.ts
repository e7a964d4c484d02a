import { readSubstance } from '../../../domain/substances/read-substance.ts';
import { REST } from '../../values/contents/amount-words.ts';
import type { DeclaredHeader, TitleBlock } from './declared-grid.ts';

/** Roles told only by the block above a declaration: its part, its firm or its day. */
const TOLD_ABOVE = ['part-number', 'supplier', 'date'] as const;
const TOLD_BESIDE = ['cas', 'material', 'unit', 'remark', 'date', 'detection-limit', 'presence', 'part-mass'] as const;

/**
 * Whether a list tells its substances closely: by CAS number, material or unit, or by other words beside or above them found in declarations alone.
 */
export function isToldClosely({ places }: DeclaredHeader, title: TitleBlock): boolean {
  return TOLD_BESIDE.some((role) => places.has(role)) || TOLD_ABOVE.some((role) => title.has(role));
}

const SHARES = ['portion', 'portion-from', 'portion-to'] as const;
/** Number of first rows searched for the names of a list. */
const ROWS_LOOKED_AT = 500;

/**
 * Whether a list of parts, substances and shares with no other column is a declaration all the same: most of its names are substances, and one of
 * them is the rest left over by the others. Shares of one material among its suppliers leave nothing over.
 */
export function tellsWhole(rows: readonly (readonly string[])[], header: DeclaredHeader): boolean {
  const shares = listShares(header);
  if (shares.length === 0 || !namesSubstances(rows, header)) return false;
  return listLooked(rows, header).some((row) => shares.some((place) => REST.test(getCell(row, place))));
}

/** Whether most names in a list of parts, substances and shares are substances. */
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
