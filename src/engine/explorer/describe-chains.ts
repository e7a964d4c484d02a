import { type ExposureInput, analyseParts } from '../exposure/analyse.ts';
import type { ExposureReport, ExposureSummary, PartExposure } from '../exposure/report.ts';

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

/**
 * Returns an exposure without what chains leave out, such as findings and sources: a hundredth of it. `summary` is the one of the same input.
 * Refuses like `analyseExposure`.
 */
export function describeChains(input: ExposureInput, summary: ExposureSummary): ChainFacts {
  const { lawDate, currency, totals, products, withoutMoney } = summary;
  return { lawDate, currency, totals, products, withoutMoney, parts: analyseParts(input).map(pickFacts) };
}

function pickFacts(part: ChainPart): ChainPart {
  const { partNumber, description, fill, revenueAtRisk, products } = part;
  const { weeksOfCover, quantityIsLeast, waitWeeks, waitIsOpenEnded } = part;
  return {
    partNumber,
    description,
    fill,
    revenueAtRisk,
    weeksOfCover,
    quantityIsLeast,
    waitWeeks,
    waitIsOpenEnded,
    products,
  };
}
