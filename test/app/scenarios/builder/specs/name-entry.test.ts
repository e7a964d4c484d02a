import { describe, expect, it } from 'vitest';
import { nameEntry, nameInNote } from '../../../../../src/app/scenarios/builder/specs/name-entry.ts';
import { NEW_DISRUPTIONS } from '../../../../../src/app/scenarios/builder/new-disruption.ts';

const stop = { ...NEW_DISRUPTIONS['feed-stop'], id: 'same-code' };
const more = { ...NEW_DISRUPTIONS['feed-stop'], id: 'feed-stop-2' };
const queue = { ...NEW_DISRUPTIONS['licence-queue'], id: 'licences' };

describe('a disruption away from its card', () => {
  it('is called by its kind, and by its id where there are several of that kind', () => {
    const one = { disruptions: [stop, queue], levers: [] };
    const two = { disruptions: [stop, queue, more], levers: [] };
    expect(nameEntry(one, stop)).toBe('Feed stop upstream');
    expect(nameEntry(two, stop)).toBe('Feed stop upstream (same-code)');
    expect(nameEntry(two, queue)).toBe('Licence queue');
  });

  it('is called so in the sentences of a result that begin with its id', () => {
    const scenario = { disruptions: [stop, queue], levers: [] };
    expect(nameInNote(scenario, 'same-code touches nothing: no source on file matches it.')).toBe(
      'Feed stop upstream touches nothing: no source on file matches it.',
    );
    expect(nameInNote(scenario, 'licences: none of the goods are of a class slow.')).toBe(
      'Licence queue: none of the goods are of a class slow.',
    );
    expect(nameInNote(scenario, 'licencesofanother lie elsewhere')).toBe('licencesofanother lie elsewhere');
  });
});
