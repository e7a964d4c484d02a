import type { SourceRow } from '../../../domain/dataset.ts';
import type { Money, Share } from '../../../domain/units.ts';
import type { FillName, Finding, FourWorlds, PathStep } from '../report.ts';

/** A step of a chain with its rows of the company's files (none: inferred or assumed). */
export type ChainStep = PathStep & {
  /** Units of this part in one unit of the step before it; null for the product itself. */
  quantity: number | null;
  rows: SourceRow[];
};

/** The heaviest way from one product to one buyer of the part, and its arithmetic: money = revenue × shares on the way × lost share there. */
export type ExplainedChain = {
  productPartNumber: string;
  productDescription: string;
  revenue: Money;
  steps: ChainStep[];
  /** Product of the shares on the way down to the buyer; a non-essential line counts with its cost share. */
  shareAlongPath: Share;
  buyerSiteId: string | null;
  buyerName: string;
  /** Lost share of the part at this buyer, by world. */
  lostShare: FourWorlds;
  money: FourWorlds;
  /** The first fill with a share of this buyer's supply; explained by `below` and `finding`. */
  fill: FillName;
  /** From the part down to the deciding lane: the part's own lane first; only that lane where it is hit itself, or nothing is. */
  below: ChainStep[];
  /** Act in reach of the last lane; null if its source or contents are not known, or nothing lists the goods. */
  finding: Finding | null;
};

/** Where the numbers of one part come from. */
export type Explanation = {
  partNumber: string;
  chains: ExplainedChain[];
  /** Rows of the files with the part, its composition, its properties and its sources. */
  rows: SourceRow[];
};
