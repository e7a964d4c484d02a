import type { MarketShare } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { StrategicMaterial } from './strategic-materials.ts';

/** The steps of article 24. */
export type OriginStep = 'extracted' | 'processed' | 'recycled';

/** A country of a material's extraction, processing or recycling. */
export type Origin = {
  readonly country: string;
  /** Share of the world's amount; null for the company's own records. */
  readonly share: number | null;
  readonly basis: string;
  readonly source: string;
};

const STAGES_OF: Readonly<Record<OriginStep, readonly string[]>> = {
  extracted: ['mining'],
  processed: ['separation', 'refining', 'metal'],
  recycled: [],
};
/** The company's own records go first, then so many countries of each public figure; the others are one sum. */
const MOST_COUNTRIES = 3;

/**
 * Returns the origin of a material at a step: the step's plants in the company's own records for its parts, then the world's shares of the
 * newest year on file, marked as estimated. [] if nothing is on file; no public share of recycling is.
 */
export function findOrigins(
  dataset: Dataset,
  shares: readonly MarketShare[],
  { material, step, partNumbers }: { material: StrategicMaterial; step: OriginStep; partNumbers: ReadonlySet<string> },
): Origin[] {
  return [...listSeen(dataset, step, partNumbers), ...listEstimated(shares, material, step)];
}

function listSeen({ sites, sourcing }: Dataset, step: OriginStep, partNumbers: ReadonlySet<string>): Origin[] {
  const bySite = new Map(sites.map((site) => [site.siteId, site]));
  const listed = new Set<string>();
  return sourcing.flatMap((row): Origin[] => {
    const site = bySite.get(row.siteId);
    if (!partNumbers.has(row.partNumber) || !STAGES_OF[step].includes(site?.stage ?? '')) return [];
    const key = JSON.stringify([row.siteId, row.partNumber, row.originCountry]);
    if (listed.has(key)) return [];
    listed.add(key);
    const place = row.rows[0];
    return [
      {
        country: site?.country ?? row.originCountry ?? 'not known',
        share: null,
        basis: `${row.evidence}: ${site?.stage} plant`,
        source: `${site?.name ?? row.siteId} for ${row.partNumber}${place === undefined ? '' : `, ${place.file} row ${place.row}`}`,
      },
    ];
  });
}

function listEstimated(shares: readonly MarketShare[], material: StrategicMaterial, step: OriginStep): Origin[] {
  const names = step === 'extracted' ? material.extraction : material.processing;
  const ofStep = shares.filter((one) => STAGES_OF[step].includes(one.stage) && names.includes(one.material));
  // The first name that has figures; the others stand in where it has none.
  const name = names.find((one) => ofStep.some((share) => share.material === one));
  const groups = Map.groupBy(
    ofStep.filter((one) => one.material === name),
    ({ stage }) => stage,
  );
  return [...groups.values()].flatMap((group) => {
    const year = Math.max(...group.map((one) => one.year));
    const largest = group.filter((one) => one.year === year).toSorted((a, b) => b.share - a.share);
    const shown = largest.filter(({ country }) => country !== 'ZZ').slice(0, MOST_COUNTRIES);
    const rest = 1 - shown.reduce((sum, { share }) => sum + share, 0);
    const say = ({ country, share }: { country: string; share: number }, from: MarketShare): Origin => ({
      country,
      share,
      basis: `estimated: world ${from.stage} of ${from.material} by ${from.countedBy}, ${from.year}`,
      source:
        from.sourceName ??
        from.provenance.sources[0] ??
        `estimate of the catalogue, confidence ${from.provenance.confidence}`,
    });
    const listed = shown.map((one) => say(one, one));
    const [first] = shown;
    return first === undefined || rest < 0.0005
      ? listed
      : [...listed, say({ country: 'others or not known', share: rest }, first)];
  });
}
