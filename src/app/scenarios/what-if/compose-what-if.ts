import type { QuickLook } from '../../../engine/simulation/quick-look.ts';
import type { DaySpread } from '../../../engine/simulation/results/report.ts';
import { addDays, formatDate } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { formatShare } from '../../format/number.ts';
import { type Dial, formatDial } from './dials.ts';

/** What the sentences and figures read of a report. */
export type ToldReport = Omit<QuickLook, 'stepDays' | 'series'>;

/** What the figures of a run say beside those of the baseline. */
export type WhatIfFigures = {
  firstStop: string;
  firstStopBand: string;
  unsold: string;
  unsoldBand: string;
  quiet: string;
  runs: string;
};

/** A product whose line stops first in the middle run; null: none stops within the horizon in half of the runs. */
export function findFirstStop(report: ToldReport): { partNumber: string; day: number } | null {
  const stops = report.products.flatMap(({ partNumber, firstStopDay }) =>
    firstStopDay.p50 === null ? [] : [{ partNumber, day: firstStopDay.p50 }],
  );
  return stops.toSorted((a, b) => a.day - b.day)[0] ?? null;
}

/** Returns the opening sentence: what was turned, the line that stops first with its date, and the margin that stays unsold against the baseline. */
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
  const stop = findFirstStop(report);
  const line =
    stop === null
      ? 'no line stops in half of the runs'
      : `the ${nameOf(stop.partNumber)} line stops about ${formatDate(toDate(report, stop.day))}`;
  return `${condition}, ${line}${composeLoss(report, turned.length === 0 ? null : baseline)}`;
}

function composeLoss(report: ToldReport, baseline: ToldReport | null): string {
  const end = formatDate(toDate(report, report.horizonDays));
  if (report.loss === null) return '; no price or margin is on file, so no money is known.';
  const { p50 } = report.loss.spread;
  const loss = ` and ${formatMoney(p50, report.currency)} of margin stays unsold by ${end}`;
  if (baseline === null || baseline.loss === null) return `${loss}.`;
  const step = p50 - baseline.loss.spread.p50;
  const least = Math.max(1, Math.abs(p50) / 1000);
  return Math.abs(step) < least
    ? `${loss}, as before.`
    : `${loss}, ${formatMoney(Math.abs(step), report.currency)} ${step > 0 ? 'more' : 'less'}.`;
}

/** The figures below the sentence, with what 8 of 10 runs span. */
export function composeFigures(report: ToldReport): WhatIfFigures {
  const stop = findFirstStop(report);
  const product = report.products.find(({ partNumber }) => partNumber === stop?.partNumber);
  const money = (amount: number) => formatMoney(amount, report.currency);
  const { loss } = report;
  return {
    firstStop: stop === null ? 'none in half of the runs' : formatDate(toDate(report, stop.day)),
    firstStopBand: product === undefined ? '' : describeDays(report, product.firstStopDay),
    unsold: loss === null ? 'not known' : money(loss.spread.p50),
    unsoldBand: loss === null ? '' : `${money(loss.spread.p10)} – ${money(loss.spread.p90)}`,
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
