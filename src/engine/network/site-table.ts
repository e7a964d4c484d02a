import type { Dataset } from '../../domain/dataset.ts';
import { getInferredOwnSite } from '../../domain/virtual-ids.ts';
import type { HolderPlace } from './leaving-place.ts';
import { getOwnSites } from './own-sites.ts';

/** The sites of a dataset in order of their ids, as rows; the last row is the company's stand-in plant where none is named. */
export class SiteTable {
  /** Row of the company's stand-in plant. */
  readonly inferred: number;
  /** Row of the company's only plant, else of its stand-in. */
  readonly company: number;
  private readonly ownRows: Uint8Array;
  private readonly sites: ({ siteId: string; mining: boolean } & HolderPlace)[];
  private readonly rowOf: ReadonlyMap<string, number>;
  private usesInferred = false;

  constructor(dataset: Dataset) {
    const ownSites = getOwnSites(dataset);
    const firmCountries = new Map(dataset.suppliers.map(({ supplierId, country }) => [supplierId, country]));
    this.sites = dataset.sites
      .map(({ siteId, supplierId, country, stage }) => ({
        siteId,
        country,
        firmCountry: firmCountries.get(supplierId) ?? null,
        mining: stage === 'mining',
      }))
      .toSorted((a, b) => (a.siteId < b.siteId ? -1 : 1));
    const inferredId = getInferredOwnSite(dataset);
    this.sites.push({
      siteId: inferredId,
      country: dataset.settings.homeCountry,
      firmCountry: dataset.settings.homeCountry,
      mining: false,
    });
    this.rowOf = new Map(this.sites.map(({ siteId }, row) => [siteId, row]));
    this.inferred = this.sites.length - 1;
    const [only, ...others] = ownSites;
    this.company = only !== undefined && others.length === 0 ? this.getRow(only) : this.inferred;
    this.ownRows = Uint8Array.from(this.sites, ({ siteId }) => (ownSites.has(siteId) ? 1 : 0));
    this.ownRows[this.inferred] = 1;
  }

  /** All sites, the stand-in plant among them. */
  get count(): number {
    return this.sites.length;
  }

  /** Row of a site. @throws Error for a site missing in the dataset, excluded by its check of references. */
  getRow(siteId: string): number {
    const row = this.rowOf.get(siteId);
    if (row === undefined) throw new Error(`Sourcing names the site "${siteId}", which is not in the dataset.`);
    return row;
  }

  getSiteId(row: number): string {
    return this.sites[row]!.siteId;
  }

  /** Country of a site, null if it is not on file. The question puts the site to use. */
  useCountry(row: number): string | null {
    if (row === this.inferred) this.usesInferred = true;
    return this.sites[row]!.country;
  }

  getHolderPlace(row: number): HolderPlace {
    return this.sites[row]!;
  }

  isMine(row: number): boolean {
    return this.sites[row]!.mining;
  }

  /** Whether a site belongs to the company, the inferred plant among them. */
  isOwn(row: number): boolean {
    return this.ownRows[row] === 1;
  }

  /** The sites of a network, and the row of the inferred plant among them; -1 if nothing uses it. */
  finish(): { siteIds: string[]; inferredOwnSite: number } {
    const siteIds = this.sites.map(({ siteId }) => siteId);
    return this.usesInferred
      ? { siteIds, inferredOwnSite: siteIds.length - 1 }
      : { siteIds: siteIds.slice(0, -1), inferredOwnSite: -1 };
  }
}
