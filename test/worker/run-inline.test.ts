import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { analyseConcentration } from '../../src/engine/concentration/analyse.ts';
import { analyseExposure } from '../../src/engine/exposure/analyse.ts';
import type { ConcentrationQuestion, ExposureQuestion } from '../../src/worker/analyses.ts';
import { answerRequest } from '../../src/worker/answer-request.ts';
import { createInlineAnalyst } from '../../src/worker/run-inline.ts';
import { datasetWithParts } from '../api/datasets.ts';

const catalogue = loadCatalogue();
const dataset = datasetWithParts('Works', 'P-1', 'P-2');
const exposure: ExposureQuestion = {
  dataVersion: 'v1',
  lawDate: '2026-11-24',
  suspensionEnd: 'inclusive',
  assumptions: {},
  inference: true,
  destination: null,
};
const concentration: ConcentrationQuestion = { dataVersion: 'v1', level: 'company', inference: false };

function setup() {
  const analyst = createInlineAnalyst(catalogue);
  analyst.provideDataset('v1', dataset);
  return analyst;
}

describe(createInlineAnalyst, () => {
  it('gives what the engine gives for the dataset of that version', async () => {
    const analyst = setup();
    expect(await analyst.analyseExposure(exposure)).toEqual(
      analyseExposure({ dataset, catalogue, question: exposure }),
    );
    const direct = analyseConcentration({ dataset, catalogue, question: concentration });
    expect(await analyst.analyseConcentration(concentration)).toEqual(direct);
  });

  it('summarises each question by itself, and gives the same with the parts after the summary as without it', async () => {
    const analyst = setup();
    const { parts, ...figures } = analyseExposure({ dataset, catalogue, question: exposure });
    expect(parts.length).toBeGreaterThan(0);
    expect(await analyst.summariseExposure(exposure)).toEqual(figures);
    const earlier = { ...exposure, lawDate: '2025-06-01' };
    expect((await analyst.summariseExposure(earlier)).lawDate).toBe('2025-06-01');
    expect(await analyst.summariseExposure(exposure)).toEqual(figures);
    expect(await analyst.analyseExposure(exposure)).toEqual({ ...figures, parts });
  });

  it('rejects a question about a version that it was not given, and one whose signal has aborted', async () => {
    const analyst = setup();
    await expect(analyst.analyseExposure({ ...exposure, dataVersion: 'v2' })).rejects.toThrow('"v2" is not at hand');
    const signal = AbortSignal.abort(new Error('gone'));
    await expect(analyst.analyseExposure(exposure, signal)).rejects.toThrow('gone');
    await expect(analyst.analyseConcentration(concentration, signal)).rejects.toThrow('gone');
  });
});

describe(answerRequest, () => {
  it('answers under the id and kind of the question, with what survives the way between threads', async () => {
    const analyst = createInlineAnalyst(catalogue);
    expect(await answerRequest(analyst, { type: 'dataset', hash: 'v1', dataset })).toBeNull();
    const reply = await answerRequest(analyst, {
      type: 'question',
      id: 7,
      asked: { kind: 'exposure', question: exposure },
    });
    expect(reply).toMatchObject({ type: 'done', id: 7, answer: { kind: 'exposure', report: { dataVersion: 'v1' } } });
    expect(structuredClone(reply)).toEqual(reply);
    const asked = { kind: 'summary', question: exposure } as const;
    const summary = await answerRequest(analyst, { type: 'question', id: 9, asked });
    expect(summary).toMatchObject({ type: 'done', id: 9, answer: { kind: 'summary', report: { dataVersion: 'v1' } } });
    expect(summary).not.toHaveProperty('answer.report.parts');
  });

  it('turns what the engine throws into a failure with its sentence', async () => {
    const reply = await answerRequest(createInlineAnalyst(catalogue), {
      type: 'question',
      id: 8,
      asked: { kind: 'concentration', question: concentration },
    });
    expect(reply).toEqual({ type: 'failed', id: 8, message: 'The data version "v1" is not at hand.' });
  });
});
