import type { ExposureReport, PartExposure } from '../exposure/report.ts';

/** What a row of the exposed chains says of its part. */
export type ChainPart = Pick<
  PartExposure,
  | 'partNumber'
  | 'description'
  | 'fill'
  | 'revenueAtRisk'
  | 'weeksOfCover'
  | 'quantityIsLeast'
  | 'waitWeeks'
  | 'waitIsOpenEnded'
  | 'products'
>;

/** What the exposed chains are made of beside the network: figures of the company, and of every part in the order of an exposure. */
export type ChainFacts = Pick<ExposureReport, 'lawDate' | 'currency' | 'totals' | 'products' | 'withoutMoney'> & {
  readonly parts: readonly ChainPart[];
};
