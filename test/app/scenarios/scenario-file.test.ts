import { describe, expect, it } from 'vitest';
import { makeScenario } from '../../../src/app/scenarios/make-scenario.ts';
import {
  listScenarios,
  listUnreadable,
  makeScenarioId,
  nameScenario,
} from '../../../src/app/scenarios/scenario-documents.ts';
import { openScenarioFile, readScenarioFile, writeScenarioFile } from '../../../src/app/scenarios/scenario-file.ts';
import { getBuiltInCatalogue } from '../../../src/catalogue/built-in-catalogue.ts';
import { createEmptyScenario } from '../../../src/domain/scenario/empty-scenario.ts';
import { scenario as scenarioSchema } from '../../../src/domain/scenario/scenario.ts';

const AROUND = {
  clocks: { lawDate: '2026-11-24', suspensionEnd: 'inclusive' },
  assumptions: {},
  inference: true,
  startDate: '2026-11-24',
} as const;
const empty = createEmptyScenario('empty', 'Empty', AROUND);
const presets = getBuiltInCatalogue().scenarioPresets;

describe('a scenario', () => {
  it.each(presets)('comes sound out of the preset $id', (preset) => {
    const choice = preset.choice === null ? null : preset.choice.kind === 'site' ? 'S-1' : 'JP';
    const made = makeScenario('one', 'One', preset, choice, AROUND);
    expect(scenarioSchema.safeParse(made).error?.issues ?? []).toEqual([]);
    expect(JSON.stringify(made.disruptions)).not.toMatch(/"chosen"|"XX"/);
    expect(made.disruptions).toHaveLength(preset.disruptions.length);
  });

  it('comes back from its file as it was', () => {
    const read = readScenarioFile(writeScenarioFile(empty));
    expect(read).toEqual({ file: { format: 'lodestone-scenario', formatVersion: 1, scenario: empty } });
  });

  it('is refused as a file that is too large or cannot be opened, before anything is read', async () => {
    const large = new Blob([new Uint8Array(4_000_001)]);
    expect(await openScenarioFile(large)).toHaveProperty('refused', expect.stringContaining('more than 4 MB'));
    const gone = Object.assign(new Blob(['{}']), { text: () => Promise.reject(new Error('not found')) });
    expect(await openScenarioFile(gone)).toHaveProperty('refused', expect.stringContaining('cannot be opened'));
    const sound = new Blob([writeScenarioFile(empty)]);
    expect(await openScenarioFile(sound)).toHaveProperty('file.scenario', empty);
  });

  it('is refused with one sentence that names the place', () => {
    expect(readScenarioFile('not JSON')).toHaveProperty('refused', expect.stringContaining('it is not JSON'));
    expect(readScenarioFile('{"format":"else"}')).toHaveProperty('refused', expect.stringContaining('at format'));
    const broken = { ...empty, stillWaitingAfterQuarter: 3 };
    expect(readScenarioFile(writeScenarioFile(broken))).toHaveProperty(
      'refused',
      expect.stringContaining('at scenario.stillWaitingAfterQuarter'),
    );
  });
});

describe('the scenarios of a workspace', () => {
  const documents = [
    { kind: 'scenario', key: 'b', revision: 2, value: { ...empty, id: 'b', name: 'Bravo' } },
    { kind: 'scenario', key: 'a', revision: 1, value: { ...empty, id: 'a', name: 'Alpha' } },
    { kind: 'scenario', key: 'gone', revision: 3, value: null },
    { kind: 'scenario', key: 'odd', revision: 1, value: { name: 'from another version' } },
    { kind: 'triage', key: 'a', revision: 1, value: { ...empty, id: 'c', name: 'No scenario' } },
  ] as const;

  it('are listed by name; deleted ones and what is not understood are left out', () => {
    expect(listScenarios(documents).map(({ name }) => name)).toEqual(['Alpha', 'Bravo']);
  });

  it('are those that were sent where these are not stored yet', () => {
    const sent = new Map([
      ['a', { ...empty, id: 'a', name: 'Zulu' }],
      ['b', null],
      ['c', { ...empty, id: 'c', name: 'Charlie' }],
    ]);
    expect(listScenarios(documents, sent).map(({ name }) => name)).toEqual(['Charlie', 'Zulu']);
  });

  it('that cannot be read are known by their ids, and nothing is written over them', () => {
    const unreadable = listUnreadable(documents);
    expect(unreadable).toEqual(['odd']);
    expect(makeScenarioId('Odd', { stored: [], unreadable })).toBe('odd-2');
  });

  it('get names and ids that no other has', () => {
    const stored = listScenarios(documents);
    expect(nameScenario('Alpha', stored)).toBe('Alpha 2');
    expect(nameScenario('Charlie', stored)).toBe('Charlie');
    const known = { stored, unreadable: listUnreadable(documents) };
    expect(makeScenarioId('Änderung: B', known)).toBe('anderung-b');
    expect(makeScenarioId('A', known)).toBe('a-2');
    expect(makeScenarioId('磁石', known)).toBe('scenario');
  });
});
