import { describe, expect, it } from 'vitest';
import { readInTurn } from '../read-contents.ts';

const COMPANY = {
  'parts.csv': 'part_number\nM-1\n',
  'suppliers.csv': 'supplier_id,name,country\nS1,Kestrel Magnetics Co. Ltd.,CN\n',
  'sites.csv': 'site_id,supplier_id,name,country\nW1,S1,Works,CN\n',
  'sourcing.csv': 'part_number,site_id\nM-1,W1\n',
};
const declare = (day: string): string =>
  `Part number;Supplier;Date;Substance;Content (%)\nM-1;Kestrel Magnetics;${day};Dysprosium;0\nM-1;Kestrel Magnetics;${day};Neodymium;30\nM-1;Kestrel Magnetics;${day};Iron;70\n`;
const LIST = { 'list.csv': declare('2026-03-01') };

describe('what takes declarations back, and comes by itself', () => {
  it.each([
    ['register.csv', 'Part number;Document;Date;Status\nM-1;Material declaration of 2026-03-01;2026-05-01;withdrawn\n'],
    [
      'letter.txt',
      'Dear customer,\n\nwe withdraw our declaration of 1 March 2026 for part M-1.\n\nKestrel Magnetics\n',
    ],
    ['letter.txt', 'Dear customer,\n\nwe withdraw our declaration of 1 March 2026.\n\nKestrel Magnetics\n'],
  ])('takes them out before, with and after them: %s', async (name, text) => {
    const paper = { [name]: text };
    const orders = [
      [{ ...COMPANY, ...LIST, ...paper }],
      [COMPANY, LIST, paper],
      [COMPANY, paper, LIST],
      [{ ...COMPANY, ...LIST }, paper],
      [{ ...COMPANY, ...paper }, LIST],
    ];
    for (const order of orders) expect(await readInTurn(order)).toEqual(['Fe 70 70', 'Nd 30 30']);
  });

  it('leaves what is declared later', async () => {
    const register = 'Part number;Document;Date;Status\nM-1;Material declaration;2026-05-01;withdrawn\n';
    const later = { 'list.csv': declare('2026-06-01') };
    const rows = await readInTurn([COMPANY, LIST, { 'register.csv': register }, later]);
    expect(rows).toContain('Dy 0 0');
  });
});
