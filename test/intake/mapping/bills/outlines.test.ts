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

describe('columns of which each line fills one', () => {
  const LINES = [
    ['MT-7', '', '', 'Motor;1'],
    ['', 'RT-7', '', 'Rotor;1'],
    ['', '', 'MG-7', 'Magnet;12'],
    ['', 'LO-7', '', 'Bearing;2'],
    ['MT-9', '', '', 'Motor;1'],
    ['', 'LO-7', '', 'Bearing;2'],
  ];
  const EXPECTED = ['MT-7 1 RT-7', 'MT-7 2 LO-7', 'MT-9 2 LO-7', 'RT-7 12 MG-7'];

  it.each(['Product;Assembly;Part', 'Produkt;Baugruppe;Teil', '1;2;3', 'Top;Sub;Item'])(
    'are the levels of a structure: %s',
    async (headers) => {
      const rows = LINES.map((cells) => cells.join(';')).join('\n');
      expect(await listLines({ 'list.csv': `${headers};Description;Quantity\n${rows}\n`, 'sales.csv': SALES })).toEqual(
        EXPECTED,
      );
    },
  );

  it('are none where a line fills two of them, or goes down by two', async () => {
    for (const broken of ['MT-9;RT-9;;Motor;1', 'MT-9;;;Motor;1\n;;RT-9;Rotor;1']) {
      const rows = [...LINES.slice(0, 4).map((cells) => cells.join(';')), broken].join('\n');
      const lines = await listLines({ 'list.csv': `Product;Assembly;Part;Description;Quantity\n${rows}\n` });
      expect(lines).not.toContain('MT-7 1 RT-7');
    }
  });
});

describe('cells that go down and up step by step', () => {
  const write = (header: string, steps: readonly (number | string)[]): string =>
    `${header};Part number;Description;Quantity\n${[
      'MT-7;Motor;1',
      'RT-7;Rotor;1',
      'MG-7;Magnet;12',
      'LO-7;Bearing;2',
      'MT-9;Motor;1',
      'LO-7;Bearing;2',
    ]
      .map((line, at) => `${steps[at]};${line}`)
      .join('\n')}\n`;

  it.each(['Tier', 'Etage', 'Qqq'])('are the levels of a list, whatever their header: %s', async (header) => {
    for (const steps of [
      [0, 1, 2, 1, 0, 1],
      ['0', '.1', '..2', '.1', '0', '.1'],
    ])
      expect(await listLines({ 'bom.csv': write(header, steps), 'sales.csv': SALES })).toEqual([
        'MT-7 1 RT-7',
        'MT-7 2 LO-7',
        'MT-9 2 LO-7',
        'RT-7 12 MG-7',
      ]);
  });

  it('are none where they go down by two at once', async () => {
    const lines = await listLines({ 'bom.csv': write('Tier', [1, 2, 3, 1, 3, 2]) });
    expect(lines).toContain('bom 1 RT-7');
  });
});

describe('numbers of drawings', () => {
  const write = (numbers: readonly string[]): string =>
    `Pos;Drawing No.;Description;Quantity\n1;${numbers[0]};Motor;1\n1.1;${numbers[1]};Rotor;1\n1.1.1;${numbers[2]};Magnet;12\n`;

  it('name parts that have no other number', async () => {
    expect(await listLines({ 'bom.csv': write(['D-1007', 'D-2007', 'D-3007']) })).toEqual([
      'D-1007 1 D-2007',
      'D-2007 12 D-3007',
    ]);
  });

  it('name none that share one', async () => {
    expect(await listLines({ 'bom.csv': write(['D-1007', 'D-2007', 'D-2007']) })).toEqual([
      'Motor 1 Rotor',
      'Rotor 12 Magnet',
    ]);
  });
});
