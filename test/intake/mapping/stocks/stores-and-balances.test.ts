import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readStocks(text: string, name = 'stock.csv') {
  const { dataset } = await importText({ [name]: text });
  return dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity]) ?? [];
}

describe('stocks by store', () => {
  it.each([
    ['Lagername', 'Hauptlager', 'Sperrlager'],
    ['Magazyn', 'MAG GŁÓWNY', 'MAG BRAKI'],
    ['Magazijn', '1 Hoofdmagazijn', '2 Blokkade'],
    ['Lagerställe', 'Huvudlager', 'Karantän'],
    ['Location', 'WH/Stock', 'Virtual Locations/Inventory adjustment'],
    ['Location', 'WH/Stock', 'Partner Locations/Customers'],
    ['창고', '자재창고', '불량창고'],
    ['Склад', 'Основной склад', 'Склад брака'],
    ['倉庫', '原料倉', '不良品倉'],
    ['Ubicación', 'WH/Existencias', 'WH/Chatarra'],
  ])('do not count where the name below “%s” says that nobody may use them', async (header, good, bad) => {
    expect(
      await readStocks(`
        ${header};Part number;On hand
        ${good};M-42;2500
        ${bad};M-42;300`),
    ).toEqual([['M-42', 2500]]);
  });

  it('count where a name only sounds like it', async () => {
    expect(
      await readStocks(`
        Lagername;Part number;On hand
        Sperrholzlager;M-42;2500
        Lager Brakel;M-42;300`),
    ).toEqual([['M-42', 2800]]);
  });

  it('do not count where a yes or no says so', async () => {
    expect(
      await readStocks(`
        營運據點,料件編號,品名,庫位,儲位,批號,庫存量,單位,可用否
        TW01,MG01,磁鐵,A01,01,B1,12,千個,Y
        TW01,MG01,磁鐵,Q01,01,B3,1,千個,N`),
    ).toEqual([['MG01', 12_000]]);
  });

  it('lose what is frozen of what is there, also beside what may be used', async () => {
    expect(
      await readStocks(`
        仓库编码,存货编码,现存数量,冻结数量,可用数量
        01,C001,20000,1000,19000
        01,C001,5000,0,5000`),
    ).toEqual([['C001', 24_000]]);
  });
});

describe('balances of a period', () => {
  it('are what is there at the end, in a language that parts thousands by blanks', async () => {
    expect(
      await readStocks(`
        Код;Номенклатура;Ед. изм.;Начальный остаток;Приход;Расход;Конечный остаток
        МГ-01;Магнит;шт;5 500,000;1 000,000;1 200,000;5 300,000
        КР-01;Корпус;шт;200,000;;;200,000`),
    ).toEqual([
      ['МГ-01', 5300],
      ['КР-01', 200],
    ]);
  });
});

describe('rows over the parts of a store', () => {
  it('are no parts, and say where these lie', async () => {
    expect(
      await readStocks(`
        Код;Номенклатура;Ед. изм.;Конечный остаток;Начальный остаток
        Основной склад;;;5500;5700
        МГ-01;Магнит;шт;5300;5500
        КР-01;Корпус;шт;200;200
        Склад брака;;;90;90
        МГ-01;Магнит;шт;90;90`),
    ).toEqual([
      ['МГ-01', 5300],
      ['КР-01', 200],
    ]);
  });

  it('are parts where they are not the sum of those below', async () => {
    expect(
      await readStocks(`
        Part number;Description;Unit;On hand
        M-1;;;5500
        M-2;Magnet;pcs;5300
        M-3;Housing;pcs;100
        M-4;Shaft;pcs;20`),
    ).toEqual([
      ['M-1', 5500],
      ['M-2', 5300],
      ['M-3', 100],
      ['M-4', 20],
    ]);
  });
});

describe('names of stores beside their codes', () => {
  it.each(['Bezeichnung Lagerort', 'Bezeichnung des Lagerortes', 'Descr. of Storage Loc.', 'Désignation du magasin'])(
    'tell below %s what nobody may use',
    async (heading) => {
      expect(
        await readStocks(`
          Material;Werk;Lagerort;${heading};Frei verwendbar
          M-42;1000;0001;Hauptlager;820
          M-42;1000;0009;Sperrlager;150`),
      ).toEqual([['M-42', 820]]);
    },
  );
});

