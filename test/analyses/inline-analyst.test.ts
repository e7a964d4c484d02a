import { describe, expect, it } from 'vitest';
import type { ExposurePiece } from '../../src/analyses/answers.ts';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { analyseConcentration } from '../../src/engine/concentration/analyse.ts';
import { analyseExposure } from '../../src/engine/exposure/analyse.ts';
import { generateDataset } from '../../src/cli/generate/generate.ts';
import type { Asked } from '../../src/domain/questions/questions.ts';
import { createResponder, type VersionsFile } from '../../src/analyses/threads/answer-request.ts';
import type { AnalysisReply, AnalysisRequest } from '../../src/analyses/protocol.ts';
import { createInlineAnalyst } from '../../src/analyses/inline-analyst.ts';
import { datasetWithParts } from '../api/datasets.ts';

const catalogue = loadCatalogue();
const dataset = datasetWithParts('Works', 'P-1', 'P-2');
const exposure: Asked<'exposure'> = {
  dataVersion: 'v1',
  lawDate: '2026-11-24',
  suspensionEnd: 'inclusive',
  assumptions: {},
  inference: true,
  destination: null,
};
const concentration: Asked<'concentration'> = { dataVersion: 'v1', level: 'company', inference: false };

function setup() {
  const analyst = createInlineAnalyst(catalogue);
  analyst.provideDataset('v1', dataset);
  return analyst;
}

describe(createInlineAnalyst, () => {
  it('gives what the engine gives for the dataset of that version', async () => {
    const analyst = setup();
    expect(await analyst.ask('exposure', exposure)).toEqual(
      analyseExposure({ dataset, catalogue, question: exposure }),
    );
    const direct = analyseConcentration({ dataset, catalogue, question: concentration });
    expect(await analyst.ask('concentration', concentration)).toEqual(direct);
  });

  it('summarises each question by itself, and gives the same with the parts after the summary as without it', async () => {
    const analyst = setup();
    const { parts, ...figures } = analyseExposure({ dataset, catalogue, question: exposure });
    expect(parts.length).toBeGreaterThan(0);
    expect(await analyst.ask('summary', exposure)).toEqual(figures);
    const earlier = { ...exposure, lawDate: '2025-06-01' };
    expect((await analyst.ask('summary', earlier)).lawDate).toBe('2025-06-01');
    expect(await analyst.ask('summary', exposure)).toEqual(figures);
    expect(await analyst.ask('exposure', exposure)).toEqual({ ...figures, parts });
  });

  it('rejects a question about a version that it was not given, and one whose signal has aborted', async () => {
    const analyst = setup();
    await expect(analyst.ask('exposure', { ...exposure, dataVersion: 'v2' })).rejects.toThrow('"v2" is not at hand');
    const signal = AbortSignal.abort(new Error('gone'));
    await expect(analyst.ask('exposure', exposure, { signal })).rejects.toThrow('gone');
    await expect(analyst.ask('concentration', concentration, { signal })).rejects.toThrow('gone');
  });
});

describe('an exposure in pieces', () => {
  const company = generateDataset({ nodes: 300, seed: 3, categories: catalogue.categories });
  const question = { ...exposure, dataVersion: 'big' };
  function setupCompany() {
    const analyst = createInlineAnalyst(catalogue);
    analyst.provideDataset('big', company);
    return analyst;
  }

  it('gives parts by revenue at risk and the figures after the first of them, which together are the report', async () => {
    const whole = analyseExposure({ dataset: company, catalogue, question });
    const pieces: ExposurePiece[] = [];
    expect(await setupCompany().ask('exposure', question, { onPiece: (piece) => pieces.push(piece) })).toEqual(whole);
    const kinds = pieces.map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(['parts', 'summary', 'parts']);
    expect(kinds.filter((kind) => kind === 'summary')).toHaveLength(1);

    const arrived = pieces.flatMap((piece) => (piece.kind === 'parts' ? piece.parts : []));
    expect(arrived.map(({ partNumber }) => partNumber).toSorted()).toEqual(
      whole.parts.map(({ partNumber }) => partNumber).toSorted(),
    );
    const risks = arrived.map(({ revenueAtRisk }) => revenueAtRisk.possible);
    expect(risks[0]).toBeGreaterThan(0);
    expect(risks).toEqual(risks.toSorted((a, b) => b - a));
  });

  it('ends between two pieces once its signal aborts, and leaves the analyst sound', async () => {
    const analyst = setupCompany();
    const control = new AbortController();
    let pieces = 0;
    const asked = analyst.ask('exposure', question, {
      signal: control.signal,
      onPiece: () => {
        pieces += 1;
        control.abort(new Error('superseded'));
      },
    });
    await expect(asked).rejects.toThrow('superseded');
    expect(pieces).toBe(1);
    expect(await analyst.ask('exposure', question)).toEqual(analyseExposure({ dataset: company, catalogue, question }));
  });

  it('gives each of two questions its own rows when they take turns', async () => {
    const analyst = setupCompany();
    const earlier = { ...question, lawDate: '2025-06-01' };
    const both = await Promise.all(
      [question, earlier].map((one) => analyst.ask('exposure', one, { onPiece: () => {} })),
    );
    expect(both).toEqual(
      [question, earlier].map((one) => analyseExposure({ dataset: company, catalogue, question: one })),
    );
    expect(both[0]?.parts).not.toEqual(both[1]?.parts);
  });
});

