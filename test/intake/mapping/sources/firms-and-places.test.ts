import { describe, expect, it } from 'vitest';
import { findCountryOfPlace } from '../../../../src/intake/dictionary/lines/places-of-countries.ts';
import { findProblem, importText } from '../../import-text.ts';

async function readSources(text: string, name = 'Listino fornitori.csv'): Promise<unknown> {
  const { dataset } = await importText({ [name]: text });
  return dataset?.sourcing.map(({ partNumber, siteId, share, originCountry }) => [
    partNumber,
    siteId,
    share,
    originCountry,
  ]);
}

describe('What stands beside the word for a firm', () => {
  it.each([
    ['Cod. articolo;Fornitore;Nazione fornitore;Prezzo;Divisa', 'M-1;Nord Spa;IT;18,50;EUR', 'Nord Spa@IT'],
    ['Part No;Approved Vendor;Vendor State/Prov;Ctry;Std Cost ($)', 'M-1;Acme Inc;OK;USA;18.50', 'Acme Inc@US'],
    ['料號;廠商簡稱;廠商地址;產地;單價', 'M-1;春雨工廠;高雄市岡山區;TW;18.50', '春雨工廠@TW'],
  ])('is where it is, and no further firm: %s', async (header, line, site) => {
    const sources = (await readSources(`${header}\n${line}\n`, 'Approved vendors.csv')) as string[][];
    expect(sources.map(([part, at, share]) => [part, at, share])).toEqual([['M-1', site, 1]]);
  });

  it('is a firm in a list of purchases, and a customer in one of sales', async () => {
    const bought =
      '품목코드,거래처,국가,수량(kg),금액(천원)\nRM-1,간저우희토,중국,900,"432,000"\nRM-1,신에츠화학,일본,300,"189,000"\n';
    expect(await readSources(bought, '구매실적 2026.csv')).toEqual([
      ['RM-1', '간저우희토@CN', 0.75, null],
      ['RM-1', '신에츠화학@JP', 0.25, null],
    ]);
    const { dataset } = await importText({
      '매출.csv': '품목코드,거래처,판매수량,매출액(천원)\nTG-1,삼성,900,"432,000"\nTG-1,하이닉스,300,"144,000"\n',
    });
    expect(dataset?.sourcing).toEqual([]);
    expect(dataset?.parts.map(({ annualDemand, unitPrice }) => [annualDemand, unitPrice])).toEqual([[1200, 480_000]]);
  });

  it('is no source where an order was cancelled, in further languages', async () => {
    const text =
      'Ordre;Status;Komponent;Leverandør;Land;Antall;Enhet;Pris NOK\n1;Levert;P-1;Nord AS;Norge;44;stk;96000\n2;Kansellert;P-1;Dalian Propeller;Kina;10;stk;61000\n';
    expect(await readSources(text, 'Innkjøp 2026.csv')).toEqual([['P-1', 'Nord AS@NO', 1, null]]);
  });
});

describe('The country of a place', () => {
  it.each([
    ['Baotou', 'CN'],
    ['Gaoyao, Zhaoqing, Guangdong', 'CN'],
    ['福建省福州市鼓樓區', 'CN'],
    ['江蘇省蘇州市', 'CN'],
    ['高雄市前鎮區', 'TW'],
    ['Hsinchu', 'TW'],
    ['岩手県', 'JP'],
    ['경기도 수원시', 'KR'],
    ['Guangdong Road, Hong Kong', null],
    ['Springfield', null],
    ['Georgia', null],
    ['', null],
  ])('of “%s” is %s', (place, country) => {
    expect(findCountryOfPlace(place)).toBe(country);
  });

  it('is taken where a row names none, and said', async () => {
    const outcome = await importText({
      'Quotation.csv':
        'Part No,Supplier,Address,Unit Price (HKD)\nMG-1,Magnet Factory,"Gaoyao, Zhaoqing, Guangdong",0.168\nMG-2,Old Mill,"Mill Lane, Springfield",0.2\n',
    });
    expect(outcome.dataset?.sourcing.map(({ siteId }) => siteId)).toEqual(['Magnet Factory@CN', 'Old Mill@?']);
    expect(findProblem(outcome, 'country-of-place')?.message).toContain('1 row');
  });

  it('does not go before the country that a row names', async () => {
    const text = 'Part No,Supplier,City,Country,Unit Price (EUR)\nMG-1,Trader,Ningbo,Germany,0.168\n';
    expect(await readSources(text, 'Suppliers.csv')).toEqual([['MG-1', 'Trader@DE', 1, null]]);
  });

  it('is that of the goods below a header for their origin', async () => {
    const text = 'Teil;Lieferant;Ursprung;Preis EUR\nR-9;Bomag AG;Baotou;142,50\nR-8;Carbo GmbH;Österreich;18,20\n';
    expect(await readSources(text, 'Einkauf.csv')).toEqual([
      ['R-9', 'Bomag AG@?', 1, 'CN'],
      ['R-8', 'Carbo GmbH@?', 1, 'AT'],
    ]);
  });
});

describe('A list of partners', () => {
  it('is one of firms, numbered by their own reference', async () => {
    const { dataset } = await importText({
      'product.supplierinfo.csv':
        'Lieferant,Produktvorlage,Preis,Währung\nSchramberg GmbH,[MAG-1] Ringmagnet NdFeB,0.84,EUR\n',
      'res.partner.csv':
        'Anzeigename,Interne Referenz,Ort,Land,Ist Lieferant\nSchramberg GmbH,L1001,Schramberg,Deutschland,True\n',
    });
    expect(dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['MAG-1']);
    expect(dataset?.sourcing.map(({ siteId }) => siteId)).toEqual(['L1001@DE']);
  });
});
