import { readLevel } from './bom/bom-layout.ts';
import { splitCode } from './lines/identify-part.ts';
import type { CanonicalTable } from '../base/foreign-table.ts';
import { cleanCell, type ForeignCells } from '../values/foreign-cells.ts';
import { readColumn } from './find-parts.ts';
import type { FirmRegister } from './firm-register.ts';
import { foldUnit } from '../values/parse-amount.ts';
import { isOfPaidSales } from './sales/paid-tables.ts';
import { isItemList, type PartRegister } from './part-register.ts';

/** Parts that columns of parents say to be made of others. */
export function listMade(readers: readonly ForeignCells[], canonical: readonly CanonicalTable[]): ReadonlySet<string> {
  const made = new Set(readColumn(canonical, 'bom', 'parent'));
  for (const cells of readers)
    if (cells.has('parent'))
      for (const line of cells.table.source.lines) made.add(stripName(cells.get(line, 'parent')));
  return made;
}

/** `[4711] Pump` is the part 4711, as it is wherever its row is read. */
function stripName(cell: string): string {
  return splitCode(cell)?.code ?? cell;
}

const SOLD = ['annual-demand', 'period-demand', 'sales-value'] as const;

/** Parts that bills build into others and of which no list states a demand of customers. */
export function listBuiltIn(
  readers: readonly ForeignCells[],
  canonical: readonly CanonicalTable[],
): ReadonlySet<string> {
  const builtIn = new Set(readColumn(canonical, 'bom', 'child'));
  const asked = new Set<string>();
  for (const cells of readers) {
    const isBill = cells.table.purpose === 'bom' && (cells.has('parent') || cells.has('level'));
    // Orders beside a selling price are those of customers.
    const sold = cells.has('selling-price') ? ([...SOLD, 'order-quantity'] as const) : SOLD;
    const stated = sold.filter((column) => cells.has(column));
    if (!cells.has('part-number') || (!isBill && stated.length === 0)) continue;
    const top = findTopLevel(cells);
    for (const line of cells.table.source.lines) {
      const partNumber = stripName(cells.get(line, 'part-number'));
      if (partNumber === '') continue;
      // The first level may be the product itself.
      if (isBill && (cells.get(line, 'parent') !== '' || (readLevel(cells.get(line, 'level')) ?? top) > top))
        builtIn.add(partNumber);
      if (stated.some((column) => cells.get(line, column) !== '')) asked.add(partNumber);
    }
  }
  for (const partNumber of asked) builtIn.delete(partNumber);
  return builtIn;
}

/** The least level of a bill; 0 where none is stated. */
function findTopLevel(cells: ForeignCells): number {
  if (!cells.has('level')) return 0;
  let top: number | null = null;
  for (const line of cells.table.source.lines) {
    const level = readLevel(cells.get(line, 'level'));
    if (level !== null && (top === null || level < top)) top = level;
  }
  return top ?? 0;
}

/** Parts with a demand or a selling price of which no column of parents (`listMade`) or of their quantities says what they are made of. */
export function listSold(
  readers: readonly ForeignCells[],
  canonical: readonly CanonicalTable[],
  parents: ReadonlySet<string>,
): readonly string[] {
  const sold = new Set<string>();
  const made = new Set(parents);
  for (const cells of readers) {
    for (const place of cells.table.columns.get('parent-quantity') ?? [])
      made.add(cleanCell(cells.table.source.header[place] ?? ''));
    const priced = (['annual-demand', 'selling-price'] as const).filter((column) => cells.has(column));
    for (const line of cells.table.source.lines) {
      const partNumber = cells.has('part-number') ? stripName(cells.get(line, 'part-number')) : '';
      if (partNumber !== '' && priced.some((column) => cells.get(line, column) !== '')) sold.add(partNumber);
    }
  }
  for (const { table, source, columns } of canonical) {
    const [part, demand] = [columns.places.get('part_number'), columns.places.get('annual_demand')];
    if (table !== 'parts' || part === undefined || demand === undefined) continue;
    for (const { cells } of source.lines)
      if ((cells[demand] ?? '').trim() !== '') sold.add(cleanCell(cells[part] ?? ''));
  }
  return [...sold].filter((partNumber) => !made.has(partNumber));
}

