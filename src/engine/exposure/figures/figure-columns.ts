import type { SupplyNetwork } from '../../network/supply-network.ts';
import type { LaneParties } from '../findings/lane-parties.ts';
import type { LaneMatches } from '../findings/matched-lanes.ts';
import type { MoneyFills } from './fills.ts';
import type { LostShares } from './lost-shares.ts';
import type { PartShares } from './part-shares.ts';
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
