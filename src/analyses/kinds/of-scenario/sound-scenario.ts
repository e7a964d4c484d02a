import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { checkParts, checkScenario } from '../../../engine/simulation/scenario/check-scenario.ts';
import { type Context, type Hooks, letOthersIn, type Progress, type Settled } from '../../analysis.ts';
import type { ScenarioAnswer } from '../../answers.ts';
import { refuseAssumptions } from '../assumed.ts';

/** Answers a question about a scenario if the data and the catalogue hold its names. */
export async function answerSound<Report>(
  { dataset, catalogue }: Pick<Context, 'dataset' | 'catalogue'>,
  { scenario, parts }: { scenario: Scenario; parts?: readonly string[] | null | undefined },
  answer: () => Report | Promise<Report>,
): Promise<ScenarioAnswer<Report>> {
  const problems = [...checkScenario(scenario, dataset, catalogue), ...checkParts(parts ?? [], dataset)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, report: await answer() };
}

/** Runs steps to their end, tells of each, and hears between two of them a request to stop. */
export async function follow<Report>(
  steps: Generator<Progress, Report>,
  { signal, onProgress }: Hooks,
): Promise<Report> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { done, budget } = step.value;
    onProgress?.({ done, budget });
    if (signal !== undefined) await letOthersIn();
    signal?.throwIfAborted();
  }
}

/** Says which assumptions of a scenario are not left open by the law; null: all may be made. */
export function refuseScenario(
  context: Context,
  { scenario: { assumptions, clocks } }: { scenario: Scenario },
): string | null {
  return refuseAssumptions(context, { assumptions, ...clocks });
}

/** The answer for a program, its problems as one sentence. */
export function settleScenario(answer: ScenarioAnswer<object>): Settled {
  if (answer.ok) return answer;
  return { ok: false, reason: answer.problems.map(({ path, message }) => `${path}: ${message}`).join('; ') };
}
