import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

/** What a list of sales gives for its one product. */
async function readSold(name: string, text: string) {
  const { dataset, notes, document } = await importText({ [name]: text });
  const [product] = dataset?.parts ?? [];
  return {
    demand: product?.annualDemand ?? null,
    price: product?.unitPrice ?? null,
    codes: notes.map(({ code }) => code),
    bills: dataset?.bom.length ?? 0,
    suppliers: dataset?.suppliers.map((supplier) => supplier.name) ?? [],
    refused: document.problems.filter(({ code }) => code === 'file-set-aside' || code === 'file-refused').length,
  };
}

describe('sales that come back', () => {
  it.each([
    [
      'Fatturato.csv',
      `
      Fattura;Data fattura;Tipo documento;Cliente;Articolo;Quantità fatturata;Prezzo unitario;Valuta
      F1;15/01/2025;Fattura;Bosch;MOT-200;1000;95,00;EUR
      N1;20/07/2025;Nota di credito;Bosch;MOT-200;100;95,00;EUR
      F2;15/12/2025;Fattura;Siemens;MOT-200;900;95,00;EUR`,
    ],
    [
      'Verkaufsanalyse.csv',
      `
      Belegart;Belegnr.;Buchungsdatum;Kunde;Artikelnr.;Menge;Preis;Währung
      RE;1001;15.01.2025;KSB;P-1;1000;95,00;EUR
      GU;2001;20.09.2025;Wilo;P-1;100;95,00;EUR
      RE;1003;15.12.2025;Wilo;P-1;900;95,00;EUR`,
    ],
    [
      'VF05.csv',
      `
      Faktura;FkArt;Fakturadat;Auftraggeber;Material;Fakturierte Menge;VME;Nettowert;Wrg
      90000001;F2;15.01.2025;KUKA;P4711;1000;ST;95000,00;EUR
      90000003;G2;10.07.2025;KUKA;P4711;60;ST;5700,00;EUR
      90000004;F2;15.12.2025;Siemens;P4711;1000;ST;95000,00;EUR
      90000005;S1;15.12.2025;Siemens;P4711;100;ST;9500,00;EUR
      90000006;RE;15.12.2025;Siemens;P4711;40;ST;3800,00;EUR`,
    ],
    [
      'Faturamento.csv',
      `
      Tipo;Nota Fiscal;Emissão;Cliente;Produto;Descrição;Quantidade;Vlr Unitário
      N;000001;10/01/2025;WEG;MOTOR1;MOTOR;1000;95,00
      D;000003;20/05/2025;WEG;MOTOR1;MOTOR;100;95,00
      N;000004;10/12/2025;EMBRACO;MOTOR1;MOTOR;900;95,00`,
    ],
    [
      'Satis.csv',
      `
      Fiş Türü;Fatura No;Tarih;Malzeme Kodu;Miktar;Birim Fiyat
      Toptan Satış Faturası;A1;15.01.2025;MTR01;1000;95,00
      Toptan Satış İade Faturası;B1;20.06.2025;MTR01;100;95,00
      Toptan Satış Faturası;A3;15.12.2025;MTR01;900;95,00`,
    ],
    [
      'Продажи.csv',
      `
      Регистратор;Дата;Контрагент;Код;Количество;Сумма без НДС;Валюта
      Реализация товаров 0001;15.01.2025;КАМАЗ;ДВ-01;1 000,000;95 000,00;RUB
      Возврат товаров от покупателя 0001;20.07.2025;КАМАЗ;ДВ-01;100,000;9 500,00;RUB
      Реализация товаров 0003;15.12.2025;ГАЗ;ДВ-01;900,000;85 500,00;RUB`,
    ],
    [
      '销售发票.csv',
      `
      发票号,开票日期,发票类型,客户简称,存货编码,数量,无税单价
      001,2025-01-15,专用发票,美的,D001,1000,95
      003,2025-07-01,红字专用发票,美的,D001,100,95
      004,2025-12-15,专用发票,格力,D001,900,95`,
    ],
    [
      '銷貨退回明細.csv',
      `
      單據性質,單號,日期,客戶,料號,數量,單價
      銷貨,XS01,2025/01/15,台達電,MT01,1000,95
      銷退,XT01,2025/07/01,台達電,MT01,100,95
      銷貨,XS03,2025/12/15,東元,MT01,900,95`,
    ],
    [
      '売上明細.csv',
      `
      売上日,伝票区分,伝票番号,得意先名,品目コード,数量,単価
      2025/01/15,売上,U001,トヨタ,MA100,1000,95
      2025/06/20,返品,U003,トヨタ,MA100,60,95
      2025/07/20,赤伝,U004,トヨタ,MA100,40,95
      2025/12/15,売上,U005,ホンダ,MA100,900,95`,
    ],
    [
      '매출현황.csv',
      `
      구분,출고일자,거래처명,품목코드,수량,단가
      매출,2025-01-15,현대모비스,KM10,1000,95
      반품,2025-06-20,현대모비스,KM10,100,95
      매출,2025-12-15,만도,KM10,900,95`,
    ],
    [
      'ArTrnDetail.csv',
      `
      Invoice,InvoiceDate,DocumentType,Customer,StockCode,QtyInvoiced,NetSalesValue
      100,2025-01-15,I,Dyson,SY-M,1000,95000
      102,2025-06-15,C,Dyson,SY-M,-100,-9500
      103,2025-12-15,I,JCB,SY-M,900,85500`,
    ],
  ])('takes them off where a column of %s says so, with or without a minus', async (name, text) => {
    const { demand, price, codes, bills, suppliers, refused } = await readSold(name, text);
    // From 15 January to 15 December, with the last row standing for as long as the others: a year.
    expect({ demand, price, bills, suppliers, refused }).toEqual({
      demand: 1800,
      price: 95,
      bills: 0,
      suppliers: [],
      refused: 0,
    });
    expect(codes).toContain('sales-taken-back');
  });

  it('takes off rows with a minus, and counts none that was cancelled', async () => {
    const { demand, codes, bills } = await readSold(
      'Faktury vydane.csv',
      `
      Číslo dokladu;Datum;Odběratel;Kód zboží;Množství;MJ;Cena za MJ;Měna;Stornováno
      FV1;15.1.2025;Škoda;M100;1 000;ks;2 500,00;CZK;Ne
      DB1;20.6.2025;Škoda;M100;-150;ks;2 500,00;CZK;Ne
      FV3;15.12.2025;Tatra;M100;400;ks;2 500,00;CZK;Ne
      FV4;15.12.2025;Tatra;M100;900;ks;2 500,00;CZK;Ano`,
    );
    expect({ demand, bills }).toEqual({ demand: 1250, bills: 0 });
    expect(codes).not.toContain('sales-taken-back');
  });

  it('says where more came back than was sold', async () => {
    const { demand, codes } = await readSold(
      'sales.csv',
      `
      Invoice,Invoice date,Customer,Item,Quantity
      1,2025-01-15,A,P-1,-500
      2,2025-12-15,B,P-1,-600`,
    );
    expect(demand).toBe(0);
    expect(codes).toContain('sales-below-zero');
  });

  it('takes no remark, customer or kind of goods for a return, and no list of returns alone for sales', async () => {
    const remarks = await readSold(
      'sales.csv',
      `
      Invoice,Invoice date,Customer,Remark,Item,Quantity
      1,2025-01-15,Return Logistics,return of the pallet agreed,P-1,1000
      2,2025-12-15,Credit Suisse,credit limit checked,P-1,900`,
    );
    expect(remarks.demand).toBe(1900);
    expect(remarks.codes).not.toContain('sales-taken-back');
    const grades = await readSold(
      'sales.csv',
      `
      Invoice,Invoice date,Customer,Class,Item,Quantity
      1,2025-01-15,A,C,P-1,1000
      2,2025-12-15,B,D,P-1,900`,
    );
    expect(grades.demand).toBe(1900);
  });
});

describe('rows with a day each', () => {
  it('are no lines of a bill where nothing says what their parts go into', async () => {
    const { dataset } = await importText({
      'Einkauf_OPDN.csv': `
        #;Belegnr.;Buchungsdatum;Artikelnr.;Artikelbeschreibung;Menge;Stückpreis;Währung
        1;50001;15.01.2025;M-42;Magnet;6000;1,42;USD
        2;50002;15.06.2025;M-42;Magnet;12000;1,45;USD
        3;50010;20.06.2025;G-100;Gehäuse;3000;8,10;EUR`,
    });
    expect(dataset?.bom ?? []).toEqual([]);
  });

  it('are lines of a bill where the day says when a line was changed', async () => {
    const { dataset } = await importText({
      'Motor.csv': `
        Pos;Part number;Description;Qty;Changed on
        10;M-42;Magnet;8;15.01.2025
        20;G-100;Housing;1;16.06.2025`,
    });
    expect(dataset?.bom.map(({ child, quantity }) => [child, quantity])).toEqual([
      ['M-42', 8],
      ['G-100', 1],
    ]);
  });
});
