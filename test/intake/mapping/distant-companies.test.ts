import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

/** A fan of a motor with four magnets and a wheel, in the words of one language: bill, orders, sales and stock. */
type Company = Readonly<Record<string, string>>;

const COMPANIES: readonly (readonly [language: string, files: Company])[] = [
  [
    'Romanian',
    {
      'Lista de materiale.csv':
        'Cod produs;Cod component;Denumire component;Cantitate;UM\nFAN-1;MTR-1;Motor;1;buc\nFAN-1;WHL-1;Roată;1;buc\nMTR-1;MGR-1;Magnet NdFeB;4;buc\n',
      'Achiziții.csv':
        'Nr. comandă;Data;Furnizor;Țara;Cod articol;Cantitate;UM;Preț unitar;Monedă;Valoare\nC1;05.01.2026;Magnet Muster;China;MGR-1;200.000;buc;12,50;RON;2.500.000,00\nC2;05.01.2026;Roți Muster;România;WHL-1;60.000;buc;8,00;RON;480.000,00\n',
      'Vânzări.csv':
        'Cod articol;Denumire;Cantitate vândută;Valoare vânzări;Monedă\nFAN-1;Ventilator;50.000;45.000.000,00;RON\n',
      'Stoc.csv': 'Cod articol;Stoc curent;UM\nMGR-1;16.000;buc\n',
    },
  ],
  [
    'Vietnamese',
    {
      'Định mức.csv':
        'Mã thành phẩm,Mã vật tư,Tên vật tư,Số lượng,ĐVT\nFAN-1,MTR-1,Động cơ,1,cái\nFAN-1,WHL-1,Cánh quạt,1,cái\nMTR-1,MGR-1,Nam châm NdFeB,4,cái\n',
      'Mua hàng.csv':
        'Số đơn,Ngày,Nhà cung cấp,Quốc gia,Mã vật tư,Số lượng,ĐVT,Đơn giá,Loại tiền,Thành tiền\nM1,05/01/2026,Magnet Muster,Trung Quốc,MGR-1,200.000,cái,"12,50",VND,2.500.000\nM2,06/01/2026,Nhựa Muster,Việt Nam,WHL-1,60.000,cái,"8,00",VND,480.000\n',
      'Doanh thu.csv': 'Mã hàng,Tên hàng,Số lượng bán,Doanh thu,Loại tiền\nFAN-1,Quạt,50.000,45.000.000,VND\n',
      'Tồn kho.csv': 'Mã vật tư,Tồn cuối,ĐVT\nMGR-1,16.000,cái\n',
    },
  ],
  [
    'Thai',
    {
      'สูตรการผลิต.csv':
        'รหัสสินค้า,รหัสวัตถุดิบ,ชื่อวัตถุดิบ,จำนวน,หน่วย\nFAN-1,MTR-1,มอเตอร์,1,ชิ้น\nFAN-1,WHL-1,ใบพัด,1,ชิ้น\nMTR-1,MGR-1,แม่เหล็ก NdFeB,4,ชิ้น\n',
      'ใบสั่งซื้อ.csv':
        'เลขที่ใบสั่งซื้อ,วันที่,รหัสผู้ขาย,ชื่อผู้ขาย,ประเทศ,รหัสสินค้า,จำนวน,หน่วย,ราคาต่อหน่วย,สกุลเงิน\nPO1,15/01/2569,V01,Magnet Muster,จีน,MGR-1,"200,000",ชิ้น,12.50,THB\nPO2,16/02/2569,V02,Plastic Muster,ไทย,WHL-1,"60,000",ชิ้น,8.00,THB\n',
      'ยอดขาย.csv': 'รหัสสินค้า,ชื่อสินค้า,จำนวนขาย,ยอดขาย\nFAN-1,พัดลม,"50,000","45,000,000.00"\n',
      'สต๊อก.csv': 'รหัสสินค้า,คงเหลือ,หน่วย\nMGR-1,"16,000",ชิ้น\n',
    },
  ],
  [
    'Arabic',
    {
      'قائمة المواد.csv':
        'رقم المنتج,رقم المكون,وصف المكون,الكمية,الوحدة\nFAN-1,MTR-1,محرك,1,قطعة\nFAN-1,WHL-1,مروحة,1,قطعة\nMTR-1,MGR-1,مغناطيس NdFeB,4,قطعة\n',
      'المشتريات.csv':
        'رقم أمر الشراء,التاريخ,المورد,البلد,رقم الصنف,الكمية,الوحدة,سعر الوحدة,العملة,القيمة\nP1,2026-01-05,Magnet Muster,الصين,MGR-1,"200,000",قطعة,12.50,EGP,"2,500,000.00"\nP2,2026-01-06,Plastic Muster,مصر,WHL-1,"60,000",قطعة,8.00,EGP,"480,000.00"\n',
      'المبيعات.csv': 'رقم الصنف,الوصف,الكمية المباعة,قيمة المبيعات,العملة\nFAN-1,مروحة,"50,000","45,000,000.00",EGP\n',
      'المخزون.csv': 'رقم الصنف,الرصيد,الوحدة\nMGR-1,"16,000",قطعة\n',
    },
  ],
  [
    'Hungarian',
    {
      'darabjegyzék.csv':
        'Szülő cikkszám;Komponens;Megnevezés;Mennyiség;Egység\nFAN-1;MTR-1;Motor;1;db\nFAN-1;WHL-1;Kerék;1;db\nMTR-1;MGR-1;Mágnes NdFeB;4;db\n',
      'beszerzés.csv':
        'Cikkszám;Szállító neve;Ország;Egységár;Pénznem\nMGR-1;Magnet Muster;Kína;12,50;HUF\nWHL-1;Kerék Muster;Magyarország;8,00;HUF\n',
      'eladás.csv': 'Cikkszám;Megnevezés;Eladott mennyiség;Árbevétel\nFAN-1;Ventilátor;50 000;45 000 000\n',
      'készlet.csv': 'Cikkszám;Készlet;Egység\nMGR-1;16 000;db\n',
    },
  ],
  [
    'Swedish, as M3 prints it',
    {
      'Produktstruktur.csv':
        'Produktnummer;Sekvensnr;Komponentnummer;Benämning;Kvantitet\nFAN-1;10;MTR-1;Motor;1\nFAN-1;20;WHL-1;Hjul;1\nMTR-1;10;MGR-1;Magnet NdFeB;4\n',
      'Inköp.csv':
        'Leverantör;Leverantörsnamn;Land;Artikelnummer;Inköpspris;Valuta\nL1;Magnet Muster;Kina;MGR-1;12,50;SEK\nL2;Hjul Muster;Sverige;WHL-1;8,00;SEK\n',
      'Försäljning.csv': 'Artikelnummer;Artikelnamn;Fakt kvant;Nettobelopp\nFAN-1;Fläkt;50 000;45 000 000,00\n',
      'Lager.csv': 'Artikelnummer;Saldo\nMGR-1;16 000\n',
    },
  ],
  [
    'German, as abas prints it',
    {
      'Fertigungsliste.csv':
        'Artikel;Stufe;Elex;Bezeichnung;Anzahl;ME\nFAN-1;1;MTR-1;Motor;1;Stk\nFAN-1;1;WHL-1;Rad;1;Stk\nMTR-1;1;MGR-1;Magnet NdFeB;4;Stk\n',
      'Lieferanten.csv':
        "Artikel;Lieferant;Land;Preis;pro;Währung\nMGR-1;Magnet Muster;CN;12'500.00;1000;CHF\nWHL-1;Rad Muster;CH;8.00;1;CHF\n",
      'Umsatz.csv': "Artikel;Bezeichnung;Menge;Umsatz CHF\nFAN-1;Ventilator;50'000;45'000'000.00\n",
      'Lager.csv': "Artikel;Lagerplatz;Bestand;ME\nMGR-1;H1;16'000;Stk\n",
    },
  ],
];

