import { afterEach, describe, expect, it } from 'vitest';
import { setLocale } from '../../../src/documents/format/locale.ts';
import { askAgain } from '../../../src/documents/plan/ask-again.ts';
import { describePlan, listPlan } from '../../../src/documents/plan/list-plan.ts';
import { createEmptyScenario } from '../../../src/domain/scenario/empty-scenario.ts';
import { storedPlan, type StoredPlan } from '../../../src/domain/scenario/stored-plan.ts';

const names = { part: (partNumber: string) => partNumber, site: (siteId: string | null) => siteId ?? '' };
const clocks = { lawDate: '2026-11-27', suspensionEnd: 'inclusive' as const };
const setting = { clocks, assumptions: {}, inference: false, startDate: '2026-12-01' };

function move(fields: Partial<StoredPlan['moves'][number]>): StoredPlan['moves'][number] {
  const days = { decideBy: '2026-12-03', worksFrom: '2026-12-03', fullFrom: '2026-12-03' };
  return {
    lever: { kind: 'early-filing', id: 'file', fixedCost: 0, leadTimeDays: 0, disruptionIds: [], daysEarlier: 30 },
    units: null,
    cost: 0,
    avoids: 10,
    owner: '',
    state: 'open',
    ...days,
    ...fields,
  };
}

const stock = {
  kind: 'buffer-stock' as const,
  id: 'stock',
  fixedCost: 0,
  leadTimeDays: 20,
  partNumber: 'RING',
  buyerSiteIds: [],
  coverDays: 30,
  holdingCostPerUnitYear: null,
  costPerOrder: null,
};
const source = {
  kind: 'second-source' as const,
  id: 'source',
  fixedCost: 0,
  leadTimeDays: 0,
  partNumber: 'RING',
  siteId: 'HANAU',
  buyerSiteIds: [],
  qualificationDays: 0,
  rampDays: 4,
  yield: 0.5,
  capacityPerDay: 20,
  transitDays: 1,
  extraCostPerUnit: null,
  calledOn: 'share' as const,
  share: null,
};

const PLAN: StoredPlan = {
  id: 'p',
  name: 'Winter',
  made: '2026-11-27',
  dataVersion: 'd',
  catalogueVersion: 'c',
  engineVersion: 'e',
  currency: 'EUR',
  draws: 8,
  expected: { nothing: 100, unsold: 40, cost: 5, firstStop: null },
  scenarios: [{ scenario: { ...createEmptyScenario('s', 'Winter', setting), horizonDays: 14 }, weight: 2 }],
  moves: [
    move({ lever: stock, units: 300, worksFrom: '2026-12-23', fullFrom: '2026-12-23', owner: 'Ute' }),
    move({ lever: source, decideBy: '2026-12-03', worksFrom: '2026-12-05', fullFrom: '2026-12-09' }),
    move({}),
    move({ lever: { ...stock, id: 'dropped' }, units: 999, state: 'dropped' }),
  ],
};

afterEach(() => setLocale('en-GB'));

describe('the head of a stored plan', () => {
  const note = 'What moves save of sales of FAN is in no figure.';

  it('says what its money is, on which law, and what it does not hold', () => {
    const head = describePlan({ ...PLAN, basis: 'revenue', lawDate: '2026-11-27', reading: 'open', notes: [note] });
    for (const line of [
      ['Engine', 'e'],
      ['Law read on', '2026-11-27'],
      ['Reading of the law', 'undecided'],
      ['Unsold', 'revenue'],
      ['Note', note],
    ])
      expect(head).toContainEqual(line);
  });

  it('says so where nothing of that was kept', () => {
    expect(describePlan(PLAN)).toContainEqual(['Note', 'What its figures do not hold was not kept with this plan.']);
  });
});

describe('a stored plan as tables', () => {
  const [moves, weeks] = listPlan(PLAN, names);

  it('lists every move, also what was dropped', () => {
    expect(moves?.rows.map(([id, , state, owner]) => [id, state, owner])).toEqual([
      ['stock', 'open', 'Ute'],
      ['source', 'open', null],
      ['file', 'open', null],
      ['dropped', 'dropped', null],
    ]);
  });

  it('says by part and week what is decided, ordered, comes in and can be had', () => {
    // 3 Dec 2026 is a Thursday of the week from 30 Nov. The source makes 20 × 0.5 = 10 a day in full, a quarter more on each of its first four days: 2.5 on
    // Sat 5 and 5 on Sun 6; 7.5, 10, then 10 a day from Mon 7 to Sun 13, and one day more until the scenario ends with 14 Dec.
    expect(weeks?.rows.map(([part, , week, what, ...figures]) => [part, week, what, ...figures])).toEqual([
      [null, '2026-11-30', 'File 30 days earlier', 0, 0, 0],
      ['RING', '2026-11-30', '30 days of stock: RING (Ute); Second source HANAU: RING', 300, 0, 7.5],
      ['RING', '2026-12-07', null, 0, 0, 67.5],
      ['RING', '2026-12-14', null, 0, 0, 10],
      ['RING', '2026-12-21', null, 0, 300, 0],
    ]);
  });

  it('has weeks that begin as they do where the reader is', () => {
    // In the United States on Sundays: 29 Nov before Thursday 3 Dec, and Sun 6 Dec begins a week of its own: 2.5 on Sat 5, then
    // 5, 7.5 and 10 a day to Sat 12, then Sun 13 and Mon 14.
    setLocale('en-US');
    const [, american] = listPlan(PLAN, names);
    expect(american?.rows.map(([part, , week, , ...figures]) => [part, week, ...figures])).toEqual([
      [null, '2026-11-29', 0, 0, 0],
      ['RING', '2026-11-29', 300, 0, 2.5],
      ['RING', '2026-12-06', 0, 0, 62.5],
      ['RING', '2026-12-13', 0, 0, 20],
      ['RING', '2026-12-20', 0, 300, 0],
    ]);
  });

  it('is judged again without what was dropped, in the same scenarios', () => {
    const question = askAgain(PLAN);
    expect(question.chosen).toEqual(['stock', 'source', 'file']);
    expect(question.weight).toBe(2);
    expect(storedPlan.parse(structuredClone(PLAN))).toEqual(PLAN);
  });
});
