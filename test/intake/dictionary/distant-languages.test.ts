import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

describe('a list of what is bought of whom, in further languages', () => {
  it.each([
    ['Finnish', 'Nimike;Nimitys;Yksikkö;Toimittaja;Maa;Toimitusaika (vko);Hinta'],
    ['Romanian', 'Cod articol;Denumire;UM;Furnizor;Țara;Termen livrare (săptămâni);Preț'],
    ['Croatian', 'Šifra;Naziv;JM;Dobavljač;Država;Rok isporuke (tjedni);Cijena'],
    ['Slovenian', 'Šifra;Naziv;ME;Dobavitelj;Država;Dobavni rok (tedni);Cena'],
    ['Ukrainian', 'Артикул;Найменування;Од.;Постачальник;Країна;Термін (тижні);Ціна'],
    ['Greek', 'Κωδικός;Περιγραφή;ΜΜ;Προμηθευτής;Χώρα;Χρόνος παράδοσης (εβδομάδες);Τιμή'],
    ['Vietnamese', 'Mã vật tư;Tên vật tư;ĐVT;Nhà cung cấp;Quốc gia;Thời gian giao hàng (tuần);Đơn giá'],
    ['Thai', 'รหัสสินค้า;ชื่อสินค้า;หน่วย;ผู้ขาย;ประเทศ;ระยะเวลา (สัปดาห์);ราคา'],
    ['Indonesian', 'Kode barang;Nama barang;Satuan;Pemasok;Negara;Waktu tunggu (minggu);Harga'],
    ['Bulgarian', 'Артикул;Наименование;Мярка;Доставчик;Държава;Срок (седмици);Цена'],
    ['Norwegian', 'Varenummer;Betegnelse;Enhet;Leverandør;Land;Ledetid (uker);Pris'],
    ['Hungarian', 'Cikkszám;Megnevezés;ME;Szállító;Ország;Átfutási idő (hét);Ár'],
  ])('is read by its headers: %s', async (_language, header) => {
    const { dataset } = await importText({
      'bom.csv': 'Parent;Component;Quantity\nP-1;MAG-5;8\nP-1;HOU-6;1\n',
      'list.csv': `${header}\nMAG-5;Magnet NdFeB N42SH;pcs;Muster Magnetics;CN;10;4.2\nHOU-6;Housing;pcs;Muster AB;SE;3;7.5\n`,
    });
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'MAG-5')?.description).toBe('Magnet NdFeB N42SH');
    expect(
      dataset?.sourcing
        .map(({ partNumber, siteId, leadTimeDays, unitPrice }) => [partNumber, siteId, leadTimeDays, unitPrice])
        .toSorted(),
    ).toEqual([
      ['HOU-6', 'Muster AB@SE', 21, 7.5],
      ['MAG-5', 'Muster Magnetics@CN', 70, 4.2],
    ]);
  });

  it('leaves a lead time open in a unit that nobody here knows', async () => {
    const { dataset } = await importText({
      'bom.csv': 'Parent;Component;Quantity\nP-1;MAG-5;8\n',
      'list.csv': 'Part number;Supplier;Country;Lead time (ვადა)\nMAG-5;Muster Magnetics;CN;10\n',
    });
    expect(dataset?.sourcing.map(({ leadTimeDays }) => leadTimeDays)).toEqual([null]);
  });
});
