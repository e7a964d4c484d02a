import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Lever } from '../../domain/scenario/lever.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { prepareExposure } from '../exposure/prepare.ts';
import type { OpenLinearProgram } from '../resilience/linear-program.ts';
import { Simulation } from '../simulation/simulate.ts';
import type { FoundPlans } from './found-plans.ts';
import type { WeighedScenario } from './judged-plan.ts';
import type { MovesReport } from './moves-report.ts';
import type { PlanAim } from './plan-aim.ts';
import { PlanJudge } from './plan-judge.ts';
import { proposePlans, searchPlans, weighChosen } from './search-plans.ts';
import { nameGroup, suggestMoves } from './suggest-moves.ts';
import { createMoveRating } from './rate-savings.ts';
import { findUnpricedParts, noteBare, notePrices, noteUnvalued } from './unpriced-parts.ts';
import { writeMovesReport } from './write-moves-report.ts';

export type MovesAsked = {
  readonly scenario: Scenario;
  /** Weight of the scenario beside the further ones; undefined: 1. */
  readonly weight?: number | undefined;
  /** Further scenarios for judging the same moves; undefined: none. */
  readonly further?: readonly WeighedScenario[] | undefined;
  readonly aim: PlanAim;
  /** Ids of moves to judge as they are; undefined: the best ones are searched for. */
  readonly chosen?: readonly string[] | undefined;
  /** Whether moves are suggested beside those of the scenario. */
  readonly suggests: boolean;
  /** Runs for judging each plan, and most plans. */
  readonly draws: number;
  readonly mostPlans: number;
};

type Input = {
  readonly dataset: Dataset;
  readonly dataVersion: string;
  readonly catalogue: Catalogue;
  readonly asked: MovesAsked;
  readonly open: OpenLinearProgram;
  readonly onProgress?: (done: number, budget: number) => void;
  /** Hears the best plan so far: a first one from few runs, then each better one. */
  readonly onPlan?: ((report: MovesReport) => void) | undefined;
};

/** Draws behind the causes of suggested moves: over all scenarios, and of each at least. */
const LOOK_DRAWS = 32;
const LEAST_LOOK_DRAWS = 8;

/**
 * Returns the best set of moves for an aim in a scenario, or in several by their weights, with checked names, with the cost and the avoided loss
 * of each move, alone and in the plan, by runs with the same luck. Each figure is the simulation's; the proposing program stands beside it.
 */
export function optimiseMoves({
  dataset,
  dataVersion,
  catalogue,
  asked,
  open,
  onProgress,
  onPlan,
}: Input): MovesReport {
  const { aim, draws, mostPlans } = asked;
  const { network, values } = prepareExposure(dataset, catalogue, asked.scenario.inference);
  const unpriced = findUnpricedParts(network);
  const withoutPrice = new Set<string>();
  const { levers, suggested, weighed } = gatherMoves(asked, (scenario, looks) => {
    const found = suggest({ dataset, dataVersion, catalogue, scenario, unpriced }, looks);
    for (const part of found.withoutPrice) withoutPrice.add(part);
    return found.moves;
  });
  const priceNotes = [
    ...notePrices([...withoutPrice], levers, unpriced),
    ...noteUnvalued(network, dataset),
    ...noteBare(network, dataset, values.nodeUnits),
  ];
  const judge = PlanJudge.prepare(dataset, catalogue, weighed, draws);
  const about = {
    dataset,
    dataVersion,
    catalogueVersion: catalogue.version,
    aim,
    weighed,
    levers,
    suggested,
    priceNotes,
    rate: createMoveRating(network, dataset),
  };
  const write = (found: FoundPlans, isSoFar: boolean): MovesReport =>
    writeMovesReport({ ...about, judge, found, isSoFar, left: 0 });
  if (asked.chosen !== undefined) return write(weighChosen(judge, asked.chosen, aim), false);
  const steps = { mostPlans, ...(onProgress === undefined ? {} : { onProgress }) };
  if (onPlan === undefined) return write(searchPlans(judge, levers, nameGroup, aim, open, steps), false);
  for (const places of listFirst(weighed)) {
    const few = judge.takeFirst(FIRST_DRAWS, places);
    if (FEW_TIMES * few.countDraws() > judge.countDraws()) break;
    const found = proposePlans(few, levers, nameGroup, aim, open, { mostPlans });
    const some = places.map((place) => weighed[place]!) as [WeighedScenario, ...WeighedScenario[]];
    onPlan(
      writeMovesReport({
        ...about,
        weighed: some,
        judge: few,
        found,
        isSoFar: true,
        left: weighed.length - some.length,
      }),
    );
  }
  const onBetter = (found: FoundPlans): void => onPlan(write(found, true));
  return write(searchPlans(judge, levers, nameGroup, aim, open, { ...steps, onBetter }), false);
}

