import type { LicenceKind } from '../../../domain/closed-lists.ts';
import type { IsoDate, Money, Share } from '../../../domain/units.ts';

/** Assumptions about filing and buying ahead; none is on file, so each is said beside the result. */
export type AheadSettings = {
  /** How sure the cover is to last until the decision, from 0 to 1. */
  readonly confidence: Share;
  /** Share of files to come back once; the clock then starts anew. */
  readonly returned: Share;
  /** Working days of a desk for one file. */
  readonly deskDays: number;
  /** Working days until a file short of facts or papers is complete, and until a general licence can be asked for. */
  readonly daysToComplete: number;
  readonly daysToGeneral: number;
  /** Passage of a licence above the usual flow, as a share of it. */
  readonly growth: Share;
  /** Shelf life of goods in days; null: not known, and no limit. */
  readonly shelfLifeDays: number | null;
  /** Money for stock, all parts together; null: no limit. */
  readonly budget: Money | null;
};

/** One hand-in of the desk: its case or cases, filer, sum, day, and the goods waiting meanwhile. */
export type FilingRow = {
  readonly rank: number;
  readonly kind: LicenceKind;
  readonly caseIds: readonly string[];
  readonly exporter: string;
  readonly code: string;
  readonly endUsers: readonly string[];
  readonly parts: readonly string[];
  /** Units of a year, to ask a licence for; null: share or need of a part is not on file. */
  readonly quantity: number | null;
  /** `quantity` is known from below only: a product in need of one of the parts has no demand on file. */
  readonly quantityIsLeast?: true;
  readonly fileOn: IsoDate;
  readonly decisionMedian: IsoDate;
  /** The first day of a stop without it; null: no stock or no need on file, so it counts as today. */
  readonly coverEnds: IsoDate | null;
  /** How `coverEnds` is to be read where what it rests on is known in part only, as of a case's cover. */
  readonly coverIsLatest?: true;
  readonly coverIsEarliest?: true;
  /** Revenue expected to be lost between the end of cover and the decision, returns counted; null: no revenue is known to rest on it. */
  readonly expectedLoss: Money | null;
  /** More may be lost: a product has no price or no demand on file. */
  readonly lossIsLeast?: true;
};

/** Order of a part before a decision, and its last day. */
export type BuyRow = {
  readonly caseId: string;
  readonly partNumber: string;
  readonly description: string;
  readonly exporter: string;
  readonly unit: string | null;
  readonly coverEnds: IsoDate | null;
  readonly coverIsLatest?: true;
  readonly coverIsEarliest?: true;
  /** Last day for the decision and the way here, at the stated confidence; null: no decision can be expected, or the days of the way are not on file. */
  readonly neededUntil: IsoDate | null;
  /** Units for the days between. */
  readonly needed: number | null;
  /** More may be needed, as a product in need of the part has no demand on file. */
  readonly neededIsLeast?: true;
  /** Units to order: the need, as far as the limits let. */
  readonly order: number | null;
  /** Last day to order them; null: nothing is to be ordered, or nothing can be. */
  readonly orderBy: IsoDate | null;
  readonly outlay: Money | null;
  /** Limit keeping the order below the need, or why there is none. */
  readonly limit: BuyLimit | null;
};

/**
 * `not-judged` whether any licence is needed is not known: to be asked, not bought for · `no-cover` no stock or no need on file · `no-rate` use is not on
 * file · `no-lead` how long the way takes is not on file · `no-decision` none can be expected · `cannot-ship` nothing leaves without the licence · `too-late` ordered today it comes after the
 * cover's end · `growth` limit of passage above the usual · `licence` rest of the licence after the usual flow · `no-use` its use is not on file
 * · `not-held` what is licensed cannot be held against the need, as it is in another unit, or another part under it has no need on file
 * · `shelf-life` · `budget` · `no-price`
 */
export type BuyLimit =
  | 'not-judged'
  | 'no-cover'
  | 'no-rate'
  | 'no-lead'
  | 'no-decision'
  | 'cannot-ship'
  | 'too-late'
  | 'growth'
  | 'licence'
  | 'no-use'
  | 'not-held'
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
  /** Of those filings whose loss is known. */
  readonly expectedLoss: Money;
  /** The same with cases filed by the revenue resting on them, the largest first. */
  readonly lossByValue: Money;
  readonly proved: 'all' | 'files' | 'none';
  readonly buys: readonly BuyRow[];
  readonly outlay: Money;
  /** Cases with nothing to file, or filed already, by why. */
  readonly leftOut: readonly {
    readonly caseId: string;
    readonly exporter: string;
    readonly code: string;
    readonly why: string;
  }[];
};
