import { explainUnjudged } from './notes.ts';
import type { PartField } from './part-courses.ts';
import type { ScenarioPlan } from '../scenario/planned-scenario.ts';
import type { DrawTable } from './summarise-draws.ts';
import type { ReportBands } from './told-figures.ts';

/** Takes the bands of the draws in a table with so many followed parts, and pauses after each product and part: they are nearly all the work of a report. */
export function* takeBands(plan: ScenarioPlan, table: DrawTable, followed: number): Generator<void, ReportBands> {
  const products: ReportBands['products'][number][] = [];
  for (let row = 0; row < plan.net.products.length; row++) {
    products.push({
      production: table.getBand('made', row),
      stock: table.getBand('stock', row),
      onTime: table.getBand('onTime', row),
      late: table.getBand('late', row),
      givenUp: table.getBand('givenUp', row),
      waiting: table.getBand('waiting', row),
    });
    yield;
  }
  const parts: ReportBands['parts'][number][] = [];
  for (let row = 0; row < followed; row++) {
    const getBand = (field: PartField) => table.getPartBand(field, row, followed);
    parts.push({
      production: getBand('production'),
      stock: getBand('stock'),
      receipts: getBand('receipts'),
      atBorders: getBand('atBorders'),
      cost: getBand('cost'),
    });
    yield;
  }
  const unsoldSoFar = explainUnjudged(plan) === null ? table.getUnsoldBand() : null;
  return { products, parts, costSeries: table.getCostBand(), unsoldSoFar };
}
