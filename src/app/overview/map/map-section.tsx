import { Suspense, lazy } from 'react';
import type { ExposureSummary, GroupExposure } from '../../../engine/exposure/report.ts';
import { formatMoney, getSharedMoneyScale } from '../../format/money.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Section } from '../../components/section.tsx';
import { ShareBar } from '../../components/fills/share-bar.tsx';
import { FigureLink } from '../figure-link.tsx';
import { BAND_STARTS } from './map-bands.ts';
import { getTerritoryName } from './territory-name.ts';
import s from './world-map.module.css';

const WorldMap = lazy(async () => {
  const { WorldMap: component } = await import('./world-map.tsx');
  return { default: component };
});

/** Where the exposed value is added: a map, its scale, and the same as a table. The map comes later into room kept for it. */
export function MapSection({ report }: { report: ExposureSummary }) {
  const { data: catalogue, isError, error, refetch } = useCatalogue('later');
  const groups = report.byCountry;
  const room = <div className={s['map']} />;
  return (
    <Section
      title="Where the exposed value is added"
      caption="Share of purchase value in each country that surely or possibly needs a licence, or rests on what does."
    >
      {isError ? (
        <ErrorPanel what="The map's names could not be read" error={error} onRetry={() => void refetch()} />
      ) : catalogue === undefined ? (
        <>
          {room}
          <p className={s['named']} />
        </>
      ) : (
        <Suspense
          fallback={
            <>
              {room}
              <p className={s['named']} />
            </>
          }
        >
          <WorldMap groups={groups} territories={catalogue.territories} currency={report.currency} />
        </Suspense>
      )}
      <Scale />
      <CountryTable
        groups={groups}
        currency={report.currency}
        nameOf={(code) => getTerritoryName(catalogue?.territories, code)}
      />
    </Section>
  );
}

function Scale() {
  return (
    <div className={s['scale']} aria-hidden="true">
      <ol>
        {BAND_STARTS.map((start, index) => (
          <li key={start}>
            <svg width="44" height="8">
              <rect width="44" height="8" className={s[`band-${index + 1}`]} />
            </svg>
            {`${Math.round(start * 100)}${index === 0 ? ' %' : index === BAND_STARTS.length - 1 ? ' +' : ''}`}
          </li>
        ))}
      </ol>
      <span>
        <svg width="14" height="10">
          <rect width="14" height="10" className={s['band-unknown']} />
        </svg>
        not known
      </span>
    </div>
  );
}

function CountryTable({
  groups,
  currency,
  nameOf,
}: {
  groups: readonly GroupExposure[];
  currency: string;
  nameOf: (code: string) => string;
}) {
  const rows = groups.toSorted((a, b) => b.value * b.share.ifUnknown - a.value * a.share.ifUnknown);
  const scale = getSharedMoneyScale(rows.map((row) => row.value));
  return (
    <details className={s['twin']}>
      <summary>As a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Country</th>
            <th scope="col">Purchase value</th>
            <th scope="col">Exposed</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <FigureLink open={`country-${row.key}`}>{nameOf(row.key)}</FigureLink>
              </th>
              <td>{formatMoney(row.value, currency, scale)}</td>
              <td>
                <ShareBar worlds={row.share} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
