import type { Provenance } from '../../../catalogue/provenance.ts';
import type { ControlledItem } from '../../../catalogue/controlled-item.ts';
import type { Stage } from '../../../domain/closed-lists.ts';
import type { Money, Share, TerritoryCode } from '../../../domain/units.ts';
import type { FourWorlds } from '../report.ts';
import type { LawStatus, Match, Verdict } from '../../controls/finding.ts';

/**
 * How an alternative source would fare, by its heaviest hit: a rule reaches its own lane; one in reach of the present sources too, or another,
 * reaches its purchases; nothing is hit but facts are missing; nothing at all.
 */
export type AlternateOutcome =
  | 'controlled-itself'
  | 'same-control-upstream'
  | 'other-control-upstream'
  | 'not-known'
  | 'clear';

/** A rule in reach of an alternative source: its own lane, or its purchases. */
export type AlternateHit = {
  /** The shipped goods: the part itself, or an input of it. */
  goods: string;
  /** True if the part's own lane is reached. */
  itself: boolean;
  from: TerritoryCode | null;
  to: TerritoryCode | null;
  /** Share of this flow in the alternative's supply; 1 for the part itself. */
  share: Share;
  itemId: ControlledItem['id'];
  code: string | null;
  measureId: string;
  status: LawStatus;
  match: Match;
  verdict: Verdict;
};

/** Another place to buy a part from, judged by the same rules as the present ones. */
export type Alternate = {
  /** `sourcing`: a row of the workspace without a release yet; `catalogue`: a public site making the same product. */
  origin: 'sourcing' | 'catalogue';
  siteId: string;
  name: string;
  company: string | null;
  /** Where its highest owner on file has its seat; null if nobody says so. */
  ownerCountry: TerritoryCode | null;
  /** Lists with it or an owner, a sentence each. */
  listed: string[];
  country: TerritoryCode | null;
  city: string | null;
  status: string | null;
  qualification: string | null;
  leadTimeDays: number | null;
  unitPrice: Money | null;
  /** Its price against the mean of the present ones, as a ratio less 1; null if one of them is missing. */
  priceChange: number | null;
  /** Share of its output under control, cumulative by world; unseen inputs by market shares. */
  worlds: FourWorlds;
  outcome: AlternateOutcome;
  /** The heaviest hit of a live rule, then of a paused one; empty if nothing is hit. */
  hits: AlternateHit[];
  /** Unjudged inputs, by name. */
  unknown: string[];
  /** Where each stage comes from, from the plant down to the mine. */
  steps: AlternateStep[];
  /** Territory of its process, where the catalogue or the workspace names one. */
  technologyOrigin: TerritoryCode | null;
  capacity: string | null;
  /** Day, month or year of the statement. */
  asOf: string | null;
  provenance: Provenance | null;
};

/** Other places to buy a part from. */
export type PartAlternates = {
  alternates: Alternate[];
  /** Its destination: the buyer with most of the part; null if none is known. */
  destination: TerritoryCode | null;
};

/**
 * Origin of one stage of a plant's output; of several inputs of one stage the one resting most on China. `plant`: its own place · `rows`: the
 * company's own data on its purchases · `market`: shares of all production stand in · `none`: nobody can tell.
 */
export type AlternateStep = {
  readonly stage: Stage;
  readonly goods: string;
  /** Largest share first. */
  readonly countries: readonly { readonly country: TerritoryCode; readonly share: Share }[];
  readonly unknown: Share;
  readonly basis: 'plant' | 'rows' | 'market' | 'none';
};
