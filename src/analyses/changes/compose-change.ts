import type { Dataset } from '../../domain/dataset.ts';
import type { FillName } from '../../engine/exposure/report.ts';

const FILLS: readonly FillName[] = ['surely', 'possibly', 'ifPausedBack', 'cannotBeJudged', 'notExposed'];

/** One amount for each fill. */
type FillAmounts = Readonly<Record<FillName, number>>;

/** The datasets between two versions: the old one with the new sourcing, then with all new records but the old settings and rates. */
export type ChangeSteps = { withNewSourcing: Dataset; withNewData: Dataset };

/**
 * Mixes two versions to recompute a change one cause at a time: law (same data, new date), sourcing (the tables sourcing, suppliers and sites),
 * data (parts, contents, BOM, stock, licences); the rest (settings, rates) is the remainder. Rows of a mixture without their part or site are
 * left out; they come with the step of the missing record.
 */
export function composeChange(older: Dataset, newer: Dataset): ChangeSteps {
  const partNumbers = new Set(older.parts.map((part) => part.partNumber));
  const siteIds = new Set(newer.sites.map((site) => site.siteId));
  return {
    withNewSourcing: {
      ...older,
      suppliers: newer.suppliers,
      sites: newer.sites,
      sourcing: newer.sourcing.filter((row) => partNumbers.has(row.partNumber)),
      inventory: older.inventory.filter((row) => row.siteId === null || siteIds.has(row.siteId)),
      licences: older.licences.filter((row) => siteIds.has(row.exporterSiteId)),
    },
    withNewData: { ...newer, settings: older.settings, rates: older.rates },
  };
}

/** Fills after each step; each is a full analysis. */
export type ChangeResults = {
  before: FillAmounts;
  afterLaw: FillAmounts;
  afterSourcing: FillAmounts;
  afterData: FillAmounts;
  now: FillAmounts;
};

/** One fill's way from then to now; the five parts add up to `now`. */
export type ChangeRow = {
  fill: keyof FillAmounts;
  before: number;
  law: number;
  sourcing: number;
  data: number;
  remainder: number;
  now: number;
};

/** The steps of every fill, in the order law, sourcing, data, remainder. */
export function computeChangeRows(results: ChangeResults): ChangeRow[] {
  const { before, afterLaw, afterSourcing, afterData, now } = results;
  return FILLS.map((fill) => ({
    fill,
    before: before[fill],
    law: afterLaw[fill] - before[fill],
    sourcing: afterSourcing[fill] - afterLaw[fill],
    data: afterData[fill] - afterSourcing[fill],
    remainder: now[fill] - afterData[fill],
    now: now[fill],
  }));
}
