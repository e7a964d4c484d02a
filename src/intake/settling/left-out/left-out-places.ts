import { createBlankPart, createBlankSource } from '../../../domain/blank-records.ts';
import type { SourceRow } from '../../../domain/dataset.ts';
import { createUnnamedSite } from '../../../domain/unnamed-site.ts';
import { createUnnamedSupplier } from '../../records/read-sourcing.ts';
import type { RawRecords } from '../../records/read-records.ts';
import type { MergedIds } from '../resolve-merges.ts';

/** The site that stands for a source whose row was left out, and nobody, whose it is. */
const SITE = 'left-out@?';
const NOBODY = '@?';

/** The part that stands for lines of a bill that were left out. */
function namePart(parent: string): string {
  return `${parent}/left-out`;
}

/**
 * Puts something that is not known in the place of each line of a bill and each source whose row was left out for a fault (`isLost`): a part without
 * a kind or a source, and a site in a country that is not known. What is made of it, or comes from there, cannot be judged by the rest alone. Parts
 * that went themselves need no place.
 */
export function keepPlaces(
  raw: RawRecords,
  kept: RawRecords,
  ids: MergedIds,
  isLost: (row: SourceRow) => boolean,
): RawRecords {
  const toPart = (id: string): string => ids.part.get(id) ?? id;
  const standing = new Set(kept.parts.map(({ partNumber }) => toPart(partNumber)));
  const lines = groupRows(
    raw.bom.map(({ parent, rows }) => [parent, rows]),
    isLost,
    (parent) => standing.has(toPart(parent)),
  );
  // Of a part without any other source nobody is known to supply it, and that is said already.
  const bought = new Set(kept.sourcing.map(({ partNumber }) => toPart(partNumber)));
  const sources = groupRows(
    raw.sourcing.map(({ partNumber, rows }) => [partNumber, rows]),
    isLost,
    (partNumber) => bought.has(toPart(partNumber)),
  );
  if (lines.size + sources.size === 0) return kept;
  const rowsOfSources = [...sources.values()].flat();
  return {
    ...kept,
    parts: [...kept.parts, ...Array.from(lines, ([parent, rows]) => createPart(parent, rows))],
    bom: [...kept.bom, ...Array.from(lines, ([parent, rows]) => createLine(parent, rows))],
    sourcing: [...kept.sourcing, ...Array.from(sources, ([partNumber, rows]) => createSource(partNumber, rows))],
    ...(sources.size === 0
      ? {}
      : {
          suppliers: [...kept.suppliers, createUnnamedSupplier(NOBODY, null, rowsOfSources)],
          sites: [
            ...kept.sites,
            createUnnamedSite({
              siteId: SITE,
              supplierId: NOBODY,
              name: 'Not known: the row is left out',
              country: null,
              rows: rowsOfSources,
            }),
          ],
        }),
  };
}

/** Whether a line of a bill stands for lines that were left out. */
export function isPlaceOfLines({ parent, child }: { readonly parent: string; readonly child: string }): boolean {
  return child === namePart(parent);
}

/** Whether a source stands for one that was left out. */
export function isPlaceOfSource({ siteId }: { readonly siteId: string | null }): boolean {
  return siteId === SITE;
}

function groupRows(
  records: readonly (readonly [partNumber: string, rows: readonly SourceRow[]])[],
  isLost: (row: SourceRow) => boolean,
  isThere: (partNumber: string) => boolean,
): Map<string, SourceRow[]> {
  const found = new Map<string, SourceRow[]>();
  for (const [partNumber, rows] of records) {
    if (!rows.some(isLost) || !isThere(partNumber)) continue;
    const known = found.get(partNumber);
    if (known === undefined) found.set(partNumber, [...rows]);
    else known.push(...rows);
  }
  return found;
}

function createPart(parent: string, rows: SourceRow[]): RawRecords['parts'][number] {
  const what = rows.length === 1 ? 'a left-out row' : `${rows.length} left-out rows`;
  const description = `What ${what} of the bill of ${parent} would add`;
  return createBlankPart({ partNumber: namePart(parent), description, kind: null, rows });
}

function createLine(parent: string, rows: SourceRow[]): RawRecords['bom'][number] {
  return { parent, child: namePart(parent), quantity: 1, unit: null, yield: null, essential: null, rows };
}

function createSource(partNumber: string, rows: SourceRow[]): RawRecords['sourcing'][number] {
  const unsaid = { supplierId: null, country: null, qualification: null, evidence: null, evidenceDate: null };
  return createBlankSource({ partNumber, siteId: SITE, ...unsaid, rows });
}
