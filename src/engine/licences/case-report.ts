import type { Route } from '../../catalogue/controlled-item.ts';
import type { LicenceKind } from '../../domain/closed-lists.ts';
import type { IsoDate, Money, TerritoryCode } from '../../domain/units.ts';
import type { LawStatus, Match, Verdict } from '../controls/finding.ts';
import type { PartyEffect } from '../controls/listed-parties.ts';

/**
 * How far a case has come: `none`, nobody has opened one. Earlier versions' `in-review` is `filed`; a licence past its end is `expired`, and a
 * decision or filing on a day after the law date is `ahead`.
 */
export type CaseState =
  | 'none'
  | 'needed'
  | 'drafted'
  | 'filed'
  | 'question'
  | 'returned'
  | 'granted'
  | 'refused'
  | 'withdrawn'
  | 'expired'
  | 'ahead';

/**
 * Effect of the wait on a case: `too-late`, the cover ends before a decision can be expected · `in-time` · `covered` by a licence with time for
 * its renewal, as its quantity lasts until then · `cannot-say`, cover or wait is not known · `no-route`, no licence can be had · `not-now`, the
 * rule is suspended or not yet in force.
 */
export type CaseStanding = 'too-late' | 'cannot-say' | 'no-route' | 'in-time' | 'covered' | 'not-now';

/** Giver or signer of a paper. */
export type PaperOwner = 'exporter' | 'importer' | 'end user';

export type CasePaper = {
  readonly id: string;
  readonly name: string;
  readonly owner: PaperOwner;
  /** Its signer or stamp; null: nobody has to. */
  readonly signs: PaperOwner | null;
  /** `there`: on file · `handed-in`: taken for part of the filing, since nobody said otherwise · `owed`. */
  readonly state: 'there' | 'handed-in' | 'owed';
  /** The rule of the catalogue behind it. */
  readonly ruleId: string;
};

/** Expected decision: days for 1, 5 and 9 of 10 cases, counted in Chinese working days. */
export type ExpectedDecision = {
  /** The filing at the start of the days; a day ahead is an assumption. */
  readonly filed: IsoDate;
  readonly early: IsoDate;
  readonly median: IsoDate;
  readonly late: IsoDate;
  /** The 45th working day after filing; the rule counts from acceptance. */
  readonly byRule: IsoDate;
  /** Whether the holidays on the way were announced; else the days may be three off. */
  readonly announced: boolean;
};

export type CaseCover = {
  /** The last day of the goods: stock, and passage under a licence until it ends; null: not known, or without end. */
  readonly until: IsoDate | null;
  /**
   * Why `until` is not known, though a licence or none sets no open end: `no-stock`, no stock or no need is on file · `no-use`, how much of a
   * licensed quantity is used is not on file · `no-rate`, a licensed quantity cannot be held against the need. Null: it is known, or open.
   */
  readonly unknown: 'no-stock' | 'no-use' | 'no-rate' | null;
  readonly stockWeeks: number | null;
  /** The last day of the stock alone; null: no stock or no need is on file. */
  readonly stockUntil: IsoDate | null;
  /** Whether `until` rests on a need that is known from below, and is the latest day. */
  readonly isLatest: boolean;
  /** `until` is the earliest day: what is under way or in stock when the licences end is in it only as far as it is on file; absent: all is. */
  readonly isEarliest?: true;
  /** Day of the licensed quantity's end at the usual rate; null: no licence, no quantity or no rate. */
  readonly quantityUntil: IsoDate | null;
  /** The stock in it is that of all buyers of the part together: one plant's may end before. */
  readonly isShared: boolean;
  /** A licence without an end date or quantity lets goods pass for as long as it holds. */
  readonly isOpenEnded: boolean;
};

export type CasePart = {
  readonly partNumber: string;
  readonly description: string;
  /** Units a year from this exporter to this buyer; null if the share is not known. */
  readonly yearlyUnits: number | null;
  /** More may be needed, as a product in need of it has no demand on file; absent: all have. */
  readonly yearlyUnitsAreLeast?: true;
  readonly unit: string | null;
  readonly verdict: Verdict;
  /** How the item fits the goods: `missing`, whether it names them at all cannot be judged. */
  readonly match: Match;
  readonly missing: readonly string[];
  /** Of these what is known by an estimate alone, as by a name or a grade: it decides nothing. */
  readonly estimated: readonly string[];
};

