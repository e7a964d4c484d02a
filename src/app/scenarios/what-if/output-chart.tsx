import type { IsoDate } from '../../../domain/units.ts';
import type { OutputSeries } from '../../../engine/simulation/results/scenario-answers.ts';
import { BandChart } from './band-chart.tsx';

/** Room over the plan for catching up. */
const LEAST_TOP = 100;
const MOST_TOP = 150;

/** Output of a product as percent of plan by week, and the baseline dashed behind it. */
export function OutputChart({
  series,
  ghost,
  startDate,
  horizonDays,
  name,
}: {
  series: OutputSeries;
  ghost: OutputSeries | null;
  startDate: IsoDate;
  horizonDays: number;
  name: string;
}) {
  const usual = series.usual.production;
  const toShare = (values: readonly number[]) =>
    values.map((value, at) => ((usual[at] ?? 0) > 0 ? (value / (usual[at] ?? 1)) * 100 : 100));
  const { p10, p50, p90 } = series.production;
  const band = { p10: toShare(p10), p50: toShare(p50), p90: toShare(p90) };
  return (
    <BandChart
      days={series.day}
      band={band}
      ghost={ghost === null ? null : toShare(ghost.production.p50)}
      startDate={startDate}
      horizonDays={horizonDays}
      most={LEAST_TOP}
      top={MOST_TOP}
      left={36}
      nameTick={String}
      says={`${name}: at its lowest ${Math.min(...band.p50).toFixed(0)} % of plan in the middle run`}
    />
  );
}
