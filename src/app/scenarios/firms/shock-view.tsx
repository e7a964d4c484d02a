import { isolateNames } from '../../format/isolate-names.ts';
import { showNote } from '../../words/show-note.ts';
import { Link } from '@tanstack/react-router';
import type { ShockedPlace, ShockReport } from '../../../engine/inventory-dynamics/shock-report.ts';
import { formatMoney, getSharedMoneyScale } from '../../format/money.ts';
import { formatCounted } from '../../format/number.ts';
import { Section } from '../../components/section.tsx';
import type { ScenarioContext } from '../scenario-context.ts';
import { composeShock } from './compose-shock.ts';
import { formatIndex } from './format-index.ts';
import { ShockChart } from './shock-chart.tsx';
import table from '../resilience/resilience.module.css';

/** Places shown; the rest lose less. */
const MOST_PLACES = 30;

/** The finding, the course, the greatest losers, and the model's assumptions. */
export function ShockView({ report, context }: { report: ShockReport; context: ScenarioContext }) {
  const { places, currency, lost, model } = report;
  const shown = places.slice(0, MOST_PLACES);
  const money = getSharedMoneyScale(shown.map((place) => place.lost));
  const categories = new Map(context.lists.category.map(({ id, name }) => [id, name]));
  const countries = new Map(context.lists.country.map(({ id, name }) => [id, name]));
  const nameOf = ({ id, category, country }: ShockedPlace): string =>
    model === 'firms'
      ? context.names.site(id)
      : [categories.get(category ?? '') ?? 'no category', countries.get(country ?? '') ?? 'country unknown'].join(', ');
  return (
    <>
      <p className={table['finding']}>{isolateNames(composeShock(report, context.names.site(report.siteId)))}</p>
      {report.collapsed ? (
        <p role="alert">
          At the end less than half of what customers ask for is made, though nothing else was struck: in this model
          shortage makes shortage, and it does not come out of it. That is how the model behaves under large shocks;
          more stock or a longer time to close a gap shows how near the edge it is.
        </p>
      ) : null}
      <ShockChart report={report} />
      <Section
        title="Who makes less"
        caption={`Over ${formatCounted(report.days, 'day')}, in ${currency}; least is the worst day as a share of the normal one. Value added lost in all: ${formatMoney(lost.valueAdded, currency)}.`}
      >
        {places.length === 0 ? (
          <p className={table['muted']}>Nobody makes less than normal on any day.</p>
        ) : (
          <div className={table['scroll']}>
            <table className={table['table']}>
              <caption className="visually-hidden">Places by production lost</caption>
              <thead>
                <tr>
                  <th scope="col">{model === 'firms' ? 'Site' : 'Category in a country'}</th>
                  <th scope="col" className={table['figure']}>
                    Production lost
                  </th>
                  <th scope="col" className={table['figure']}>
                    Normal a day
                  </th>
                  <th scope="col" className={table['figure']}>
                    Least
                  </th>
                  <th scope="col" className={table['figure']}>
                    From day
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.map((place) => (
                  <tr key={place.id}>
                    <th scope="row">
                      {nameOf(place)}
                      {model === 'firms' && place.category !== null ? (
                        <small>{categories.get(place.category) ?? place.category}</small>
                      ) : null}
                    </th>
                    <td className={table['figure']}>{formatMoney(place.lost, currency, money)}</td>
                    <td className={table['figure']}>{formatMoney(place.normal, currency)}</td>
                    <td className={table['figure']}>{formatIndex(place.least)}</td>
                    <td className={table['figure']}>{place.firstDay}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {places.length > shown.length ? (
          <p className={table['more']}>
            The first {shown.length} of {places.length} are shown.
          </p>
        ) : null}
      </Section>
      <Section title="What this rests on">
        <ul className={table['list']}>
          {model === 'firms' ? (
            <li>
              Each site is a firm of the category that it makes most of by value. What sites of one category supply
              replaces each other; what another category supplies does not, whatever the bill of materials says is
              essential. Nobody makes more than normal. After Hallegatte, Risk Analysis 28 (2008) 779, and Inoue and
              Todo, Nature Sustainability 2 (2019) 841.
            </li>
          ) : (
            <li>
              Sites of one category in one country are one place, and the struck site takes its part of it down.
              Production falls once stock is below 80 % of its target, capacity stretches to 125 % within a year, and
              orders move to places that can deliver. After Hallegatte, Risk Analysis 34 (2014) 152, and Guan and
              others, Nature Human Behaviour 4 (2020) 577.
            </li>
          )}
          <li>
            Flows are the yearly trade between sites by price and volume on file, over 365 days. Everybody holds the
            same days of stock of every input: what is in stock by your files is used by the scenarios, not here. Only
            what goes into your products is in the network.
          </li>
          <li>
            Data {report.dataVersion.slice(0, 12)}, engine {report.engineVersion}.
          </li>
          <li>
            <Link to="/method" hash="what-if">
              How it is worked out
            </Link>
          </li>
          {report.notes.map(showNote).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
