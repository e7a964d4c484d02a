import { beforeAll, describe, expect, it } from 'vitest';
import { answerInline } from '../../src/analyses/answer-inline.ts';
import { openKeptDraws } from '../../src/analyses/kinds/of-scenario/kept-draws.ts';
import type { CallHelpers } from '../../src/analyses/threads/call-helpers.ts';
import { NEW_DISRUPTIONS } from '../../src/app/scenarios/builder/new-disruption.ts';
import { getBuiltInCatalogue } from '../../src/catalogue/built-in-catalogue.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Scenario } from '../../src/domain/scenario/scenario.ts';
import type { DrawBlock } from '../../src/engine/simulation/results/draw-block.ts';
import { QUIET, readPumpWorks } from '../engine/simulation/pump-works.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readPumpWorks();
});

const stop = (low: number, high: number): Scenario => ({
  ...QUIET,
  disruptions: [
    {
      ...NEW_DISRUPTIONS['site-outage'],
      id: 'hamm',
      siteId: 'HAM',
      duration: { kind: 'uniform', low, high },
    },
  ],
});
const figures = (scenario: Scenario, draws: number) => ({ scenario: { ...scenario, draws } });
/** A copy of the data, beside which nothing is kept. */
const about = () => ({ dataset: { ...dataset }, dataVersion: 'v1' });
const block = (from: number, to: number) => ({ from, to, loss: new Float64Array(to - from) }) as DrawBlock;
const spans = (blocks: readonly DrawBlock[]) => blocks.map(({ from, to }) => [from, to]);

describe('figures of a scenario by few draws, then by more', () => {
  it.each([
    ['until the draws are spent', stop(2, 20), 'budget'],
    ['until they are precise', stop(10, 10.5), 'precision'],
  ] as const)('are to the digit those of one who asked at once: %s', async (_, scenario, ended) => {
    const same = about();
    for (const draws of [32, 256, 600]) {
      const answer = await answerInline('figures', same, figures(scenario, draws));
      expect(answer).toEqual(await answerInline('figures', about(), figures(scenario, draws)));
    }
    const last = await answerInline('figures', same, figures(scenario, 600));
    expect(last).toMatchObject({ ok: true, report: { ended } });
  });

  it('draw no draw twice', async () => {
    const begun: number[] = [];
    const callHelpers: CallHelpers = (_, join) => {
      const fail = () => Promise.reject(new Error('busy'));
      join({ draw: (from) => (begun.push(from), fail()), findCauses: fail });
      return () => undefined;
    };
    const same = about();
    await answerInline('figures', same, figures(stop(2, 20), 256), { callHelpers });
    await answerInline('figures', same, figures(stop(2, 20), 600), { callHelpers });
    await answerInline('figures', about(), figures(stop(2, 20), 600), { callHelpers });
    // Only long runs ask others; the last one has nothing to go on from.
    expect(begun).toEqual([256, 0]);
  });
});

describe(openKeptDraws, () => {
  const subject = { dataset: {} as Dataset, catalogue: getBuiltInCatalogue() };
  const scenario = stop(2, 20);

  it('gives the draws on end that earlier runs have left, whatever the scenario is called and however many were asked for', () => {
    const first = openKeptDraws(subject, scenario);
    expect(first.takeUpTo(600)).toEqual([]);
    for (const [from, to] of [[16, 32], [0, 16], [48, 64]] as const) first.keep(block(from, to)); // prettier-ignore
    const next = openKeptDraws(subject, { ...scenario, name: 'Other', draws: 9 });
    expect(spans(next.takeUpTo(20))).toEqual([[0, 16]]);
    expect(spans(next.takeUpTo(600))).toEqual([[16, 32]]);
    expect(next.takeUpTo(600)).toEqual([]);
  });

  it('gives none to another seed, another law or other data', () => {
    expect(openKeptDraws(subject, { ...scenario, seed: scenario.seed + 1 }).takeUpTo(600)).toEqual([]);
    expect(openKeptDraws({ ...subject, dataset: {} as Dataset }, scenario).takeUpTo(600)).toEqual([]);
    const catalogue = { ...subject.catalogue };
    expect(openKeptDraws({ ...subject, catalogue }, scenario).takeUpTo(600)).toEqual([]);
  });

  it('keeps no more than there is room for', () => {
    const large = { dataset: {} as Dataset, catalogue: subject.catalogue };
    const first = openKeptDraws(large, scenario);
    first.keep(block(0, 1_500_000));
    first.keep(block(1_500_000, 2_500_000));
    expect(spans(openKeptDraws(large, scenario).takeUpTo(1e9))).toEqual([[0, 1_500_000]]);
  });
});
