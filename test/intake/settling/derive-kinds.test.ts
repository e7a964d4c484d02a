import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../import-text.ts';

const BILL = 'Parent;Component;Quantity\nMB-80;MP-1;0,78\nFT-12;MB-80;0,045\nFT-12;MP-2;1\n';

describe('a demand of what goes into something else', () => {
  it('is said to be no sale where a price stands beside it', async () => {
    const outcome = await importText({
      'bom.csv': BILL,
      'sales.csv': 'Product;Quantity sold 2025;Revenue EUR\nMB-80;400000;41500000\nFT-12;800000;6000000\n',
    });
    expect(findProblem(outcome, 'demand-inside')?.message).toContain(
      'no revenue is counted for it (MB-80 400000 a year)',
    );
  });

  it('is not spoken of where nothing says what it is sold for', async () => {
    const outcome = await importText({
      'bom.csv': BILL,
      'plan.csv': 'Material;Annual demand\nMB-80;400000\nFT-12;800000\n',
    });
    expect(findProblem(outcome, 'demand-inside')).toBeUndefined();
  });
});
