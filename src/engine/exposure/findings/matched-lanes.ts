import type { ControlledItem } from '../../../catalogue/controlled-item.ts';
import type { PartFacts } from '../../controls/facts.ts';
import type { ItemMatch } from '../../controls/match.ts';

/** A lane's goods met, partly met or missed the facts of one controlled item. */
export type LaneMatch = Pick<ItemMatch, 'match' | 'missing' | 'known'> & {
  item: ControlledItem;
  /** Of a rule for dual-use goods: the matches of the items making the goods dual-use, each with its own limb; absent for other items. */
  bases?: readonly LaneMatch[];
};

/** The same with every criterion and its finding, failed ones too: they say why not. */
export type FullLaneMatch = ItemMatch & Pick<LaneMatch, 'item' | 'bases'>;

/**
 * Matches of every lane with every controlled item open to its form, failed ones left out. Lanes without a possible difference share one list:
 * lane l has the list `lists[laneList[l]]`. Nothing here depends on a date, so a change of the law date costs one look-up a lane.
 */
export type LaneMatches = {
  readonly lists: readonly (readonly LaneMatch[])[];
  readonly laneList: Int32Array;
  /** Facts by row of `network.parts`, from any source. */
  readonly facts: readonly PartFacts[];
  /** Facts of a part from a site, by their rows in the network. */
  readonly getFactsAt: (part: number, site: number) => PartFacts;
  /** All matches of one lane in full, worked out anew: for the few lanes with a reader. */
  readonly getFullMatches: (lane: number) => readonly FullLaneMatch[];
};
