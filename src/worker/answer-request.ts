import type { ImportProgress } from '../intake/import-outcome.ts';
import type { HostedAnalyst } from './analyses.ts';
import type { RunImport } from './imports.ts';
import type {
  AnalysisAnswer,
  AnalysisQuestion,
  AnalysisReply,
  AnalysisRequest,
  ImportReply,
  ImportRequest,
} from './protocol.ts';

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
    return { type: 'failed', id, message: describeError(error) };
  }
}

async function answer(analyst: HostedAnalyst, asked: AnalysisQuestion): Promise<AnalysisAnswer> {
  switch (asked.kind) {
    case 'exposure':
      return { kind: asked.kind, report: await analyst.analyseExposure(asked.question) };
    case 'summary':
      return { kind: asked.kind, report: await analyst.summariseExposure(asked.question) };
    case 'concentration':
      return { kind: asked.kind, report: await analyst.analyseConcentration(asked.question) };
    case 'explanation':
      return { kind: asked.kind, report: await analyst.explainPart(asked.question) };
    case 'alternates':
      return { kind: asked.kind, report: await analyst.findAlternates(asked.question) };
    case 'network':
      return { kind: asked.kind, picture: await analyst.describeNetwork(asked.question) };
    case 'stop':
      return { kind: asked.kind, stopped: await analyst.stopNodes(asked.question) };
  }
}

/** What an import worker does with its one message: sends progress, then the outcome or the failure. Never rejects. */
export async function answerImport(
  run: RunImport,
  request: ImportRequest,
  send: (reply: ImportReply) => void,
): Promise<void> {
  try {
    const onProgress = (progress: ImportProgress): void => send({ type: 'progress', progress });
    send({ type: 'done', outcome: await run(request.files, request.settings, { onProgress }) });
  } catch (error) {
    send({ type: 'failed', message: describeError(error) });
  }
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
