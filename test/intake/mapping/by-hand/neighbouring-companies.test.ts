import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

/** A fan with a motor of four magnets, in the words of one language: bill, purchases of two sources, sales and stock. */
const COMPANIES: readonly (readonly [language: string, files: Readonly<Record<string, string>>])[] = [
  [
    'Danish',
    {
      'Stykliste.csv': 'Produkt;Komponent;Antal\nFAN-1;MGR-1;4\n',
      'Indkøb.csv':
        'Varenr.;Varetekst;Leverandør;Land;Andel;Indkøbspris;Valuta;Leveringstid (uger);Lagerbeholdning\nMGR-1;Magnet NdFeB;Muster;Kina;80 %;12,50;DKK;10;16.000\nMGR-1;Magnet NdFeB;Prøve;Japan;20 %;15,00;DKK;10;\n',
      'Priser.csv': 'Varenr.;Salgspris;Valuta;Antal pr. år\nFAN-1;900,00;DKK;50.000\n',
    },
  ],
  [
    'Finnish',
    {
      'Rakenne.csv': 'Päänimike;Alanimike;Määrä\nFAN-1;MGR-1;4\n',
      'Toimittajat.csv':
        'Nimikenumero;Toimittaja;Toimittajan maa;Osuus %;Hinta;Valuutta;Toimitusaika vk;Varastosaldo\nMGR-1;Muster;Kiina;80;12,50;EUR;10;16 000\nMGR-1;Malli;Japani;20;15,00;EUR;10;\n',
      'Myynti.csv': 'Nimikenumero;Nimitys;Vuosimenekki;Myyntihinta;Valuutta\nFAN-1;Puhallin;50 000;900,00;EUR\n',
    },
  ],
  [
    'Slovak',
    {
      'Kusovník.csv': 'Výrobok;Komponent;Množstvo\nFAN-1;MGR-1;4\n',
      'Nákup.csv':
        'Kód;Názov;Dodávateľ;Krajina;Podiel;Nákupná cena;Mena;Dodacia lehota (týž.);Zásoba\nMGR-1;Magnet NdFeB;Muster;Čína;80 %;12,50;EUR;10;16 000\nMGR-1;Magnet NdFeB;Vzor;Japonsko;20 %;15,00;EUR;10;\n',
      'Predaj.csv': 'Kód;Názov;Predané množstvo;Predajná cena;Mena\nFAN-1;Ventilátor;50 000;900,00;EUR\n',
    },
  ],
  [
    'Lithuanian',
    {
      'Sudėtis.csv': 'Gaminio kodas;Žaliavos kodas;Žaliava;Norma\nFAN-1;MGR-1;Magnetas NdFeB;4\n',
      'Pirkimai.csv':
        'Kodas;Pavadinimas;Tiekėjas;Šalis;Dalis;Kaina be PVM;Valiuta;Pristatymo terminas (sav.);Likutis\nMGR-1;Magnetas NdFeB;Muster;Kinija;80 %;12,50;EUR;10;16 000\nMGR-1;Magnetas NdFeB;Pavyzdys;Japonija;20 %;15,00;EUR;10;\n',
      'Pardavimai.csv':
        'Kodas;Pavadinimas;Parduota vnt.;Pardavimo kaina;Valiuta\nFAN-1;Ventiliatorius;50 000;900,00;EUR\n',
    },
  ],
  [
    'Bulgarian, with the name of what is sold under the word for what is made',
    {
      'Рецептури.csv': 'Изделие;Суровина;Разходна норма;Мярка\nFAN-1;MGR-1;4;бр\n',
      'Доставки.csv':
        'Код;Артикул;Доставчик;Държава;Дял;Ед. цена;Валута;Срок за доставка (седм.);Наличност\nMGR-1;Магнит NdFeB;Muster;Китай;80 %;12,50;EUR;10;16 000\nMGR-1;Магнит NdFeB;Проба;Япония;20 %;15,00;EUR;10;\n',
      'Продажби.csv':
        'Код;Изделие;Количество годишно;Продажна цена;Валута\nFAN-1;Вентилатор за помещения;50 000;900,00;EUR\n',
    },
  ],
  [
    'Korean, with money in thousands',
    {
      'BOM.csv': '제품코드,품번,소요량\nFAN-1,MGR-1,4\n',
      '구매현황.csv':
        '품번,품명,업체명,국가,배분율(%),단가(천원),리드타임(주),재고수량\nMGR-1,자석 NdFeB,Muster,중국,80,0.0125,10,"16,000"\nMGR-1,자석 NdFeB,Sample,일본,20,0.015,10,\n',
      '매출계획.csv': '제품코드,제품명,연간판매수량,판매단가(천원)\nFAN-1,팬,"50,000",0.9\n',
    },
  ],
  [
    'Norwegian, with receipts and what was sent back',
    {
      'Struktur.csv': 'Produktkode;Artikkel;Navn;Antall\nFAN-1;MGR-1;Magnet NdFeB;4\n',
      'Leveranser.csv':
        'Leveranse;Dato;Leverandør;Land;Artikkel;Navn;Mottatt antall;Enhetspris;Valuta;Leveringstid (uker);Lagerbeholdning\nL1;05.01.2026;Muster;Kina;MGR-1;Magnet NdFeB;8 200;12,50;NOK;10;16 000\nL2;05.02.2026;Prøve;Japan;MGR-1;Magnet NdFeB;2 000;15,00;NOK;10;\nL3;05.03.2026;Muster;Kina;MGR-1;Magnet NdFeB;-200;12,50;NOK;10;\n',
      'Omsetning.csv':
        'Kunde;Produktkode;Antall;Nettobeløp;Valuta\nA;FAN-1;30 000;27 000 000,00;NOK\nB;FAN-1;20 000;18 000 000,00;NOK\n',
    },
  ],
  [
    'Korean, with orders and sales in ten thousands',
    {
      '자재명세서.csv': '모품번,자품번,수량\nFAN-1,MGR-1,4\n',
      '발주현황.csv':
        '발주번호,발주일자,거래처명,국가,품번,발주수량,단가,통화,리드타임(주),재고수량\nP1,2026-02-01,Muster,중국,MGR-1,"8,000",12.5,KRW,10,"16,000"\nP2,2026-03-01,Sample,일본,MGR-1,"2,000",15,KRW,10,\n',
      '판매실적.csv': '품번,품명,판매수량,판매금액(만원)\nFAN-1,팬,"50,000","4,500"\n',
    },
  ],
];

