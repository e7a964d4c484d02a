import type { Share } from '../../../domain/units.ts';
import { estimateMean } from '../../uncertainty/estimates.ts';
import { RUNS_PER_BATCH } from '../flow/batch.ts';
import { countAssumed } from '../scenario/assumed/count-assumed.ts';
import { drawConditions } from '../scenario/draw-conditions.ts';
import type { NumberOf } from '../scenario/drawn-conditions.ts';
import type { ScenarioPlan } from '../scenario/planned-scenario.ts';
import type { RunFigures } from '../scenario/run-figures.ts';
import type { ScenarioRunner } from '../scenario/scenario-runner.ts';
import { findCauses } from './cause-shares.ts';
import { CourseWitness } from './course-witness.ts';
import type { DrawCauses } from './draw-causes.ts';
import { runUsual, ShortWeeks } from './short-weeks.ts';
import { sizeBuffer } from './size-buffer.ts';
import type { AssumedInput, LeverOutcome } from './report.ts';

/** Draws for another run with a witness, at even quantiles of the loss. */
const WITNESSED = 64;
/** Draws with the same luck, for judging a lever. */
const PAIRED = 64;
const CONFIDENCE = 0.95;
const ASSUMED = 'assumed.';
/** A difference below this share of a loss is a rounding error. */
const ROUNDING = 1e-9;

/** Returns the draw with its loss nearest the lower median of all; of several the first. */
export function findRepresentative(losses: Float64Array): number {
  const sorted = losses.toSorted();
  const median = sorted[Math.max(0, Math.ceil(sorted.length / 2) - 1)] ?? 0;
  let found = 0;
  for (const [draw, loss] of losses.entries())
    if (Math.abs(loss - median) < Math.abs(losses[found]! - median)) found = draw;
  return found;
}

/** Returns the draws at even quantiles of the loss, each draw once: those to run again for the causes of their losses. */
export function chooseWitnessed(losses: Float64Array): number[] {
  const order = Array.from(losses.keys()).toSorted((a, b) => losses[a]! - losses[b]! || a - b);
  const count = Math.min(WITNESSED, order.length);
  return Array.from({ length: count }, (_, at) => order[Math.floor(((at + 0.5) / count) * order.length)]!);
}

/** Runs draws again and finds the causes of their losses; no draw depends on the others. */
export class CauseFinder {
  private readonly plan: ScenarioPlan;
  private readonly runner: ScenarioRunner;
  private witnesses: readonly { readonly witness: CourseWitness; readonly short: ShortWeeks }[] | null = null;

  constructor(plan: ScenarioPlan, runner: ScenarioRunner) {
    this.plan = plan;
    this.runner = runner;
  }

  /** Returns the causes of the losses of some draws, in their order. */
  find(draws: readonly number[]): DrawCauses[] {
    const { plan, runner } = this;
    const witnesses = (this.witnesses ??= this.createWitnesses());
    const found: DrawCauses[] = [];
    for (let first = 0; first < draws.length; first += RUNS_PER_BATCH) {
      const some = draws.slice(first, first + RUNS_PER_BATCH).map((draw) => runner.draw(draw));
      const figures = runner.runBatch(some, {
        listeners: some.map((_, place) => {
          const { witness, short } = witnesses[place]!;
          return (step, run, drawn) => {
            witness.afterStep(step, run, drawn);
            short.afterStep(step, run, witness);
          };
        }),
        isWitnessed: true,
      });
      for (const [place, { unsoldUnits }] of figures.entries()) {
        const { witness, short } = witnesses[place]!;
        found.push({ ...findCauses(plan, witness, unsoldUnits), short: short.listWeeks() });
      }
    }
    return found;
  }

  private createWitnesses() {
    const { plan, runner } = this;
    const usual = runUsual(plan, runner);
    return Array.from({ length: RUNS_PER_BATCH }, () => ({
      witness: new CourseWitness(plan),
      short: new ShortWeeks(plan, usual),
    }));
  }
}

/**
 * Returns the effect of each class of assumed values: money unsold at its 10th and 90th of 100, everything else as in one draw. The greatest
 * effect comes first; `isJudged`: whether money can be put on losses. Pauses between its runs.
 */
