import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

async function readDemands(list: string) {
  const outcome = await importText({
    'bom.csv': 'Product;Component;Qty\nMT-1;MG-1;8\nMT-2;MG-1;4\n',
    'sales.csv': list,
  });
  return {
    outcome,
    demands: ['MT-1', 'MT-2'].map((number) => {
      const part = outcome.dataset?.parts.find(({ partNumber }) => partNumber === number);
      return [part?.annualDemand ?? null, part?.unitPrice ?? null];
    }),
  };
}

describe('what came back in a column of its own', () => {
  it.each([
    ['Units sold', 'Units returned', '100'],
    ['Units sold', 'Returned', '-100'],
    ['Absatz Stück', 'Retouren', '100'],
  ])('is taken off what was sold, and prices stay: %s, %s', async (sold, returned, back) => {
    const list = `Product;Description;${sold};${returned};Selling price\nMT-1;Motor;2600;${back};1150\nMT-2;Motor;400;;3900\n`;
    const { outcome, demands } = await readDemands(list);
    expect(demands).toEqual([
      [2500, 1150],
      [400, 3900],
    ]);
    expect(findProblem(outcome, 'sales-returned-beside')?.message).toContain(`“${returned}”`);
    expect(outcome.unread.map(({ column }) => column)).not.toContain(returned);
  });

  it('is not where a column says what is left, or more came back than was sold', async () => {
    const net = 'Product;Units sold;Returned;Net units\nMT-1;2600;100;2500\nMT-2;400;0;400\n';
    expect((await readDemands(net)).outcome.unread.map(({ column }) => column)).toContain('Returned');
    const more = 'Product;Units sold;Returned\nMT-1;2600;2700\nMT-2;400;0\n';
    expect((await readDemands(more)).demands).toEqual([
      [2600, null],
      [400, null],
    ]);
  });
});
