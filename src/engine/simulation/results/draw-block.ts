import type { FigureDays, FigureSeries, FigureUnits } from '../scenario/run-figures.ts';

/** Series kept of a product, and of money: one for all. */
export const PRODUCT_FIELDS = [
  'made',
  'stock',
  'onTime',
  'late',
  'givenUp',
  'waiting',
] as const satisfies FigureSeries[];

export type ProductField = (typeof PRODUCT_FIELDS)[number];

/** Figures of draws `from` to `to` - 1 as columns for another thread; by draw, then product, then step. Series are those of the draws below `countBandDraws`, where they are kept. */
export type DrawBlock = Readonly<Record<FigureUnits | FigureDays | ProductField, Float64Array>> & {
  readonly from: number;
  readonly to: number;
  readonly loss: Float64Array;
  readonly extraCost: Float64Array;
  /** Money spent beside the usual in each step of those draws. */
  readonly cost: Float64Array;
  /** Series of the draws below `countPartDraws`: by draw, then as in `PartCourses.values`. */
  readonly parts: Float64Array;
};