/** One application for one item, by exporter, end user and destination: on file, or needed by a finding. */
export type LicenceCase = {
  readonly id: string;
  /** Row of the licence on file among those of the dataset; null: none. */
  readonly fileRow: number | null;
  /** Null: nobody has named its maker. */
  readonly exporterSiteId: string | null;
  readonly exporter: string;
  readonly itemId: string;
  /** As printed in the act, such as `1C905.a.4`; the id where the act has none. */
  readonly code: string;
  readonly itemName: string;
  readonly measureId: string;
  readonly lawStatus: LawStatus | null;
  readonly route: Route;
  readonly party: PartyEffect | null;
  readonly endUser: string | null;
  readonly buyerSiteId: string | null;
  readonly destination: TerritoryCode | null;
  readonly parts: readonly CasePart[];
  readonly state: CaseState;
  /** How far it has come by the file, on any day; null: nothing is on file. */
  readonly stated: Exclude<CaseState, 'none' | 'ahead'> | null;
  readonly kind: LicenceKind | null;
  readonly filed: IsoDate | null;
  readonly decided: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly quantity: number | null;
  readonly used: number | null;
  /** The unit of both where it is not that of its parts; null: it is. */
  readonly quantityUnit: string | null;
  readonly owner: string | null;
  readonly note: string | null;
  /** Working days since it was filed, for one without a decision. */
  readonly workingDays: number | null;
  readonly papers: readonly CasePaper[];
  readonly expected: ExpectedDecision | null;
  /** Why no decision can be expected; null if one can. */
  readonly noDecision:
    | 'no-route'
    | 'no-route-if-needed'
    | 'refused'
    | 'open-ended-review'
    | 'beyond-record'
    | 'no-record'
    | null;
  /** Last working day to file for a median decision by the end of cover; null if either is not known or it is filed. */
  readonly fileBy: IsoDate | null;
  readonly cover: CaseCover;
  /** Days from the end of cover to the median decision; above 0: it comes too late. */
  readonly gapDays: number | null;
  readonly standing: CaseStanding;
  /** Other items on the same goods without a licence: the goods ship only with all of them. */
  readonly alsoNeeded: readonly string[];
  /** Revenue resting on its parts, surely or possibly; the largest of them, since they overlap. 0: none is known to. */
  readonly restsOn: Money;
  /** Whether more may rest on them, as a product in need of one has no price or no demand on file; absent: all have. */
  readonly restsOnIsLeast?: true;
};

/** An item that might name goods, though an estimate of what they are says that it does not. */
export type DoubtedItem = {
  readonly itemId: string;
  readonly itemName: string;
  readonly findings: number;
  /** The facts that are only estimated, and the numbers of the parts whose they are. */
  readonly fields: readonly string[];
  readonly parts: readonly string[];
};

/** An event or a duty of a day ahead. */
export type CaseDay = {
  readonly day: IsoDate;
  readonly kind: 'file-by' | 'licence-ends' | 'quantity-ends' | 'cover-ends' | 'decision' | 'rule-day';
  readonly caseId: string;
  readonly title: string;
  readonly detail: string;
};

/** All cases, the longest gap first, and findings outside them. */
export type LicenceReport = {
  readonly lawDate: IsoDate;
  /** The day of counting stocks. */
  readonly stockDate: IsoDate;
  readonly dataVersion: string;
  readonly catalogueVersion: string;
  readonly currency: string;
  readonly cases: readonly LicenceCase[];
  /** Events ahead, by date. */
  readonly days: readonly CaseDay[];
  /** Findings of stand-in contents from public figures, without a case. */
  readonly leftOutEstimated: number;
  /** Findings of parts whose form nobody knows, without a case until somebody says what they are. */
  readonly leftOutUnjudged: number;
  /** The numbers of these parts. */
  readonly unjudgedParts: readonly string[];
  /** Items that an estimate alone speaks against, without a case until somebody states the fact. */
  readonly doubted: readonly DoubtedItem[];
  /** Parts of the company, and products without known parts, of which it cannot be said whether they need a licence, for whatever reason. */
  readonly openParts: number;
};
