import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = (unit: string) =>
  `Part Number,Part Name,Level,Quantity,Unit\nCAM,Cathode powder,0,1,${unit}\nPRE,Precursor,1,0.95,kg\nGLU,Glucose,1,0.08,kg\n`;

async function listLines(bill: string) {
  const { dataset } = await importText({
    'customers.csv':
      'Product,Description,Annual demand,Unit,Selling price,Currency\nCAM,Cathode powder,8000,t,6400,USD\n',
    'bom.csv': bill,
  });
  return dataset?.bom.map(({ child, quantity, unit }) => `${quantity} ${unit} ${child}`);
}

describe('a bill for one unit of what is counted in another', () => {
  it('is brought to the unit of its part: a kilogram of what is sold by the tonne', async () => {
    expect(await listLines(BILL('kg'))).toEqual(['950 kg PRE', '80 kg GLU']);
  });

  it.each(['t', ''])('stays as it is written where it is for the unit of its part, or says none (%j)', async (unit) => {
    expect(await listLines(BILL(unit))).toEqual(['0.95 kg PRE', '0.08 kg GLU']);
  });
});
