import { getBuiltInCatalogue } from '../catalogue/built-in-catalogue.ts';
import { analyseResilience } from '../engine/resilience/analyse.ts';
import { explainOutage } from '../engine/resilience/explain-outage.ts';
import { loadHighsSolver } from './highs-solver.ts';
import type { AnalyseOutages, ResilienceReply, ResilienceRequest } from './resilience.ts';

/** A message for every outage would be more work than many an outage is. */
const PROGRESS_STEP = 0.01;

/**
 * Analyses of outages on the calling thread, for tests and the inside of a worker. A page states where the solver's WebAssembly lies.
 * A signal is looked at whenever progress is told.
 */
export function createInlineResilience({ wasmUrl }: { wasmUrl?: string } = {}): AnalyseOutages {
  return async ({ ask, dataset, dataVersion, inference }, { signal, onProgress } = {}) => {
    signal?.throwIfAborted();
    const open = await loadHighsSolver(wasmUrl === undefined ? {} : { wasmUrl });
    signal?.throwIfAborted();
    const catalogue = getBuiltInCatalogue();
    if (ask.kind === 'explain') {
      return {
        kind: 'explain',
        explanation: explainOutage({ dataset, catalogue, inference, outage: ask.outage, open }),
      };
    }
    let next = 0;
    const report = analyseResilience({
      dataset,
      catalogue,
      question: { dataVersion, inference, single: null },
      open,
      onProgress: (fraction) => {
        if (fraction < next) return;
        next = fraction + PROGRESS_STEP;
        onProgress?.(fraction);
        signal?.throwIfAborted();
      },
    });
    return { kind: 'report', report };
  };
}

/** What a resilience worker does with its one message: sends progress, then the answer or the failure. Never rejects. */
export async function replyToResilience(
  analyse: AnalyseOutages,
  request: ResilienceRequest,
  send: (reply: ResilienceReply) => void,
): Promise<void> {
  try {
    const answer = await analyse(request, { onProgress: (fraction) => send({ type: 'progress', fraction }) });
    send({ type: 'done', answer });
  } catch (error) {
    send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
