import { fillPreset } from '../../../catalogue/fill-preset.ts';
import type { QuestionOf } from '../../../domain/questions/questions.ts';
import { createEmptyScenario, type ScenarioSetting } from '../../../domain/scenario/empty-scenario.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { MovesReport } from '../../../engine/moves/moves-report.ts';
import type { ScenarioContext } from '../scenario-context.ts';

/** The scenarios, the weight of each, and the aim of a plan. */
export type AskedPlan = {
  readonly weights: readonly { readonly scenarioId: string; readonly weight: number }[];
  readonly aim: MovesReport['aim'];
};

/** A search for a plan: the scenarios as they were stored, and the question about them. */
export type PlanQuestion = {
  readonly scenarios: readonly [Weighed, ...Weighed[]];
  readonly question: QuestionOf<'moves'>;
};
type Weighed = { readonly scenario: Scenario; readonly weight: number };

/** A step of a week, and so many runs and plans, give a plan within half a minute. */
const STEP_DAYS = 7;
export const MOST_PLANS = 80;
/** Runs of each plan: over all scenarios at most, where they ask for no fewer, and of each at least. */
export const DRAWS = 64;
const LEAST_DRAWS = 4;

/** Returns the scenarios fit for judging moves: those of the workspace, and presets without a further question. */
export function listChoices(
  stored: readonly Scenario[],
  { catalogue }: Pick<ScenarioContext, 'catalogue'>,
  setting: ScenarioSetting,
): Scenario[] {
  const presets = catalogue.scenarioPresets
    .filter(({ choice }) => choice === null)
    .map((preset) => ({ ...createEmptyScenario(preset.id, preset.name, setting), ...fillPreset(preset, null) }));
  return [...stored, ...presets];
}

/** Returns the question for a request; null if none of its scenarios is there. */
export function composeQuestion({ weights, aim }: AskedPlan, scenarios: readonly Scenario[]): PlanQuestion | null {
  const weighed = weights.flatMap(({ scenarioId, weight }) => {
    const scenario = scenarios.find(({ id }) => id === scenarioId);
    return scenario === undefined ? [] : [{ scenario, weight }];
  });
  const [first, ...further] = weighed;
  if (first === undefined) return null;
  const most = Math.min(DRAWS / weighed.length, ...weighed.map(({ scenario }) => scenario.draws));
  const question = {
    ...byWeek(first),
    ...(further.length === 0 ? {} : { further: further.map(byWeek) }),
    aim,
    suggests: true,
    draws: LEAST_DRAWS * Math.max(1, Math.ceil(most / LEAST_DRAWS)),
    mostPlans: MOST_PLANS,
  };
  return { scenarios: [first, ...further], question };
}

/** Returns a scenario in steps of a week, as plans are judged. */
export function byWeek({ scenario, weight }: Weighed): { scenario: Scenario; weight: number } {
  return { scenario: { ...scenario, stepDays: STEP_DAYS }, weight };
}
