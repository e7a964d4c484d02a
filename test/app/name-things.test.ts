import { describe, expect, it } from 'vitest';
import { nameThings } from '../../src/app/words/name-things.ts';
import { dropTypicalMark } from '../../src/domain/virtual-ids.ts';
import { importText } from '../intake/import-text.ts';

const CATEGORIES = [{ id: 'ndfeb-block', name: 'NdFeB block before machining' }];

describe(nameThings, () => {
  it('names typical contents as the list of parts does, by the catalogue', async () => {
    const { dataset } = await importText({ 'parts.csv': 'part_number,description\nM,Magnet\nX,\n' });
    const { part } = nameThings(dataset!, CATEGORIES);
    expect(['M', 'X', '~ndfeb-block', '~other'].map(part)).toEqual([
      'Magnet',
      'X',
      'NdFeB block before machining (typical contents)',
      '~other',
    ]);
  });

  it('leaves a part of the company its own name where it begins like one', async () => {
    const { dataset } = await importText({ 'parts.csv': 'part_number,description\n~ndfeb-block,Our block\n' });
    const { part } = nameThings(dataset!, CATEGORIES);
    expect(part('~ndfeb-block')).toBe('Our block');
    expect(part('~~ndfeb-block')).toBe('NdFeB block before machining (typical contents)');
  });
});

it('tells typical contents by their name alone where something else marks them, and keeps other names whole', () => {
  expect(['Dysprosium oxide (typical contents)', 'Kit (typical contents) B', 'Magnet'].map(dropTypicalMark)).toEqual([
    'Dysprosium oxide',
    'Kit (typical contents) B',
    'Magnet',
  ]);
});
