import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';
import { listFacts as listFactsOf } from '../list-facts.ts';

const listFacts = (folder: string): ReturnType<typeof listFactsOf> => listFactsOf(`erp-regional/${folder}`);

const PUMP = ['PF-100 1 PT-310', 'PF-100 1 SA-200', 'SA-200 0.005 PT-420', 'SA-200 8 PT-410'];

describe('one pump as systems of several countries write it', () => {
  it('Kingdee: numerator and denominator of a line, prices with and without tax, a forecast by half-years', async () => {
    expect(await listFacts('kingdee')).toEqual({
      lines: [
        '2.01.001 0.005 1.03.001',
        '2.01.001 1.5 1.02.001',
        '2.01.001 8 1.01.001',
        '9.01.001 1 2.01.001',
        '9.01.001 1 3.01.001',
      ],
      demand: ['9.01.001 12000'],
      sources: [
        '1.01.001 VEN00001@CN – 4.2 CNY –',
        '1.02.001 VEN00003@CN – 9.5 CNY –',
        '1.03.001 VEN00004@DE – 22 EUR –',
        '3.01.001 VEN00002@CN – 35 CNY –',
      ],
    });
  });

  it('Yonyou U8: a base quantity for each line, the province of a supplier, quotas', async () => {
    expect(await listFacts('u8')).toEqual({
      lines: ['20100 0.005 10300', '20100 8 10100', '90100 1 20100', '90100 1 30100'],
      demand: ['90100 12000'],
      sources: ['10100 G001@CN – null null –', '10300 G003@DE – null null –', '30100 G002@CN – null null –'],
    });
  });

  it('Sage X3 in French: article père, months in short, days of delay', async () => {
    expect(await listFacts('sagefr')).toEqual({
      lines: ['PF-100 1 MP-310', 'PF-100 1 SF-200', 'SF-200 0.005 MP-420', 'SF-200 8 MP-410'],
      demand: ['PF-100 12600'],
      sources: ['MP-310 F0002@FR FR 5.1 EUR 21', 'MP-410 F0001@FR CN 0.62 EUR 70', 'MP-420 F0003@IT IT 21 EUR 14'],
    });
  });

  it('in Italian: codice padre and figlio, points for thousands', async () => {
    expect(await listFacts('itteam')).toEqual({
      lines: ['PF100 1 MP310', 'PF100 1 SL200', 'SL200 0.005 MP420', 'SL200 8 MP410'],
      demand: ['PF100 13200'],
      sources: ['MP310 F002@IT IT 5.1 EUR 21', 'MP410 F001@IT CN 0.62 EUR 70', 'MP420 F003@DE DE 21 EUR 14'],
    });
  });

  it('in Japanese: 親品目コード, 員数, what is planned and not what was sold', async () => {
    expect(await listFacts('jpmc')).toEqual({
      lines: ['PF-100 1 PT-310', 'PF-100 1 SA-200', 'SA-200 5 PT-420', 'SA-200 8 PT-410'],
      demand: ['PF-100 13200'],
      sources: ['PT-310 S002@JP JP 800 JPY 20', 'PT-410 S001@JP CN 95 JPY 60', 'PT-420 S003@JP JP 3.2 JPY 10'],
    });
  });

  it('SAP Business One: technical tables, trees for ten, a forecast by days', async () => {
    expect(await listFacts('sapb1')).toEqual({
      lines: PUMP,
      demand: ['PF-100 12000'],
      sources: ['PT-310 V1002@FR – 5.1 EUR 21', 'PT-410 V1001@CN – 0.62 EUR 70', 'PT-420 V1003@IT – 21 EUR 14'],
    });
  });

  it('Infor LN: item codes with leading blanks, operations of lines, weeks as the unit of a time', async () => {
    expect(await listFacts('ln')).toEqual({
      lines: PUMP,
      demand: ['PF-100 12000'],
      sources: [
        'PT-310 BP0000002@FR – 5.1 EUR 21',
        'PT-410 BP0000001@CN – 0.62 EUR 70',
        'PT-420 BP0000003@IT – 21 EUR 14',
      ],
    });
  });

  it.each([
    ['sapfr', ['PT-310 100200@FR – 5.1 EUR 21', 'PT-410 100100@FR – 0.62 EUR 70', 'PT-420 100300@IT – 21 EUR 14']],
    ['sapes', ['PT-310 100200@FR – 5.1 EUR 21', 'PT-410 100100@ES – 0.62 EUR 70']],
    ['sapzh', ['PT-310 100200@CN – 35 CNY 20', 'PT-410 100100@CN – 4.2 CNY 45']],
    ['sapja', ['PT-310 100200@JP – 800 JPY 20', 'PT-410 100100@JP – 95 JPY 60']],
  ])('SAP in another language (%s): levels by points, prices for a hundred', async (folder, sources) => {
    expect(await listFacts(folder)).toEqual({
      lines: ['SA-200 0.005 PT-420', 'SA-200 8 PT-410', 'cs12 1 PT-310', 'cs12 1 SA-200'],
      demand: [],
      sources,
    });
  });

  it('Digiwin, in the signs of Taiwan', async () => {
    expect(await listFacts('digiwin')).toEqual({
      lines: ['2A01 0.005 1A03', '2A01 8 1A01', '9A01 1 2A01', '9A01 1 3A01'],
      demand: [],
      sources: ['1A01 V001@CN – 18 TWD 60', '1A03 V003@DE – 700 TWD 14', '3A01 V002@TW – 120 TWD 20'],
    });
  });

  it('TOTVS in Portuguese: Código names the assembly, the item and the firm', async () => {
    expect(await listFacts('totvs')).toEqual({
      lines: ['PF100 1 PT310', 'PF100 1 SA200', 'SA200 0.005 PT420', 'SA200 8 PT410'],
      demand: [],
      sources: ['PT310 F002@BR – 28 BRL –', 'PT410 F001@BR – 3.4 BRL –', 'PT420 F003@BR – 110 BRL –'],
    });
  });

  it.each([
    ['kor', ['PT-310 C002@KR KR 7000 KRW 20', 'PT-410 C001@KR CN 900 KRW 60']],
    // What is wound is no part; D and F are countries, and a postal code is no time of delivery.
    ['sage100', ['PT-310 70002@FR FR 5.1 EUR 21', 'PT-410 70001@DE CN 0.62 EUR 70']],
    ['plcom', ['PT-310 D02@FR FR 22 PLN 21', 'PT-410 D01@PL CN 2.6 PLN 70']],
  ])('in Korean, German and Polish (%s)', async (folder, sources) => {
    expect(await listFacts(folder)).toEqual({ lines: PUMP, demand: [], sources });
  });

  it('takes no customer for a supplier where a column tells them apart, and names the rows', async () => {
    const { dataset, document } = await importText({
      'partners.csv':
        'CardCode,CardName,CardType,Country,City\nV1,Magnet Example,S,CN,Ningbo\nC1,Car Example,C,DE,Stuttgart\nC2,Bus Example,C,SE,Lund\n',
      'parts.csv': 'Part Number,Description,Supplier ID\nP-1,NdFeB magnet,V1\n',
    });
    expect(dataset?.suppliers.map(({ name }) => name)).not.toContain('Car Example');
    expect(document.problems.filter(({ code }) => code === 'customer-row').map(({ message }) => message)).toEqual([
      'Rows of firms that are customers, as their own column says; they are no suppliers (2 rows, the first is row 3).',
    ]);
    const unsure = await importText({
      'partners.csv':
        'CardCode,CardName,CardType,Country,City\nV1,Magnet Example,S,CN,Ningbo\nC1,Car Example,L,DE,Stuttgart\n',
      'parts.csv': 'Part Number,Description,Supplier ID\nP-1,NdFeB magnet,V1\n',
    });
    expect(unsure.dataset?.suppliers.map(({ name }) => name)).toContain('Car Example');
  });
});

