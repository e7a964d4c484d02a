import { usualConditions } from '../flow/conditions.ts';
import { NO_COSTS } from '../scenario/draw-conditions.ts';
import type { DrawnConditions } from '../scenario/drawn-conditions.ts';
import type { ScenarioPlan } from '../scenario/planned-scenario.ts';
import type { ScenarioRunner } from '../scenario/scenario-runner.ts';
import { CourseWitness } from './course-witness.ts';
import { chooseParts, PartCourses } from './part-courses.ts';
import { PartNeeds } from './part-needs.ts';
import type { LossSpell } from './report.ts';
import type { ToldCourse } from './told-figures.ts';
import { LossTracer } from './trace-losses.ts';

/** Returns rows of the parts of weight in a quick run, with every quantity at its median and queues by expectation. */
export function findParts(plan: ScenarioPlan, runner: ScenarioRunner, chosen: readonly number[]): readonly number[] {
  return chooseParts(plan, witness(plan, runner, null).spells, chosen);
}

/** Returns the conditions of a draw without anything that happens or is done: what it assumes, and what the files say by month. */
export function calmDown({ steps, season }: ScenarioPlan, { conditions }: DrawnConditions): DrawnConditions {
  const { assumed, stillWaitingAfterQuarter } = conditions;
  const { demand, capacityLeft } = season;
  const usual = usualConditions(steps.count, stillWaitingAfterQuarter);
  return { conditions: { ...usual, assumed, demand, capacityLeft }, costs: NO_COSTS, taken: new Map() };
}

function witness(
  plan: ScenarioPlan,
  runner: ScenarioRunner,
  draw: number | null,
): { spells: LossSpell[]; seen: CourseWitness } {
  const seen = new CourseWitness(plan);
  runner.runBatch([runner.draw(draw)], {
    listeners: [(step, run, drawn) => seen.afterStep(step, run, drawn)],
    isWitnessed: true,
  });
  return { spells: new LossTracer(plan, seen).listSpells(), seen };
}

/**
 * Tells one draw, or with null the quick run: the cause of every short unit, and its weightiest parts over time beside the usual run; of the
 * parts the `followed` ones (rows of the network) come first.
 */
export function tellCourse(
  plan: ScenarioPlan,
  runner: ScenarioRunner,
  draw: number | null,
  followed: readonly number[],
): ToldCourse {
  const { net, network, steps } = plan;
  const { spells, seen } = witness(plan, runner, draw);
  const parts = chooseParts(plan, spells, followed);
  const cost = Array.from({ length: steps.count }, () => 0);
  const courses = new PartCourses(plan, parts);
  const needs = new PartNeeds(plan, parts);
  const drawn = runner.draw(draw);
  const usualCourses = new PartCourses(plan, parts);
  const [figures, usual] = runner.runBatch([drawn, calmDown(plan, drawn)], {
    listeners: [
      (step, run, conditions, spent) => {
        courses.afterStep(step, run, conditions);
        needs.afterStep(step, run);
        cost[step] = spent;
      },
      (step, run, conditions) => {
        usualCourses.afterStep(step, run, conditions);
        needs.afterUsualStep(step, run);
      },
    ],
  });
  const { loss, extraCost } = figures!;
  const read = (series: Float64Array, row: number, scale: number): number[] =>
    Array.from(series.subarray(row * steps.count, (row + 1) * steps.count), (units) => units * scale);
  const products = net.products.map(({ product }, row) => ({
    partNumber: network.parts[network.products[product]!.part]!.partNumber,
    demand: read(figures!.demand, row, 1 / steps.days),
    onTime: read(figures!.onTime, row, 1 / steps.days),
    late: read(figures!.late, row, 1 / steps.days),
    givenUp: read(figures!.givenUp, row, 1 / steps.days),
    waiting: read(figures!.waiting, row, 1),
  }));
  const needOf = needs.listNeeds(seen);
  return {
    spells,
    parts,
    usual: {
      loss: usual!.loss,
      unsoldUnits: usual!.unsoldUnits.slice(),
      made: usual!.made.slice(),
      stock: usual!.stock.slice(),
    },
    course: {
      loss,
      extraCost,
      cost,
      products,
      parts: parts.map((part, row) => {
        const { production, stock, receipts } = usualCourses.getCourse(row);
        return {
          partNumber: network.parts[part]!.partNumber,
          ...courses.getCourse(row),
          need: needOf[row]!,
          usual: { production, stock, receipts },
        };
      }),
    },
  };
}
