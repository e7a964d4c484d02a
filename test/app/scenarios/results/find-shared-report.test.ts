import { describe, expect, it } from 'vitest';
import { findSharedReport } from '../../../../src/app/scenarios/results/find-shared-report.ts';
import { createEmptyScenario } from '../../../../src/domain/scenario/empty-scenario.ts';

const scenario = createEmptyScenario('mine', 'Mine', {
  clocks: { lawDate: '2026-11-24', suspensionEnd: 'inclusive' },
  assumptions: {},
  inference: true,
  startDate: '2026-11-24',
});
const basis = { dataVersion: 'v1', catalogueVersion: 'c1', engineVersion: 'e1' };
const done = {
  id: 'r1',
  state: 'done',
  version: 'v1',
  catalogueVersion: 'c1',
  engineVersion: 'e1',
  question: { kind: 'simulation', scenario: { ...scenario, id: 'hers', name: 'Hers' } },
};

/** Asks a server with one run. */
function find(run: object, listNewestRuns?: () => Promise<never>) {
  const client = {
    listNewestRuns: listNewestRuns ?? (() => Promise.resolve([run])),
    getResult: (_workspace: string, of: string) => Promise.resolve({ scenarioId: 'hers', scenarioName: 'Hers', of }),
  };
  return findSharedReport(client as never, 'w', scenario, basis, new AbortController().signal);
}

describe(findSharedReport, () => {
  it('is the report of what another person ran, under the name that it has here', async () => {
    expect(await find(done)).toStrictEqual({
      scenarioId: 'mine',
      scenarioName: 'Mine',
      of: 'r1',
    });
  });

  it('does not mind in which order fields were written', async () => {
    const turned = Object.fromEntries(Object.entries(done.question.scenario).toReversed());
    expect(await find({ ...done, question: { kind: 'simulation', scenario: turned } })).not.toBeNull();
  });

  it.each([
    ['it has not ended', { state: 'running' }],
    ['it has other data', { version: 'v2' }],
    ['it has another law', { catalogueVersion: 'c1+pack' }],
    ['it has another engine', { engineVersion: 'e2' }],
    ['it asked something else', { question: { ...done.question, kind: 'tornado' } }],
    ['it was asked for less', { question: { ...done.question, further: false } }],
    ['it had other draws', { question: { kind: 'simulation', scenario: { ...scenario, draws: 999 } } }],
  ])('is none where %s', async (_why, change) => {
    expect(await find({ ...done, ...change })).toBeNull();
  });

  it('is none where the server does not answer, so that the page runs it', async () => {
    expect(await find(done, () => Promise.reject(new Error('404')))).toBeNull();
  });
});
