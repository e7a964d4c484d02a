import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const HEADER = 'Document No.;Posting Date;Buy-from Vendor No.;Type;No.;Description;Quantity;Unit;Unit Cost;Currency';

async function readLedger(rows: string, header = HEADER) {
  const { dataset, notes } = await importText({ 'Purchase invoice lines.csv': `\n${header}\n${rows}` });
  return {
    parts: dataset?.parts.map(({ partNumber }) => partNumber),
    shares: dataset?.sourcing.map(({ siteId, share }) => [siteId, share]),
    codes: notes.map(({ code }) => code),
  };
}

describe('lines of purchase invoices', () => {
  it('are no parts where their type is an account, a charge or an asset, or they are texts', async () => {
    const { parts, codes } = await readLedger(`
      P-1;14-01-2026;V1;Item;70021;Magnet;100;PCS;2.85;EUR
      P-1;14-01-2026;V1;G/L Account;8710;Freight;1;;450.00;EUR
      P-1;14-01-2026;V1;;;Lot 2512-77, certificate enclosed;;;;
      P-2;15-01-2026;V1;Charge (Item);FREIGHT;Sea freight;1;;1200.00;EUR
      P-3;16-01-2026;V1;Fixed Asset;FA0210;Magnetiser;1;PCS;18000.00;EUR`);
    expect(parts).toEqual(['70021']);
    expect(codes).toContain('line-no-part');
  });

  it('are parts without a number where they state an amount', async () => {
    const { parts } = await readLedger(`
      P-1;14-01-2026;V1;Item;70021;Magnet;100;PCS;2.85;EUR
      P-1;14-01-2026;V1;;;Disc magnet D8;50;PCS;0.85;EUR`);
    expect(parts).toEqual(['70021', 'Disc magnet D8']);
  });

  it('have their days in the order of all of them, so that only those of the last year share a part', async () => {
    const { shares } = await readLedger(`
      P-0;12-03-2024;V1;Item;70021;Magnet;4000;PCS;3.10;EUR
      P-1;14-01-2026;V1;Item;70021;Magnet;9000;PCS;2.85;EUR
      P-2;09-05-2026;V2;Item;70021;Magnet;1000;PCS;6.90;EUR`);
    expect(shares).toEqual([
      ['V1@?', 0.9],
      ['V2@?', 0.1],
    ]);
  });

  it('say nothing of a unit where a price is only an older one', async () => {
    const { codes } = await readLedger(
      `
      M-1;V1;Ningbo;CN;17.5;EUR;PCS;2026-01-01;
      M-1;V1;Ningbo;CN;19.0;EUR;PCS;2024-01-01;2025-12-31`,
      'Material;Vendor;Name;Country;Net price;Currency;Unit;Valid from;Valid to',
    );
    expect(codes).not.toContain('price-other-unit');
  });
});
