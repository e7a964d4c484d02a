import { sayNote } from '../../../domain/notes/say-note.ts';
import { Link } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import { EmptyState } from '../../components/states/empty-state.tsx';
import { ImportLink } from '../../components/import-link.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import { BasisList } from './basis-list.tsx';
import { BindingLine } from './binding-line.tsx';
import { composeResult } from './compose-result.ts';
import { composeMiddle } from './compose-middle.ts';
import { CourseSection } from './courses/course-section.tsx';
import { groupSpells } from './group-spells.ts';
import { KeyFigures } from './key-figures.tsx';
import { LossChart } from './loss-chart.tsx';
import type { Ground } from '../ground.ts';
import { ProductTable } from './product-table.tsx';
import { RunState, ScenarioProblems } from './run-state.tsx';
import type { Simulation } from './use-simulation.ts';
import s from './results.module.css';

/** Comes once a run is whole: nobody reads it before. */
const Dependence = lazy(async () => ({ default: (await import('./dependence/dependence.tsx')).Dependence }));

/** The outcome of a scenario, or what its run is doing. */
export function ResultView({
  scenario,
  simulation,
  ground,
  product,
  onProduct,
  onTrace,
}: {
  scenario: Scenario;
  simulation: Simulation<'simulation'>;
  ground: Ground;
  product: string | undefined;
  onProduct: (partNumber: string) => void;
  onTrace: (partNumber: string, day: number) => void;
}) {
  const { answer } = simulation;
  const build = (
    <Link to="/scenarios" search={{ s: scenario.id, tab: 'build' }}>
      Change it
    </Link>
  );
  if (answer?.ok === false) return <ScenarioProblems problems={answer.problems} mend={build} />;
  const report = answer === undefined ? simulation.partial : answer.report;
  const waiting = answer === undefined ? <RunState what="The simulation" simulation={simulation} /> : null;
  if (report === null) return waiting;
  return (
    <Report
      waiting={waiting}
      scenario={scenario}
      report={report}
      ground={ground}
      product={product}
      onProduct={onProduct}
      onTrace={onTrace}
    />
  );
}

/** A report, whole or (with `waiting`, what the run is doing) as far as it is. */
function Report({
  waiting,
  scenario,
  report,
  ground,
  product,
  onProduct,
  onTrace,
}: {
  waiting: ReactNode;
  scenario: Scenario;
  report: SimulationReport;
  ground: Ground;
  product: string | undefined;
  onProduct: (partNumber: string) => void;
  onTrace: (partNumber: string, day: number) => void;
}) {
  const { names } = ground;
  const worst = report.products.toSorted((a, b) => (b.lostMargin?.mean ?? 0) - (a.lostMargin?.mean ?? 0))[0];
  const chosen = ground.lists.part.find(({ id }) => id === product)?.id ?? worst?.partNumber;
  if (chosen === undefined) {
    return (
      <EmptyState reason="cannot-be-judged" action={<ImportLink>Import demand and prices</ImportLink>}>
        {report.unjudged === null ? null : sayNote(report.unjudged)}
      </EmptyState>
    );
  }
  const rows = groupSpells(report.spells);
  const aside = composeMiddle(report);
  return (
    <div className={s['report']}>
      {waiting}
      <p className={s['finding']}>{composeResult(report, names)}</p>
      <KeyFigures report={report} isWhole={waiting === null} />
      {report.loss === null || report.loss.histogram.length < 2 ? null : (
        <Section title="How the loss is spread" caption="Share of runs by what they lose.">
          <LossChart loss={report.loss} currency={report.currency} basis={report.basis} />
        </Section>
      )}
      <Section title="Products" caption="Median of all runs; in brackets what 8 of 10 runs span.">
        <ProductTable report={report} names={names} chosen={chosen} onChoose={onProduct} />
      </Section>
      <CourseSection
        scenario={scenario}
        report={report}
        isWhole={waiting === null}
        ground={ground}
        chosen={chosen}
        onChoose={onProduct}
      />
      <Section
        title="What binds, day by day"
        caption="In the middle course, where every uncertain field is its median. A bar opens the path from the lost unit to the rows behind it."
      >
        {aside === null ? null : <p className={s['aside']}>{aside}</p>}
        {rows.length === 0 ? (
          <p className={s['muted']}>Nothing: demand is met on every day of the middle course.</p>
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
      {waiting === null ? (
        <Suspense fallback={<Pending label="Loading what it depends on" lines={[50, 90, 90]} />}>
          <Dependence scenario={scenario} ground={ground} />
        </Suspense>
      ) : null}
      <Section
        title="What this rests on"
        caption="Printed with every result, so that it can be run again to the same digits."
      >
        <BasisList report={report} scenario={scenario} />
      </Section>
    </div>
  );
}
