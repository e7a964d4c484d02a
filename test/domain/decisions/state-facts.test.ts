import { describe, expect, it } from 'vitest';
import { stateFacts } from '../../../src/domain/decisions/state-facts.ts';
import type { Dataset, Part } from '../../../src/domain/dataset.ts';
import { importText } from '../../intake/import-text.ts';

async function load(): Promise<Dataset> {
  const { dataset } = await importText({
    'parts.csv': `
      part_number,description,kind
      M-1,Magnet N42,component
      W-2,Copper wire,component`,
  });
  if (dataset === null) throw new Error('The parts were not read.');
  return dataset;
}

const show = ({ partNumber, kind, form, category }: Part): unknown[] => [partNumber, kind, form, category];

describe(stateFacts, () => {
  it('gives parts a form, a kind and properties, and changes nothing else', async () => {
    const before = await load();
    const after = stateFacts(before, [
      { partNumber: 'M-1', field: 'form', value: 'magnet' },
      { partNumber: 'M-1', field: 'magnet_family', value: 'NdFeB' },
      { partNumber: 'W-2', field: 'kind', value: 'material' },
    ]);
    expect(after.parts.map(show)).toEqual([
      ['M-1', 'component', 'magnet', null],
      ['W-2', 'material', null, null],
    ]);
    expect(after.properties).toEqual([
      {
        partNumber: 'M-1',
        property: 'magnet_family',
        min: null,
        max: null,
        text: 'NdFeB',
        conditions: null,
        evidence: 'seen',
        evidenceDate: null,
        rows: before.parts[0]?.rows,
      },
    ]);
    expect({ ...after, parts: before.parts, properties: before.properties }).toEqual(before);
    expect(stateFacts(before, [])).toEqual(before);
  });

  it.each([
    ['a part that is not there', { partNumber: 'X', field: 'form', value: 'magnet' }, 'There is no part "X"'],
    ['a word that no list has', { partNumber: 'M-1', field: 'form', value: 'ball' }, 'No list has the word "ball"'],
  ])('refuses %s', async (_, fact, message) => {
    const dataset = await load();
    expect(() => stateFacts(dataset, [fact])).toThrow(message);
  });

  it('refuses to state a property twice', async () => {
    const dataset = await load();
    const fact = { partNumber: 'M-1', field: 'magnet_family', value: 'NdFeB' };
    expect(() => stateFacts(dataset, [fact, fact])).toThrow('stated already');
  });
});
