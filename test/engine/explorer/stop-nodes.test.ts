import { describe, expect, it } from 'vitest';
import { stopNodes } from '../../../src/engine/explorer/stop-nodes.ts';
import { catalogue, company, drawCompany, rowOf } from './section-8.ts';

const picture = drawCompany();

function stop(keys: readonly string[], dataset = company, drawn = picture) {
  const nodes = keys.map((key) => rowOf(drawn, key));
  return stopNodes({ dataset, catalogue, question: { inference: false, nodes } });
}

// Shares by hand from the tables of the example: all five parts are essential, so the car loses the largest lost share.
describe(stopNodes, () => {
  it('loses the share of the source for the products that need it', () => {
    expect(stop(['MAGNET-JP/TRACTION-MAGNET'])).toMatchObject({
      revenue: { low: 80, high: 80 },
      products: [{ partNumber: 'CAR', lost: { low: 0.8, high: 0.8 } }],
      productCount: 1,
      nodesHit: 1,
    });
  });

  it('multiplies shares along a path and takes the larger of parallel ones', () => {
    // 0.9 of the magnets of the half of motors that Hungary makes, and 0.2 of the traction magnets.
    expect(stop(['MAGNET-CN/EPS-MAGNET']).revenue.high).toBeCloseTo(45, 9);
    expect(stop(['MAGNET-CN/EPS-MAGNET', 'MAGNET-CN/TRACTION-MAGNET']).revenue.high).toBeCloseTo(45, 9);
    expect(stop(['MAGNET-CN/EPS-MAGNET']).nodesHit).toBe(2);
  });

  it('stops the product itself, and nothing for nothing', () => {
    expect(stop(['OWN-DE/CAR']).revenue).toStrictEqual({ low: 100, high: 100 });
    expect(stop([])).toMatchObject({ revenue: { low: 0, high: 0 }, products: [], nodesHit: 0 });
  });

  it('gives a range where nobody knows how sources share', () => {
    const sourcing = company.sourcing.map((row) =>
      row.partNumber === 'TRACTION-MAGNET' ? { ...row, share: null } : row,
    );
    const open = { ...company, sourcing };
    const { revenue } = stop(['MAGNET-JP/TRACTION-MAGNET'], open, drawCompany(open));
    expect(revenue).toStrictEqual({ low: 0, high: 100 });
  });

  it('stops what comes from nobody knows where', () => {
    const sourcing = company.sourcing.filter(
      (row) => !(row.partNumber === 'EPS-MAGNET' && row.buyerSiteId === 'MOTOR-HU'),
    );
    const unseen = { ...company, sourcing };
    expect(stop(['?/EPS-MAGNET'], unseen, drawCompany(unseen)).revenue).toStrictEqual({ low: 50, high: 50 });
  });

  it('refuses a row that is no node', () => {
    expect(() => stopNodes({ dataset: company, catalogue, question: { inference: false, nodes: [999] } })).toThrow(
      RangeError,
    );
  });
});
