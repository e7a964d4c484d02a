import type { CompositionRow, Dataset } from '../../domain/dataset.ts';

/**
 * Goods of single sources, where a supplier denies of its own goods what nobody denies of the part, since others who deliver it are silent
 * (`settings.heldDenials`). What is said to be in the part counts for all of them.
 */
export class SourceGoods {
  private readonly dataset: Dataset;
  /** Further contents by part and site. */
  private readonly rowsOf = new Map<string, Map<string, CompositionRow[]>>();
  private linesOf: ReadonlyMap<string, Dataset['bom']> | undefined;
  private partOf: ReadonlyMap<string, Dataset['parts'][number]> | undefined;
  private compositionOf: ReadonlyMap<string, readonly CompositionRow[]> | undefined;
  private propertiesOf: ReadonlyMap<string, Dataset['properties']> | undefined;

  constructor(dataset: Dataset) {
    this.dataset = dataset;
    const held = dataset.settings.heldDenials ?? [];
    if (held.length === 0) return;
    const sitesOf = Map.groupBy(dataset.sites, ({ supplierId }) => supplierId);
    for (const row of held) {
      const bySite = this.rowsOf.get(row.partNumber) ?? new Map<string, CompositionRow[]>();
      for (const denier of row.deniers)
        for (const { siteId } of sitesOf.get(denier) ?? []) bySite.set(siteId, [...(bySite.get(siteId) ?? []), row]);
      this.rowsOf.set(row.partNumber, bySite);
    }
  }

  /** Whether a site's supplier denies anything of its own goods of a part. */
  has(partNumber: string, siteId: string): boolean {
    return this.rowsOf.get(partNumber)?.has(siteId) === true;
  }

  /** What a site's supplier denies of its goods of a part, as a key: the same for sites whose goods are alike. */
  getKey(partNumber: string, siteId: string): string {
    const rows = this.rowsOf.get(partNumber)?.get(siteId) ?? [];
    return JSON.stringify([partNumber, ...rows.map(({ substance, massPctMax }) => [substance, massPctMax])]);
  }

  /** The dataset cut to a part from a site, with what its supplier denies among its contents, and to all that is built into it. */
  cut(partNumber: string, siteId: string): Pick<Dataset, 'settings' | 'parts' | 'properties' | 'composition' | 'bom'> {
    const { dataset } = this;
    const linesOf = (this.linesOf ??= Map.groupBy(dataset.bom, ({ parent }) => parent));
    const partOf = (this.partOf ??= new Map(dataset.parts.map((part) => [part.partNumber, part])));
    const compositionOf = (this.compositionOf ??= Map.groupBy(dataset.composition, (row) => row.partNumber));
    const propertiesOf = (this.propertiesOf ??= Map.groupBy(dataset.properties, (row) => row.partNumber));
    const numbers = new Set([partNumber]);
    for (const number of numbers) for (const { child } of linesOf.get(number) ?? []) numbers.add(child);
    const all = [...numbers];
    // What a grade suggests says nothing beside a word on these goods.
    const stated = (number: string): readonly CompositionRow[] =>
      (compositionOf.get(number) ?? []).filter(({ evidence }) => number !== partNumber || evidence !== 'inferred');
    return {
      settings: dataset.settings,
      parts: all.flatMap((number) => partOf.get(number) ?? []),
      properties: all.flatMap((number) => propertiesOf.get(number) ?? []),
      composition: [...all.flatMap(stated), ...(this.rowsOf.get(partNumber)?.get(siteId) ?? [])],
      bom: all.flatMap((number) => linesOf.get(number) ?? []),
    };
  }
}
