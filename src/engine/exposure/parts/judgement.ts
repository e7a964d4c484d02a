import type { Evidence } from '../../../domain/closed-lists.ts';
import type { SourceRow } from '../../../domain/dataset.ts';
import type { Money } from '../../../domain/units.ts';

/**
 * One word for a part or product. `not-exposed` is the end of a proof: each source was judged and nothing is left open. What is neither
 * exposed nor proved cannot be judged.
 */
export type PartState = 'exposed' | 'not-exposed' | 'cannot-be-judged';

/** Why a part cannot be judged. */
export type ReasonCode =
  /** Nobody is known to supply it. */
  | 'supplier-not-known'
  /** What it is is not known: no form, or a form whose reach the act leaves open. */
  | 'kind-not-known'
  /** A word of a file was not understood. */
  | 'word-not-understood'
  /** What it contains is listed, but the list is not complete. */
  | 'list-not-complete'
  /** What it contains is not known. */
  | 'contents-not-known'
  /** What it contains is known, and holds what a list names; whence its maker has that is not known. */
  | 'inputs-not-known'
  /** A technical property that decides is not known. */
  | 'property-not-known'
  /** The text of an act was not read in full, so that nothing is surely outside it. */
  | 'act-not-read'
  /** Where it comes from is not known. */
  | 'origin-not-known'
  /** Where it goes, or what for, is not known. */
  | 'destination-not-known'
  /** Something in it cannot be judged. */
  | 'component-not-judged';

/** A reason with the facts that are missing, or the components that it names. */
export type PartReason = { code: ReasonCode; names: string[] };

/** A fact that rules an item out, and where it comes from. */
export type RulingFact = {
  /** The item that came near; null: what holds for all items. */
  itemId: string | null;
  measureId: string | null;
  property: string;
  found: string;
  expected: string;
  evidence: Evidence | 'derived' | null;
  rows: SourceRow[];
};

/** The entries of the lists held here that name goods of a part's form: how many there are, and the ids of those that were not read in full. */
export type ListsRead = { readonly entries: number; readonly notInFull: readonly string[] };

/** Why a part is not exposed. */
export type Proof = {
  /** Own lanes that were judged. */
  sources: number;
  facts: RulingFact[];
  /** Parts that go into it and were judged the same way. */
  components: string[];
  lists: ListsRead;
};

/** Parts by state; the three states add up to `total`, the three fills to `exposed`. Reasons count a part once, by its first. */
export type PartCounts = {
  total: number;
  exposed: number;
  surely: number;
  possibly: number;
  ifPausedBack: number;
  notExposed: number;
  cannotBeJudged: Partial<Record<ReasonCode, number>>;
};

/** What went in and what was said of it; each line balances. */
export type ExposureLedger = {
  /** Every part number of the company, products among them; `inNoProduct` counts some of the same parts a second time. */
  parts: PartCounts & { inNoProduct: PartCounts };
  /** Every row of the sourcing table: `judged` and `leftOut`, by reason, add up to `rows`. */
  lanes: { rows: number; judged: number; leftOut: Record<string, number> };
};

/** Parts that are not exposed only because their words name a thing in whose category nothing is controlled, with the money that rests on that. */
export type ByNamesAlone = {
  /** Part numbers, sorted. */
  parts: string[];
  /** Of the totals: what could not be judged if these words were not taken for what the parts are. */
  notExposed: Money;
};

/** Assemblies that no row supplies: those that are taken as made in house, with the money that rests on it, and those that are not. */
export type AssumedMaking = {
  /** Part numbers, sorted. */
  madeInHouse: string[];
  makerNotKnown: string[];
  /** Of the totals: what would not be surely exposed, and what would not be judged, without the assumption. */
  surely: Money;
  notExposed: Money;
};
