import type { Grid } from '../../base/grid.ts';
import { isOfPackaging, isPackagingHeader } from '../../values/contents/material-words.ts';
import type { DeclaredSheet } from './declared-grid.ts';

/** The note on a list with rows of packaging. */
export const PACKED = {
  code: 'contents-of-packaging',
  message:
    'Rows of this list say what a part is packed in. They say nothing of what the part is made of, and are not read.',
} as const;

/** The places of rows of packaging, from 0: by a column of its own, or all rows by the name of the sheet or a title. */
export function findPacked(
  rows: readonly (readonly string[])[],
  { at, labels, firstRow }: Pick<DeclaredSheet['header'], 'at' | 'labels' | 'firstRow'>,
  sheet: Grid['sheet'],
): ReadonlySet<number> {
  const isWhole = isOfPackaging(sheet ?? '') || rows.slice(0, at).some((row) => row.some(isOfPackaging));
  const place = labels.findIndex(isPackagingHeader);
  const isPacked = (row: readonly string[]): boolean => isWhole || /[\p{L}\p{N}]/u.test(row[place] ?? '');
  return new Set(rows.flatMap((row, index) => (index >= firstRow && isPacked(row) ? [index] : [])));
}
