import { describe, expect, it } from 'vitest';
import { listComparison } from '../../../src/app/scenarios/lists/list-comparison.ts';
import { describeSweep, listSweep } from '../../../src/app/scenarios/lists/list-sweep.ts';
import { writeTableCsv } from '../../../src/domain/tables/write-csv.ts';
import type { SweepReport } from '../../../src/engine/simulation/results/scenario-answers.ts';
import { QUIET } from '../../engine/simulation/pump-works.ts';

describe('lists of scenarios that leave', () => {
  it('hold every row of a sweep, also what stops nothing, with dates, and words where a figure has no end', () => {
    const row = { id: 'a', name: 'A', unsoldMargin: 12.5, unsoldDays: 2, firstShortDay: 7, firstShort: 'P' };
    const sweep: SweepReport = {
      kind: 'supplier',
      outageDays: 30,
      basis: 'margin',
      unjudged: null,
      notes: [],
      rows: [
        {
          ...row,
          daysToRecover: null,
          path: [
            { partNumber: 'P', siteId: 'H' },
            { partNumber: 'M', siteId: null },
          ],
          recoverDaysOnFile: 45,
        },
        {
          id: '=b',
          name: 'B',
          unsoldMargin: 0,
          unsoldDays: 0,
          firstShortDay: null,
          firstShort: null,
          daysToRecover: 0,
          path: [],
          recoverDaysOnFile: null,
        },
      ],
    };
    const text = writeTableCsv(describeSweep(sweep, QUIET), listSweep(sweep, QUIET, 'EUR'));
    expect(text.split('\n').slice(-4)).toEqual([
      'id,name,unsold_margin_eur,unsold_days,first_short,first_short_product,days_to_recover,days_to_recover_note,time_to_recover_on_file,path',
      'a,A,12.5,2,2026-12-01,P,,beyond the horizon,45,P @ H < M @ ?',
      "'=b,B,0,0,,,,,,",
      '',
    ]);
    expect(text).toContain('Stands still in turn,"every supplier, 30 days from 2026-11-24 on"');
    const agreed = { ...QUIET, clocks: { ...QUIET.clocks, reading: 'agreed' as const } };
    expect(describeSweep(sweep, agreed)).toContainEqual(['Reading of the law', 'as agreed']);
  });

  it('say what of a sweep is not known', () => {
    const notes = [
      { code: 'products-without-money' as const, facts: { products: 1, names: ['P2'] } },
      { code: 'sources-not-known' as const, facts: { parts: ['A'] } },
    ];
    const rests = (kind: SweepReport['kind']) =>
      describeSweep({ kind, outageDays: 30, basis: 'margin', unjudged: null, notes, rows: [] }, QUIET);
    expect(rests('supplier')).toContainEqual(['Unsold', 'the least: not of all products is it known']);
    const open = (kind: SweepReport['kind']) =>
      rests(kind).flatMap(([what, says]) => (what === 'Not known' ? [says] : []));
    const unsold = 'Demand or price of P2 is not known: losses there are in no sum.';
    expect(open('country')).toEqual([unsold]);
    expect(open('supplier')).toEqual([unsold, expect.stringMatching(/^Who supplies A is not on file/)]);
  });

  it('hold both scenarios of one name side by side', () => {
    const one = { key: 'k', label: 'Loss', texts: ['1', null], differs: true };
    const table = listComparison(
      [QUIET, { ...QUIET, id: 'other' }],
      [one],
      [
        {
          key: 'g',
          title: 'Run',
          digests: [null, null],
          rows: [{ ...one, label: 'Draws', texts: ['1', '1'], differs: false }],
        },
      ],
    );
    expect(table.columns.map(({ name }) => name)).toEqual(['of', 'what', '1 Quiet', '2 Quiet', 'differs']);
    expect(table.rows).toEqual([
      ['Outcomes', 'Loss', '1', null, 'yes'],
      ['Run', 'Draws', '1', '1', ''],
    ]);
  });
});
