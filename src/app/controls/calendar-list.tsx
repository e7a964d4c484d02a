import { Link } from '@tanstack/react-router';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { IsoDate } from '../../domain/units.ts';
import { formatDate } from '../format/date.ts';
import s from './controls.module.css';

/** Dated events of the law in their order; those ahead of the law date are set apart. */
export function CalendarList({ events, lawDate }: { events: Catalogue['calendar']; lawDate: IsoDate }) {
  return (
    <ol className={s['calendar']}>
      {events.map((event) => (
        <li key={`${event.date}/${event.event}`} className={event.date > lawDate ? s['ahead'] : undefined}>
          <time dateTime={event.date}>{formatDate(event.date)}</time>
          <span>
            {event.measureId === null ? (
              event.event
            ) : (
              <Link to="/controls" search={{ measure: event.measureId }}>
                {event.event}
              </Link>
            )}
            {event.date > lawDate ? <small> ahead</small> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
