import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { IsoDate } from '../../../domain/units.ts';
import type { DatedEvent } from '../../../engine/controls/dated-events.ts';
import { buildEvents } from '../../../engine/controls/dated-events.ts';
import { addDays, countDays, formatDate, formatDay } from '../../format/date.ts';
import { getLawStandings } from '../../queries/view/law-standings.ts';
import { useDataset } from '../../queries/analyses/use-analyses.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { useView } from '../../queries/view/use-view.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import { StatusMark } from '../../components/marks/status-glyph.tsx';
import { useWidth } from '../../components/hooks/use-width.ts';
import s from './events.module.css';
import { placeEvents } from './place-events.ts';
import { STATUS_WORDS } from '../../words/law/law-words.ts';

const DAYS_BEHIND = 75;
const DAYS_AHEAD = 240;
const LABEL = { width: 244, height: 84, gap: 16 };

/** Recent events and dates ahead, on one line around the law date. */
export function EventsLine() {
  const view = useView();
  const { lawDate, suspensionEnd, reading } = view;
  const catalogue = useCatalogue('later');
  const dataset = useDataset();
  const from = addDays(lawDate, -DAYS_BEHIND);
  const to = addDays(lawDate, DAYS_AHEAD);
  const events = useMemo(() => {
    if (catalogue.data === undefined) return undefined;
    const law = catalogue.data;
    return buildEvents({
      catalogue: law,
      dataset: dataset.data,
      from,
      to,
      getStandings: (day) => getLawStandings(law, {}, { lawDate: day, suspensionEnd, reading }),
    });
  }, [catalogue.data, dataset.data, from, to, suspensionEnd, reading]);
  return (
    <Section
      title="Ahead"
      caption="Dates of the law and ends of licences, and what each brings if nothing new is announced: a last day does so on the day after."
    >
      {catalogue.isError ? (
        <ErrorPanel
          what="The calendar could not be read"
          error={catalogue.error}
          onRetry={() => void catalogue.refetch()}
        />
      ) : events === undefined ? (
        <div className={s['room']}>
          <Pending label="Loading the calendar" lines={[100, 30, 45]} />
        </div>
      ) : (
        <PlacedEvents events={events} from={from} to={to} lawDate={lawDate} />
      )}
    </Section>
  );
}

function PlacedEvents({
  events,
  from,
  to,
  lawDate,
}: {
  events: readonly DatedEvent[];
  from: IsoDate;
  to: IsoDate;
  lawDate: IsoDate;
}) {
  const [ref, width] = useWidth<HTMLDivElement>(1100);
  const placed = placeEvents(events, { from, to, width, labelWidth: LABEL.width, gap: LABEL.gap });
  const rows = Math.max(1, ...placed.map((one) => one.row + 1));
  const now = (countDays(from, lawDate) / countDays(from, to)) * width;
  return (
    <div ref={ref} className={s['line']} style={{ height: 30 + rows * LABEL.height }}>
      <span className={s['now']} style={{ left: now }}>
        <span>law date</span>
      </span>
      {events.length === 0 ? (
        <p className={s['none']}>
          Nothing is dated between {formatDate(from)} and {formatDate(to)}.
        </p>
      ) : null}
      {placed.map(({ event, x, row }) => (
        <span
          key={event.key}
          className={s['tick']}
          style={{ left: x, height: 12 + row * LABEL.height }}
          aria-hidden="true"
        />
      ))}
      <ol>
        {placed.map(({ event, left, row }) => (
          <li
            key={event.key}
            className={event.date < lawDate ? s['behind'] : s['event']}
            style={{ left, top: 12 + row * LABEL.height, width: LABEL.width }}
          >
            <span className={s['date']}>
              {event.status === null ? <LicenceMark /> : <StatusMark status={event.status} />}
              {event.date.slice(0, 4) === lawDate.slice(0, 4) ? formatDay(event.date) : formatDate(event.date)}
              {event.status === null ? null : <small>{STATUS_WORDS[event.status]}</small>}
            </span>
            <EventTitle event={event} />
            <span className={s['detail']} title={event.detail}>
              {event.detail}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function EventTitle({ event }: { event: DatedEvent }) {
  if (event.measureId === null) {
    return (
      <b className={s['title']} title={event.title}>
        {event.title}
      </b>
    );
  }
  return (
    <Link to="/controls" search={{ measure: event.measureId }} className={s['title']} title={event.title}>
      {event.title}
    </Link>
  );
}

/** A paper, for entries that change no measure: licences, lists and what was only announced. */
function LicenceMark() {
  return (
    <svg viewBox="0 0 10 10" width="10" height="10" className={s['paper']} aria-hidden="true">
      <path d="M2 .7h4.2L8.3 3v6.3H2Z" fill="none" stroke="currentColor" strokeWidth="1.2" />
    </svg>
  );
}
