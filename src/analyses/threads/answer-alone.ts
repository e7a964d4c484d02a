import { openCatalogue } from '../../catalogue/packs/open-catalogue.ts';
import type { Kind } from '../../domain/questions/questions.ts';
import type { Context, Progress } from '../analysis.ts';
import type { PieceOf } from '../answers.ts';
import type { LoneReply, LoneRequest } from '../protocol.ts';
import { runAnalysis, type Table } from '../run-analysis.ts';
import { HeldDataset } from './held/held-dataset.ts';

/**
 * Treatment of each message by a worker for one question at a time: sends progress and pieces, then the answer or the failure. It keeps the
 * dataset for the next. Never rejects.
 */
export function createLoneAnswers<K extends Kind>(
  table: Table<K>,
  means: Pick<Context, 'loadSolver' | 'callHelpers' | 'callOutageHelpers'>,
  send: (reply: LoneReply<K>) => void,
): (request: LoneRequest<K>) => Promise<void> {
  const held = new HeldDataset();
  const hooks = {
    onProgress: (progress: Progress) => send({ type: 'progress', progress }),
    onPiece: (piece: PieceOf<K>) => send({ type: 'piece', piece }),
  };
  return async (request) => {
    try {
      const { kind, question, dataVersion, packs = [] } = request;
      const { catalogue } = openCatalogue(packs);
      const context = { dataset: held.take(request), dataVersion, packs, catalogue, ...means };
      send({ type: 'done', answer: await runAnalysis(table, kind, context, question, hooks) });
    } catch (error) {
      send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
}
