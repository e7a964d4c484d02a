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
  baseline: SimulationReport | null;
  /** The last report with causes; they come when all runs are done. */
  explained: SimulationReport | null;
  isRefining: boolean;
  problem: string | null;
};

/**
 * Answers a scenario that is turned by dials: first by few runs, refined where it rests. All use the same random numbers, so that what moves is the
 * dial's doing. Newer questions go before older ones; `turn` asks one, null is the scenario as it stands.
 */
export function useWhatIf(scenario: Scenario, context: ScenarioContext) {
  const [state, setState] = useState<WhatIfState>({
    report: null,
    baseline: null,
    explained: null,
    isRefining: true,
    problem: null,
  });
  const turnTo = useRef<((changed: Scenario | null) => void) | null>(null);
  const { dataset, dataVersion, packs } = context;
  useEffect(() => {
    const about = { dataset, dataVersion, ...(packs !== undefined && { packs }) };
    let fine: AbortController | null = null;
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
      const show = (report: SimulationReport, isRefining: boolean) => {
        if (!signal.aborted)
          setState((before) => ({
            ...before,
            report,
            ...(isBaseline && { baseline: report }),
            ...(!isRefining && { explained: report }),
            isRefining,
            problem: null,
          }));
      };
      askScenario(
        'simulation',
        about,
        { scenario: { ...asked, stepDays: STEP_DAYS, draws: FINE_RUNS } },
        { signal, onPiece: (piece) => show(piece, true) },
      )
        .then((answer) => show(read(answer), false))
        .catch(fail);
    };
    const quick = createNewestFirst(
      async ({ asked }: { asked: Scenario; isBaseline: boolean }) =>
        read(
          await askScenarioQuickly('simulation', about, {
            scenario: { ...asked, stepDays: STEP_DAYS, draws: QUICK_RUNS },
            brief: true,
          }),
        ),
      ({ answer, question, isLast }) => {
        setState((before) => ({
          ...before,
          report: answer,
          ...(question.isBaseline && before.baseline === null && { baseline: answer }),
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
  return { ...state, turn: (changed: Scenario | null) => turnTo.current?.(changed) };
}
