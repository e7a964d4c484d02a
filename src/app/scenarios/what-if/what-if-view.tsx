import { isolateNames } from '../../format/isolate-names.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import { holdsNothing } from '../../../analyses/in-place.ts';
import type { QuickLook } from '../../../engine/simulation/results/scenario-answers.ts';
import type { ThingNames } from '../../words/name-things.ts';
import { CauseBars } from './cause-bars.tsx';
import { HOLDS_NOTHING, composeFigures, composeWhatIf, findFirstStop } from './compose-what-if.ts';
import { gatherCauses } from './gather-causes.ts';
import { DialField } from './dial-field.tsx';
import type { Dial } from './dials.ts';
import { OutputChart } from './output-chart.tsx';
import { PlanTable } from './plan-table.tsx';
import { UnsoldChart } from './unsold-chart.tsx';
import type { WhatIfState } from './use-what-if.ts';
import s from './what-if.module.css';

/** Dials on the left; on the right the sentence, the figures, the curve of a product and the limits of the lines. */
export function WhatIfView({
  starts,
  chosen,
  onFrom,
  dials,
  values,
  onTurn,
  onReset,
  state,
  names,
  kept,
  lacking,
  onKeep,
  onOpen,
}: {
  starts: readonly (readonly [id: string, name: string])[];
  chosen: string;
  onFrom: (from: string) => void;
  dials: readonly Dial[];
  values: Readonly<Record<string, number>>;
  onTurn: (id: string, value: number) => void;
  onReset: () => void;
  state: WhatIfState;
  names: ThingNames;
  /** Name of the kept dials; null: they were not kept, or were turned since. */
  kept: string | null;
  /** Why the person may not store a scenario; null: they may. */
  lacking: string | null;
  onKeep: () => void;
  onOpen: () => void;
}) {
  return (
    <div className={s['whatIf']}>
      <section aria-label="Dials">
        <div className={s['head']}>
          <h2>What if …</h2>
          <button type="button" className={s['link']} onClick={onReset}>
            Reset
          </button>
        </div>
        <label className={s['from']}>
          Starts from
          <select value={chosen} onChange={(event) => onFrom(event.currentTarget.value)}>
            {starts.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {dials.map((dial) => (
          <DialField
            key={dial.id}
            dial={dial}
            value={values[dial.id] ?? dial.baseline}
            onTurn={(value) => onTurn(dial.id, value)}
          />
        ))}
        <p className={s['actions']}>
          <button type="button" className={s['primary']} disabled={lacking !== null} onClick={onKeep}>
            Keep as scenario
          </button>
          <button type="button" className={s['button']} disabled={lacking !== null} onClick={onOpen}>
            Open in full builder
          </button>
        </p>
        <p className={s['note']} role="status">
          {kept === null ? 'All other inputs are as in the scenario.' : `Kept as “${kept}”.`}
          {lacking === null ? null : ` ${lacking}`}
        </p>
      </section>
      <div className={s['outcome']}>
        {state.problem !== null ? (
          <ErrorPanel what="The runs did not end" error={new Error(state.problem)} onRetry={state.retry} />
        ) : state.report === null ? (
          <Pending label="The first runs are on their way" lines={[80, 60, 90]} height={22} />
        ) : (
          <Outcome
            report={state.report}
            baseline={state.baseline}
            explained={state.explained}
            explainedBaseline={state.explainedBaseline}
            isRefining={state.isRefining}
            dials={dials}
            values={state.values}
            names={names}
          />
        )}
      </div>
    </div>
  );
}

/** The sentence, the figures and the curves of the runs. */
export function Outcome({
  report,
  baseline,
  explained,
  explainedBaseline,
  isRefining,
  dials,
  values,
  names,
}: {
  report: QuickLook;
  baseline: QuickLook | null;
  explained: SimulationReport | null;
  explainedBaseline: SimulationReport | null;
  isRefining: boolean;
  dials: readonly Dial[];
  values: Readonly<Record<string, number>>;
  names: ThingNames;
}) {
  const [wanted, setWanted] = useState<string | null>(null);
  const shown = wanted ?? findFirstStop(report)?.partNumber ?? report.series[0]?.partNumber;
  const series = report.series.find(({ partNumber }) => partNumber === shown);
  const ghost = baseline?.series.find(({ partNumber }) => partNumber === shown) ?? null;
  // Its figures are those of a year without any disruption: they would say that nothing stops.
  if (explained !== null && holdsNothing(explained))
    return (
      <>
        <p className={s['finding']} aria-live="polite">
          {HOLDS_NOTHING}
        </p>
        <p className={s['note']}>
          Goods of which it cannot be judged what they are may be among them:{' '}
          <Link to="/data" search={{ tab: 'questions' }}>
            the questions
          </Link>{' '}
          say whom to ask.
        </p>
      </>
    );
  return (
    <>
      <p className={s['finding']} aria-live="polite">
        {isolateNames(composeWhatIf(dials, values, { report, baseline }, (part) => names.part(part)))}
      </p>
      <Figures report={report} baseline={baseline} isRefining={isRefining} />
      {series === undefined ? null : (
        <Section
          title="Output by week"
          caption="Percent of plan. Line: median; band: 8 of 10 runs; dashed: the scenario as it stands."
          aside={
            <span className={s['products']} role="group" aria-label="Product">
              {report.series.map(({ partNumber }) => (
                <button
                  key={partNumber}
                  type="button"
                  aria-pressed={partNumber === shown}
                  onClick={() => setWanted(partNumber)}
                >
                  {names.part(partNumber)}
                </button>
              ))}
            </span>
          }
        >
          <OutputChart
            series={series}
            ghost={ghost}
            startDate={report.startDate}
            horizonDays={report.horizonDays}
            name={names.part(series.partNumber)}
          />
        </Section>
      )}
      <UnsoldChart report={report} baseline={baseline} />
      <Section
        title="What stops the lines"
        caption="Part that binds, over all runs. Tick: the scenario as it stands."
        aside={
          <Link to="/scenarios" search={{ tab: 'moves' }}>
            What moves buy
          </Link>
        }
      >
        {explained === null ? (
          <p>Told when all runs are done.</p>
        ) : explained.causes.length === 0 ? (
          <p>{report.products.length === 0 ? 'Not known.' : 'Nothing is unsold in any run.'}</p>
        ) : (
          <>
            <CauseBars
              causes={gatherCauses(explained, explained === explainedBaseline ? null : explainedBaseline)}
              currency={report.currency}
              basis={report.basis}
              names={names}
            />
            {explained === report ? null : (
              <p className={s['note']}>As before the dial was turned; new causes come when all runs are done.</p>
            )}
          </>
        )}
      </Section>
      {explained === null || explained.causes.length === 0 ? null : <PlanTable report={explained} names={names} />}
    </>
  );
}

function Figures({
  report,
  baseline,
  isRefining,
}: {
  report: QuickLook;
  baseline: QuickLook | null;
  isRefining: boolean;
}) {
  const now = composeFigures(report);
  const before = baseline === null || baseline === report ? null : composeFigures(baseline);
  const was = (text: string | undefined) => (text === undefined ? '' : `was ${text}`);
  return (
    <dl className={s['figures']}>
      <div>
        <dt>First stop</dt>
        <dd>{now.firstStop}</dd>
        <dd>{[now.firstStopBand, was(before?.firstStop)].filter((piece) => piece !== '').join(' · ')}</dd>
      </div>
      <div>
        <dt>Unsold {report.basis}</dt>
        <dd>{now.unsold}</dd>
        <dd>{[now.unsoldBand, was(before?.unsold)].filter((piece) => piece !== '').join(' · ')}</dd>
      </div>
      <div>
        <dt>Runs without unsold {report.basis}</dt>
        <dd>{now.quiet}</dd>
        <dd>{was(before?.quiet)}</dd>
      </div>
      <div>
        <dt>Runs</dt>
        <dd>{now.runs}</dd>
        <dd>{isRefining ? 'few: more are on their way' : 'in weekly steps'}</dd>
      </div>
    </dl>
  );
}
