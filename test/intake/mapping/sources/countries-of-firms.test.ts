import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readSources(text: string) {
  const { dataset, notes, document } = await importText({ 'sources.csv': text });
  return {
    sources: dataset?.sourcing.map(({ siteId, originCountry }) => [siteId, originCountry]),
    firms: dataset?.suppliers.map(({ name }) => name),
    codes: notes.map(({ code }) => code),
    errors: document.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  };
}

describe('columns of countries beside a word for firms', () => {
  it.each([
    ['供应商', '供应商国别', '日本', '中国'],
    ['供应商', '供应商所在国', '日本', '中国'],
    ['VEND_NAME', 'VEND_CNTRY_CD', 'JPN', 'CHN'],
    ['Vendor', 'Vendor Nation', 'Japan', 'China'],
  ])('say where a firm is: %s, %s', async (firm, country, first, second) => {
    const { sources, firms } = await readSources(`
      Part Number,Description,${firm},${country},Price,Currency,Lead time days
      M-1,Magnet,Shin Magnet,${first},1.00,EUR,30
      M-2,Magnet,Nan Magnet,${second},1.00,EUR,30`);
    expect(firms).toEqual(['Shin Magnet', 'Nan Magnet']);
    expect(sources?.map(([site]) => site)).toEqual(['Shin Magnet@JP', 'Nan Magnet@CN']);
  });

  it('are told by their cells where the header says a firm only', async () => {
    const { firms } = await readSources(`
      Part Number,Description,Vendor Name,Vendor Base,Price,Currency,Lead time days
      M-1,Magnet,Shin Magnet,Japan,1.00,EUR,30
      M-2,Magnet,Nan Magnet,China,1.00,EUR,30`);
    expect(firms).toEqual(['Shin Magnet', 'Nan Magnet']);
  });

  it('say where goods were made beside the maker', async () => {
    const { sources } = await readSources(`
      Part Number,Description,Vendor Name,Vendor Country,MFR_NAME,MFR_CNTRY_CD,Price,Currency,Lead time days
      M-1,Magnet,Dealer Inc,USA,Nan Magnet,CHN,1.00,USD,30
      M-2,Magnet,Other Inc,USA,Shin Magnet,JPN,1.00,USD,30`);
    expect(sources?.map(([site]) => site)).toEqual([
      'Dealer Inc@US',
      'Nan Magnet@CN',
      'Other Inc@US',
      'Shin Magnet@JP',
    ]);
  });

  it('are firms where they are short: B and D are no countries there', async () => {
    const { firms } = await readSources(`
      Part Number,Description,Vendor,Price,Currency,Lead time days
      M-1,Magnet,B,1.00,USD,30
      M-2,Magnet,D,1.00,USD,30`);
    expect(firms).toEqual(['B', 'D']);
  });
});

describe('cells that name no country, or more than one', () => {
  it.each(['Various', 'diverse', 'verschiedene', 'Import', '国内', '00', 'XX'])(
    'leave it open and are noted: %s',
    async (word) => {
      const { sources, codes, errors } = await readSources(`
      Part Number,Description,Supplier,Country,Price,Currency,Lead time days
      M-1,Magnet,Nan Magnet,${word},1.00,EUR,30
      M-2,Magnet,Bonn Magnet,DE,1.00,EUR,30`);
      expect(errors).toEqual([]);
      expect(sources?.map(([site]) => site)).toEqual(['Nan Magnet@?', 'Bonn Magnet@DE']);
      expect(codes).toContain('unknown-word');
    },
  );

  it('leave it open where they are a group of countries', async () => {
    const { sources, codes, errors } = await readSources(`
      Part Number,Description,Supplier,Country,Price,Currency,Lead time days
      M-1,Magnet,Nan Magnet,EU,1.00,EUR,30`);
    expect(errors).toEqual([]);
    expect(sources?.map(([site]) => site)).toEqual(['Nan Magnet@?']);
    expect(codes).toContain('unknown-word');
  });

  it.each([
    'Folkrepubliken Kina',
    'Repubblica Popolare Cinese',
    'Китайская Народная Республика',
    'ChRL',
    'Rep. Pop. Cinese',
    'ČLR',
  ])('do not look like %s', async (name) => {
    const { sources } = await readSources(`
      Part Number,Description,Supplier,Country,Price,Currency,Lead time days
      M-1,Magnet,Nan Magnet,${name},1.00,EUR,30`);
    expect(sources?.map(([site]) => site)).toEqual(['Nan Magnet@CN']);
  });

  it.each([
    'China/Taiwan',
    'CN + VN',
    'China oder Japan',
    'CN→VN',
    'non-China',
    'ex China',
    'nicht China',
    '中国以外',
    'China until 2025, now Vietnam',
    'Vietnam (magnets from China)',
    'CN (to be confirmed)',
  ])('leave the origin open: %s', async (word) => {
    const { sources, codes, errors } = await readSources(`
      Part Number,Description,Supplier,Country of origin,Price,Currency,Lead time days
      M-1,Magnet,Nan Magnet,${word},1.00,EUR,30`);
    expect(errors).toEqual([]);
    expect(sources).toEqual([['Nan Magnet@?', null]]);
    expect(codes).toContain('unknown-word');
  });

  it('are one where both names say the same, and none where one of them is no country', async () => {
    const read = (name: string) =>
      readSources(`
      Part Number,Description,Supplier,Country,Price,Currency,Lead time days
      M-1,Magnet,Nan Magnet,${name},1.00,EUR,30`);
    expect((await read('Deutschland / DE')).sources).toEqual([['Nan Magnet@DE', null]]);
    expect((await read('中華民國')).sources).toEqual([['Nan Magnet@TW', null]]);
    for (const name of ['China/Nowhere', 'Chnia', 'Werk Nowhere', '未知之国'])
      expect((await read(name)).errors).toEqual(['unknown-country']);
    for (const name of ['Mainland', '大陸', 'P.R.C.', '156'])
      expect((await read(name)).sources).toEqual([['Nan Magnet@CN', null]]);
  });
});

it('the ISO code of an address is the country of its firm', async () => {
  const { dataset } = await importText({
    'VendVendors.csv':
      'VENDORACCOUNTNUMBER,VENDORORGANIZATIONNAME,ADDRESSCITY,ADDRESSCOUNTRYREGIONISOCODE\nV-1,Bauer Stanztechnik GmbH,Aalen,DE\nV-2,Great Lakes Stamping Inc.,Detroit,US\n',
    'prices.csv': 'ITEMNUMBER,VENDORACCOUNTNUMBER,PRICE,CURRENCY\nMG-1,V-1,1.20,EUR\nMG-2,V-2,1.40,EUR\n',
  });
  expect(dataset?.suppliers.map(({ supplierId, country }) => [supplierId, country])).toEqual([
    ['V-1', 'DE'],
    ['V-2', 'US'],
  ]);
});
