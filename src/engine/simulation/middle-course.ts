import { usualConditions } from './conditions.ts';
import { chooseParts, PartCourses } from './part-courses.ts';
import type { MiddleCourse } from './report.ts';
import type { ScenarioPlan } from './scenario-plan.ts';
import { type RunFigures, type ScenarioRunner, sumCosts } from './scenario-runner.ts';
import { LossTracer, type LossSpell } from './trace-losses.ts';

/** The run of a scenario without luck, told in full, and the run in which nothing happens. */
export type FollowedCourse = {
  readonly middle: MiddleCourse;
  readonly spells: LossSpell[];
  /** Belongs to the runner: read it before the next run. */
  readonly usual: RunFigures;
};

/**
 * Follows the middle course: the cause of every unmet unit first, then the parts that matter to it over time, beside what they are when
 * nothing happens.
 */
export function followMiddleCourse(plan: ScenarioPlan, runner: ScenarioRunner): FollowedCourse {
  const { net, network, steps, scenario } = plan;
  const tracer = new LossTracer(plan);
  const unmet = runner.runDraw(null, tracer.witness, (step, run, drawn) => tracer.afterStep(step, run, drawn)).unmet;
  const spells = tracer.listSpells(unmet);

  const parts = chooseParts(plan, spells);
  const column = (): number[] => Array.from({ length: steps.count }, () => 0);
  const products = net.products.map(() => ({ lost: column(), recovered: column() }));
  const cost = column();
  const courses = new PartCourses(plan, parts);
  let hastened = 0;
  const middle = runner.runDraw(null, courses.witness, (step, run, drawn) => {
    courses.afterStep(step, run);
    const sentFaster = sumHastened(run.traffic.hastened, drawn.costs.fasterCost);
    cost[step] = sumCosts(run, drawn, step) + sentFaster - hastened + (step === 0 ? drawn.costs.plannedCost : 0);
    hastened = sentFaster;
    for (const [row, one] of products.entries()) {
      one.lost[step] = run.sales.lost[row]! / steps.days;
      one.recovered[step] = run.sales.recovered[row]! / steps.days;
    }
  });
  const [loss, extraCost] = [middle.loss, middle.extraCost];

  const usualCourses = new PartCourses(plan, parts);
  const costs = { laneCost: new Map(), substituteCost: new Map(), fasterCost: new Map(), plannedCost: 0 };
  const usual = runner.runConditions(
    { conditions: usualConditions(steps.count, scenario.backlogShare), costs },
    usualCourses.witness,
    (step, run) => usualCourses.afterStep(step, run),
  );
  return {
    spells,
    usual,
    middle: {
      loss,
      extraCost,
      cost,
      products: products.map((one, row) => ({
        partNumber: network.parts[network.products[net.products[row]!.product]!.part]!.partNumber,
        ...one,
      })),
      parts: parts.map((part, row) => ({
        partNumber: network.parts[part]!.partNumber,
        ...courses.courses[row]!,
        usual: usualCourses.courses[row]!,
      })),
    },
  };
}

function sumHastened(hastened: Float64Array, fasterCost: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [lane, cost] of fasterCost) sum += hastened[lane]! * cost;
  return sum;
}
