import type { ForeignCells } from '../../values/foreign-cells.ts';
import { findLinesOutOfForce } from '../bom/lines-in-force.ts';

/** What lists may name instead of a part: the bill that makes it, or the key of its record. */
export type RecordKeys = {
  readonly findBill: (bill: string) => string | null;
  /** The item of a bill that no list of parts names as a part, so that a line which names the bill means the item; null for any other name. */
  readonly findItemOf: (name: string) => string | null;
  /** The further items of a bill that makes several. */
  readonly findOtherItems: (bill: string) => readonly string[];
  /** Whether a bill stands only in rows that ended or are out of use. */
  readonly isRetired: (bill: string) => boolean;
  /** Whether a list names bills, and no items, by what it calls a part. */
  readonly listsBills: (cells: ForeignCells) => boolean;
  /** For how many of its item a bill is written; null where no list of bills says it, or two say it otherwise. */
  readonly findBillBase: (bill: string) => number | null;
  /** What one list means by a name: the part of that key, where all that it names are keys. */
  readonly openList: (cells: ForeignCells) => (name: string) => string;
};

/** Bills and keys of all lists of parts of one set of files, as of a day; a key that stands for two parts stands for none. */
export function createRecordKeys(readers: readonly ForeignCells[], day: string | null = null): RecordKeys {
  const bills = new Map<string, string[]>();
  const retired = new Set<string>();
  const keys = new Map<string, string>();
  const bases = new Map<string, number | null>();
  const numbers = new Set<string>();
  for (const cells of readers) {
    if (cells.table.purpose === 'bill-list') readBases(cells);
    if (cells.table.purpose !== 'parts-list' || !cells.has('part-number')) continue;
    const out = findRowsOutOfForce(cells, day);
    const main = listMainBills(cells);
    for (const [place, line] of cells.table.source.lines.entries()) {
      const partNumber = cells.get(line, 'part-number');
      if (partNumber === '') continue;
      numbers.add(partNumber);
      const bill = cells.get(line, 'bill');
      const isAlternate = main.has(partNumber) && cells.get(line, 'alternative') !== '';
      if (bill !== '' && (out.has(place) || isAlternate)) retired.add(bill);
      else if (bill !== '') enterItem(bill, partNumber);
      const key = cells.get(line, 'key');
      if (key !== '') keys.set(key, keys.has(key) && keys.get(key) !== partNumber ? '' : partNumber);
    }
  }
  return {
    findBill: (bill) => bills.get(bill)?.[0] ?? null,
    findItemOf: (name) => (numbers.has(name) ? null : (bills.get(name)?.[0] ?? null)),
    findOtherItems: (bill) => bills.get(bill)?.slice(1) ?? [],
    isRetired: (bill) => retired.has(bill) && !bills.has(bill),
    listsBills: (cells) => {
      if (cells.table.purpose !== 'parts-list' || cells.has('bill') || bills.size === 0) return false;
      const named = cells.table.source.lines.map((line) => cells.get(line, 'part-number'));
      const ofBills = named.filter((name) => bills.has(name) && bills.get(name)?.includes(name) === false);
      return ofBills.length > 0 && ofBills.length >= named.length / 2;
    },
    findBillBase: (bill) => bases.get(bill) ?? null,
    openList: (cells) => {
      const isKeyed = keys.size > 0 && cells.table.purpose !== 'parts-list' && namesKeys(cells);
      return (name) => (isKeyed && keys.get(name)) || name;
    },
  };

  /** An item that bears the name of its bill goes first. */
  function enterItem(bill: string, item: string): void {
    const items = bills.get(bill) ?? [];
    if (items.includes(item)) return;
    if (item === bill) items.unshift(item);
    else items.push(item);
    bills.set(bill, items);
  }

  function readBases(cells: ForeignCells): void {
    for (const line of cells.table.source.lines) {
      const bill = cells.get(line, 'bill');
      const base = cells.amount(line, 'base-quantity')?.value ?? null;
      if (bill !== '') bases.set(bill, bases.has(bill) && bases.get(bill) !== base ? null : base);
    }
  }

  function namesKeys(cells: ForeignCells): boolean {
    let named = 0;
    for (const line of cells.table.source.lines) {
      for (const name of [cells.get(line, 'part-number'), cells.get(line, 'parent')]) {
        if (name === '') continue;
        if (!keys.has(name) || numbers.has(name)) return false;
        named += 1;
      }
    }
    return named > 0;
  }
}

/** The items with a bill that is no alternate of another one, in a list that names alternates: theirs count for nothing beside it. */
function listMainBills(cells: ForeignCells): ReadonlySet<string> {
  if (!cells.has('bill') || !cells.has('alternative')) return new Set();
  const main = cells.table.source.lines.filter((line) => cells.get(line, 'alternative') === '');
  return new Set(main.map((line) => cells.get(line, 'part-number')));
}

/** The rows, by place, that say which bill made an item once, or will. */
function findRowsOutOfForce(cells: ForeignCells, day: string | null): ReadonlyMap<number, unknown> {
  if (!cells.has('bill')) return new Map();
  const rows = cells.table.source.lines.map((line) => ({ line, parent: cells.get(line, 'part-number') }));
  return findLinesOutOfForce(cells, rows, day).reasons;
}
