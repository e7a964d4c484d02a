import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const ROWS = `1;MT-7;Motor;1;50
1.1;RT-7;Rotor;1;20
1.1.1;MG-7;Magnet;12;1
1.2;LO-7;Bearing;2;3
2;MT-9;Motor;1;40
2.1;LO-7;Bearing;2;3
`;
const SALES = 'Part number;Units sold;Revenue (EUR)\nMT-7;1500;225000\nMT-9;3000;300000\n';

async function listLines(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { dataset } = await importText(files);
  return (dataset?.bom ?? []).map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`).toSorted();
}

describe('places in an outline', () => {
  it.each(['Pozice', 'Sıra no', 'Xyz', 'Č.'])(
    'are the structure of a list, whatever their column is called: %s',
    async (header) => {
      expect(
        await listLines({
          'list.csv': `${header};Part number;Description;Quantity;Price\n${ROWS}`,
          'sales.csv': SALES,
        }),
      ).toEqual(['MT-7 1 RT-7', 'MT-7 2 LO-7', 'MT-9 2 LO-7', 'RT-7 12 MG-7']);
    },
  );

  it.each([
    ['Item', 'Component'],
    ['Item No.', 'Component'],
    ['Item', 'Component Number'],
    ['Part', 'Component'],
  ])('go into nothing themselves, though %s beside %s is what is made elsewhere', async (place, part) => {
    const rows = '1;MT-7;Motor;1\n2;MT-9;Motor;1\n2.1;RT-7;Rotor;1\n2.1.1;MG-7;Magnet;12\n1.1;LO-7;Bearing;2\n';
    const lines = await listLines({
      'list.csv': `${place};${part};Description;Quantity\n${rows}`,
      'sales.csv': SALES,
    });
    expect(lines.filter((line) => /^[\d.]+ /.test(line))).toEqual([]);
    expect(lines).toContain('RT-7 12 MG-7');
  });

  it('are none where figures only grow', async () => {
    const rows = '1;MT-7;Motor;1\n1.5;RT-7;Rotor;1\n2.25;MG-7;Magnet;12\n';
    expect(await listLines({ 'bom.csv': `Xyz;Part number;Description;Quantity\n${rows}` })).toEqual([
      'bom 1 MT-7',
      'bom 1 RT-7',
      'bom 12 MG-7',
    ]);
  });
});
