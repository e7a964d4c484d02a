import type { LicenceKind } from '../../../domain/closed-lists.ts';
import type { IsoDate, Money, Share } from '../../../domain/units.ts';

/** What is assumed of filing and buying ahead; nothing of it is on file, so each is said beside the result. */
export type AheadSettings = {
  /** How sure the cover is to last until the decision, from 0 to 1. */
  readonly confidence: Share;
  /** Share of files that come back once; the clock then starts anew. */
  readonly returned: Share;
  /** Working days that a desk takes for one file. */
  readonly deskDays: number;
  /** Working days until a file that lacks facts or papers is complete, and until a general licence can be asked for. */
  readonly daysToComplete: number;
  readonly daysToGeneral: number;
  /** What a licence lets pass above the usual flow, as a share of it. */
  readonly growth: Share;
  /** Days that goods keep; null: not known, and no limit. */
  readonly shelfLifeDays: number | null;
  /** Money for stock, all parts together; null: no limit. */
  readonly budget: Money | null;
};

/** One hand-in of the desk: which case or cases, through whom, for how much, when, and what waits meanwhile. */
export type FilingRow = {
  readonly rank: number;
  readonly kind: LicenceKind;
  readonly caseIds: readonly string[];
  readonly exporter: string;
  readonly code: string;
  readonly endUsers: readonly string[];
  readonly parts: readonly string[];
  /** Units of a year, which a licence is asked for; null: share or need of a part is not on file. */
  readonly quantity: number | null;
  readonly fileOn: IsoDate;
  readonly decisionMedian: IsoDate;
  /** The first day on which something stops without it; null: no stock on file, so that it counts as today. */
  readonly coverEnds: IsoDate | null;
  /** Revenue expected to be lost between the end of cover and the decision, returns counted. */
  readonly expectedLoss: Money;
};

/** What of a part to order before a decision, and by when. */
export type BuyRow = {
  readonly caseId: string;
  readonly partNumber: string;
  readonly description: string;
  readonly exporter: string;
  readonly unit: string | null;
  readonly coverEnds: IsoDate | null;
  /** Day by which the decision and the way here are over, at the stated confidence; null: no decision can be expected. */
  readonly neededUntil: IsoDate | null;
  /** Units that bridge the days between. */
  readonly needed: number | null;
  /** Units to order: what is needed, as far as the limits let. */
  readonly order: number | null;
  /** Last day to order them; null: nothing is to be ordered, or nothing can be. */
  readonly orderBy: IsoDate | null;
  readonly outlay: Money | null;
  /** What holds the order below the need, or why there is none. */
  readonly limit: BuyLimit | null;
};

/**
 * `not-judged` whether any licence is needed is not known: to be asked, not bought for · `no-cover` no stock on file · `no-rate` use is not on file · `no-decision` none can be expected · `cannot-ship` nothing leaves without the licence · `too-late`
 * ordered today it comes after the cover's end · `growth` what passes above the usual · `licence` what the usual flow leaves of the licence · `no-use` how much of it is used is not on file · `shelf-life` · `budget` · `no-price`
 */
export type BuyLimit =
  | 'not-judged'
  | 'no-cover'
  | 'no-rate'
  | 'no-decision'
  | 'cannot-ship'
  | 'too-late'
  | 'growth'
  | 'licence'
  | 'no-use'
  | 'shelf-life'
  | 'budget'
  | 'no-price';

export type AheadReport = {
  readonly lawDate: IsoDate;
  readonly dataVersion: string;
  readonly catalogueVersion: string;
  readonly currency: string;
  readonly settings: AheadSettings;
  readonly filings: readonly FilingRow[];
  readonly expectedLoss: Money;
  /** The same where cases are filed by the revenue that rests on them, the largest first. */
  readonly lossByValue: Money;
  readonly proved: 'all' | 'files' | 'none';
  readonly buys: readonly BuyRow[];
  readonly outlay: Money;
  /** Cases that nothing can be filed for, or that are filed already, by why. */
  readonly leftOut: readonly {
    readonly caseId: string;
    readonly exporter: string;
    readonly code: string;
    readonly why: string;
  }[];
};
