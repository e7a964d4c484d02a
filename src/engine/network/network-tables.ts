import type { Category } from '../../catalogue/schema.ts';
import type { Part } from '../../domain/dataset.ts';
import type { NetworkPart } from './supply-network.ts';

/**
 * Maker of a part without a released row. `stated`: the company itself, at its parent's place, by its own word; `assumed`: the same, without
 * anybody's word; `unknown`: somebody in no row, from the goods on its BOM. Null: a row names the supplier, or nothing is known of its making.
 */
export type Maker = 'stated' | 'assumed' | 'unknown' | null;

/** Places of making without any row of the company; parts and sites by their rows. */
export type Making = {
  getMaker: (part: number) => Maker;
  /**
   * Own sites making a product by the evidence of purchases: those buying its direct parts; where no direct part names one, those buying the
   * inputs of its in-house assemblies. In order; empty if no row of these parts names an own site.
   */
  getProductSites: (part: number) => readonly number[];
  /** Own sites making an in-house assembly, by the purchases of its own parts there; in order, empty if they name none. */
  getAssemblySites: (part: number) => readonly number[];
  /** Own sites buying a part from others by the words of its rows, in order. */
  getOwnBuyers: (part: number) => readonly number[];
};

/** The lines of a dataset's BOM by the row of their parent, those of one parent by child and quantity, whatever their order on file. */
export type BomLines = {
  /** Lines with this parent; none of one with no records, such as typical contents. */
  readonly below: (part: number) => Int32Array;
  /** Row of the part built in by a line. */
  readonly childOf: Int32Array;
  /** 1 for parts that go into some parent. */
  readonly isChild: Uint8Array;
};

/** The workspace's parts in order of their numbers, and a place for typical contents as they are met. */
export type PartTable = {
  readonly parts: NetworkPart[];
  /** The records of the workspace's own parts, by row. */
  readonly records: readonly Part[];
  readonly categories: ReadonlyMap<string, Category>;
  readonly rowOf: ReadonlyMap<string, number>;
  /** Row of the inferred part for a category's typical contents; made on first use. */
  getInferredRow: (categoryId: string) => number;
  readonly virtualPrefix: string;
  /** Amount in the reporting currency; NaN if the amount or the rate is missing. */
  toReporting: (amount: number | null, currency: string | null) => number;
};