describe(createResponder, () => {
  function setupResponder(readFile = (_url: string): Promise<VersionsFile> => Promise.reject(new Error('no file'))) {
    const replies: AnalysisReply[] = [];
    const respond = createResponder(createInlineAnalyst(catalogue), (reply) => replies.push(reply), readFile);
    return { replies, respond };
  }
  const ask = (id: number, kind: 'exposure' | 'summary'): AnalysisRequest => ({
    type: 'question',
    id,
    asked: { kind, question: exposure },
  });

  it('answers under the id and kind of the question, with what survives the way between threads', async () => {
    const { replies, respond } = setupResponder();
    await respond({ type: 'dataset', hash: 'v1', dataset });
    expect(replies).toEqual([]);
    await respond(ask(9, 'summary'));
    expect(replies).toMatchObject([{ type: 'done', id: 9, answer: { dataVersion: 'v1' } }]);
    expect(replies[0]).not.toHaveProperty('answer.parts');
    expect(structuredClone(replies)).toEqual(replies);
  });

  it('reads a dataset where it is told to, and answers what comes meanwhile once it has', async () => {
    const { promise: file, resolve } = Promise.withResolvers<VersionsFile>();
    const { replies, respond } = setupResponder((url) =>
      url === '/demo.json' ? file : Promise.reject(new Error(url)),
    );
    const all = [respond({ type: 'dataset-at', hash: 'v1', url: '/demo.json' }), respond(ask(9, 'summary'))];
    resolve({ versions: [{ meta: { hash: 'v1' }, dataset }] });
    await Promise.all(all);
    expect(replies).toMatchObject([{ type: 'done', id: 9, answer: { dataVersion: 'v1' } }]);
  });

  it('says which dataset it could not read, or did not find in the file, before it answers the question as failed', async () => {
    for (const readFile of [
      () => Promise.reject(new Error('404')),
      () => Promise.resolve({ versions: [{ meta: { hash: 'v0' }, dataset }] }),
    ]) {
      const { replies, respond } = setupResponder(readFile);
      await respond({ type: 'dataset-at', hash: 'v1', url: '/demo.json' });
      await respond(ask(9, 'summary'));
      expect(replies).toEqual([
        { type: 'unread', hash: 'v1' },
        { type: 'failed', id: 9, message: 'The data version "v1" is not at hand.' },
      ]);
    }
  });

  it('sends an exposure ahead in pieces, so that the last reply holds nothing twice', async () => {
    const { replies, respond } = setupResponder();
    await respond({ type: 'dataset', hash: 'v1', dataset });
    await respond(ask(7, 'exposure'));
    const { parts, ...summary } = analyseExposure({ dataset, catalogue, question: exposure });
    expect(replies).toEqual([
      {
        type: 'piece',
        id: 7,
        piece: { kind: 'parts', parts, places: [0, 1], total: 2 },
      },
      { type: 'piece', id: 7, piece: { kind: 'summary', summary } },
      { type: 'done', id: 7, answer: null },
    ]);
    expect(structuredClone(replies)).toEqual(replies);
  });

  it('gives up a question that is cancelled between two pieces, and says nothing of others', async () => {
    const { replies, respond } = setupResponder();
    await respond({ type: 'dataset', hash: 'v1', dataset });
    const answered = respond(ask(7, 'exposure'));
    await respond({ type: 'cancel', id: 6 });
    await respond({ type: 'cancel', id: 7 });
    await answered;
    expect(replies.map(({ type }) => type)).toEqual(['piece', 'failed']);
    await respond(ask(8, 'exposure'));
    expect(replies.at(-1)).toEqual({ type: 'done', id: 8, answer: null });
  });

  it('turns what the engine throws into a failure with its sentence', async () => {
    const { replies, respond } = setupResponder();
    await respond({ type: 'question', id: 8, asked: { kind: 'concentration', question: concentration } });
    expect(replies).toEqual([{ type: 'failed', id: 8, message: 'The data version "v1" is not at hand.' }]);
  });
});
