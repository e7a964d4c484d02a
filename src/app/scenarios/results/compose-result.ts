import { sayNote } from '../../../domain/notes/say-note.ts';
import type { DaySpread, SimulationReport } from '../../../engine/simulation/results/report.ts';
import { formatMoney } from '../../format/money.ts';
import { formatShare } from '../../format/number.ts';
import { isOnlyCourse } from './compose-told.ts';
import { findOpenSums, sayOpenNotes } from '../../../documents/words/open-notes.ts';
import { explainNoLoss } from './explain-no-loss.ts';
import type { ThingNames } from '../../words/name-things.ts';
import { formatDayAndDate } from './scenario-day.ts';

/** The loss, in the words of its basis. */
export function nameLoss(basis: SimulationReport['basis']): string {
  return basis === 'margin' ? 'margin' : 'revenue';
}

/** The first product to run short in the middle of all draws; null if none does in at least half of them. */
export function findFirstStop({ products }: SimulationReport): SimulationReport['products'][number] | null {
  return products.reduce<SimulationReport['products'][number] | null>((first, product) => {
    const day = product.firstShortDay.p50;
    if (day === null) return first;
    const sooner = first?.firstShortDay.p50 ?? null;
    return sooner === null || day < sooner ? product : first;
  }, null);
}

/**
 * The result in two sentences: the first product to run short and its day, and the unsold part; or that none does, and why not. What is not known and
 * goes on in the runs, or is in no sum, follows.
 */
export function composeResult(report: SimulationReport, names: ThingNames): string {
  const { loss, unjudged, currency, startDate, horizonDays, basis } = report;
  const first = findFirstStop(report);
  const open = sayOpenNotes(report, names.part);
  if (report.products.every(({ firstShortDay }) => firstShortDay.never === 1)) {
    const none =
      open.length === 0
        ? `No product runs short and all is sold within ${horizonDays} days.`
        : `No product is known to run short within ${horizonDays} days.`;
    return [none, ...open, explainNoLoss(report, names)].join(' ');
  }
  const isLeast = findOpenSums(report).loss;
  const stop =
    first === null || first.firstShortDay.p50 === null
      ? `In more than half of the runs no product runs short within ${horizonDays} days.`
      : `${names.part(first.partNumber)} is the first to run short, on ${formatDayAndDate(first.firstShortDay.p50, startDate)}.`;
  // Where no money at all is known, that says which is missing.
  if (loss === null) return [stop, ...(unjudged === null ? [] : [sayNote(unjudged)]), ...open].join(' ');
  const { p10, p50, p90 } = loss.spread;
  const lossOf = nameLoss(basis);
  const least = isLeast ? 'At least ' : '';
  const range =
    report.draws === 1
      ? `${least}${formatMoney(p50, currency)} of ${lossOf} is not sold by the horizon${isOnlyCourse(report) ? '' : ' in the one run that was asked for'}.`
      : `${least}${formatMoney(p50, currency)} of ${lossOf} is not sold by the horizon, from ${formatMoney(p10, currency)} to ${formatMoney(p90, currency)} in 8 of 10 runs.`;
  const often =
    loss.lossShare < 1
      ? ` In ${formatShare(1 - loss.lossShare)} of the runs all ${isLeast ? 'of that ' : ''}is sold.`
      : '';
  return [`${stop} ${range}${often}`, ...open].join(' ');
}

/** A day, or a number of days, over all draws as `say` writes one: "38 (31 to 49)", "269 or later in 16 %", "not within the horizon". */
export function describeDays(
  { p10, p50, p90, never }: DaySpread,
  say: (day: number) => string = (day) => String(Math.round(day)),
): string {
  if (never === 1) return 'not within the horizon';
  if (p50 === null) {
    const soonest = p10 === null ? '' : `${say(p10)} or later `;
    return `${soonest}in ${formatShare(1 - never)}`;
  }
  if (p10 === p90) return say(p50);
  const span = `${say(p10 ?? p50)} to ${p90 === null ? 'beyond' : say(p90)}`;
  return `${say(p50)} (${span})`;
}

/** Said of a day of which nothing is known: a product made of nothing that is on file runs short of nothing in the runs. */
export const NOT_KNOWN_TO_STOP = 'not known';

/** Days from the first stop until all is as before, over all draws: "60 (41 to 88)", "60, beyond the horizon in 12 %", "none". */
export function describeRecovery({ p10, p50, p90, never }: DaySpread): string {
  if (p90 === 0) return 'none';
  if (never === 1) return 'beyond the horizon';
  if (never > 0) {
    const middle = p50 === null ? '' : `${Math.round(p50)}, `;
    return `${middle}beyond the horizon in ${formatShare(never)}`;
  }
  return describeDays({ p10, p50, p90, never });
}
