import type { Dataset } from '../../domain/dataset.ts';
import type { ImportProgress } from '../../intake/base/import-outcome.ts';
import { cutOutcome } from '../cut-outcome.ts';
import type { ExposurePiece, HostedAnalyst } from '../analyses.ts';
import type { RunImport } from '../imports.ts';
import type {
  AnalysisAnswer,
  AnalysisQuestion,
  AnalysisReply,
  AnalysisRequest,
  ImportReply,
  ImportRequest,
} from '../protocol.ts';

/** As much of a workspace file as a worker reads. */
export type VersionsFile = {
  readonly versions: readonly { readonly meta: { readonly hash: string }; readonly dataset: Dataset }[];
};

/**
 * What a worker does with each message: puts a dataset on its shelf, reads one that it then puts there, answers a question, or gives
 * up the answer to one. What comes while one is read waits for it, so that both sides' shelves are filled in the same order. Replies
 * go to `send`; the promise of a question is kept after its last reply. Never rejects.
 */
export function createResponder(
  analyst: HostedAnalyst,
  send: (reply: AnalysisReply) => void,
  readFile: (url: string) => Promise<VersionsFile>,
): (request: AnalysisRequest) => Promise<void> {
  const running = new Map<number, AbortController>();
  let reading: Promise<void> | null = null;

  async function readDataset(hash: string, url: string, before: Promise<void> | null): Promise<void> {
    await before;
    try {
      const found = (await readFile(url)).versions.find(({ meta }) => meta.hash === hash);
      if (found) analyst.provideDataset(hash, found.dataset);
      else send({ type: 'unread', hash });
    } catch {
      // The question that follows is answered as failed, which says that the version is not at hand.
      send({ type: 'unread', hash });
    }
  }

  return async (request) => {
    if (request.type === 'dataset-at') {
      const mine = readDataset(request.hash, request.url, reading);
      reading = mine;
      await mine;
      if (reading === mine) reading = null;
      return;
    }
    if (reading !== null) await reading;
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
