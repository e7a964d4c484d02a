import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { RUNS_PER_BATCH } from '../simulation/flow/batch.ts';
import { drawConditions } from '../simulation/scenario/draw-conditions.ts';
import type { LossBasis } from '../resilience/report.ts';
import type { ScenarioPlan } from '../simulation/scenario/planned-scenario.ts';
import { planScenario } from '../simulation/scenario/scenario-plan.ts';
import { ScenarioRunner } from '../simulation/scenario/scenario-runner.ts';
import { explainUnjudged } from '../simulation/results/notes.ts';
import type { NumberOf } from '../simulation/scenario/drawn-conditions.ts';
import { createNumbers, isUncertain } from '../simulation/simulate.ts';
import type { JudgedPlan, JudgesPlans, WeighedScenario } from './judged-plan.ts';
import type { ScenarioDraws } from './scenario-draws.ts';

type Prepared = {
  readonly plan: ScenarioPlan;
  readonly runner: ScenarioRunner;
  readonly numberOf: NumberOf;
  readonly draws: ScenarioDraws;
  /** Draws run with a set of moves, from the first on: a request for more of them, or for further scenarios, runs none again. */
  readonly runs: Map<string, DrawFigures[]>;
};

/** Result of a plan in one draw. */
type DrawFigures = {
  readonly loss: number;
  readonly cost: number;
  readonly stop: number;
  readonly short: number;
  readonly outlay: number;
  readonly asked: number;
  readonly onTime: number;
};

/** Runs scenarios with one set of their levers after another; a judged set is not run again. All scenarios have the same levers. */
export class PlanJudge implements JudgesPlans {
  /** Sets run. */
  private readonly judged = new Map<string, JudgedPlan>();
  /** Whether no money can be put on unsold units. */
  readonly isUnjudged: boolean;
  /** Loss in unsold units. */
  readonly basis: LossBasis;
  readonly scenarios: readonly ScenarioDraws[];
  private readonly prepared: readonly Prepared[];

  private constructor(prepared: readonly Prepared[], basis: LossBasis, isUnjudged: boolean) {
    this.prepared = prepared;
    this.scenarios = prepared.map((one) => one.draws);
    this.basis = basis;
    this.isUnjudged = isUnjudged;
  }

  /** Prepares scenarios, with so many draws of each; one without any uncertainty takes one. */
  static prepare(
    dataset: Dataset,
    catalogue: Catalogue,
    weighed: readonly [WeighedScenario, ...WeighedScenario[]],
    draws: number,
  ): PlanJudge {
    const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
    let first = 0;
    const prepared = weighed.map(({ scenario, weight }) => {
      const plan = planScenario(dataset, catalogue, scenario);
      const numberOf = createNumbers(plan);
      const count = isUncertain(plan) ? draws : 1;
      const own = { first, count, weight: weight / whole };
      first += count;
      return {
        plan,
        numberOf,
        runner: new ScenarioRunner(plan, numberOf),
        draws: own,
        runs: new Map<string, DrawFigures[]>(),
      };
    });
    const [{ plan }] = prepared as [Prepared];
    return new PlanJudge(prepared, plan.basis, explainUnjudged(plan) !== null);
  }

  /** Returns a judge by no more than the first `draws` of each of the scenarios at some places, in this order: sooner, and less sure. */
  takeFirst(draws: number, places: readonly number[]): PlanJudge {
    const taken = places.map((place) => this.prepared[place]!);
    const whole = taken.reduce((sum, one) => sum + one.draws.weight, 0);
    let first = 0;
    const prepared = taken.map((one) => {
      const count = Math.min(draws, one.draws.count);
      const own = { first, count, weight: one.draws.weight / whole };
      first += count;
      return { ...one, draws: own };
    });
    return new PlanJudge(prepared, this.basis, this.isUnjudged);
  }

  /** Draws over all scenarios. */
  countDraws(): number {
    return this.scenarios.reduce((sum, { count }) => sum + count, 0);
  }

  judge(ids: readonly string[]): JudgedPlan {
    const sorted = [...new Set(ids)].toSorted();
    const key = JSON.stringify(sorted);
    const known = this.judged.get(key);
    if (known !== undefined) return known;
    const found = this.run(sorted);
    this.judged.set(key, found);
    return found;
  }

  private run(ids: readonly string[]): JudgedPlan {
    const count = this.countDraws();
    const [losses, costs, stops, shorts] = [0, 1, 2, 3].map(() => new Float64Array(count)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    let [asked, onTime, outlay] = [0, 0, 0];
    for (const one of this.prepared) {
      const { draws } = one;
      const share = draws.weight / draws.count;
      for (const [at, figures] of runWith(ids, one).entries()) {
        const row = draws.first + at;
        losses[row] = figures.loss;
        costs[row] = figures.cost;
        stops[row] = figures.stop;
        shorts[row] = figures.short;
        outlay += figures.outlay * share;
        asked += figures.asked * share;
        onTime += figures.onTime * share;
      }
    }
    const service = asked > 0 ? onTime / asked : 1;
    return { ids, scenarios: this.scenarios, losses, costs, stops, shorts, service, outlay };
  }
}

/** The figures of every draw of a scenario with some of its levers; those run before are not run again. */
function runWith(ids: readonly string[], { plan, runner, numberOf, draws, runs }: Prepared): readonly DrawFigures[] {
  const { scenario } = plan;
  const given = { ...plan, scenario: { ...scenario, levers: scenario.levers.filter(({ id }) => ids.includes(id)) } };
  const key = JSON.stringify(ids);
  const known = runs.get(key) ?? [];
  runs.set(key, known);
  while (known.length < draws.count) {
    const first = known.length;
    const count = Math.min(RUNS_PER_BATCH, draws.count - first);
    const some = Array.from({ length: count }, (_, at) => drawConditions(given, first + at, numberOf));
    for (const figures of runner.runBatch(some)) known.push(readFigures(figures));
  }
  return known.slice(0, draws.count);
}

function readFigures(figures: ReturnType<ScenarioRunner['runBatch']>[number]): DrawFigures {
  const earliest = (days: ArrayLike<number>): number => Array.from(days).reduce((a, b) => Math.min(a, b), Infinity);
  const sum = (units: ArrayLike<number>): number => Array.from(units).reduce((a, b) => a + b, 0);
  return {
    loss: figures.loss,
    cost: figures.extraCost,
    stop: earliest(figures.firstStopDay),
    short: earliest(figures.firstShortDay),
    outlay: figures.outlayPeak,
    asked: sum(figures.demandUnits),
    onTime: sum(figures.onTimeUnits),
  };
}
