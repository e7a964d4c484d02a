import { describe, expect, it } from 'vitest';
import { importText, listErrors } from '../../import-text.ts';

const listFirms = async (files: Readonly<Record<string, string>>) => {
  const outcome = await importText({ 'bom.csv': 'Parent,Component,Quantity\nP-1,MG-1,8\n', ...files });
  const parts = outcome.dataset?.parts.map(({ partNumber }) => partNumber) ?? [];
  const firms = outcome.dataset?.suppliers.filter(({ role }) => role !== 'own') ?? [];
  return {
    parts: parts.toSorted(),
    firms: firms.map(({ name, country }) => [name, country]),
    errors: listErrors(outcome),
  };
};

describe('the number of a firm', () => {
  it.each([
    ['res.partner.csv', 'Reference,Display Name,City,Country,Supplier Rank', '1'],
    ['Lieferantenstamm.csv', 'Nummer,Suchwort,Name,Ort,Land', null],
    ['Προμηθευτές.csv', 'Κωδικός,Επωνυμία,Πόλη,Χώρα', ''],
    ['ΠΡΟΜΗΘΕΥΤΕΣ.csv', 'ΚΩΔΙΚΟΣ,ΕΠΩΝΥΜΙΑ,ΠΟΛΗ,ΧΩΡΑ', ''],
    ['P0401.csv', 'Address Number,Alpha Name,City,Country,Sch Typ', 'V'],
    ['Dobavitelji.csv', 'Šifra dobavitelja,Naziv dobavitelja,Kraj,Država', ''],
    ['Постачальники.csv', 'Код постачальника,Назва постачальника,Місто,Країна', ''],
  ])('is no part in a list of firms: %s', async (file, header, last) => {
    const rows = [
      ['V10', 'Muster Magnetics', 'Ningbo', 'CN'],
      ['V20', 'Muster AB', 'Lund', 'SE'],
    ].map(([number = '', name = '', city = '', country = '']) =>
      [number, ...(last === null ? [''] : []), name, city, country, ...(last ? [last] : [])].join(','),
    );
    expect(await listFirms({ [file]: [header, ...rows, ''].join('\n') })).toEqual({
      parts: ['MG-1', 'P-1'],
      firms: [
        ['Muster Magnetics', 'CN'],
        ['Muster AB', 'SE'],
      ],
      errors: [],
    });
  });

  it('is its name nowhere beside the name that it is sorted by', async () => {
    const text =
      'Supplier,Sort Name,City,Country\n100200,Muster Magnetics,Ningbo,China\n100203,Muster AB,Lund,Sweden\n';
    const { firms } = await listFirms({ 'suppliers.csv': text });
    expect(firms.map(([name]) => name)).toEqual(['Muster Magnetics', 'Muster AB']);
  });
});

it('takes no column without a value for the number of a component', async () => {
  const { dataset } = await importText({
    'structure.csv':
      'Parent Item;Reference;Component Item;Description;Quantity Per\nP-1;;MG-1;Magnet;8\nP-1;;SH-2;Shaft;1\n',
  });
  expect(dataset?.bom.map(({ child, quantity }) => [child, quantity])).toEqual([
    ['MG-1', 8],
    ['SH-2', 1],
  ]);
});

it.each([
  ['Locations.csv', 'Code,Name,City,Country/Region Code'],
  ['Warehouses.csv', 'Name,Internal ID,City,Country'],
])('reads a list that is named after places as the plants of the company: %s', async (file, header) => {
  const [first = ''] = header.split(',');
  const rows = [
    ['BLUE', 'Aalen Plant', 'Aalen', 'DE'],
    ['RED', 'Brno Plant', 'Brno', 'CZ'],
  ].map(([code = '', name = '', ...place]) =>
    [...(first === 'Code' ? [code, name] : [name, code]), ...place].join(','),
  );
  const { dataset } = await importText({
    'parts.csv': 'Part Number,Description\nMG-1,Magnet\n',
    [file]: [header, ...rows, ''].join('\n'),
  });
  const own = new Set(dataset?.suppliers.filter(({ role }) => role === 'own').map(({ supplierId }) => supplierId));
  expect(dataset?.suppliers.filter(({ role }) => role !== 'own')).toEqual([]);
  const sites = dataset?.sites.filter(({ supplierId }) => own.has(supplierId)) ?? [];
  expect(sites.map(({ city, country }) => [city, country])).toEqual([
    ['Aalen', 'DE'],
    ['Brno', 'CZ'],
  ]);
});

describe('who buys', () => {
  it.each([
    ['Sales Statistics.csv', 'Item,Description,Sold-to Business Partner,Turnover Quantity,Turnover Amount'],
    ['ShippedByPart.csv', 'Part,Description,Customer,Shipped Qty,Ext Price'],
    ['R42600.csv', '2nd Item Number,Description,Customer Number,Quantity Shipped,Extended Price'],
    ['Doanh số bán hàng.csv', 'Mã hàng,Tên hàng,Khách hàng,Số lượng bán,Doanh thu'],
    ['Penjualan.csv', 'Kode Barang,Nama Barang,Pelanggan,Jumlah Terjual,Nilai Penjualan'],
    ['Продажі.csv', 'Артикул,Назва,Покупець,Продано шт,Виручка'],
    ['Πωλήσεις.csv', 'Κωδικός είδους,Περιγραφή,Πελάτης,Ποσότητα πωλήσεων,Αξία πωλήσεων'],
    ['ยอดขาย.csv', 'รหัสสินค้า,ชื่อสินค้า,ลูกค้า,จำนวนที่ขาย,มูลค่าขาย'],
    ['Prodaja.csv', 'Šifra artikla,Naziv,Kupac,Prodata količina,Prihod'],
  ])('is no source of what is sold, and its rows are added up: %s', async (file, header) => {
    const { dataset } = await importText({
      [file]: `${header}\nP-1,Pump,C2000,700,66500\nP-1,Pump,C2017,300,28500\nP-2,Valve,C2000,50,500\nP-2,Valve,C2017,10,100\n`,
    });
    expect(dataset?.sourcing).toEqual([]);
    expect(dataset?.parts.map(({ partNumber, annualDemand }) => [partNumber, annualDemand])).toEqual([
      ['P-1', 1000],
      ['P-2', 60],
    ]);
  });
});

it('reads purchase orders of Odoo as what was bought, and no bill', async () => {
  const { dataset } = await importText({
    'purchase.order.line.csv':
      'Order Reference,Vendor,Product,Quantity,Received Qty,Unit Price,Expected Arrival\nP01000,Muster Magnetics,[MG-1] Magnet,10,0,3.8,2027-02-10\nP01001,Muster AB,[SH-2] Shaft,20,0,1.2,2027-02-11\n',
  });
  expect(dataset?.bom).toEqual([]);
  expect(dataset?.sourcing.map(({ partNumber, unitPrice }) => [partNumber, unitPrice])).toEqual([
    ['MG-1', 3.8],
    ['SH-2', 1.2],
  ]);
});