describe('the same pump in layouts of further systems', () => {
  it.each([
    [
      'bcde',
      ['PF-100 12000'],
      ['PT-310 K10002@FR FR 5.1 null 21', 'PT-410 K10001@CN CN 0.62 null 70', 'PT-420 K10003@IT IT 21 null 14'],
    ],
    // `3S` is three weeks, `14J` fourteen days.
    ['bcfr', [], ['PT-310 F002@FR – 5.1 EUR 21', 'PT-410 F001@CN – 0.7 USD 70', 'PT-420 F003@IT – 21 EUR 14']],
  ])(
    'Business Central in German and French (%s): Nr. names an article here and a firm there',
    async (folder, demand, sources) => {
      expect(await listFacts(folder)).toEqual({ lines: PUMP, demand, sources });
    },
  );

  it.each([
    ['logo', ['PT-310 320.02@TR TR 95 TRY 21', 'PT-410 320.01@CN CN 0.62 USD 70', 'PT-420 320.03@DE DE 21 EUR 14']],
    ['monitor', ['PT-310 1002@SE SE 58 SEK 21', 'PT-410 1001@CN CN 0.62 USD 70', 'PT-420 1003@DE DE 21 EUR 14']],
    // 800 magnets for 100 motors, 62.00 for 100 magnets.
    ['exact', ['PT-310 60002@NL NL 5.1 EUR 21', 'PT-410 60001@CN CN 0.62 EUR 70', 'PT-420 60003@DE DE 21 EUR 14']],
    ['pohoda', ['PT-310 D02@CZ CZ 130 CZK 21', 'PT-410 D01@CN CN 0.62 EUR 70', 'PT-420 D03@DE DE 21 EUR 14']],
    ['onec', ['PT-310 К002@KZ KZ 2500 KZT 21', 'PT-410 К001@CN CN 0.62 USD 70', 'PT-420 К003@DE DE 21 EUR 14']],
  ])('in Turkish, Swedish, Dutch, Czech and Russian (%s)', async (folder, sources) => {
    expect(await listFacts(folder)).toEqual({ lines: PUMP, demand: ['PF-100 12000'], sources });
  });

  it('Kingdee Cloud by the names of its interface: a price for 100, with tax and without', async () => {
    expect(await listFacts('k3cloud')).toEqual({
      lines: PUMP,
      demand: [],
      sources: ['PT-310 S002@CN – 35 CNY 21', 'PT-410 S001@CN – 4.2 CNY 45', 'PT-420 S003@CN – 150 CNY 14'],
    });
  });

  it.each([
    ['syteline', ['PT-310 V002@FR – 5.1 EUR 21', 'PT-410 V001@CN – 0.62 EUR 70', 'PT-420 V003@IT – 21 EUR 14']],
    ['mapics', ['PT-310 1002@FR – 5.1 null 21', 'PT-410 1001@CN – 0.62 null 70', 'PT-420 1003@IT – 21 null 14']],
    ['acumatica', ['PT-310 V002@FR – 5.1 EUR 21', 'PT-410 V001@CN – 0.62 EUR 70', 'PT-420 V003@IT – 21 EUR 14']],
    ['sappl', ['PT-310 100200@PL – 22 PLN 21', 'PT-410 100100@CN – 0.62 EUR 70', 'PT-420 100300@IT – 21 EUR 14']],
  ])(
    '%s: a country of origin in the item master is the source from there that another file names',
    async (folder, sources) => {
      expect(await listFacts(folder)).toEqual({ lines: PUMP, demand: [], sources });
    },
  );

  it('SAP in Italian: Materiale is the part, and its country of origin no second source', async () => {
    const { lines, sources } = await listFacts('sapit');
    expect(lines).toEqual(['SA-200 0.005 PT-420', 'SA-200 8 PT-410', 'cs12 1 PT-310', 'cs12 1 SA-200']);
    expect(sources).toEqual([
      'PT-310 100200@FR – 5.1 EUR 21',
      'PT-410 100100@CN – 0.62 EUR 70',
      'PT-420 100300@IT – 21 EUR 14',
    ]);
  });

  it('Odoo in Spanish: a list for ten, cells of the assembly filled once', async () => {
    expect(await listFacts('odooes')).toEqual({
      lines: PUMP,
      demand: [],
      sources: [
        'PT-310 Fundición Ejemplo SA@ES – 5.1 EUR 21',
        'PT-410 Imanes Ejemplo Co. Ltd.@CN – 0.62 EUR 70',
        'PT-420 Adhesivos Ejemplo SpA@IT – 21 EUR 14',
      ],
    });
  });

  it('Arena: the number of the maker is no maker, and the header of a price says its currency', async () => {
    const { lines, demand, sources = [] } = await listFacts('arena');
    expect([lines, demand]).toEqual([PUMP, ['PF-100 12000']]);
    expect(sources).toContain('PT-410 Magnet Trade Inc.@CN – 0.62 USD 70');
    expect(sources.some((source) => source.includes('MG-42'))).toBe(false);
  });

  it('by hand: prices as `€ 62,00/100`, quantities as `8x`, a plan by customer, a price for a kilogram of what goes in by the gram', async () => {
    expect(await listFacts('kalkulation')).toEqual({
      lines: ['PF-100 1 PT-310', 'PF-100 1 SA-200', 'SA-200 5 PT-420', 'SA-200 8 PT-410'],
      demand: ['PF-100 12000'],
      sources: [
        'PT-310 Guss Beispiel SA@FR – 5.1 EUR 21',
        'PT-410 Magnet Beispiel Ltd.@CN – 0.62 EUR 70',
        'PT-420 Kleber Beispiel SpA@IT – 0.021 EUR 14',
      ],
    });
  });
});
