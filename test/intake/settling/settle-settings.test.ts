import { describe, expect, it } from 'vitest';
import { findProblem, importText, listErrors } from '../import-text.ts';

const PARTS = 'part_number,kind\ncar,product\n';

describe('what a file does not say of the company', () => {
  it('takes the company itself from the mark, the caller, or (if asked to) from who makes the products', async () => {
    const files = {
      'parts.csv': 'part_number,kind\ncar,product\n',
      'suppliers.csv': 'supplier_id,country\nus,FR\nthem,CN\n',
      'sites.csv': 'site_id,supplier_id\nplant,us\n',
      'sourcing.csv': 'part_number,site_id\ncar,plant\n',
    };
    const asked = await importText(files);
    expect(asked.own).toEqual({ marked: false, candidates: ['us'] });
    expect(asked.dataset?.settings.homeCountry).toBe('DE');
    const inferred = await importText(files, { inferOwnSupplier: true });
    expect(inferred.own.marked).toBe(true);
    expect(inferred.dataset?.settings.homeCountry).toBe('FR');
    expect(findProblem(inferred, 'own-supplier-inferred')?.found).toBe('us');
    const given = await importText(files, { ownSupplierId: 'them' });
    expect(given.dataset?.suppliers.find(({ role }) => role === 'own')?.supplierId).toBe('them');
    expect(listErrors(await importText(files, { ownSupplierId: 'nobody' }))).toEqual([
      'unknown-reference null:null:supplier_id',
    ]);
  });

  it('derives kinds, the reporting currency and what has no rate, and says so', async () => {
    const outcome = await importText({
      'parts.csv':
        'part_number,unit,unit_price,currency\ncar,pc,1,USD\nmotor,pc,2,USD\nneodymium,kg,3,JPY\nscrew,pc,,\n',
      'bom.csv': 'parent,child,quantity\ncar,motor,1\nmotor,neodymium,1\n',
    });
    expect(outcome.dataset?.parts.map((part) => part.kind)).toEqual(['product', 'assembly', 'material', 'component']);
    expect(outcome.dataset?.settings.reportingCurrency).toBe('USD');
    expect(findProblem(outcome, 'no-rate')).toMatchObject({
      severity: 'note',
      row: 4,
      found: 'JPY',
      file: 'parts.csv',
    });
    const given = await importText(
      { 'parts.csv': 'part_number,unit_price,currency\na,1,USD\n' },
      { reportingCurrency: 'USD' },
    );
    expect(findProblem(given, 'no-rate')).toBeUndefined();
  });

  it('takes an assembly for a product where nothing above it is asked for, also beside bought parts with a need', async () => {
    const readKinds = async (parts: string) => {
      const { dataset } = await importText({
        'parts.csv': `part_number,annual_demand\n${parts}`,
        'bom.csv': 'parent,child,quantity\nLIST,PUMP,1\nPUMP,ROTOR,1\nROTOR,MAGNET,8\n',
      });
      return dataset?.parts.map(({ partNumber, kind }) => `${partNumber} ${kind}`);
    };
    expect(await readKinds('LIST,\nPUMP,400\nROTOR,400\nMAGNET,3200\n')).toEqual([
      'LIST product',
      'PUMP product',
      'ROTOR assembly',
      'MAGNET component',
    ]);
    expect((await readKinds('LIST,400\nPUMP,400\nROTOR,400\nMAGNET,3200\n'))?.slice(0, 2)).toEqual([
      'LIST product',
      'PUMP assembly',
    ]);
  });

  it('uses the newest rate of a currency', async () => {
    const outcome = await importText({
      'parts.csv': PARTS,
      'rates.csv': 'currency,per_reporting,date\nUSD,1.1,2026-01-01\nUSD,1.2,2026-11-01\nEUR,1,\n',
    });
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.rates.map(({ currency, perReporting }) => [currency, perReporting])).toEqual([
      ['USD', 1.2],
      ['EUR', 1],
    ]);
    expect(findProblem(outcome, 'older-rates')?.severity).toBe('note');
  });

  it('puts nobody in China for descriptions in Chinese beside amounts in another currency than the yuan', async () => {
    const readHome = async (currency: string) => {
      const { dataset } = await importText({
        'parts.csv': `part_number,description,unit_price,currency,annual_demand\nsv,伺服电机 Servo,310,${currency},20\nmg,磁钢 Magnet,2,${currency},\n`,
      });
      return dataset?.settings.homeCountry;
    };
    expect([await readHome('EUR'), await readHome('CNY')]).toEqual(['DE', 'CN']);
  });
});
