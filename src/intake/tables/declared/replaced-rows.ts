import { createGoodsReader, tellsGoodsApart } from '../../values/contents/goods-headers.ts';
import { readDeclaredDay } from './declared-days.ts';
import type { DeclaredSheet } from './declared-grid.ts';
import type { DeclaredRole } from './declared-role.ts';

/** Roles a list may state once, for several rows. */
export const SAID_ONCE: readonly DeclaredRole[] = [
  'part-number',
  'part-name',
  'our-number',
  'part-mass',
  'supplier',
  'declarer',
  'date',
  'valid-to',
  'valid-from',
  'material',
  'material-mass',
];

/** The columns of a header telling apart goods of one number. */
export function findGoodsPlaces(labels: readonly string[]): readonly number[] {
  return labels.flatMap((label, place) => (tellsGoodsApart(label) ? [place] : []));
}

const KEYS_OF_ROW = ['part-number', 'supplier', 'declarer', 'material', 'substance', 'cas'] as const;

/**
 * Rows replaced by a row of a later day in the same list: the same substance in the same material of a part, by the same supplier and for the same
 * goods. Two rows of one day stand side by side, as metal and oxide do.
 */
export function findReplaced(
  rows: readonly (readonly string[])[],
  { places, firstRow, labels }: Pick<DeclaredSheet['header'], 'places' | 'firstRow' | 'labels'>,
): ReadonlySet<number> {
  const readGoods = createGoodsReader(findGoodsPlaces(labels));
  const replaced = new Set<number>();
  if (!places.has('date')) return replaced;
  const latest = new Map<string, { day: string; indexes: number[] }>();
  const said = new Map<DeclaredRole, string>();
  for (const [index, row] of rows.entries()) {
    if (index < firstRow) continue;
    for (const role of KEYS_OF_ROW) {
      const cell = (row[places.get(role) ?? -1] ?? '').trim();
      if (cell !== '' || !SAID_ONCE.includes(role)) said.set(role, cell);
    }
    const goods = readGoods(row, (row[places.get('part-number') ?? -1] ?? '').trim());
    const key = [...KEYS_OF_ROW.map((role) => said.get(role) ?? ''), goods].join('\n').toLowerCase();
    const written = (row[places.get('date') ?? -1] ?? '').trim();
    // Of `01/02/2024` and `01/02/2026` the year says which is later, whatever the first figures are.
    const day = readDeclaredDay(written) || (/20\d\d$/.exec(written)?.[0] ?? '');
    if (day === '' || said.get('substance') === '') continue;
    const known = latest.get(key);
    if (known === undefined || day > known.day) {
      for (const one of known?.indexes ?? []) replaced.add(one);
      latest.set(key, { day, indexes: [index] });
    } else if (day < known.day) replaced.add(index);
    else known.indexes.push(index);
  }
  return replaced;
}
