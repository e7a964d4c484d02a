import { sayNote } from '../../../domain/notes/say-note.ts';
import { Link } from '@tanstack/react-router';
import { Suspense, lazy, type ReactNode } from 'react';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import { EmptyState } from '../../components/states/empty-state.tsx';
import { ImportLink } from '../../components/import-link.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import { BasisList } from './basis-list.tsx';
import { BindingLine } from './binding-line.tsx';
import { composeResult, nameLoss } from './compose-result.ts';
import { composeMiddle } from './compose-middle.ts';
import { CourseSection } from './courses/course-section.tsx';
import { groupSpells } from './group-spells.ts';
import { LossChart } from './loss-chart.tsx';
import type { ScenarioContext } from '../scenario-context.ts';
import { ProductTable } from './product-table.tsx';
import { RunState, ScenarioProblems } from './run-state.tsx';
import type { Simulation } from './use-simulation.ts';
import s from './results.module.css';
import { formatMoney } from '../../format/money.ts';
import { formatCounted, formatShare } from '../../format/number.ts';

/** The money of a run, no interval of a loss reaching below nothing: middle, tail, what is spent, and how sure the mean is; not whole while it is still drawing. */
function KeyFigures({ report, isWhole }: { report: SimulationReport; isWhole: boolean }) {
  const { loss, extraCost, currency, draws, ended, basis } = report;
  const money = (amount: number | null) => formatMoney(amount, currency);
  const spent = ['Extra cost', money(extraCost.p50), 'moves and dearer purchases, median'] as const;
  const figures: readonly (readonly [string, string, string])[] =
    loss === null
      ? [[`Lost ${nameLoss(basis)}`, 'not known', 'units are in the table below'], spent]
      : [
          [
            `Lost ${nameLoss(basis)}, mean`,
            money(loss.mean.value),
            draws === 1
              ? 'nothing in it is uncertain'
              : `${money(Math.max(0, loss.mean.low ?? 0))} to ${money(loss.mean.high)} with 95 % confidence`,
          ],
          ['Worst 1 in 20', money(loss.valueAtRisk.value), 'value at risk: exceeded in 1 of 20 runs'],
          ['Average of the worst 1 in 20', money(loss.conditional.value), 'conditional value at risk'],
          spent,
          ['Runs with a loss', formatShare(loss.lossShare), `of ${formatCounted(draws, 'run')}`],
        ];
  return (
    <>
      <dl className={s['figures']}>
        {figures.map(([label, figure, note]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
            <dd className={s['figureNote']}>{note}</dd>
          </div>
        ))}
      </dl>
      <p className={s['muted']}>
        {!isWhole
          ? `What the first ${formatCounted(draws, 'run')} give; more are on their way.`
          : draws === 1
            ? 'One run: every field is an exact number.'
            : loss === null
              ? `${formatCounted(draws, 'run')}, no more: there is no mean in money for more of them to narrow.`
              : ended === 'precision'
                ? `Ended after ${formatCounted(draws, 'run')}: the mean is precise enough.`
                : `Ended because the ${formatCounted(draws, 'run')} were spent, not because the mean is precise enough. More runs narrow it.`}
      </p>
    </>
  );
}

/** Comes once a run is whole: nobody reads it before. */
const Dependence = lazy(async () => ({ default: (await import('./dependence/dependence.tsx')).Dependence }));

/** The outcome of a scenario, or what its run is doing. */
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
      context={context}
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
  context,
  product,
  onProduct,
  onTrace,
}: {
  waiting: ReactNode;
  scenario: Scenario;
  report: SimulationReport;
  context: ScenarioContext;
  product: string | undefined;
  onProduct: (partNumber: string) => void;
  onTrace: (partNumber: string, day: number) => void;
}) {
  const { names } = context;
  const worst = report.products.toSorted((a, b) => (b.lostMargin?.mean ?? 0) - (a.lostMargin?.mean ?? 0))[0];
  const chosen = context.lists.part.find(({ id }) => id === product)?.id ?? worst?.partNumber;
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
        context={context}
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
          <Dependence scenario={scenario} context={context} />
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
