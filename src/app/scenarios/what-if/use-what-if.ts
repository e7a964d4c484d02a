import { useEffect, useRef, useState } from 'react';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import { askScenario, askScenarioQuickly } from '../../../analyses/threads/lone-analyst.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import { createNewestFirst } from './newest-first.ts';

/** Runs of the first answer while a dial moves, and of the one that refines it; weeks, so that one costs little. */
const QUICK_RUNS = 8;
const FINE_RUNS = 256;
const STEP_DAYS = 7;
/** A dial rests when it has not moved for so long. */
const REST_MS = 700;

/** What is known of the scenario under the dials, and of the scenario as it stands. */
export type WhatIfState = {
  report: SimulationReport | null;
  /** The scenario as it stands, by as many runs as `report`, so that their difference is the dials' doing. */
  baseline: SimulationReport | null;
  /** The last report with causes, which come when all runs are done, and the scenario as it stands with its own. */
  explained: SimulationReport | null;
  explainedBaseline: SimulationReport | null;
  isRefining: boolean;
  problem: string | null;
};

type Answers = Omit<WhatIfState, 'baseline' | 'explainedBaseline'> & {
  readonly baselines: { quick: SimulationReport | null; fine: SimulationReport | null };
};
const NO_ANSWER: Answers = {
  report: null,
  baselines: { quick: null, fine: null },
  explained: null,
  isRefining: true,
  problem: null,
};

/**
 * Answers a scenario that is turned by dials: first by few runs, refined where it rests. All use the same random numbers, so that what moves is the
 * dial's doing. Newer questions go before older ones; `turn` asks one, null is the scenario as it stands.
 */
export function useWhatIf(scenario: Scenario, context: ScenarioContext) {
  const [{ baselines, ...answers }, setState] = useState(NO_ANSWER);
  const turnTo = useRef<((changed: Scenario | null) => void) | null>(null);
  const { dataset, dataVersion, packs } = context;
  useEffect(() => {
    const about = { dataset, dataVersion, ...(packs !== undefined && { packs }) };
    let fine: AbortController | null = null;
    let held: SimulationReport | null = null;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const fail = (error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      setState((before) => ({
        ...before,
        isRefining: false,
        problem: error instanceof Error ? error.message : String(error),
      }));
    };
    const read = (answer: Awaited<ReturnType<typeof askScenario<'simulation'>>>): SimulationReport => {
      if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join(' '));
      return answer.report;
    };
    const refine = (asked: Scenario, isBaseline: boolean) => {
      fine?.abort();
      fine = new AbortController();
      const { signal } = fine;
      const answer = async (one: Scenario) =>
        read(
          await askScenario(
            'simulation',
            about,
            { scenario: { ...one, stepDays: STEP_DAYS, draws: FINE_RUNS } },
            { signal },
          ),
        );
      const run = async () => {
        // What is refined is held against as many runs of the scenario as it stands.
        const fineBaseline = held ?? (await answer(scenario));
        held = fineBaseline;
        const report = isBaseline ? fineBaseline : await answer(asked);
        if (signal.aborted) return;
        const refined = { report, explained: report, isRefining: false, problem: null };
        setState(({ baselines: before }) => ({ ...refined, baselines: { ...before, fine: fineBaseline } }));
      };
      run().catch(fail);
    };
    const quick = createNewestFirst(
      async ({ asked }: { asked: Scenario; isBaseline: boolean }) =>
        read(
          await askScenarioQuickly('simulation', about, {
            scenario: { ...asked, stepDays: STEP_DAYS, draws: QUICK_RUNS },
            further: false,
          }),
        ),
      ({ answer, question, isLast }) => {
        setState((before) => ({
          ...before,
          report: answer,
          baselines: question.isBaseline ? { ...before.baselines, quick: answer } : before.baselines,
          isRefining: true,
          problem: null,
        }));
        if (!isLast) return;
        clearTimeout(rest);
        rest = setTimeout(() => refine(question.asked, question.isBaseline), REST_MS);
      },
      fail,
    );
    turnTo.current = (changed) => {
      clearTimeout(rest);
      fine?.abort();
      quick.ask({ asked: changed ?? scenario, isBaseline: changed === null });
    };
    turnTo.current(null);
    return () => {
      clearTimeout(rest);
      fine?.abort();
      quick.forget();
      turnTo.current = null;
    };
  }, [scenario, dataset, dataVersion, packs]);
  const { quick, fine } = baselines;
  const baseline = answers.report === null || answers.report.draws > QUICK_RUNS ? (fine ?? quick) : quick;
  const state: WhatIfState = { ...answers, baseline, explainedBaseline: fine };
  return { ...state, turn: (changed: Scenario | null) => turnTo.current?.(changed) };
}
