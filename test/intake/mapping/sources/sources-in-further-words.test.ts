import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

describe('sources in the words of further systems', () => {
  it.each([
    ['Stato', 'Attivo', 'Bloccato'],
    ['Geblokkeerd', 'Nee', 'Ja'],
    ['거래중지', 'N', 'Y'],
    ['狀態', '已確認', '未確認'],
    ['Storniert', 'Nein', 'Ja'],
  ])('are none where “%s” says so', async (header, open, closed) => {
    const { dataset } = await importText({
      'Quellen.csv': `
        Material;Lieferant;Name;Land;Nettopreis;Währung;Planlieferzeit;${header}
        M-1;V1;Ningbo Magnet;CN;1,25;EUR;60;${open}
        M-1;V2;Magnete Bonn;DE;1,90;EUR;40;${closed}`,
    });
    expect(dataset?.sourcing.map(({ siteId }) => siteId)).toEqual(['V1@CN']);
  });

  it('are none where a printed list of orders marks them as deleted', async () => {
    const { dataset } = await importText({
      'ME2M.csv': `
        Einkaufsbeleg;Pos.;Belegdatum;Lieferant;Name 1;Land;Material;Bestellmenge;BME;Nettopreis;Währung;pro;L
        4500001;00010;12.03.2025;200417;Ningbo;CN;M4711;30000;ST;118,00;EUR;100;
        4500003;00010;12.09.2025;200500;Hanau;DE;M4711;10000;ST;240,00;EUR;100;
        4500004;00010;12.10.2025;200500;Hanau;DE;M4711;90000;ST;240,00;EUR;100;L`,
    });
    expect(dataset?.sourcing.map(({ siteId, share }) => [siteId, share])).toEqual([
      ['200417@CN', 0.75],
      ['200500@DE', 0.25],
    ]);
  });

  it('have a lead time in the unit of the column beside it', async () => {
    const { dataset } = await importText({
      'listino.csv': `
        Fornitore;Ragione sociale;Paese;Articolo;Prezzo;Valuta;Tempo di consegna;UM tempo
        100200;Ningbo Magnet;CN;MAG-42;1,25;EUR;8;settimane
        100300;Fonderia;IT;CAR-10;6,20;EUR;15;giorni`,
    });
    expect(dataset?.sourcing.map(({ leadTimeDays }) => leadTimeDays)).toEqual([56, 15]);
  });

  it('are of one firm by id and by name, whichever file comes first', async () => {
    const { dataset } = await importText({
      'a contracts.csv': `
        Supplier Name,Stock Code,Share of order %
        Ningbo Magnet Co Ltd,SY-G,100`,
      'b prices.csv': `
        Supplier,Supplier Name,Country,Stock Code,Price,Currency
        NING01,Ningbo Magnet Co Ltd,China,SY-G,1.20,USD`,
    });
    expect(dataset?.suppliers.map(({ supplierId, name }) => [supplierId, name])).toEqual([
      ['NING01', 'Ningbo Magnet Co Ltd'],
    ]);
    expect(dataset?.sourcing.map(({ siteId, share }) => [siteId, share])).toEqual([['NING01@CN', 1]]);
  });

  it('keep two firms apart that bear one name under two ids', async () => {
    const { dataset } = await importText({
      'a contracts.csv': `
        Supplier Name,Stock Code,Lead time
        Magnet Ltd,SY-G,30`,
      'b prices.csv': `
        Supplier,Supplier Name,Country,Stock Code,Price,Currency
        M1,Magnet Ltd,China,SY-G,1.20,USD
        M2,Magnet Ltd,Japan,SY-G,2.20,USD`,
    });
    expect(dataset?.sourcing.map(({ siteId }) => siteId).toSorted()).toEqual(['M1@CN', 'M2@JP', 'Magnet Ltd@?']);
  });

  it.each([
    ['of no known country where two of its name are in different ones', 'CN', 'Meier GmbH@?'],
    ['the first of two where both are in one country', 'DE', '100@DE'],
  ])('are %s', async (_, country, site) => {
    const { dataset } = await importText({
      'a vendors.csv': `
        Vendor,Name,Country
        100,Meier GmbH,DE
        200,Meier GmbH,${country}`,
      'b contracts.csv': `
        Supplier Name,Part Number,Lead time
        Meier GmbH,M-1,30`,
    });
    expect(dataset?.sourcing.map(({ siteId }) => siteId)).toEqual([site]);
  });

  it('have a price for a hundred where fields stand behind the name of their table', async () => {
    const { dataset } = await importText({
      'BAQ-VendPart.csv': `
        Vendor_VendorID,Vendor_Name,Country_Description,VendPart_PartNum,VendPart_BaseUnitPrice,VendPart_PricePerCode,VendPart_CurrencyCode,VendPart_LeadTime
        NBM,Ningbo Magnetics,China,MG-42,145.00,C,USD,70
        DCA,DieCast America,United States,HS-1,6.75,E,USD,15`,
    });
    expect(dataset?.sourcing.map(({ siteId, unitPrice }) => [siteId, unitPrice])).toEqual([
      ['NBM@CN', 1.45],
      ['DCA@US', 6.75],
    ]);
  });

  it('end with the list, whose last line names no firm', async () => {
    const outcome = await importText({
      'listino.csv': `
        Fornitore;Ragione sociale;Paese;Articolo;Prezzo;Valuta
        100200;Ningbo Magnet;CN;MAG-42;1,25;EUR
        100300;Fonderia;IT;CAR-10;6,20;EUR
        Fine elenco`,
    });
    expect(outcome.dataset?.suppliers.map(({ supplierId }) => supplierId)).toEqual(['100200', '100300']);
  });

  it('go on with the part above on a line that ends before the column of parts', async () => {
    const outcome = await importText({
      'orders.csv': `
        Supplier;Name;Country;Price;Currency;Part number
        V1;Ningbo Magnet;CN;1,25;EUR;MAG-42
        V2`,
    });
    expect(outcome.notes.map(({ code }) => code)).toContain('part-filled-down');
  });
});