describe('names and balances that say nothing against a stock', () => {
  it.each(['Sperrholzlager', 'Sperrgutlager', 'Retourenstraße', 'Reservelager', 'Return Street', 'Q-Tower', 'Brakel'])(
    'count what lies in %s',
    async (store) => {
      expect(await readStocks(`\nLagername;Artikelnummer;Bestand\nHauptlager;M-42;20\n${store};M-42;30\n`)).toEqual([
        ['M-42', 50],
      ]);
    },
  );

  it.each([
    '品番;倉庫;前月残;入庫;出庫;当月残',
    '料号;仓库;上月结存;本月入库;本月出库;本月结存',
    'Cikkszám;Raktár;Nyitó készlet;Bevétel;Kiadás;Záró készlet',
    'Artikelnr;Lager;Ingående saldo;In;Ut;Utgående saldo',
    'Código;Almacén;Saldo anterior;Entradas;Salidas;Saldo actual',
  ])('count what there is after what came and went: %s', async (header) => {
    expect(await readStocks(`\n${header}\nM-42;A;1000;200;240;960\nM-43;A;50;0;7;43\n`)).toEqual([
      ['M-42', 960],
      ['M-43', 43],
    ]);
  });

  it('count what is on hand where the balances beside it are something else', async () => {
    expect(
      await readStocks(`
        Item;Opening balance;Closing balance;On hand
        M-42;1000.50;900.25;80
        M-43;10;10;10`),
    ).toEqual([
      ['M-42', 80],
      ['M-43', 10],
    ]);
  });
});

describe('sums', () => {
  it('of a part or of all are no parts', async () => {
    expect(
      await readStocks(`
        Magazzino;Articolo;Lotto;Giacenza fisica;Bloccato
        M01;MAG-42;L1;1.500,00;0,00
        M01;MAG-42;L2;2.000,00;500,00
        ;Totale MAG-42;;3.500,00;500,00
        M01;CAR-10;;120,00;0,00
        ;Totale CAR-10;;120,00;0,00`),
    ).toEqual([
      ['MAG-42', 3000],
      ['CAR-10', 120],
    ]);
    expect(
      await readStocks(`
        Part number;Description;Bin;On hand
        M-42;Magnet;A1;2.500,000
        M-43;Magnet;A1;1.300,000
        G-100;Housing;A2;-12,000
        ;;;3.788,000`),
    ).toEqual([
      ['M-42', 2500],
      ['M-43', 1300],
      ['G-100', 0],
    ]);
  });
});

describe('a column of stocks for each of several stores', () => {
  it('add up where a column beside them holds their sum', async () => {
    expect(
      await readStocks(`
        Artikel;Omschrijving;Voorraad Best;Voorraad Venlo;Totaal
        M-42;Magneet;1200;400;1600
        M-43;Encoder;200;30;230`),
    ).toEqual([
      ['M-42', 1600],
      ['M-43', 230],
    ]);
  });

  it('are not added where one of them is no stock that may be used, nor where no column is their sum', async () => {
    expect(
      await readStocks(`
        Code;Désignation;Stock dispo;Stock contrôle;Total
        M-42;Aimant;1200;400;1600
        M-43;Codeur;200;30;230`),
    ).toEqual([
      ['M-42', 1200],
      ['M-43', 200],
    ]);
    expect(
      await readStocks(`
        Artikel;Technische voorraad;Economische voorraad;Totaal
        M-42;1200;400;1200
        M-43;200;30;200`),
    ).toEqual([
      ['M-42', 1200],
      ['M-43', 200],
    ]);
  });

  it('are read by words that are cut short, and what a supplier owns names no firm', async () => {
    expect(
      await readStocks(`
        Werk;LOrt;Material;Frei verw.;In QP;Gesperrt;Konsi Lieferant
        1100;0001;M-42;9200;0;0;0
        1200;0001;M-42;5000;400;100;0
        1200;0001;M-43;8800;0;0;2000`),
    ).toEqual([
      // 14,200 are free; what is blocked and what a supplier owns lies beside.
      ['M-42', 14_200],
      ['M-43', 8800],
    ]);
  });
});

describe('codes of stores', () => {
  it.each([
    ['料号;工厂;库存地点;现存量', '0002'],
    ['Nimike;Toimipaikka;Varasto;Varastosaldo', '0002'],
    ['Nimike;Toimipaikka;Varasto;Varastosaldo', '210'],
    ['자재번호;플랜트;저장위치;현재고', '0001'],
    ['Código;Planta;Almoxarifado;Estoque', '0001'],
  ])('are no amounts: %s over %s', async (headers, store) => {
    expect(await readStocks(`${headers}\nM-42;1000;${store};2500\nM-43;1000;${store};75`)).toEqual([
      ['M-42', 2500],
      ['M-43', 75],
    ]);
  });
});
