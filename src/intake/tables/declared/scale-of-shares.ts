import { readWrittenAmount, writeDeclaredAmount } from '../../values/contents/declared-amount.ts';
import { FRACTIONS, SMALL, UNSURE, areFractions, mayBeFractions } from '../../values/contents/fractions-of-one.ts';
import type { DeclaredSheet, PlacedNode } from './declared-grid.ts';

/** Rows of sums. */
export const TOTALS =
  /^(?:sub ?-?total|total|sum|summe|zwischensumme|gesamt|小计|小計|合计|合計|总计)\b|^(?:小计|小計|合计|合計|总计)/i;

/** How the one column of shares of a list writes them. */
type Scale = {
  readonly areFractions: boolean;
  readonly notes: NonNullable<DeclaredSheet['notes']>;
  /** The nodes, with small shares of either scale, percentages or fractions of one, as intervals from the one to the other. */
  readonly open: (nodes: readonly PlacedNode[]) => readonly PlacedNode[];
};

/** Tells whether the one column of shares of a list holds percentages or fractions of one, or whether nobody can tell. */
export function tellScale(
  rows: readonly (readonly string[])[],
  { places, labels, firstRow }: Pick<DeclaredSheet['header'], 'places' | 'labels' | 'firstRow'>,
  commas: boolean,
): Scale {
  const percent: Scale = { areFractions: false, notes: [], open: (nodes) => nodes };
  const place = places.get('portion');
  if (place === undefined) return percent;
  let part = '';
  const cells = rows.slice(firstRow).flatMap((row) => {
    if (row.some((text) => TOTALS.test(text.trim()))) return [];
    part = (row[places.get('part-number') ?? -1] ?? '').trim() || part;
    const unit = row[places.get('unit') ?? -1] ?? '';
    return [{ part, cell: `${row[place] ?? ''} ${unit}`.trim() }];
  });
  const header = labels[place] ?? '';
  if (areFractions(header, cells, commas)) return { ...percent, areFractions: true, notes: [FRACTIONS] };
  if (!mayBeFractions(header, cells, commas)) return percent;
  return { ...percent, notes: [UNSURE], open: (nodes) => nodes.map(openShare) };
}

function openShare({ row, node }: PlacedNode): PlacedNode {
  const amount = readWrittenAmount(node.portion ?? '');
  if (node.type !== 'substance' || amount?.unit !== '%' || amount.max <= 0 || amount.max >= SMALL) return { row, node };
  const max = Math.min(WHOLE, Number((amount.max * WHOLE).toPrecision(12)));
  return { row, node: { ...node, portion: writeDeclaredAmount({ ...amount, max, nominal: null }) } };
}

/** A whole in percent, and by how much a fraction of one is multiplied to be percent. */
const WHOLE = 100;
