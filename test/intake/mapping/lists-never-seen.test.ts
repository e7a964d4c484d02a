import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import type { ImportOutcome } from '../../../src/intake/base/import-outcome.ts';
import { findProblem, importText } from '../import-text.ts';

const soldOf = ({ dataset }: ImportOutcome): unknown =>
  dataset?.parts
    .filter(({ annualDemand }) => annualDemand !== null)
    .map((part) => [part.partNumber, part.annualDemand, part.unitPrice]);
const linesOf = ({ dataset }: ImportOutcome): unknown =>
  dataset?.bom.map(({ parent, child, quantity }) => `${parent} > ${child} ${quantity}`);
const pricesOf = ({ dataset }: ImportOutcome): unknown =>
  dataset?.sourcing.map(({ partNumber, unitPrice, currency }) => [partNumber, unitPrice, currency]);

describe('lists by systems and hands that no fixture has', () => {
  it('reads SAP in Portuguese, and takes no amount for the number of a country', async () => {
    const outcome = await importText({
      'lista.csv':
        'Nível;Nº item;Nº componente;Qtd.componente;UM componente;Material superior\n1;0010;R-1;1,000;PEÇ;SM-1\n2;0010;M-1;8,000;PEÇ;R-1\n',
      'ordens_venda.csv':
        'Documento de vendas;Data do documento;Material;Qtd.ordem;UM;Valor líquido;Moeda\n1;15.01.2025;SM-1;600;PEÇ;300.000,00;BRL\n2;15.01.2026;SM-1;400;PEÇ;200.000,00;BRL\n',
      'registro.csv':
        'Fornecedor;Nome fornecedor;País;Material;Preço líquido;Moeda;por;UM preço\n100234;Ningbo Ltd.;CN;M-1;250,00;BRL;100;PEÇ\n',
    });
    expect(linesOf(outcome)).toEqual(['SM-1 > R-1 1', 'R-1 > M-1 8']);
    // The first order begins a year that the second ends.
    expect(soldOf(outcome)).toEqual([['SM-1', 400, 500]]);
    expect(pricesOf(outcome)).toEqual([['M-1', 2.5, 'BRL']]);
  });

  it('reads Epicor, whose prices are for one, a hundred or a thousand by a letter', async () => {
    const outcome = await importText({
      'BOM.csv': 'Parent Part,Mtl Seq,Mtl Part,Qty/Parent,UOM\nSM-1,10,M-1,8,EA\nSM-1,20,M-2,6,EA\nSM-1,30,H-1,1,EA\n',
      'VendPart.csv':
        'Part,Supplier ID,Supplier,Country,Unit Price,Price Per\nM-1,N1,Ningbo,China,250.00,C\nM-2,N2,Hengdian,China,1200.00,M\nH-1,S1,Silva,USA,45.00,E\n',
    });
    expect(linesOf(outcome)).toEqual(['SM-1 > M-1 8', 'SM-1 > M-2 6', 'SM-1 > H-1 1']);
    expect(pricesOf(outcome)).toEqual([
      ['M-1', 2.5, null],
      ['M-2', 1.2, null],
      ['H-1', 45, null],
    ]);
  });

  it('reads Sage X3 by its table names, the first row of which is all names of fields', async () => {
    const outcome = await importText({
      'ITMMASTER.csv': 'ITMREF;ITMDES1;TCLCOD;STU;ITMSTA\nSM-1;Moteur;PF;UN;1\nM-1;Aimant;MP;UN;1\n',
      'BOMD.csv': 'ITMREF;BOMALT;BOMSEQ;CPNITMREF;BOMQTY;BOMUOM;BASQTY\nSM-1;1;10;M-1;800;UN;100\n',
      'ITMBPS.csv': 'ITMREF;BPSNUM;BPSNAM;CRY;PRIBUY;CUR\nM-1;F1;Ningbo;CN;2,5;EUR\n',
    });
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber).toSorted()).toEqual(['M-1', 'SM-1']);
    expect(linesOf(outcome)).toEqual(['SM-1 > M-1 8']);
    expect(pricesOf(outcome)).toEqual([['M-1', 2.5, 'EUR']]);
  });

  it('reads levels below a product that is written once, and months above a row of units', async () => {
    const months = 'Jan;Feb;Mrz;Apr;Mai;Jun;Jul;Aug;Sep;Okt;Nov;Dez';
    const outcome = await importText({
      'Stückliste.csv':
        'Produkt;Stufe;Teil;Bezeichnung;Menge;Einheit\nSM-1;1;R-1;Rotor;2;Stk\n;2;M-1;Magnet;8;Stk\n;1;H-1;Gehäuse;1;Stk\nSM-2;1;M-1;Magnet;6;Stk\n',
      'Absatzplan.csv': `Artikel;VK-Preis;${months}\n;EUR${';Stück'.repeat(12)}\nSM-1;500,00${';80'.repeat(12)}\nSM-2;800,00${';30'.repeat(12)}\n`,
    });
    expect(linesOf(outcome)).toEqual(['SM-1 > R-1 2', 'R-1 > M-1 8', 'SM-1 > H-1 1', 'SM-2 > M-1 6']);
    expect(soldOf(outcome)).toEqual([
      ['SM-1', 960, 500],
      ['SM-2', 360, 800],
    ]);
  });

  it('reads the indents of Teamcenter, where a line without a quantity is of one piece', async () => {
    const outcome = await importText({
      'tc.csv':
        'BOM Line,Item Id,Find No,Quantity\n"SM-1/A;1-Motor",SM-1,,\n"\u00A0\u00A0\u00A0R-1/A;1-Rotor",R-1,10,\n"\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0M-1/A;1-Magnet",M-1,10,8\n"\u00A0\u00A0\u00A0H-1/A;1-Housing",H-1,20,1\n',
    });
    expect(linesOf(outcome)).toEqual(['SM-1 > R-1 1', 'R-1 > M-1 8', 'SM-1 > H-1 1']);
  });

  it('takes products with amounts for no bill, where another list says that they are made', async () => {
    const outcome = await importText({
      'bom.csv': 'Parent,Child,Qty\nSM-1,M-1,8\nSM-2,M-1,6\n',
      'liste.csv': 'Artikel;Menge\nSM-1;1000\nSM-2;400\n',
    });
    expect(linesOf(outcome)).toEqual(['SM-1 > M-1 8', 'SM-2 > M-1 6']);
    expect(findProblem(outcome, 'products-not-read')?.file).toBe('liste.csv');
  });
});

