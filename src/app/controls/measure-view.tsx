import { Link, useSearch } from '@tanstack/react-router';
import type { Measure } from '../../catalogue/schema.ts';
import { formatDate } from '../format/date.ts';
import { formatCounted } from '../format/number.ts';
import { useExposureSummary } from '../queries/analyses/use-analyses.ts';
import { EmptyState } from '../components/states/empty-state.tsx';
import { ExternalLink } from '../components/marks/external-link.tsx';
import { ExternalSource } from '../components/marks/external-source.tsx';
import { Section } from '../components/section.tsx';
import { AssumptionChoice } from './assumption-choice.tsx';
import { CatalogueFilters } from './catalogue-filters.tsx';
import s from './controls.module.css';
import { filterItems } from './filter-catalogue.ts';
import { ItemTable } from './item-table.tsx';
import type { Law } from './law.ts';
import { MeasureTimeLine } from './measure-time-line.tsx';
import { WorkspaceHits } from './workspace-hits.tsx';
import { EVIDENCE_STRENGTH } from '../words/basis-words.ts';

/** One measure: its term, its content, its hits here, and its unknowns. */
export function MeasureView({ law, measureId }: { law: Law; measureId: string }) {
  const report = useExposureSummary().data;
  const measure = law.catalogue.measures.find((one) => one.id === measureId);
  if (measure === undefined) {
    return (
      <EmptyState
        reason="no-match"
        title="There is no such measure"
        action={
          <Link to="/controls" search={{}}>
            All measures
          </Link>
        }
      >
        The catalogue of version {law.catalogue.version} has none with the id “{measureId}”.
      </EmptyState>
    );
  }
  return (
    <article className={s['measure']}>
      <p>
        <Link to="/controls" search={{}}>
          ‹ All measures
        </Link>
      </p>
      <header>
        <h2 className={s['title']}>
          <span className={s['citation']}>{measure.number}</span> {measure.title}
        </h2>
        <Facts measure={measure} law={law} />
      </header>
      <MeasureTimeLine law={law} measures={[measure]} report={report} />
      <div className={s['columns']}>
        <div className={s['stack']}>
          <Section title="What it says">
            <p className={s['summary']}>{measure.summary}</p>
            {measure.statusNote === '' ? null : <p className={s['small']}>{measure.statusNote}</p>}
            <Windows measure={measure} />
          </Section>
          <Scope measure={measure} />
        </div>
        <div className={s['stack']}>
          <WorkspaceHits measure={measure} />
          <AssumptionChoice measure={measure} />
          <Unsettled measure={measure} law={law} />
          <Section title="Sources">
            <p className={s['sources']}>
              Evidence: {EVIDENCE_STRENGTH[measure.provenance.confidence]}, as of {formatDate(measure.provenance.asOf)}{' '}
              · <ExternalSource provenance={measure.provenance} />
            </p>
          </Section>
        </div>
      </div>
      <Items measure={measure} law={law} />
    </article>
  );
}

function Facts({ measure, law }: { measure: Measure; law: Law }) {
  const names = new Map(law.catalogue.territories.map((territory) => [territory.code, territory.name]));
  const { destinations, officialUrl, relevance } = measure;
  return (
    <p className={s['facts']}>
      {measure.authority} · issued {formatDate(measure.issued)} · {measure.kind} ·{' '}
      {destinations === 'all'
        ? 'towards all destinations'
        : `towards ${destinations.map((code) => names.get(code) ?? code).join(', ')}`}
      {' · '}batteries: {relevance.battery}, motors: {relevance.motor}
      {officialUrl === null ? null : (
        <>
          {' · '}
          <ExternalLink address={officialUrl}>official page</ExternalLink>
          {measure.officialUrlRead ? null : ' (not read by us)'}
        </>
      )}
      <small>{measure.legalBasis}</small>
      {relevance.note === '' ? null : <small>{relevance.note}</small>}
    </p>
  );
}

function Windows({ measure }: { measure: Measure }) {
  const windows = measure.limbs.flatMap((limb) => limb.suspensions.map((window) => ({ limb, window })));
  if (windows.length === 0) return null;
  return (
    <ul className={s['scope']}>
      {windows.map(({ limb, window }) => (
        <li key={`${limb.id}/${window.from}`}>
          Suspended {formatDate(window.from)} to {formatDate(window.to)} by {window.by}
          {measure.limbs.length > 1 ? ` (${limb.label})` : null}. {window.note}{' '}
          <ExternalSource provenance={window.provenance} />
        </li>
      ))}
    </ul>
  );
}

function Scope({ measure }: { measure: Measure }) {
  if (measure.scope.length === 0) return null;
  return (
    <Section title="How far it reaches">
      <ul className={s['scope']}>
        {measure.scope.map((note) => (
          <li key={note.text}>
            {note.text} <span className={s['muted']}>(evidence: {EVIDENCE_STRENGTH[note.provenance.confidence]})</span>{' '}
            <ExternalSource provenance={note.provenance} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Unsettled({ measure, law }: { measure: Measure; law: Law }) {
  const doubts = law.catalogue.uncertainties.filter((one) => one.affects.includes(measure.id));
  if (measure.unverified.length + doubts.length === 0) return null;
  return (
    <Section title="Not verified" caption="What we could not read or settle; none of it is filled with a guess.">
      <ul className={s['scope']}>
        {measure.unverified.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {doubts.map((doubt) => (
          <li key={doubt.id}>
            <b>{doubt.topic}.</b> {doubt.text}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Items({ measure, law }: { measure: Measure; law: Law }) {
  const search = useSearch({ from: '/controls' });
  const own = law.catalogue.items.filter((item) => item.measureId === measure.id);
  if (own.length === 0) {
    return (
      <Section title="No items of its own">
        <p className={s['small']}>It lists nothing; it acts on other measures or on their enforcement.</p>
      </Section>
    );
  }
  const shown = filterItems(law.catalogue, law.standings, search, own);
  return (
    <Section title={formatCounted(own.length, 'item')} caption="Form and criteria decide; customs codes are hints.">
      <div className={s['bar']}>
        <CatalogueFilters law={law} placeholder="Code, name, form, HS code" />
        {shown.length === own.length ? null : (
          <span className={s['muted']}>
            {shown.length} of {own.length}
          </span>
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyState reason="no-match">No item of {measure.number} passes all filters at once.</EmptyState>
      ) : (
        <ItemTable law={law} items={shown} />
      )}
    </Section>
  );
}
