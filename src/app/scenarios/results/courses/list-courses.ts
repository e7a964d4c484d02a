import type { Band, SimulationReport } from '../../../../engine/simulation/results/report.ts';
import { getCurrencySign } from '../../../format/money.ts';
import type { Course } from './course-chart.tsx';

/** One chart of a result: its subject, its unit, and the meaning of the line. */
export type TitledCourse = {
  readonly title: string;
  readonly unit: string;
  readonly course: Course;
  /** It counts money; money never runs short. */
  readonly isMoney: boolean;
};

type Drawn = { readonly band: Band } | { readonly line: readonly number[] };

/**
 * The courses of one product, or of one part (over all of its makers and buyers), as charts in the order of reading. A part not followed through
 * the draws has the told draw alone. A course at nothing all the time is left out, except for production and stock.
 */
export function listCourses(report: SimulationReport, partNumber: string): TitledCourse[] {
  const day = report.series[0]?.day ?? [];
  const money = `${getCurrencySign(report.currency)} a step beside the usual`;
  const chart = (title: string, unit: string, drawn: Drawn, baseline: readonly number[] | null): TitledCourse => ({
    title,
    unit: 'band' in drawn ? unit : `${unit}, told draw`,
    isMoney: unit === money,
    course: {
      day,
      line: 'band' in drawn ? drawn.band.p50 : drawn.line,
      band: 'band' in drawn ? drawn.band : null,
      baseline,
    },
  });
  const product = report.series.find((one) => one.partNumber === partNumber);
  if (product !== undefined) {
    const { production, stock, late, givenUp, waiting, usual } = product;
    return [
      chart('Production', 'units a day', { band: production }, usual.production),
      chart('Stock of finished goods', 'units', { band: stock }, usual.stock),
      chart('Still waiting', 'units at the end of a step', { band: waiting }, null),
      chart('Given up', 'units a day', { band: givenUp }, null),
      chart('Sold late', 'units a day', { band: late }, null),
      chart('Extra cost of all products', money, { band: report.costSeries }, null),
    ].filter(isShown);
  }
  const told = report.course.parts.find((one) => one.partNumber === partNumber);
  if (told === undefined) return [];
  const bands = report.partSeries.find((one) => one.partNumber === partNumber);
  const of = (field: 'production' | 'stock' | 'receipts' | 'atBorders' | 'cost'): Drawn =>
    bands === undefined ? { line: told[field] } : { band: bands[field] };
  return [
    chart('Production', 'units a day', of('production'), told.usual.production),
    chart('Stock', 'units at makers and in stock at buyers', of('stock'), told.usual.stock),
    chart('Receipts', 'units a day that arrive at buyers', of('receipts'), told.usual.receipts),
    chart('Waiting at borders', 'units at the end of a step', of('atBorders'), null),
    chart('Extra cost of this part', money, of('cost'), null),
  ].filter(isShown);
}

/** A course beside its usual one is always worth a look; one of its own only where something happens. */
function isShown({ course: { line, band, baseline } }: TitledCourse): boolean {
  return baseline !== null || [line, band?.p90 ?? []].some((values) => values.some((value) => value !== 0));
}
