import { useEffect, useMemo, useRef, useState } from 'react';
import type { ScenarioAnswer } from '../../../analyses/answers.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import { type About, askScenario, askScenarioQuickly } from '../../../analyses/threads/lone-analyst.ts';
import type { QuickLook } from '../../../engine/simulation/results/scenario-answers.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import { answerTurns } from './answer-turns.ts';
import { applyDials, type Dial } from './dials.ts';

/**
 * Runs of the first answer while a dial moves, of a company with many sources and of others, and of the refining one; four go side by side, and
 * weeks cost little.
 */
const QUICK_RUNS = 8;
const FEWEST_RUNS = 4;
const MANY_SOURCES = 800;
const FINE_RUNS = 256;
const STEP_DAYS = 7;

/** Values of the dials by id; a missing one stands as in the scenario. */
export type DialValues = Readonly<Record<string, number>>;
const UNTURNED: DialValues = {};

/** Answers about the scenario under the dials, and about the scenario as it stands. */
export type WhatIfState = {
  report: QuickLook | null;
  /** The dials of `report`, perhaps older than those on the screen. */
  values: DialValues;
  /** The scenario as it stands, by as many runs as `report`: their difference is the dials' doing. */
  baseline: QuickLook | null;
  /** The last report with causes, there after all runs, and the scenario as it stands with its own. */
  explained: SimulationReport | null;
  explainedBaseline: SimulationReport | null;
  isRefining: boolean;
  problem: string | null;
  /** Asks once more after a failure. */
  retry: () => void;
};

const NO_ANSWER: Omit<WhatIfState, 'retry'> = {
  report: null,
  values: UNTURNED,
  baseline: null,
  explained: null,
  explainedBaseline: null,
  isRefining: true,
  problem: null,
};

/** A scenario under some values of the dials, and its data. */
type Setting = { readonly scenario: Scenario; readonly values: DialValues; readonly about: About };

/**
 * Answers a scenario under its dials: first by few runs, refined at rest. All use the same random numbers: every movement is the dials' doing. A
 * scenario or data changing under turned dials are answered under these dials, not as the scenario stands.
 */
export function useWhatIf(
  scenario: Scenario,
  dials: readonly Dial[],
  values: DialValues,
  { dataset, dataVersion, packs }: ScenarioContext,
): WhatIfState {
  const [state, setState] = useState(NO_ANSWER);
  const turnTo = useRef<((setting: Setting) => void) | null>(null);
  const baseline = useMemo<Setting>(() => {
    const about = { dataset, dataVersion, ...(packs !== undefined && { packs }) };
    return { scenario, values: UNTURNED, about };
  }, [scenario, dataset, dataVersion, packs]);
  const setting = useMemo<Setting>(() => {
    const turned = applyDials(scenario, dials, values);
    return turned === scenario ? baseline : { ...baseline, scenario: turned, values };
  }, [scenario, dials, values, baseline]);
  useEffect(() => {
    const { about } = baseline;
    const quickRuns = about.dataset.sourcing.length > MANY_SOURCES ? FEWEST_RUNS : QUICK_RUNS;
    const { turn, end } = answerTurns<Setting, QuickLook, SimulationReport>(
      baseline,
      {
        askQuickly: async (asked) => read(await askScenarioQuickly('quick-look', about, askRuns(asked, quickRuns))),
        askFinely: async (asked, signal) =>
          read(await askScenario('simulation', about, askRuns(asked, FINE_RUNS), { signal })),
      },
      (answer) =>
        setState((before) => ({
          ...before,
          ...(answer.isFine && { explained: answer.report, explainedBaseline: answer.baseline }),
          report: answer.report,
          values: answer.setting.values,
          baseline: answer.baseline,
          isRefining: !answer.isFine,
          problem: null,
        })),
      (error) =>
        setState((before) => ({
          ...before,
          isRefining: false,
          problem: error instanceof Error ? error.message : String(error),
        })),
    );
    turnTo.current = turn;
    return () => {
      end();
      turnTo.current = null;
    };
  }, [baseline]);
  // After the one above, which begins anew with each baseline: what is asked then are the dials as they are.
  useEffect(() => turnTo.current?.(setting), [setting]);
  return { ...state, retry: () => turnTo.current?.(setting) };
}

function askRuns({ scenario }: Setting, draws: number): { scenario: Scenario } {
  return { scenario: { ...scenario, stepDays: STEP_DAYS, draws } };
}

function read<Report>(answer: ScenarioAnswer<Report>): Report {
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join(' '));
  return answer.report;
}
