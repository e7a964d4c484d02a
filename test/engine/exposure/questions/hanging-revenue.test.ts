import { describe, expect, it } from 'vitest';
import { weighFacts } from '../../../../src/domain/letters/weigh-facts.ts';
import { formatHanging } from '../../../../src/documents/format/money.ts';
import { readHangingBasis } from '../../../../src/documents/words/known-money.ts';
import { analyseCompany } from '../analyse-company.ts';

/** A board of unknown contents in two products, of which `second` says what the second one sells for. */
function files(second: string): Record<string, string> {
  return {
    'parts.csv': `part_number,description,kind,unit_price,currency,annual_demand
P-1,Drive small,product,100,EUR,1000
P-2,Drive large,product,${second},EUR,500
E-1,Control board,component,20,EUR,
`,
    'bom.csv': 'parent,child,quantity\nP-1,E-1,1\nP-2,E-1,1\n',
    'suppliers.csv': 'supplier_id,name,country,role\nS-0,Us GmbH,DE,own\nS-1,Boards s.r.o.,CZ,\n',
    'sites.csv': 'site_id,supplier_id,name,country\nOWN,S-0,Us,DE\nBRN,S-1,Boards Brno,CZ\n',
    'sourcing.csv': 'part_number,site_id,share_pct\nP-1,OWN,100\nP-2,OWN,100\nE-1,BRN,100\n',
  };
}

describe('revenue that hangs on a question', () => {
  it('is the least where another product in need of the part has no price', async () => {
    const { report } = await analyseCompany(files(''));
    const question = report.questions.find(({ partNumber }) => partNumber === 'E-1')!;
    expect(question).toMatchObject({ revenueAtRisk: 100_000, isLeast: true });
    expect(formatHanging(question, 'EUR')).toBe('≥\u00a0€\u00a0100\u00a0k');
    expect(readHangingBasis(question)).toBe('at least');
  });

  it('is known where all have one', async () => {
    const { report } = await analyseCompany(files('200'));
    const question = report.questions.find(({ partNumber }) => partNumber === 'E-1')!;
    expect(question.revenueAtRisk).toBe(200_000);
    expect('isLeast' in question).toBe(false);
    expect(formatHanging(question, 'EUR')).toBe('€\u00a0200\u00a0k');
  });
});

describe(weighFacts, () => {
  it('says that more may hang on one of several facts, where of one of them none or only a part is known', () => {
    expect(weighFacts([{ revenueAtRisk: 5 }, { revenueAtRisk: 9 }])).toEqual({ revenueAtRisk: 9, isLeast: false });
    expect(weighFacts([{ revenueAtRisk: 5 }, { revenueAtRisk: 0 }])).toEqual({ revenueAtRisk: 5, isLeast: true });
    expect(weighFacts([{ revenueAtRisk: 5, isLeast: true }]).isLeast).toBe(true);
  });

  it('knows of no revenue where no fact has any', () => {
    expect(weighFacts([]).revenueAtRisk).toBe(0);
    expect(formatHanging(weighFacts([{ revenueAtRisk: 0 }]), 'EUR')).toBe('not known');
  });
});
