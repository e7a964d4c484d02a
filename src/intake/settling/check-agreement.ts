import type { BrokenReference } from '../../domain/checks/references.ts';
import { findBrokenReferences } from '../../domain/checks/references.ts';
import type { Dataset, Inventory, SourceRow, Sourcing, Supplier, TableName } from '../../domain/dataset.ts';
import { SOURCING } from '../../domain/tables/sourcing.ts';
import type { PartDraft } from '../base/record-drafts.ts';
import { describePlace } from '../base/problem.ts';
import type { ProblemLog } from '../base/problem.ts';
import { writeColumn } from './unite-records.ts';

/**
 * Refuses references that lead nowhere, each with its row and column. Where the table that they lead to was not given at all, that is one
 * error and not one for every row; where it was given and could not be read, its own error says enough. Returns all of them.
 */
export function checkReferences(
  dataset: Dataset,
  given: { tables: ReadonlySet<TableName>; someUnread: boolean },
  log: ProblemLog,
): readonly BrokenReference[] {
  const references = findBrokenReferences(dataset);
  const intoNothing = new Map<BrokenReference['target'], { first: BrokenReference; count: number }>();
  for (const broken of references) {
    const entry = intoNothing.get(broken.target);
    if (given.tables.has(broken.target)) refuseReference(broken, dataset, log);
    else if (entry === undefined) intoNothing.set(broken.target, { first: broken, count: 1 });
    else entry.count += 1;
  }
  for (const [target, { first, count }] of intoNothing) {
    if (given.someUnread || target === 'parts') continue;
    const column = writeColumn(first.field);
    const more = count === 1 ? '' : ` (${count} references lead there)`;
    log.error({
      code: 'missing-table',
      ...findPlace(first, dataset),
      column,
      found: first.value,
      expected: `a file ${target}.csv or a sheet ${target}`,
      message: `There is no table ${target}, but ${column} names “${first.value.slice(0, 60)}”${more}.`,
    });
  }
  return references;
}

function refuseReference(broken: BrokenReference, dataset: Dataset, log: ProblemLog): void {
  const column = writeColumn(broken.field);
  log.error({
    code: 'unknown-reference',
    ...findPlace(broken, dataset),
    column,
    found: broken.value,
    expected: describeTarget(broken),
    message: `${column} names “${broken.value.slice(0, 60)}”, which the table ${broken.target} does not have.`,
  });
}

function findPlace({ table, index }: BrokenReference, dataset: Dataset): SourceRow | undefined {
  const record: { rows: SourceRow[] } | undefined = dataset[table][index];
  return record?.rows[0];
}

function describeTarget({ target }: BrokenReference): string {
  const column = { parts: 'part_number', suppliers: 'supplier_id', sites: 'site_id' }[target];
  return `a ${column} of the table ${target}`;
}

/** Refuses two capacities, or two lines, of one site for one part: each belongs to the pair, whoever buys. */
export function checkCapacities(sourcing: readonly Sourcing[], log: ProblemLog): void {
  const [perDay, line] = [SOURCING.columns.capacityPerDay.name, SOURCING.columns.line.name];
  checkSources(sourcing, log, {
    of: 'capacityPerDay',
    code: 'capacity-disagrees',
    column: perDay,
    says: 'capacity a day',
  });
  checkSources(sourcing, log, { of: 'line', code: 'line-disagrees', column: line, says: 'line' });
}

type OfSource = { of: 'capacityPerDay' | 'line'; code: string; column: string; says: string };

function checkSources(sourcing: readonly Sourcing[], log: ProblemLog, { of, code, column, says }: OfSource): void {
  const known = new Map<string, Sourcing>();
  for (const row of sourcing) {
    const found = row[of] ?? null;
    if (found === null) continue;
    const key = JSON.stringify([row.siteId, row.partNumber]);
    const first = known.get(key);
    const [there] = first?.rows ?? [];
    const [here] = row.rows;
    if (first === undefined || there === undefined || here === undefined) known.set(key, row);
    else if (first[of] !== found) {
      log.error({
        code,
        ...here,
        column,
        found: String(found),
        expected: `${first[of]}, as in ${describePlace(there)}`,
        message: `The ${says} of ${row.siteId} for ${row.partNumber} is ${first[of]} in ${describePlace(there)} and ${found} in ${describePlace(here)}.`,
      });
    }
  }
}

/** Refuses a stock in the `parts` table that differs from the company's own pool in `inventory`. */
export function checkStocks(parts: readonly PartDraft[], inventory: readonly Inventory[], log: ProblemLog): void {
  const pools = new Map<string, Inventory>();
  for (const row of inventory) if (row.siteId === null && row.quantity !== null) pools.set(row.partNumber, row);
  for (const part of parts) {
    const pool = pools.get(part.partNumber);
    const [here] = part.rows;
    const [there] = pool?.rows ?? [];
    if (pool === undefined || part.stock === null || part.stock === pool.quantity) continue;
    if (here === undefined || there === undefined) continue;
    log.error({
      code: 'stock-disagrees',
      ...here,
      column: 'stock',
      found: String(part.stock),
      expected: `${pool.quantity}, as in ${describePlace(there)}`,
      message: `The stock of ${part.partNumber} is ${part.stock} in ${describePlace(here)} and ${pool.quantity} in ${describePlace(there)}.`,
    });
  }
}

/** Refuses suppliers that own each other in a circle, naming it. */
export function checkOwners(suppliers: readonly Supplier[], log: ProblemLog): void {
  const byId = new Map(suppliers.map((supplier) => [supplier.supplierId, supplier]));
  const sound = new Set<string>();
  for (const supplier of suppliers) {
    const path = new Map<string, Supplier>();
    let current: Supplier | undefined = supplier;
    while (current !== undefined && !sound.has(current.supplierId) && !path.has(current.supplierId)) {
      path.set(current.supplierId, current);
      current = current.parentId === null ? undefined : byId.get(current.parentId);
    }
    const closing = current?.supplierId;
    if (closing !== undefined && path.has(closing)) {
      const ids = [...path.keys()];
      const circle = [...ids.slice(ids.indexOf(closing)), closing].join(' › ');
      log.error({
        code: 'owner-loop',
        ...current?.rows[0],
        column: 'parent_id',
        found: circle,
        expected: 'owners that end with one that has no parent',
        message: `Suppliers own each other in a circle: ${circle}.`,
      });
    }
    for (const id of path.keys()) sound.add(id);
  }
}

/** Refuses stocks of which no row says how much there is, neither as quantity nor as days of cover. A cell that was refused itself is not named twice. */
export function checkStated(inventory: readonly Inventory[], log: ProblemLog): void {
  for (const { partNumber, quantity, daysOfCover, rows } of inventory) {
    const [place] = rows;
    if (quantity !== null || daysOfCover !== null || place === undefined) continue;
    const refused = log.refusedRows(place.file, place.sheet);
    if (rows.some(({ row }) => refused.has(row))) continue;
    log.error({
      code: 'missing-value',
      ...place,
      column: 'quantity',
      found: '',
      expected: 'quantity or days_of_cover',
      message: `The stock of ${partNumber} is given neither as quantity nor as days_of_cover.`,
    });
  }
}