/** Names in the maker columns that are no number and no sentence: a name that stands before a number in another cell is a maker. */
export function* readMakerNames(readers: readonly ForeignCells[]): Generator<string> {
  for (const cells of readers) {
    if (!cells.has('maker')) continue;
    for (const line of cells.table.source.lines) {
      for (const name of cells.getAll(line, 'maker')) if (name !== '' && !/\d/.test(name)) yield name;
    }
  }
}

/**
 * The units that parts are counted in as canonical tables and lists of parts without amounts state them, the first that does: a list of what is sold, bought or on
 * stock counts in units of its own beside them.
 */
export function listUnits(
  readers: readonly ForeignCells[],
  canonical: readonly CanonicalTable[],
): ReadonlyMap<string, string> {
  const units = new Map<string, string>();
  const put = (partNumber: string, unit: string): void => {
    if (partNumber !== '' && unit !== '' && !units.has(partNumber)) units.set(partNumber, unit);
  };
  for (const { table, source, columns } of canonical) {
    const [part, unit] = [columns.places.get('part_number'), columns.places.get('unit')];
    if (table !== 'parts' || part === undefined || unit === undefined) continue;
    for (const { cells } of source.lines) put(cleanCell(cells[part] ?? ''), foldUnit(cleanCell(cells[unit] ?? '')));
  }
  for (const cells of readers)
    if (isItemList(cells) && cells.has('unit') && cells.has('part-number'))
      for (const line of cells.table.source.lines)
        put(stripName(cells.get(line, 'part-number')), foldUnit(cells.get(line, 'unit')));
  return units;
}

/** Texts on parts, by number, as lists of parts and of their sources say them that are none of sales: what a part is, these say before a list for customers. */
export function listDescribed(readers: readonly ForeignCells[]): ReadonlyMap<string, string> {
  const described = new Map<string, string>();
  if (!readers.some(isOfPaidSales)) return described;
  for (const cells of readers) {
    const { purpose } = cells.table;
    if ((purpose !== 'parts-list' && purpose !== 'sourcing') || isOfPaidSales(cells)) continue;
    if (!cells.has('part-number') || !cells.has('description')) continue;
    for (const line of cells.table.source.lines) {
      const [part, text] = [stripName(cells.get(line, 'part-number')), cells.get(line, 'description')];
      if (part !== '' && text !== '' && !described.has(part)) described.set(part, text);
    }
  }
  return described;
}

/** Takes the parts and firms that canonical tables hold, so that tables in other words find them. */
export function reserveCanonical(canonical: readonly CanonicalTable[], parts: PartRegister, firms: FirmRegister): void {
  for (const partNumber of readColumn(canonical, 'parts', 'part_number')) parts.reserve(partNumber);
  for (const { table, source, columns } of canonical) {
    const id = columns.places.get('supplier_id');
    if (id === undefined || (table !== 'suppliers' && table !== 'sites')) continue;
    const other = columns.places.get(table === 'suppliers' ? 'name' : 'site_id');
    const [role, home] = [columns.places.get('role'), columns.places.get('country')];
    for (const { cells } of source.lines) {
      const supplierId = cleanCell(cells[id] ?? '');
      if (role !== undefined && /^own$/i.test(cleanCell(cells[role] ?? ''))) firms.reserveOwn(supplierId);
      const text = other === undefined ? '' : cleanCell(cells[other] ?? '');
      if (supplierId === '') continue;
      if (table === 'suppliers')
        firms.reserve(supplierId, text, home === undefined ? '' : cleanCell(cells[home] ?? ''));
      else if (text !== '') firms.addSite(supplierId, text);
    }
  }
}

/** Takes the names that lists write beside the ids of firms, so that a list with the names alone, wherever it stands, means the same firms. */
export function pairNames(readers: readonly ForeignCells[], firms: FirmRegister): void {
  for (const cells of readers) {
    const [[id, further], [name, another]] = [
      cells.table.columns.get('supplier-id') ?? [],
      cells.table.columns.get('supplier') ?? [],
    ];
    if (id === undefined || name === undefined || further !== undefined || another !== undefined) continue;
    for (const line of cells.table.source.lines) {
      const [supplierId, text] = [cells.cellAt(line, id), cells.cellAt(line, name)];
      if (supplierId !== '' && text !== '' && supplierId !== text) firms.pair(supplierId, text);
    }
  }
}
