import { describe, expect, it } from 'vitest';
import { readMovements } from '../../../src/intake/movements/read-movements.ts';
import { findProblem, importText } from '../import-text.ts';

const COMPANY = {
  'bom.csv': 'Parent Item,Part Number,Quantity\nMT-1,MG-4,8\n',
  'vendors.csv': 'Vendor No.,Vendor Name,Country\n700100,Baotou Magnets,CN\n',
  'sources.csv': 'Part Number,Vendor No.,Share %\nMG-4,700100,100\n',
  'stock.csv': 'Part Number,Stock\nMG-4,1200\n',
};

/** Lists of movements: headings, the word for a receipt and that for an issue. */
const LISTS: readonly (readonly [headers: string, receipt: string, issue: string])[] = [
  ['Date comptable;N° doc.;Code article;Type mouvement;Qté;Code fournisseur', '101', '261'],
  ['Fecha contab.;Documento material;Referencia;Clase de movimiento;Cantidad;Código proveedor', '101', '261'],
  ['Data reg.;Documento;Codice articolo;Causale;Quantità;Fornitore', 'Carico', 'Scarico'],
  ['Data księgowania;Dokument;Indeks;Rodzaj ruchu;Ilość;Dostawca', 'PZ', 'RW'],
  ['过账日期;物料凭证;物料编码;出入库类型;数量;供应商编码', '采购入库', '领料出库'],
  ['入出庫日;伝票番号;品番;入出庫区分;数量;仕入先コード', '入庫', '出庫'],
  ['입출고일;전표번호;품번;입출고구분;수량;공급업체코드', '입고', '출고'],
  ['Datum účtování;Doklad;Číslo dílu;Druh pohybu;Množství;Dodavatel', 'Příjem', 'Výdej'],
  ['Kayıt Tarihi;Fiş No;Stok Kodu;Hareket Türü;Miktar;Tedarikçi Kodu', 'Giriş', 'Çıkış'],
  ['Könyvelés dátuma;Bizonylat;Cikkszám;Mozgásnem;Mennyiség;Szállítókód', '101', '261'],
  ['Data înregistrării;Document;Cod articol;Tip mișcare;Cantitate;Furnizor', 'NIR', 'Bon consum'],
  ['Bogføringsdato;Bilagsnr.;Varenr.;Bevægelsestype;Antal;Leverandør', 'Tilgang', 'Afgang'],
  ['Kirjauspvm;Tosite;Nimike;Tapahtumalaji;Määrä;Toimittaja', 'Vastaanotto', 'Anto'],
  ['Data lançamento;Nr. documento;Código;Tipo de movimento;Quantidade;Fornecedor', 'Entrada', 'Saída'],
  ['Bokföringsdatum;Verifikationsnr;Artikelnr;Rörelsetyp;Antal;Leverantör', 'Inleverans', 'Uttag'],
  ['Boekingsdatum;Documentnr.;Artikelnr.;Bewegingssoort;Aantal;Leverancier', 'Ontvangst', 'Afgifte'],
];

const write = (headers: string, receipt: string, issue: string): string =>
  `${headers}\n2026-03-02;49001;MG-4;${receipt};300;700100\n2026-03-09;49002;MG-4;${issue};40;\n2026-04-01;49003;MG-4;${receipt};90;700100\n`;

describe('a list of stock movements', () => {
  it.each(LISTS)('is no stock, no source and no bill: %s', async (...list) => {
    const outcome = await importText({ ...COMPANY, 'export.csv': write(...list) });
    expect(findProblem(outcome, 'movements-apart')).toMatchObject({ file: 'export.csv' });
    expect(outcome.dataset?.inventory).toMatchObject([{ partNumber: 'MG-4', quantity: 1200 }]);
    expect(outcome.dataset?.sourcing).toMatchObject([{ partNumber: 'MG-4', share: 1 }]);
    expect(outcome.dataset?.bom).toHaveLength(1);
  });

  it.each([
    ['PZ', 'receipt'],
    ['采购入库', 'receipt'],
    ['Inleverans', 'receipt'],
  ])('says by “%s” that goods came from a supplier', async (word, kind) => {
    const bytes = new TextEncoder().encode(write('Date;Document;Part no;Movement type;Quantity;Supplier', word, '261'));
    const { movements, left } = await readMovements([{ name: 'list.csv', bytes }], []);
    expect(movements.map((one) => one.kind)).toEqual([kind, 'inside', kind]);
    expect(left).toEqual([]);
  });

  it('asks whether goods came from a supplier where a word says only that they came in', async () => {
    const bytes = new TextEncoder().encode(
      write('Date;Document;Part no;Movement type;Quantity;Supplier', 'Giriş', '261'),
    );
    const { movements, left } = await readMovements([{ name: 'list.csv', bytes }], []);
    expect(movements.map((one) => one.kind)).toEqual(['inside']);
    expect(left.map(({ row, why }) => [row, why])).toEqual([
      [2, 'movement type “Giriş” is not known: does it bring goods in?'],
      [4, 'movement type “Giriş” is not known: does it bring goods in?'],
    ]);
  });
});
