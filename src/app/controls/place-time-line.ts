import { scaleUtc } from 'd3-scale';
import type { Limb } from '../../catalogue/schema.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { LawStatus } from '../../engine/controls/finding.ts';
import { addDays } from '../format/date.ts';

/** Days of one status of a rule, both ends included. */
export type StatusSpan = { from: IsoDate; to: IsoDate; status: LawStatus };
export type TimeRange = { from: IsoDate; to: IsoDate };

/**
 * Spans of one status of a limb between its announcement and the end of the range, in order and without gaps. `getStatus` tells the
 * status on a day; it is asked only where the limb's own dates let it change, and equal neighbours are joined. Empty if the limb was announced
 * after the range.
 */
export function getStatusSpans(
  limb: Limb,
  issued: IsoDate,
  range: TimeRange,
  getStatus: (day: IsoDate) => LawStatus,
): StatusSpan[] {
  const start = issued < limb.effective ? issued : limb.effective;
  const lastDays = [limb.ended, limb.termEnds, ...limb.suspensions.map((window) => window.to)].filter(
    (day) => day !== null,
  );
  // Whether a last day still belongs to its window is a setting, so both that day and the next may be the first of another status.
  const changes = [
    start,
    limb.effective,
    ...limb.suspensions.map((window) => window.from),
    ...lastDays.flatMap((day) => [day, addDays(day, 1)]),
  ];
  const days = [...new Set(changes)].filter((day) => day >= start && day <= range.to).toSorted();
  const spans: StatusSpan[] = [];
  for (const [index, from] of days.entries()) {
    const next = days[index + 1];
    const to = next === undefined ? range.to : addDays(next, -1);
    const status = getStatus(from);
    const last = spans.at(-1);
    if (last?.status === status) last.to = to;
    else spans.push({ from, to, status });
  }
  return spans.filter((span) => span.to >= range.from);
}

/** Horizontal places on `width` pixels for days of a range; days outside are held to the edges. */
export function createDayScale(range: TimeRange, width: number): (day: IsoDate) => number {
  const scale = scaleUtc()
    .domain([toDate(range.from), toDate(range.to)])
    .range([0, width])
    .clamp(true);
  return (day) => scale(toDate(day));
}

/** The first days of the years within a range, with their labels. */
export function getYearTicks(range: TimeRange): { day: IsoDate; label: string }[] {
  const years: { day: IsoDate; label: string }[] = [];
  for (let year = Number(range.from.slice(0, 4)); year <= Number(range.to.slice(0, 4)); year++) {
    const day = `${year}-01-01`;
    if (day >= range.from && day <= range.to) years.push({ day, label: String(year) });
  }
  return years;
}

/** The range of a time line: from a month before the first announcement (or the law date) to half a year after the later of law date and last date on file. */
export function getTimeRange(days: readonly IsoDate[], lawDate: IsoDate): TimeRange {
  const all = [...days, lawDate].toSorted();
  return { from: addDays(all[0] ?? lawDate, -30), to: addDays(all.at(-1) ?? lawDate, 180) };
}

function toDate(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
