import type { Dataset } from '../domain/dataset.ts';
import type { OutageExplanation, OutageName } from '../engine/resilience/explain-outage.ts';
import type { ResilienceReport } from '../engine/resilience/report.ts';

/** What can be asked: every outage in turn, or the arithmetic behind one of them. */
export type ResilienceAsk = { readonly kind: 'report' } | { readonly kind: 'explain'; readonly outage: OutageName };

export type ResilienceRequest = {
  readonly ask: ResilienceAsk;
  readonly dataset: Dataset;
  readonly dataVersion: string;
  /** Whether market shares stand in for what nobody can see. */
  readonly inference: boolean;
};

export type ResilienceAnswer =
  | { readonly kind: 'report'; readonly report: ResilienceReport }
  /** Null: the data hold nothing of that name. */
  | { readonly kind: 'explain'; readonly explanation: OutageExplanation | null };

/** From a resilience worker: the share done any number of times, then one of the others. */
export type ResilienceReply =
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'done'; readonly answer: ResilienceAnswer }
  | { readonly type: 'failed'; readonly message: string };

/**
 * Answers one question about outages, by one type for the browser worker and the inline runner. Rejects with the signal's reason when
 * aborted, and otherwise only for a fault of the program.
 */
export type AnalyseOutages = (
  request: ResilienceRequest,
  call?: { signal?: AbortSignal; onProgress?: (fraction: number) => void },
) => Promise<ResilienceAnswer>;
