import type { QuickLook } from '../../../engine/simulation/results/scenario-answers.ts';
import { Section } from '../../components/section.tsx';
import {
  formatMoney,
  formatMoneyFigure,
  getCurrencySign,
  getSharedMoneyScale,
  getTickScale,
} from '../../format/money.ts';
import { BandChart, type EndLabel } from './band-chart.tsx';

/** Margin or revenue unsold so far by week, with the scenario as it stands dashed behind it; nothing if no money is known. */
export function UnsoldChart({ report, baseline }: { report: QuickLook; baseline: QuickLook | null }) {
  const { unsoldSoFar: band, series, currency, basis, startDate, horizonDays } = report;
  const days = series[0]?.day;
  if (band === null || days === undefined) return null;
  const before = baseline === null || baseline === report ? null : baseline.unsoldSoFar;
  const most = Math.max(...band.p90, ...(before?.p50 ?? []));
  if (most <= 0) return null;
  const scale = getSharedMoneyScale([most]);
  const unit = [getCurrencySign(currency), scale.suffix].filter((piece) => piece !== '').join('\u00A0');
  const end = (values: readonly number[]) => values.at(-1) ?? 0;
  const say = (value: number) => formatMoney(value, currency, scale);
  const ends: EndLabel[] = [
    { value: end(band.p90), text: `${say(end(band.p90))} in the worst tenth` },
    { value: end(band.p50), text: say(end(band.p50)), isStrong: true },
    ...(before === null ? [] : [{ value: end(before.p50), text: `as it stands ${say(end(before.p50))}` }]),
  ];
  return (
    <Section
      title={`Unsold ${basis} so far`}
      caption={`${unit}: demand − sold, × ${basis}, all products. Line: median; band: 8 of 10 of ${String(report.draws)} runs. It falls while customers who waited are served.`}
    >
      <BandChart
        days={days}
        band={band}
        ghost={before?.p50 ?? null}
        startDate={startDate}
        horizonDays={horizonDays}
        most={most}
        left={44}
        isMoney
        ends={ends}
        nameTick={(value, ticks) => formatMoneyFigure(value, getTickScale(ticks, scale))}
        says={`Unsold ${basis} at the end: ${ends.map(({ text }) => text).join(', ')}`}
      />
    </Section>
  );
}
