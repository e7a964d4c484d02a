import { describe, expect, it } from 'vitest';
import {
  findLastResult,
  keepLastResult,
  listChanges,
  listInputs,
  type ResultStore,
} from '../../../../src/app/scenarios/results/last/last-result.ts';
import { createEmptyScenario } from '../../../../src/domain/scenario/empty-scenario.ts';

const scenario = createEmptyScenario('s', 'S', {
  clocks: { lawDate: '2026-11-24', suspensionEnd: 'inclusive' },
  assumptions: {},
  inference: true,
  startDate: '2026-11-24',
});
const result = {
  sentence: 'All is sold.',
  runs: 1000,
  dataVersion: 'a',
  program: '0.1.0+a1',
  inputs: listInputs(scenario, 'EUR'),
};

function createStore(): ResultStore {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

describe(findLastResult, () => {
  it('is what was kept last, and of many the newest twenty', () => {
    const store = createStore();
    for (let at = 0; at < 25; at++) keepLastResult(store, `scenario ${String(at)}`, { ...result, runs: at });
    expect(findLastResult(store, 'scenario 24')).toStrictEqual({ ...result, runs: 24 });
    expect([findLastResult(store, 'scenario 4'), findLastResult(store, 'scenario 5')?.runs]).toStrictEqual([null, 5]);
  });

  it('is nothing where what is kept cannot be read', () => {
    const store = createStore();
    for (const text of ['{', '{}', '[["s",{"sentence":1}]]', '[["s",null]]']) {
      store.setItem('lodestone-last-results', text);
      expect(findLastResult(store, 's')).toBeNull();
    }
  });
});

describe(listChanges, () => {
  it('says which inputs are otherwise, with the value before and after, and that the data are', () => {
    const changed = { ...scenario, horizonDays: 200, inference: false };
    const changes = listChanges(result, { ...result, dataVersion: 'b', inputs: listInputs(changed, 'EUR') });
    expect(changes[0]).toBe('other data');
    expect(changes).toHaveLength(3);
    expect(changes.join('; ')).toMatch(/365.*→.*200.*market shares → left unknown/);
  });

  it('names what is new and what was taken out, and is empty where nothing changed', () => {
    const stop = {
      kind: 'demand-shift' as const,
      id: 'boom',
      start: 0,
      duration: null,
      partNumbers: [],
      factor: 1.2,
    };
    const more = { ...result, inputs: listInputs({ ...scenario, disruptions: [stop] }, 'EUR') };
    expect(listChanges(result, more).every((change) => change.includes('new, '))).toBe(true);
    expect(listChanges(more, result).every((change) => change.endsWith('taken out'))).toBe(true);
    expect(listChanges(result, result)).toStrictEqual([]);
  });

  it('says that another version of the program gave it, also where it was kept before versions were', () => {
    const { program: _unknown, ...earlier } = result;
    for (const last of [{ ...result, program: '0.1.0+b2' }, earlier])
      expect(listChanges(last, result)).toStrictEqual(['another version of the program, with its law and figures']);
  });
});
