import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../../src/intake/base/import-decisions.ts';
import { analyseCompany } from '../analyse-company.ts';

const PARTS = `
  part_number,description,kind,form
  M-1,NdFeB magnet with 2 % Dy,component,magnet
  M-3,Steel housing,component,
  X-1,Unit 7,component,
`;

async function weigh(sourcing: string, more: Readonly<Record<string, string>> = {}) {
  const decisions = { ...NO_DECISIONS, acceptProposals: 'confident' } as const;
  const files = {
    'parts.csv': PARTS,
    'sourcing.csv': `part_number,supplier_id,country,unit_price,yearly_quantity,buyer_site_id\n${sourcing}`,
    ...more,
  };
  const { report } = await analyseCompany(files, { decisions });
  return report.ledger.purchases;
}

describe('what is bought in a year, in the ledger', () => {
  it('is divided by the verdicts on its parts, without a part in any product', async () => {
    const purchases = await weigh('M-1,V,CN,2,1000,\nM-1,W,CN,4,100,\nM-3,W,DE,3,100,\n');
    expect(purchases).toMatchObject({ total: 2700, isLeast: false, notExposed: 300, parts: 2, partsWithoutValue: 0 });
    expect(purchases.surely + purchases.possibly).toBe(2400);
  });

  it('is the least where a part has no price or quantity, and says of how many', async () => {
    const purchases = await weigh('M-1,V,CN,2,1000,\nM-3,W,DE,3,,\nX-1,W,,,100,\n');
    expect(purchases).toMatchObject({ total: 2000, isLeast: true, parts: 3, partsWithoutValue: 2 });
  });

  it('counts a part in a product that nobody is known to supply among those without a value', async () => {
    const files = {
      'parts.csv': `${PARTS}P-1,Pump,product,\n`,
      'bom.csv': 'parent,child,quantity\nP-1,M-1,1\nP-1,M-3,2\n',
    };
    const purchases = await weigh('M-1,V,CN,2,1000,\n', files);
    expect(purchases).toMatchObject({ total: 2000, isLeast: true, parts: 2, partsWithoutValue: 1 });
  });

  it('adds up, and leaves out what goes to a supplier or comes from a plant of the company', async () => {
    const purchases = await weigh('M-1,V,CN,2,1000,W-1\nM-3,W,DE,3,100,\nX-1,W,CN,5,10,\nX-1,O,DE,5,70,O-1\n', {
      'suppliers.csv': 'supplier_id,name,role\nV,V,supplier\nW,W,supplier\nO,We,own\n',
      'sites.csv': 'site_id,supplier_id,country\nW-1,W,DE\nO-1,O,DE\nO-2,O,DE\n',
    });
    const { total, surely, possibly, ifPausedBack, notExposed, cannotBeJudged } = purchases;
    expect([total, surely + possibly + ifPausedBack + notExposed + cannotBeJudged]).toEqual([350, 350]);
    expect(cannotBeJudged).toBe(50);
  });
});

describe('the reason of a part that no rule reaches', () => {
  it('names its form where that says what it is, and not that it is some other one', async () => {
    const { report } = await analyseCompany(
      {
        'parts.csv':
          'part_number,description,kind,category\nB-1,Screw M4,component,fastener\nM-1,Ring,component,ferrite-magnet\n',
        'sourcing.csv': 'part_number,supplier_id,country\nB-1,V,DE\nM-1,V,DE\n',
      },
      { decisions: NO_DECISIONS },
    );
    const reasons = Object.fromEntries(report.parts.map(({ partNumber, decides }) => [partNumber, decides]));
    expect(reasons['B-1']).toBe('no rule reaches it');
    expect(report.parts.filter(({ decides }) => decides.startsWith('other'))).toEqual([]);
  });
});
