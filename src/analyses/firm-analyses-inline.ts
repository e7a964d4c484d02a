import { getBuiltInCatalogue } from '../catalogue/built-in-catalogue.ts';
import { explainFailure, rankCompany } from '../engine/cascade/company-ranking.ts';
import { followShock } from '../engine/inventory-dynamics/company-shock.ts';
import type { AnalyseFirms, FirmReply, FirmRequest } from './firm-analyses.ts';

/** A message for every firm would be more work than many a firm is. */
const PROGRESS_STEP = 0.02;

/** Questions about firms on the calling thread, for tests and the inside of a worker. A signal is looked at whenever progress is told. */
export const analyseFirmsInline: AnalyseFirms = async ({ ask, dataset, dataVersion }, { signal, onProgress } = {}) => {
  signal?.throwIfAborted();
  const company = { dataset, catalogue: getBuiltInCatalogue(), dataVersion };
  switch (ask.kind) {
    case 'ranking': {
      let next = 0;
      const ranking = rankCompany(company, ask.question, (fraction) => {
        if (fraction < next) return;
        next = fraction + PROGRESS_STEP;
        onProgress?.(fraction);
        signal?.throwIfAborted();
      });
      return { kind: 'ranking', ranking };
    }
    case 'failure':
      return { kind: 'failure', failure: explainFailure(company, ask.question, ask.group) };
    case 'shock':
      return { kind: 'shock', report: followShock(company, ask.question) };
  }
};

/** What a worker does with its one message: sends progress, then the answer or the failure. Never rejects. */
export async function replyToFirms(request: FirmRequest, send: (reply: FirmReply) => void): Promise<void> {
  try {
    const onProgress = (fraction: number): void => send({ type: 'progress', fraction });
    send({ type: 'done', answer: await analyseFirmsInline(request, { onProgress }) });
  } catch (error) {
    send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
