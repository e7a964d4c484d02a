import { useState } from 'react';
import type { AuditEvent, VersionMeta } from '../../../domain/workspace/workspace.ts';
import { formatInstant } from '../../format/date.ts';
import { formatCounted } from '../../format/number.ts';
import s from '../data.module.css';
import { describeEvent } from '../../words/law/describe-event.ts';

const AT_FIRST = 15;
const MORE = 100;

type AuditListProps = {
  /** Those read, newest first. */
  events: readonly AuditEvent[];
  versions: readonly VersionMeta[];
  /** Reads earlier ones; null: there are none. */
  readEarlier: (() => void) | null;
};

/** Events of a workspace: moment, author, content. */
export function AuditList({ events, versions, readEarlier }: AuditListProps) {
  const [limit, setLimit] = useState(AT_FIRST);
  const showMore = (): void => {
    setLimit(limit + MORE);
    if (events.length < limit + MORE) readEarlier?.();
  };
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
      {events.length > limit || readEarlier !== null ? (
        <button type="button" className={s['link']} onClick={showMore}>
          {readEarlier === null
            ? `Show ${formatCounted(Math.min(MORE, events.length - limit), 'earlier event')}`
            : 'Show earlier events'}
        </button>
      ) : (
        <p className={s['hint']}>Times are UTC.</p>
      )}
    </>
  );
}
