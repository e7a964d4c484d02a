import type { Evidence, Form } from '../../domain/closed-lists.ts';
import type { TerritoryCode } from '../../domain/units.ts';

export type PropertyFact = {
  min: number | null;
  max: number | null;
  text: string | null;
  conditions: string | null;
  evidence: Evidence;
};

/** Nature of a stated category, where it says all of its contents: sure ones, and possible ones. */
export type StatedKind = { name: string; contains: ReadonlySet<string>; holds: ReadonlySet<string> };

/** Stated nature of a part, and its evidence. */
export type SaidToBe = {
  readonly kind: StatedKind | undefined;
  readonly kindEvidence: Evidence;
  readonly form: Form | null;
  readonly formEvidence: Evidence;
};

/** The facts of a part for deciding a controlled item; the elements are those named by a row or a BOM child. */
export type PartFacts = Composition & {
  form: Form | null;
  formEvidence: Evidence;
  properties: ReadonlyMap<string, PropertyFact>;
  /** Nature of the stated category, where it says all of its contents; a row, or an unknown word, goes before it. */
  kind?: StatedKind;
  /** Present for typical contents, free to rule an item out; an inference about a company's own part closes nothing. */
  typical?: true;
  /** The magnets in the bill of a motor or of other goods perhaps named for them, as one; absent if the bill holds none. */
  magnetsInside?: PartFacts;
};

/** Knowledge of one element in a part; `touched`: a row names it, or its group, without settling whether it is there (0 to some maximum). */
export type ElementFact = {
  state: 'contains' | 'no' | 'open';
  touched: boolean;
  evidence: Evidence;
  text: string;
  /** Most possible of it, in percent; absent if no row says. */
  mostPct?: number;
  /** Least of it by a row for it alone, in percent. */
  leastPct?: number;
};

/** The one metal with at least 99 % of the goods. */
export type PureMetal = { element: string; evidence: Evidence; text: string };

/** Elements with at least one of them in the part, without a row for which: `Dy/Tb 3`. */
export type OneOfFact = { elements: readonly string[]; evidence: Evidence; text: string };

/** Joint meaning of the rows of a composition. */
export type Composition = {
  /** Elements named by a row, by itself or in a group. */
  readonly elements: ReadonlyMap<string, ElementFact>;
  readonly oneOf: readonly OneOfFact[];
  /** Evidence for "nothing else in it"; null: the list is open, so an element without a row is open. */
  readonly closedBy: Evidence | null;
  /** Why the list is open although a row closes it: the part not understood. Null otherwise. */
  readonly notUnderstood: string | null;
  /** A purity without room for other metals; null if none is stated, or only that of a group such as TREO. */
  readonly pure: PureMetal | null;
};

/** Knowledge of the goods' way: null is "not known". */
export type LaneFacts = {
  exporter: TerritoryCode | null;
  destination: TerritoryCode | null;
  /** Whether source and buyer are one site, so the goods cross no border, at any place. */
  staysInSite: boolean;
  /** The company's declared end use. */
  endUse: 'civil' | 'military' | null;
  /** Where the goods were made, if they only pass through the exporter; the exporter itself otherwise. */
  goodsOrigin: TerritoryCode | null;
  /** Territory of the source's technology. */
  sourceTechnology: TerritoryCode | null;
  /** Value of Chinese-origin listed material in the item's price, in percent; null: not known. */
  chineseContentPct: { min: number; max: number; evidence: Evidence } | null;
};
