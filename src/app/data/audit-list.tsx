import { useState } from 'react';
import type { AuditEvent, VersionMeta } from '../../domain/workspace.ts';
import { formatInstant } from '../format/date.ts';
import { formatCounted } from '../format/number.ts';
import s from './data.module.css';
import { describeEvent } from './describe-event.ts';

const AT_FIRST = 15;

/** Events of a workspace, newest first: when, who, what. */
export function AuditList({ events, versions }: { events: readonly AuditEvent[]; versions: readonly VersionMeta[] }) {
  const [limit, setLimit] = useState(AT_FIRST);
  return (
    <>
      <ol className={s['audit']}>
        {Array.from(events.slice(0, limit).entries(), ([index, event]) => (
          // Two writes may share an instant.
          <li key={index}>
            <time dateTime={event.at}>
              {formatInstant(event.at)} {event.at.slice(11, 16)}
            </time>
            <span className={s['muted']}>{event.author}</span>
            <span>{describeEvent(event, versions)}</span>
          </li>
        ))}
      </ol>
      {events.length > limit ? (
        <button type="button" className={s['link']} onClick={() => setLimit(limit + 100)}>
          Show more of {formatCounted(events.length - limit, 'earlier event')}
        </button>
      ) : (
        <p className={s['hint']}>Times are UTC.</p>
      )}
    </>
  );
}