describe('goods that are sent from another country than made them', () => {
  const list = (header: string, ...rows: readonly string[]) =>
    importText({ 'vendors.csv': [header, ...rows].join('\n') });

  it.each([
    ['Ship From Country', 'Country of Origin'],
    ['Country of Dispatch', 'Country of Origin'],
    ['Versendungsland', 'Ursprungsland'],
    ['Pays de provenance', "Pays d'origine"],
    ['发货国', '原产国'],
  ])('leave from China where “%s” says so, whatever “%s” says', async (dispatch, origin) => {
    const { dataset, notes } = await list(
      `Part Number,Supplier,${origin},${dispatch},Price,Currency`,
      'MAG-1,Hanoi Magnets,VN,CN,2.5,USD',
      'MAG-2,Hanoi Magnets,VN,VN,2.5,USD',
    );
    expect(dataset?.sourcing.map(({ siteId, originCountry }) => [siteId, originCountry])).toEqual([
      ['Hanoi Magnets@CN', 'CN'],
      ['Hanoi Magnets@VN', 'VN'],
    ]);
    expect(notes.map(({ code }) => code)).toContain('sent-on');
  });

  it('leave from China also where a column of its own says where the supplier sits', async () => {
    const { dataset } = await list(
      'Part Number,Supplier,Supplier Country,Country of Origin,Dispatch Country,Price,Currency',
      'MAG-1,Hanoi Magnets,VN,VN,CN,2.5,USD',
    );
    expect(dataset?.sourcing.map(({ siteId, originCountry }) => [siteId, originCountry])).toEqual([
      ['Hanoi Magnets@CN', 'CN'],
    ]);
  });

  it('are not told to stand in a column that nobody reads', async () => {
    const { unread, notes } = await list(
      'Part Number,Supplier,Supplier Country,Country of Origin,Versandland,Price,Currency',
      'MAG-1,Hanoi Magnets,VN,VN,CN,2.5,USD',
    );
    expect(notes.map(({ code }) => code)).toContain('sent-on');
    expect(unread.map(({ column }) => column)).toEqual([]);
  });

  it('count as exports of the country that made them where a store elsewhere sends them on', async () => {
    const { dataset } = await list(
      'Part Number,Supplier,Country of Origin,Ship From Country,Price,Currency',
      'MAG-1,Magnet Handel,CN,DE,2.5,EUR',
    );
    expect(dataset?.sourcing.map(({ siteId, originCountry }) => [siteId, originCountry])).toEqual([
      ['Magnet Handel@DE', 'CN'],
    ]);
  });

  it.each(['Supplier Country,', ''])('leave China and elsewhere where a cell lists both, beside “%s”', async (head) => {
    const home = head === '' ? '' : 'VN,';
    const { dataset, notes } = await list(
      `Part Number,Supplier,${head}Country of Origin,Country of dispatch,Price,Currency`,
      `MAG-1,Hanoi Magnets,${home}VN,CN/VN,2.5,USD`,
      `MAG-2,Hanoi Magnets,${home}VN,HK/TW,2.5,USD`,
      `MAG-3,Hanoi Magnets,${home}VN,,2.5,USD`,
    );
    const [first, ...others] = Map.groupBy(dataset?.sourcing ?? [], ({ partNumber }) => partNumber).values();
    expect(first?.map(({ siteId, originCountry }) => [siteId, originCountry])).toEqual([
      ['Hanoi Magnets@CN', 'CN'],
      ['Hanoi Magnets@VN', 'VN'],
    ]);
    expect(others.flat().every(({ originCountry }) => originCountry === 'VN')).toBe(true);
    expect(notes.map(({ code }) => code)).toContain('sent-on');
  });

  it.each([
    ['Unit,Lead time', 'M,30'],
    ['Lead time,UOM', '30,T'],
    ['Lead time (days),Unit', '30,M'],
    ['Lead time,Lead time unit', '30,D'],
  ])('have a lead time in days beside a unit of goods: “%s” of %s', async (head, row) => {
    const { dataset } = await list(
      `Part Number,Supplier,Country,Price,Currency,${head}`,
      `MAG-1,Hanoi Magnets,VN,2.5,USD,${row}`,
      `MAG-2,Hanoi Magnets,VN,2.5,USD,${row}`,
    );
    expect(dataset?.sourcing.map(({ leadTimeDays }) => leadTimeDays)).toEqual([30, 30]);
  });
});
