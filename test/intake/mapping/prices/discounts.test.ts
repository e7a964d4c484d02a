import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

const BILL = 'Product;Component;Qty\nMT-1;MG-1;8\nMT-1;SH-1;1\n';

async function readPrices(list: string) {
  const outcome = await importText({ 'bom.csv': BILL, 'list.csv': list });
  return { outcome, prices: outcome.dataset?.sourcing.map(({ unitPrice }) => unitPrice) ?? [] };
}

describe('a discount in a column of its own', () => {
  it.each([
    ['List price', 'Discount %', '5', '0', [39.9, 7]],
    ['Unit price', 'Line Discount %', '5', '', [39.9, 7]],
    ['Listenpreis', 'Rabatt in %', '12,5', '', [36.75, 7]],
    ['Prix', 'Remise', '5 %', '10 %', [39.9, 6.3]],
    ['List price', 'Discount (%)', '0.05', '0.1', [39.9, 6.3]],
  ])('is taken off the price: %s, %s', async (price, discount, first, second, expected) => {
    const list = `Part number;Supplier;${price};${discount};Currency\nMG-1;One;42;${first};USD\nSH-1;Two;7;${second};USD\n`;
    const { outcome, prices } = await readPrices(list);
    expect(prices).toEqual(expected);
    expect(findProblem(outcome, 'price-discounted')?.message).toContain(`“${discount}”`);
    expect(outcome.unread.map(({ column }) => column)).not.toContain(discount);
  });

  it('comes off one after the other where there are two', async () => {
    const list =
      'Part number;Supplier;Price;Rabatt 1 %;Rabatt 2 %;Currency\nMG-1;One;100;10;5;EUR\nSH-1;Two;7;0;0;EUR\n';
    expect((await readPrices(list)).prices).toEqual([85.5, 7]);
  });

  it.each([
    ['Net price', 'Discount %'],
    ['Price', 'Skonto %'],
    ['Price', 'Max discount %'],
    ['Price', 'Discount'],
  ])('is not where the price is after it, or it is for something else: %s, %s', async (price, discount) => {
    const list = `Part number;Supplier;${price};${discount};Currency\nMG-1;One;42;5;USD\nSH-1;Two;7;3;USD\n`;
    const { outcome, prices } = await readPrices(list);
    expect(prices).toEqual([42, 7]);
    expect(outcome.unread.map(({ column }) => column)).toContain(discount);
  });
});
