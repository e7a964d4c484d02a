import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Distribution } from '../../domain/scenario/quantity.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import type { Money } from '../../domain/units.ts';
import { createQuantile } from '../uncertainty/quantity-quantile.ts';
import { computeTornado, type Tornado } from '../uncertainty/tornado.ts';
import { countAssumed } from './scenario/assumed/count-assumed.ts';
import { isDistribution, listAssumed, listScenarioInputs } from './scenario/scenario-inputs.ts';
import { planScenario } from './scenario/scenario-plan.ts';
import { RunBatch } from './flow/run-batch.ts';
import { ScenarioRunner } from './scenario/scenario-runner.ts';

/** An uncertain field that was moved, with its own 10th, 50th and 90th of 100 and the loss at the outer two. */
export type ScenarioFactor = {
  /** Way to the field: `disruptions.0.queue.reviewDays`. */
  readonly path: string;
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly lossAtLow: Money;
  readonly lossAtHigh: Money;
};
export type ScenarioTornado = {
  /** Loss where every field is its median. */
  readonly base: Money;
  /** What moves the loss most comes first. */
  readonly factors: readonly ScenarioFactor[];
};

/** Draws whose luck each end is run with, so that a queue does not count as passed by all or by none. */
const LUCK_DRAWS = 16;

/**
 * What the loss of a scenario depends on: each uncertain field in turn at its 10th and 90th of 100, all others at their median (one
 * factor at a time: what two do together is not seen). The luck of applications and events is that of the first draws, the same at
 * every end; losses are means over them. The scenario's names have been checked.
 */
export function computeScenarioTornado(dataset: Dataset, catalogue: Catalogue, scenario: Scenario): ScenarioTornado {
  const plan = planScenario(dataset, catalogue, scenario);
  const fields = listUncertainFields(scenario, (path) => countAssumed(plan, path) > 0);
  const batch = new RunBatch(plan.net);
  const evaluate = (values: readonly number[]): Money => {
    const fixed = fixFields(scenario, new Map(fields.map(({ field }, row) => [field, values[row]!])));
    const runner = new ScenarioRunner(
      { ...plan, scenario: fixed, inputs: listScenarioInputs(fixed) },
      () => 0.5,
      batch,
    );
    let sum = 0;
    for (const { loss } of runner.runDraws(0, LUCK_DRAWS)) sum += loss;
    return sum / LUCK_DRAWS;
  };
  const factors = fields.map(({ path, field }) => {
    const quantile = createQuantile(field);
    return { id: path, low: quantile(0.1), base: quantile(0.5), high: quantile(0.9) };
  });
  const tornado: Tornado = computeTornado(factors, evaluate);
  const factorOf = new Map(factors.map((factor) => [factor.id, factor]));
  return {
    base: tornado.base,
    factors: tornado.bars.map(({ id, atLow, atHigh }) => {
      const { low, base, high } = factorOf.get(id)!;
      return { path: id, low, base, high, lossAtLow: atLow, lossAtHigh: atHigh };
    }),
  };
}

type Field = { readonly path: string; readonly field: Distribution };

function listUncertainFields(
  { disruptions, levers, reactions, assumed, stillWaitingAfterQuarter }: Scenario,
  isAssumed: (path: string) => boolean,
): Field[] {
  const fields: Field[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isDistribution(value)) {
      fields.push({ path, field: value });
      return;
    }
    for (const [key, below] of Object.entries(value)) visit(below, `${path}.${key}`);
  };
  visit(disruptions, 'disruptions');
  visit(reactions, 'reactions');
  visit(listAssumed(assumed, isAssumed), 'assumed');
  visit(stillWaitingAfterQuarter, 'stillWaitingAfterQuarter');
  visit(levers, 'levers');
  return fields;
}

/** The scenario with some of its distributions as numbers. */
function fixFields(scenario: Scenario, values: ReadonlyMap<Distribution, number>): Scenario {
  const fix = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null) return value;
    if (isDistribution(value)) return (values.get(value) ?? value) as T;
    if (Array.isArray(value)) return value.map((one: unknown) => fix(one)) as T;
    return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, fix(below)])) as T;
  };
  const { disruptions, levers, reactions, assumed, stillWaitingAfterQuarter } = scenario;
  return {
    ...scenario,
    disruptions: fix(disruptions),
    levers: fix(levers),
    reactions: fix(reactions),
    assumed: fix(assumed),
    stillWaitingAfterQuarter: fix(stillWaitingAfterQuarter),
  };
}
