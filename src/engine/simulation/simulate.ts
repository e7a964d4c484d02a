import { estimateMean } from '../uncertainty/estimates.ts';
import { createInputNumbers } from '../uncertainty/input-numbers.ts';
import { isPrecise, planChecks, planFirstCheck, type StoppingRule } from '../uncertainty/stopping-rule.ts';
import { CauseFinder, chooseWitnessed, findRepresentative, judgeLevers, rankAssumed } from './results/after-draws.ts';
import { shareCauses } from './results/cause-shares.ts';
import type { DrawBlock } from './results/draw-block.ts';
import type { DrawCauses } from './results/draw-causes.ts';
import { findParts as findQuickParts, tellCourse } from './results/told-course.ts';
import { explainUnjudged } from './results/notes.ts';
import type { ScenarioFigures, SimulationReport } from './results/report.ts';
import { countShortages } from './results/short-weeks.ts';
import { countBandParts, runDraws } from './results/run-draws.ts';
import { planScenario } from './scenario/scenario-plan.ts';
import type { ScenarioPlan } from './scenario/planned-scenario.ts';
import { ScenarioRunner } from './scenario/scenario-runner.ts';
import { DrawTable } from './results/summarise-draws.ts';
import { takeBands } from './results/take-bands.ts';
import type { ReportBands, ToldCourse } from './results/told-figures.ts';
import { writeFigures } from './results/write-figures.ts';
import { type FurtherLook, type SimulationInput, writeReport } from './results/write-report.ts';
import type { NumberOf } from './scenario/drawn-conditions.ts';

/** Inputs read from scrambled Sobol' points; the rest are pseudo-random. */
const LEADING_INPUTS = 40;
const TAIL = 0.95;
const CONFIDENCE = 0.95;
/** The mean loss is precise enough within this share of itself, or of all products' earnings over the horizon. */
const RELATIVE = 0.02;
const OF_EARNINGS = 1e-4;
/** Draws run before a caller may stop. */
export const DRAWS_PER_BLOCK = 64;

/** Draws done, of at most so many. */
export type SimulationProgress = { readonly done: number; readonly budget: number };
/** What a report is to tell beyond its draws, by further runs: all, what caused the losses, or nothing. */
export type Further = boolean | 'causes';
/** Where a simulation stands between two chunks, and the report that its draws give so far. */
export type SimulationStep = SimulationProgress & { readonly reportSoFar: () => SimulationReport };

/**
 * A scenario with checked names (`checkScenario`) on its way to a report: its draws may be run here or by others, in blocks and in any order, to
 * the same digits.
 */
export class Simulation {
  /** Its most draws. */
  readonly budget: number;
  private readonly input: SimulationInput;
  private readonly plan: ScenarioPlan;
  private readonly runner: ScenarioRunner;
  private readonly causes: CauseFinder;
  private readonly numberOf: NumberOf;
  private followedParts: readonly number[] | null | undefined;
  /** The last told draw, and its tale. */
  private told: { readonly draw: number | null; readonly course: ToldCourse } | null = null;
  private readonly blocks: DrawBlock[] = [];
  /** Findings of the draws so far beside causes; null: not looked at. */
  private apart: Apart | null = null;
  private ended: SimulationReport['ended'] = 'budget';

  constructor(input: SimulationInput) {
    this.input = input;
    this.plan = planScenario(input.dataset, input.catalogue, input.scenario);
    this.numberOf = createNumbers(this.plan);
    this.runner = new ScenarioRunner(this.plan, this.numberOf);
    this.causes = new CauseFinder(this.plan, this.runner);
    this.budget = input.scenario.draws;
  }

  /**
   * Followed parts, as rows of the network, for any thread running draws; null: nothing is kept by step. A quick run chooses them when they are
   * asked for first.
   */
  get followed(): readonly number[] | null {
    return this.followedParts === undefined ? (this.followedParts = this.chooseFollowed()) : this.followedParts;
  }

  private chooseFollowed(): readonly number[] | null {
    const { plan, runner } = this;
    const { parts = [], bySteps = true } = this.input;
    if (!bySteps) return null;
    return parts === null ? [] : findQuickParts(plan, runner, findParts(plan, parts)).slice(0, countBandParts(plan));
  }

  /**
   * Gives the draws needed, from the first on; after each batch, how many more, until the mean loss is precise or the draws are spent. Nothing
   * if no two draws differ: the only one has then been run.
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

  /** Takes in draws, from any thread. */
  take(block: DrawBlock): void {
    this.blocks.push(block);
    this.apart = null;
  }

  /** By draw taken in, of those before any gap: its loss in money, or in units where no money can be put on losses. */
  getLosses(): Float64Array {
    return this.readLosses(this.readTable());
  }

  /** The draws to run again for their causes, of those taken in. */
  listWitnessed(): number[] {
    return chooseWitnessed(this.getLosses());
  }