describe('what a list of sales says of a year', () => {
  it('is the last year of what was earned, at the price of that year', async () => {
    const outcome = await importText({
      'sales.csv': 'Year,Item,Qty,Revenue\n2023,SM-1,700,280000\n2024,SM-1,900,405000\n2025,SM-1,1000,500000\n',
    });
    expect(soldOf(outcome)).toEqual([['SM-1', 1000, 500]]);
  });

  it('is money of the year that the amount is of, in millions where the header says so', async () => {
    const outcome = await importText({
      'revenue.csv':
        'Product,2025 Actual units,2026 Budget units,2025 Actual revenue (M$),2026 Budget revenue (M$)\nSM-1,900,1000,0.45,0.5\n',
    });
    expect(soldOf(outcome)).toEqual([['SM-1', 1000, 500]]);
  });

  it('is one scenario of several, and all that was shipped but what came back', async () => {
    const forecast = await importText({
      'forecast.csv':
        'Item number,Forecast date,Sales qty,Model\nSM-1,2026-12-01,250,Current\nSM-1,2027-03-01,250,Current\nSM-1,2027-06-01,250,Current\nSM-1,2027-09-01,250,Current\nSM-1,2026-12-01,400,Optimistic\n',
    });
    expect(forecast.dataset?.parts[0]?.annualDemand).toBe(1000);
    const shipped = await importText({
      'shipments.csv':
        'Ship Date,Customer,Part,Qty Shipped,Amount\n2024-05-01,A,SM-1,900,"$450,000"\n2026-02-01,A,SM-1,600,"$300,000"\n2026-06-01,B,SM-1,450,"$225,000"\n2026-07-01,B,SM-1,(50),"($25,000)"\n',
    });
    expect(soldOf(shipped)).toEqual([['SM-1', 1000, 500]]);
  });

  it('is a sum below no product called Total, and `Erlös` is the money of the row', async () => {
    const outcome = await importText({
      'sales.csv': 'Item,Qty. Sold,Total Revenue\nSM-1,"1,000","$1,400,000.00"\nTotal,"1,000","$1,400,000.00"\n',
    });
    expect(soldOf(outcome)).toEqual([['SM-1', 1000, 1400]]);
    const german = await importText({
      'absatz.csv': 'Material;Kunde;Menge 2026;Erlös EUR\nSM-2;K1;700;350.000\nSM-2;K2;300;150.000\n',
    });
    expect(soldOf(german)).toEqual([['SM-2', 1000, 500]]);
  });
});

