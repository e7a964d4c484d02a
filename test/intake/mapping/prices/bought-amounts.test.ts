import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Parent item;Component;Qty\nMT-1000;MG-4401;8\nMT-1000;SC-900;40';

/** What a list beside the bill makes of the magnet's source, and how many lines the bills have. */
async function readList(list: string): Promise<unknown[]> {
  const { dataset } = await importText({ 'export.csv': list, 'Bill.csv': BILL });
  const source = dataset?.sourcing.find(({ partNumber }) => partNumber === 'MG-4401');
  const part = dataset?.parts.find(({ partNumber }) => partNumber === 'MG-4401');
  return [source?.yearlyQuantity, source?.yearlySpend, part?.annualDemand, dataset?.bom.length];
}

describe('a list of what was bought in a year', () => {
  it.each([
    ['Quantité annuelle achetée', "Volume d'achat annuel (€)"],
    ['Q.tà acquistata 2025', 'Acquistato 2025 €'],
    ['Cantidad anual comprada', 'Gasto anual (EUR)'],
    ['Qtd. comprada 2025', 'Valor de compras 2025 €'],
    ['Ilość zakupiona rocznie', 'Wartość zakupów rocznie (EUR)'],
    ['Nákup 2025 ks', 'Nákup 2025 EUR'],
    ['Ingekocht aantal 2025', 'Inkoopwaarde 2025 €'],
    ['Inköpt antal per år', 'Inköpsvolym per år (EUR)'],
    ['Indkøbt antal pr. år', 'Indkøbsværdi pr. år (EUR)'],
    ['Vuosiosto kpl', 'Vuosiosto €'],
    ['Yıllık alım miktarı', 'Yıllık alım tutarı (EUR)'],
    ['Éves beszerzett mennyiség', 'Éves beszerzési érték (EUR)'],
    ['Cantitate anuală cumpărată', 'Valoare achiziții anuale (EUR)'],
    ['Godišnja količina nabave', 'Godišnja vrijednost nabave (EUR)'],
    ['Закуплено за год, шт', 'Сумма закупок за год, EUR'],
    ['2025年采购数量', '2025年采购金额(欧元)'],
    ['2025年購入数', '2025年購入額（EUR）'],
    ['2025년 구매수량', '2025년 구매금액(EUR)'],
  ])('is no bill, in any language: %s', async (pieces, money) => {
    const rows = 'MG-4401;Baoji Test;64000;80000\nSC-900;Schraub Test;320000;2560';
    expect(await readList(`Item;Supplier;${pieces};${money}\n${rows}`)).toEqual([64_000, 80_000, null, 2]);
  });

  it.each([
    'Min. Einkaufsmenge',
    'Einkaufspreis',
    'Quantità minima acquisto',
    'Nákupní množství min.',
    'Inkoopeenheid',
    '最小采购量',
    '未交采购量',
    'Cantidad comprada',
    'Inköpskvantitet',
  ])('is no amount of a year where the header says less: %s', async (header) => {
    const [year, spent, demand, lines] = await readList(
      `Item;Supplier;${header}\nMG-4401;Baoji Test;64000\nSC-900;Schraub Test;3200`,
    );
    expect([header, year, spent, demand, lines]).toEqual([header, null, null, null, 2]);
  });
});
