import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\n';
const DEMAND = 'Part Number,Annual demand\nMO-1,700\n';

/** The price of each source, and what is asked of products that have a cost for a price. */
async function readPrices(items: string) {
  const { dataset, notes } = await importText({ 'bom.csv': BILL, 'demand.csv': DEMAND, 'items.csv': items });
  return {
    sources: dataset?.sourcing.map(({ partNumber, unitPrice }) => [partNumber, unitPrice]) ?? [],
    asked: notes.filter(({ code }) => code === 'ask-sold-at-cost').map(({ found }) => found),
  };
}

describe('what a product costs', () => {
  it.each([
    'Référence,Désignation,Prix de revient,Devise',
    'Material,Bezeichnung,Herstellkosten,Währung',
    'Item No.,Description,Cost price,Currency',
    'Artikel,Omschrijving,Kostprijs,Valuta',
    'Indeks,Nazwa,Koszt własny,Waluta',
    '品番,品名,原価,通貨',
  ])('is asked about, since customers pay something else: %s', async (header) => {
    const { asked } = await readPrices(`${header}\nMO-1,Motor,198.50,EUR\nMG-1,Magnet,1.95,EUR\n`);
    expect(asked).toEqual(['MO-1']);
  });
});

describe('what a part costs to make beside what its supplier is paid', () => {
  it.each([
    ['Herstellkosten', 'EK-Preis'],
    ['Prix de revient', "Prix d'achat"],
    ['Cost price', 'Last purchase price'],
    ['Kostprijs', 'Inkoopprijs'],
  ])('is not the price of the part, in whatever order they stand: %s, %s', async (cost, paid) => {
    const row = 'MG-1,Magnet,Ningbo Haotian Magnetics Co.';
    const first = await readPrices(`Item,Description,Supplier,${cost},${paid},Currency\n${row},2.60,1.95,EUR\n`);
    const second = await readPrices(`Item,Description,Supplier,${paid},${cost},Currency\n${row},1.95,2.60,EUR\n`);
    expect([first.sources, second.sources]).toEqual([[['MG-1', 1.95]], [['MG-1', 1.95]]]);
  });
});

describe('a price before discount beside the one after it', () => {
  it.each([
    ['Prix brut', 'Remise %', 'Prix net'],
    ['Prezzo lordo', 'Sconto %', 'Prezzo netto'],
    ['Bruttopreis', 'Rabatt %', 'Nettopreis'],
    ['Gross price', 'Discount %', 'Net price'],
  ])('is not what is paid: %s, %s, %s', async (gross, discount, net) => {
    const { sources } = await readPrices(
      `Item,Description,Supplier,${gross},${discount},${net},Currency\nMG-1,Magnet,Haotian Co.,2.4375,20,1.95,EUR\n`,
    );
    expect(sources).toEqual([['MG-1', 1.95]]);
  });
});
