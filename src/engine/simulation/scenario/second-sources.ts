import type { Dataset, Sourcing } from '../../../domain/dataset.ts';
import type { Lever } from '../../../domain/scenario/lever.ts';

export type SecondSource = Extract<Lever, { kind: 'second-source' }>;

/**
 * Returns the data with every new source on file, released with a share of 0: so it is matched with the law, and its own inputs are looked for,
 * like those of any other. A buyer with rows of its own gets one more; so do buyers named by the lever.
 */
export function addSecondSources(dataset: Dataset, sources: readonly SecondSource[]): Dataset {
  if (sources.length === 0) return dataset;
  const added = sources.flatMap((source): Sourcing[] => {
    const rows = dataset.sourcing.filter((row) => row.partNumber === source.partNumber);
    const withRows = new Set(rows.flatMap(({ buyerSiteId }) => buyerSiteId ?? []));
    const make = (buyerSiteId: string | null): Sourcing => ({
      partNumber: source.partNumber,
      siteId: source.siteId,
      share: 0,
      buyerSiteId,
      originCountry: null,
      leadTimeDays: source.transitDays,
      unitPrice: null,
      currency: null,
      capacityPerDay: null,
      qualification: 'released',
      evidence: 'declared',
      evidenceDate: null,
      rows: [],
    });
    return [make(null), ...[...withRows].toSorted().map(make)];
  });
  const isReplaced = (row: Sourcing): boolean =>
    row.qualification !== 'released' &&
    sources.some(({ partNumber, siteId }) => row.partNumber === partNumber && row.siteId === siteId);
  const known = new Set(dataset.sourcing.filter((row) => !isReplaced(row)).map(getPlace));
  return {
    ...dataset,
    sourcing: [
      ...dataset.sourcing.filter((row) => !isReplaced(row)),
      ...added.filter((row) => !known.has(getPlace(row))),
    ],
  };
}

function getPlace({ partNumber, siteId, buyerSiteId }: Sourcing): string {
  return JSON.stringify([partNumber, siteId, buyerSiteId]);
}