describe('sources and rates', () => {
  it('closes what ended in days of the United States, and what the head of a record marks as deleted', async () => {
    const dated = await importText({
      'source list.csv':
        'Material,Vendor,Vendor name,Country,Valid from,Valid to\nM-1,1,Ningbo,CN,01/13/2020,12/31/9999\nM-1,9,Tokyo,JP,01/13/2015,12/31/2018\n',
    });
    expect(dated.dataset?.sourcing.map(({ siteId }) => siteId)).toEqual(['1@CN']);
    const headed = await importText({
      'EINA.csv': 'INFNR;MATNR;LIFNR;LOEKZ\n5300000001;300100;200417;\n5300000003;300100;200419;X\n',
      'EINE.csv': 'INFNR;NETPR;PEINH;WAERS\n5300000001;250,00;100;EUR\n5300000003;2,00;1;EUR\n',
      'LFA1.csv': 'LIFNR;LAND1;NAME1\n200417;CN;Ningbo\n200419;JP;Alt KK\n',
    });
    expect(headed.dataset?.sourcing.map(({ siteId }) => siteId)).toEqual(['200417@CN']);
  });

  it('divides a rate by its factor, and reads units of a currency in the one of the header', async () => {
    const parts = 'part_number\nP-1\n';
    const sap = await importText({
      'parts.csv': parts,
      'Kurse.csv':
        'Kurstyp;Von Währung;Nach Währung;Umrechnungskurs;Faktor (von)\nM;MXN;EUR;4,80;100\nM;JPY;EUR;0,60;100\n',
    });
    const ratesOf = ({ dataset }: ImportOutcome): unknown =>
      dataset?.rates.map(({ currency, perReporting }) => [currency, perReporting]);
    expect(ratesOf(sap)).toEqual([
      ['EUR', 1],
      ['MXN', 20.8333333333],
      ['JPY', 166.666666667],
    ]);
    const units = await importText({ 'parts.csv': parts, 'fx.csv': 'Currency,Units,USD\nCNY,1,0.14\nJPY,100,0.67\n' });
    expect(ratesOf(units)).toEqual([
      ['USD', 1],
      ['CNY', 7.14285714286],
      ['JPY', 149.253731343],
    ]);
  });

  it('brings mass and pieces together by the weight of a piece, and reads no stock in a unit of another kind', async () => {
    const outcome = await importText({
      'items.csv': 'Item No,Description,Base UoM,Net weight (g)\nSM-1,Motor,EA,\nM-1,Magnet,EA,25\nM-2,Magnet,EA,\n',
      'bill.csv': 'Parent,Component,Qty per,UoM\nSM-1,M-1,0.2,KG\nSM-1,M-2,4,EA\n',
      'stock.csv': 'Item No,On hand,UoM\nM-1,30,KG\nM-2,12,KG\n',
    });
    expect(linesOf(outcome)).toEqual(['SM-1 > M-1 8', 'SM-1 > M-2 4']);
    expect(outcome.dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['M-1', 1200],
    ]);
    expect(findProblem(outcome, 'stock-other-unit')?.row).toBe(3);
  });

  it('puts nobody in China for what is paid in yuan, and reports in the currency of what is sold', async () => {
    const { dataset } = await importText({
      'sales.csv': 'Product,Units,Avg price,Currency\nSM-1,1000,500,USD\n',
      'buying.csv':
        'Item,Supplier,Supplier country,Unit cost,Cur\nM-1,Ningbo,CN,17.5,CNY\nM-2,Hengdian,CN,8.4,CNY\nM-3,Ningbo,CN,1,CNY\n',
    });
    expect(dataset?.settings.reportingCurrency).toBe('USD');
    const bought = await importText({
      'buying.csv': 'Item,Supplier,Supplier country,Unit cost,Cur\nM-1,Ningbo,CN,17.5,CNY\nM-2,Hengdian,CN,8.4,CNY\n',
    });
    expect(bought.dataset?.settings.homeCountry).toBe('DE');
  });

  it('says what a table without a column that it must have is, also where rows at fault are left out', async () => {
    const outcome = await importText(
      { 'parts.csv': 'part_number\nP-1\n', 'bom.csv': 'parent,what,how many\nP-1,C-1,2\n' },
      { decisions: { ...NO_DECISIONS, leaveOutUnsound: true } },
    );
    expect(outcome.document.files.find(({ file }) => file === 'bom.csv')?.refused).toMatch(/lacks the columns/);
  });

  it('knows the country of a place with its country behind, and takes no list of firms with theirs for countries', async () => {
    const places = await importText({
      'items.csv':
        'Item,Description,Vendor,Vendor Country\nM-1,Magnet,Hua Magnet,"Ningbo, China"\nS-1,Shaft,Shaft Works,Germany\nB-1,Bearing,Bear Inc,"Osaka, Japan"\n',
    });
    expect(places.dataset?.sites.map(({ country }) => country)).toEqual(expect.arrayContaining(['CN', 'DE', 'JP']));
    const firms = await importText({
      'items.csv':
        'Item,Description,Source\nM-1,Magnet,"Hua Magnet, China"\nS-1,Shaft,"Shaft Works, Germany"\nB-1,Bearing,"Bear Inc., Japan"\n',
    });
    expect(firms.dataset?.suppliers.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Hua Magnet, China', 'Shaft Works, Germany', 'Bear Inc., Japan']),
    );
  });

  it('reads a bill by Obermaterial, and no source that Loeschkennz. marks', async () => {
    const outcome = await importText({
      'STPO.csv':
        'Obermaterial;Position;Komponente;Menge;ME\nPX;0010;R-1;1,000;ST\nPX;0020;S-2;2,000;ST\nR-1;0010;M-1;8,000;ST\n',
      'EINA.csv':
        'Material;Lieferant;Name Lieferant;Land;Nettopreis;Währung;Preiseinheit;Loeschkennz.\nM-1;100200;Hua;CN;312,00;EUR;100;\nM-1;100201;Nippon;JP;4,10;EUR;1;X\n',
    });
    expect(linesOf(outcome)).toEqual(['PX > R-1 1', 'PX > S-2 2', 'R-1 > M-1 8']);
    expect(pricesOf(outcome)).toEqual([['M-1', 3.12, 'EUR']]);
  });
});
