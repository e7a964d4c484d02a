import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

describe('what stands above a table', () => {
  it.each([
    [
      'Produkt: HUB-250\nVerkoopprijs: € 118,00\nJaarvolume: 22.000\n\nArtikelcode;Omschrijving;Aantal\nMAG-1;Magneet;40\nSPA-9;Spaken;36\n',
    ],
    [
      'Produkt;HUB-250\nVerkaufspreis EUR;118,00\nJahresbedarf;22.000\n\nTeil;Bezeichnung;Menge\nMAG-1;Magnet;40\nSPA-9;Speichen;36\n',
    ],
  ])('says what a product sells for and how many go in a year', async (bill) => {
    const { dataset } = await importText({ 'hub.csv': bill });
    const hub = dataset?.parts.find(({ partNumber }) => partNumber === 'HUB-250');
    expect([hub?.unitPrice, hub?.currency, hub?.annualDemand]).toEqual([118, 'EUR', 22_000]);
    expect(dataset?.bom.map(({ child, quantity }) => [child, quantity])).toEqual([
      ['MAG-1', 40],
      ['SPA-9', 36],
    ]);
  });

  it.each([
    ['Alle Preise in USD\n\nTeil;Lieferant;Land;Preis\nMG-1;Muster;CN;2,10\n'],
    ['Währung: USD\n\nTeil;Lieferant;Land;Preis\nMG-1;Muster;CN;2,10\n'],
    ['Lieferant: Muster\nLand: China\nWährung: USD\n\nTeil;Bezeichnung;Preis\nMG-1;Magnet;2,10\n'],
  ])('says the currency of its prices, and whose they are', async (list) => {
    const { dataset } = await importText({ 'bom.csv': 'Product,Component,Qty\nMO-1,MG-1,8\n', 'preise.csv': list });
    expect(dataset?.sourcing.map(({ siteId, unitPrice, currency }) => [siteId, unitPrice, currency])).toEqual([
      ['Muster@CN', 2.1, 'USD'],
    ]);
  });

  it('says nothing of a currency that the table states itself, nor of the sources of a list with suppliers of its own', async () => {
    const { dataset } = await importText({
      'bom.csv': 'Product,Component,Qty\nMO-1,MG-1,8\n',
      'preise.csv':
        'Lieferant: Haus\nLand: Deutschland\nWährung: USD\n\nTeil;Lieferant;Land;Preis EUR\nMG-1;Muster;CN;2,10\n',
    });
    expect(dataset?.sourcing.map(({ siteId, currency }) => [siteId, currency])).toEqual([['Muster@CN', 'EUR']]);
  });
});
