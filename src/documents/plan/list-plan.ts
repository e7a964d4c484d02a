import { READING_WORDS } from '../../domain/notes/reading-words.ts';
import type { PlannedMove, StoredPlan } from '../../domain/scenario/stored-plan.ts';
import { createExportTable, type ExportHeader, type ExportTable } from '../../domain/tables/export-table.ts';
import { startWeek } from '../format/week.ts';
import { type MoveNames, nameMove } from '../words/name-move.ts';
import { readSavings, readSavingsBasis } from '../words/say-savings.ts';
import { NOTES_NOT_KEPT } from './list-plan-notes.ts';
import { compareTexts } from '../../domain/texts/compare-texts.ts';

const DAY_MS = 86_400_000;

/** Returns the tables of a stored plan: its moves with their owners and days, and each part's units in each week. */
export function listPlan(plan: StoredPlan, names: MoveNames): ExportTable[] {
  return [listPlanMoves(plan, names), listPlanWeeks(plan, names)];
}

/** Returns the basis and the expectation of a stored plan, with what its figures do not hold. */
export function describePlan({ name, made, scenarios, draws, currency, expected, ...rests }: StoredPlan): ExportHeader {
  const { basis, lawDate, reading, notes } = rests;
  const [first] = scenarios;
  const money = (amount: number): string => `${amount.toFixed(2)} ${currency}`;
  return [
    ['Plan', name],
    ['Made on', made],
    ['Scenarios', scenarios.map(({ scenario, weight }) => `${scenario.name} (weight ${weight})`).join('; ')],
    ['From', first?.scenario.startDate ?? ''],
    ['Runs of each', String(draws)],
    ['Data version', rests.dataVersion],
    ['Catalogue', rests.catalogueVersion],
    ['Engine', rests.engineVersion],
    ...(lawDate === undefined ? [] : [['Law read on', lawDate] as const]),
    ...(reading === undefined ? [] : [['Reading of the law', READING_WORDS[reading]] as const]),
    ...(basis === undefined ? [] : [['Unsold', basis] as const]),
    ['Expected unsold, nothing done', money(expected.nothing)],
    ['Expected unsold, with the plan', money(expected.unsold)],
    ['Expected cost', money(expected.cost)],
    ...(notes ?? [NOTES_NOT_KEPT]).map((note) => ['Note', note] as const),
  ];
}

function listPlanMoves({ moves, currency, notes }: StoredPlan, names: MoveNames): ExportTable {
  // A plan from before its notes were kept does not say what its figures do not hold.
  const isBasisKept = notes !== undefined;
  return createExportTable<PlannedMove>(
    'Plan',
    [
      ['id', 'text', ({ lever }) => lever.id],
      ['move', 'text', ({ lever }) => nameMove(lever, names)],
      ['state', 'text', ({ state }) => state],
      ['owner', 'text', ({ owner }) => owner || null],
      ['decide_by', 'date', ({ decideBy }) => decideBy],
      ['works_from', 'date', ({ worksFrom }) => worksFrom],
      ['in_full_from', 'date', ({ fullFrom }) => fullFrom],
      ['units', 'number', ({ units }) => units],
      [`cost_${currency}`, 'money', ({ cost }) => cost],
      [`avoids_${currency}`, 'money', (move) => readSavings(move, move.avoids)],
      ['units_are', 'text', (move) => (isBasisKept ? readUnitsBasis(move) : null)],
      ['avoids_is', 'text', (move) => (isBasisKept ? readSavingsBasis(move, move.avoids) : null)],
    ],
    moves,
  );
}

function readUnitsBasis({ units, unitsAreLeast }: PlannedMove): string | null {
  if (units === null) return null;
  return unitsAreLeast === true ? 'at least' : 'known';
}

type Week = {
  readonly part: string;
  readonly week: string;
  readonly decisions: string[];
  ordered: number;
  arriving: number;
  fromSource: number;
};

/** A row for every part of the plan and every week, as weeks begin in the locale of figures, with a decision, an order, an arrival or a first availability; moves without one part stand under an empty one. */
function listPlanWeeks(plan: StoredPlan, names: MoveNames): ExportTable {
  const weeks = new Map<string, Week>();
  const [first] = plan.scenarios;
  if (first !== undefined) {
    const { startDate, horizonDays } = first.scenario;
    for (const move of plan.moves) if (move.state !== 'dropped') enterMove(weeks, move, startDate, horizonDays, names);
  }
  const rows = [...weeks.values()].toSorted((a, b) => compareTexts(a.part, b.part) || compareTexts(a.week, b.week));
  return createExportTable<Week>(
    'By part and week',
    [
      ['part_number', 'text', ({ part }) => part || null],
      ['part', 'text', ({ part }) => (part === '' ? 'no one part' : names.part(part))],
      ['week_from', 'date', ({ week }) => week],
      ['decide_and_order', 'text', ({ decisions }) => decisions.join('; ') || null],
      ['units_ordered', 'number', ({ ordered }) => ordered],
      ['units_arriving', 'number', ({ arriving }) => arriving],
      ['units_second_source_can_deliver', 'number', ({ fromSource }) => fromSource],
    ],
    rows,
  );
}

function enterMove(
  weeks: Map<string, Week>,
  { lever, units, decideBy, worksFrom, fullFrom, owner }: PlannedMove,
  startDate: string,
  horizonDays: number,
  names: MoveNames,
): void {
  const part = partOf(lever);
  const at = (day: string): Week => {
    const week = startWeek(day);
    const key = JSON.stringify([part, week]);
    const known = weeks.get(key);
    if (known !== undefined) return known;
    const made = { part, week, decisions: [], ordered: 0, arriving: 0, fromSource: 0 };
    weeks.set(key, made);
    return made;
  };
  const ordered = at(decideBy ?? startDate);
  ordered.decisions.push(owner === '' ? nameMove(lever, names) : `${nameMove(lever, names)} (${owner})`);
  if (units !== null) {
    ordered.ordered += units;
    at(worksFrom ?? startDate).arriving += units;
  }
  if (lever.kind !== 'second-source') return;
  const from = toNumber(worksFrom ?? startDate);
  const full = toNumber(fullFrom ?? worksFrom ?? startDate);
  const end = toNumber(startDate) + horizonDays;
  for (let day = from; day < end; day += 1) {
    const ready = full > from ? Math.min(1, (day - from + 1) / (full - from)) : 1;
    at(toDay(day)).fromSource += lever.capacityPerDay * lever.yield * ready;
  }
}

function partOf(lever: PlannedMove['lever']): string {
  if (lever.kind === 'early-filing') return '';
  return lever.kind === 'demand-shift' ? lever.fromPartNumber : lever.partNumber;
}

function toNumber(day: string): number {
  return Date.parse(day) / DAY_MS;
}

function toDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
