import { describe, expect, it } from 'vitest';
import { openAssumed } from '../../src/analyses/open-assumed.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { importText } from '../intake/import-text.ts';

const BOM = 'parent,child,quantity\nPUMP,MAGNET,8\n';

async function readIn(files: Record<string, string>): Promise<Dataset> {
  const { dataset } = await importText({ 'parts.csv': 'part_number\nPUMP\nMAGNET\n', 'bom.csv': BOM, ...files });
  if (dataset === null) throw new Error('The files are no dataset.');
  return dataset;
}

describe('the country and the currency of data in use', () => {
  it('are open where nothing said them: a bill alone, or prices that are paid', async () => {
    const bill = await readIn({});
    expect(bill.settings).toMatchObject({ homeCountry: 'DE', reportingCurrency: 'EUR' });
    expect(openAssumed(bill.settings, bill)).toMatchObject({ homeCountry: undefined, reportingCurrency: undefined });
    const paid = await readIn({
      'bom.csv': BOM,
      'parts.csv': 'part_number,unit_price,currency\nMAGNET,2,USD\nPUMP,,\n',
    });
    expect(openAssumed(paid.settings, paid)).toMatchObject({ homeCountry: undefined, reportingCurrency: undefined });
  });

  it('stand where sales or rates say them, and where a person chose another', async () => {
    const parts = 'part_number,unit_price,currency,annual_demand\nPUMP,90,USD,400\nMAGNET,2,USD,\n';
    const sold = await readIn({ 'parts.csv': parts });
    expect(openAssumed(sold.settings, sold)).toEqual({ ...sold.settings, homeCountry: undefined });
    const rated = await readIn({ 'rates.csv': 'currency,per_reporting\nCHF,1\n' });
    expect(openAssumed(rated.settings, rated).reportingCurrency).toBe('CHF');
    const seatedIn = await readIn({
      'suppliers.csv': 'supplier_id,country,role\nus,FR,own\n',
      'rates.csv': 'currency,per_reporting\nCHF,1\n',
    });
    expect(openAssumed(seatedIn.settings, seatedIn)).toEqual(seatedIn.settings);
    const bill = await readIn({});
    const chosen = { ...bill.settings, reportingCurrency: 'JPY' };
    expect(openAssumed(chosen, { ...bill, settings: chosen })).toEqual(chosen);
    const seated = { ...bill.settings, homeCountry: 'FR' };
    expect(openAssumed(seated, { ...bill, settings: seated })).toMatchObject({
      homeCountry: 'FR',
      reportingCurrency: undefined,
    });
  });
});
