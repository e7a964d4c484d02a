import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Distribution } from '../../domain/scenario/quantity.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import type { Money } from '../../domain/units.ts';
import { createQuantile } from '../uncertainty/quantity-quantile.ts';
import { computeTornado, type Tornado } from '../uncertainty/tornado.ts';
import { countAssumed } from './scenario/assumed/count-assumed.ts';
import { isDistribution, listAssumed, listScenarioInputs } from './scenario/scenario-inputs.ts';
import { licenseAllOn, listFirstLicences } from './first-licence-dates.ts';
import type { ScenarioPlan } from './scenario/planned-scenario.ts';
import { planScenario } from './scenario/scenario-plan.ts';
import { RunBatch } from './flow/run-batch.ts';
import type { ScenarioFactor, ScenarioTornado } from './results/scenario-answers.ts';
import { ScenarioRunner } from './scenario/scenario-runner.ts';

/** Draws giving their luck to each end, so a queue does not count as passed by all or by none. */
const LUCK_DRAWS = 16;

/** The bar of chance: at every field's median, the loss not exceeded by one and by nine in ten draws. */
const LUCK_PATH = 'luck';

/**
 * How the loss of a scenario depends on its fields: each active uncertain field in turn at its 10th and 90th of 100, all others at their median
 * (one factor at a time: joint effects are not seen). The luck of applications and events is that of the first draws, the same at every end;
 * losses are means over them. Beside the fields stand the day of first licences, where they go by customer, and luck itself, where there is any.
 * The scenario's names have been checked.
 */
export function computeScenarioTornado(dataset: Dataset, catalogue: Catalogue, scenario: Scenario): ScenarioTornado {
  const plan = planScenario(dataset, catalogue, scenario);
  const fields = listUncertainFields(plan);
  const batch = new RunBatch(plan.net);
  const quantiles = fields.map(({ field }) => createQuantile(field));
  const fix = (values: readonly number[]): Scenario =>
    fixFields(scenario, new Map(fields.map(({ field }, row) => [field, values[row]!])));
  const runLosses = (fixed: Scenario): Money[] => {
    const inputs = listScenarioInputs(fixed);
    const runner = new ScenarioRunner({ ...plan, scenario: fixed, inputs }, () => 0.5, batch);
    return Array.from(runner.runDraws(0, LUCK_DRAWS), ({ loss }) => loss);
  };
  const evaluate = (fixed: Scenario): Money => computeMean(runLosses(fixed));
  const factors = fields.map(({ path }, row) => {
    const at = quantiles[row]!;
    return { id: path, low: at(0.1), base: at(0.5), high: at(0.9) };
  });
  const tornado: Tornado = computeTornado(factors, (values) => evaluate(fix(values)));
  const factorOf = new Map(factors.map((factor) => [factor.id, factor]));
  const ofFields = tornado.bars.map(({ id, atLow, atHigh }) => {
    const { low, base, high } = factorOf.get(id)!;
    return { path: id, low, base, high, lossAtLow: atLow, lossAtHigh: atHigh };
  });
  const middle = fix(factors.map(({ base }) => base));
  const ofLicences = listFirstLicences(scenario)
    .filter(({ path }) => (plan.hits.get(scenario.disruptions[Number(path.split('.')[1])]!.id) ?? []).length > 0)
    .map((dates) => ({
      ...dates,
      lossAtLow: evaluate(licenseAllOn(middle, dates, dates.low)),
      lossAtHigh: evaluate(licenseAllOn(middle, dates, dates.high)),
    }));
  const bars = [...ofFields, ...ofLicences, ...tellLuck(runLosses(middle))];
  return { base: tornado.base, factors: bars.toSorted((one, other) => getWidth(other) - getWidth(one)) };
}

function tellLuck(losses: readonly Money[]): ScenarioFactor[] {
  const sorted = losses.toSorted((a, b) => a - b);
  const at = (share: number): Money => sorted[Math.ceil(share * sorted.length) - 1]!;
  if (sorted[0] === sorted.at(-1)) return [];
  return [{ path: LUCK_PATH, low: 0.1, base: 0.5, high: 0.9, lossAtLow: at(0.1), lossAtHigh: at(0.9) }];
}

function computeMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function getWidth({ lossAtLow, lossAtHigh }: ScenarioFactor): Money {
  return Math.abs(lossAtHigh - lossAtLow);
}

type Field = { readonly path: string; readonly field: Distribution };

/** Figures of a queue without a say where first licences go by day. */
const BY_REVIEW: ReadonlySet<string> = new Set(['reviewDays', 'approval', 'later']);

/** The active uncertain fields: none put out of force by another field, none without a customer on a held lane. */
function listUncertainFields(plan: ScenarioPlan): Field[] {
  const { disruptions, levers, reactions, assumed, stillWaitingAfterQuarter } = plan.scenario;
  const isAssumed = (path: string): boolean => countAssumed(plan, path) > 0;
  const isCloser = [...plan.hits.values()].some((hits) => hits.some(({ isReviewedCloser }) => isReviewedCloser));
  const fields: Field[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isDistribution(value)) {
      fields.push({ path, field: value });
      return;
    }
    const goesByDay = 'approvalByDay' in value && value.approvalByDay !== null;
    for (const [key, below] of Object.entries(value)) {
      const isOut = (goesByDay && BY_REVIEW.has(key)) || (!isCloser && key === 'closerReview');
      if (!isOut) visit(below, `${path}.${key}`);
    }
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
