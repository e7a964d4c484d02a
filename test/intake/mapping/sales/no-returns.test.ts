import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

/** What a list of sales gives for its one product. */
async function readSold(text: string, name = 'sales.csv') {
  const { dataset, notes } = await importText({ [name]: text });
  const [product] = dataset?.parts ?? [];
  return {
    demand: product?.annualDemand ?? null,
    price: product?.unitPrice ?? null,
    codes: notes.map(({ code }) => code).filter((code) => code.startsWith('sales-')),
  };
}

describe('codes and words that name no document which takes a sale back', () => {
  it.each([
    ['Type', 'D', 'E'],
    ['Type', 'RE', 'WH'],
    ['Billing type', 'RE', 'EX'],
    ['Order type', 'CM', 'MI'],
    ['Belegart', 'RE', 'AR'],
    ['Region', 'N', 'D'],
    ['Segment', 'I', 'C'],
    ['Customer type', 'I', 'C'],
    ['Payment', 'I', 'C'],
    ['Country', 'IN', 'CN'],
    ['Ship to', 'IN', 'CN'],
    ['Destination', 'IN', 'CR'],
    ['Kunde', 'FA', 'DB'],
    ['Payment type', 'Credit', 'Cash'],
    ['Credit', 'Yes', 'No'],
    ['Familia', 'Abono', 'Motores'],
  ])('are those below %s: %s and %s', async (heading, first, second) => {
    const sold = await readSold(`
      Invoice,Invoice date,${heading},Item,Quantity,Unit price,Currency
      1,2025-01-15,${first},P-1,1000,95,EUR
      2,2025-12-15,${second},P-1,900,95,EUR`);
    expect(sold).toEqual({ demand: 1900, price: 95, codes: [] });
  });
});

describe('documents behind a sale', () => {
  it('take off and add what they say where both signs are written', async () => {
    const sold = await readSold(
      `
      Belegart;Belegnr.;Buchungsdatum;Artikelnr.;Menge;Preis;Währung
      Rechnung;1;15.01.2025;P-1;1000;95,00;EUR
      Rechnungskorrektur;2;16.01.2025;P-1;-1000;95,00;EUR
      Rechnungskorrektur;2;16.01.2025;P-1;900;95,00;EUR
      Rechnung;3;15.12.2025;P-1;900;95,00;EUR`,
      'Verkauf.csv',
    );
    expect(sold).toEqual({ demand: 1800, price: 95, codes: ['sales-taken-back'] });
  });

  it.each([
    ['伝票区分', '売上', '売上値引'],
    ['单据类型', '销售出库', '折让'],
    ['Belegart', 'Rechnung', 'Preisgutschrift'],
    ['Document type', 'Invoice', 'Price adjustment'],
  ])('leave how many are sold, and their price, where %s has beside %s a %s', async (heading, sale, lower) => {
    const sold = await readSold(`
      Invoice,Invoice date,${heading},Item,Quantity,Unit price,Currency
      1,2025-01-15,${sale},P-1,1000,95,EUR
      2,2025-06-15,${lower},P-1,100,5,EUR
      3,2025-12-15,${sale},P-1,900,95,EUR`);
    expect(sold).toEqual({ demand: 1900, price: 95, codes: ['sales-price-lowered'] });
  });

  it('count for nothing where the state of an order says that it came back: the sale is in no other row', async () => {
    const sold = await readSold(`
      Order,Order date,Status,Item,Quantity,Unit price,Currency
      1,2025-01-15,Paid,P-1,1000,95,EUR
      2,2025-06-15,Refunded,P-1,100,95,EUR
      3,2025-12-15,Paid,P-1,900,95,EUR`);
    expect(sold).toEqual({ demand: 1900, price: 95, codes: ['sales-taken-back'] });
  });

  it('take nothing off for their lines on an account of the ledger', async () => {
    const { dataset } = await importText({
      'sales lines.csv': `
        Posting Date;Document Type;Sell-to Customer No.;Type;No.;Quantity;Line Amount
        2025-01-15;Invoice;K1;Item;P-100;10;500
        2025-06-20;Credit Memo;K1;G/L Account;6810;1;90
        2025-12-20;Invoice;K1;Item;P-100;10;500`,
    });
    expect(dataset?.parts.map(({ partNumber, annualDemand }) => [partNumber, annualDemand])).toEqual([['P-100', 20]]);
  });
});
