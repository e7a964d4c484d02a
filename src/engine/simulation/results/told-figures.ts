import type { RunFigures } from '../scenario/run-figures.ts';
import type { Course, LossSpell, PartSeries, ProductSeries, SimulationReport } from './report.ts';

/** The bands of a report: of each product of the flow network, of each followed part in their order, of money spent and unsold. */
export type ReportBands = Pick<SimulationReport, 'costSeries' | 'unsoldSoFar'> & {
  readonly products: readonly Omit<ProductSeries, 'partNumber' | 'day' | 'usual'>[];
  readonly parts: readonly Omit<PartSeries, 'partNumber'>[];
};

/** The usual run, with the assumptions of the told draw. */
export type UsualFigures = Readonly<Pick<RunFigures, 'loss' | 'unsoldUnits' | 'made' | 'stock'>>;

/** A draw told in full, and the usual run. */
export type ToldCourse = {
  readonly course: Omit<Course, 'draw' | 'draws'>;
  readonly spells: LossSpell[];
  /** Rows of the parts of `course.parts`. */
  readonly parts: readonly number[];
  readonly usual: UsualFigures;
};
