import { describe, expect, it } from 'vitest';
import { listFacts } from '../list-facts.ts';

const readLayout = (folder: string): ReturnType<typeof listFacts> => listFacts(`layouts/${folder}`);

describe('companies whose lists are laid out as few systems do', () => {
  it('bought by the kilogram or the thousand and counted in metres, grams or pieces: the price is for one as it is counted', async () => {
    expect(await readLayout('units')).toEqual({
      lines: ['UC-0 120 UC-2', 'UC-0 5 UC-4', 'UC-0 6 UC-3', 'UC-0 8 UC-1'],
      demand: ['UC-0 1200'],
      sources: [
        'UC-1 Magnet Beispiel Ltd.@CN – 0.62 EUR –',
        // 9.80 for a kilogram of 560 m, 18.00 for a thousand, 21.00 for 1000 g.
        'UC-2 Draht Beispiel@PL – 0.0175 EUR –',
        'UC-3 Schraube Beispiel@TW – 0.018 EUR –',
        'UC-4 Kleber Beispiel@IT – 0.021 EUR –',
      ],
    });
  });

  it('a forecast by numbered buckets a quarter apart', async () => {
    const { lines, demand } = await readLayout('mrp');
    expect([lines, demand]).toEqual([['MR-0 1 MR-2', 'MR-0 8 MR-1'], ['MR-0 4000']]);
  });
});
