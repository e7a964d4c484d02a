import type { Evidence } from '../../../domain/closed-lists.ts';
import type { SourceRow } from '../../../domain/dataset.ts';
import type { Money } from '../../../domain/units.ts';

/**
 * One word for a part or product. `not-exposed` is the end of a proof: each source was judged and nothing is left open. Anything neither exposed
 * nor proved cannot be judged.
 */
export type PartState = 'exposed' | 'not-exposed' | 'cannot-be-judged';

/** Why a part cannot be judged. */
export type ReasonCode =
  /** Nobody is known to supply it. */
  | 'supplier-not-known'
  /** Its nature is not known: no form, or a form of open reach in the act. */
  | 'kind-not-known'
  /** A word of a file was not understood. */
  | 'word-not-understood'
  /** Its contents are listed, but the list is not complete. */
  | 'list-not-complete'
  /** Its contents are not known. */
  | 'contents-not-known'
  /** Its contents are known, and hold something named by a list; the maker's source of it is not known. */
  | 'inputs-not-known'
  /** A deciding technical property is not known. */
  | 'property-not-known'
  /** The text of an act was not read in full, so nothing is surely outside it. */
  | 'act-not-read'
  /** Where it comes from is not known. */
  | 'origin-not-known'
  /** Its destination, or its use, is not known. */
  | 'destination-not-known'
  /** Something in it cannot be judged. */
  | 'component-not-judged';

/** A reason with its missing facts, or its components. */
export type PartReason = { code: ReasonCode; names: string[] };

/** A fact ruling an item out, and its source. */
export type RulingFact = {
  /** The near item; null: for all items alike. */
  itemId: string | null;
  measureId: string | null;
  property: string;
  found: string;
  expected: string;
  evidence: Evidence | 'derived' | null;
  rows: SourceRow[];
};

/** The entries of the lists held here with goods of a part's form: how many there are, and the ids of those not read in full. */
export type ListsRead = { readonly entries: number; readonly notInFull: readonly string[] };

/** Why a part is not exposed. */
export type Proof = {
  /** Own judged lanes. */
  sources: number;
  facts: RulingFact[];
  /** Its inputs, judged the same way. */
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

/** Parts and rows taken in and their verdicts; each line balances. */
export type ExposureLedger = {
  /** Every part number of the company, products among them; `inNoProduct` counts some of the same parts a second time. */
  parts: PartCounts & { inNoProduct: PartCounts };
  /** Every row of the sourcing table: `judged` and `leftOut`, by reason, add up to `rows`. */
  lanes: { rows: number; judged: number; leftOut: Record<string, number> };
  purchases: PurchaseLedger;
};

/** What the company buys in a year by the verdict on the part; the five add up to `total`, by its rows of sourcing. A part that nobody is known to supply is one without a known value. */
export type PurchaseLedger = {
  total: Money;
  /** True if more may be bought: of some part no value is known, or a value is the least. */
  isLeast: boolean;
  surely: Money;
  possibly: Money;
  ifPausedBack: Money;
  notExposed: Money;
  cannotBeJudged: Money;
  /** Parts that are bought, and those of them without a known value. */
  parts: number;
  partsWithoutValue: number;
};

/** Parts not exposed only because their words name a thing of an uncontrolled category, with the money behind them. */
export type ByNamesAlone = {
  /** Part numbers, sorted. */
  parts: string[];
  /** Of the totals: unjudged money if these words did not count for the nature of the parts. */
  notExposed: Money;
};

/** Assemblies without a supplying row: those taken as made in house, with the money behind them, and the others. */
export type AssumedMaking = {
  /** Part numbers, sorted. */
  madeInHouse: string[];
  makerNotKnown: string[];
  /** Of the totals: money not surely exposed, and money unjudged, without the assumption. */
  surely: Money;
  notExposed: Money;
};
