import type { LimbStanding } from '../../controls/status.ts';
import type { SupplyNetwork } from '../../network/supply-network.ts';
import { computeFills } from './fills.ts';
import { computeLaneHits } from '../findings/lane-hits.ts';
import { addBarredLanes } from '../findings/lane-parties.ts';
import type { ExposureFigures, FigureColumns, FigureSource } from './figure-columns.ts';
import { allocateLostShares, computeLostShares } from './lost-shares.ts';
import { allocatePartShares, computePartShares } from './part-shares.ts';

/** Columns for the figures of a network. */
export function allocateFigures(network: SupplyNetwork): FigureColumns {
  return {
    laneHits: new Uint8Array(network.laneCount),
    lost: allocateLostShares(network),
    partShares: allocatePartShares(network),
  };
}

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
