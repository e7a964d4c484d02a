import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCount } from '../../format/number.ts';

/** The told draw: "Draw 417 of 1,000, whose unsold margin of € 3 m is nearest the median."; of one draw, that nothing is uncertain. */
export function composeTold({ course, currency, basis }: SimulationReport): string {
  if (course.draw === 0) return 'The only course: nothing in it is uncertain.';
  const money = course.loss === null ? '' : ` of ${formatMoney(course.loss, currency)}`;
  const loss = course.loss === null ? 'whose figures are' : `whose unsold ${basis}${money} is`;
  return `Draw ${formatCount(course.draw)} of ${formatCount(course.draws)}, ${loss} nearest the median.`;
}
