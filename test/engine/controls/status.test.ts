import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { READINGS, type Reading } from '../../../src/domain/closed-lists.ts';
import { computeLimbStatus, resolveAssumptions } from '../../../src/engine/controls/status.ts';

const catalogue = loadCatalogue();
const limbOf = (id: string) => {
  const limb = catalogue.measures.flatMap((measure) => measure.limbs).find((one) => one.id === id);
  if (!limb) throw new Error(`no limb ${id}`);
  return limb;
};
const statusOf = (id: string, lawDate: string, suspensionEnd: 'inclusive' | 'exclusive' = 'inclusive') =>
  computeLimbStatus(limbOf(id), { lawDate, suspensionEnd, evidenceCutoff: catalogue.evidenceCutoff }).status;
const readAs = (id: string, lawDate: string, reading: Reading) =>
  computeLimbStatus(limbOf(id), {
    lawDate,
    reading,
    suspensionEnd: 'inclusive',
    evidenceCutoff: catalogue.evidenceCutoff,
  }).status;

describe(computeLimbStatus, () => {
  it.each([
    ['mofcom-2025-58', '2025-11-06', 'not-yet'],
    ['mofcom-2025-58', '2025-11-07', 'suspended'],
    ['mofcom-2025-58', '2026-11-10', 'suspended'],
    ['mofcom-2025-58', '2026-11-11', 'unconfirmed'],
    ['mofcom-2025-61#origin', '2025-10-20', 'in-force'],
    ['mofcom-2025-61#content', '2025-10-20', 'not-yet'],
    ['mofcom-2025-61#technology', '2025-10-20', 'not-yet'],
    ['mofcom-2025-61#origin', '2026-06-01', 'suspended'],
    ['mofcom-2025-61#content', '2026-06-01', 'suspended'],
    ['mofcom-2024-46#2', '2026-11-24', 'suspended'],
    ['mofcom-2024-46#2', '2026-11-28', 'unconfirmed'],
    ['mofcom-2024-46#1', '2024-12-03', 'in-force'],
    ['mofcom-2024-46#1', '2026-11-24', 'in-force'],
    ['mofcom-2024-46#1', '2026-11-28', 'in-force'],
    ['mofcom-2025-62', '2025-10-20', 'in-force'],
    ['mofcom-2025-18', '2025-04-03', 'not-yet'],
    ['mofcom-2025-18', '2025-04-04', 'in-force'],
    ['mofcom-2023-39', '2023-11-30', 'not-yet'],
    ['mofcom-2025-70', '2026-11-11', 'unconfirmed'],
  ] as const)('%s on %s is %s', (limb, date, status) => {
    expect(statusOf(limb, date)).toBe(status);
  });

  /** Limbs that No. 70 paused, for which an agreement was announced. */
  const PACKAGE = ['55', '56', '57', '58', '61#content', '61#technology', '61#origin', '62'];
  it.each([
    ['2026-11-09', 'suspended', 'suspended', 'suspended'],
    ['2026-11-10', 'suspended', 'suspended', 'suspended'],
    ['2026-11-11', 'in-force', 'suspended', 'unconfirmed'],
    ['2027-01-10', 'in-force', 'suspended', 'unconfirmed'],
    ['2027-01-11', 'in-force', 'unconfirmed', 'unconfirmed'],
  ] as const)('of the October package on %s is %s by law, %s as agreed, %s left open', (lawDate, law, agreed, open) => {
    for (const limb of PACKAGE) {
      const found = READINGS.map((reading) => readAs(`mofcom-2025-${limb}`, lawDate, reading));
      expect(found, limb).toEqual([law, agreed, open]);
    }
  });

  it.each([
    ['2026-11-27', 'suspended', 'suspended', 'suspended'],
    ['2026-11-28', 'in-force', 'in-force', 'unconfirmed'],
    ['2027-01-05', 'in-force', 'in-force', 'unconfirmed'],
    ['2027-01-11', 'in-force', 'in-force', 'unconfirmed'],
  ] as const)(
    'of paragraph 2 for the United States on %s is %s by law, %s as agreed, since nothing was, %s left open',
    (lawDate, law, agreed, open) => {
      expect(READINGS.map((reading) => readAs('mofcom-2024-46#2', lawDate, reading))).toEqual([law, agreed, open]);
    },
  );

  it('rests on an act, or on the agreement alone, and says to when', () => {
    const read = (lawDate: string, reading: Reading) =>
      computeLimbStatus(limbOf('mofcom-2025-58'), {
        lawDate,
        reading,
        suspensionEnd: 'inclusive',
        evidenceCutoff: catalogue.evidenceCutoff,
      });
    expect(read('2026-11-09', 'agreed')).toMatchObject({ restsOn: 'act', windowEnd: '2026-11-10' });
    expect(read('2026-12-24', 'agreed')).toMatchObject({ restsOn: 'agreement', windowEnd: '2027-01-10' });
    expect(read('2026-12-24', 'law')).toMatchObject({ restsOn: 'act', lastConfirmed: '2026-10-10' });
  });

  it('never changes with the reading before a pause has passed by law, nor without one', () => {
    const limbs = catalogue.measures.flatMap((measure) => measure.limbs);
    const days = fc.date({ min: new Date('2023-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...limbs), days, (limb, day) => {
        const lawDate = day.toISOString().slice(0, 10);
        const found = new Set(READINGS.map((reading) => readAs(limb.id, lawDate, reading)));
        const passed =
          limb.suspensions.some(({ to }) => lawDate > to) || (limb.termEnds !== null && lawDate > limb.termEnds);
        return found.size === 1 || passed;
      }),
    );
  });

  it('takes 10 November 2026 as the first day after the suspension when the boundary setting says so', () => {
    expect(statusOf('mofcom-2025-58', '2026-11-10', 'exclusive')).toBe('unconfirmed');
    expect(statusOf('mofcom-2025-58', '2026-11-09', 'exclusive')).toBe('suspended');
  });

  it('says when an unchanged status was last confirmed, past the evidence cutoff only', () => {
    const clocks = { suspensionEnd: 'inclusive', evidenceCutoff: catalogue.evidenceCutoff } as const;
    expect(computeLimbStatus(limbOf('mofcom-2025-18'), { ...clocks, lawDate: '2026-11-24' }).lastConfirmed).toBe(
      '2026-10-10',
    );
    expect(computeLimbStatus(limbOf('mofcom-2025-18'), { ...clocks, lawDate: '2026-10-10' }).lastConfirmed).toBeNull();
  });

  it('ends a limb with an act on file, and one whose own term ran out before the cutoff', () => {
    const limb = { ...limbOf('mofcom-2025-18'), ended: '2026-01-31' };
    const clocks = { suspensionEnd: 'inclusive', evidenceCutoff: '2026-08-02' } as const;
    expect(computeLimbStatus(limb, { ...clocks, lawDate: '2026-02-01' }).status).toBe('ended');
    expect(computeLimbStatus(limb, { ...clocks, lawDate: '2026-01-31' }).status).toBe('in-force');
    const term = { ...limbOf('mofcom-2025-18'), termEnds: '2026-01-31' };
    expect(computeLimbStatus(term, { ...clocks, lawDate: '2026-02-01' }).status).toBe('ended');
  });
});

