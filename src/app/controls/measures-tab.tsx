import { Link, useSearch } from '@tanstack/react-router';
import type { LimbStanding } from '../../engine/controls/status.ts';
import { joinClasses } from '../components/class-names.ts';
import { useView } from '../queries/view/use-view.ts';
import { useExposureSummary } from '../queries/analyses/use-analyses.ts';
import { EmptyState } from '../components/states/empty-state.tsx';
import { ExternalSource } from '../components/marks/external-source.tsx';
import { Section } from '../components/section.tsx';
import { listFillColumns } from '../components/readings/reading-columns.ts';
import { LateReadingsTable } from '../components/readings/late-readings-table.tsx';
import { nameMeasures } from '../../domain/notes/say-reading.ts';
import { CatalogueFilters } from './catalogue-filters.tsx';
import { composeReach, composeStanding } from './compose-lead.ts';
import s from './controls.module.css';
import { filterMeasures } from './filter-catalogue.ts';
import type { Law } from './law.ts';
import { MeasureTable } from './measure-table.tsx';
import { MeasureTimeLine } from './measure-time-line.tsx';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { IsoDate } from '../../domain/units.ts';
import { formatDate } from '../format/date.ts';

/** Owner of a dated rule, where it is not Chinese. */
const SIDE_WORDS = { us: 'United States', eu: 'European Union' };

/** Dated events of the law in their order; those ahead of the law date are set apart. */
function CalendarList({ events, lawDate }: { events: Catalogue['calendar']; lawDate: IsoDate }) {
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
            {event.side === 'china' ? null : <small> {SIDE_WORDS[event.side]}</small>}
            {event.state === 'law' ? null : <small> {event.state}</small>}
            {event.date > lawDate ? <small> ahead</small> : null}{' '}
            {event.provenance === null ? null : <ExternalSource provenance={event.provenance} />}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Standings of the item-listing rules; the others act on other measures and take no assumption. */
function getListingStandings({ catalogue, standings }: Law): LimbStanding[] {
  const listing = new Set(catalogue.items.map((item) => item.measureId));
  return [...standings.values()].filter((standing) => listing.has(standing.measureId));
}

/** All measures on one time line, or as a table, and the calendar of the law. */
export function MeasuresTab({ law }: { law: Law }) {
  const search = useSearch({ from: '/controls' });
  const report = useExposureSummary().data;
  const view = useView();
  const shown = filterMeasures(law.catalogue, law.standings, search);
  const asTable = search.as === 'table';
  // Where a rule can be read in two ways the readings come once the exposure is known; their room is kept, so that nothing below moves, from before
  // it is known whether the workspace has data.
  const isComing =
    (!view.isReady || view.dataVersion !== null) &&
    (report === undefined || report.readings.totals !== null) &&
    getListingStandings(law).some(({ status }) => status === 'unconfirmed');
  return (
    <>
      <p className={joinClasses(s['lead'], s['inTwoLines'])}>
        {composeStanding(getListingStandings(law), law.lawDate)} {report === undefined ? null : composeReach(report)}
      </p>
      <div className={isComing ? s['readingsRoom'] : undefined}>
        {report?.readings.totals ? (
          <LateReadingsTable
            title="Yearly revenue of this workspace under each reading of the law."
            chosen={report.reading}
            rules={report.readings.rules}
            columns={listFillColumns(report.readings.totals, report.currency)}
            nameOf={nameMeasures(report.measures)}
          />
        ) : null}
      </div>
      <div className={s['bar']}>
        <CatalogueFilters law={law} placeholder="Measure, authority, word" />
        <Link
          from="/controls"
          to="/controls"
          search={(previous) => ({ ...previous, as: asTable ? undefined : 'table' })}
          resetScroll={false}
          className={s['switch']}
        >
          {asTable ? 'Show the time line' : 'Show as a table'}
        </Link>
      </div>
      {shown.length === 0 ? (
        <EmptyState
          reason="no-match"
          action={
            <Link to="/controls" search={{}}>
              Show all measures
            </Link>
          }
        >
          No measure passes all filters at once.
        </EmptyState>
      ) : asTable ? (
        <MeasureTable law={law} measures={shown} report={report} />
      ) : (
        <MeasureTimeLine law={law} measures={shown} report={report} />
      )}
      <Section
        title="Calendar"
        caption="Dates that the acts themselves or their press give; what was only announced, proposed or reported says so."
      >
        <CalendarList events={law.catalogue.calendar} lawDate={law.lawDate} />
      </Section>
    </>
  );
}
