import { isCounted, type PlanOfYear } from '../lines/plan-demand.ts';
import { findReturnedPurchases } from '../lines/order-shares.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';
import { nameSome } from '../../base/name-some.ts';

/** Parts that a note names. */
const NAMED = 3;

/** Says which rows of a list of sales take sales back, and of which parts more came back than was sold: their sales count as 0. */
export function noteReturnedSales(
  translation: TableTranslation,
  plan: PlanOfYear | null,
  sold: ReadonlyMap<string, number>,
): void {
  const { header, lines } = translation.cells.table.source;
  const returns = plan?.returns;
  if (plan !== null && returns !== undefined) {
    const counted = lines.filter((line) => isCounted(plan, line));
    const [back, reduced] = [returns.isReturn, returns.isReduction].map((is) =>
      counted.filter(is).map(({ row }) => row),
    );
    const column = `“${header[returns.place] ?? ''}” marks rows as`;
    const words = `${column} credit notes, returned goods or reversed invoices`;
    noteRows(translation, 'sales-taken-back', back ?? [], `${words}; they are taken off what is sold`);
    const lower = `${column} reductions of a price, whose goods stay with the customer`;
    noteRows(translation, 'sales-price-lowered', reduced ?? [], `${lower}; they change nothing of how many are sold`);
  }
  const below = [...sold].filter(([, amount]) => amount < 0).map(([part]) => part);
  if (below.length === 0) return;
  const { file, sheet, headerRow } = translation.cells.table.source;
  translation.log.note({
    code: 'sales-below-zero',
    file,
    sheet,
    row: headerRow,
    message: `More came back than was sold, or sales are written with a minus: ${nameSome(below, NAMED)}. They count as 0; state what is sold in a year if it is more.`,
  });
}

/** Says which rows of a list of purchases are marked as credit notes or as goods that went back to their supplier. */
export function noteReturnedPurchases(translation: TableTranslation): void {
  const { header, lines } = translation.cells.table.source;
  const returns = findReturnedPurchases(translation.cells);
  if (returns === null) return;
  const back = lines.filter(returns.isReturn).map(({ row }) => row);
  const column = `“${header[returns.place] ?? ''}” marks rows as credit notes or returned goods`;
  noteRows(translation, 'purchases-taken-back', back, `${column}; they are taken off what was bought`);
}