describe(resolveAssumptions, () => {
  const clocks = { lawDate: '2026-11-24', suspensionEnd: 'inclusive' } as const;
  const standingOf = (assumptions: Record<string, 'in-force' | 'ended'>, limb: string) => {
    const resolved = resolveAssumptions(catalogue, assumptions, clocks);
    if (!resolved.ok) throw new Error(JSON.stringify(resolved.refusals));
    return resolved.standings.get(limb)?.standing;
  };
  const refusalOf = (assumptions: Record<string, 'in-force' | 'ended'>) => {
    const resolved = resolveAssumptions(catalogue, assumptions, clocks);
    return resolved.ok ? null : resolved.refusals.map((one) => one.reason).join();
  };

  it('goes before every reading', () => {
    for (const reading of READINGS) {
      const standing = (assumptions: Record<string, 'in-force' | 'ended'>) => {
        const resolved = resolveAssumptions(catalogue, assumptions, { ...clocks, reading });
        return resolved.ok ? resolved.standings.get('mofcom-2025-58')?.standing : null;
      };
      expect(standing({ 'mofcom-2025-58': 'ended' }), reading).toBe('off');
      expect(standing({ 'mofcom-2025-58': 'in-force' }), reading).toBe('live');
      expect(standing({}), reading).toBe(reading === 'law' ? 'live' : 'paused');
    }
  });

  it('leaves an unconfirmed limb paused until somebody assumes something', () => {
    expect(standingOf({}, 'mofcom-2025-58')).toBe('paused');
    expect(standingOf({ 'mofcom-2025-58': 'in-force' }, 'mofcom-2025-58')).toBe('live');
    expect(standingOf({ 'mofcom-2025-58': 'ended' }, 'mofcom-2025-58')).toBe('off');
  });

  it('takes a measure for all its limbs, and a limb named by itself before its measure', () => {
    expect(standingOf({ 'mofcom-2025-61': 'in-force' }, 'mofcom-2025-61#technology')).toBe('live');
    const both = { 'mofcom-2025-61#origin': 'ended', 'mofcom-2025-61': 'in-force' } as const;
    expect(standingOf(both, 'mofcom-2025-61#origin')).toBe('off');
    expect(standingOf(both, 'mofcom-2025-61#content')).toBe('live');
  });

  it.each([
    ['mofcom-2025-18', /in-force/],
    ['mofcom-2024-46', /in-force and suspended/],
    ['mofcom-2025-70', /no items/],
    ['mofcom-2026-26', /no items/],
    ['mofcom-2099-1', /no measure or limb/],
  ])('refuses an assumption on %s', (key, reason) => {
    expect(refusalOf({ [key]: 'ended' })).toMatch(reason);
  });
});
