import { analyseParts } from '../exposure/analyse.ts';
import type { ExposureInput } from '../exposure/asked-exposure.ts';
import type { ExposureSummary } from '../exposure/report.ts';
import type { ChainPart, ChainFacts } from './chain-facts.ts';

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
