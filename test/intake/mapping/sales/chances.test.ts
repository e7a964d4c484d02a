import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

async function readDemands(name: string, list: string) {
  const outcome = await importText({
    'bom.csv': 'Product;Component;Qty\nMO-1;MG-1;8\nMO-2;MG-1;4\n',
    [name]: list,
  });
  const demands = ['MO-1', 'MO-2'].map(
    (number) => outcome.dataset?.parts.find(({ partNumber }) => partNumber === number)?.annualDemand ?? null,
  );
  return { outcome, demands };
}

describe('a plan that says how likely each row is', () => {
  it.each([
    ['forecast 2027.csv', 'Product;Customer;Forecast qty;Probability %', ['50', '25', '100']],
    ['forecast 2027.csv', 'Product;Customer;Forecast qty;Win probability', ['50%', '25%', '100%']],
    ['forecast 2027.csv', 'Product;Customer;Forecast qty;Probability', ['0.5', '0.25', '1']],
    ['Absatzplan 2027.csv', 'Artikel;Kunde;Menge 2027;Wahrscheinlichkeit (%)', ['50', '25', '100']],
  ])('counts for as much of each: %s, %s, %j', async (name, header, [first, second, third]) => {
    const list = `${header}\nMO-1;A;1000;${first}\nMO-1;B;400;${second}\nMO-2;A;100;${third}\n`;
    const { outcome, demands } = await readDemands(name, list);
    // 1000 × 0.5 + 400 × 0.25.
    expect(demands).toEqual([600, 100]);
    expect(findProblem(outcome, 'demand-by-chance')?.message).toContain('2 rows');
    expect(outcome.unread).toEqual([]);
  });

  it('counts whole where amounts are weighted already', async () => {
    const list = 'Product;Customer;Weighted forecast qty;Probability %\nMO-1;A;500;50\nMO-2;A;100;100\n';
    const { outcome } = await readDemands('forecast 2027.csv', list);
    expect(findProblem(outcome, 'demand-by-chance')).toBeUndefined();
  });
});
