import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { type Kind, KINDS, QUESTIONS, type QuestionOf } from '../../src/domain/questions/questions.ts';
import { ANALYSES } from '../../src/analyses/analyses.ts';
import { answerInline, settleQuestion } from '../../src/analyses/answer-inline.ts';
import { PRODUCTION_FUNCTIONS } from '../../src/engine/cascade/ranking-report.ts';
import { CONCENTRATION_LEVELS } from '../../src/engine/concentration/report.ts';
import { RATIONING_RULES } from '../../src/engine/inventory-dynamics/ration.ts';
import { SHOCK_MODELS } from '../../src/engine/inventory-dynamics/shock-report.ts';
import { GROUP_LEVELS } from '../../src/engine/requirements/firm-group.ts';
import { INDEX_ROWS, SWEEP_KINDS } from '../../src/engine/simulation/results/scenario-answers.ts';
import { buildDemoWorkspace } from '../../src/server/build-demo.ts';

let about: { dataset: Dataset; dataVersion: string };
beforeAll(async () => {
  const { versions } = await buildDemoWorkspace(fileURLToPath(new URL('../../mock-data', import.meta.url)));
  const { meta, dataset } = versions.at(-1)!;
  about = { dataset, dataVersion: meta.hash };
});

function getExample<K extends Kind>(kind: K): QuestionOf<K> {
  return QUESTIONS[kind].schema.parse(QUESTIONS[kind].example) as QuestionOf<K>;
}

describe('every analysis', () => {
  it('has a question, and every question an analysis', () => {
    expect(Object.keys(ANALYSES).toSorted()).toEqual(KINDS.toSorted());
  });

  it.each(KINDS)('stops before it begins where nobody wants it any more: %s', async (kind) => {
    const signal = AbortSignal.abort(new Error('gone'));
    await expect(answerInline(kind, about, getExample(kind), { signal })).rejects.toThrow('gone');
  });

  it('leaves out of a simulation what takes runs of its own, and nothing else, where nobody asks for it', async () => {
    const ask = async (further: boolean) => {
      const answer = await answerInline('simulation', about, { ...getExample('simulation'), further });
      if (!answer.ok) throw new Error('The example gives no report.');
      return answer.report;
    };
    const whole = await ask(true);
    expect(whole.causes.length).toBeGreaterThan(0);
    expect(whole.assumedInputs.length).toBeGreaterThan(0);
    expect(await ask(false)).toEqual({ ...whole, causes: [], shortages: [], levers: [], assumedInputs: [] });
  });

  it('may be asked all that the engine can answer', () => {
    const { concentration, indices, sweep, ranking, failure, shock } = QUESTIONS;
    const shapes = [
      [concentration.schema.shape.level.options, CONCENTRATION_LEVELS],
      [[...indices.schema.shape.rows.values], INDEX_ROWS],
      [sweep.schema.shape.of.options, SWEEP_KINDS],
      [ranking.schema.shape.production.options, PRODUCTION_FUNCTIONS],
      [failure.schema.shape.group.shape.level.options, GROUP_LEVELS],
      [shock.schema.shape.model.options, SHOCK_MODELS],
      [shock.schema.shape.rule.options, RATIONING_RULES],
    ] as const;
    for (const [asked, answered] of shapes) expect(asked).toEqual(answered);
  });
});

describe(settleQuestion, () => {
  it.each<[string, () => ReturnType<typeof settleQuestion>]>([
    [
      'There is no site NOWHERE.',
      () =>
        settleQuestion('resilience', about, {
          inference: true,
          single: { siteId: 'NOWHERE', down: 1, losesStock: false },
        }),
    ],
    [
      'There is no NOBODY among the suppliers.',
      () => settleQuestion('outage', about, { inference: true, outage: { level: 'suppliers', id: 'NOBODY' } }),
    ],
    [
      'There is no NOBODY among the sites.',
      () => settleQuestion('failure', about, { ...getExample('failure'), group: { level: 'sites', id: 'NOBODY' } }),
    ],
    [
      'There is no site NOWHERE that sells anything whose price and volume are on file.',
      () => settleQuestion('shock', about, { ...getExample('shock'), siteId: 'NOWHERE' }),
    ],
    [
      'There is no row 99999: the network has ',
      () => settleQuestion('stop', about, { inference: true, nodes: [0, 99_999] }),
    ],
    [
      'parts: The data has no part NOTHING.',
      () => settleQuestion('simulation', about, { ...getExample('simulation'), parts: ['NOTHING'] }),
    ],
  ])('says in a sentence why there is no answer: %s', async (reason, ask) => {
    const settled = await ask();
    expect(settled).toMatchObject({ ok: false, reason: expect.stringContaining(reason) as string });
  });

  it.each(['exposure', 'summary', 'explanation', 'alternates', 'network-exposure', 'chains'] as const)(
    'refuses a destination that neither the catalogue nor the data know: %s',
    async (kind) => {
      const ask = (destination: string, { dataset, dataVersion } = about) =>
        settleQuestion(kind, { dataset, dataVersion }, { ...getExample(kind), destination });
      for (const destination of ['ZZ', '__proto__', 'de', ''])
        expect(await ask(destination)).toEqual({
          ok: false,
          reason: `There is no territory “${destination}”; destination takes a country by its two-letter code, such as DE.`,
        });
      expect(await ask('JP')).toMatchObject({ ok: true });
      const sites = about.dataset.sites.map((site, row) => (row === 0 ? { ...site, country: 'ZZ' } : site));
      expect(await ask('ZZ', { ...about, dataset: { ...about.dataset, sites } })).toMatchObject({ ok: true });
    },
  );

  it.each(['explanation', 'alternates'] as const)(
    'refuses a part that is not there, and answers about inferred ones that the report lists: %s',
    async (kind) => {
      for (const partNumber of ['NOPE', '__proto__'])
        expect(await settleQuestion(kind, about, { ...getExample(kind), partNumber })).toEqual({
          ok: false,
          reason: `There is no part ${partNumber}.`,
        });
      const { parts } = await answerInline('exposure', about, getExample('exposure'));
      const filed = new Set(about.dataset.parts.map(({ partNumber }) => partNumber));
      const inferred = parts.filter(({ partNumber }) => !filed.has(partNumber));
      expect(inferred.length).toBeGreaterThan(0);
      for (const { partNumber } of [...inferred, parts[0]!])
        expect(await settleQuestion(kind, about, { ...getExample(kind), partNumber })).toMatchObject({ ok: true });
    },
  );

  it.each(['exposure', 'summary', 'explanation', 'alternates', 'network-exposure', 'chains'] as const)(
    'refuses what the law does not leave open: %s',
    async (kind) => {
      const question = { ...getExample(kind), assumptions: { 'CN-NO-RULE': 'ended' as const } };
      expect(await settleQuestion(kind, about, question as QuestionOf<typeof kind>)).toMatchObject({
        ok: false,
        reason: expect.stringContaining('CN-NO-RULE') as string,
      });
    },
  );
});
