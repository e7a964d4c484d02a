import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { readMoney } from './read-price.ts';

/** `Marge %`, `Spanne in Prozent`: a share, and no money. */
const SHARE = /%|prozent|percent|per cent|pour ?cent|por ciento|率/iu;

/**
 * What one unit of a part earns, with its currency ('' where none is stated); null where the row does not say it in money of one unit: a share, or an
 * amount beside a price for more than one.
 */
export function readMargin(
  cells: ForeignCells,
  line: SourceLine,
): { readonly value: number; readonly currency: string } | null {
  if (SHARE.test(cells.header('unit-margin', ''))) return null;
  const units = cells.has('price-unit') ? (cells.amount(line, 'price-unit')?.value ?? 1) : 1;
  return units === 1 ? readMoney(cells, line, 'unit-margin') : null;
}
