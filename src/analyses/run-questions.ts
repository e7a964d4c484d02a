import type { Scenario } from '../domain/scenario/scenario.ts';
import type { ExposureReport } from '../engine/exposure/report.ts';
import type { CompanyRanking, RankingQuestion } from '../engine/cascade/company-ranking.ts';
import type { ResilienceQuestion } from '../engine/resilience/analyse.ts';
import type { ResilienceReport } from '../engine/resilience/report.ts';
import type { SimulationReport } from '../engine/simulation/results/report.ts';
import type { ExposureQuestion } from './analyses.ts';

/** An analysis that is asked for as a whole and kept: beside the data, all that it depends on. */
export type RunQuestion =
  | ({ readonly kind: 'exposure' } & Omit<ExposureQuestion, 'dataVersion'>)
  | { readonly kind: 'simulation'; readonly scenario: Scenario }
  | ({ readonly kind: 'resilience' } & Omit<ResilienceQuestion, 'dataVersion'>)
  | ({ readonly kind: 'ranking' } & RankingQuestion);

/** What answers it, of the same kind. */
export type RunReport = ExposureReport | SimulationReport | ResilienceReport | CompanyRanking;

/** Its report, or why the question has none, in a sentence. */
export type RunAnswer =
  | { readonly ok: true; readonly report: RunReport }
  | { readonly ok: false; readonly reason: string };

/**
 * To a thread that answers such questions: the JSON text of a version in pieces, where the thread does not hold it yet, then the question
 * about it. One is asked at a time.
 */
export type RunThreadRequest =
  | { readonly type: 'piece'; readonly text: string }
  /** `helpers`: other threads that may be started for it, as long as it lasts. */
  | {
      readonly type: 'question';
      readonly dataVersion: string;
      readonly question: RunQuestion;
      readonly helpers: number;
    };

/** From such a thread: progress any number of times, then one of the others. */
export type RunThreadReply =
  | { readonly type: 'progress'; readonly fraction: number }
  /** gzip of the report as JSON. */
  | { readonly type: 'done'; readonly packed: Uint8Array<ArrayBuffer> }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'failed'; readonly message: string };