describe('a company in the words of its language', () => {
  it.each(COMPANIES)('is read whole: %s', async (_language, files) => {
    const { dataset } = await importText(files);
    const fan = dataset?.parts.find(({ partNumber }) => partNumber === 'FAN-1');
    expect({
      lines: dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`).toSorted(),
      stock: dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`),
      sources: dataset?.sourcing.map(({ partNumber, unitPrice }) => `${partNumber} ${unitPrice}`).toSorted(),
      magnetFrom: dataset?.sites.find(({ siteId }) => siteId.endsWith('@CN'))?.country,
      // 45 million for 50,000 pieces.
      sold: [fan?.annualDemand, fan?.unitPrice],
    }).toEqual({
      lines: ['FAN-1 1 MTR-1', 'FAN-1 1 WHL-1', 'MTR-1 4 MGR-1'],
      stock: ['MGR-1 16000'],
      sources: ['MGR-1 12.5', 'WHL-1 8'],
      magnetFrom: 'CN',
      sold: [50_000, 900],
    });
  });
});

describe('amounts that were sold', () => {
  it('are no quantities of a bill, also where only their own header says so', async () => {
    const { dataset } = await importText({
      'bom.csv': 'Parent;Component;Quantity\nFAN-1;MGR-1;4\n',
      'lista.csv': 'Código;Descrição;Quantidade vendida;Receita\nFAN-1;Ventilador;500;45.000,00\n',
    });
    expect(dataset?.bom.map(({ parent, child }) => `${parent} ${child}`)).toEqual(['FAN-1 MGR-1']);
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'FAN-1')?.annualDemand).toBe(500);
  });
});

describe('a list of prices with quantities from which they count', () => {
  it('is no bill', async () => {
    const { dataset } = await importText({
      'bom.csv': 'Parent,Component,Quantity\nFAN-1,MGR-1,4\n',
      'Vendor Contract Prices.csv':
        'Item,Vendor,Name,Country,U/M,Brk Qty,Contract Price\nMGR-1,V000045,Magnet Muster,CHN,EA,1,38.50\n',
    });
    expect(dataset?.bom.map(({ parent, child }) => `${parent} ${child}`)).toEqual(['FAN-1 MGR-1']);
    expect(dataset?.sourcing.map(({ partNumber, unitPrice }) => [partNumber, unitPrice])).toEqual([['MGR-1', 38.5]]);
  });
});
