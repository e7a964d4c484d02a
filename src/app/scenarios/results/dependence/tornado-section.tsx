import type { Scenario } from '../../../../domain/scenario/scenario.ts';
import type { ScenarioFactor, ScenarioTornado } from '../../../../engine/simulation/results/scenario-answers.ts';
import { formatMoney } from '../../../format/money.ts';
import { formatCounted } from '../../../format/number.ts';
import { useSeen } from '../../../components/hooks/use-seen.ts';
import { Pending } from '../../../components/states/pending.tsx';
import { Section } from '../../../components/section.tsx';
import { findSpec } from '../../builder/specs/find-spec.ts';
import { formatInUnit } from '../../builder/fields/unit-text.ts';
import type { ScenarioContext } from '../../scenario-context.ts';
import { RunState } from '../run-state.tsx';
import { TornadoChart } from './tornado-chart.tsx';
import { useSimulation } from '../use-simulation.ts';
import s from '../results.module.css';

/** Bars shown; the rest moves the result less. */
const MOST_BARS = 12;

/** It is far down the page, and takes hundreds of runs: they begin once somebody comes to it, or has the result open for so long. */
const PATIENCE_MS = 5000;

/** Dependence of the loss, one uncertain field at a time. */
export function TornadoSection({ scenario, context }: { scenario: Scenario; context: ScenarioContext }) {
  const currency = context.dataset.settings.reportingCurrency;
  const [ref, isSeen] = useSeen<HTMLDivElement>(0, PATIENCE_MS);
  const simulation = useSimulation('tornado', { scenario }, context, { isWanted: isSeen });
  const { answer } = simulation;
  return (
    <Section
      title="What it depends on"
      caption="Each uncertain field from its low to its high end (1 of 10 below, 1 of 10 above), all others at their median; the mean over 16 runs, the same at every end. First licences: all customers on the day that one, or nine, of ten have theirs by. Luck: every field at its median, the run that 1, or 9, of 10 do not exceed. What two fields do together is not seen here."
    >
      <div ref={ref}>
        {answer === undefined && !isSeen ? (
          <Pending lines={[50, 90, 90]} />
        ) : answer?.ok !== true ? (
          <RunState what="The comparison of fields" simulation={simulation} />
        ) : answer.report.factors.length === 0 ? (
          <p className={s['muted']}>Every field is an exact number: nothing to compare.</p>
        ) : (
          <Compared scenario={scenario} tornado={answer.report} currency={currency} />
        )}
      </div>
    </Section>
  );
}

/** Name of a factor, and its ends; of chance the ends are runs, of first licences the dates for one and for nine in ten. */
function nameFactor(scenario: Scenario, { path, low, high }: ScenarioFactor, currency: string) {
  if (path === 'luck') return { label: 'Luck alone', lowText: 'a mild run', highText: 'a bad run' };
  const { label, unit } = findSpec(scenario, path);
  const write = path.endsWith('.approvalByDay')
    ? (days: number) => formatCounted(Math.round(days), 'day')
    : (value: number) => formatInUnit(value, unit, currency);
  return { label, lowText: write(low), highText: write(high) };
}

/** The fields with an effect on the loss, widest first, and how many have none. */
function Compared({
  scenario,
  tornado: { base, factors },
  currency,
}: {
  scenario: Scenario;
  tornado: ScenarioTornado;
  currency: string;
}) {
  const moving = factors.filter(({ lossAtLow, lossAtHigh }) => lossAtLow !== base || lossAtHigh !== base);
  const shown = moving.slice(0, MOST_BARS);
  const still = factors.length - moving.length;
  if (moving.length === 0) {
    return (
      <p className={s['muted']}>
        None of the {factors.length} uncertain fields moves the loss: it is {formatMoney(base, currency)} at both ends
        of each.
      </p>
    );
  }
  return (
    <>
      <TornadoChart
        base={base}
        currency={currency}
        rows={shown.map((factor) => {
          return {
            id: factor.path,
            ...nameFactor(scenario, factor, currency),
            atLow: factor.lossAtLow,
            atHigh: factor.lossAtHigh,
          };
        })}
      />
      <p className={s['muted']}>
        Bars say what a field adds to the base or takes from it.
        {moving.length > shown.length ? ` The ${shown.length} widest of ${moving.length} are shown.` : ''}
        {still > 0
          ? ` ${formatCounted(still, 'other field moves', 'other fields move')} nothing within their range.`
          : ''}
      </p>
    </>
  );
}
