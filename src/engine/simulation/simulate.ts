import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { estimateMean, type Estimate } from '../uncertainty/estimates.ts';
import { countIntoBins } from '../uncertainty/histogram.ts';
import { createInputNumbers } from '../uncertainty/input-numbers.ts';
import { computeLossTail } from '../uncertainty/loss-tail.ts';
import { isPrecise, planChecks, planFirstCheck, type StoppingRule } from '../uncertainty/stopping-rule.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { NumberOf } from './scenario/draw-conditions.ts';
import { countClasses } from './scenario/licence-classes.ts';
import { type FollowedCourse, followMiddleCourse } from './results/middle-course.ts';
import { explainUnjudged, noteBands, noteIdleParts, listNotes } from './results/notes.ts';
import type { PartField } from './results/part-courses.ts';
import type { SimulationReport } from './results/report.ts';
import { countBandParts, type DrawBlock, runDraws } from './results/run-draws.ts';
import { planScenario } from './scenario/scenario-plan.ts';
import type { ScenarioPlan } from './scenario/planned-scenario.ts';
import { ScenarioRunner } from './scenario/scenario-runner.ts';
import { DrawTable, spreadOf, spreadOfDays } from './results/summarise-draws.ts';

/** Inputs that are read from scrambled Sobol' points; the rest are pseudo-random. */
const LEADING_INPUTS = 40;
const TAIL = 0.95;
const CONFIDENCE = 0.95;
/** The mean loss is precise enough within this share of itself, or of what all products earn over the horizon. */
const RELATIVE = 0.02;
const OF_EARNINGS = 1e-4;
/** Draws that are run before a caller may stop. */
export const DRAWS_PER_BLOCK = 64;
const LOSS_BINS = 20;

export type SimulationInput = {
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly scenario: Scenario;
  readonly dataVersion: string;
  /** Part numbers (`checkParts`) that are followed through the draws before those that matter most; they change no other figure. */
  readonly parts?: readonly string[];
};

/** Draws that are done, of at most so many. */
export type SimulationProgress = { readonly done: number; readonly budget: number };
/** Where a simulation stands between two chunks, and the report that its draws give so far. */
export type SimulationStep = SimulationProgress & { readonly reportSoFar: () => SimulationReport };

/**
 * A scenario whose names have been checked (`checkScenario`) on its way to a report: its draws may be run here or by others, in blocks
 * and in any order, to the same digits.
 */
export class Simulation {
  /** The most draws that it may ask for. */
  readonly budget: number;
  /** Parts, as rows of the network, that whoever runs draws follows. */
  readonly followed: readonly number[];
  private readonly input: SimulationInput;
  private readonly plan: ScenarioPlan;
  private readonly runner: ScenarioRunner;
  private readonly middle: FollowedCourse;
  private readonly blocks: DrawBlock[] = [];
  private ended: SimulationReport['ended'] = 'budget';

  constructor(input: SimulationInput) {
    this.input = input;
    this.plan = planScenario(input.dataset, input.catalogue, input.scenario);
    this.runner = new ScenarioRunner(this.plan, createNumbers(this.plan));
    this.budget = input.scenario.draws;
    this.middle = followMiddleCourse(this.plan, this.runner, findParts(this.plan, input.parts ?? []));
    this.followed = this.middle.parts.slice(0, countBandParts(this.plan));
  }

  /**
   * Says how many draws are needed, from the first on; once they have been taken in, how many more, until the mean loss is precise or
   * the draws are spent. Nothing where no two draws differ: the one that there is has then been run.
   */
  *listRounds(): Generator<number, void> {
    if (!isUncertain(this.plan)) {
      this.take(this.runDraws(0, 1));
      this.ended = 'precision';
      return;
    }
    const rule = createRule(this.plan);
    for (const { draws, confidence } of planChecks(rule)) {
      yield draws;
      const losses = new DrawTable(this.plan, this.blocks).getMoney('loss');
      this.ended = isPrecise(rule, estimateMean(losses, confidence)) ? 'precision' : 'budget';
      if (this.ended === 'precision') return;
    }
  }

