import { describe, expect, it } from 'vitest';
import { aheadSettings } from '../../../../src/domain/questions/licences.ts';
import { analyseAhead } from '../../../../src/engine/licences/ahead/analyse-ahead.ts';
import { analyseLicences } from '../../../../src/engine/licences/analyse.ts';
import { catalogue, COMPANY, importCompany, QUESTION } from '../ring-company.ts';

describe('expected loss of a filing', () => {
  it('says of no filing that it loses nothing where no revenue is known to rest on it', async () => {
    const lose = async (licences: string, other: Record<string, string>) => {
      const dataset = await importCompany(licences, 20, other);
      const report = analyseLicences({ dataset, catalogue, question: QUESTION });
      return analyseAhead({ report, dataset, catalogue, settings: aheadSettings.parse({}) }).filings.map(
        ({ expectedLoss, quantity }) => ({ known: expectedLoss !== null, quantity }),
      );
    };
    expect(await lose('', {})).toEqual([
      { known: true, quantity: 1200 },
      { known: true, quantity: 800 },
    ]);
    // A motor without a price, and a licence whose term is over for goods that nothing on file needs.
    const unpriced = COMPANY['parts.csv'].replace(',100,1000,30', ',,1000,');
    expect(await lose('', { 'parts.csv': unpriced })).toEqual([
      { known: false, quantity: 1200 },
      { known: false, quantity: 800 },
    ]);
    const over = 'TWO,18-Sm-magnet,,DE,2025-06-01,granted,2025-08-01,2026-06-30,500,,,';
    expect((await lose(over, {})).filter(({ known }) => !known)).toEqual([{ known: false, quantity: null }]);
  });
});
