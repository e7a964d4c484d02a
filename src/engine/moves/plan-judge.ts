import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { RUNS_PER_BATCH } from '../simulation/flow/batch.ts';
import { drawConditions, type NumberOf } from '../simulation/scenario/draw-conditions.ts';
import type { LossBasis } from '../resilience/report.ts';
import type { ScenarioPlan } from '../simulation/scenario/planned-scenario.ts';
import { planScenario } from '../simulation/scenario/scenario-plan.ts';
import { ScenarioRunner } from '../simulation/scenario/scenario-runner.ts';
import { explainUnjudged } from '../simulation/results/notes.ts';
import { createNumbers, isUncertain } from '../simulation/simulate.ts';

/** What a set of moves came to, draw by draw, with the same luck as every other set. */
export type JudgedPlan = {
  /** Ids of the moves, sorted. */
  readonly ids: readonly string[];
  /** Money of what is not sold, and what was spent beside the usual, in each draw. */
  readonly losses: Float64Array;
  readonly costs: Float64Array;
  /** Day of the first stop of any product in each draw; infinite: none. */
  readonly stops: Float64Array;
  /** The same of the first short day. */
  readonly shorts: Float64Array;
  /** Units sold on time over units asked for, over all draws. */
  readonly service: number;
  readonly outlay: number;
};

/** Runs a scenario with one set of its levers after another; a set that was judged is not run again. */
export class PlanJudge {
  /** Sets that were run. */
  readonly judged = new Map<string, JudgedPlan>();
  /** Whether no money can be put on what is not sold. */
  readonly isUnjudged: boolean;
  /** What is lost with what is not sold. */
  readonly basis: LossBasis;
  private readonly plan: ScenarioPlan;
  private readonly runner: ScenarioRunner;
  private readonly numberOf: NumberOf;
  private readonly draws: number;

  constructor(dataset: Dataset, catalogue: Catalogue, scenario: Scenario, draws: number) {
    this.plan = planScenario(dataset, catalogue, scenario);
    this.numberOf = createNumbers(this.plan);
    this.runner = new ScenarioRunner(this.plan, this.numberOf);
    this.draws = isUncertain(this.plan) ? draws : 1;
    this.basis = this.plan.basis;
    this.isUnjudged = explainUnjudged(this.plan) !== null;
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
    const { scenario } = this.plan;
    const given = {
      ...this.plan,
      scenario: { ...scenario, levers: scenario.levers.filter(({ id }) => ids.includes(id)) },
    };
    const [losses, costs, stops, shorts] = [0, 1, 2, 3].map(() => new Float64Array(this.draws)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    let [asked, onTime, outlay] = [0, 0, 0];
    for (let first = 0; first < this.draws; first += RUNS_PER_BATCH) {
      const count = Math.min(RUNS_PER_BATCH, this.draws - first);
      const some = Array.from({ length: count }, (_, at) => drawConditions(given, first + at, this.numberOf));
      for (const [at, figures] of this.runner.runBatch(some).entries()) {
        losses[first + at] = figures.loss;
        costs[first + at] = figures.extraCost;
        stops[first + at] = figures.firstStopDay.reduce((least, day) => Math.min(least, day), Infinity);
        shorts[first + at] = figures.firstShortDay.reduce((least, day) => Math.min(least, day), Infinity);
        outlay += figures.outlayPeak / this.draws;
        for (const units of figures.demandUnits) asked += units;
        for (const units of figures.onTimeUnits) onTime += units;
      }
    }
    return { ids, losses, costs, stops, shorts, service: asked > 0 ? onTime / asked : 1, outlay };
  }
}