  /** Runs draws `from` to `to` - 1 on this thread. */
  runDraws(from: number, to: number): DrawBlock {
    return runDraws(this.plan, this.runner, from, to, this.followed);
  }

  /** Takes in draws, whoever ran them. */
  take(block: DrawBlock): void {
    this.blocks.push(block);
  }

  /** Draws that were taken in. */
  countDone(): number {
    return this.blocks.reduce((sum, { from, to }) => sum + to - from, 0);
  }

  /** What the draws give that were taken in so far; of those behind a gap nothing is said yet. */
  report(): SimulationReport {
    const blocks = this.blocks.toSorted((a, b) => a.from - b.from);
    const gap = blocks.findIndex(({ from }, at) => from !== (at === 0 ? 0 : blocks[at - 1]!.to));
    const table = new DrawTable(this.plan, gap < 0 ? blocks : blocks.slice(0, gap));
    return writeReport(this.input, this.plan, { ...this.middle, followed: this.followed }, table, this.ended);
  }
}

/**
 * Runs a scenario whose names have been checked (`checkScenario`) on this thread: its middle course with the cause of every unmet unit,
 * and draws of everything uncertain until the mean loss is precise or the draws are spent. Yields between chunks, where a caller may
 * stop; the same scenario gives the same digits, however it is chunked.
 */
export function* simulate(input: SimulationInput): Generator<SimulationStep, SimulationReport> {
  const simulation = new Simulation(input);
  const { budget } = simulation;
  for (const draws of simulation.listRounds()) {
    for (let done = simulation.countDone(); done < draws; done = simulation.countDone()) {
      simulation.take(simulation.runDraws(done, Math.min(draws, done + DRAWS_PER_BLOCK)));
      yield { done: simulation.countDone(), budget, reportSoFar: () => simulation.report() };
    }
  }
  return simulation.report();
}

/** Rows of the network, each part once. */
function findParts({ network }: ScenarioPlan, partNumbers: readonly string[]): number[] {
  const rowOf = new Map(network.parts.map(({ partNumber }, row) => [partNumber, row]));
  return [...new Set(partNumbers)].flatMap((name) => rowOf.get(name) ?? []);
}

/** Uniform numbers of a scenario's uncertain fields, a pure function of seed, draw and field. */
export function createNumbers({ scenario, inputs }: ScenarioPlan): NumberOf {
  return createInputNumbers(scenario.seed, Math.min(LEADING_INPUTS, inputs.list.length));
}

/** Whether two draws can differ. */
export function isUncertain({ inputs, scenario, hits }: ScenarioPlan): boolean {
  return (
    inputs.list.length > 0 ||
    scenario.disruptions.some((one) =>
      one.kind === 'technology-refusal'
        ? one.probability !== 0 && one.probability !== 1
        : (one.kind === 'licence-queue' || one.kind === 'measure-switch') &&
          one.queue?.mode === 'drawn' &&
          (hits.get(one.id) ?? []).length > 0,
    )
  );
}

function createRule({ scenario, net }: ScenarioPlan): StoppingRule {
  const daily = net.products.reduce(
    (sum, { demand, lossPerUnit }) => sum + (lossPerUnit > 0 ? demand * lossPerUnit : 0),
    0,
  );
  return {
    confidence: CONFIDENCE,
    firstCheck: Math.min(planFirstCheck(TAIL), scenario.draws),
    budget: scenario.draws,
    absolute: daily * scenario.horizonDays * OF_EARNINGS,
    relative: RELATIVE,
  };
}

