import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../../src/intake/base/import-outcome.ts';
import { findProblem, importText } from '../../import-text.ts';

/** Pieces and price of what is sold, by part. */
function listSold({ dataset }: ImportOutcome): readonly string[] {
  return (dataset?.parts ?? []).flatMap(({ partNumber, annualDemand, unitPrice, currency }) =>
    annualDemand === null ? [] : [`${partNumber} ${annualDemand} ${unitPrice} ${currency}`],
  );
}

describe('lines of invoices as systems write them', () => {
  // A year from the first to the last day, so that nothing is scaled: 120 pieces for 6000.
  const YEAR = ['2025-11-10', '2026-03-10', '2026-11-20'] as const;
  const write = (header: string, row: (day: string, quantity: number, money: number) => string): string =>
    `${header}\n${[
      row('2025-11-01', 5, 250),
      row(YEAR[0], 5, 250),
      row(YEAR[1], 50, 2500),
      row(YEAR[2], 70, 3500),
    ].join('\n')}\n`;

  it.each([
    [
      'Business Central',
      'SalesInvoiceLines.csv',
      write(
        'Document No.;Posting Date;Sell-to Customer No.;Type;No.;Description;Quantity;Line Amount;Currency Code',
        (day, quantity, money) => `SI1;${day};K1;Item;P-100;Fan;${quantity};${money};EUR`,
      ),
    ],
    [
      'D365',
      'CustInvoiceLines.csv',
      write(
        'INVOICENUMBER;INVOICEDATE;INVOICECUSTOMERACCOUNTNUMBER;PRODUCTNUMBER;INVOICEDQUANTITY;LINEAMOUNT;CURRENCYCODE',
        (day, quantity, money) => `I1;${day};C1;P-100;${quantity};${money};EUR`,
      ),
    ],
    [
      'JD Edwards',
      'F42119.csv',
      write(
        'Actual Ship Date;Sold To;Item;Units Shipped;Extended Price;Currency Code',
        (day, quantity, money) => `${day};Zero;P-100;${quantity};${money};EUR`,
      ),
    ],
    [
      'M3',
      'OIS350.csv',
      write(
        'Invoice number;Invoice date;Customer;Item number;Invoiced quantity;Net line amount;Currency',
        (day, quantity, money) => `1;${day};Wilo;P-100;${quantity};${money};EUR`,
      ),
    ],
    [
      'Oracle EBS',
      'orders.csv',
      write(
        'Order Date;Customer;Ordered Item;Ordered Quantity;Extended Amount;Currency',
        (day, quantity, money) => `${day};Moog;P-100;${quantity};${money};EUR`,
      ),
    ],
    [
      'Sage X3',
      'SINVOICED.csv',
      write(
        'Facture;Date facture;Client;Article;Quantité facturée;Montant HT;Devise',
        (day, quantity, money) => `F1;${day};Castorama;P-100;${quantity};${money};EUR`,
      ),
    ],
  ])('%s: say what is sold in a year, and at which price', async (_system, file, text) => {
    expect(listSold(await importText({ [file]: text }))).toEqual(['P-100 120 50 EUR']);
  });

  it('leave out accounts and services, by their kind', async () => {
    const outcome = await importText({
      'SalesInvoiceLines.csv':
        'Posting Date;Sell-to Customer No.;Type;No.;Quantity;Line Amount\n2025-11-01;K1;Item;P-100;10;500\n2026-11-20;K1;Item;P-100;10;500\n2026-11-20;K1;G/L Account;6810;1;90\n',
    });
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['P-100']);
    expect(findProblem(outcome, 'line-no-part')?.row).toBe(4);
  });

  it('count in thousands where a heading above several columns says so', async () => {
    const outcome = await importText({
      'StatisticsOfSales.csv': 'Part No;Description;Year;Qty (k pcs);Sales in kEUR\n90-100;Aid;2025;40;7200\n',
    });
    expect(listSold(outcome)).toEqual(['90-100 40000 180 EUR']);
  });
});

describe('stock in thousands', () => {
  it('counts in pieces, and a mass in kilograms is none', async () => {
    const outcome = await importText({
      'stock.csv': 'Part No;Location;Qty On Hand (k pcs)\nA;L1;12.5\n',
      'stock-cn.csv': '物料编码;仓库;库存数量(千克)\nB;L1;30\n',
    });
    expect(outcome.dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`)).toEqual([
      'A 12500',
      'B 30',
    ]);
  });
});

describe('sales within the own group', () => {
  it.each([
    ['Customer Type', 'Internal', 'External'],
    ['Partnergesellschaft', '2100', ''],
    ['Gen. Bus. Posting Group', 'INTERCOMP', 'DOMESTIC'],
    ['CUSTOMERGROUPID', 'INTERCO', 'EXT'],
    ['客户类型', '内部客户', '外部客户'],
  ])('are said, by “%s”', async (header, inside, outside) => {
    const outcome = await importText({
      'sales.csv': `Invoice;Invoice date;Customer;${header};Item;Quantity;Net amount\n1;2025-11-10;Alstom;${outside};FAN;300;900\n2;2026-03-10;Own France;${inside};FAN;50;150\n3;2026-11-10;Alstom;${outside};FAN;10;30\n`,
    });
    expect(findProblem(outcome, 'sales-within-group')).toMatchObject({ row: 3, column: header });
    expect(findProblem(outcome, 'sales-within-group')?.message).toContain('1 row: FAN 50');
  });

  it('are not read from names that only hold such letters', async () => {
    const outcome = await importText({
      'sales.csv':
        'Invoice;Invoice date;Customer;Customer group;Item;Quantity;Net amount\n1;2025-11-10;International Rectifier;Internet;FAN;300;900\n2;2026-11-10;Interpump;Public;FAN;10;30\n',
    });
    expect(findProblem(outcome, 'sales-within-group')).toBeUndefined();
  });
});
