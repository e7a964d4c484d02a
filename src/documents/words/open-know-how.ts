import type { ExposureSummary } from '../../engine/exposure/report.ts';
import { formatCounted } from '../format/number.ts';
import { nameSome } from './name-some.ts';

/** How many plants are named. */
const PLANTS_NAMED = 3;

/**
 * Returns the number of plants abroad with unknown dependence on Chinese technology, and of their parts, as the rest of a sentence; null if it is
 * known of all plants with goods under a rule in force.
 */
export function countOpenKnowHow({ knowHowOpen: { plants } }: Pick<ExposureSummary, 'knowHowOpen'>): string | null {
  if (plants.length === 0) return null;
  const parts = new Set(plants.flatMap(({ partNumbers }) => partNumbers)).size;
  return `not known of ${formatCounted(plants.length, 'plant')} with ${formatCounted(parts, 'part')}`;
}

/** Returns the same with names of the plants. */
export function sayOpenKnowHow(report: Pick<ExposureSummary, 'knowHowOpen'>): string | null {
  const count = countOpenKnowHow(report);
  if (count === null) return null;
  const { plants } = report.knowHowOpen;
  const names = nameSome(
    plants.map(({ siteId, siteName }) => siteName || siteId),
    PLANTS_NAMED,
  );
  return `${count}: ${names}`;
}
