import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

const BILL = 'Parent,Component,Quantity\nGY-1,MG-1,2\n';
const LIST =
  'Item Number,Vendor ID,Vendor Name,Vendor Country,Unit Cost,Currency,Lead time days\nMG-1,V1,Muster Inc,US,210.00,USD,45\nMG-1,V2,Muster Magnetics,CN,95.00,USD,90\n';
const ORDERS = (price: string): string =>
  `PO Number,Item Number,Vendor ID,Order quantity,Unit Cost,Order date\nP1,MG-1,V1,300,210.00,2026-01-05\nP2,MG-1,V2,700,${price},2026-02-05\n`;

async function readSources(files: Readonly<Record<string, string>>) {
  const { dataset, document } = await importText(files);
  const country = new Map(dataset?.sites.map((site) => [site.siteId, site.country]));
  return {
    sources: dataset?.sourcing
      .map(({ siteId, share, unitPrice }) => `${siteId} ${country.get(siteId)} ${share} ${unitPrice}`)
      .toSorted(),
    asked: document.problems.filter(({ code }) => code === 'source-terms-differ').length,
  };
}

describe('one supplier of a part in two tables at two prices', () => {
  it('is one source with the country of the one and the share of the other', async () => {
    expect(await readSources({ 'bom.csv': BILL, 'list.csv': LIST, 'orders.csv': ORDERS('96.00') })).toEqual({
      sources: ['V1@US US 0.3 210', 'V2@CN CN 0.7 95'],
      asked: 1,
    });
    expect((await readSources({ 'bom.csv': BILL, 'list.csv': LIST, 'orders.csv': ORDERS('95.00') })).asked).toBe(0);
  });

  it('is two where the tables name two countries', async () => {
    const other =
      'Item Number,Vendor ID,Vendor Name,Vendor Country,Unit Cost,Currency\nMG-1,V2,Muster Magnetics,VN,96.00,USD\n';
    const { sources } = await readSources({ 'bom.csv': BILL, 'list.csv': LIST, 'other.csv': other });
    expect(sources?.map((source) => source.split(' ')[1])).toEqual(['US', 'CN', 'VN']);
  });
});
