import type { LimbStanding } from '../../controls/status.ts';
import type { SupplyNetwork } from '../../network/supply-network.ts';
import { type MoneyFills, computeFills } from './fills.ts';
import { computeLaneHits } from '../findings/lane-hits.ts';
import type { LaneMatches } from '../findings/lane-matches.ts';
import { type LaneParties, addBarredLanes } from '../findings/lane-parties.ts';
import { type LostShares, allocateLostShares, computeLostShares } from './lost-shares.ts';
import { type PartShares, allocatePartShares, computePartShares } from './part-shares.ts';
import type { PurchaseValues } from './purchase-values.ts';

/** Columns changed by another law date, assumption or destination: the numbers of a report before any of its words. */
export type ExposureFigures = {
  /** Worlds with a hit on each lane, as bits. */
  laneHits: Uint8Array;
  lost: LostShares;
  /** By row of `network.products`, each with its coverage, fixed for all dates. */
  fills: MoneyFills[];
  partShares: PartShares;
};

/** The columns of figures, to be written again and again. */
export type FigureColumns = Pick<ExposureFigures, 'laneHits' | 'lost' | 'partShares'>;

/** Columns for the figures of a network. */
export function allocateFigures(network: SupplyNetwork): FigureColumns {
  return {
    laneHits: new Uint8Array(network.laneCount),
    lost: allocateLostShares(network),
    partShares: allocatePartShares(network),
  };
}

/** Sources of figures: of a prepared exposure, the parts fixed for all dates. */
export type FigureSource = {
  readonly network: SupplyNetwork;
  readonly matches: LaneMatches;
  /** Listed parties on a lane. */
  readonly parties: LaneParties;
  readonly values: PurchaseValues;
  /** Weight of each group among the buyers of its part, by their need of it; by count where no need is on file. */
  readonly groupWeight: Float64Array;
  /** Room for the figures of one date at a time. */
  readonly columns: FigureColumns;
};

/**
 * Hits, lost shares, fills and part shares under the standings of a date; `destination` counts only lanes into one territory as hit. The columns
 * belong to `prepared` and hold until its next figures: at a million lanes, new ones at every change cost more than the sweep, because a heap of
 * such a size is then collected each time.
 */
export function computeExposureFigures(
  { network, matches, parties, values, groupWeight, columns }: FigureSource,
  standings: ReadonlyMap<string, LimbStanding>,
  destination: string | null = null,
): ExposureFigures {
  const { laneHits, lost, partShares } = columns;
  const standingOf = (limb: string) => standings.get(limb)?.standing ?? 'off';
  computeLaneHits(network, matches, standingOf, destination, laneHits);
  addBarredLanes({ network, parties }, standingOf, destination, laneHits);
  computeLostShares(network, laneHits, { into: lost });
  computePartShares({ network, groupWeight }, laneHits, lost, partShares);
  return { laneHits, lost, partShares, fills: computeFills(network, lost, (product) => values.byProduct[product]!) };
}
