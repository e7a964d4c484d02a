import type { ForeignCells } from '../../values/foreign-cells.ts';

/** What lists may name instead of a part: the bill that makes it, or the key of its record. */
export type RecordKeys = {
  readonly findBill: (bill: string) => string | null;
  /** For how many of its item a bill is written; null where no list of bills says it, or two say it otherwise. */
  readonly findBillBase: (bill: string) => number | null;
  /** What one list means by a name: the part of that key, where all that it names are keys. */
  readonly openList: (cells: ForeignCells) => (name: string) => string;
};

/** Bills and keys of all lists of parts of one set of files; a key that stands for two parts stands for none. */
export function createRecordKeys(readers: readonly ForeignCells[]): RecordKeys {
  const bills = new Map<string, string>();
  const keys = new Map<string, string>();
  const bases = new Map<string, number | null>();
  const numbers = new Set<string>();
  for (const cells of readers) {
    if (cells.table.purpose === 'bill-list') readBases(cells);
    if (cells.table.purpose !== 'parts-list' || !cells.has('part-number')) continue;
    for (const line of cells.table.source.lines) {
      const partNumber = cells.get(line, 'part-number');
      if (partNumber === '') continue;
      numbers.add(partNumber);
      const bill = cells.get(line, 'bill');
      if (bill !== '' && !bills.has(bill)) bills.set(bill, partNumber);
      const key = cells.get(line, 'key');
      if (key !== '') keys.set(key, keys.has(key) && keys.get(key) !== partNumber ? '' : partNumber);
    }
  }
  return {
    findBill: (bill) => bills.get(bill) ?? null,
    findBillBase: (bill) => bases.get(bill) ?? null,
    openList: (cells) => {
      const isKeyed = keys.size > 0 && cells.table.purpose !== 'parts-list' && namesKeys(cells);
      return (name) => (isKeyed && keys.get(name)) || name;
    },
  };

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
