import { Link } from '@tanstack/react-router';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { IsoDate } from '../../domain/units.ts';
import { addWorkingDays } from '../../engine/controls/working-days.ts';
import { formatDate } from '../format/date.ts';
import { ExternalSource } from '../components/marks/external-source.tsx';
import { Section } from '../components/section.tsx';
import s from './controls.module.css';
import { ModesSection } from './modes-section.tsx';
import { EVIDENCE_STRENGTH } from '../words/basis-words.ts';

/** The clock of the statute for a file accepted on a day. */
function describeClock(years: Catalogue['workingDays'], accepted: IsoDate): string {
  const { day, announced } = addWorkingDays(accepted, STATUTE_DAYS, years);
  const sure = announced
    ? ''
    : '; Chinese holidays on the way were not announced in what was read, so that it may be three days off';
  return `A file accepted on ${formatDate(accepted)} has its ${STATUTE_DAYS}th working day on ${formatDate(day)}${sure}.`;
}

const STATUTE_DAYS = 45;

/** Ways to licences: rules, waits shown beside cover, and observations. */
export function LicensingTab({ catalogue, lawDate }: { catalogue: Catalogue; lawDate: IsoDate }) {
  const topics = Map.groupBy(catalogue.licensing, (rule) => rule.topic);
  const numbers = new Map(catalogue.measures.map((measure) => [measure.id, measure.number]));
  return (
    <div className={s['columns']}>
      <Section title="Rules" caption="In our own words, each with its source." rule={false}>
        <dl className={s['rules']}>
          {[...topics].map(([topic, rules]) => (
            <div key={topic}>
              <dt>{topic}</dt>
              <dd>
                {rules.map((rule) => (
                  <p key={rule.id}>
                    {rule.text} <ExternalSource provenance={rule.provenance} />
                  </p>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <div className={s['stack']}>
        <ModesSection practices={catalogue.practices} lawDate={lawDate} />
        <Section
          title="Waits"
          caption="Weeks from filing to licence: low, median, high. They stand beside cover."
          rule={false}
        >
          <p className={s['small']}>{describeClock(catalogue.workingDays, lawDate)}</p>
          <table className={s['table']}>
            <thead>
              <tr>
                <th scope="col">Measure</th>
                <th scope="col" className={s['number']}>
                  Low
                </th>
                <th scope="col" className={s['number']}>
                  Median
                </th>
                <th scope="col" className={s['number']}>
                  High
                </th>
                <th scope="col">Founded</th>
              </tr>
            </thead>
            <tbody>
              {catalogue.licenceWaits.map((wait) => (
                <tr key={wait.measureId}>
                  <th scope="row">
                    <Link to="/controls" search={{ measure: wait.measureId }}>
                      {numbers.get(wait.measureId) ?? wait.measureId}
                    </Link>
                  </th>
                  <td className={s['number']}>{wait.lowWeeks}</td>
                  <td className={s['number']}>{wait.medianWeeks}</td>
                  <td className={s['number']}>{wait.highWeeks}</td>
                  <td>
                    evidence: {EVIDENCE_STRENGTH[wait.provenance.confidence]} ·{' '}
                    <ExternalSource provenance={wait.provenance} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
        <Section
          title="Observed"
          caption="What companies and their associations told, oldest first. Counts differ in what they count; they cannot be averaged."
        >
          <ol className={s['calendar']}>
            {catalogue.observations.map((observation) => (
              <li key={`${observation.date}/${observation.subject}/${observation.text}`}>
                <time>{observation.date.length > 7 ? formatDate(observation.date) : observation.date}</time>
                <span>
                  <b>{observation.subject}</b>
                  {observation.destination === 'all' ? null : ` to ${observation.destination}`}: {observation.text}{' '}
                  <ExternalSource provenance={observation.provenance} />
                </span>
              </li>
            ))}
          </ol>
        </Section>
      </div>
    </div>
  );
}
