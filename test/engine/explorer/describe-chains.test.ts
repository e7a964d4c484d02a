import { describe, expect, it } from 'vitest';
import { summariseExposure } from '../../../src/engine/exposure/analyse.ts';
import { describeChains } from '../../../src/engine/explorer/describe-chains.ts';
import { catalogue, company } from './section-8.ts';

// Expected figures are those of the worked example, or made by hand from its tables.

describe(describeChains, () => {
  const question = {
    lawDate: '2026-11-24',
    suspensionEnd: 'inclusive',
    dataVersion: 'test',
    assumptions: {},
    inference: false,
    destination: null,
  } as const;
  const input = { dataset: company, catalogue, question };
  const facts = describeChains(input, summariseExposure(input));
  const get = (partNumber: string) => facts.parts.find((part) => part.partNumber === partNumber);

  it('tells of every bought part what rests on it, and of the company what is reached in all', () => {
    expect(facts.parts.map(({ partNumber }) => partNumber).toSorted()).toStrictEqual(
      company.parts.flatMap(({ partNumber, kind }) => (kind === 'product' ? [] : [partNumber])).toSorted(),
    );
    expect(get('TRACTION-MAGNET')).toMatchObject({ fill: 'surely', products: ['CAR'] });
    expect(get('TRACTION-MAGNET')?.revenueAtRisk.sure).toBeCloseTo(20, 9);
    expect(get('EPS-MAGNET')?.revenueAtRisk).toMatchObject({ sure: 0 });
    expect(get('EPS-MAGNET')?.revenueAtRisk.possible).toBeCloseTo(45, 9);
    expect(get('ANODE')?.revenueAtRisk.ifPausedBack).toBeCloseTo(60, 9);
    expect(facts.totals.revenue).toBe(100);
    expect(facts.products.map(({ partNumber }) => partNumber)).toStrictEqual(['CAR']);
    expect(facts).toMatchObject({ lawDate: '2026-11-24', withoutMoney: [] });
  });

  it('leaves out the reasons, which are most of an exposure', () => {
    for (const part of facts.parts) {
      expect(Object.keys(part)).not.toContain('findings');
      expect(Object.keys(part)).not.toContain('sources');
    }
  });
});
