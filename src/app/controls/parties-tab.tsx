import { useNavigate, useSearch } from '@tanstack/react-router';
import type { PartyList } from '../../catalogue/party-list.ts';
import type { LimbStanding } from '../../engine/controls/status.ts';
import type { Law } from './law.ts';
import { formatDate } from '../format/date.ts';
import { EmptyState } from '../components/states/empty-state.tsx';
import { ExternalSource } from '../components/marks/external-source.tsx';
import { ListReadings } from '../components/readings/list-readings.tsx';
import { useExposureSummary } from '../queries/analyses/use-analyses.ts';
import s from './controls.module.css';
import { holdsWords } from './filter-catalogue.ts';

const KIND_WORDS: Record<PartyList['list'], string> = {
  control: 'control list',
  watch: 'watch list',
  unreliable: 'unreliable entities',
  countermeasure: 'countermeasures',
  procurement: 'procurement bar',
};

function writeNames({ en, zh, aliases }: PartyList['entities'][number]): string {
  return [[en, zh].filter((name) => name !== '').join(' '), ...aliases.map((name) => `(${name})`)].join(' ');
}

/** How a list stands on the law date, and what it stops then. */
function describeState(list: PartyList, standing: LimbStanding | undefined): string {
  if (list.list === 'procurement') return 'no effect on shipments';
  if (standing === undefined || standing.standing === 'off') return 'does not hold on the law date';
  if (standing.status === 'suspended') return `paused to ${formatDate(standing.windowEnd)}`;
  if (standing.status === 'unconfirmed') return `pause ended ${formatDate(standing.windowEnd)}, no later act seen`;
  if (list.list === 'watch') return 'closer review without a time limit';
  if (list.stops === null) return 'warns: names read in one source';
  return list.stops === 'any-goods' ? 'stops all goods from China' : 'stops dual-use goods from China';
}

/** Lists of parties with the names that were collected in both languages, how they stand on the law date and how complete they are. */
export function PartiesTab({ law: { catalogue, lawDate, standings } }: { law: Law }) {
  const lists = catalogue.partyLists;
  const report = useExposureSummary().data;
  const { q = '' } = useSearch({ from: '/controls' });
  const navigate = useNavigate({ from: '/controls' });
  const named = lists.reduce((sum, list) => sum + list.entities.length, 0);
  const counted = lists.reduce((sum, list) => sum + list.count, 0);
  const shown = lists
    .map((list) => ({ list, names: list.entities.map(writeNames).filter((name) => q === '' || holdsWords(name, q)) }))
    .filter(
      ({ list, names }) =>
        q === '' || names.length > 0 || holdsWords(`${list.number ?? ''} ${list.country} ${KIND_WORDS[list.list]}`, q),
    );
  return (
    <>
      <p className={s['lead']}>
        {named} of {counted} names were collected. No match is not a clearance.
      </p>
      {report === undefined ? null : <ListReadings report={report} />}
      <div className={s['bar']}>
        <input
          type="search"
          className={s['search']}
          placeholder="Name, number, country"
          aria-label="Search the party lists"
          value={q}
          onChange={(event) => {
            const text = event.currentTarget.value;
            void navigate({
              search: (previous) => ({ ...previous, q: text === '' ? undefined : text }),
              replace: true,
              resetScroll: false,
            });
          }}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState reason="no-match" title="No collected name matches">
          The lists are partial: “{q}” may stand on one all the same. No match is not a clearance.
        </EmptyState>
      ) : (
        <div className={s['scroll']} tabIndex={0} role="region" aria-label="Party lists">
          <table className={s['stacking']}>
            <thead>
              <tr>
                <th scope="col">Date</th>
                <th scope="col">List</th>
                <th scope="col">Act</th>
                <th scope="col">Country</th>
                <th scope="col" className={s['number']}>
                  Names
                </th>
                <th scope="col">Collected</th>
                <th scope="col">Note</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ list, names }) => (
                <tr key={list.id}>
                  <th scope="row" className={s['nowrap']}>
                    {formatDate(list.date)}
                    {list.ended === null ? null : (
                      <small>
                        {list.ended < lawDate ? 'ended' : 'ends'} {formatDate(list.ended)}
                      </small>
                    )}
                  </th>
                  <td>
                    {KIND_WORDS[list.list]}
                    <small>{describeState(list, standings.get(list.id))}</small>
                  </td>
                  <td data-label="Act">{list.number ?? '—'}</td>
                  <td data-label="Country">{list.country}</td>
                  <td className={s['number']} data-label="Names">
                    {list.count}
                  </td>
                  <td className={s['parties']} data-label="Collected" data-whole>
                    <b>{list.complete ? 'complete' : 'partial'}</b>
                    {names.length === 0 ? <small>no name collected</small> : <span>{names.join(' · ')}</span>}
                  </td>
                  <td className={s['partyNote']} data-label="Note" data-whole>
                    {list.note} <ExternalSource provenance={list.provenance} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
