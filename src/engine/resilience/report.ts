import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { Money } from '../../domain/units.ts';
import type { StockPlace } from './outage-program.ts';

/** A number, `inf` or `-inf`, or null: not known. */
export type Days = number | 'inf' | '-inf' | null;

/** Effect of a node, or of all nodes of a site, supplier or country, down together. */
export type OutageRow = {
  /** `site/part`, or the id of the site, supplier or country. */
  id: string;
  /** Longest outage without a lost sale, in days. */
  timeToSurvive: Days;
  /** The longest of the sites down. */
  timeToRecover: number | null;
  /** Time to recover − time to survive; above 0: exposed. */
  gap: Days;
  exposed: boolean | null;
  /** Loss over the time to recover, in the reporting currency. */
  performanceImpact: Money | null;
  /** Performance impact over the greatest one of its kind; 0 if all are 0. */
  riskExposureIndex: number | null;
  /** Further sales depend on the row that no figure follows: the loss is the least, the time to survive the most that it can be. */
  isLeast?: true;
  /** Why a figure is null, or what is not in the figures: sales that depend on the row and are not followed. */
  reason: string | null;
};

/** Output of `lodestone resilience --json`. */
export type ResilienceReport = {
  period: 'day';
  basis: LossBasis;
  /** A time to survive of this length is `inf`. */
  horizonDays: number;
  dataVersion: string;
  catalogueVersion: string;
  engineVersion: string;
  currency: string;
  inference: boolean;
  /** Without any outage: how long demand can be met, and the share of each product's demand beyond capacity over a year. */
  baseline: { timeToSurvive: Days; products: { partNumber: string; lostShare: number | null }[] };
  nodes: OutageRow[];
  sites: OutageRow[];
  suppliers: OutageRow[];
  countries: OutageRow[];
  notes: EngineNote[];
};

/** Whether a lost unit is counted by its margin or, where a margin is missing or not above 0, all products by their revenue. */
export type LossBasis = 'margin' | 'revenue';

/** A row of a report. */
export type OutageName = {
  readonly level: keyof Pick<ResilienceReport, 'nodes' | 'sites' | 'suppliers' | 'countries'>;
  readonly id: string;
};

/** The arithmetic behind a row of a report. */
export type OutageExplanation = {
  /** A node without output; without a site: a country's part of a public market. */
  readonly down: readonly { readonly partNumber: string; readonly siteId: string | null }[];
  /**
   * Stocks deciding how long sales go on, longest first: units, and their days, with the time to survive as their sum. `siteId` null: the own
   * store. None if the time is 0 or has no end.
   */
  readonly stocks: readonly {
    readonly kind: StockPlace['kind'];
    readonly partNumber: string;
    readonly siteId: string | null;
    readonly units: number;
    readonly days: number;
  }[];
  /** Products with the first lost sales, after the time to survive; none if it has no end. */
  readonly firstShort: readonly string[];
  /**
   * Unsold until the time to recover, largest loss first; the losses add up to the performance impact. Another choice among products of equal
   * worth may cost the same. None if the time to recover is not known or nothing is lost.
   */
  readonly lost: readonly {
    readonly partNumber: string;
    readonly units: number;
    readonly lossPerUnit: Money;
    readonly loss: Money;
  }[];
};

/** Rows with the same nodes down, by their numbers. */
export type OutageWork = readonly number[];
