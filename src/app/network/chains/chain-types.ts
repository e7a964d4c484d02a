import type { FillName } from '../../../engine/exposure/report.ts';
import type { Money, Share, TerritoryCode } from '../../../domain/units.ts';
import type { RowGroup } from './choose-row-parts.ts';

/** A source beside those in question: where it is and which share of the need it holds; null: not known. */
export type OtherSource = { name: string; country: TerritoryCode | null; share: Share | null };

/** Who makes an exposed part in China, and who else. */
export type Makers = {
  /** Ids of named makers in China whose goods a rule reaches. */
  named: string[];
  /** True where such goods come from China and nobody has said from whom. */
  hasUnnamed: boolean;
  /** Share of a buyer's need that comes from there, from the least to the most over its buyers; null: not known. */
  share: { low: Share; high: Share } | null;
  /** The rule reaches goods that leave other territories. */
  isAbroad: boolean;
  others: OtherSource[];
};

/** An exposed part with everything that its row says. */
export type ChainRow = {
  key: string;
  partNumber: string;
  name: string;
  group: RowGroup;
  fill: FillName;
  /** Revenue that rests on it under the rules of its group; null: no product of it has price and volume. */
  money: Money | null;
  coverWeeks: number | null;
  waitWeeks: number | null;
  waitIsOpenEnded: boolean;
  /** Cover is known to be shorter than the median wait, and a rule in force asks for the licence. */
  isShort: boolean;
  stage: string | null;
  /** Every source in question is estimated or not known. */
  isEstimated: boolean;
  makers: Makers;
  /** Nodes that ship it under the rule. */
  nodes: number[];
  /** What it is built into first, and where. */
  buyers: { names: string[]; places: string[] };
  /** Part numbers of the products that need it. */
  products: string[];
};

/** Columns left of the exposed parts, from the mine. */
export const SOURCE_COLUMNS = ['mine', 'separation', 'metal'] as const;
export type SourceColumn = (typeof SOURCE_COLUMNS)[number];

/** A plant, or a country where nobody is named, behind exposed parts. */
export type ChainSource = {
  key: string;
  column: SourceColumn;
  /** What it makes for these chains, the first name and how many more. */
  name: string;
  place: string;
  country: TerritoryCode | null;
  isNamed: boolean;
  nodes: number[];
  /** Keys of all rows that it stands behind, and of those with a rule in force. */
  reaches: string[];
  behind: string[];
  /** More than half of those rows, and at least two, pass this plant. */
  isChoke: boolean;
};

export type ChainProduct = { key: string; partNumber: string; name: string };

/** From one key to the next on the way to the products; `isEstimated` where nothing on file says so. */
export type ChainLink = { from: string; to: string; isEstimated: boolean; fill: FillName | null };

/** All parts of the company by what became of them on the first view; the counts add up to `total`. */
export type ChainLedger = {
  total: number;
  drawn: number;
  /** Would open a chain of their own, but less rests on them than on those drawn. */
  folded: number;
  /** Exposed and on a chain, or in no product. */
  more: number;
  cannotBeJudged: number;
  notExposed: number;
};

export type Chains = {
  rows: ChainRow[];
  sources: ChainSource[];
  products: ChainProduct[];
  links: ChainLink[];
  ledger: ChainLedger;
  /** All rows with a rule in force, drawn or folded, and those that only suspended rules add. */
  counts: { now: number; suspended: number; foldedSources: number; foldedProducts: number };
  /** Named makers in China of the rows with a rule in force, folded ones too. */
  makersNow: { named: number; hasUnnamed: boolean; isAbroad: boolean };
  /** Parts that a rule reaches and no product needs. */
  apart: number;
};
