import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

async function readBought(name: string, list: string) {
  const outcome = await importText({ [name]: list });
  const bought = outcome.dataset?.sourcing.map(({ partNumber, yearlyQuantity, unitPrice }) => ({
    partNumber,
    yearlyQuantity,
    unitPrice,
  }));
  const sold = outcome.dataset?.parts.flatMap(({ annualDemand }) => annualDemand ?? []);
  return { bought, sold, isNoted: findProblem(outcome, 'purchases-taken-back') !== undefined };
}

const LEFT = { bought: [{ partNumber: 'MG-1', yearlyQuantity: 2457, unitPrice: 42.8 }], sold: [], isNoted: true };

describe('invoices of suppliers', () => {
  it.each([
    [
      'Purchase orders.csv',
      'Document No.,Invoice Date,Supplier,Item,Quantity,Unit Price,Currency,Document Type\nI1,2025-01-10,Nordmagnet,MG-1,1300,42.8,USD,Invoice\nI2,2025-06-10,Nordmagnet,MG-1,1220,42.8,USD,Invoice\nI3,2025-12-10,Nordmagnet,MG-1,63,42.8,USD,Credit Memo\n',
    ],
    [
      'Zamówienia.csv',
      'Nr faktury;Data faktury;Kod dostawcy;Indeks;Ilość;JM;Cena;Kwota;Waluta;Rodzaj dokumentu\nI1;10.01.2025;70010;MG-1;1300;szt;42,8;55640;PLN;Faktura\nI2;10.06.2025;70010;MG-1;1220;szt;42,8;52216;PLN;Faktura\nI3;10.12.2025;70010;MG-1;-63;szt;42,8;-2696,4;PLN;Korekta\n',
    ],
  ])('are no sales, and what goes back is taken off in %s', async (name, list) => {
    expect(await readBought(name, list)).toEqual(LEFT);
  });

  it('are sales where a customer stands beside the supplier of the goods', async () => {
    const list =
      'Invoice No.,Invoice Date,Customer,Supplier,Item,Quantity,Unit Price,Document Type\nI1,2025-01-10,ACME,Nordmagnet,MO-1,1300,95,Invoice\nI2,2025-12-10,ACME,Nordmagnet,MO-1,1220,95,Invoice\n';
    const { sold } = await readBought('Sales invoices.csv', list);
    expect(sold).toHaveLength(1);
  });
});

describe('orders that came to nothing', () => {
  it.each([
    [
      'Einkauf.csv',
      'Bestellnummer;Datum;Lieferant;Artikelnummer;Bestellmenge;Nettopreis;Bearbeitungsstatus\nB1;10.01.2025;Nordmagnet;MG-1;1300;42,8;erledigt\nB2;10.06.2025;Nordmagnet;MG-1;800;42,8;storniert\nB3;10.12.2025;Nordmagnet;MG-1;1157;42,8;geliefert\n',
    ],
    [
      '発注.csv',
      '発注番号,日付,仕入先,部品番号,数量,発注単価,ステータス\nB1,2025/1/10,Nordmagnet,MG-1,1300,42.8,完了\nB2,2025/6/10,Nordmagnet,MG-1,800,42.8,キャンセル\nB3,2025/12/10,Nordmagnet,MG-1,1157,42.8,納品済\n',
    ],
  ])('are not bought in %s', async (name, list) => {
    const { bought } = await readBought(name, list);
    expect(bought).toEqual(LEFT.bought);
  });
});
