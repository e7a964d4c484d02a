import { Link } from '@tanstack/react-router';
import type { Measure } from '../../catalogue/schema.ts';
import type { ExposureSummary, OwnerExposure } from '../../engine/exposure/report.ts';
import { getSharedMoneyScale } from '../format/money.ts';
import { formatCounted } from '../format/number.ts';
import { useExposureSummary } from '../queries/analyses/use-analyses.ts';
import { useView } from '../queries/view/use-view.ts';
import { CalcTable } from '../components/calc-table.tsx';
import { listRiskColumns } from '../components/readings/reading-columns.ts';
import { LateReadingsTable } from '../components/readings/late-readings-table.tsx';
import { nameMeasures } from '../../domain/notes/say-reading.ts';
import { EmptyState } from '../components/states/empty-state.tsx';
import { ImportLink } from '../components/import-link.tsx';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { computeFillsOfWorlds } from '../words/fill-words.ts';
import { FillBar } from '../components/fills/fill-bar.tsx';
import { Pending } from '../components/states/pending.tsx';
import { Section } from '../components/section.tsx';
import { countUnseen, sayHitRevenue, sayHitSpend } from './say-hit.ts';
import s from './controls.module.css';

/** Possible hits of one measure in the workspace: lanes, parts, and revenue at risk world by world. */
export function WorkspaceHits({ measure }: { measure: Measure }) {
  const view = useView();
  const exposure = useExposureSummary();
  const report = exposure.data;
  return (
    <Section
      title="In this workspace"
      caption="Revenue a year that would be lost if only this measure’s sources were closed. Measures overlap and are never added."
    >
      {view.isReady && view.dataVersion === null ? (
        <EmptyState reason="first-use" action={<ImportLink />}>
          This workspace has no data yet.
        </EmptyState>
      ) : exposure.isError ? (
        <ErrorPanel
          what="The exposure could not be calculated"
          error={exposure.error}
          onRetry={() => void exposure.refetch()}
        />
      ) : report === undefined ? (
        <Pending label="Working out what it hits" lines={[100, 70, 70, 70]} />
      ) : (
        <Hits report={report} measure={measure} hit={report.measures.find((one) => one.id === measure.id)} />
      )}
    </Section>
  );
}

function Hits({ report, measure, hit }: { report: ExposureSummary; measure: Measure; hit: OwnerExposure | undefined }) {
  const plants = report.knowHow.filter((finding) => finding.measureId === measure.id);
  if ((hit === undefined || hit.lanes === 0) && plants.length === 0) {
    const unseen = countUnseen(report);
    if (unseen > 0)
      return (
        <EmptyState reason="cannot-be-judged" title="It is not known to reach anything here">
          No source and no plant on file meets one of its items. Of {formatCounted(unseen, 'part')} it is not known who
          supplies {unseen === 1 ? 'it' : 'them'}, or what goes into {unseen === 1 ? 'it' : 'them'}.
        </EmptyState>
      );
    return (
      <EmptyState reason="nothing-exposed" title="It reaches nothing here">
        No source and no plant of this workspace meets one of its items, nor could it with the facts that are open.
      </EmptyState>
    );
  }
  return (
    <>
      {hit === undefined || hit.lanes === 0 ? null : <Worlds report={report} hit={hit} name={measure.number} />}
      {plants.length === 0 ? null : (
        <p className={s['small']}>
          {formatCounted(new Set(plants.map((finding) => finding.siteId)).size, 'plant')} on Chinese technology:{' '}
          {[...new Set(plants.map((finding) => finding.siteName))].join(', ')}. Its revenue stands beside the exposure,
          never in it.
        </p>
      )}
    </>
  );
}

function Worlds({ report, hit, name }: { report: ExposureSummary; hit: OwnerExposure; name: string }) {
  const { sure, possible, ifPausedBack, ifUnknown } = hit.revenueAtRisk;
  const { revenue } = report.totals;
  const apart = report.readings.measures[hit.id];
  const scale = getSharedMoneyScale([sure, possible, ifPausedBack, ifUnknown]);
  const format = (amount: number): string => sayHitRevenue(amount, report, scale);
  const share = (amount: number): number => (revenue > 0 ? Math.min(1, amount / revenue) : 0);
  const shares = {
    sure: share(sure),
    possible: share(possible),
    ifPausedBack: share(ifPausedBack),
    ifUnknown: share(ifUnknown),
  };
  return (
    <div className={s['hits']}>
      {revenue > 0 ? (
        <FillBar amounts={computeFillsOfWorlds(shares)} size="row" label={`Revenue under ${name}`} />
      ) : null}
      <CalcTable
        caption={`Revenue at risk by ${name}`}
        rows={[
          { label: 'Surely', value: format(sure) },
          { label: 'with what is possible', value: format(possible) },
          { label: 'and if suspended rules return', value: format(ifPausedBack) },
          { label: 'and what cannot be judged', value: format(ifUnknown) },
        ]}
      />
      {apart === undefined ? null : (
        <LateReadingsTable
          title={`Revenue at risk by ${name} under each reading of the law.`}
          chosen={report.reading}
          rules={report.readings.rules.filter(({ measureId }) => measureId === hit.id)}
          columns={listRiskColumns(apart, report.currency)}
          nameOf={nameMeasures(report.measures)}
        />
      )}
      <p>
        <Link to="/exposure" search={{ tab: 'parts', measure: hit.id }}>
          {formatCounted(hit.parts, 'part')} on {formatCounted(hit.lanes, 'source')}
        </Link>
        , {sayHitSpend(hit, report.currency)}
      </p>
    </div>
  );
}