export function* rankAssumed(
  plan: ScenarioPlan,
  runner: ScenarioRunner,
  { numberOf, draw, isJudged }: { numberOf: NumberOf; draw: number | null; isJudged: boolean },
): Generator<void, AssumedInput[]> {
  const inputs = plan.inputs.list.flatMap(({ path, quantile }, row) =>
    path.startsWith(ASSUMED) ? [{ name: path.slice(ASSUMED.length), quantile, row }] : [],
  );
  const at = (row: number, level: number) =>
    drawConditions(plan, draw, (one, input) => (input === row ? level : draw === null ? 0.5 : numberOf(one, input)));
  const losses: number[] = [];
  const runs = inputs.flatMap(({ row }) => [
    { row, level: 0.1 },
    { row, level: 0.9 },
  ]);
  for (let first = 0; first < runs.length; first += RUNS_PER_BATCH) {
    const some = runs.slice(first, first + RUNS_PER_BATCH);
    losses.push(...runner.runBatch(some.map(({ row, level }) => at(row, level))).map(({ loss }) => loss));
    yield;
  }
  const found = inputs.map(({ name, quantile }, index): AssumedInput => {
    const [low, high] = losses.slice(2 * index);
    const [p10, p50, p90] = [quantile(0.1), quantile(0.5), quantile(0.9)];
    return {
      class: name,
      count: countAssumed(plan, name),
      p10,
      p50,
      p90,
      unsoldAtP10: isJudged ? low! : null,
      unsoldAtP90: isJudged ? high! : null,
    };
  });
  const moves = ({ unsoldAtP10, unsoldAtP90 }: AssumedInput): number =>
    Math.abs((unsoldAtP90 ?? 0) - (unsoldAtP10 ?? 0));
  return found.toSorted((a, b) => moves(b) - moves(a) || (a.class < b.class ? -1 : 1));
}

/** Returns the share of paired draws that lose more with a lever than without it, beyond a rounding error; 0 without a draw. */
export function shareWorse(withIt: readonly number[], without: readonly number[]): Share {
  const worse = withIt.filter((loss, draw) => loss - without[draw]! > ROUNDING * loss);
  return worse.length / Math.max(1, withIt.length);
}

/** Returns the worth of each lever beside the others, the greatest net benefit first. */
export function judgeLevers(
  plan: ScenarioPlan,
  runner: ScenarioRunner,
  { numberOf, draws, isJudged }: { numberOf: NumberOf; draws: number; isJudged: boolean },
): LeverOutcome[] {
  const { levers } = plan.scenario;
  if (levers.length === 0) return [];
  const count = Math.min(PAIRED, draws);
  const runAll = (
    given: ScenarioPlan,
  ): Pick<RunFigures, 'loss' | 'extraCost' | 'carrying' | 'outlayPeak' | 'outlayEnd' | 'unsoldUnits'>[] => {
    const figures = [];
    for (let first = 0; first < count; first += RUNS_PER_BATCH) {
      const some = Array.from({ length: Math.min(RUNS_PER_BATCH, count - first) }, (_, at) =>
        drawConditions(given, first + at, numberOf),
      );
      figures.push(
        ...runner.runBatch(some).map(({ loss, extraCost, carrying, outlayPeak, outlayEnd, unsoldUnits }) => ({
          loss,
          extraCost,
          carrying,
          outlayPeak,
          outlayEnd,
          // The next runs write over it.
          unsoldUnits: unsoldUnits.slice(),
        })),
      );
    }
    return figures;
  };
  const withAll = runAll(plan);
  const found = levers.map((lever): LeverOutcome => {
    const { id } = lever;
    const without = runAll({ ...plan, scenario: { ...plan.scenario, levers: levers.filter((one) => one.id !== id) } });
    const differences = (of: 'loss' | 'extraCost' | 'carrying' | 'outlayPeak' | 'outlayEnd') =>
      Float64Array.from(withAll, (one, draw) => one[of] - without[draw]![of]);
    const mean = (values: Float64Array): number =>
      values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    const avoided = differences('loss').map((value) => 0 - value);
    const cost = differences('extraCost');
    const net = avoided.map((value, draw) => value - cost[draw]!);
    const estimate = (values: Float64Array) =>
      values.length > 1
        ? estimateMean(values, CONFIDENCE)
        : { value: values[0] ?? 0, low: values[0] ?? 0, high: values[0] ?? 0 };
    return {
      id,
      netBenefit: isJudged ? estimate(net) : null,
      unsoldAvoided: isJudged ? estimate(avoided) : null,
      cost: mean(cost),
      carrying: mean(differences('carrying')),
      outlayPeak: mean(differences('outlayPeak')),
      outlayEnd: mean(differences('outlayEnd')),
      worse: shareWorse(
        withAll.map(({ loss }) => loss),
        without.map(({ loss }) => loss),
      ),
      buffer: isJudged
        ? sizeBuffer(
            plan,
            lever,
            without.map(({ unsoldUnits }) => unsoldUnits),
          )
        : null,
    };
  });
  return found.toSorted((a, b) => (b.netBenefit?.value ?? 0) - (a.netBenefit?.value ?? 0) || (a.id < b.id ? -1 : 1));
}
