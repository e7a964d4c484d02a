import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import { formatMoney } from '../../format/money.ts';

/** The middle course counts as another than the median draw where it is off by more than this share of it. */
const FAR = 0.2;

/** Why the middle course loses less, or more, than the median of the draws; null if they are near each other, or nothing is drawn. */
export function composeMiddle({ draws, loss, middle, currency, controls }: SimulationReport): string | null {
  if (loss === null || middle.loss === null) return null;
  const median = loss.spread.p50;
  if (draws === 1 || Math.abs(middle.loss - median) <= FAR * Math.max(middle.loss, median)) return null;
  const figures = `The middle course loses ${formatMoney(middle.loss, currency)}, the median draw ${formatMoney(median, currency)}: it shows where the loss comes from, not how large it is.`;
  const queued = controls.some(({ lanes }) => lanes > 0);
  return queued
    ? `${figures} In it every exporter gets the expected share of its licences, so that a little always flows; in a draw a customer has its licence or has none, and a line waits for the last of its parts.`
    : `${figures} In it every field is its median and every event takes the likelier case; losses do not grow evenly with the fields, so that the median of the runs lies elsewhere.`;
}
