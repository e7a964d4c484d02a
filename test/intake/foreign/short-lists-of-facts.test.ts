import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { importText } from '../import-text.ts';

const catalogue = loadCatalogue();

async function readProperties(text: string): Promise<string[]> {
  const { dataset } = await importText({ 'answers.csv': text }, { catalogue });
  return (dataset?.properties ?? []).map(({ partNumber, property, min, max, text: word }) =>
    [partNumber, property, word ?? `${min}-${max}`].join(' '),
  );
}

describe('a list of parts with one fact of each', () => {
  it('says what they can do, with a day that no property has', async () => {
    expect(
      await readProperties('Part number,Energy density (Wh/kg),Date\nC-1,310,2026-06-01\nC-2,285 ± 20,2026-06-01\n'),
    ).toEqual(['C-1 energy_density_wh_per_kg 310-310', 'C-2 energy_density_wh_per_kg 265-305']);
  });

  it('says of which kind they are, in the words of their suppliers', async () => {
    expect(
      await readProperties('Part number,Magnet material,Date\nM-1,SmCo 2:17,2026-06-01\nM-2,Hartferrit,2026-06-01\n'),
    ).toEqual(['M-1 magnet_family SmCo', 'M-2 magnet_family ferrite']);
    expect(await readProperties('Item,Graphite type\nA-1,natural\nA-2,synthetic\n')).toEqual([
      'A-1 graphite_type natural-flake',
      'A-2 graphite_type artificial',
    ]);
  });

  it('says their grades, of which the contents are only proposed', async () => {
    const { dataset, proposals } = await importText(
      { 'grades.csv': 'Part number,Grade,Date\nM-1,N38UH,2026-06-01\nM-2,N42,2026-06-01\n' },
      { catalogue },
    );
    expect(proposals.map(({ purpose }) => purpose)).toEqual(['parts-list']);
    expect(dataset?.composition).toEqual([]);
  });

  it('is none where the column is no fact of a part', async () => {
    const { document } = await importText(
      { 'list.csv': 'Part number,Colour,Date\nM-1,red,2026-06-01\n' },
      { catalogue },
    );
    expect(document.files[0]?.refused).not.toBeNull();
  });
});
