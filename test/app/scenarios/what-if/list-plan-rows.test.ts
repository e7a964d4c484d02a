import { describe, expect, it } from 'vitest';
import { listPlanRows } from '../../../../src/app/scenarios/what-if/list-plan-rows.ts';

const TODAY = '2026-11-27';
const caseOf = (partNumber: string, fileBy: string | null, standing: 'too-late' | 'not-now' | 'cannot-say') => ({
  parts: [{ partNumber }],
  fileBy,
  standing,
});

describe(listPlanRows, () => {
  it('takes of the cases of a part the one whose day comes first, and says that it has passed', () => {
    const cases = [
      caseOf('RING', '2026-12-22', 'too-late'),
      caseOf('RING', '2026-10-13', 'too-late'),
      caseOf('MAGNET', '2026-12-04', 'too-late'),
      // Only if suspended rules return: nobody decides it today.
      caseOf('MAGNET', '2026-01-01', 'not-now'),
    ];
    const parts = [{ partNumber: 'RING', weeksOfCover: 3.6, waitWeeks: { low: 4, median: 9, high: 18 } }];
    const rows = listPlanRows(['RING', 'MAGNET'], parts, cases, TODAY);
    expect(rows).toStrictEqual([
      { partNumber: 'RING', cover: 3.6, wait: 9, first: cases[1], cases: 2, isLate: true },
      { partNumber: 'MAGNET', cover: null, wait: null, first: cases[2], cases: 1, isLate: false },
    ]);
  });

  it('keeps a case without a day, and a part without a case', () => {
    const open = caseOf('IRON', null, 'cannot-say');
    expect(listPlanRows(['IRON', 'BOLT'], [], [open], TODAY)).toStrictEqual([
      { partNumber: 'IRON', cover: null, wait: null, first: open, cases: 1, isLate: false },
      { partNumber: 'BOLT', cover: null, wait: null, first: null, cases: 0, isLate: false },
    ]);
  });
});
