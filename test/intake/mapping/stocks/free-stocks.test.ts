import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-1,SH-1,1\n';

async function readStocks(name: string, list: string) {
  const { dataset } = await importText({ 'bom.csv': BILL, [name]: list });
  return Object.fromEntries(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity]) ?? []);
}

describe('what may be used beside what may not', () => {
  it.each([
    [
      'Giacenze.csv',
      'Codice articolo;Disponibile;Giacenza CQ;Giacenza bloccata;UM\nMG-1;790;60;10;pz\nSH-1;40;0;5;pz\n',
    ],
    ['Stany.csv', 'Nr części;Dostępne;Zablokowane;JM\nMG-1;790;60;szt\nSH-1;40;0;szt\n'],
    ['Existencias.csv', 'Código artículo;Libre utilización;Stock bloqueado;UM\nMG-1;790;60;uds\nSH-1;40;0;uds\n'],
    ['Stock.csv', 'Référence;Stock disponible;Stock contrôle qualité;Stock bloqué\nMG-1;790;60;10\nSH-1;40;0;5\n'],
  ])('is what there is in %s', async (name, list) => {
    expect(await readStocks(name, list)).toEqual({ 'MG-1': 790, 'SH-1': 40 });
  });

  it('is not told by a word for what is free in a list of something else', async () => {
    const list = 'Codice articolo;Descrizione;Disponibile\nMG-1;Magnete;790\nSH-1;Albero;40\n';
    expect(await readStocks('Anagrafica.csv', list)).toEqual({});
  });
});
