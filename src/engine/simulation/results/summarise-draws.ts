import type { Share } from '../../../domain/units.ts';
import { OrderFinder } from '../../numeric/select-order.ts';
import { PART_FIELDS, type PartField } from './part-courses.ts';
import type { Band, DaySpread, Spread } from './report.ts';
import type { ScenarioPlan } from '../scenario/planned-scenario.ts';
import type { FigureDays, FigureUnits } from '../scenario/run-figures.ts';
import type { DrawBlock, ProductField } from './draw-block.ts';

const LEVELS = [0.1, 0.5, 0.9] as const;
/** Steps of a band looked at together: as many numbers as a line of the processor's cache holds. */
const STEPS_TOGETHER = 8;

/** Draws of a scenario in their order, from any thread. */
export class DrawTable {
  readonly count: number;
  private readonly blocks: readonly DrawBlock[];
  private readonly plan: ScenarioPlan;
  /** Has room for some steps of all draws. */
  private finder: OrderFinder | null = null;

  /** @throws Error where blocks do not follow each other from draw 0. */
  constructor(plan: ScenarioPlan, blocks: readonly DrawBlock[]) {
    this.plan = plan;
    this.blocks = blocks.toSorted((a, b) => a.from - b.from);
    let next = 0;
    for (const { from, to } of this.blocks) {
      if (from !== next) throw new Error(`Draw ${next} is missing.`);
      next = to;
    }
    this.count = next;
  }

  /** Money of every draw. */
  getMoney(field: 'loss' | 'extraCost'): Float64Array {
    const all = new Float64Array(this.count);
    for (const block of this.blocks) all.set(block[field], block.from);
    return all;
  }

  /** A figure of all products together in every draw. */
  sumUnits(field: FigureUnits): Float64Array {
    const all = new Float64Array(this.count);
    for (let product = 0; product < this.plan.net.products.length; product++) {
      for (const [draw, units] of this.getColumn(field, product).entries()) all[draw]! += units;
    }
    return all;
  }

  /** A figure of one product in every draw. */
  getColumn(field: FigureUnits | FigureDays, product: number): Float64Array {
    const products = this.plan.net.products.length;
    const all = new Float64Array(this.count);
    for (const block of this.blocks) {
      for (let draw = block.from; draw < block.to; draw++) {
        all[draw] = block[field][(draw - block.from) * products + product]!;
      }
    }
    return all;
  }

  /** The band of one product's series, as far as series were kept; in units a day, of stock and waiting customers in units. */
  getBand(field: ProductField, product: number): Band {
    const { steps, net } = this.plan;
    const place = { from: product * steps.count, perDraw: net.products.length * steps.count };
    return this.takeBand(this.listColumns(field), place, field === 'stock' || field === 'waiting' ? 1 : 1 / steps.days);
  }

  /** The band of the money unsold so far, given up or waited for, as far as series were kept; it falls while waiting customers are served. */
  getUnsoldBand(): Band {
    const { count } = this.plan.steps;
    const columns = this.blocks.map((block) => {
      const draws = block.cost.length / Math.max(1, count);
      const money = new Float64Array(draws * count);
      for (const [product, { lossPerUnit }] of this.plan.net.products.entries()) {
        if (!(lossPerUnit > 0)) continue;
        for (let draw = 0; draw < draws; draw++) {
          const from = (draw * this.plan.net.products.length + product) * count;
          let givenUp = 0;
          for (let step = 0; step < count; step++) {
            givenUp += block.givenUp[from + step]!;
            money[draw * count + step]! += (givenUp + block.waiting[from + step]!) * lossPerUnit;
          }
        }
      }
      return money;
    });
    return this.takeBand(columns, { from: 0, perDraw: count }, 1);
  }

  /** The band of the money spent beside the usual in each step. */
  getCostBand(): Band {
    return this.takeBand(this.listColumns('cost'), { from: 0, perDraw: this.plan.steps.count }, 1);
  }

  /** The band of one of so many followed parts, as far as they were followed. */
  getPartBand(field: PartField, row: number, parts: number): Band {
    const { count } = this.plan.steps;
    const fields = PART_FIELDS.length;
    const from = (row * fields + PART_FIELDS.indexOf(field)) * count;
    return this.takeBand(this.listColumns('parts'), { from, perDraw: parts * fields * count }, 1);
  }

  private listColumns(of: ProductField | 'cost' | 'parts'): Float64Array[] {
    return this.blocks.map((block) => block[of]);
  }

  private takeBand(
    columns: readonly Float64Array[],
    { from, perDraw }: { from: number; perDraw: number },
    scale: number,
  ): Band {
    const band: Band = { p10: [], p50: [], p90: [] };
    const { count } = this.plan.steps;
    const draws = columns.reduce((sum, column) => sum + column.length / perDraw, 0);
    const [low, middle, high] = LEVELS.map((level) => findRank(draws, level)) as [number, number, number];
    // A few steps at a time: the numbers of a draw lie side by side, those of the next one far away.
    const finder = (this.finder ??= new OrderFinder(this.count * STEPS_TOGETHER));
    const { values } = finder;
    for (let first = 0; first < count; first += STEPS_TOGETHER) {
      const steps = Math.min(STEPS_TOGETHER, count - first);
      let draw = 0;
      for (const column of columns) {
        for (let at = from + first; at < column.length; at += perDraw, draw++) {
          for (let step = 0; step < steps; step++) values[step * draws + draw] = column[at + step]! * scale;
        }
      }
      for (let step = 0; step < steps; step++) {
        const [start, end] = [step * draws, (step + 1) * draws];
        band.p50.push(finder.select(start + middle, start, end));
        band.p10.push(finder.select(start + low, start, start + middle));
        band.p90.push(finder.select(start + high, start + middle, end));
      }
    }
    return band;
  }
}

/** Spread of a figure over all draws. */
export function spreadOf(values: Float64Array): Spread {
  const sorted = values.toSorted();
  const [p10, p50, p90] = LEVELS.map((level) => getOrder(sorted, level)) as [number, number, number];
  return { p10, p50, p90, mean: values.reduce((sum, value) => sum + value, 0) / values.length };
}

/** Spread of a day, infinite where it never comes. */
export function spreadOfDays(values: Float64Array): DaySpread {
  const sorted = values.toSorted();
  const [p10, p50, p90] = LEVELS.map((level) => {
    const day = getOrder(sorted, level);
    return Number.isFinite(day) ? day : null;
  }) as [number | null, number | null, number | null];
  return { p10, p50, p90, never: values.filter((day) => day === Infinity).length / values.length };
}

/** The value not exceeded with the probability `level`. */
function getOrder(sorted: Float64Array, level: Share): number {
  return sorted[findRank(sorted.length, level)] ?? 0;
}

function findRank(count: number, level: Share): number {
  return Math.max(1, Math.ceil(count * level - 1e-9)) - 1;
}
