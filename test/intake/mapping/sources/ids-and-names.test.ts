import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readFirms(files: Record<string, string>) {
  const { dataset } = await importText(files);
  return (dataset?.suppliers ?? [])
    .filter(({ role }) => role !== 'own')
    .map(({ supplierId, name, country }) => [supplierId, name, country]);
}

const ITEMS = (first: string, second: string, third: string): string =>
  `Name,Description,Vendor,Purchase Price,Currency\nM-1,Magnet,${first},7.80,USD\nS-1,Stator,${second},14.25,USD\nC-1,Cell,${third},3.15,USD\n`;

describe('number and name of a firm in columns that are called alike', () => {
  it('are told by the words behind, and a name alone stays the name that it is', async () => {
    const list = 'Towar;Kontrahent kod;Kontrahent nazwa;Kraj;Cena zakupu;Waluta\n';
    const rows = 'MAG-9;K0007;Baotou Example;Chiny;9,40;PLN\nOBU-3;K0011;Odlewnia Example;Polska;96,00;PLN\n';
    const items = 'Kod;Nazwa;Jm\nMAG-9;Magnes;szt\nOBU-3;Obudowa;szt\n';
    expect(await readFirms({ 'dostawcy.csv': list + rows, 'towary.csv': items })).toEqual([
      ['K0007', 'Baotou Example', null],
      ['K0011', 'Odlewnia Example', null],
    ]);
    const named = 'Towar;Kontrahent nazwa;Kraj;Cena zakupu;Waluta\n';
    const plain = 'MAG-9;Baotou Example;Chiny;9,40;PLN\nOBU-3;Odlewnia Example;Polska;96,00;PLN\n';
    expect(await readFirms({ 'dostawcy.csv': named + plain, 'towary.csv': items })).toEqual([
      ['Baotou Example', 'Baotou Example', null],
      ['Odlewnia Example', 'Odlewnia Example', null],
    ]);
  });
});

describe('number and name of a firm in one cell', () => {
  it('are those of the list of vendors, however they are joined', async () => {
    const vendors =
      'ID,Company Name,Billing Country\nV-201,Ningbo Example,China\nV-202,Taizhou Example,China\nX9,Seoul Example,South Korea\n';
    const items = ITEMS('V-201 Ningbo Example', 'Taizhou Example (V-202)', 'X9 - Seoul Example');
    expect(await readFirms({ 'vendors.csv': vendors, 'items.csv': items })).toEqual([
      ['V-201', 'Ningbo Example', 'CN'],
      ['V-202', 'Taizhou Example', 'CN'],
      ['X9', 'Seoul Example', 'KR'],
    ]);
  });

  it('are parted where all cells begin with a number of their own', async () => {
    expect(
      await readFirms({ 'items.csv': ITEMS('V-201 Ningbo Example', 'V-202 Taizhou Example', 'V-203 Seoul Example') }),
    ).toEqual([
      ['V-201', 'Ningbo Example', null],
      ['V-202', 'Taizhou Example', null],
      ['V-203', 'Seoul Example', null],
    ]);
  });

  it.each([
    ['one cell has no number', ['V-201 Ningbo Example', 'V-202 Taizhou Example', 'Seoul Example']],
    ['two firms have one number', ['AB-12 Ningbo Example', 'AB-12 Taizhou Example', 'AB-13 Seoul Example']],
    ['a figure begins the name', ['3M Example', '4711 Example', '3D Example']],
  ])('stay one name where %s', async (_why, [first = '', second = '', third = '']) => {
    expect(await readFirms({ 'items.csv': ITEMS(first, second, third) })).toEqual(
      [first, second, third].map((name) => [name, name, null]),
    );
  });
});

describe('a list of firms with a name to sort them by', () => {
  it('calls them by their whole name, and by the other where there is none', async () => {
    const buys = 'Item,Vendor no,Price\nM-1,V7,3\n';
    const lists = (header: string, row: string) => ({ 'vd_mstr.csv': `${header}\n${row}\n`, 'buys.csv': buys });
    expect(
      await readFirms(lists('vd_addr,vd_sort,ad_name,ad_country', 'V7,HANGZ,Hangzhou Sample Magnets,CHINA')),
    ).toEqual([['V7', 'Hangzhou Sample Magnets', 'CN']]);
    expect(await readFirms(lists('vd_addr,vd_sort,ad_country', 'V7,HANGZ,CHINA'))).toEqual([['V7', 'HANGZ', 'CN']]);
  });

  it('knows codes that Japanese systems write short', async () => {
    const firms = { '仕入先マスタ.csv': '仕入先CD,仕入先名,国名\nS01,包頭見本磁材,中国\n' };
    expect(await readFirms({ ...firms, '購買単価.csv': '品目CD,仕入先CD,単価\nM-1,S01,3\n' })).toEqual([
      ['S01', '包頭見本磁材', 'CN'],
    ]);
  });
});