describe('a company in a neighbouring language', () => {
  it.each(COMPANIES)('is read whole: %s', async (_language, files) => {
    const { dataset } = await importText(files);
    const fan = dataset?.parts.find(({ partNumber }) => partNumber === 'FAN-1');
    expect({
      lines: dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`),
      stock: dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`),
      sources: dataset?.sourcing.map(({ siteId, share, unitPrice, leadTimeDays }) => [
        siteId.slice(-3),
        share,
        unitPrice,
        leadTimeDays,
      ]),
      sold: [fan?.annualDemand, fan?.unitPrice],
      products: dataset?.parts.filter(({ kind }) => kind === 'product').map(({ partNumber }) => partNumber),
    }).toEqual({
      lines: ['FAN-1 4 MGR-1'],
      stock: ['MGR-1 16000'],
      sources: [
        ['@CN', 0.8, 12.5, 70],
        ['@JP', 0.2, 15, 70],
      ],
      sold: [50_000, 900],
      products: ['FAN-1'],
    });
  });
});

describe('a price whose header says for how many it is', () => {
  it('is one, and not how many it is for', async () => {
    const { dataset } = await importText({
      'Zakupy.csv': 'Indeks;Nazwa;Dostawca;Kraj;Cena za 1000 szt.;Waluta\nMGR-1;Magnes;Muster;Chiny;1 150,00;EUR\n',
    });
    expect(dataset?.parts.map(({ unitPrice }) => unitPrice)).toEqual([1.15]);
  });
});

describe('a code of a vendor in letters', () => {
  it('has its name beside it where both stand together in several rows', async () => {
    const { dataset } = await importText({
      'PO History.txt':
        'PO Number,Vendor,Name,Country,Part,Qty Received,Unit Cost\n1,XTC,Tungsten Muster,China,ROD-1,10,4\n2,XTC,Tungsten Muster,China,ROD-2,10,4\n3,CER,Ceramic Muster,United States,ROD-1,10,5\n',
    });
    expect(dataset?.suppliers.map(({ supplierId, name }) => [supplierId, name])).toEqual([
      ['XTC', 'Tungsten Muster'],
      ['CER', 'Ceramic Muster'],
    ]);
    expect(dataset?.parts.map(({ description }) => description)).toEqual(['', '']);
  });

  it('is the name of the vendor where the names beside it are those of parts', async () => {
    const { dataset } = await importText({
      'list.csv':
        'Part,Vendor,Name,Country,Unit Cost\nROD-1,SKF,Bearing 6204,Sweden,4\nROD-2,SKF,Bearing 6205,Sweden,4\nROD-3,NSK,Bearing 6206,Japan,5\n',
    });
    expect(dataset?.suppliers.map(({ name }) => name)).toEqual(['SKF', 'NSK']);
    expect(dataset?.parts.map(({ description }) => description)).toEqual([
      'Bearing 6204',
      'Bearing 6205',
      'Bearing 6206',
    ]);
  });
});
