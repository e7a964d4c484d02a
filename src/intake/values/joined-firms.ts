import type { ForeignTable } from '../base/foreign-table.ts';

/** `200417    Beispiel Magnete GmbH`, `V-201 Beispiel Magnete`: number and name of a firm in one cell, as purchasing lists print them. */
export const JOINED_FIRM = /^(\d{4,10}|\p{Lu}{1,4}(?:[-_.]?\d{3,10}|[-_.]\d{2}))\s+(\p{L}.*)$/u;
const SEVERAL_BLANKS = /^\S+\s{2,}\S/;
const NAMES_PLANTS = /supplying plant|lieferwerk/i;
/** Where one blank parts number and name, fewer firms are chance. */
const LEAST_FIRMS = 3;

/**
 * The place of a supplier column whose cells all hold number and name: parted by a run of blanks, or by one where several firms stand in it, of which no two
 * have the same number or name. Null where there is none.
 */
export function findJoinedFirms({ source, columns }: ForeignTable): number | null {
  const [place, ...others] = columns.get('supplier') ?? [];
  if (place === undefined || others.length > 0 || (columns.get('supplier-id')?.length ?? 0) > 0) return null;
  const cells = source.lines.map((line) => (line.cells[place] ?? '').trim()).filter((cell) => cell !== '');
  const firms = cells.map((cell) => JOINED_FIRM.exec(cell));
  if (firms.length === 0 || firms.includes(null)) return null;
  if (NAMES_PLANTS.test(source.header[place] ?? '') || cells.every((cell) => SEVERAL_BLANKS.test(cell))) return place;
  const pairs = new Set(firms.map((firm) => `${firm?.[1]} ${firm?.[2]}`));
  const [numbers, names] = [1, 2].map((part) => new Set(firms.map((firm) => firm?.[part]))) as [
    Set<unknown>,
    Set<unknown>,
  ];
  return pairs.size >= LEAST_FIRMS && numbers.size === pairs.size && names.size === pairs.size ? place : null;
}
