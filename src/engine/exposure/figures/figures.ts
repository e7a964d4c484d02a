import type { LimbStanding } from '../../controls/status.ts';
import type { SupplyNetwork } from '../../network/supply-network.ts';
import { type MoneyFills, computeFills } from './fills.ts';
import { type LaneMatches, computeLaneHits } from '../findings/lane-matches.ts';
import { type LaneParties, addBarredLanes } from '../findings/lane-parties.ts';
import { type LostShares, allocateLostShares, computeLostShares } from './lost-shares.ts';
import { type PartShares, allocatePartShares, computePartShares } from './part-shares.ts';
import type { PurchaseValues } from './purchase-values.ts';

/** What a change of law date, assumption or destination moves, as columns: the numbers of a report before any of its words. */
export type ExposureFigures = {
  /** Worlds in which each lane is hit, as bits. */
  laneHits: Uint8Array;
  lost: LostShares;
  /** By row of `network.products`, each with its coverage, which no change of date moves. */
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

/** What figures are computed from: of a prepared exposure, what no date changes. */
export type FigureSource = {
  readonly network: SupplyNetwork;
  readonly matches: LaneMatches;
  /** Who on a lane is on a list of parties. */
  readonly parties: LaneParties;
  readonly values: PurchaseValues;
  /** Weight of each group among the buyers of its part, by what they need of it; by count where no need is on file. */
  readonly groupWeight: Float64Array;
  /** Room for the figures of one date at a time. */
  readonly columns: FigureColumns;
};

/**
 * Hits, lost shares, fills and part shares under the standings of a date; `destination` counts only lanes into one territory as hit.
 * The columns belong to `prepared` and hold until its next figures: at a million lanes, new ones at every change cost more than
 * the sweep, because a heap of that size is then collected each time.
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
