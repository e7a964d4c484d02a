import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

const BILL = 'Parent;Component;Quantity\nHP-1;MAG-55;8\nHP-1;HOU-56;1\n';
const FIRMS = 'Supplier;Name;Country\nD1;Muster Magnesy;CN\nD2;Muster Plast;PL\n';

describe('a master of items with a bare code and a bare name', () => {
  it.each([
    'Code;Name;UoM;Supplier',
    'Code;Name;Group;Supplier',
    'No.;Name;Unit;Vendor',
    'Kod;Nazwa;J.m.;Dostawca',
    'Kód;Název;MJ;Dodavatel',
    'Código;Nombre;Unidad;Proveedor',
    'Codice;Nome;UM;Fornitore',
    'Kode;Navn;Enhed;Leverandør',
    'Kod;Ad;Birim;Tedarikçi',
    '编码;名称;单位;供应商',
    'コード;名称;単位;仕入先',
  ])('names items, and their suppliers in a further column: %s', async (header) => {
    const { dataset } = await importText({
      'bom.csv': BILL,
      'suppliers.csv': FIRMS,
      'list.csv': `${header}\nHP-1;Pump;pcs;\nMAG-55;Magnet NdFeB N42SH;pcs;D1\nHOU-56;Housing;pcs;D2\n`,
    });
    expect(dataset?.parts.map(({ partNumber, description }) => [partNumber, description]).toSorted()).toEqual([
      ['HOU-56', 'Housing'],
      ['HP-1', 'Pump'],
      ['MAG-55', 'Magnet NdFeB N42SH'],
    ]);
    expect(dataset?.sourcing.map(({ partNumber, siteId }) => [partNumber, siteId]).toSorted()).toEqual([
      ['HOU-56', 'D2@PL'],
      ['MAG-55', 'D1@CN'],
    ]);
  });

  it('leaves a list of firms one, where addresses stand beside them', async () => {
    const { dataset } = await importText({
      'bom.csv': BILL,
      'sources.csv': 'Part number;Supplier number\nMAG-55;D1\nHOU-56;D2\n',
      'vendors.csv': 'Code;Name;City;Country\nD1;Muster Magnesy;Ningbo;CN\nD2;Muster Plast;Radom;PL\n',
    });
    expect(dataset?.suppliers.map(({ supplierId, name }) => [supplierId, name])).toContainEqual([
      'D1',
      'Muster Magnesy',
    ]);
  });
});
