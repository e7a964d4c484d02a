import { describe, expect, it } from 'vitest';
import { codes, readContents } from './read-contents.ts';

describe('a list of a coating alone', () => {
  it.each(['Coating', 'Nickelschicht', 'Surface layer (NiCuNi)', '表面镀层', 'メッキ'])(
    'named %s says what is on the part, and leaves open what the part is',
    async (material) => {
      const { rows } = await readContents({
        'coating.csv': `Part number;Material;Substance;CAS;% of material\nM-1;${material};Nickel;7440-02-0;100\n`,
      });
      // Some nickel is there; how much of the part it is, and what else is in it, nobody says.
      expect(rows).toEqual(['M-1 Ni 0.000001 100']);
    },
  );

  it('is weighed where the file says what the part weighs', async () => {
    const { rows } = await readContents({
      'coating.csv':
        'Part number;Part weight (g);Material;Material weight (g);Substance;CAS;% of material\nM-1;20;Coating;0,5;Nickel;7440-02-0;100\n',
    });
    expect(rows).toEqual(['M-1 Ni 2.5 2.5', 'M-1 rest 0 97.5']);
  });

  it('that holds none of an element says nothing of the part, whatever else is listed', async () => {
    const head = 'Part number;Part weight (g);Material;Material weight (g);Substance;CAS;% of material';
    const coating = 'M-1;20;Coating;0,5;Dysprosium;7429-91-6;0\nM-1;20;Coating;0,5;Nickel;7440-02-0;100';
    const alone = await readContents({ 'coating.csv': `${head}\n${coating}\n` });
    expect(alone.rows.filter((row) => row.includes(' Dy '))).toEqual([]);
    const body = (dysprosium: string): string =>
      `${head}\n${coating}\nM-1;20;Magnet;19,5;Neodymium;7440-00-8;30\n${dysprosium}`;
    const silent = await readContents({ 'list.csv': body('') });
    expect(silent.rows.filter((row) => row.includes(' Dy '))).toEqual([]);
    // What is said of the magnet itself stands.
    const said = await readContents({ 'list.csv': body('M-1;20;Magnet;19,5;Dysprosium;7429-91-6;0\n') });
    expect(said.rows).toContain('M-1 Dy 0 0');
  });

  it.each(['Coated magnet', 'NdFeB magnet with coating', 'Sintered body'])(
    'is no list of %s, which is the part',
    async (material) => {
      const { rows } = await readContents({
        'list.csv': `Part number;Material;Substance;CAS;% of material\nM-1;${material};Iron;7439-89-6;70\nM-1;${material};Neodymium;7440-00-8;30\n`,
      });
      expect(rows).toEqual(['M-1 Fe 70 70', 'M-1 Nd 30 30', 'M-1 rest 0 0']);
    },
  );

  it('is whole where the part is the coating', async () => {
    const { rows } = await readContents({
      'paint.csv':
        'Part number;Part name;Material;Substance;CAS;% of material\nP-1;Zinc primer paint;Paint;Zinc;7440-66-6;100\n',
    });
    expect(rows).toEqual(['P-1 Zn 100 100', 'P-1 rest 0 0']);
  });
});

describe('a list of packaging', () => {
  const list = 'Teilenummer;Verpackung;Stoff;CAS;Anteil %\nM-1;Kunststofftray;Aluminium;7429-90-5;100\n';

  it('says nothing of the part, which a note tells', async () => {
    const { outcome, rows } = await readContents({ 'list.csv': list });
    expect(rows).toEqual([]);
    expect(codes(outcome)).toContain('contents-of-packaging');
    expect(outcome.ledger.records[0]).toMatchObject({ rows: 1, taken: 0, leftOut: 1 });
  });

  it('is told from the part by row, where one list holds both', async () => {
    const { rows } = await readContents({
      'list.csv': `${list}M-1;;Eisen;7439-89-6;70\nM-1;;Neodym;7440-00-8;30\n`,
    });
    expect(rows).toEqual(['M-1 Fe 70 70', 'M-1 Nd 30 30', 'M-1 rest 0 0']);
  });

  it('is known by its title', async () => {
    const { rows } = await readContents({
      'list.csv':
        'Packaging material declaration\n\nPart number;Material;Substance;CAS;Content %\nM-1;Foil;Aluminium;7429-90-5;100\n',
    });
    expect(rows).toEqual([]);
  });

  it('is none where a header names the package of a chip', async () => {
    const { rows } = await readContents({
      'chip.csv':
        'Part number;Package;Material;Substance;CAS;Content %\nU-1;QFN48;Die;Gallium arsenide;1303-00-0;100\n',
    });
    expect(rows[0]).toMatch(/^U-1 Ga 48\./);
  });
});
