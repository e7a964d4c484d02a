import { expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const VENDORS = `
  Vendor ID,Company Name,Billing Country
  V100,Zhejiang Dongmag Ltd,China
  V101,Fieldline Distribution,United States`;
const head = 'Item,Vendor,Vendor Code,Purchase Price,Currency';

async function read(rows: readonly string[], vendors: string | null = VENDORS) {
  const { dataset } = await importText({
    'ItemVendors.csv': [head, ...rows].join('\n'),
    ...(vendors === null ? {} : { 'Vendors.csv': vendors }),
  });
  return {
    suppliers: dataset?.suppliers.map(({ supplierId }) => supplierId).toSorted(),
    numbers: dataset?.sourcing.map(({ partNumber, supplierPartNumber }) => [partNumber, supplierPartNumber ?? null]),
  };
}

it('takes the code of a vendor that differs from part to part for its number of the part', async () => {
  const rows = ['MG-01,Zhejiang Dongmag Ltd,DM-42SH-20,1.2,USD', 'MG-02,Zhejiang Dongmag Ltd,DM-FE-11,0.4,USD'];
  for (const vendors of [VENDORS, null]) {
    const { suppliers, numbers } = await read(rows, vendors);
    expect(suppliers).not.toContain('DM-42SH-20');
    expect(numbers).toEqual([
      ['MG-01', 'DM-42SH-20'],
      ['MG-02', 'DM-FE-11'],
    ]);
  }
});

it('takes it so where each vendor has one part, and the list of vendors has other ids', async () => {
  const rows = ['MG-01,Zhejiang Dongmag Ltd,DM-42SH-20,1.2,USD', 'MT-01,Fieldline Distribution,FL-88712,30,USD'];
  expect(await read(rows)).toEqual({
    suppliers: ['V100', 'V101'],
    numbers: [
      ['MG-01', 'DM-42SH-20'],
      ['MT-01', 'FL-88712'],
    ],
  });
});

it('keeps it as the id of the vendor where the list has it, or nothing speaks against it', async () => {
  const listed = ['MG-01,Zhejiang Dongmag Ltd,V100,1.2,USD', 'MT-01,Fieldline Distribution,V101,30,USD'];
  expect(await read(listed)).toMatchObject({
    suppliers: ['V100', 'V101'],
    numbers: [
      ['MG-01', null],
      ['MT-01', null],
    ],
  });
  const alone = ['MG-01,Zhejiang Dongmag Ltd,4711,1.2,USD', 'MG-02,Zhejiang Dongmag Ltd,4711,0.4,USD'];
  expect((await read(alone, null)).suppliers).toEqual(['4711']);
});

it('takes what numbers the firms of a list for their ids, and no part', async () => {
  const parts = { 'parts.csv': 'part_number,description\nMG-1,Magnet\n' };
  for (const line of ['N°;Fournisseur;Pays;Chiffre d’affaires 2025', 'Nr.;Lieferant;Land;Umsatz 2025']) {
    const { dataset } = await importText({
      ...parts,
      'Firmen.csv': `${line}\nF1;Alpha SA;France;1\nF2;Beta AG;DE;2\n`,
    });
    expect(dataset?.suppliers.map(({ supplierId, name }) => [supplierId, name])).toEqual([
      ['F1', 'Alpha SA'],
      ['F2', 'Beta AG'],
    ]);
    expect(dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['MG-1']);
  }
});

it('takes it for the part beside what is paid for it', async () => {
  const { dataset } = await importText({
    'Achats.csv': 'N°;Désignation;Fournisseur;Pays;Prix\nMG-10;Aimant;Alpha SA;France;1,20\nMG-20;Bague;Beta;DE;2\n',
  });
  expect(dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['MG-10', 'MG-20']);
});

it('tells the id of a vendor from its name in a list that bears the name of a table', async () => {
  const { dataset } = await importText({
    'suppliers.csv': 'Vendor #,Vendor,Country\nV001,T-Motor,CHN\nV002,DragonPlate,USA\n',
    'prices.csv': 'Part,Vendor #,Price,Curr,Lead (wks)\nMOT-1,V001,18.40,USD,9\nARM-1,V002,7.20,USD,3\n',
  });
  expect(dataset?.suppliers.map(({ supplierId, name }) => [supplierId, name])).toEqual([
    ['V001', 'T-Motor'],
    ['V002', 'DragonPlate'],
  ]);
  expect(dataset?.sourcing.map(({ partNumber, siteId, leadTimeDays }) => [partNumber, siteId, leadTimeDays])).toEqual([
    ['MOT-1', 'V001@CN', 63],
    ['ARM-1', 'V002@US', 21],
  ]);
});
