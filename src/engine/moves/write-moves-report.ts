import type { Dataset } from '../../domain/dataset.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { Lever } from '../../domain/scenario/lever.ts';
import { ENGINE_VERSION } from '../version.ts';
import { explainBudget, explainMiss } from './explain-miss.ts';
import type { FoundPlans } from './found-plans.ts';
import type { JudgedPlan, WeighedScenario, JudgesPlans } from './judged-plan.ts';
import type { MoveFigures, MovesReport, PlanFigures } from './moves-report.ts';
import type { PlanAim, Weighed } from './plan-aim.ts';
import { average, estimate, measureLoss, quantile, type ScenarioDraws } from './scenario-draws.ts';
import type { MoveBasis } from './rate-savings.ts';
import { nameGroup } from './suggest-moves.ts';
import { findYearlyNeed } from './yearly-need.ts';

const DAY_MS = 86_400_000;
const DAYS_A_YEAR = 365;

export type FoundMoves = {
  readonly dataset: Dataset;
  readonly dataVersion: string;
  readonly catalogueVersion: string;
  readonly aim: PlanAim;
  readonly weighed: readonly [WeighedScenario, ...WeighedScenario[]];
  readonly levers: readonly Lever[];
  /** Ids of the made-up moves. */
  readonly suggested: ReadonlySet<string>;
  readonly judge: JudgesPlans;
  readonly found: FoundPlans;
  /** What is to be said of parts without a price. */
  readonly priceNotes: readonly string[];
  /** How the figures of a move are to be read. */
  readonly rate: (lever: Lever) => MoveBasis;
  /** Whether the search goes on. */
  readonly isSoFar: boolean;
  /** Scenarios in question without a judgement yet. */
  readonly left: number;
};

/** Returns the findings of a search as a report; plans still needed, such as the best one without each of its moves, are run for it. */
export function writeMovesReport(of: FoundMoves): MovesReport {
  const {
    dataset,
    dataVersion,
    catalogueVersion,
    aim,
    weighed,
    levers,
    suggested,
    judge,
    found,
    isSoFar,
    left,
    priceNotes,
  } = of;
  const { plans, nothing, proposed } = found;
  const [{ scenario }] = weighed;
  const currency = dataset.settings.reportingCurrency;
  const plan = plans[0] ?? nothing;
  const writer = { dataset, judge, plan, nothing, isSuggested: suggested, scenario };
  return {
    scenarioId: scenario.id,
    scenarioName: weighed.length === 1 ? scenario.name : `${weighed.length} scenarios by weight`,
    scenarios: weighed.map((one, row) => writeScenario(one, judge.scenarios[row]!, nothing.plan, plan.plan)),
    dataVersion,
    catalogueVersion,
    engineVersion: ENGINE_VERSION,
    currency,
    basis: judge.basis,
    lawDate: scenario.clocks.lawDate,
    reading: scenario.clocks.reading ?? 'open',
    startDate: scenario.startDate,
    horizonDays: scenario.horizonDays,
    draws: nothing.plan.losses.length,
    aim,
    unjudged: judge.isUnjudged
      ? 'No product has both a price or margin and a demand on file, so losses have no money.'
      : null,
    nothing: writePlan(nothing.plan, nothing.plan),
    plan: writePlan(plan.plan, nothing.plan),
    reaches: plan.reaches,
    binds: plan.reaches
      ? explainBudget(plans, aim, currency)
      : explainMiss(plans, nothing, levers, aim, { toDay: (days) => toDay(scenario.startDate, days), currency }),
    moves: levers.map((lever) => ({
      ...writeMove(lever, writer),
      ...of.rate(lever),
      excludes: listExcluded(lever, levers),
    })),
    frontier: findFrontier(plans),
    proposed:
      proposed === null
        ? null
        : { ...proposed, isPlan: proposed.ids.toSorted().join('\n') === plan.plan.ids.join('\n') },
    isComplete: found.isComplete,
    gap: found.gap,
    isSoFar,
    plansRun: found.count,
    notes: [
      ...(left === 0
        ? []
        : [`From ${weighed.length} of ${weighed.length + left} scenarios, those that count most; the others follow.`]),
      ...(suggested.size === 0 ? [] : [SUGGESTED_NOTE]),
      ...priceNotes,
    ],
  };
}

const SUGGESTED_NOTE =
  'Suggested moves cost nothing once, since no such cost is on file: put in what tools, approval and contracts cost before deciding.';

