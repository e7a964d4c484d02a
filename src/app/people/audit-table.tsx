import { useState } from 'react';
import type { WorkspaceSummary } from '../../api/contract.ts';
import type { OrganisationEvent } from '../../api/people/people-contract.ts';
import { ShowMore } from '../components/show-more.tsx';
import s from '../components/forms/forms.module.css';
import { describeEvent } from '../words/law/describe-event.ts';
import { formatInstant } from '../format/date.ts';
import { joinClasses } from '../components/class-names.ts';

const SHOWN_MORE = 100;

/** Events in words, the newest first; more on demand. */
export function AuditTable({
  events,
  workspaces,
}: {
  events: readonly OrganisationEvent[];
  workspaces: readonly WorkspaceSummary[];
}) {
  const [limit, setLimit] = useState(SHOWN_MORE);
  return (
    <>
      <div className={s['scroll']} tabIndex={0} role="region" aria-label="Table of events">
        <table className={s['table']}>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">Where</th>
            </tr>
          </thead>
          <tbody>
            {events.slice(0, limit).map((event) => (
              <tr key={event.id}>
                <td className={joinClasses(s['nowrap'], s['muted'])}>
                  <time dateTime={event.at}>
                    {formatInstant(event.at)} {event.at.slice(11, 16)}
                  </time>
                </td>
                <td data-label="by">{event.author}</td>
                <td data-whole="">{describeEvent(event, [])}</td>
                <td data-label="in">
                  {event.workspace === null
                    ? 'People'
                    : (workspaces.find(({ id }) => id === event.workspace)?.name ?? event.workspace)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore count={events.length} limit={limit} step={SHOWN_MORE} noun="event" onLimit={setLimit} />
    </>
  );
}
