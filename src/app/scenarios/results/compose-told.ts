import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCount } from '../../format/number.ts';

/** Whether a run is the only possible one, since nothing in it is uncertain; one draw that was asked for is one of many. */
export function isOnlyCourse({ course }: Pick<SimulationReport, 'course'>): boolean {
  return course.draw === 0;
}

/** The told draw: "Run 417 of 1,000, whose unsold margin of € 3 m is nearest the median."; of one draw, whether there could be others. */
export function composeTold({ course, currency, basis }: SimulationReport): string {
  if (isOnlyCourse({ course })) return 'The only course: nothing in it is uncertain.';
  if (course.draws === 1) return 'The one run that was asked for, of many that are possible.';
  const money = course.loss === null ? '' : ` of ${formatMoney(course.loss, currency)}`;
  const loss = course.loss === null ? 'whose figures are' : `whose unsold ${basis}${money} is`;
  return `Run ${formatCount(course.draw)} of ${formatCount(course.draws)}, ${loss} nearest the median.`;
}
