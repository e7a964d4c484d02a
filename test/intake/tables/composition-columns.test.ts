import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

async function read(text: string): Promise<{ rows: string[]; unread: string[] }> {
  const { dataset, unread } = await importText({ 'list.csv': text });
  const rows = (dataset?.composition ?? []).map(({ partNumber, substance, massPctMin, massPctMax }) =>
    [partNumber, substance, massPctMin ?? '?', massPctMax ?? '?'].join(' '),
  );
  return { rows, unread: unread.flatMap(({ column, samples }) => samples.map((cell) => `${column}: ${cell}`)) };
}

describe('a composition that stands in one cell', () => {
  it.each([
    ['Part no.;Description;Composition\nM-1;Magnet;Nd 29 %, Pr 2 %, Dy 3.5 %, Fe Rest\n', 'M-1 Dy 3.5 3.5'],
    ['Teilenummer;Bezeichnung;Zusammensetzung\nM-1;Magnet;Nd: 29 | Dy: 2,1-2,6 | Fe: Rest\n', 'M-1 Dy 2.1 2.6'],
    ['Part no.;Description;Chemical composition (wt%)\nM-1;Magnet;Nd 29 / Dy <0.05 / Fe Bal.\n', 'M-1 Dy 0 0.05'],
    ['物料编码;描述;成分\nM-1;磁钢;钕29%，镝3.5%，铁余量\n', 'M-1 Dy 3.5 3.5'],
    ['Part no.;Description;Composition\nM-1;Magnet;Nd 29 %, Dy 500 ppm\n', 'M-1 Dy 0.05 0.05'],
  ])('is read as with a column for each element: %s', async (text, row) => {
    const { rows, unread } = await read(text);
    expect(rows).toContain(row);
    expect(unread).toEqual([]);
  });

  it('has a rest that closes no list', async () => {
    const { rows } = await read('Part no.;Composition;Price;Currency\nM-1;Nd 30 %, Fe balance;2;EUR\n');
    expect(rows).toEqual(['M-1 Nd 30 30', 'M-1 Fe ? ?']);
  });

  it.each([
    ['a formula', 'Nd2Fe14B'],
    ['a grade', 'NdFeB N45SH'],
    ['a share of two elements', 'Dy/Tb 3 %'],
    ['shares of atoms', 'Nd 15 at.%, Dy 1 at.%'],
    ['one element twice', 'Dy 2 %, Dy 3 %'],
    ['figures without a share', 'Nd 2 Fe 14 B 1'],
  ])('is not read of %s, and stays where it is', async (_, cell) => {
    const { rows, unread } = await read(`Part no.;Description;Composition;Price;Currency\nM-1;Magnet;${cell};2;EUR\n`);
    expect(rows).toEqual([]);
    expect(unread).toEqual([`Composition: ${cell}`]);
  });

  it('is named as unread besides where the cell says more', async () => {
    const { rows, unread } = await read(
      'Part no.;Description;Composition;Price;Currency\nM-1;Magnet;Nd 29 %, Dy 3 %, proprietary additive 2 %;2;EUR\n',
    );
    expect(rows).toEqual(['M-1 Nd 29 29', 'M-1 Dy 3 3']);
    expect(unread).toEqual(['Composition: Nd 29 %, Dy 3 %, proprietary additive 2 %']);
  });
});
