import { describe, expect, it } from 'vitest';
import { writeAhead } from '../../../src/documents/brief/write-ahead.ts';
import { listAhead } from '../../../src/engine/brief/list-ahead.ts';
import type { MoveFigures } from '../../../src/engine/moves/moves-report.ts';

const EXACT = { value: 0, low: 0, high: 0 } as MoveFigures['avoidsAlone'];
const move: MoveFigures = {
  lever: {
    kind: 'buffer-stock',
    id: 'stock-RING-90',
    fixedCost: 0,
    leadTimeDays: 0,
    partNumber: 'RING',
    buyerSiteIds: [],
    coverDays: 90,
    holdingCostPerUnitYear: null,
    costPerOrder: null,
  },
  isSuggested: true,
  costAlone: 0,
  avoidsAlone: EXACT,
  isInPlan: true,
  avoidsInPlan: EXACT,
  costInPlan: 0,
  decideBy: '2026-12-29',
  worksFrom: '2026-12-29',
  fullFrom: '2026-12-29',
  units: null,
};

describe('what is ahead on the brief', () => {
  const run = { firstStop: null, firstShort: null, endDate: '2027-11-28' };
  const moves = { moves: [move] };
  type Given = Parameters<typeof writeAhead>[0];

  it('names moves as people call them', () => {
    const ahead = listAhead({ licences: { days: [], cases: [], lawDate: '2026-11-28' }, run, acts: [], moves });
    const names = { parts: { RING: 'Magnet ring' }, sites: {} };
    const given = { law: [], ahead, moves, names, exposure: { lawDate: '2026-11-28' } } as unknown as Given;
    expect(writeAhead(given).days.map(({ day, title, detail }) => [day, title, detail])).toEqual([
      ['2026-12-29', 'Decide a move', '90 days of stock: Magnet ring'],
    ]);
  });

  it('ends with the code of a case that no part is known of', () => {
    const one = { id: 'a', exporter: 'Fuyu', exporterSiteId: 'F', endUser: 'Kloos', code: '1C905.a.4', parts: [] };
    const days = [{ day: '2027-01-25', kind: 'decision', caseId: 'a', title: '', detail: '' }];
    type Licences = Parameters<typeof listAhead>[0]['licences'];
    const licences = { days, cases: [{ ...one, expected: null, standing: 'in-time' }], lawDate: '2026-11-28' };
    const ahead = listAhead({ licences: licences as unknown as Licences, run, acts: [], moves: null });
    expect(ahead.map(({ title, detail }) => [title, detail])).toEqual([
      ['Decision expected: Fuyu › Kloos', '1C905.a.4'],
    ]);
  });
});