/** Draws of each scenario behind first plans, and how many times as many make them worth it. */
const FIRST_DRAWS = 4;
const FEW_TIMES = 2;
/** Scenarios behind the very first plan, and how many times as many behind the next one. */
const FIRST_SCENARIOS = 2;
const NEXT_TIMES = 3;

/** Places of the scenarios behind first plans: the weightiest, then more of them, at last all. */
function listFirst(weighed: readonly WeighedScenario[]): number[][] {
  const places = [...weighed.keys()].toSorted((a, b) => weighed[b]!.weight - weighed[a]!.weight || a - b);
  const stages: number[][] = [];
  for (let count = FIRST_SCENARIOS; ; count *= NEXT_TIMES) {
    stages.push(places.slice(0, count).toSorted((a, b) => a - b));
    if (count >= places.length) return stages;
  }
}

function suggest(
  {
    dataset,
    dataVersion,
    catalogue,
    scenario,
    unpriced,
  }: Pick<Input, 'dataset' | 'dataVersion' | 'catalogue'> & { scenario: Scenario; unpriced: ReadonlySet<string> },
  looks: number,
): ReturnType<typeof suggestMoves> {
  const bare = { ...scenario, levers: [], draws: Math.min(looks, scenario.draws) };
  const simulation = new Simulation({ dataset, dataVersion, catalogue, scenario: bare, parts: null });
  simulation.take(simulation.runDraws(0, simulation.budget));
  return suggestMoves(simulation.report('causes').causes, dataset, scenario, unpriced);
}

/** All moves, with the made-up ones among them, and every scenario with all of them. */
function gatherMoves(
  { scenario, weight = 1, further = [], suggests }: MovesAsked,
  make: (scenario: Scenario, looks: number) => Lever[],
): {
  levers: Lever[];
  suggested: ReadonlySet<string>;
  weighed: [WeighedScenario, ...WeighedScenario[]];
} {
  const all: [WeighedScenario, ...WeighedScenario[]] = [{ scenario, weight }, ...further];
  const byId = new Map<string, Lever>();
  for (const { scenario: one } of all) for (const lever of one.levers) addMove(byId, lever, one.id);
  const looks = Math.max(LEAST_LOOK_DRAWS, Math.ceil(LOOK_DRAWS / all.length));
  const made = suggests ? all.flatMap((one) => make(one.scenario, looks)).filter(({ id }) => !byId.has(id)) : [];
  for (const lever of made) byId.set(lever.id, lever);
  const levers = [...byId.values()];
  const [head, ...rest] = all.map((one) => ({ ...one, scenario: { ...one.scenario, levers } }));
  return { levers, suggested: new Set(made.map(({ id }) => id)), weighed: [head!, ...rest] };
}

/** Two moves of one name in several scenarios stay two; equal ones count once. */
function addMove(byId: Map<string, Lever>, lever: Lever, scenarioId: string): void {
  const known = byId.get(lever.id);
  if (known !== undefined && JSON.stringify(known) === JSON.stringify(lever)) return;
  const id = known === undefined ? lever.id : `${lever.id} (${scenarioId})`;
  byId.set(id, { ...lever, id });
}
