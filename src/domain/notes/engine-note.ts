/** The law on the goods of a new source, from the surest on. */
export type GoodsLaw = 'surely' | 'possibly' | 'if-paused-back' | 'cannot-be-judged';

/** Obstacle to a product's making as wanted without any outage; `makes` counts units a day, a null site is unknown. */
export type ShortageCause =
  | { readonly kind: 'source'; readonly site: string; readonly part: string; readonly makes: number }
  | { readonly kind: 'line'; readonly name: string }
  | { readonly kind: 'unnamed-sources'; readonly part: string; readonly site: string | null; readonly bring: number }
  | { readonly kind: 'nobody'; readonly part: string; readonly site: string | null };

/** Content of each note of the engine, by its code: names as on file, counts, units a day, shares of 1. */
export type NoteFacts = {
  'before-first-measure': { lawDate: string; first: string };
  'after-catalogue': { asOf: string };
  'unseen-tiers-inferred': Record<string, never>;
  'findings-of-hit-lanes-only': Record<string, never>;
  'one-destination': { destination: string };
  'technology-without-output': { plants: number; names: readonly string[] };
  'declared-ahead': { parts: number; first: string; day: string };
  'production-shares-open': { part: string; plants: number };
  'production-shares-scaled': { part: string; sum: number };
  /** Notes of earlier runs have no names. Of some the price on file is in a currency without a rate (`unrated`), or is 0 (`free`). */
  'products-without-money': {
    products: number;
    names?: readonly string[];
    unrated?: readonly string[];
    free?: readonly string[];
  };
  'sources-not-known': { parts: readonly string[] };
  /** Parts that are made at own plants out of nothing on file. */
  'inputs-not-on-file': { parts: readonly string[] };
  /** Plants that stand in no row of a country. */
  'countries-not-on-file': { sites: readonly string[] };
  'shares-not-on-file': { parts: readonly string[] };
  'cost-without-price': { parts: readonly string[] };
  'reach-not-known': { disruption: string; parts: readonly string[] };
  'not-judged-not-held': { disruption: string; parts: readonly string[] };
  'behind-makers-not-held': { disruption: string; parts: readonly string[] };
  'capacity-not-on-file': { sources: number };
  'assumed-not-on-file': { shelves: number; makers: number; leads: number; capacities: number };
  'stock-stated-none': { places: number };
  'notice-before-first-day': { disruption: string };
  'no-stock-on-file': Record<string, never>;
  'stock-partly-on-file': { parts: number; of: number };
  'stock-not-drawn-on': { stocks: number };
  'no-answer-without-outage': { reason: string };
  'short-without-outage': { part: string; share: number; causes: readonly ShortageCause[]; more: number };
  'lines-shared-out': { lines: number };
  'demand-by-month': { part: string };
  'demand-months-unknown': { part: string; months: number; rest: number };
  'months-differ': { part: string; months: number; sum: number; year: number; isWhole: boolean };
  'capacity-months-unknown': { site: string; months: number };
  'lead-time-not-on-file': { sources: number };
  'licence-use-unknown': { licences: number };
  'new-source-judged': {
    site: string;
    part: string;
    lawDate: string;
    goods: { law: GoodsLaw; items: readonly string[] } | null;
    warnings: readonly string[];
    technology: readonly { item: string; stops: 'build-and-ramp' | 'expansion' }[];
  };
  'new-source-held-too': { site: string };
  'losses-as-revenue': Record<string, never>;
  'steps-cover-less': { stepDays: number; covered: number; horizon: number };
  'short-without-disruption': {
    part: string;
    lost: number;
    short: { site: string | null; part: string; makes: number; needed: number } | null;
    product: number;
  };
  'units-only': { part: string };
  'part-not-needed': { part: string };
  'nothing-sold': { areZero?: true };
  'no-money-on-file': Record<string, never>;
  'bands-of-draws': { draws: number };
  'part-bands-of-draws': { draws: number };
  'bands-of-parts': { parts: number; mattering: number };
  'holds-no-lane': { disruption: string };
  'products-not-sold': { parts: readonly string[] };
  'reaches-nothing-needed': { disruption: string; parts: readonly string[] };
  'never-sent': { disruption: string; lanes: number; parts: readonly string[] };
  'reviewed-closer': { disruption: string; lanes: number; parts: readonly string[]; isDecided: boolean };
  'stops-no-plant': { disruption: string; site: string };
  'touches-nothing': { disruption: string };
  'begins-after-horizon': { disruption: string; first: number; horizon: number };
  'changes-no-figure': { disruption: string; figure: 'duration' | 'share' | 'factor' };
  'nobody-asks': { scenario: string; parts: readonly string[] };
  'idle-classes': { disruption: string; classes: readonly string[] };
  'unpriced-trade-left-out': Record<string, never>;
  'unsold-products-left-out': { products: number };
  'sites-without-trade': { sites: number; of: number };
  'sites-without-category': { sites: number };
};
export type NoteCode = keyof NoteFacts;

/** The engine's word on a result besides its figures: a code and its facts, worded by `sayNote`. */
export type EngineNote = {
  [Code in NoteCode]: { readonly code: Code; readonly facts: Readonly<NoteFacts[Code]> };
}[NoteCode];
