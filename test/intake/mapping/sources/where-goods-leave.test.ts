import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const HEAD = 'Part number;Supplier;Supplier country';

/** Where the goods of a trader in Germany come from by a list with one more column, as `site-country origin`; '?' where it is not known. */
async function read(header: string, cell: string): Promise<readonly string[] | undefined> {
  const { dataset } = await importText({
    'parts.csv': 'part_number,kind,unit\nM-1,component,pcs\n',
    'list.csv': `${HEAD};${header}\nM-1;Handel GmbH;Germany;${cell}\n`,
  });
  const countryOf = new Map(dataset?.sites.map(({ siteId, country }) => [siteId, country]));
  return dataset?.sourcing.map(
    ({ siteId, originCountry }) => `${countryOf.get(siteId) ?? '?'} ${originCountry ?? '?'}`,
  );
}

describe('a list that says from where goods are sent', () => {
  it.each([
    ['Port of loading', 'Ningbo'],
    ['POL', 'CNNGB'],
    ['Port of departure', 'CN SHA'],
    ['Verladehafen', 'Shanghai'],
    ["Port d'embarquement", 'Shenzhen, Chine'],
    ['起运港', '宁波'],
    ['積出港', '上海'],
    ['Incoterm', 'FOB Shanghai'],
    ['Lieferbedingung', 'FCA Ningbo Port, China'],
    ['Incoterms 2020', 'EXW Ganzhou'],
    ['贸易条款', 'FOB 上海'],
    ['Plant country', 'China'],
  ])('has them leave China, whoever sells them: %s %s', async (header, cell) => {
    expect(await read(header, cell)).toEqual(['CN CN']);
  });

  it.each([
    ['Port of loading', 'Rotterdam'],
    ['Port of discharge', 'Ningbo'],
    ['Incoterm', 'CIF Shanghai'],
    ['Incoterm', 'DAP Ningbo'],
    ['Incoterm', 'EXW Hamburg'],
    ['Incoterm', 'FOB'],
    ['Remark', 'FOB Shanghai'],
    // A tariff of the United States, and a text that ends in no country.
    ['HS code', '8505.11.0070 US'],
    ['HS code', '8505 11 10 EX'],
  ])('has them leave where the seller is: %s %s', async (header, cell) => {
    expect(await read(header, cell)).toEqual(['DE ?']);
  });
});

describe('a list that says where goods were made', () => {
  it.each([
    ['Manufactured in', 'China'],
    ['Production country', 'CN'],
    ['Origin', 'Made in P.R.C.'],
    ['Ursprung', 'Hergestellt in China'],
    ['Kraj produkcji', 'Chiny'],
    ['HS code', '85051110 (CN)'],
    ['Zolltarifnummer', '8505.11.10 China'],
  ])('names the origin: %s %s', async (header, cell) => {
    expect(await read(header, cell)).toEqual(['DE CN']);
  });

  it.each(['CN / VN', 'various', 'Fernost', 'non-EU', 'EWR', 'ASEAN', 'Asia', '海外'])(
    'takes no seat for an origin that is no one country: %s',
    async (cell) => {
      expect(await read('Country of origin', cell)).toEqual(['? ?']);
    },
  );

  it.each([
    ['Preferential origin;Non-preferential origin', 'DE;CN', 'DE CN'],
    ['Country of origin;Preferential origin', 'CN;DE', 'DE CN'],
    ['Country of origin;Preferential origin', 'DE;CN', 'DE CN'],
    ['Preferential origin;Non-preferential origin', 'DE;CH', 'DE CH'],
    ['Alloy origin;Magnet origin', 'CN;VN', 'DE CN'],
    ['Ursprungsland;Präferenzursprung', 'CN;EU', 'DE CN'],
    // Nobody says China, and an agreement of a group names no country.
    ['Country of origin;Preferential origin', 'FR;FR', 'DE FR'],
    ['Preferential origin;EUR.1', 'EU;yes', 'DE ?'],
    ['Präferenzursprung;Supplier declaration', 'EU;LTSD 2026', 'DE ?'],
  ])('weighs several columns of origin, China first: %s %s', async (header, cell, source) => {
    expect(await read(header, cell)).toEqual([source]);
  });

  it('leaves the origin open that is a group of countries, and says so', async () => {
    const { document, dataset } = await importText({
      'parts.csv': 'part_number,kind,unit\nM-1,component,pcs\n',
      'list.csv': `${HEAD};Country of origin\nM-1;Handel GmbH;Germany;EU\nM-2;Handel GmbH;Germany;DE\nM-3;Handel GmbH;Germany;DE\n`,
    });
    expect(document.problems.map(({ code }) => code)).toContain('unknown-word');
    expect(document.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(dataset?.sites.map(({ country }) => country)).toContain(null);
  });

  it('names no source of its own where a list of parts says a group of countries and no supplier', async () => {
    const { dataset, document } = await importText({
      'Artikel.csv': 'Artikelnummer;Benennung;Ursprung\nM-1;Indium;EU\nM-2;Zinn;CN\nM-3;Blei;DE\n',
      'Preise.csv': `${HEAD}\nM-1;Handel GmbH;Belgium\nM-2;Handel GmbH;Belgium\nM-3;Handel GmbH;Belgium\n`,
    });
    expect(dataset?.sourcing.filter(({ partNumber }) => partNumber === 'M-1')).toHaveLength(1);
    expect(document.problems.map(({ code }) => code)).toContain('origin-of-group');
  });

  it.each(['', 'n/a', '-'])('has them come from the seller where it says nothing: “%s”', async (cell) => {
    expect(await read('Country of origin', cell)).toEqual(['DE ?']);
  });

  it('finds the country of a free zone by its town', async () => {
    const { dataset } = await importText({
      'parts.csv': 'part_number,kind,unit\nM-1,component,pcs\n',
      'list.csv': `${HEAD}\nM-1;FTZ Magnetics;Shanghai Free Trade Zone\n`,
    });
    expect(dataset?.sites.map(({ country }) => country)).toEqual(['CN']);
  });

  it('keeps the dealer to whom the goods of a maker go, whatever their origin', async () => {
    const { dataset } = await importText({
      'parts.csv': 'part_number,kind,unit\nM-1,component,pcs\n',
      'sourcing.csv':
        'part_number,supplier_id,country,origin_country,buyer_site_id,share_pct\nM-1,H,DE,various,,100\nM-1,N,CN,,H@DE,100\n',
      'suppliers.csv': 'supplier_id,name,country\nH,Handel GmbH,DE\nN,Ningbo Magnets,CN\n',
    });
    expect(dataset?.sourcing.map(({ siteId }) => siteId).toSorted()).toEqual(['H@DE', 'N@CN']);
  });
});
