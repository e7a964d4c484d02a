import type { SourceRow } from '../../../domain/dataset.ts';
import { readSubstance } from '../../../domain/substances/read-substance.ts';
import { describePlace } from '../../base/problem.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { RawRecords } from '../../records/read-records.ts';
import { keepPlaces } from './left-out-places.ts';
import type { MergedIds } from '../resolve-merges.ts';

type Kind = 'part' | 'supplier' | 'site';
type Dependent = { readonly rows: readonly SourceRow[]; readonly names: readonly Reference[] };
type Reference = { readonly kind: Kind; readonly id: string | null; readonly column: string };
/** Ids whose only records are left out, with the row that held them. */
type Gone = Readonly<Record<Kind, Map<string, SourceRow>>>;

/**
 * The records without those of rows that are left out, and without those that name one of them: these rows are left out as well, with
 * that reason, until nothing that remains names anything that went. An id that counts as another (`ids`) has not gone while that one stands.
 * The row that closes a list of contents goes with any other row of that list: without it nobody can say what the part does not hold. Nor can
 * anybody where a line of its bill or a source of it went for a fault: something that is not known stands there (`keepPlaces`).
 */
export function leaveOutDependents(raw: RawRecords, ids: MergedIds, log: ProblemLog): RawRecords {
  return keepPlaces(raw, dropDependents(raw, ids, log), ids, log.hasFault);
}

function dropDependents(raw: RawRecords, ids: MergedIds, log: ProblemLog): RawRecords {
  const gone: Gone = { part: new Map(), supplier: new Map(), site: new Map() };
  const isKept = ({ rows }: { readonly rows: readonly SourceRow[] }): boolean => !rows.some(log.isLeftOut);
  let kept = raw;
  openLists(raw.composition, log);
  for (;;) {
    const next = dropRecords(kept, isKept);
    collectGone(gone, kept, next, ids);
    const before = countRecords(next);
    for (const dependent of listDependents(next)) leaveOutWith(gone, dependent, log);
    kept = dropRecords(next, isKept);
    collectGone(gone, next, kept, ids);
    if (countRecords(kept) === before) return kept;
  }
}

/** Leaves the closing rows of lists out from which another row is left out; a list is what one table says of one part. */
function openLists(composition: RawRecords['composition'], log: ProblemLog): void {
  const without = new Map<string, SourceRow>();
  if (log.listLeftOut().length === 0) return;
  for (const { partNumber, rows } of composition) {
    const place = rows.find(log.isLeftOut);
    if (place !== undefined) without.set(keyList(partNumber, place), place);
  }
  for (const { partNumber, substance, rows } of without.size === 0 ? [] : composition) {
    for (const row of readSubstance(substance).isRest ? rows : []) {
      const place = without.get(keyList(partNumber, row));
      if (place === undefined || log.isLeftOut(row)) continue;
      log.leaveOut(row, `It closes a list, of which another row is left out (${describePlace(place)}).`);
    }
  }
}

function keyList(partNumber: string, { file, sheet }: SourceRow): string {
  return JSON.stringify([partNumber, file, sheet]);
}

function dropRecords(
  raw: RawRecords,
  isKept: (record: { readonly rows: readonly SourceRow[] }) => boolean,
): RawRecords {
  return {
    parts: raw.parts.filter(isKept),
    columnProperties: raw.columnProperties.filter(isKept),
    properties: raw.properties.filter(isKept),
    composition: raw.composition.filter(isKept),
    bom: raw.bom.filter(isKept),
    // A firm that several rows name stands for as long as one of them does.
    suppliers: raw.suppliers.filter((firm) => firm.rows.some((row) => isKept({ rows: [row] }))),
    sites: raw.sites.filter(isKept),
    sourcing: raw.sourcing.filter(isKept),
    inventory: raw.inventory.filter(isKept),
    rates: raw.rates.filter(isKept),
    licences: raw.licences.filter(isKept),
    mentioned: raw.mentioned,
    declaredBy: raw.declaredBy,
    ofFirms: new Map([...raw.ofFirms].map(([part, rows]) => [part, rows.filter(isKept)])),
    hints: raw.hints,
  };
}

