import { READING_WORDS } from '../../domain/notes/reading-words.ts';
import type { Lever } from '../../domain/scenario/lever.ts';
import type { MoveFigures, MovesReport, PlanFigures } from '../../engine/moves/moves-report.ts';
import { saySavings } from '../../documents/words/say-savings.ts';
import type { Estimate } from '../../engine/uncertainty/estimates.ts';
import { toPlainText, writeMoney, writePercent, writeTextTable } from '../text-table.ts';

const SHOWN_PLANS = 10;
const DAY_MS = 86_400_000;

/** Returns a plan for people: its result, its limits, every move alone and in the plan, and the plans unbeaten in both cost and effect. */
export function describeMoves(report: MovesReport): string {
  return [
    describeBasis(report),
    describePlan(report),
    describeScenarios(report),
    writeTextTable(MOVE_COLUMNS, report.moves.map(writeMove)),
    describeFrontier(report),
    describeSearch(report),
  ]
    .filter((section) => section !== '')
    .join('\n');
}

function describeBasis({
  scenarioName,
  startDate,
  horizonDays,
  draws,
  currency,
  basis,
  aim,
  dataVersion,
  catalogueVersion,
  lawDate,
  reading,
}: MovesReport): string {
  const budget = aim.budget === null ? '' : `, budget ${writeMoney(aim.budget)}`;
  return `${toPlainText(scenarioName)} from ${startDate}, ${horizonDays} days, ${draws} runs with the same luck for every plan, money in ${currency}${budget}, unsold is ${basis}\nLaw ${lawDate}, ${READING_WORDS[reading]} · data ${dataVersion.slice(0, 12)} · catalogue ${catalogueVersion}\n`;
}

function describePlan({ plan, nothing, reaches, binds, startDate, basis }: MovesReport): string {
  const figures = (of: PlanFigures): string[] => [
    of.ids.length === 0 ? 'nothing' : of.ids.join(', '),
    writeEstimate(of.cost),
    writeMoney(of.outlay),
    writeEstimate(of.unsold),
    writeMoney(of.worst),
    of.medianStop === null ? 'none in half the runs' : writeDay(of.medianStop, startDate),
    writePercent(of.service),
  ];
  const columns = [
    { title: '' },
    { title: 'cost', right: true },
    { title: 'in stock', right: true },
    { title: `unsold ${basis}`, right: true },
    { title: 'worst 1 in 20', right: true },
    { title: 'first stop (median)', right: true },
    { title: 'on time', right: true },
  ];
  const rows = [figures(nothing), ...(plan.ids.length === 0 ? [] : [['plan', ...figures(plan).slice(1)]])];
  const missed = binds.map((sentence) => `  ${sentence}\n`).join('');
  const names = plan.ids.length === 0 ? 'Plan: do nothing\n' : `Plan: ${toPlainText(plan.ids.join(', '))}\n`;
  return `${reaches ? missed : `No plan reaches what was asked for; the best is shown. From ${startDate}:\n${missed}`}${names}${writeTextTable(columns, rows)}`;
}

/** A day of the simulation as its date. */
export function writeDay(day: number, startDate: string): string {
  return new Date(Date.parse(startDate) + Math.floor(day) * DAY_MS).toISOString().slice(0, 10);
}

/** Each scenario with its weight and its unsold part; empty if there is one. */
function describeScenarios({ scenarios, basis }: MovesReport): string {
  if (scenarios.length < 2) return '';
  const columns = [
    { title: 'scenario' },
    { title: 'weight', right: true },
    { title: `unsold ${basis}, nothing done`, right: true },
    { title: 'with the plan', right: true },
  ];
  const rows = scenarios.map(({ name, weight, nothing, plan }) => [
    name,
    writePercent(weight),
    writeMoney(nothing),
    writeMoney(plan),
  ]);
  return writeTextTable(columns, rows);
}

const MOVE_COLUMNS = [
  { title: 'move' },
  { title: 'in plan' },
  { title: 'cost alone', right: true },
  { title: 'avoids alone (95 %)', right: true },
  { title: 'avoids in plan (95 %)', right: true },
  { title: 'cost in plan', right: true },
  { title: 'decide by' },
];

function writeMove(move: MoveFigures): string[] {
  const { lever, isSuggested, isInPlan, costAlone, avoidsAlone, avoidsInPlan, costInPlan, decideBy } = move;
  const avoids = (estimate: Estimate): string => saySavings(move, estimate.value, writeEstimate(estimate));
  return [
    `${nameMove(lever)}${isSuggested ? ' (suggested)' : ''}`,
    isInPlan ? 'yes' : 'no',
    writeMoney(costAlone),
    avoids(avoidsAlone),
    avoidsInPlan === null ? '–' : avoids(avoidsInPlan),
    writeMoney(costInPlan),
    decideBy ?? 'nothing is short',
  ];
}

function nameMove(lever: Lever): string {
  switch (lever.kind) {
    case 'buffer-stock':
      return `stock of ${lever.partNumber}, ${lever.coverDays} days`;
    case 'second-source':
      return `${lever.partNumber} from ${lever.siteId}`;
    case 'substitution':
      return `substitute for ${lever.partNumber}`;
    case 'expedite':
      return `${lever.partNumber} faster`;
    case 'demand-shift':
      return `${lever.fromPartNumber} to ${lever.toPartNumber}`;
    case 'early-filing':
      return `file ${lever.daysEarlier} days earlier`;
  }
}

function writeEstimate({ value, low, high }: Estimate): string {
  return low === null || high === null || low === high
    ? writeMoney(value)
    : `${writeMoney(value)} (${writeMoney(low)} – ${writeMoney(high)})`;
}

function describeFrontier({ frontier, basis }: MovesReport): string {
  const rows = frontier
    .slice(0, SHOWN_PLANS)
    .map(({ ids, cost, unsold }) => [
      writeMoney(cost),
      writeMoney(unsold),
      ids.length === 0 ? 'nothing' : ids.join(', '),
    ]);
  const columns = [
    { title: 'cost', right: true },
    { title: `unsold ${basis}`, right: true },
    { title: 'plans that none beats in both' },
  ];
  return writeTextTable(columns, rows);
}

function describeSearch({ proposed, isComplete, gap, plansRun, notes }: MovesReport): string {
  const proved = isComplete
    ? `All ${plansRun} allowed plans were run: by the simulation none is better.`
    : `${plansRun} plans were run, not all there are: a better one is possible; --plans runs more.${describeGap(gap)}`;
  const program =
    proposed === null
      ? 'By the program over single effects no plan meets what was asked for.'
      : proposed.isPlan
        ? `The program over single effects proposes the same plan (gap ${writePercent(proposed.gap)}).`
        : `The program over single effects proposes ${proposed.ids.length === 0 ? 'nothing' : proposed.ids.join(', ')} (gap ${writePercent(proposed.gap)}); the simulation ranks another plan first, since effects do not add up.`;
  return `${[proved, program, ...notes].map(toPlainText).join('\n')}\n`;
}

/** Returns by how much another plan can be better, as a sentence after another; empty if nobody can tell. */
export function describeGap(gap: number | null): string {
  if (gap === null) return '';
  return ` Unless moves help each other, none is ${gap === 0 ? '' : `more than ${writePercent(gap)} `}better.`;
}