/** Unsold part of a scenario without an act and with the plan. */
function writeScenario(
  { scenario }: WeighedScenario,
  draws: ScenarioDraws,
  nothing: JudgedPlan,
  plan: JudgedPlan,
): MovesReport['scenarios'][number] {
  const alone = [{ ...draws, weight: 1 }];
  return {
    id: scenario.id,
    name: scenario.name,
    weight: draws.weight,
    nothing: average(nothing.losses, alone),
    plan: average(plan.losses, alone),
  };
}

function subtract(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, draw) => value - b[draw]!);
}

function writePlan(plan: JudgedPlan, nothing: JudgedPlan): PlanFigures {
  const { scenarios } = plan;
  const median = quantile(plan.stops, 0.5, scenarios);
  return {
    ids: plan.ids,
    cost: estimate(subtract(plan.costs, nothing.costs), scenarios),
    outlay: Math.max(0, plan.outlay - nothing.outlay),
    unsold: estimate(plan.losses, scenarios),
    worst: measureLoss(plan.losses, 'tail', scenarios),
    medianStop: Number.isFinite(median) ? median : null,
    service: plan.service,
  };
}

type Writer = {
  readonly dataset: Dataset;
  readonly judge: JudgesPlans;
  readonly plan: Weighed;
  readonly nothing: Weighed;
  readonly isSuggested: ReadonlySet<string>;
  readonly scenario: WeighedScenario['scenario'];
};

function writeMove(lever: Lever, { dataset, judge, plan, nothing, isSuggested, scenario }: Writer): MoveFigures {
  const { ids, scenarios } = plan.plan;
  const alone = judge.judge([lever.id]);
  const isInPlan = ids.includes(lever.id);
  const without = isInPlan ? judge.judge(ids.filter((id) => id !== lever.id)) : null;
  return {
    lever,
    isSuggested: isSuggested.has(lever.id),
    costAlone: average(alone.costs, scenarios) - average(nothing.plan.costs, scenarios),
    avoidsAlone: estimate(subtract(nothing.plan.losses, alone.losses), scenarios),
    isInPlan,
    avoidsInPlan: without === null ? null : estimate(subtract(without.losses, plan.plan.losses), scenarios),
    costInPlan: without === null ? null : average(plan.plan.costs, scenarios) - average(without.costs, scenarios),
    ...findDays(lever, nothing.plan, scenario.startDate),
    units: countUnits(lever, dataset),
  };
}

/** Last day to decide and first day of effect: sales of 1 in 10 runs are short by a day, less the longest lead of the move; not before the first day. */
function findDays(
  { leadTimeDays, ...rest }: Lever,
  nothing: JudgedPlan,
  startDate: string,
): Pick<MoveFigures, 'decideBy' | 'worksFrom' | 'fullFrom'> {
  const early = quantile(nothing.shorts, 0.1, nothing.scenarios);
  const [toFirst, toFull] =
    rest.kind === 'second-source' ? [readLongest(rest.qualificationDays), readLongest(rest.rampDays)] : [0, 0];
  const untilWorks = readLongest(leadTimeDays) + toFirst;
  const decided = Number.isFinite(early) ? Math.max(0, Math.floor(early - untilWorks - toFull)) : null;
  return {
    decideBy: decided === null ? null : toDay(startDate, decided),
    worksFrom: toDay(startDate, (decided ?? 0) + untilWorks),
    fullFrom: toDay(startDate, (decided ?? 0) + untilWorks + toFull),
  };
}

function listExcluded(lever: Lever, levers: readonly Lever[]): string[] {
  const group = nameGroup(lever);
  return group === null
    ? []
    : levers.flatMap((other) => (other.id !== lever.id && nameGroup(other) === group ? [other.id] : []));
}

/** The date of a day of a scenario. */
function toDay(startDate: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(startDate) + Math.ceil(days) * DAY_MS).toISOString().slice(0, 10);
}

function countUnits(lever: Lever, dataset: Dataset): number | null {
  if (lever.kind !== 'buffer-stock') return null;
  const need = findYearlyNeed(lever.partNumber, dataset);
  return need > 0 ? (need * lever.coverDays) / DAYS_A_YEAR : null;
}

/** The largest number of an uncertain quantity. */
function readLongest(quantity: Lever['leadTimeDays']): number {
  if (typeof quantity === 'number') return quantity;
  return Math.max(0, ...Object.values(quantity).filter((value): value is number => typeof value === 'number'));
}

function findFrontier(plans: readonly Weighed[]): MovesReport['frontier'] {
  const sorted = plans.toSorted((a, b) => a.cost - b.cost || a.unsold - b.unsold);
  const frontier: { ids: readonly string[]; cost: number; unsold: number }[] = [];
  for (const { plan, cost, unsold } of sorted) {
    if (unsold < (frontier.at(-1)?.unsold ?? Infinity)) frontier.push({ ids: plan.ids, cost, unsold });
  }
  return frontier;
}
