import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { computeLimbStatus, resolveAssumptions } from '../../../src/engine/controls/status.ts';

const catalogue = loadCatalogue();
const limbOf = (id: string) => {
  const limb = catalogue.measures.flatMap((measure) => measure.limbs).find((one) => one.id === id);
  if (!limb) throw new Error(`no limb ${id}`);
  return limb;
};
const statusOf = (id: string, lawDate: string, suspensionEnd: 'inclusive' | 'exclusive' = 'inclusive') =>
  computeLimbStatus(limbOf(id), { lawDate, suspensionEnd, evidenceCutoff: catalogue.evidenceCutoff }).status;

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

  it('takes 10 November 2026 as the first day after the suspension when the boundary setting says so', () => {
    expect(statusOf('mofcom-2025-58', '2026-11-10', 'exclusive')).toBe('unconfirmed');
    expect(statusOf('mofcom-2025-58', '2026-11-09', 'exclusive')).toBe('suspended');
  });

  it('says when an unchanged status was last confirmed, past the evidence cutoff only', () => {
    const clocks = { suspensionEnd: 'inclusive', evidenceCutoff: catalogue.evidenceCutoff } as const;
    expect(computeLimbStatus(limbOf('mofcom-2025-18'), { ...clocks, lawDate: '2026-11-24' }).lastConfirmed).toBe(
      '2026-08-02',
    );
    expect(computeLimbStatus(limbOf('mofcom-2025-18'), { ...clocks, lawDate: '2026-08-02' }).lastConfirmed).toBeNull();
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
