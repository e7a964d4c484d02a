import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readSources(files: Readonly<Record<string, string>>) {
  const { dataset } = await importText(files);
  return dataset?.sourcing
    .map(({ partNumber, siteId, buyerSiteId }) => `${partNumber}: ${siteId} to ${buyerSiteId ?? 'us'}`)
    .toSorted();
}

const BILL =
  'Parent;Part number;Quantity;Mfr 1;Mfr 2\nLX-1;FET-20;8;Sample Power;GaN Example\nLX-1;CAP-10;56;Cap Sample;\n';

describe('a maker in a bill whom a list of purchases names beside the dealer', () => {
  it('is the source of the dealer and no further one; a maker that nobody bought from stays one', async () => {
    const buys =
      'Part number;Vendor;Mfr;Price;COO\nFET-20;Example Distribution;GaN Example;1.90;CN\nCAP-10;Example Distribution;Cap Sample;0.03;MY\n';
    expect(await readSources({ 'bom.csv': BILL, 'buys.csv': buys })).toEqual([
      'CAP-10: Cap Sample@MY to Example Distribution@?',
      'CAP-10: Example Distribution@? to us',
      'FET-20: Example Distribution@? to us',
      'FET-20: GaN Example@CN to Example Distribution@?',
      'FET-20: Sample Power@? to us',
    ]);
  });

  it('is a source by itself where the list is of another part', async () => {
    const buys = 'Part number;Vendor;Mfr;Price;COO\nFET-20;Example Distribution;GaN Example;1.90;CN\n';
    expect(await readSources({ 'bom.csv': BILL, 'buys.csv': buys })).toContain('CAP-10: Cap Sample@? to us');
  });
});

describe('a status that says whether somebody may deliver', () => {
  const list = (status: string) =>
    `Item,Supplier,Supplier Site,Status,Supplier Item,Country of Origin\nPK-10,Sample Pack,HN-01,Approved,SPV36,Vietnam\nPK-10,Prospect Pack,MX-01,${status},PP36,Mexico\n`;

  it('bars who is debarred', async () => {
    const found = await readSources({
      'asl.csv': list('Debarred'),
      'bom.csv': 'Parent,Component,Quantity\nSC-2,PK-10,1\n',
    });
    expect(found?.some((source) => source.includes('Prospect'))).toBe(false);
  });

  it('bars nobody where both are approved', async () => {
    const found = await readSources({
      'asl.csv': list('Approved'),
      'bom.csv': 'Parent,Component,Quantity\nSC-2,PK-10,1\n',
    });
    expect(found?.length).toBe(2);
  });
});
