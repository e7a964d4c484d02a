import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `2025-${String(month).padStart(2, '0')}-15`);

async function readBought(name: string, header: string) {
  const rows = MONTHS.flatMap((day, at) => [
    `${4500 + at};${day};Ningbo Magnetics;MAG1;NdFeB magnet N42SH;1000;2.5;CN`,
    `${4600 + at};${day};Welle GmbH;SH1;Shaft;100;3;DE`,
  ]);
  const { dataset } = await importText({ [name]: `${header}\n${rows.join('\n')}\n` }, { today: '2026-01-10' });
  return dataset?.sourcing.map(({ partNumber, yearlyQuantity }) => [partNumber, yearlyQuantity ?? null]);
}

describe('orders and receipts by their day', () => {
  it.each([
    ['Commandes.csv', 'N° commande;Date;Fournisseur;Référence;Désignation;Quantité;Prix unitaire;Pays'],
    ['Ordini fornitori.csv', 'Numero ordine;Data;Fornitore;Codice articolo;Descrizione;Quantità;Prezzo;Paese'],
    ['Pedidos de compra.csv', 'Pedido;Data;Fornecedor;Código;Descrição;Quantidade;Preço;País'],
    ['Zamówienia.csv', 'Numer;Data;Dostawca;Indeks;Nazwa;Ilość;Cena;Kraj'],
    ['Objednávky.csv', 'Číslo;Datum;Dodavatel;Kód;Název;Množství;Cena;Země'],
    ['Inkooporders.csv', 'Ordernummer;Datum;Leverancier;Artikelnummer;Omschrijving;Aantal;Prijs;Land'],
    ['Ostotilaukset.csv', 'Tilausnro;Päivä;Toimittaja;Tuotekoodi;Nimi;Määrä;Hinta;Maa'],
    ['Satınalma.csv', 'Sipariş no;Tarih;Tedarikçi;Malzeme kodu;Malzeme adı;Miktar;Birim fiyat;Ülke'],
    ['采购入库.csv', '单号;入库日期;供应商名称;存货编码;存货名称;入库数量;含税单价;国家'],
    ['購買実績.csv', '伝票;検収日;仕入先;品目コード;品目名;検収数量;単価;国'],
    ['list.csv', 'No.;When;Supplier;Item;Description;Qty;Price;Country'],
  ])('%s say what is bought in a year', async (name, header) => {
    expect(await readBought(name, header)).toEqual([
      ['MAG1', 12_000],
      ['SH1', 1200],
    ]);
  });

  it.each([
    ['Angebote.csv', 'Nr.;Datum;Lieferant;Artikel;Bezeichnung;Menge;Preis;Land'],
    ['Preise.csv', 'Nr.;Gültig ab;Lieferant;Artikel;Bezeichnung;Menge;Preis;Land'],
    ['list.csv', 'No.;Quotation date;Supplier;Item;Description;Qty;Price;Country'],
  ])('%s order nothing', async (name, header) => {
    expect((await readBought(name, header))?.every(([, amount]) => amount === null)).toBe(true);
  });

  it('are no lines of a bill that somebody dated', async () => {
    const text =
      'Pos;Artikelnummer;Bezeichnung;Menge;Lieferant;Datum\n10;MAG1;Magnet N42SH;4;Ningbo Magnetics;2025-01-15\n20;SH1;Shaft;1;Welle GmbH;2025-01-16\n30;MAG1;Magnet N42SH;2;Ningbo Magnetics;2025-01-17\n';
    for (const name of ['Stückliste M100.csv', 'bom M100.csv']) {
      const { dataset } = await importText({ [name]: text }, { today: '2026-01-10' });
      expect(dataset?.bom.map(({ child }) => child)).toEqual(expect.arrayContaining(['MAG1', 'SH1']));
    }
  });
});
