import type { SourceRow } from '../../../domain/dataset.ts';
import type { Money, Share } from '../../../domain/units.ts';
import type { FillName, Finding, FourWorlds, PathStep } from '../report.ts';

/** A step of a chain with the rows of the company's files that it stands on (none: inferred or assumed). */
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
  /** The first fill in which this buyer's supply has a share; what `below` and `finding` explain. */
  fill: FillName;
  /** From the part down to the lane that decides: the part's own lane first; only that lane where it is hit itself, or nothing is. */
  below: ChainStep[];
  /** What reaches the last lane; null where its source or contents are not known, or nothing lists the goods. */
  finding: Finding | null;
};

/** Where the numbers of one part come from. */
export type Explanation = {
  partNumber: string;
  chains: ExplainedChain[];
  /** Rows of the files that state the part, its composition, its properties and its sources. */
  rows: SourceRow[];
};
