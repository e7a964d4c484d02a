import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';
import { readSales } from './read-sales.ts';

describe('a list of sales', () => {
  it.each([
    // A row for each country that goods go to; one that took some twice, and sent one back.
    [
      'shipments.csv',
      `
      Item,Customer country,Pieces,Amount,Currency
      M-100,DE,200,1600,EUR
      M-100,US,100,800,EUR
      M-100,US,101,808,EUR
      M-100,US,-1,-8,EUR`,
      [['M-100', 400, 8, 'EUR']],
    ],
    // What came back at another price takes its own off: (100 × 10 + 50 × 13 - 10 × 13) ÷ 140.
    [
      'sales 2025.csv',
      `
      Type,Item,Qty,Unit Price,Currency
      Invoice,M-100,100,10,EUR
      Invoice,M-100,50,13,EUR
      Credit Memo,M-100,10,13,EUR`,
      [['M-100', 140, 10.8571, 'EUR']],
    ],
    // The same from sums of money, whatever their sign; of M-200 more came back than this list sold, at a price of before.
    [
      'sales 2025.csv',
      `
      Type,Item,Qty,Amount EUR
      Invoice,M-100,100,1000
      Invoice,M-100,50,650
      Credit Memo,M-100,10,130
      Invoice,M-200,40,200
      Credit Memo,M-200,30,-270`,
      [
        ['M-100', 140, 10.8571, 'EUR'],
        ['M-200', 10, 5, 'EUR'],
      ],
    ],
    // A row without a price took goods back for nothing: it says nothing of what others pay.
    [
      'sales 2025.csv',
      `
      Type,Item,Qty,Unit Price,Currency
      Invoice,M-100,100,10,EUR
      Invoice,M-100,50,13,EUR
      Credit Memo,M-100,10,0,EUR`,
      [['M-100', 140, 11, 'EUR']],
    ],
    // Oracle writes several words for each, and others the unit behind the amount.
    [
      'REVENUE_FY2025.csv',
      `
      ITEM,INVOICED_QTY,REVENUE_AMOUNT,CURRENCY
      MR-15,62,"68,200,000.00",USD`,
      [['MR-15', 62, 1_100_000, 'USD']],
    ],
    [
      'Продажи 2025.csv',
      `
      Код;Номенклатура;Количество, кг;Выручка, тыс. руб.
      00-001;Электролит;210 000;273 000,0`,
      [['00-001', 210_000, 1300, 'RUB']],
    ],
    [
      'venduto.csv',
      `
      Articolo;Cliente;Q.tà;Importo
      MM-300;Alfa;400;240.000,00
      MM-300;Beta;200;120.000,00
      Totale MM-300;;600;360.000,00`,
      [['MM-300', 600, 600, null]],
    ],
    // Years over figures whose thousands a blank parts: the row of years heads them.
    [
      'ventes.csv',
      `
      Code article;2023;2024;2025
      CAT-10;48 000;55 000;60 000
      FAP-20;18 000;19 000;20 000`,
      [
        ['CAT-10', 60_000, null, null],
        ['FAP-20', 20_000, null, null],
      ],
    ],
    [
      'sprzedaż.csv',
      `
      Indeks;Kraj odbiorcy;Ilość;Wartość netto PLN
      AS-100;Polska;6 000;14 400 000,00
      AS-100;Niemcy;4 000;9 600 000,00`,
      [['AS-100', 10_000, 2400, 'PLN']],
    ],
    [
      'Umsatz.csv',
      `
      Artikel;Bezeichnung;Umsatz T€ 2025 Ist;Umsatz T€ 2026 Plan;Menge Stk 2025 Ist;Menge Stk 2026 Plan
      TA-2000;Türantrieb;4980;5760;12450;14400`,
      [['TA-2000', 14_400, 400, 'EUR']],
    ],
    [
      'Sales analysis.csv',
      `
      Product,Description,Qty YTD,Value YTD,Qty full year f'cast,Value full year f'cast
      DRM-900,Drum,300,"£5,400,000",330,"£5,940,000"
      GRD-25,Grate,2200,"£1,870,000",2500,"£2,125,000"`,
      [
        ['DRM-900', 330, 18_000, 'GBP'],
        ['GRD-25', 2500, 850, 'GBP'],
      ],
    ],
    [
      'Revenue 2026.csv',
      `
      Item,Q1 Units,Q1 Revenue,Q2 Units,Q2 Revenue,Q3 Units,Q3 Revenue,Q4 Units (F),Q4 Revenue (F),FY Units,FY Revenue
      GX-3,450,"$1,080,000",500,"$1,200,000",520,"$1,248,000",530,"$1,272,000","2,000","$4,800,000"`,
      [['GX-3', 2000, 2400, 'USD']],
    ],
    [
      'Facturación por cliente.csv',
      `
      Cliente;Material;Uds. 2025;Importe 2025 (miles €);Uds. previstas 2026;Importe previsto 2026 (miles €)
      Orona;GL-630;1100;2640;1200;2940
      Cano;GL-630;300;735;300;744`,
      [['GL-630', 1500, 2456, 'EUR']],
    ],
    [
      'CA 2026.csv',
      `
      Article;Désignation;Qté commandée;Qté livrée;CA commandé k€;CA facturé k€;Reste à livrer k€
      AM-40;Accouplement;2600;2200;3120;2640;480`,
      [['AM-40', 2200, 1200, 'EUR']],
    ],
    [
      'Sprzedaż.csv',
      `
      Wyrób;Kanał;Sprzedaż 2026 szt;Sprzedaż 2026 tys. zł
      ME-10;Hurt;2500;30000
      ME-10;Instalatorzy;4500;54000`,
      [['ME-10', 7000, 12_000, 'PLN']],
    ],
    [
      '年度銷售預測.csv',
      `
      產品,客戶,2025實績(千元),2026預測(千元),2025數量,2026預測數量
      LED-50W,億光,210000,252000,350000,420000`,
      [['LED-50W', 420_000, 600, null]],
    ],
    [
      'Faturamento.csv',
      `
      Produto;Quantidade;Faturamento bruto R$ mil;Impostos R$ mil;Faturamento líquido R$ mil
      MB-80;400000;49500;8000;40000`,
      [['MB-80', 400_000, 100, 'BRL']],
    ],
    [
      'Omzet per klant.csv',
      `
      Klant;Artikel;Aantal;Omzet (x 1.000 EUR)
      Gazelle;FM-36;20000;2200
      Koga;FM-48;6000;1290`,
      [
        ['FM-36', 20_000, 110, 'EUR'],
        ['FM-48', 6000, 215, 'EUR'],
      ],
    ],
    [
      'VBRP_VBRK.csv',
      `
      VBELN;POSNR;FKART;FKDAT;KUNAG;MATNR;FKIMG;VRKME;NETWR;WAERK
      90001;000010;F2;20260115;10001;800100;300,000;ST;9000000,00;EUR
      90003;000010;G2;20260602;10002;800100;10,000;ST;300000,00;EUR
      90004;000010;F2;20261120;10003;800100;100,000;ST;3000000,00;EUR`,
      [['800100', 390, 30_000, 'EUR']],
    ],
  ])('%s is read: how many, of the year that counts, and for how much', async (name, text, facts) => {
    const found = await readSales({ [name]: text });
    expect(found.map(([part, , ...rest]) => [part, ...rest])).toEqual(
      facts.map(([part, , ...rest]) => [part, ...rest]),
    );
    for (const [at, [, demand]] of found.entries()) expect(demand).toBeCloseTo(Number(facts[at]?.[1]), 6);
  });

  it('takes a plan in money for no pieces where other columns count them', async () => {
    const text = `
      Artikel;Benämning;Utfall 2025;Budget 2026;Antal 2025;Antal 2026
      RS-500;Elrullstol;71400;78750;1900;2100`;
    expect(await readSales({ ['Försäljning.csv']: text })).toEqual([['RS-500', 2100, null, null]]);
  });

  it.each([
    [
      'Prodeje 2025.csv',
      'Reg. číslo;Název 1;Prodáno množství;Tržby bez DPH;Náklady\nCER-10;Čerpadlo;820,00;10 168 000,00;8 100 000,00\n',
      [['CER-10', 820, 12_400, null]],
    ],
    [
      'Sales FY 2025-26.csv',
      'FG Code,FG Description,Qty Sold (Nos),Sales (₹ Lakhs)\nBLDC-35,Fan motor,"1,20,000","1,020.00"\n',
      // 1,020 times 100,000 rupees for 120,000 motors.
      [['BLDC-35', 120_000, 850, 'INR']],
    ],
  ])('%s: what the dictionary knows as a number, and money without tax', async (name, text, sold) => {
    expect(await readSales({ [name]: text })).toEqual(sold);
  });

  it('takes no number of a part for what is sold where nothing says that rows were', async () => {
    const { dataset } = await importText({
      'Verbrauch.csv': 'Reg. číslo;Název 1;Množství;Hodnota\nMAG.01;Magnet;820;149650\n',
    });
    expect(dataset?.parts.every(({ annualDemand }) => annualDemand === null) ?? true).toBe(true);
  });

  it('takes the company of each row for who sells, and no supplier', async () => {
    const { dataset } = await importText({
      'Group sales.csv': `
        Company,Item,Customer,Units,Net sales,Currency
        Drives GmbH,SV-400,Kuka,9000,4050000,EUR`,
    });
    expect(dataset?.suppliers).toEqual([]);
    expect(dataset?.parts).toMatchObject([{ partNumber: 'SV-400', annualDemand: 9000, unitPrice: 450 }]);
  });

  it('is none by a year and a plan beside the lines of a bill', async () => {
    const { dataset } = await importText({
      'bom.csv': 'Parent,Component,Quantity,Budget 2026\nP-1,C-1,4,100\nP-1,C-2,1,100\n',
    });
    expect(dataset?.bom.map(({ child, quantity }) => [child, quantity])).toEqual([
      ['C-1', 4],
      ['C-2', 1],
    ]);
  });

  it('gives the price that customers paid before that of a list, and a list of parts its text, in any order of the files', async () => {
    const files: [name: string, text: string][] = [
      [
        'Items.csv',
        '\nItem;Description;UoM;List price EUR\nCP-9;Circulation pump with NdFeB rotor;pcs;2450\nMG-9;Magnet ring;pcs;',
      ],
      ['Sales 2025.csv', '\nItem;Description;Sold pcs 2025;Revenue EUR\nCP-9;Pump nine;86000;206400000'],
      ['BOM.csv', '\nParent;Component;Quantity\nCP-9;MG-9;1'],
    ];
    for (const order of [files, files.toReversed()]) {
      const { dataset } = await importText(Object.fromEntries(order));
      const pump = dataset?.parts.find(({ partNumber }) => partNumber === 'CP-9');
      expect([pump?.description, pump?.unitPrice, pump?.annualDemand]).toEqual([
        'Circulation pump with NdFeB rotor',
        2400,
        86_000,
      ]);
    }
  });
});
