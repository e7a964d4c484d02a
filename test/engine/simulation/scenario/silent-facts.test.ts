import { describe, expect, it } from 'vitest';
import { hashDataset } from '../../../../src/domain/content-hash.ts';
import { USUALLY_ASSUMED } from '../../../../src/domain/scenario/assumed.ts';
import { sayNote } from '../../../../src/domain/notes/say-note.ts';
import { planScenario } from '../../../../src/engine/simulation/scenario/scenario-plan.ts';
import { CATALOGUE, QUIET, readPumpWorks } from '../pump-works.ts';

const ASSUMING = { ...QUIET, assumed: USUALLY_ASSUMED };

/** The pump works, with the shaft taken from its list of stock, and what a person says of the list. */
async function readShelves(stockListed: 'all' | 'some' | null, keepsList = true) {
  const dataset = await readPumpWorks();
  const inventory = dataset.inventory.filter(({ partNumber }) => keepsList && partNumber === 'HOUSING');
  const said = { ...dataset, inventory, settings: { ...dataset.settings, stockListed } };
  const { network, silent, notes } = planScenario(said, CATALOGUE, ASSUMING);
  const rowOf = (part: string) => network.groupPart.findIndex((row) => network.parts[row]!.partNumber === part);
  const makerOf = (part: string) => network.nodePart.findIndex((row) => network.parts[row]!.partNumber === part);
  return {
    shelves: ['HOUSING', 'SHAFT'].map((part) => silent.shelfClass[rowOf(part)]),
    makers: ['PUMP', 'SHAFT'].map((part) => silent.hasNoStock[makerOf(part)]),
    said: notes.map(sayNote).filter((note) => note.startsWith('The list of stock')),
  };
}

describe('what a list of stock does not name', () => {
  it('is not known until somebody says that the list is whole', async () => {
    const unknown = { shelves: [null, 'ownPlants'], makers: [1, 1], said: [] };
    expect(await readShelves(null)).toEqual(unknown);
    expect(await readShelves('some')).toEqual(unknown);
  });

  it('has no stock at the own plants once somebody said so, and is as unknown as before at suppliers', async () => {
    expect(await readShelves('all')).toEqual({
      shelves: [null, null],
      makers: [0, 1],
      said: [
        'The list of stock names all that has stock, as stated: 2 places at own plants that it leaves out have none.',
      ],
    });
  });

  it('stays unknown where there is no list at all', async () => {
    expect(await readShelves('all', false)).toEqual({ shelves: ['ownPlants', 'ownPlants'], makers: [1, 1], said: [] });
  });

  it('is part of a version only where somebody answered', async () => {
    const dataset = await readPumpWorks();
    const answered = (stockListed: 'all' | null) =>
      hashDataset({ ...dataset, settings: { ...dataset.settings, stockListed } });
    expect(answered(null)).toBe(hashDataset(dataset));
    expect(answered('all')).not.toBe(hashDataset(dataset));
  });
});
