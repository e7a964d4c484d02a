import type { ForeignCells } from '../../values/foreign-cells.ts';
import { isWholeNeed } from '../prices/shares-of-one.ts';
import type { AlternativeLine } from './alternatives.ts';

/**
 * The lines, by place, that repeat a part under the same parent for a further supplier of it: the same quantity, another firm, and shares that add up
 * to the whole. The part is built in once, and each line is a source of it. Lines without shares may be two places for one part, and are added.
 */
export function findLinesOfSources(
  cells: ForeignCells,
  lines: readonly AlternativeLine[],
  quantityOf: (place: number) => number,
): ReadonlySet<number> {
  const again = new Set<number>();
  if (!cells.has('share') || !(cells.has('supplier') || cells.has('supplier-id') || cells.has('maker'))) return again;
  const groups = new Map<string, { place: number; firm: string; share: number }[]>();
  for (const [place, one] of lines.entries()) {
    if (one === null) continue;
    const firm = JSON.stringify(
      (['supplier-id', 'supplier', 'maker'] as const).map((column) => cells.get(one.line, column)),
    );
    const share = cells.amount(one.line, 'share')?.value ?? Number.NaN;
    const key = JSON.stringify([one.parent, one.child, quantityOf(place)]);
    groups.set(key, [...(groups.get(key) ?? []), { place, firm, share }]);
  }
  for (const group of groups.values()) {
    const firms = new Set(group.map(({ firm }) => firm));
    const sum = group.reduce((total, { share }) => total + share, 0);
    const isWhole = isWholeNeed(sum, 1) || isWholeNeed(sum, 100);
    if (group.length < 2 || firms.size < group.length || !isWhole) continue;
    for (const { place } of group.slice(1)) again.add(place);
  }
  return again;
}
