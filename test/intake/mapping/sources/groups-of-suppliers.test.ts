import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const readFirms = async (groups: readonly [string, string]) => {
  const { dataset } = await importText({
    'Supplier.csv': `
      ID,Supplier Name,Supplier Group,Country
      EVE,EVE Energy,${groups[0]},China
      BTR,BTR New Material,${groups[1]},China`,
    'prices.csv': `
      Part Number,Supplier ID,Price,Currency,Lead time days
      C-1,EVE,17.5,USD,45`,
  });
  return dataset?.suppliers.map(({ supplierId }) => supplierId).toSorted();
};

describe('a group of suppliers', () => {
  it.each([
    ['Raw Material', 'Local'],
    ['10', '20'],
    ['Distributor', 'Services'],
  ] as const)('is no firm where it is a class: %s, %s', async (first, second) => {
    expect(await readFirms([first, second])).toEqual(['BTR', 'EVE']);
  });

  it('is the firm that owns them where it bears a name', async () => {
    expect(await readFirms(['Eve Holding', 'BTR Group Co'])).toEqual(['BTR', 'BTR Group Co', 'EVE', 'Eve Holding']);
  });

  it.each([
    'Szállítókód;Szállítónév;Település;Ország;Anyavállalat',
    'Toimittajanumero;Toimittajan nimi;Paikkakunta;Maa;Konserni',
    'Leverandørnr.;Leverandørnavn;By;Land;Moderselskab',
    'Cod furnizor;Nume furnizor;Localitate;Țară;Societate-mamă',
    'Dodavatel;Jméno dodavatele;Město;Země;Mateřská společnost',
    '供应商;供应商简称;城市;国家;母公司',
  ])('is the firm that owns them: %s', async (headers) => {
    const rows = 'V10;EVE Energy Co., Ltd.;Huizhou;CN;Eve Holding\nV20;BTR New Material Co., Ltd.;Shenzhen;CN;\n';
    const { dataset } = await importText({ 'list.csv': `${headers}\n${rows}`, 'parts.csv': 'part_number\nP-1' });
    const names = new Map(dataset?.suppliers.map(({ supplierId, name }) => [supplierId, name]));
    expect(names.get('V10')).toBe('EVE Energy Co., Ltd.');
    expect(names.get('V20')).toBe('BTR New Material Co., Ltd.');
    const parent = dataset?.suppliers.find(({ supplierId }) => supplierId === 'V10')?.parentId ?? '';
    expect(names.get(parent)).toBe('Eve Holding');
  });
});
