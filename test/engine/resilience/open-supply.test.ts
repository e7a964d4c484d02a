import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { sayNote } from '../../../src/domain/notes/say-note.ts';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { analyseResilience } from '../../../src/engine/resilience/analyse.ts';
import { CATALOGUE, readPumpWorks } from '../simulation/pump-works.ts';

async function listNotes(change: (dataset: Dataset) => Partial<Dataset>): Promise<string[]> {
  const given = await readPumpWorks();
  const question = { dataVersion: 'v', inference: false, single: null };
  const open = await loadHighsSolver();
  const dataset = { ...given, ...change(given) };
  return analyseResilience({ dataset, catalogue: CATALOGUE, question, open }).notes.map(sayNote);
}

describe('what no row of an outage can reach', () => {
  it('is a part that nobody on file supplies', async () => {
    const said = await listNotes(({ sourcing }) => ({
      sourcing: sourcing.filter(({ partNumber }) => partNumber !== 'SHAFT'),
    }));
    expect(said).toContain(
      'Who supplies SHAFT is not on file, or not for all of it: a source that nobody knows stands in, and no stop of a plant on file reaches it.',
    );
  });

  it('is what goes into a product without a list of its parts', async () => {
    expect(await listNotes(() => ({ bom: [] }))).toContain(
      'What goes into PUMP is not on file: nothing that it needs can stop here.',
    );
  });

  it('is a plant without a country, in the rows of countries', async () => {
    const said = await listNotes(({ sites }) => ({
      sites: sites.map((site) => (site.siteId === 'TUR' ? { ...site, country: null } : site)),
    }));
    expect(said).toContain('The country of TUR is not on file: no stop of a country reaches it.');
  });

  it('is nothing where all of it is on file', async () => {
    expect((await listNotes(() => ({}))).filter((note) => /is not on file/.test(note))).toEqual([]);
  });
});
