import type { Dataset } from '../domain/dataset.ts';
import type { CompanyRanking, GroupFailure, RankingQuestion } from '../engine/cascade/company-ranking.ts';
import type { ShockQuestion, ShockReport } from '../engine/inventory-dynamics/company-shock.ts';
import type { GroupLevel } from '../engine/requirements/company-firms.ts';

/** What can be asked of a company's sites as firms that pay each other. */
export type FirmAsk =
  /** What is lost of all production when one site, supplier or country after another stops. */
  | { readonly kind: 'ranking'; readonly question: RankingQuestion }
  /** Whom the failure of one of them reaches. */
  | {
      readonly kind: 'failure';
      readonly question: RankingQuestion;
      readonly group: { readonly level: GroupLevel; readonly id: string };
    }
  /** How a shock to one site travels day by day. */
  | { readonly kind: 'shock'; readonly question: ShockQuestion };

export type FirmRequest = { readonly ask: FirmAsk; readonly dataset: Dataset; readonly dataVersion: string };

export type FirmAnswer =
  | { readonly kind: 'ranking'; readonly ranking: CompanyRanking }
  /** Null: the data hold nothing of that name. */
  | { readonly kind: 'failure'; readonly failure: GroupFailure | null }
  /** Null: the site is not in the data, or sells nothing whose price and volume are on file. */
  | { readonly kind: 'shock'; readonly report: ShockReport | null };

/** From a worker: the share done any number of times, then one of the others. */
export type FirmReply =
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'done'; readonly answer: FirmAnswer }
  | { readonly type: 'failed'; readonly message: string };

/**
 * Answers one question about a company's firms, by one type for the browser worker and the inline runner. Rejects with the signal's
 * reason when aborted, and otherwise only for a fault of the program.
 */
export type AnalyseFirms = (
  request: FirmRequest,
  call?: { signal?: AbortSignal; onProgress?: (fraction: number) => void },
) => Promise<FirmAnswer>;
