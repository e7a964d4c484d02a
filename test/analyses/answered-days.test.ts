import { describe, expect, it } from 'vitest';
import { findAnswer, joinDays } from '../../src/analyses/answered-days.ts';
import { exposureReport } from '../app/fixtures/exposure-report.ts';

const { parts: _, ...summary } = exposureReport;
const question = {
  dataVersion: 'hash',
  suspensionEnd: 'inclusive',
  reading: 'open',
  assumptions: {},
  inference: true,
  destination: null,
} as const;
const answer = (lawDate: string, currency: string) => ({ ...summary, lawDate, currency });
/** The currency stands for what a day changes. */
const days = joinDays(question, [
  { from: '2026-11-20', to: '2026-11-26', answer: answer('2026-11-20', 'EUR') },
  { from: '2026-11-27', to: '2026-11-27', answer: answer('2026-11-27', 'EUR') },
  { from: '2026-11-28', to: '2026-12-31', answer: answer('2026-11-28', 'CHF') },
]);
const ask = (lawDate: string, changed: object = {}) => findAnswer(days, { ...question, lawDate, ...changed });

describe(joinDays, () => {
  it('writes once what days have in common, and days of one answer as one span', () => {
    expect(days.spans).toEqual([
      { from: '2026-11-20', to: '2026-11-27', own: { currency: 'EUR' } },
      { from: '2026-11-28', to: '2026-12-31', own: { currency: 'CHF' } },
    ]);
    expect(days.common).toMatchObject({ totals: summary.totals });
    expect(days.common).not.toHaveProperty('lawDate');
  });
});

describe(findAnswer, () => {
  it('gives the answer of a day, the first and the last ones among them', () => {
    expect(ask('2026-11-20')).toEqual(answer('2026-11-20', 'EUR'));
    expect(ask('2026-11-27')).toEqual(answer('2026-11-27', 'EUR'));
    expect(ask('2026-12-31')).toEqual(answer('2026-12-31', 'CHF'));
  });

  it('has none for another day or another question', () => {
    expect(ask('2026-11-19')).toBeNull();
    expect(ask('2027-01-01')).toBeNull();
    expect(ask('2026-12-01', { dataVersion: 'other' })).toBeNull();
    expect(ask('2026-12-01', { reading: 'agreed' })).toBeNull();
    expect(ask('2026-12-01', { inference: false })).toBeNull();
    expect(ask('2026-12-01', { assumptions: { 'CN-2025-58': 'in-force' } })).toBeNull();
    expect(ask('2026-12-01', { packs: [{ name: 'later' }] })).toBeNull();
  });
});
