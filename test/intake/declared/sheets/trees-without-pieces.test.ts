import { describe, expect, it } from 'vitest';
import { codes, readContents } from '../read-contents.ts';

const tree = (motor: number): string => `Level;Part number;Name;Material;Substance;CAS;Weight (g);Content (%)
1;MOT-1;Motor;;;;${motor};
2;WM-5;Magnet;;;;100;
3;;;NdFeB;;;100;
4;;;;Dysprosium;7429-91-6;;3
4;;;;Neodymium;7440-00-8;;29
4;;;;Iron;7439-89-6;;68
2;WH-2;Housing;;;;2000;
3;;;Steel;;;2000;
4;;;;Iron;7439-89-6;;100
`;

describe('a tree of parts and materials without a number of pieces', () => {
  it('has the parts that it numbers, and counts none of them as a material of its parent as well', async () => {
    const { rows, outcome } = await readContents({ 'tree.csv': tree(2100) });
    expect(rows).toEqual([
      'WM-5 Dy 3 3',
      'WM-5 Nd 29 29',
      'WM-5 Fe 68 68',
      'WM-5 rest 0 0',
      'WH-2 Fe 100 100',
      'WH-2 rest 0 0',
    ]);
    expect(codes(outcome)).not.toContain('declaration-contradicts-itself');
  });

  it('keeps a share as large as the weight of the part lets it be where the materials weigh more', async () => {
    const materials = `Part number;Supplier;Part mass (g);Material;Material mass (g);Substance;CAS;Content (%)
MOT-1;Kestrel;2100;Magnet;100;Dysprosium;7429-91-6;3
MOT-1;Kestrel;2100;Magnet;100;Iron;7439-89-6;97
MOT-1;Kestrel;2100;Housing;4100;Iron;7439-89-6;100
`;
    const { rows, outcome } = await readContents({ 'list.csv': materials });
    // 3 g of 4,200 g that the materials weigh together, or of the 2,100 g of the motor.
    const [, , least, most] = (rows.find((row) => row.includes(' Dy ')) ?? '').split(' ');
    expect(Number(least)).toBeCloseTo(0.0714, 3);
    expect(Number(most)).toBeCloseTo(0.1429, 3);
    expect(codes(outcome)).toContain('declaration-contradicts-itself');
  });
});