  /** Finds on this thread the causes of the losses of some of those. */
  findCauses(draws: readonly number[]): DrawCauses[] {
    return this.causes.find(draws);
  }

  /**
   * Finds the last report's parts beside the causes and keeps them, so that other threads may find the causes meanwhile; a caller may hear them
   * wherever it pauses.
   */
  *lookApart(): Generator<void, void> {
    const table = this.readTable();
    const losses = this.readLosses(table);
    const draw = this.tell(losses);
    yield;
    const more = yield* this.judge(draw, losses);
    this.apart = { ...more, bands: yield* this.takeBands(table) };
  }

  /** Draws taken in. */
  countDone(): number {
    return this.blocks.reduce((sum, { from, to }) => sum + to - from, 0);
  }

  /**
   * The report of the draws taken in so far, with their causes where they have been found, in the order of `listWitnessed`; draws behind a gap
   * are left out yet. Without a further look the parts from runs of their own beside the told draw are absent: causes over draws, worth of
   * levers, effect of assumed values.
   */
  report(further: Further = true, causes: readonly DrawCauses[] | null = null): SimulationReport {
    const table = this.readTable();
    const losses = this.readLosses(table);
    const draw = this.tell(losses);
    const witnessed = further === false ? [] : (causes ?? this.causes.find(chooseWitnessed(losses)));
    const shared = shareCauses(witnessed);
    const more: FurtherLook = {
      causes: shared,
      shortages: countShortages(this.plan, shared, witnessed),
      ...(further === true ? (this.apart ?? goThrough(this.judge(draw, losses))) : NOTHING_APART),
    };
    const bands = this.apart?.bands ?? goThrough(this.takeBands(table));
    const chosen = findParts(this.plan, this.input.parts ?? []);
    const told = { ...this.told!.course, draw, followed: this.followed ?? [], chosen, numberOf: this.numberOf, bands };
    return writeReport(this.input, this.plan, { ...told, ...more }, table, this.ended);
  }

  /** The figures of the draws taken in so far, with the digits of the report, of which they are a part; draws behind a gap are left out yet. */
  tellFigures(): ScenarioFigures {
    return writeFigures(this.input, this.plan, this.readTable(), this.ended);
  }

  private readTable(): DrawTable {
    const blocks = this.blocks.toSorted((a, b) => a.from - b.from);
    const gap = blocks.findIndex(({ from }, at) => from !== (at === 0 ? 0 : blocks[at - 1]!.to));
    return new DrawTable(this.plan, gap < 0 ? blocks : blocks.slice(0, gap));
  }

  private readLosses(table: DrawTable): Float64Array {
    // Where no money can be put on it, the draw is chosen by units.
    return explainUnjudged(this.plan) === null ? table.getMoney('loss') : table.sumUnits('unsoldUnits');
  }

  /** Tells the draw with its loss nearest the median, and returns it. */
  private tell(losses: Float64Array): number | null {
    const draw = isUncertain(this.plan) && losses.length > 0 ? findRepresentative(losses) : null;
    if (this.told === null || this.told.draw !== draw)
      this.told = { draw, course: tellCourse(this.plan, this.runner, draw, this.followed ?? []) };
    return draw;
  }

  private *judge(draw: number | null, losses: Float64Array): Generator<void, Judged> {
    const { plan, runner, numberOf } = this;
    const isJudged = explainUnjudged(plan) === null;
    const levers = judgeLevers(plan, runner, { numberOf, draws: losses.length, isJudged });
    yield;
    return { levers, assumedInputs: yield* rankAssumed(plan, runner, { numberOf, draw, isJudged }) };
  }

  private takeBands(table: DrawTable): Generator<void, ReportBands> {
    return takeBands(this.plan, table, this.followed?.length ?? 0);
  }
}

type Judged = Omit<FurtherLook, 'causes' | 'shortages'>;
type Apart = Judged & { readonly bands: ReportBands };
const NOTHING_APART: Judged = { levers: [], assumedInputs: [] };

/** Does some work without a pause. */
function goThrough<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/**
 * Runs a scenario with checked names (`checkScenario`) on this thread: draws of everything uncertain until the mean loss is precise or the draws
 * are spent. Yields between chunks, where a caller may stop; the same scenario gives the same digits in any chunks.
 */
export function* simulate(input: SimulationInput): Generator<SimulationStep, SimulationReport> {
  const simulation = new Simulation(input);
  const { budget } = simulation;
  for (const draws of simulation.listRounds()) {
    for (let done = simulation.countDone(); done < draws; done = simulation.countDone()) {
      simulation.take(simulation.runDraws(done, Math.min(draws, done + DRAWS_PER_BLOCK)));
      yield { done: simulation.countDone(), budget, reportSoFar: () => simulation.report(false) };
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
