import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { createSobolDesign, MAX_SOBOL_INPUTS } from '../uncertainty/sobol-design.ts';
import { computeSobolIndices } from '../uncertainty/sobol-indices.ts';
import { RUNS_PER_BATCH } from './flow/batch.ts';
import type { IndexRows, ScenarioIndices } from './results/scenario-answers.ts';
import { planScenario } from './scenario/scenario-plan.ts';
import { ScenarioRunner } from './scenario/scenario-runner.ts';
import { isUncertain, type SimulationProgress } from './simulate.ts';

const CONFIDENCE = 0.95;
const RESAMPLES = 200;
/** Runs between two chances for a caller to stop: a multiple of those side by side. */
const CHUNK = 64;
/** Luck is drawn by the number of a draw; so many of them are told apart. */
const LUCK_NUMBERS = 2 ** 32;

/** Name of the input for all luck. */
const LUCK = 'luck';

/**
 * Sobol' indices of the loss over all uncertain fields of a scenario (with checked names): the share of its variance explained by each alone,
 * and with all others. The luck of applications, customers and events, review times among it, is one more input: it is independent of the
 * fields, and without it their shares would be of something smaller than a planner sees. Yields between chunks of runs. More fields than a
 * design can hold are refused as a `reason`, not as a number.
 */
export function* computeScenarioIndices(
  dataset: Dataset,
  catalogue: Catalogue,
  scenario: Scenario,
  rows: IndexRows,
): Generator<SimulationProgress, ScenarioIndices> {
  const plan = planScenario(dataset, catalogue, scenario);
  const fields = [...plan.inputs.list.map(({ path }) => path), LUCK];
  const about = { of: 'loss', rows, runs: 0, confidence: CONFIDENCE, resamples: RESAMPLES, variance: 0 } as const;
  if (!isUncertain(plan)) {
    return { ...about, inputs: null, reason: 'Every field is an exact number and nothing is drawn: nothing varies.' };
  }
  if (fields.length > MAX_SOBOL_INPUTS) {
    const reason = `The scenario has ${fields.length - 1} uncertain fields; indices can be computed for up to ${MAX_SOBOL_INPUTS - 1}.`;
    return { ...about, inputs: null, reason };
  }
  const design = createSobolDesign(fields.length, Math.log2(rows), scenario.seed);
  const point = new Float64Array(fields.length);
  const runner = new ScenarioRunner(plan, (_, input) => point[input]!);
  const losses = new Float64Array(design.runs);
  for (let first = 0; first < design.runs; first += RUNS_PER_BATCH) {
    const drawn = Array.from({ length: Math.min(RUNS_PER_BATCH, design.runs - first) }, (_, place) => {
      design.writeRun(first + place, point);
      return runner.draw(Math.floor(point[fields.length - 1]! * LUCK_NUMBERS));
    });
    for (const [place, { loss }] of runner.runBatch(drawn).entries()) losses[first + place] = loss;
    const done = first + drawn.length;
    if (done % CHUNK === 0) yield { done, budget: design.runs };
  }
  const settings = { confidence: CONFIDENCE, resamples: RESAMPLES, seed: scenario.seed };
  const { variance, indices } = computeSobolIndices(design, losses, settings);
  return {
    ...about,
    runs: design.runs,
    variance,
    inputs: indices?.map((index, row) => ({ field: fields[row]!, ...index })) ?? null,
    reason:
      indices === null
        ? 'The loss is the same in every run: its variance is 0, and shares of it are not defined.'
        : null,
  };
}
