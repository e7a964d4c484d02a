import type { ImportProgress } from '../intake/import-outcome.ts';
import { cutOutcome } from './cut-outcome.ts';
import type { ExposurePiece, HostedAnalyst } from './analyses.ts';
import type { RunImport } from './imports.ts';
import type {
  AnalysisAnswer,
  AnalysisQuestion,
  AnalysisReply,
  AnalysisRequest,
  ImportReply,
  ImportRequest,
} from './protocol.ts';

/**
 * What a worker does with each message: puts a dataset on its shelf, answers a question, or gives up the answer to one. Replies go
 * to `send`; the promise of a question is kept after its last reply. Never rejects.
 */
export function createResponder(
  analyst: HostedAnalyst,
  send: (reply: AnalysisReply) => void,
): (request: AnalysisRequest) => Promise<void> {
  const running = new Map<number, AbortController>();
  return async (request) => {
    if (request.type === 'dataset') {
      analyst.provideDataset(request.hash, request.dataset);
      return;
    }
    if (request.type === 'cancel') {
      running.get(request.id)?.abort(new Error('The question was cancelled.'));
      return;
    }
    const { id, asked } = request;
    const control = new AbortController();
    running.set(id, control);
    const onPiece = (piece: ExposurePiece): void => send({ type: 'piece', id, piece });
    try {
      send({ type: 'done', id, answer: await answer(analyst, asked, control.signal, onPiece) });
    } catch (error) {
      send({ type: 'failed', id, message: describeError(error) });
    } finally {
      running.delete(id);
    }
  };
}

async function answer(
  analyst: HostedAnalyst,
  asked: AnalysisQuestion,
  signal: AbortSignal,
  onPiece: (piece: ExposurePiece) => void,
): Promise<AnalysisAnswer> {
  switch (asked.kind) {
    case 'exposure':
      await analyst.analyseExposure(asked.question, signal, onPiece);
      return { kind: asked.kind };
    case 'summary':
      return { kind: asked.kind, report: await analyst.summariseExposure(asked.question) };
    case 'concentration':
      return { kind: asked.kind, report: await analyst.analyseConcentration(asked.question) };
    case 'explanation':
      return { kind: asked.kind, report: await analyst.explainPart(asked.question) };
    case 'alternates':
      return { kind: asked.kind, report: await analyst.findAlternates(asked.question) };
    case 'network':
      return { kind: asked.kind, shape: await analyst.describeNetwork(asked.question) };
    case 'network-exposure':
      return { kind: asked.kind, exposure: await analyst.exposeNetwork(asked.question) };
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
    const { pieces, rest } = cutOutcome(await run(request.files, request.settings, { onProgress }));
    for (const piece of pieces) send({ type: 'piece', piece });
    send({ type: 'done', outcome: rest });
  } catch (error) {
    send({ type: 'failed', message: describeError(error) });
  }
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
