import type {
  BomLine,
  CompositionRow,
  Inventory,
  Licence,
  PartProperty,
  Site,
  Sourcing,
  Supplier,
} from '../../domain/dataset.ts';
import { canonicalRecord } from '../../domain/content-hash.ts';
import { mergeBomLines, mergeRecords } from './merge-records.ts';
import type { MergedIds } from './resolve-merges.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { PartDraft } from '../base/record-drafts.ts';
import { sumAmounts, uniteById } from './unite-records.ts';

/** The records that a merge reaches, each table settled by itself. */
export type MergeableRecords = {
  readonly parts: readonly PartDraft[];
  readonly properties: readonly PartProperty[];
  readonly composition: readonly CompositionRow[];
  readonly bom: readonly BomLine[];
  readonly suppliers: readonly Supplier[];
  readonly sites: readonly Site[];
  readonly sourcing: readonly Sourcing[];
  readonly inventory: readonly Inventory[];
  readonly licences: readonly Licence[];
};

/**
 * The records with those that a person took for one (`decided`) made one, under the id that is kept; every reference follows. Nothing is lost: a record keeps the
 * rows of all, stocks and yearly demands add up, so do the quantities of BOM lines and the shares of lanes that become one. Of anything else
 * the kept record's own value stands, and what another says instead is noted; where two say different things of one composition,
 * property or licence, that is an error that names both rows. The records that come in are not changed, so that leaving out the decision
 * undoes it.
 */
export function applyMerges(records: MergeableRecords, decided: MergedIds, log: ProblemLog): MergeableRecords {
  if (decided.supplier.size + decided.site.size + decided.part.size === 0) return records;
  const ids: MergedIds = { ...decided, site: followSuppliers(records.sites, decided) };
  const part = (id: string): string => ids.part.get(id) ?? id;
  const site = (id: string): string => ids.site.get(id) ?? id;
  const siteOrNone = (id: string | null): string | null => (id === null ? null : site(id));
  const supplier = (id: string): string => ids.supplier.get(id) ?? id;

  const stocks = poolStocks(records, part);
  const parts = uniteById('parts', records.parts, ids.part, log);
  const inventory = records.inventory.map((row) => ({
    ...row,
    partNumber: part(row.partNumber),
    siteId: siteOrNone(row.siteId),
  }));
  return {
    parts: parts.map((one) => ({
      ...one,
      stock: one.stock === null ? null : (stocks.get(one.partNumber) ?? one.stock),
    })),
    properties: mergeRecords('properties', alignEvidence(records.properties, ids.part, writeProperty), log),
    composition: mergeRecords('composition', alignEvidence(records.composition, ids.part, writeShare), log),
    bom: mergeLines(records.bom, ids.part, log),
    suppliers: uniteById('suppliers', records.suppliers, ids.supplier, log).map((one) => {
      const parentId = one.parentId === null ? null : supplier(one.parentId);
      // A firm that was listed under its own other name has no parent but itself.
      return { ...one, parentId: parentId === one.supplierId ? null : parentId };
    }),
    sites: uniteById('sites', records.sites, ids.site, log).map((one) => ({
      ...one,
      supplierId: supplier(one.supplierId),
    })),
    sourcing: joinLanes(records.sourcing, (row) => ({
      ...row,
      partNumber: part(row.partNumber),
      siteId: site(row.siteId),
      buyerSiteId: siteOrNone(row.buyerSiteId),
    })),
    inventory: mergeStocks(inventory, stocks, log),
    licences: mergeRecords(
      'licences',
      records.licences.map((row) => ({
        ...row,
        exporterSiteId: site(row.exporterSiteId),
        ...(row.parts ? { parts: [...new Set(row.parts.split('; ').map(part))].join('; ') } : {}),
      })),
      log,
    ),
  };
}

function renameParts<R extends { readonly partNumber: string }>(
  records: readonly R[],
  ids: ReadonlyMap<string, string>,
): R[] {
  return records.map((row) => ({ ...row, partNumber: ids.get(row.partNumber) ?? row.partNumber }));
}

/** What a property says, apart from who says it and when. */
function writeProperty({ partNumber, property, min, max, text, conditions }: PartProperty): string {
  return JSON.stringify([partNumber, property, min, max, text, conditions]);
}

function writeShare({ partNumber, substance, massPctMin, massPctMax }: CompositionRow): string {
  return JSON.stringify([partNumber, substance, massPctMin, massPctMax]);
}

/**
 * The records under the ids that are kept. Where two parts that become one say the same on different evidence, they do not contradict each other:
 * the evidence of the part that is kept stands, or of the first where it says nothing.
 */
