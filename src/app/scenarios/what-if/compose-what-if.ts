import type { MedianBounds } from '../../../engine/simulation/results/bound-median.ts';
import type { DaySpread } from '../../../engine/simulation/results/report.ts';
import { isNothingAsked } from '../../../documents/words/nothing-followed.ts';
import { isLossLeast, sayOpenNotes } from '../../../documents/words/open-notes.ts';
import type { QuickLook } from '../../../engine/simulation/results/scenario-answers.ts';
import { addDays, formatDate } from '../../format/date.ts';
import { NBSP, formatMoney } from '../../format/money.ts';
import { formatShare } from '../../format/number.ts';
import { type Dial, formatDial } from './dials.ts';

/** Parts of a report for the sentences and figures. */
export type ToldReport = Omit<QuickLook, 'stepDays' | 'series' | 'unsoldSoFar'>;

/** Figures of a run beside those of the baseline. */
export type WhatIfFigures = {
  firstStop: string;
  firstStopBand: string;
  unsold: string;
  unsoldBand: string;
  quiet: string;
  runs: string;
};

/** First product with a stopped line in the middle run; null: none stops within the horizon in half of the runs. */
export function findFirstStop(report: ToldReport): { partNumber: string; day: number } | null {
  const stops = report.products.flatMap(({ partNumber, firstStopDay }) =>
    firstStopDay.p50 === null ? [] : [{ partNumber, day: firstStopDay.p50 }],
  );
  return stops.toSorted((a, b) => a.day - b.day)[0] ?? null;
}

/** The opening sentence of a scenario that meets no goods on file. */
export const HOLDS_NOTHING =
  'The scenario holds none of these goods, so nothing is said of what would stop. Start from another one.';

/** Returns the opening sentence: the turned dial, the first line to stop with its date, the margin or revenue unsold against the baseline, and what is not known. */
export function composeWhatIf(
  dials: readonly Dial[],
  values: Readonly<Record<string, number>>,
  { report, baseline }: { report: ToldReport; baseline: ToldReport | null },
  nameOf: (partNumber: string) => string,
): string {
  const turned = dials.filter(({ id, baseline: usual }) => (values[id] ?? usual) !== usual);
  const condition =
    turned.length === 0
      ? 'As the scenario stands'
      : turned.length > 2
        ? `With ${String(turned.length)} dials turned`
        : `With ${turned.map((dial) => `${dial.title.toLowerCase()} at ${formatDial(dial, values[dial.id] ?? 0)} instead of ${formatDial(dial, dial.baseline)}`).join(' and ')}`;
  if (report.products.length === 0)
    return isNothingAsked(report)
      ? 'The yearly demand of every product is 0 on file, so nothing is made in any run, and nothing is said of what would stop.'
      : 'No product has a yearly demand on file, so nothing is made in any run, and nothing is said of what would stop.';
  const open = sayOpenNotes(report, nameOf);
  const stop = findFirstStop(report);
  const line =
    stop === null
      ? `in most runs no line ${open.length === 0 ? 'stops' : 'is known to stop'}`
      : `the ${nameOf(stop.partNumber)} line stops ${composeStopDay(report, stop.partNumber, stop.day)}`;
  return [`${condition}, ${line}${composeLoss(report, turned.length === 0 ? null : baseline)}`, ...open].join(' ');
}

function composeLoss(report: ToldReport, baseline: ToldReport | null): string {
  const end = formatDate(toDate(report, report.horizonDays));
  if (report.loss === null) return '; no price or margin is on file, so no money is known.';
  const { p50 } = report.loss.spread;
  const bound = isLossLeast(report) ? 'at least ' : '';
  const within = findMedianBounds(report);
  if (within !== null) {
    const step = baseline?.loss === null || baseline === null ? 0 : p50 - baseline.loss.spread.p50;
    const than = step === 0 ? '' : `, ${step > 0 ? 'more' : 'less'} than without`;
    return ` and ${bound}between ${formatRange(within, report.currency)} of ${report.basis} stays unsold by ${end}${than}, by the first ${String(report.draws)} runs.`;
  }
  const loss = ` and ${bound}${formatMoney(p50, report.currency)} of ${report.basis} stays unsold by ${end}`;
  if (baseline === null || baseline.loss === null) return `${loss}.`;
  const step = p50 - baseline.loss.spread.p50;
  const least = Math.max(1, Math.abs(p50) / 1000);
  return Math.abs(step) < least
    ? `${loss}, as before.`
    : `${loss}, ${formatMoney(Math.abs(step), report.currency)} ${step > 0 ? 'more' : 'less'}.`;
}

/** The day of a first stop; of few runs their span, since their median would move with more. */
function composeStopDay(report: ToldReport, partNumber: string, day: number): string {
  const spread = report.products.find((product) => product.partNumber === partNumber)?.firstStopDay;
  if (findMedianBounds(report) === null || spread === undefined || spread.p10 === null)
    return `about ${formatDate(toDate(report, day))}`;
  const first = formatDate(toDate(report, spread.p10));
  if (spread.p90 === null) return `from ${first} on`;
  const last = formatDate(toDate(report, spread.p90));
  return first === last ? `about ${first}` : `between ${first} and ${last}`;
}

/** Where few runs leave the median of all; null if the median itself is told: of a whole run, or where few runs agree. */
function findMedianBounds({ loss }: ToldReport): MedianBounds | null {
  const within = loss?.medianWithin ?? null;
  return within === null || within.low === within.high ? null : within;
}

function formatRange({ low, high }: MedianBounds, currency: string, between = ' and '): string {
  return `${formatMoney(low, currency)}${between}${formatMoney(high, currency)}`;
}

/** The figures below the sentence, with the span of 8 of 10 runs. */
export function composeFigures(report: ToldReport): WhatIfFigures {
  const stop = findFirstStop(report);
  const product = report.products.find(({ partNumber }) => partNumber === stop?.partNumber);
  const money = (amount: number) => formatMoney(amount, report.currency);
  const bound = isLossLeast(report) ? `≥${NBSP}` : '';
  const { loss } = report;
  const within = findMedianBounds(report);
  return {
    firstStop:
      report.products.length === 0
        ? 'not known'
        : stop === null
          ? `none${sayOpenNotes(report, String).length === 0 ? '' : ' known'} in most runs`
          : formatDate(toDate(report, stop.day)),
    firstStopBand: product === undefined ? '' : describeDays(report, product.firstStopDay),
    unsold:
      loss === null
        ? 'not known'
        : within === null
          ? `${bound}${money(loss.spread.p50)}`
          : `${bound}${formatRange(within, report.currency, ' – ')}`,
    unsoldBand:
      loss === null
        ? ''
        : within !== null
          ? 'the median lies here'
          : `${money(loss.spread.p10)} – ${money(loss.spread.p90)}, mean ${money(loss.spread.mean)}`,
    quiet: loss === null ? 'not known' : formatShare(1 - loss.lossShare),
    runs: String(report.draws),
  };
}

function describeDays(report: ToldReport, { p10, p90 }: DaySpread): string {
  const say = (day: number | null) => (day === null ? 'not within the year' : formatDate(toDate(report, day)));
  return `${say(p10)} – ${say(p90)}`;
}

function toDate({ startDate }: ToldReport, day: number): string {
  return addDays(startDate, Math.round(day));
}
