import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

const BILL = 'Product,Component,Qty\nSM-400,MG-S40,8\n';

/** Stocks, and what is sold of each part at which price, of a company with this ledger. */
async function readLedger(ledger: string) {
  const { dataset } = await importText({ 'bom.csv': BILL, 'Item Ledger Entries.csv': ledger });
  return {
    stocks: dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`).toSorted(),
    sold: dataset?.parts.flatMap(({ partNumber, annualDemand, unitPrice }) =>
      annualDemand === null ? [] : [[partNumber, annualDemand, unitPrice]],
    ),
  };
}

describe('a ledger of items', () => {
  it('holds stocks in what remains of its entries, and sales less what came back', async () => {
    const ledger =
      'Posting Date,Entry Type,Document No.,Item No.,Location Code,Quantity,Remaining Quantity,Sales Amount (Actual)\n2025-01-01,Sale,S0,SM-400,MAIN,-500,0,95000.00\n2025-02-10,Purchase,P1,MG-S40,MAIN,60000,20000,0.00\n2025-03-10,Consumption,C1,MG-S40,MAIN,-40000,0,0.00\n2025-06-01,Sale,R1,SM-400,MAIN,100,75,-19000.00\n2025-09-01,Purchase,P2,MG-S40,EAST,30000,6500,0.00\n2025-12-31,Sale,S2,SM-400,MAIN,-1500,0,285000.00\n';
    // 500 + 1,500 - 100 motors in 365 days; 380,000 for 2,000 of them; 20,000 and 6,500 magnets are left.
    expect(await readLedger(ledger)).toEqual({ stocks: ['MG-S40 26500', 'SM-400 75'], sold: [['SM-400', 1900, 190]] });
  });

  it('is read in German as well', async () => {
    const ledger =
      'Buchungsdatum;Postenart;Belegnr.;Artikelnr.;Menge;Restmenge;Verkaufsbetrag (tatsächl.)\n01.01.2025;Verkauf;V1;SM-400;-2.000;0;380.000,00\n10.01.2025;Einkauf;E1;MG-S40;60.000;41.500;0,00\n31.12.2025;Verkauf;V2;SM-400;100;75;-19.000,00\n';
    expect(await readLedger(ledger)).toEqual({ stocks: ['MG-S40 41500', 'SM-400 75'], sold: [['SM-400', 1900, 190]] });
  });

  it('that says nothing of what remains is movements alone', async () => {
    const movements =
      'Posting Date,Entry Type,Item No.,Quantity\n2025-02-10,Purchase,MG-S40,60000\n2025-03-10,Sale,SM-400,-40\n';
    expect(await readLedger(movements)).toEqual({ stocks: [], sold: [] });
  });
});

describe('value entries of a ledger', () => {
  const HEAD =
    'Posting Date,Item Ledger Entry Type,Document Type,Document No.,Item No.,Item Ledger Entry Quantity,Invoiced Quantity,Cost per Unit,Sales Amount (Expected),Sales Amount (Actual),Cost Amount (Actual)';

  it('hold what was invoiced, once, less credit memos, and neither what was only shipped nor what was made', async () => {
    const entries = [
      '2025-01-02,Sale,Sales Shipment,SS1,SM-400,-1000,0,95,190000,0,0',
      '2025-01-05,Sale,Sales Invoice,SI1,SM-400,0,-1000,95,-190000,190000,-95000',
      '2025-06-20,Sale,Sales Credit Memo,SC1,SM-400,100,100,95,0,-19000,9500',
      '2025-12-31,Sale,Sales Invoice,SI2,SM-400,-1000,-1000,95,0,190000,-95000',
      '2025-03-05,Output,,PO1,SM-400,2000,2000,95,0,0,190000',
      '2025-03-02,Purchase,Purchase Invoice,PI1,MG-S40,6000,6000,6,0,0,36000',
    ];
    // 2,000 less 100; 380,000 for the 2,000.
    expect(await readLedger(`${HEAD}\n${entries.join('\n')}\n`)).toEqual({ stocks: [], sold: [['SM-400', 1900, 190]] });
  });
});
