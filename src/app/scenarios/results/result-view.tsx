import { showNote } from '../../words/show-note.ts';
import { Link } from '@tanstack/react-router';
import { memo, useDeferredValue, useMemo } from 'react';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import { late } from '../../components/late.tsx';
import { EmptyState } from '../../components/states/empty-state.tsx';
import { ImportLink } from '../../components/import-link.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import { BasisList } from './basis-list.tsx';
import { BindingLine } from './binding-line.tsx';
import { composeResult, nameLoss } from './compose-result.ts';
import { composeTold } from './compose-told.ts';
import { SalesLedger } from './sales-ledger.tsx';
import { CauseTable } from './cause-table.tsx';
import { LeverTable } from './lever-table.tsx';
import { AssumedTable } from './assumed-table.tsx';
import { CourseSection } from './courses/course-section.tsx';
import { groupSpells } from './group-spells.ts';
import { KeyFigures } from './key-figures.tsx';
import { LossChart } from './loss-chart.tsx';
import type { ScenarioContext } from '../scenario-context.ts';
import { ProductTable } from './product-table.tsx';
import { RunState, ScenarioProblems } from './run-state.tsx';
import type { Simulation } from './use-simulation.ts';
import s from './results.module.css';
import { isolateNames } from '../../format/isolate-names.ts';
import { loadOnline } from '../../load-online.ts';

/** It reads all inputs in words; the charts do not. */
const LastResultSection = late(
  async () => (await loadOnline(() => import('./last/last-result-section.tsx'))).LastResultSection,
  null,
);
/** Comes once a run is whole: nobody reads it before. */
const Dependence = late(
  async () => (await loadOnline(() => import('./dependence/dependence.tsx'))).Dependence,
  <Pending label="Loading what it depends on" lines={[50, 90, 90]} />,
);

/** The outcome of a scenario, or the state of its run. */
export function ResultView({
  scenario,
  simulation,
  context,
  product,
  onProduct,
  onTrace,
}: {
  scenario: Scenario;
  simulation: Simulation<'simulation'>;
  context: ScenarioContext;
  product: string | undefined;
  onProduct: (partNumber: string) => void;
  onTrace: (partNumber: string, day: number) => void;
}) {
  const { answer, partial } = simulation;
  const whole = answer?.ok === true ? answer.report : null;
  const latest = useMemo<Shown>(
    () => ({ scenario, report: whole ?? partial, isWhole: whole !== null }),
    [scenario, whole, partial],
  );
  // A report is many charts: they are built in between what a person does, and the line of the run stays until they are.
  const shown = useDeferredValue(latest, NOTHING_YET);
  const build = (
    <Link to="/scenarios" search={{ s: scenario.id, tab: 'build' }}>
      Change it
    </Link>
  );
  if (answer?.ok === false) return <ScenarioProblems problems={answer.problems} mend={build} />;
  const state = shown.isWhole ? null : <RunState what="The simulation" simulation={simulation} />;
  const last = (
    <LastResultSection
      scenario={scenario}
      context={context}
      report={whole ?? undefined}
      isWaiting={shown.report === null}
    />
  );
  if (shown.report === null) {
    return (
      <>
        {last}
        {state}
      </>
    );
  }
  return (
    <div className={s['report']}>
      {last}
      {state === null ? null : <div className={s['running']}>{state}</div>}
      <Report
        isWhole={shown.isWhole}
        scenario={shown.scenario ?? scenario}
        report={shown.report}
        context={context}
        product={product}
        onProduct={onProduct}
        onTrace={onTrace}
      />
    </div>
  );
}

type Shown = { scenario: Scenario | null; report: SimulationReport | null; isWhole: boolean };
const NOTHING_YET: Shown = { scenario: null, report: null, isWhole: false };

/** A report, whole or so far; messages of the run on the way draw none of it anew. */
const Report = memo(function Report({
  isWhole,
  scenario,
  report,
  context,
  product,
  onProduct,
  onTrace,
}: {
  isWhole: boolean;
  scenario: Scenario;
  report: SimulationReport;
  context: ScenarioContext;
  product: string | undefined;
  onProduct: (partNumber: string) => void;
  onTrace: (partNumber: string, day: number) => void;
}) {
  const { names } = context;
  const worst = report.products.toSorted((a, b) => (b.unsoldMargin?.mean ?? 0) - (a.unsoldMargin?.mean ?? 0))[0];
  const chosen = context.lists.part.find(({ id }) => id === product)?.id ?? worst?.partNumber;
  if (chosen === undefined) {
    return (
      <EmptyState reason="cannot-be-judged" action={<ImportLink>Import demand and prices</ImportLink>}>
        {report.unjudged === null ? null : showNote(report.unjudged)}
      </EmptyState>
    );
  }
  const rows = groupSpells(report.spells);
  return (
    <>
      <p className={s['finding']}>{isolateNames(composeResult(report, names))}</p>
      <KeyFigures report={report} isWhole={isWhole} />
      {report.loss === null || report.loss.histogram.length < 2 ? null : (
        <Section
          title={`How unsold ${nameLoss(report.basis)} is spread`}
          caption="Share of runs by what they do not sell by the horizon."
        >
          <LossChart loss={report.loss} currency={report.currency} basis={report.basis} />
        </Section>
      )}
      <Section title="Products" caption="Median of all runs; in brackets what 8 of 10 runs span.">
        <ProductTable report={report} names={names} chosen={chosen} onChoose={onProduct} />
      </Section>
      <Section
        title="Asked for, sold and not sold"
        caption="Means of all runs, in units: asked for = sold on time + sold late + given up + still waiting."
      >
        <SalesLedger products={report.products} names={names} />
      </Section>
      <CourseSection
        scenario={scenario}
        report={report}
        isWhole={isWhole}
        context={context}
        chosen={chosen}
        onChoose={onProduct}
      />
      <Section
        title="What binds, day by day"
        caption={`${composeTold(report)} A bar opens the path from the unit that was not sold on time to the rows behind it.`}
      >
        {rows.length === 0 ? (
          <p className={s['muted']}>Nothing: demand is met on every day.</p>
        ) : (
          <BindingLine
            rows={rows}
            horizonDays={report.horizonDays}
            startDate={report.startDate}
            names={names}
            onOpen={onTrace}
          />
        )}
      </Section>
      {report.causes.length === 0 ? null : (
        <Section
          title="What causes it, over the runs"
          caption="64 runs from the mildest to the worst, each followed from what was not sold to what was missing."
        >
          <CauseTable causes={report.causes} scenario={scenario} names={names} />
        </Section>
      )}
      {report.levers.length === 0 ? null : (
        <Section
          title="What each move is worth"
          caption="Beside the other moves, by runs with the same luck with and without it."
        >
          <LeverTable levers={report.levers} scenario={scenario} currency={report.currency} />
        </Section>
      )}
      {report.assumedInputs.length === 0 ? null : (
        <Section
          title="What is assumed where nothing is on file"
          caption={`Unsold ${nameLoss(report.basis)} of the run that is told with each at its 10th and 90th of 100.`}
        >
          <AssumedTable assumed={report.assumedInputs} currency={report.currency} />
        </Section>
      )}
      {isWhole ? <Dependence scenario={scenario} context={context} /> : null}
      <Section
        title="What this rests on"
        caption="Printed with every result, so that it can be run again to the same digits."
      >
        <BasisList report={report} scenario={scenario} />
      </Section>
    </>
  );
});
