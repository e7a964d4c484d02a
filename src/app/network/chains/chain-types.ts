import type { FillName } from '../../../engine/exposure/report.ts';
import type { Money, Share, TerritoryCode } from '../../../domain/units.ts';
import type { RowGroup } from './choose-row-parts.ts';

/** A source beside those in question: its place and its share of the need; null: not known. */
export type OtherSource = { name: string; country: TerritoryCode | null; share: Share | null };

/** Makers of an exposed part in China, and others. */
export type Makers = {
  /** Ids of named makers in China with goods in reach of a rule. */
  named: string[];
  /** True if such goods come from China and from nobody named. */
  hasUnnamed: boolean;
  /** Share of a buyer's need from there, from the least to the most over its buyers; null: not known. */
  share: { low: Share; high: Share } | null;
  /** The rule reaches goods that leave other territories than China. */
  isAbroad: boolean;
  /** Some of such goods leave China, and no file says where their maker is: the seller's country is not known, or that of a dealer elsewhere. */
  isFromChina: boolean;
  /** Of some such goods no file says the maker's country, nor that they leave China. */
  isUnplaced: boolean;
  others: OtherSource[];
};

/** An exposed part with the whole content of its row. */
export type ChainRow = {
  key: string;
  partNumber: string;
  name: string;
  group: RowGroup;
  fill: FillName;
  /** Revenue resting on it under the rules of its group; null: no product of it has price and volume. */
  money: Money | null;
  /** More may rest on it: a product that needs it has no price or no volume. */
  moneyIsLeast: boolean;
  coverWeeks: number | null;
  /** `coverWeeks` is the most that the stock can last: a further product in need of the part has no demand on file. */
  coverIsMost: boolean;
  waitWeeks: number | null;
  waitIsOpenEnded: boolean;
  /** Cover is known to be shorter than the median wait, and a rule in force asks for the licence. */
  isShort: boolean;
  stage: string | null;
  /** Every source in question is estimated or not known. */
  isEstimated: boolean;
  makers: Makers;
  /** Nodes shipping it under the rule. */
  nodes: number[];
  /** Its first user, and its place. */
  buyers: { names: string[]; places: string[] };
  /** Part numbers of the products in need of it. */
  products: string[];
};

/** Columns left of the exposed parts, from the mine. */
export const SOURCE_COLUMNS = ['mine', 'separation', 'metal'] as const;
export type SourceColumn = (typeof SOURCE_COLUMNS)[number];

/** A plant, or a country where nobody is named, behind exposed parts. */
export type ChainSource = {
  key: string;
  column: SourceColumn;
  /** Its output for these chains, the first name and how many more. */
  name: string;
  place: string;
  country: TerritoryCode | null;
  isNamed: boolean;
  nodes: number[];
  /** Keys of all rows behind it, and of those with a rule in force. */
  reaches: string[];
  behind: string[];
  /** More than half of those rows, and at least two, pass this plant. */
  isChoke: boolean;
};

export type ChainProduct = { key: string; partNumber: string; name: string };

/** From one key to the next on the way to the products; `isEstimated` where nothing on file says so. */
export type ChainLink = { from: string; to: string; isEstimated: boolean; fill: FillName | null };

/** All parts of the company by their fate on the first view; the counts add up to `total`. */
export type ChainLedger = {
  total: number;
  drawn: number;
  /** Would open a chain of their own, but less rests on them than on those drawn. */
  folded: number;
  /** Folded rows whose money nobody knows: they stand behind all whose money is known. */
  foldedUnknown: number;
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
  /** All rows with a rule in force, drawn or folded, and additions of suspended rules alone. */
  counts: { now: number; suspended: number; foldedSources: number; foldedProducts: number };
  /** Named makers in China of the rows with a rule in force, folded ones too. */
  makersNow: { named: number; hasUnnamed: boolean; isAbroad: boolean; isFromChina: boolean; isUnplaced: boolean };
  /** Parts in reach of a rule and needed by no product. */
  apart: number;
};