function alignEvidence<R extends CompositionRow | PartProperty>(
  records: readonly R[],
  ids: ReadonlyMap<string, string>,
  write: (record: R) => string,
): R[] {
  if (ids.size === 0) return [...records];
  const renamed = renameParts(records, ids);
  const standing = new Map<string, R>();
  renamed.forEach((record, index) => {
    const key = write(record);
    const own = records[index]?.partNumber === record.partNumber;
    if (own || !standing.has(key)) standing.set(key, record);
  });
  return renamed.map((record) => {
    const { evidence, evidenceDate } = standing.get(write(record)) ?? record;
    return { ...record, evidence, evidenceDate };
  });
}

/** Sites that the import made because no row named one go by their supplier: `B@CN` becomes `A@CN` where B is A. */
function followSuppliers(sites: readonly Site[], { supplier, site }: MergedIds): Map<string, string> {
  const ids = new Map(site);
  for (const { siteId, supplierId, unnamed } of sites) {
    const keep = supplier.get(supplierId);
    if (keep === undefined || !unnamed || ids.has(siteId) || !siteId.startsWith(`${supplierId}@`)) continue;
    ids.set(siteId, `${keep}${siteId.slice(supplierId.length)}`);
  }
  return ids;
}

function mergeLines(bom: readonly BomLine[], ids: ReadonlyMap<string, string>, log: ProblemLog): BomLine[] {
  if (ids.size === 0) return [...bom];
  const lines = bom.map((line) => ({
    ...line,
    parent: ids.get(line.parent) ?? line.parent,
    child: ids.get(line.child) ?? line.child,
  }));
  for (const { parent, child, rows } of lines) {
    if (parent !== child) continue;
    log.error({
      code: 'own-child',
      ...rows[0],
      column: 'child',
      found: child,
      expected: 'a merge of parts that are not built into each other',
      message: `By the merge, ${child} would be its own direct child; take the merge back, or leave this line out.`,
    });
  }
  return mergeBomLines(lines, log);
}

/** The company's own pool of every part that has one, by the id that is kept: stated in `inventory`, else as the part's stock. */
function poolStocks({ parts, inventory }: MergeableRecords, part: (id: string) => string): ReadonlyMap<string, number> {
  const stated = new Map<string, number>();
  for (const { partNumber, stock } of parts) if (stock !== null) stated.set(partNumber, stock);
  for (const { partNumber, siteId, quantity } of inventory) {
    if (siteId === null && quantity !== null) stated.set(partNumber, quantity);
  }
  const amounts = Map.groupBy(stated, ([partNumber]) => part(partNumber));
  return new Map(Array.from(amounts, ([id, entries]) => [id, sumAmounts(entries.map(([, amount]) => amount))]));
}

/** Stocks of one part at one place add up; days of cover cannot, and must agree. */
function mergeStocks(rows: readonly Inventory[], pools: ReadonlyMap<string, number>, log: ProblemLog): Inventory[] {
  const groups = Map.groupBy(rows, ({ partNumber, siteId }) => JSON.stringify([partNumber, siteId]));
  const summed = [...groups.values()].flatMap((group) => {
    const amounts = group.flatMap(({ quantity }) => quantity ?? []);
    const [first] = group;
    if (first === undefined || amounts.length === 0) return group;
    const days = group.find(({ daysOfCover }) => daysOfCover !== null);
    if (days !== undefined) refuseMixedStock(days, log);
    const own = first.siteId === null ? pools.get(first.partNumber) : undefined;
    const quantity = own ?? sumAmounts(amounts);
    return group.map((row) => (row.quantity === null ? row : { ...row, quantity }));
  });
  return mergeRecords('inventory', summed, log);
}

function refuseMixedStock({ partNumber, rows, daysOfCover, quantity }: Inventory, log: ProblemLog): void {
  if (quantity !== null) return;
  log.error({
    code: 'stock-disagrees',
    ...rows[0],
    column: 'days_of_cover',
    found: String(daysOfCover),
    expected: 'a quantity, as of the other record',
    message: `By the merge, the stock of ${partNumber} is stated once as a quantity and once as days of cover, which cannot be added.`,
  });
}

/** Lanes that become one, being equal in all but their shares, are one with the sum of these; those that differ otherwise stay two. */
function joinLanes(lanes: readonly Sourcing[], rename: (lane: Sourcing) => Sourcing): Sourcing[] {
  const renamed = lanes.map((before) => ({ before, lane: rename(before) }));
  const groups = Map.groupBy(renamed, ({ lane }) =>
    canonicalRecord('sourcing', { ...lane, share: lane.share === null ? null : 0 }),
  );
  return [...groups.values()].flatMap((entries) => {
    const group = entries.map(({ lane }) => lane);
    const [first] = group;
    const meets = new Set(
      entries.map(({ before }) => JSON.stringify([before.partNumber, before.siteId, before.buyerSiteId])),
    );
    if (first === undefined || meets.size === 1) return group;
    const rows = group.flatMap((lane) => lane.rows);
    return [{ ...first, share: first.share === null ? null : sumAmounts(group.map((lane) => lane.share ?? 0)), rows }];
  });
}
