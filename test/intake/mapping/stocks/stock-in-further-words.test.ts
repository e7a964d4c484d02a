import { expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const list = (heading: string, ...cells: readonly string[]) =>
  `Part number;Warehouse;${heading};Unit\nM-100;W1;${cells[0] ?? ''};pcs\nS-200;W1;${cells[1] ?? ''};pcs\nS-300;W1;${cells[2] ?? ''};pcs\n`;

it.each(['Stan', 'Stav', 'Stanje', 'Likutis', 'Atlikums', 'Laoseis', 'מלאי', 'Existencia', 'Esistenza'])(
  '“%s” over amounts is what lies there',
  async (heading) => {
    const { dataset, unread } = await importText({ 'list.csv': list(heading, '850', '120', '40') });
    expect(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['M-100', 850],
      ['S-200', 120],
      ['S-300', 40],
    ]);
    expect(unread.map(({ column }) => column)).not.toContain(heading);
  },
);

it.each([
  ['Stan', 'aktywny', 'nieaktywny', 'aktywny'],
  ['Stav', 'platný', 'zrušený', 'platný'],
  ['Stanje', 'aktivan', 'neaktivan', 'aktivan'],
])('“%s” over words is a state and no amount', async (heading, ...cells) => {
  const { dataset } = await importText({ 'list.csv': list(heading, ...cells) });
  expect(dataset?.inventory ?? []).toEqual([]);
  expect(dataset?.parts.map(({ stock }) => stock)).toEqual([null, null, null]);
});
