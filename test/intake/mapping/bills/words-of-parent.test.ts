import { expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const describe = async (csv: string) =>
  Object.fromEntries(
    ((await importText({ 'bill.csv': csv })).dataset?.parts ?? []).map(({ partNumber, description }) => [
      partNumber,
      description,
    ]),
  );

it('words right behind what is made, before what goes in, are those of what is made', async () => {
  const described = await describe(
    'Erzeugnis;Bezeichnung;Position;Komponente;Menge;ME\nP1;Motor A;10;M1;4;ST\nP2;Motor B;10;M2;4;ST\n',
  );
  expect([described['M1'], described['M2']]).toEqual(['', '']);
});

it('words that differ from line to line of one parent are those of the lines, wherever they stand', async () => {
  const described = await describe('Parent;Description;Component;Qty\nP1;Magnet;M1;4\nP1;Shaft;M2;1\n');
  expect([described['M1'], described['M2']]).toEqual(['Magnet', 'Shaft']);
});
