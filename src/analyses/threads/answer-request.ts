import type { Dataset } from '../../domain/dataset.ts';
import type { ImportProgress } from '../../intake/base/import-outcome.ts';
import { cutOutcome } from '../cut-outcome.ts';
import type { Analyst } from '../analyst.ts';
import { AT_HAND } from '../at-hand.ts';
import type { RunImport } from '../import-settings.ts';
import type { AnalysisReply, AnalysisRequest, ImportReply, ImportRequest } from '../protocol.ts';
import { getAnalysis } from '../run-analysis.ts';

/** As much of a workspace file as a worker reads. */
export type VersionsFile = {
  readonly versions: readonly { readonly meta: { readonly hash: string }; readonly dataset: Dataset }[];
};

/** Keeps the answer to a question under the name of a program; never rejects. */
export type KeepAnswer = (
  program: string,
  asked: Extract<AnalysisRequest, { type: 'question' }>['asked'],
  answer: unknown,
) => Promise<void>;

/** For so long a thread is asked nothing before it keeps an answer: meanwhile no question would be heard. */
const QUIET_MS = 1500;

/**
 * A worker's treatment of each message: puts a dataset into its store, reads one from its address, answers a question, or gives up the answer to
 * one. Messages during a reading wait for it, so both sides' stores are filled in the same order. Replies go to `send`; the promise of a
 * question is kept after its last reply. An answer to be kept goes to `keep` once nothing was asked for a while. Never rejects.
 */
export function createResponder(
  analyst: Analyst,
  send: (reply: AnalysisReply) => void,
  readFile: (url: string, hash: string) => Promise<VersionsFile>,
  keep: KeepAnswer | null = null,
): (request: AnalysisRequest) => Promise<void> {
  const running = new Map<number, AbortController>();
  let reading: Promise<void> | null = null;
  let heard = 0;

  /** Waits until no message came for a while and none is being answered. */
  function whenQuiet(then: () => void): void {
    const before = heard;
    setTimeout(() => {
      if (heard === before && running.size === 0) then();
      else whenQuiet(then);
    }, QUIET_MS);
  }

  async function readDataset(hash: string, url: string, before: Promise<void> | null): Promise<void> {
    await before;
    try {
      const found = (await readFile(url, hash)).versions.find(({ meta }) => meta.hash === hash);
      if (found) analyst.provideDataset(hash, found.dataset);
      else send({ type: 'unread', hash });
    } catch {
      // The question that follows is answered as failed, which says that the version is not at hand.
      send({ type: 'unread', hash });
    }
  }

  return async (request) => {
    heard++;
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
    const { id, asked, keepAs } = request;
    const { kind, question } = asked;
    const control = new AbortController();
    running.set(id, control);
    try {
      const answer = await analyst.ask<typeof kind>(kind, question, {
        signal: control.signal,
        onPiece: (piece) => send({ type: 'piece', id, piece }),
      });
      send({ type: 'done', id, answer: getAnalysis(AT_HAND, kind).pieces === 'parts' ? null : answer });
      if (keep !== null && keepAs !== undefined) whenQuiet(() => void keep(keepAs, asked, answer));
    } catch (error) {
      send({ type: 'failed', id, message: describeError(error) });
    } finally {
      running.delete(id);
    }
  };
}

/** An import worker's treatment of a message: sends progress, then the outcome or the failure. Never rejects. */
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
