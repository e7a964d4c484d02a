import { READING_WORDS } from '../../../domain/notes/reading-words.ts';
import { createExportTable, type ExportHeader, type ExportTable } from '../../../domain/tables/export-table.ts';
import { nameMove } from '../../../documents/words/name-move.ts';
import type { MoveFigures, MovesReport } from '../../../engine/moves/moves-report.ts';
import type { ThingNames } from '../../words/name-things.ts';
import { describeSearch } from './move-words.ts';
import { readSavings, readSavingsBasis } from '../../../documents/words/say-savings.ts';

/** Every move, whole and unrounded, also those outside the plan. */
export function listMoves({ moves, currency }: MovesReport, names: ThingNames): ExportTable {
  const money = currency.toLowerCase();
  return createExportTable<MoveFigures>(
    'Moves',
    [
      ['id', 'text', ({ lever }) => lever.id],
      ['move', 'text', ({ lever }) => nameMove(lever, names)],
      ['in_plan', 'text', ({ isInPlan }) => (isInPlan ? 'yes' : 'no')],
      ['suggested', 'text', ({ isSuggested }) => (isSuggested ? 'yes' : 'no')],
      [`cost_alone_${money}`, 'money', ({ costAlone }) => costAlone],
      [`avoids_alone_${money}`, 'money', (move) => readSavings(move, move.avoidsAlone.value)],
      [`avoids_alone_low_${money}`, 'money', (move) => readSavings(move, move.avoidsAlone.value, move.avoidsAlone.low)],
      [
        `avoids_alone_high_${money}`,
        'money',
        (move) => readSavings(move, move.avoidsAlone.value, move.avoidsAlone.high),
      ],
      [`cost_in_plan_${money}`, 'money', ({ costInPlan }) => costInPlan],
      [`avoids_in_plan_${money}`, 'money', (move) => readSavings(move, move.avoidsInPlan?.value ?? null)],
      [
        `avoids_in_plan_low_${money}`,
        'money',
        (move) => readSavings(move, move.avoidsInPlan?.value ?? null, move.avoidsInPlan?.low ?? null),
      ],
      [
        `avoids_in_plan_high_${money}`,
        'money',
        (move) => readSavings(move, move.avoidsInPlan?.value ?? null, move.avoidsInPlan?.high ?? null),
      ],
      ['decide_by', 'date', ({ decideBy }) => decideBy],
      ['avoids_is', 'text', (move) => readSavingsBasis(move, move.avoidsAlone.value)],
    ],
    moves,
  );
}

/** Basis of a list of moves. */
export function describeBasis(report: MovesReport): ExportHeader {
  const { scenarioName, startDate, horizonDays, draws, aim, notes, basis, lawDate, reading } = report;
  return [
    ['Scenario', scenarioName],
    ['Time', `${horizonDays} days from ${startDate}`],
    ['Law read on', lawDate],
    ['Reading of the law', READING_WORDS[reading]],
    ['Runs', `${draws}, with the same luck for every plan`],
    ...(aim.budget === null ? [] : [['Budget', String(aim.budget)] as const]),
    ...(aim.mostUnsold === null ? [] : [['Most unsold', String(aim.mostUnsold)] as const]),
    ['Unsold', basis],
    ['Search', describeSearch(report)],
    ...notes.map((note) => ['Note', note] as const),
  ];
}
