import { READING_WORDS } from '../../../domain/notes/reading-words.ts';
import { createExportTable, type ExportHeader, type ExportTable } from '../../../domain/tables/export-table.ts';
import { isLossLeast, sayOpenSweep } from '../../../documents/words/open-notes.ts';
import { sayNote } from '../../../domain/notes/say-note.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { SweepReport, SweepRow } from '../../../engine/simulation/results/scenario-answers.ts';
import { addDays } from '../../format/date.ts';

/** Every row of a sweep, also those without a stop, with days as dates. Figures beyond the horizon have words beside them. */
export function listSweep(sweep: SweepReport, { startDate }: Scenario, currency: string): ExportTable {
  const money = currency.toLowerCase();
  const short = (row: SweepRow): boolean => row.firstShortDay !== null;
  return createExportTable<SweepRow>(
    'One after another',
    [
      ['id', 'text', ({ id }) => id],
      ['name', 'text', ({ name }) => name],
      [`unsold_${sweep.basis}_${money}`, 'money', ({ unsoldMargin }) => unsoldMargin],
      ['unsold_days', 'number', ({ unsoldDays }) => unsoldDays],
      [
        'first_short',
        'date',
        ({ firstShortDay }) => (firstShortDay === null ? null : addDays(startDate, firstShortDay)),
      ],
      ['first_short_product', 'text', ({ firstShort }) => firstShort],
      [
        'days_to_recover',
        'number',
        (row) => (short(row) ? (row.daysToRecover ?? Infinity) : null),
        'beyond the horizon',
      ],
      ['time_to_recover_on_file', 'number', ({ recoverDaysOnFile }) => recoverDaysOnFile],
      [
        'path',
        'text',
        ({ path }) => path.map(({ partNumber, siteId }) => `${partNumber} @ ${siteId ?? '?'}`).join(' < '),
      ],
    ],
    sweep.rows,
  );
}

/** Basis of a sweep. */
export function describeSweep(sweep: SweepReport, scenario: Scenario): ExportHeader {
  const { kind, outageDays, unjudged } = sweep;
  return [
    ['Scenario', scenario.name],
    ['Stands still in turn', `every ${kind}, ${outageDays} days from ${scenario.startDate} on`],
    ['Horizon', `${scenario.horizonDays} days`],
    ['Law read on', scenario.clocks.lawDate],
    ['Reading of the law', READING_WORDS[scenario.clocks.reading ?? 'open']],
    ...(unjudged === null ? [] : [['Note', sayNote(unjudged)] as const]),
    ...(isLossLeast(sweep) && unjudged === null
      ? [['Unsold', 'the least: not of all products is it known'] as const]
      : []),
    ...sayOpenSweep(sweep, (partNumber) => partNumber).map((sentence) => ['Not known', sentence] as const),
  ];
}
