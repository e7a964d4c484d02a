import type { EpisodeQuestion, Forecast } from '../../catalogue/past/past-schema.ts';
import type { RunFigures } from '../simulation/scenario/run-figures.ts';
import type { ScenarioPlan } from '../simulation/scenario/planned-scenario.ts';
import { ScenarioRunner } from '../simulation/scenario/scenario-runner.ts';
import { createNumbers } from '../simulation/simulate.ts';

/** Below this share of plan a plant is stopped; so many days in a row make a stop. */
const STOPPED = 0.1;
const STOP_DAYS = 3;
/** Fewer numbers than this are no band. */
const LEAST_NUMBERS = 10;

/** The plants of a group as rows of the products of a plan, and the lanes feeding them from abroad. */
export type PlantRows = { readonly products: readonly number[]; readonly lanes: readonly number[] };

/** Runs so many draws of an episode and returns their answers to its questions, in their order; `rowsOf` finds the plants of one. Steps are days. */
export function forecastQuestions(
  plan: ScenarioPlan,
  questions: readonly EpisodeQuestion[],
  rowsOf: (plants: string | null) => PlantRows,
  draws: number,
): Forecast[] {
  const runner = new ScenarioRunner(plan, createNumbers(plan));
  const { laneCount } = plan.network;
  const { count } = plan.steps;
  const left = Array.from({ length: draws }, () => new Float64Array(laneCount * count));
  const values = questions.map(() => new Float64Array(draws));
  let draw = 0;
  const listen = (of: number) => (step: number, run: Parameters<NonNullable<Listener>>[1]) =>
    run.traffic.lanes.readDeparted(left[of]!, step * laneCount);
  for (const figures of runner.runDraws(0, draws, listen)) {
    for (const [row, question] of questions.entries()) {
      values[row]![draw] = measure(plan, question, rowsOf(question.of), figures, left[draw]!);
    }
    draw += 1;
  }
  return questions.map((question, row) => summarise(question, values[row]!));
}

type Listener = Parameters<ScenarioRunner['runConditions']>[2];

/** One draw's answer: a number (`NaN`: there is none; infinite: not within the horizon), or 1 for yes and 0 for no. */
function measure(
  plan: ScenarioPlan,
  { asks, from, to, plants }: EpisodeQuestion,
  { products, lanes }: PlantRows,
  figures: RunFigures,
  left: Float64Array,
): number {
  const { laneCount, laneGroup } = plan.network;
  switch (asks) {
    case 'left': {
      const usual = sum(lanes, (lane) => plan.net.laneShare[lane]! * plan.net.groupRate[laneGroup[lane]!]!);
      return sum(lanes, (lane) => sumSteps(from, to, (step) => left[step * laneCount + lane]!)) / (usual * (to - from));
    }
    case 'licensed':
      return (
        lanes.filter((lane) => sumSteps(0, to + 1, (step) => left[step * laneCount + lane]!) > 0).length / lanes.length
      );
    case 'made': {
      const total = (series: 'made' | 'demand') =>
        sum(products, (row) => sumSteps(from, to, (step) => figures[series][row * plan.steps.count + step]!));
      return total('made') / total('demand');
    }
    case 'first-stop':
      return Math.min(...products.map((row) => figures.firstStopDay[row]!));
    case 'stop-length': {
      const first = products.reduce((a, b) => (figures.firstStopDay[b]! < figures.firstStopDay[a]! ? b : a));
      return countStop(figures, first, plan.steps.count);
    }
    case 'stopped-by': {
      const stopped = products.filter((row) => figures.firstStopDay[row]! <= to).length;
      return stopped >= (plants === 'any' ? 1 : products.length / 2) ? 1 : 0;
    }
    case 'recovered-by':
      return products.every((row) => getRecovery(figures, row) <= to) ? 1 : 0;
  }
}

function getRecovery({ firstShortDay, daysToRecover }: RunFigures, row: number): number {
  return firstShortDay[row] === Infinity ? 0 : firstShortDay[row]! + daysToRecover[row]!;
}

/** Days of the first stop of a plant; `NaN`: it never stops. */
function countStop({ firstStopDay, made, demand }: RunFigures, row: number, count: number): number {
  const first = firstStopDay[row]!;
  if (first === Infinity) return NaN;
  let days = 0;
  for (let at = row * count + first; at < (row + 1) * count && made[at]! < STOPPED * demand[at]!; at++) days += 1;
  return Math.max(days, STOP_DAYS);
}

function summarise({ id, asks }: EpisodeQuestion, values: Float64Array): Forecast {
  if (asks === 'stopped-by' || asks === 'recovered-by') {
    return { question: id, chance: round(values.reduce((total, one) => total + one, 0) / values.length) };
  }
  const numbers = values.filter((one) => !Number.isNaN(one)).toSorted();
  const of = round(numbers.filter((one) => one < Infinity).length / values.length);
  if (numbers.length < LEAST_NUMBERS) return { question: id, p10: null, p50: null, p90: null, of };
  const at = (share: number): number | null => {
    const number = numbers[Math.ceil(share * numbers.length) - 1]!;
    return number === Infinity ? null : round(number);
  };
  return { question: id, p10: at(0.1), p50: at(0.5), p90: at(0.9), of };
}

/** Three digits: rounding in the last place then breaks no seal. */
function round(value: number): number {
  return Number(value.toPrecision(3));
}

function sum(rows: readonly number[], of: (row: number) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

function sumSteps(from: number, to: number, of: (step: number) => number): number {
  let total = 0;
  for (let step = from; step < to; step++) total += of(step);
  return total;
}
