import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-2,MG-1,4\n';

async function readDemand(name: string, list: string, today = '2026-11-30') {
  const outcome = await importText({ 'bom.csv': BILL, [name]: list }, { today });
  const sold = outcome.dataset?.parts.flatMap(({ partNumber, annualDemand }) =>
    annualDemand === null ? [] : [[partNumber, annualDemand] as const],
  );
  return { sold: Object.fromEntries(sold ?? []), isPart: findProblem(outcome, 'part-of-year') !== undefined };
}

const SOLD = { 'MO-1': 1100, 'MO-2': 500 };

describe('what came true beside what was planned for the same year', () => {
  it.each([
    ['Absatz.csv', 'Produkt;Verkaufspreis;Plan 2025;Ist 2025\nMO-1;700;1210;1100\nMO-2;400;550;500\n'],
    [
      'Venduto.csv',
      'Prodotto;Prezzo di vendita;Previsione 2025;Consuntivo 2025\nMO-1;700;1210;1100\nMO-2;400;550;500\n',
    ],
    ['Unités vendues.csv', 'Produit;PV HT;Budget 2025;Réalisé 2025\nMO-1;700;1210;1100\nMO-2;400;550;500\n'],
    ['Afzet.csv', 'Product;Verkoopprijs;Prognose 2025;Werkelijk 2025\nMO-1;700;1210;1100\nMO-2;400;550;500\n'],
    ['销售数量.csv', '产品,销售单价,2025年计划,2025年实际\nMO-1,700,1210,1100\nMO-2,400,550,500\n'],
  ])('counts in %s', async (name, list) => {
    expect(await readDemand(name, list)).toEqual({ sold: SOLD, isPart: false });
  });

  it('gives way to the plan of a later year', async () => {
    const list =
      'Product,Selling price,Plan 2025,Actual 2025,Plan 2026\nMO-1,700,1300,1200,1100\nMO-2,400,600,550,500\n';
    expect(await readDemand('Sales units.csv', list)).toEqual({ sold: SOLD, isPart: false });
  });

  it('is brought to a year where the year is not over', async () => {
    // 146 days to the 26th of May: 440 of them are 1,100 a year of 365.
    const list = 'Product,Selling price,Plan 2026,Actual 2026\nMO-1,700,1210,440\nMO-2,400,550,200\n';
    expect(await readDemand('Sales units.csv', list, '2026-05-26')).toEqual({ sold: SOLD, isPart: true });
  });
});

describe('what is planned for several years', () => {
  it.each([
    ['Qté vendue.csv', 'Produit;Prix de vente;Prévision 2027;Prévision 2028\nMO-1;700;1100;1320\nMO-2;400;500;600\n'],
    ['Produkte.csv', 'Produkt;Verkaufspreis;Planmenge 2027;Planmenge 2028\nMO-1;700;1100;1320\nMO-2;400;500;600\n'],
    [
      'Piano.csv',
      'Prodotto;Prezzo di vendita;Quantità pianificata 2027;Quantità pianificata 2028\nMO-1;700;1100;1320\nMO-2;400;500;600\n',
    ],
    ['销售.csv', '产品,售价,2027年预算,2028年预算\nMO-1,700,1100,1320\nMO-2,400,500,600\n'],
    ['Afzet.csv', 'Product;Verkoopprijs;Begroting 2027;Begroting 2028\nMO-1;700;1100;1320\nMO-2;400;500;600\n'],
  ])('counts for the first of them in %s', async (name, list) => {
    expect(await readDemand(name, list)).toEqual({ sold: SOLD, isPart: false });
  });
});

describe('what was sold in each of several years', () => {
  it.each([
    ['売上.csv', '製品番号,品名,販売数量2024,販売数量2025,売価\nMO-1,モータ,900,1100,700\nMO-2,ポンプ,400,500,400\n'],
    ['销售.csv', '产品,销售数量2024,销售数量2025\nMO-1,900,1100\nMO-2,400,500\n'],
    ['Verkoop.csv', 'Eindproduct;Afzet 2024;Afzet 2025;Verkoopprijs\nMO-1;900;1100;700\nMO-2;400;500;400\n'],
    ['Sold.csv', 'Sales Item,Name,Selling price,Sold 2024,Sold 2025\nMO-1,Motor,700,900,1100\nMO-2,Pump,400,400,500\n'],
  ])('is that of the last in %s', async (name, list) => {
    expect(await readDemand(name, list)).toEqual({ sold: SOLD, isPart: false });
  });

  it('is without what was cancelled', async () => {
    const list =
      'Fakturanr;Fakturadatum;Kund;Produkt;Antal;Belopp;Status\nI1;2025-01-02;ACME;MO-1;600;420000;levererad\nI2;2025-06-02;ACME;MO-1;115;80500;annullerad\nI3;2025-12-28;ACME;MO-1;500;350000;levererad\n';
    const { sold } = await readDemand('Försäljning 2025.csv', list);
    expect(sold).toEqual({ 'MO-1': 1100 });
  });
});
