import { RUNS_PER_BATCH } from '../flow/batch.ts';
import { PART_FIELDS, PartCourses } from './part-courses.ts';
import type { ScenarioPlan } from '../scenario/planned-scenario.ts';
import type { AfterStep, ScenarioRunner } from '../scenario/scenario-runner.ts';
import { FIGURE_DAYS, FIGURE_UNITS, type FigureDays, type FigureUnits } from '../scenario/run-figures.ts';
import { PRODUCT_FIELDS, type ProductField, type DrawBlock } from './draw-block.ts';

/** Numbers of series kept over all draws, of products and of parts; beyond, bands rest on the first draws only. */
const MOST_PRODUCT_NUMBERS = 6_000_000;
const MOST_PART_NUMBERS = 4_000_000;
/** Least draws behind a band of a part: over many steps fewer parts have one. */
const LEAST_PART_DRAWS = 128;

const FIGURES: readonly (FigureUnits | FigureDays)[] = [...FIGURE_UNITS, ...FIGURE_DAYS];

/** Draws with series of products. */
export function countBandDraws({ net, steps }: ScenarioPlan): number {
  const perDraw = (PRODUCT_FIELDS.length * net.products.length + 1) * steps.count;
  return Math.max(16, Math.floor(MOST_PRODUCT_NUMBERS / Math.max(1, perDraw)));
}

/** How many parts are followed through the draws, the weightiest ones. */
export function countBandParts({ steps }: ScenarioPlan): number {
  return Math.floor(MOST_PART_NUMBERS / Math.max(1, LEAST_PART_DRAWS * PART_FIELDS.length * steps.count));
}

/** Draws with so many followed parts. */
export function countPartDraws({ steps }: ScenarioPlan, parts: number): number {
  return parts === 0 ? 0 : Math.floor(MOST_PART_NUMBERS / Math.max(1, parts * PART_FIELDS.length * steps.count));
}

/**
 * Runs some draws, following some parts (rows of the network) through the first ones; null: nothing is kept by step, of products neither. A draw comes
 * out the same in any block.
 */
export function runDraws(
  plan: ScenarioPlan,
  runner: ScenarioRunner,
  from: number,
  to: number,
  parts: readonly number[] | null = [],
): DrawBlock {
  const products = plan.net.products.length;
  const seriesLength = products * plan.steps.count;
  const partCount = parts?.length ?? 0;
  const partLength = partCount * PART_FIELDS.length * plan.steps.count;
  const countBelow = (draws: number): number => Math.max(0, Math.min(to, draws) - from);
  const banded = parts === null ? 0 : countBelow(countBandDraws(plan));
  const followed = countBelow(countPartDraws(plan, partCount));
  const courses = Array.from({ length: followed > 0 ? RUNS_PER_BATCH : 0 }, () => new PartCourses(plan, parts ?? []));
  const columns = () => new Float64Array((to - from) * products);
  const block = {
    from,
    to,
    ...(Object.fromEntries(FIGURES.map((name) => [name, columns()])) as Record<FigureUnits | FigureDays, Float64Array>),
    ...(Object.fromEntries(PRODUCT_FIELDS.map((name) => [name, new Float64Array(banded * seriesLength)])) as Record<
      ProductField,
      Float64Array
    >),
    loss: new Float64Array(to - from),
    extraCost: new Float64Array(to - from),
    cost: new Float64Array(banded * plan.steps.count),
    parts: new Float64Array(followed * partLength),
  };
  const listen = (draw: number): AfterStep | null => {
    const row = draw - from;
    const isBanded = row < banded;
    const follow = row < followed ? courses[row % RUNS_PER_BATCH]! : null;
    follow?.restart();
    if (!isBanded && follow === null) return null;
    return (step, run, drawn, cost) => {
      if (isBanded) block.cost[row * plan.steps.count + step] = cost;
      follow?.afterStep(step, run, drawn);
    };
  };
  let row = 0;
  for (const figures of runner.runDraws(from, to, listen)) {
    for (const name of FIGURES) block[name].set(figures[name], row * products);
    block.loss[row] = figures.loss;
    block.extraCost[row] = figures.extraCost;
    if (row < followed) block.parts.set(courses[row % RUNS_PER_BATCH]!.values, row * partLength);
    if (row < banded) {
      for (const name of PRODUCT_FIELDS) block[name].set(figures[name], row * seriesLength);
    }
    row += 1;
  }
  return block;
}
