import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-2,MG-1,4\n';

describe('a forecast whose columns are headed by years alone', () => {
  it.each([
    ['Forecast.csv', 'Item;Description;2027;2028;2029'],
    ['Demand plan.csv', 'Item;Description;2027;2028;2029'],
    ['Absatzprognose.csv', 'Artikel;Bezeichnung;2027;2028;2029'],
    ['Prévisions.csv', 'Référence;Désignation;2027;2028;2029'],
  ])('says what is sold in the first of them: %s', async (name, header) => {
    const list = `${header}\nMO-1;Motor;700;900;1100\nMO-2;Pumpe;50;60;70\n`;
    const { dataset } = await importText({ 'bom.csv': BILL, [name]: list });
    const demand = Object.fromEntries(dataset?.parts.map((part) => [part.partNumber, part.annualDemand]) ?? []);
    expect(demand).toEqual({ 'MO-1': 700, 'MO-2': 50, 'MG-1': null });
  });

  it('says nothing of products where it is of material', async () => {
    const list = 'Item;Description;2027;2028\nMG-1;Magnet;700;900\n';
    const { dataset } = await importText({ 'bom.csv': BILL, 'Material forecast.csv': list });
    expect(dataset?.parts.map(({ annualDemand }) => annualDemand)).toEqual([null, null, null]);
  });
});
