import { usualConditions } from '../flow/conditions.ts';
import { chooseParts, PartCourses } from './part-courses.ts';
import type { MiddleCourse, LossSpell } from './report.ts';
import type { ScenarioPlan } from '../scenario/planned-scenario.ts';
import type { RunFigures, ScenarioRunner } from '../scenario/scenario-runner.ts';
import { StepCosts } from './step-costs.ts';
import { LossTracer } from './trace-losses.ts';

export type UsualFigures = Readonly<Pick<RunFigures, 'loss' | 'lostUnits' | 'made' | 'stock'>>;

/** The run of a scenario without luck, told in full, and the run in which nothing happens. */
export type FollowedCourse = {
  readonly middle: MiddleCourse;
  readonly spells: LossSpell[];
  /** Rows of the parts that matter to it, those of `middle.parts`. */
  readonly parts: readonly number[];
  /** When nothing happens. */
  readonly usual: UsualFigures;
};

/**
 * Follows the middle course: the cause of every unmet unit first, then the parts that matter to it over time, beside what they are when
 * nothing happens; of the parts those that were `chosen` (rows of the network) come first.
 */
export function followMiddleCourse(
  plan: ScenarioPlan,
  runner: ScenarioRunner,
  chosen: readonly number[] = [],
): FollowedCourse {
  const { net, network, steps, scenario } = plan;
  const tracer = new LossTracer(plan);
  const unmet = runner.runDraw(null, tracer.recorder, (step, run, drawn) => tracer.afterStep(step, run, drawn)).unmet;
  const spells = tracer.listSpells(unmet);

  const parts = chooseParts(plan, spells, chosen);
  const column = (): number[] => Array.from({ length: steps.count }, () => 0);
  const products = net.products.map(() => ({ lost: column(), recovered: column() }));
  const cost = column();
  const spent = new StepCosts();
  const courses = new PartCourses(plan, parts);
  const { loss, extraCost } = runner.runDraw(null, null, (step, run, drawn, spentNow) => {
    courses.afterStep(step, run, drawn);
    cost[step] = spent.read(step, run, drawn, spentNow);
    for (const [row, one] of products.entries()) {
      one.lost[step] = run.sales.lost[row]! / steps.days;
      one.recovered[step] = run.sales.recovered[row]! / steps.days;
    }
  });

  const usualCourses = new PartCourses(plan, parts);
  const costs = { laneCost: new Map(), substituteCost: new Map(), fasterCost: new Map(), plannedCost: 0 };
  const usual = runner.runConditions(
    { conditions: usualConditions(steps.count, scenario.backlogShare), costs },
    null,
    (step, run, drawn) => usualCourses.afterStep(step, run, drawn),
  );
  return {
    spells,
    parts,
    usual: {
      loss: usual.loss,
      lostUnits: usual.lostUnits.slice(),
      made: usual.made.slice(),
      stock: usual.stock.slice(),
    },
    middle: {
      loss,
      extraCost,
      cost,
      products: products.map((one, row) => ({
        partNumber: network.parts[network.products[net.products[row]!.product]!.part]!.partNumber,
        ...one,
      })),
      parts: parts.map((part, row) => {
        const { production, stock, receipts } = usualCourses.getCourse(row);
        return {
          partNumber: network.parts[part]!.partNumber,
          ...courses.getCourse(row),
          usual: { production, stock, receipts },
        };
      }),
    },
  };
}
