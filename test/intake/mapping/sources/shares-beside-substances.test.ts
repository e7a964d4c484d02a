import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

/** The contents, and the suppliers with their shares, that a table beside a list of parts says. */
async function read(table: string): Promise<{ contents: string[]; sources: string[] }> {
  const { dataset } = await importText({
    'parts.csv': 'part_number,kind,unit\nMG-1,component,pcs\nMG-2,component,pcs\n',
    'Erklärung.csv': table,
  });
  return {
    contents: (dataset?.composition ?? []).map((row) => [row.partNumber, row.substance, row.massPctMin].join(' ')),
    sources: (dataset?.sourcing ?? []).map((row) => [row.partNumber, (row.share ?? Number.NaN) * 100].join(' ')),
  };
}

describe('a plain share in a table that names suppliers and substances', () => {
  it.each([
    [
      'one supplier, one substance a part',
      'Firma Eins;MG-1;Dy;1,2\nFirma Eins;MG-2;Dy;0',
      ['MG-1 Dy 1.2', 'MG-2 Dy 0'],
    ],
    ['several substances of a part', 'Firma Eins;MG-1;Nd;30\nFirma Eins;MG-1;Fe;70', ['MG-1 Nd 30', 'MG-1 Fe 70']],
    [
      'several suppliers',
      'Firma Eins;MG-1;Dysprosium;1,2\nFirma Zwei;MG-2;Tb;0,5',
      ['MG-1 Dysprosium 1.2', 'MG-2 Tb 0.5'],
    ],
  ])('is one of mass: %s', async (_, rows, contents) => {
    expect(await read(`Lieferant;Teilenummer;Stoff;Anteil %\n${rows}\n`)).toEqual({ contents, sources: [] });
  });

  it.each([
    ['two suppliers of one material', 'Firma Eins;MG-1;Dy;60\nFirma Zwei;MG-1;Dy;40', ['MG-1 60', 'MG-1 40']],
    ['a material that is no substance', 'Firma Eins;MG-1;Blech verz.;30', ['MG-1 30']],
  ])('is one of the supply: %s', async (_, rows, sources) => {
    expect(await read(`Lieferant;Teilenummer;Stoff;Anteil %\n${rows}\n`)).toEqual({ contents: [], sources });
  });
});
