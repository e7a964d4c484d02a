import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

/** Lines of the bills of a company with these files, its parts with unit, demand and price, and the codes of its notes. */
async function readMixtures(files: Readonly<Record<string, string>>) {
  const { dataset, notes } = await importText(files);
  return {
    lines: dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${child} ${quantity}`).toSorted(),
    parts: dataset?.parts.map(({ partNumber, unit, annualDemand, unitPrice }) => [
      partNumber,
      unit,
      annualDemand,
      unitPrice,
    ]),
    notes: notes.map(({ code }) => code),
  };
}

const SOLD = 'Number;Sold 2025 (t);Revenue (k EUR)\nAN-10;620;4340\n';

describe('mixtures that are sold by the tonne', () => {
  it('are counted in tonnes, and their bills of a kilogram asked about', async () => {
    const { lines, parts, notes } = await readMixtures({
      'bom.csv': 'Parent;Component;Quantity;Unit\nAN-10;GR-SPH;1,05;kg\nAN-10;PITCH;0,08;kg\n',
      'sales 2025.csv': SOLD,
    });
    expect(parts?.find(([part]) => part === 'AN-10')).toEqual(['AN-10', 't', 620, 7000]);
    expect(lines).toEqual(['AN-10 GR-SPH 1.05', 'AN-10 PITCH 0.08']);
    expect(notes).toContain('ask-bill-mass');
  });

  it('are not asked about where their bills come to a tonne, to less than a kilogram, or hold pieces', async () => {
    const read = async (bill: string) =>
      (await readMixtures({ 'bom.csv': `Parent;Component;Quantity;Unit\n${bill}`, 'sales 2025.csv': SOLD })).notes;
    expect(await read('AN-10;GR-SPH;1050;kg\nAN-10;PITCH;80;kg\n')).not.toContain('ask-bill-mass');
    expect(await read('AN-10;DY;0,03;kg\nAN-10;TB;0,01;kg\n')).not.toContain('ask-bill-mass');
    expect(await read('AN-10;GR-SPH;1,05;kg\nAN-10;BAG;1;pcs\n')).not.toContain('ask-bill-mass');
  });

  it('take no metres of what is sold in millions', async () => {
    const { parts } = await readMixtures({
      'sales 2025.csv': 'Part number;Demand 2025 (m);Selling price EUR\nS-1;4;2\n',
    });
    expect(parts?.[0]?.[1]).toBeNull();
  });

  it('have a recipe in kilograms for a hundred of parts that are bought by the tonne', async () => {
    const { dataset } = await importText({
      'Recept.csv':
        'Produkt;Råvara;Benämning;kg per 100 kg\nFR-200;SB2O3;Antimontrioxid;18,0\nFR-200;PE-10;Polyeten;82,0\n',
      'Leverantörer.csv':
        'Råvara;Leverantör;Land;Pris SEK/ton\nSB2O3;Exempel AB;Kina;145 000\nPE-10;Prov AB;Sverige;14 500\n',
    });
    expect(dataset?.bom.map(({ child, quantity, unit }) => [child, quantity, unit])).toEqual([
      ['SB2O3', 0.000_18, 'ton'],
      ['PE-10', 0.000_82, 'ton'],
    ]);
    expect(dataset?.sourcing.map(({ unitPrice }) => unitPrice)).toEqual([145_000, 14_500]);
  });
});

describe('pieces of a bill and kilograms beside them', () => {
  const BILL = 'Product,Component,Qty,UOM\nWP-40,NM-12,1,NOS\n';

  it.each([
    ['Std Wt (g/pc)', '11', 30_000],
    ['Wt Each (lb)', '0.022', 33_069.3],
    ['Hmotnost ks (g)', '11', 30_000],
  ])('are brought together by what a piece weighs: %s', async (header, mass, expected) => {
    const { dataset } = await importText({
      'bom.csv': BILL,
      'items.csv': `Item Code,Item Name,UOM,${header}\nWP-40,Pump,NOS,\nNM-12,Ring magnet,NOS,${mass}\n`,
      'stock.csv': 'Item Code,Closing Stock,UOM\nNM-12,330,KG\n',
    });
    const stock = dataset?.inventory.find(({ partNumber }) => partNumber === 'NM-12')?.quantity;
    // 330 kg are 330,000 g; a pound is 453.59237 g.
    expect(stock).toBeCloseTo(expected, 1);
  });

  it('are not mixed in a price that is for a kilogram', async () => {
    const read = async (header: string) => {
      const { dataset } = await importText({
        'bom.csv': BILL,
        'items.csv': 'Item Code,Item Name,UOM\nNM-12,Ring magnet,NOS\n',
        'buys.csv': `Díl;Dodavatel;Země;${header};Měna\nNM-12;Vzor;Čína;1400;CZK\n`,
      });
      return dataset?.sourcing.map(({ unitPrice }) => unitPrice);
    };
    expect(await read('Cena za kg')).toEqual([null]);
    expect(await read('Cena za ks')).toEqual([1400]);
  });
});