function countRecords(raw: RawRecords): number {
  return Object.values(raw).reduce((sum, records) => sum + (Array.isArray(records) ? records.length : 0), 0);
}

function collectGone(gone: Gone, before: RawRecords, after: RawRecords, ids: MergedIds): void {
  const { mentioned } = before;
  collect(gone.part, before.parts, after.parts, ({ partNumber }) => partNumber, ids.part, mentioned);
  collect(gone.supplier, before.suppliers, after.suppliers, ({ supplierId }) => supplierId, ids.supplier, mentioned);
  collect(gone.site, before.sites, after.sites, ({ siteId }) => siteId, ids.site, mentioned);
}

function collect<R extends { readonly rows: readonly SourceRow[] }>(
  gone: Map<string, SourceRow>,
  before: readonly R[],
  after: readonly R[],
  readId: (record: R) => string,
  ids: ReadonlyMap<string, string>,
  mentioned: ReadonlySet<object>,
): void {
  if (before.length === after.length) return;
  // A row that only mentions what a table of its own states does not stand for it.
  const stated = new Set(before.filter((record) => !mentioned.has(record)).map(readId));
  const standing = after.filter((record) => !mentioned.has(record) || !stated.has(readId(record)));
  const there = new Set(standing.map(readId));
  for (const record of before) {
    const [row] = record.rows;
    const id = readId(record);
    if (row !== undefined && !there.has(id) && !there.has(ids.get(id) ?? id)) gone.set(id, row);
  }
}

function* listDependents(raw: RawRecords): Generator<Dependent> {
  const part = (id: string, column = 'part_number'): Reference => ({ kind: 'part', id, column });
  const site = (id: string | null, column = 'site_id'): Reference => ({ kind: 'site', id, column });
  const supplier = (id: string | null, column = 'supplier_id'): Reference => ({ kind: 'supplier', id, column });
  for (const { rows, partNumber } of [...raw.properties, ...raw.composition]) {
    yield { rows, names: [part(partNumber)] };
  }
  for (const record of raw.mentioned.size === 0 ? [] : raw.parts) {
    if (raw.mentioned.has(record)) yield { rows: record.rows, names: [part(record.partNumber)] };
  }
  for (const { rows, parent, child } of raw.bom) yield { rows, names: [part(parent, 'parent'), part(child, 'child')] };
  for (const record of raw.suppliers) {
    const { rows, parentId, supplierId } = record;
    const itself = raw.mentioned.has(record) ? [supplier(supplierId)] : [];
    yield { rows, names: [supplier(parentId, 'parent_id'), ...itself] };
  }
  for (const { rows, supplierId } of raw.sites) yield { rows, names: [supplier(supplierId)] };
  for (const row of raw.sourcing) {
    const { rows, partNumber, siteId, supplierId, buyerSiteId } = row;
    yield { rows, names: [part(partNumber), site(siteId), supplier(supplierId), site(buyerSiteId, 'buyer_site_id')] };
  }
  for (const { rows, partNumber, siteId } of raw.inventory) yield { rows, names: [part(partNumber), site(siteId)] };
  for (const { rows, exporterSiteId } of raw.licences) {
    yield { rows, names: [site(exporterSiteId, 'exporter_site_id')] };
  }
}

function leaveOutWith(gone: Gone, { rows, names }: Dependent, log: ProblemLog): void {
  for (const { kind, id, column } of names) {
    const place = id === null ? undefined : gone[kind].get(id);
    if (id === null || place === undefined) continue;
    const reason = `${column} names “${id.slice(0, 60)}”, whose row is left out (${describePlace(place)}).`;
    for (const row of rows) log.leaveOut(row, reason, place);
    return;
  }
}
