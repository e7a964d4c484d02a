import { describe, expect, it } from 'vitest';
import type { ImportOptions, ImportOutcome } from '../../../src/intake/base/import-outcome.ts';
import { findProblem, importText } from '../import-text.ts';

const TODAY: Partial<ImportOptions> = { today: '2026-11-20' };

function listSources({ dataset }: ImportOutcome): readonly string[] {
  return (dataset?.sourcing ?? []).map(
    ({ partNumber, siteId, share, unitPrice }) => `${partNumber} ${siteId} ${share} ${unitPrice}`,
  );
}

describe('prices of one supplier for several quantities', () => {
  it.each([
    ['SAP', 'Material;Lieferant;Name des Lieferanten;Land;Staffelmenge ab;Nettopreis;Währung', '1', '1.000', '98,00'],
    ['M3', 'Item number;Supplier;Supplier name;Country;From quantity;Purchase price;Currency', '0', '1000', '98'],
    ['JD Edwards', 'Item;Supplier;Alpha Name;Country;Break Qty;Supplier Price;Cur', '1', '1000', '98'],
    ['Sage', 'Article;Fournisseur;Raison sociale;Pays;Qté mini;Prix net;Devise', '0', '1 000', '98,00'],
    ['Kingdee', '物料编码;供应商编码;供应商名称;国家;从数量;单价;币别', '0', '1000', '98'],
    ['mcframe', '品目コード;仕入先コード;仕入先名;国;数量(以上);単価;通貨', '1', '1000', '98'],
  ])('%s: are one source, at the price for the least of them', async (_system, header, least, more, price) => {
    const outcome = await importText({
      // The price for more stands first, so that the order of rows decides nothing.
      'prices.csv': `${header}\nMAG;7001;Beispiel Magnete;CN;${more};80;EUR\nMAG;7001;Beispiel Magnete;CN;${least};${price};EUR\nSCREW;7002;Muster AG;DE;${least};2;EUR\n`,
    });
    expect(listSources(outcome)).toEqual(['MAG 7001@CN 1 98', 'SCREW 7002@DE 1 2']);
    expect(outcome.dataset?.bom).toEqual([]);
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'MAG')?.unitPrice).toBe(98);
    expect(findProblem(outcome, 'price-breaks')?.message).toContain('1 row');
  });

  it('keep two suppliers, two makers and two currencies apart', async () => {
    const outcome = await importText({
      'prices.csv':
        'Item;Supplier;Supplier name;Country;From quantity;Purchase price;Currency\nMAG;1;One;CN;1;5;EUR\nMAG;2;Two;CN;1000;4;EUR\nMAG;1;One;CN;1000;6;USD\n',
    });
    expect(listSources(outcome)).toHaveLength(3);
    expect(findProblem(outcome, 'price-breaks')).toBeUndefined();
  });

  it('count as of the day: what ended, what another price followed and what has not begun', async () => {
    const outcome = await importText(
      {
        'PurchasePrices.csv':
          'Vendor No.;Vendor Name;Country;Item No.;Starting Date;Ending Date;Minimum Quantity;Direct Unit Cost\nV1;Beispiel;CN;MAG;2025-01-01;2025-12-31;0;1.9\nV1;Beispiel;CN;MAG;2026-01-01;;0;1.6\nV1;Beispiel;CN;MAG;2026-01-01;;5000;1.4\nV1;Beispiel;CN;MAG;2027-01-01;;0;1.3\nV4;Altes Werk;SI;MAG;2020-01-01;2021-12-31;0;3\n',
      },
      TODAY,
    );
    expect(listSources(outcome)).toEqual(['MAG V1@CN 1 1.6']);
    expect(findProblem(outcome, 'prices-replaced')?.message).toContain('1 row');
    expect(findProblem(outcome, 'sources-closed')?.message).toContain('2 rows');
  });
});

describe('a source whose last day is past', () => {
  it('counts as none by the day of the import, whatever else the list begins', async () => {
    const outcome = await importText(
      {
        'prices.csv':
          'Vendor;Country;Item;Price;Start Date;End Date\nGemfan;CN;PROP;1.2;;\nAPC;US;PROP;2.4;2020-01-01;2021-12-31\n',
      },
      TODAY,
    );
    expect(listSources(outcome)).toEqual(['PROP Gemfan@CN 1 1.2']);
    expect(findProblem(outcome, 'sources-closed')?.row).toBe(3);
  });
});

describe('a source that is barred', () => {
  it('counts as none, gives its part no price, and is said', async () => {
    const outcome = await importText({
      'asl.csv':
        'Item;Supplier;Supplier Number;Country;Status;Unit Price\nMAG;Late;9;CN;Debarred;2.5\nMAG;Good;1;DE;Approved;3.1\n',
    });
    expect(listSources(outcome)).toEqual(['MAG 1@DE 1 3.1']);
    expect(outcome.dataset?.parts[0]?.unitPrice).toBe(3.1);
    expect(findProblem(outcome, 'sources-closed')?.row).toBe(2);
  });
});

describe('what customers pay beside what a part costs', () => {
  it('stands, however many zeros the list of costs writes before the number', async () => {
    const outcome = await importText({
      'a-materials.csv': 'Material;Description;Material type;Price;Price unit;Currency\n000711;Fan;FERT;95;1;EUR\n',
      'billing.csv':
        'Billing document;Billing date;Material;Sold-to name;Billed quantity;Net value;Currency\n1;2026-01-10;711;Beispiel;100;17000;EUR\n2;2025-11-30;711;Beispiel;10;1700;EUR\n3;2026-11-25;711;Beispiel;10;1700;EUR\n4;2025-11-01;711;Beispiel;10;1700;EUR\n',
    });
    expect(outcome.dataset?.parts.map(({ unitPrice }) => unitPrice)).toEqual([170]);
    expect(findProblem(outcome, 'part-text-differs')?.message).toContain('“95” here and “170”');
  });
});
