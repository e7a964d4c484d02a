import type { LimbStanding } from '../controls/status.ts';
import { type MoneyFills, computeFills } from './fills.ts';
import { computeLaneHits } from './lane-matches.ts';
import { type LostShares, computeLostShares } from './lost-shares.ts';
import { type PartShares, computePartShares } from './part-shares.ts';
import type { PreparedExposure } from './prepare.ts';

/** What a change of law date, assumption or destination moves, as columns: the numbers of a report before any of its words. */
export type ExposureFigures = {
  /** Worlds in which each lane is hit, as bits. */
  laneHits: Uint8Array;
  lost: LostShares;
  /** By row of `network.products`, each with its coverage, which no change of date moves. */
  fills: MoneyFills[];
  partShares: PartShares;
};

/** Hits, lost shares, fills and part shares under the standings of a date; `destination` counts only lanes into one territory as hit. */
export function computeExposureFigures(
  prepared: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
  destination: string | null = null,
): ExposureFigures {
  const { network, matches, values } = prepared;
  const standingOf = (limb: string) => standings.get(limb)?.standing ?? 'off';
  const laneHits = computeLaneHits(network, matches, standingOf, destination);
  const lost = computeLostShares(network, laneHits);
  return {
    laneHits,
    lost,
    fills: computeFills(network, lost, (product) => values.byProduct[product]!),
    partShares: computePartShares(prepared, laneHits, lost),
  };
}
