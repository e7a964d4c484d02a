import type { HostedAnalyst } from './analyses.ts';
import type { AnalysisAnswer, AnalysisQuestion, AnalysisReply, AnalysisRequest } from './protocol.ts';

/** What a worker does with one message: puts a dataset on its shelf (no reply) or answers a question. Never rejects. */
export async function answerRequest(analyst: HostedAnalyst, request: AnalysisRequest): Promise<AnalysisReply | null> {
  if (request.type === 'dataset') {
    analyst.provideDataset(request.hash, request.dataset);
    return null;
  }
  const { id, asked } = request;
  try {
    return { type: 'done', id, answer: await answer(analyst, asked) };
  } catch (error) {
    return { type: 'failed', id, message: error instanceof Error ? error.message : String(error) };
  }
}

async function answer(analyst: HostedAnalyst, asked: AnalysisQuestion): Promise<AnalysisAnswer> {
  switch (asked.kind) {
    case 'exposure':
      return { kind: asked.kind, report: await analyst.analyseExposure(asked.question) };
    case 'concentration':
      return { kind: asked.kind, report: await analyst.analyseConcentration(asked.question) };
  }
}
