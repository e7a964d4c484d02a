import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function listLines(bill: string, products: string) {
  const { dataset } = await importText({ 'Teile je Produkt.csv': bill, 'Verkauf.csv': products });
  return {
    lines: dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`).toSorted(),
    contents: dataset?.composition.length,
    words: dataset?.parts.find(({ partNumber }) => partNumber === 'X-1')?.description,
  };
}

describe('a bill with a column for each product, as people lay it out', () => {
  it.each([
    [
      'with products whose numbers begin like signs of elements',
      'Teil;Bezeichnung;P-1;V60\nX-1;Magnetblock;12;\nX-2;Magnetring;;4\n',
      'Produkt;Stk 2026;VK EUR\nP-1;4000;1850\nV60;1200;2950\n',
      ['P-1 12 X-1', 'V60 4 X-2'],
    ],
    [
      'with the names of parts under no header, and those of products in a second row',
      'Teil;;P-1;P-2\n;;Spindel 40;Spindel 60\nX-1;Magnetblock;12;\nX-2;Magnetring;;4\n',
      'Produkt;Stk 2026;VK EUR\nP-1;4000;1850\nP-2;1200;2950\n',
      ['P-1 12 X-1', 'P-2 4 X-2'],
    ],
    [
      'with number and name of the product in its header',
      'Teil;Bezeichnung;THR-5 Thruster 5 kW;THR-9 Thruster 9 kW\nX-1;Magnetblock;12;\nX-2;Magnetring;;8\n',
      'Produkt;Stk 2026;VK EUR\nTHR-5;1000;24500\nTHR-9;1000;31900\n',
      ['THR-5 12 X-1', 'THR-9 8 X-2'],
    ],
    [
      'with a column for an assembly of its own rows',
      'Teil;Bezeichnung;P-1;P-2;X-9\nX-1;Magnetblock;;;6\nX-9;Rotor;2;1;\n',
      'Produkt;Stk 2026;VK EUR\nP-1;4000;1850\nP-2;1200;2950\n',
      ['P-1 2 X-9', 'P-2 1 X-9', 'X-9 6 X-1'],
    ],
  ])('is read: %s', async (_how, bill, products, lines) => {
    expect(await listLines(bill, products)).toEqual({ lines, contents: 0, words: 'Magnetblock' });
  });

  it('is none where its headers are elements with a unit', async () => {
    const { dataset } = await importText({ 'Analyse.csv': 'Teil;Nd [%];Dy [%];B [%]\nX-1;29;2,5;1\n' });
    expect(dataset?.composition.map(({ substance }) => substance)).toEqual(['Nd', 'Dy', 'B']);
  });
});

describe('columns for each of several suppliers', () => {
  it.each(['Price matrix.csv', 'Quota matrix.csv'])(
    'are no products of a bill, though codes head them: %s',
    async (name) => {
      const { dataset } = await importText({
        'bom.csv': 'Parent Item,Component,Qty\nMO-1,MG-1,8\nMO-1,LO-2,2\n',
        'vendors.csv': 'Vendor No.,Vendor Name,Country\nV0010,Haotian Co.,CN\nV0045,Jishaku K.K.,JP\n',
        [name]: 'Part Number,Description,V0010,V0045\nMG-1,Magnet,60,40\nLO-2,Bearing,,100\n',
      });
      expect(dataset?.bom.map(({ parent, child }) => `${parent} ${child}`)).toEqual(['MO-1 MG-1', 'MO-1 LO-2']);
      expect(dataset?.parts.map(({ partNumber }) => partNumber).toSorted()).toEqual(['LO-2', 'MG-1', 'MO-1']);
    },
  );
});