function writeReport(
  { dataset, catalogue, scenario, dataVersion, parts = [] }: SimulationInput,
  plan: ScenarioPlan,
  { middle, spells, usual, followed }: FollowedCourse & { readonly followed: readonly number[] },
  table: DrawTable,
  ended: SimulationReport['ended'],
): SimulationReport {
  const { net, network, steps } = plan;
  const losses = table.getMoney('loss');
  const tail = computeLossTail(losses.toSorted(), TAIL, CONFIDENCE);
  const unjudged = explainUnjudged(plan);
  const nameOf = (product: number): string => network.parts[network.products[product]!.part]!.partNumber;
  const days = Array.from({ length: steps.count }, (_, step) => step * steps.days);
  const seriesOf = (values: Float64Array, row: number, scale: number): number[] =>
    Array.from(values.subarray(row * steps.count, (row + 1) * steps.count), (value) => value * scale);
  return {
    ...scenario.clocks,
    scenarioId: scenario.id,
    scenarioName: scenario.name,
    dataVersion,
    catalogueVersion: catalogue.version,
    engineVersion: ENGINE_VERSION,
    currency: dataset.settings.reportingCurrency,
    inference: scenario.inference,
    assumptions: scenario.assumptions,
    basis: plan.basis,
    period: 'day',
    startDate: scenario.startDate,
    horizonDays: scenario.horizonDays,
    stepDays: scenario.stepDays,
    seed: scenario.seed,
    draws: table.count,
    ended,
    unjudged,
    loss:
      unjudged !== null
        ? null
        : {
            level: TAIL,
            confidence: CONFIDENCE,
            mean: table.count > 1 ? estimateMean(losses, CONFIDENCE) : pin(losses[0] ?? 0),
            spread: spreadOf(losses),
            valueAtRisk: tail.valueAtRisk,
            conditional: tail.conditional,
            lossShare: tail.lossShare,
            histogram: countIntoBins(losses, LOSS_BINS),
          },
    extraCost: spreadOf(table.getMoney('extraCost')),
    usualLoss: unjudged === null ? usual.loss : null,
    products: net.products.map(({ product, lossPerUnit }, row) => {
      const lost = table.getColumn('lostUnits', row);
      return {
        partNumber: nameOf(product),
        lostUnits: spreadOf(lost),
        recoveredUnits: spreadOf(table.getColumn('recoveredUnits', row)),
        lostMargin: lossPerUnit > 0 ? spreadOf(lost.map((units) => units * lossPerUnit)) : null,
        firstStopDay: spreadOfDays(table.getColumn('firstStopDay', row)),
        daysToRecover: spreadOfDays(table.getColumn('daysToRecover', row)),
      };
    }),
    series: net.products.map(({ product }, row) => ({
      partNumber: nameOf(product),
      day: days,
      production: table.getBand('made', row),
      stock: table.getBand('stock', row),
      lost: table.getBand('lost', row),
      recovered: table.getBand('recovered', row),
      usual: { production: seriesOf(usual.made, row, 1 / steps.days), stock: seriesOf(usual.stock, row, 1) },
    })),
    partSeries: followed.map((part, row) => {
      const getBand = (field: PartField) => table.getPartBand(field, row, followed.length);
      return {
        partNumber: network.parts[part]!.partNumber,
        production: getBand('production'),
        stock: getBand('stock'),
        receipts: getBand('receipts'),
        cost: getBand('cost'),
      };
    }),
    costSeries: table.getCostBand(),
    spells,
    middle: unjudged === null ? middle : { ...middle, loss: null },
    middleCourse: plan.inputs.list.map(({ path, quantile }) => ({ field: path, value: quantile(0.5) })),
    controls: [...plan.hits].map(([disruptionId, hits]) => ({
      disruptionId,
      lanes: hits.length,
      licensed: plan.licences.get(disruptionId)?.size ?? 0,
      classes: countClasses(plan, disruptionId),
    })),
    notes: [
      ...listNotes(plan, usual),
      ...noteIdleParts(plan, findParts(plan, parts)),
      ...noteBands(plan, table.count, followed.length, middle.parts.length),
    ],
  };
}

/** A figure that no draw changes. */
function pin(value: number): Estimate {
  return { value, low: value, high: value };
}
