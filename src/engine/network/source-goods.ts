import type { CompositionRow, Dataset } from '../../domain/dataset.ts';
import { readSubstance } from '../../domain/substances/read-substance.ts';

/**
 * Goods of single sources, where their suppliers declare otherwise what is in them than what is known of the part from any of its sources (`settings.contentsBySource`).
 */
export class SourceGoods {
  private readonly dataset: Dataset;
  /** Contents by part and site. */
  private readonly rowsOf = new Map<string, Map<string, CompositionRow[]>>();
  private linesOf: ReadonlyMap<string, Dataset['bom']> | undefined;
  private partOf: ReadonlyMap<string, Dataset['parts'][number]> | undefined;
  private compositionOf: ReadonlyMap<string, readonly CompositionRow[]> | undefined;
  private propertiesOf: ReadonlyMap<string, Dataset['properties']> | undefined;

  constructor(dataset: Dataset) {
    this.dataset = dataset;
    const held = dataset.settings.contentsBySource ?? [];
    if (held.length === 0) return;
    const sitesOf = Map.groupBy(dataset.sites, ({ supplierId }) => supplierId);
    for (const row of held) {
      const bySite = this.rowsOf.get(row.partNumber) ?? new Map<string, CompositionRow[]>();
      for (const supplier of row.suppliers)
        for (const { siteId } of sitesOf.get(supplier) ?? []) bySite.set(siteId, [...(bySite.get(siteId) ?? []), row]);
      this.rowsOf.set(row.partNumber, bySite);
    }
  }

  /** Whether a site's supplier declares contents of its own goods of a part. */
  has(partNumber: string, siteId: string): boolean {
    return this.rowsOf.get(partNumber)?.has(siteId) === true;
  }

  /** What a site's supplier declares of its goods of a part, as a key: the same for sites whose goods are alike. */
  getKey(partNumber: string, siteId: string): string {
    const rows = this.rowsOf.get(partNumber)?.get(siteId) ?? [];
    return JSON.stringify([
      partNumber,
      ...rows.map(({ substance, massPctMin, massPctMax }) => [substance, massPctMin, massPctMax]),
    ]);
  }

  /** The dataset cut to a part from a site, with what its supplier declares for its contents, and to all that is built into it. */
  cut(partNumber: string, siteId: string): Pick<Dataset, 'settings' | 'parts' | 'properties' | 'composition' | 'bom'> {
    const { dataset } = this;
    const linesOf = (this.linesOf ??= Map.groupBy(dataset.bom, ({ parent }) => parent));
    const partOf = (this.partOf ??= new Map(dataset.parts.map((part) => [part.partNumber, part])));
    const compositionOf = (this.compositionOf ??= Map.groupBy(dataset.composition, (row) => row.partNumber));
    const propertiesOf = (this.propertiesOf ??= Map.groupBy(dataset.properties, (row) => row.partNumber));
    const numbers = new Set([partNumber]);
    for (const number of numbers) for (const { child } of linesOf.get(number) ?? []) numbers.add(child);
    const all = [...numbers];
    // What others declare, or a grade suggests, says nothing beside a word on these goods; what the company saw or was answered of the part holds for all.
    const answered = (compositionOf.get(partNumber) ?? []).filter(
      ({ evidence, declaredBy }) => evidence === 'seen' || (evidence === 'declared' && !declaredBy),
    );
    const own = (this.rowsOf.get(partNumber)?.get(siteId) ?? []).filter(
      (row) => !answered.some((one) => isAnsweredSince(row, one)),
    );
    return {
      settings: dataset.settings,
      parts: all.flatMap((number) => partOf.get(number) ?? []),
      properties: all.flatMap((number) => propertiesOf.get(number) ?? []),
      composition: [
        ...all.flatMap((number) => (number === partNumber ? answered : (compositionOf.get(number) ?? []))),
        ...own,
      ],
      bom: all.flatMap((number) => linesOf.get(number) ?? []),
    };
  }
}

/** Whether an answer on the part names the one element of a row as well, on the same day or later. */
function isAnsweredSince(row: CompositionRow, answer: CompositionRow): boolean {
  const [element, ...more] = readSubstance(row.substance).contains;
  const [other, ...others] = readSubstance(answer.substance).contains;
  const isSame = element !== undefined && element === other && more.length + others.length === 0;
  return isSame && (answer.evidenceDate ?? '') >= (row.evidenceDate ?? '');
}
