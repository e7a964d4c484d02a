import { useMemo } from 'react';
import type { VersionMeta } from '../../../domain/workspace/workspace.ts';
import { nameSome } from '../../../documents/words/name-some.ts';
import { NBSP, formatMoney, getSharedMoneyScale } from '../../format/money.ts';
import { late } from '../../components/late.tsx';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import { FillSwatch } from '../../components/fills/fill-swatch.tsx';
import { joinClasses } from '../../components/class-names.ts';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import type { VersionSeries } from './build-version-series.ts';
import { buildVersionSeries } from './build-version-series.ts';
import s from '../data.module.css';
import { useVersionReports } from './use-version-reports.ts';
import chart from './version-chart.module.css';

const WAITING = <Pending label="Computing exposure on each version" lines={[90, 85, 90, 70]} />;
const VersionChart = late(async () => (await import('./version-chart.tsx')).VersionChart, WAITING);

const MOST_NAMED = 5;

/** How the exposed revenue went from version to version, drawn and as a table; nothing below two versions. */
export function VersionChartSection({ versions }: { versions: readonly VersionMeta[] }) {
  return versions.length < 2 ? null : <ExposureByVersion versions={versions} />;
}

function ExposureByVersion({ versions }: { versions: readonly VersionMeta[] }) {
  const { reports, error, retry } = useVersionReports(versions);
  const series = useMemo(() => (reports === null ? null : buildVersionSeries(reports)), [reports]);
  return (
    <Section
      title="Exposure by data version"
      caption="Revenue a year by the five fills, each version read under the law date and assumptions shown above, so that only the data differ. The newest version is last."
    >
      {error !== null ? (
        <ErrorPanel what="Exposure of a version could not be computed" error={error} onRetry={retry} />
      ) : series === null ? (
        WAITING
      ) : (
        <>
          <VersionChart series={series} />
          <SeriesTable series={series} />
        </>
      )}
    </Section>
  );
}

function SeriesTable({ series: { currency, points, withoutMoney, inOtherCurrency } }: { series: VersionSeries }) {
  const scale = getSharedMoneyScale(points.map(({ revenue }) => revenue));
  return (
    <>
      <div
        className={joinClasses(s['scroll'], chart['twin'])}
        tabIndex={0}
        role="region"
        aria-label="Exposure by data version as a table"
      >
        <table className={joinClasses(s['table'], s['stacks'])}>
          <thead>
            <tr>
              <th scope="col">Version</th>
              {FILL_NAMES.map((fill) => (
                <th key={fill} scope="col" className={s['number']}>
                  <FillSwatch fill={fill} /> {FILL_TEXTS[fill].label}
                </th>
              ))}
              <th scope="col" className={s['number']}>
                Revenue
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.number}>
                <th scope="row">Version {point.number}</th>
                {[...FILL_NAMES, 'revenue' as const].map((name) => (
                  <td
                    key={name}
                    className={s['number']}
                    data-label={name === 'revenue' ? 'Revenue' : FILL_TEXTS[name].label}
                  >
                    {name === 'revenue' && withoutMoney.has(point.number) ? `≥${NBSP}` : ''}
                    {formatMoney(point[name], currency, scale)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {[...withoutMoney].map(([number, products]) => (
        <p key={number} className={s['muted']}>
          In no amount of version {number}, for want of a price or a demand: {nameSome(products, MOST_NAMED)}.
        </p>
      ))}
      {inOtherCurrency.length === 0 ? null : (
        <p className={s['muted']}>
          In another currency than {currency}, so not shown: version {inOtherCurrency.join(', ')}.
        </p>
      )}
    </>
  );
}
