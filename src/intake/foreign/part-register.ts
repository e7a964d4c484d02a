import { mayHoldCosts } from './notes/note-costs.ts';
import type { PricedAtCost } from './notes/note-costs.ts';
import type { SourceTable } from '../base/source-table.ts';
import type { ProblemLog } from '../base/problem.ts';
import { createCanonicalWriter } from './canonical-table.ts';
import type { ForeignCells } from '../values/foreign-cells.ts';
import type { CanonicalTable, ForeignColumn } from '../base/foreign-table.ts';
import { nameSome } from '../base/name-some.ts';
import { saysMore } from '../../catalogue/words/fuller-words.ts';
import { givesWay, isOfPaidSales } from './sales/paid-tables.ts';
import { findConversion } from '../values/unit-sizes.ts';
import { foldUnit } from '../values/parse-amount.ts';
import { readLeadOfPart } from './lines/lead-days.ts';
import { readMargin } from './lines/read-margin.ts';
import { readPrice, type ToOwnUnit } from './lines/read-price.ts';
import { saysProcurement } from '../dictionary/own-words.ts';
import { readProcurementCell } from './lines/read-procurement.ts';

/** Canonical columns of `parts` with the foreign column that fills each. */
const FACT_COLUMNS = [
  ['description', 'description'],
  ['kind', 'kind'],
  ['category', 'category'],
  ['form', 'form'],
  ['hs_code', 'hs-code'],
  ['unit', 'unit'],
  ['unit_price', 'price'],
  ['unit_margin', 'unit-margin'],
  ['currency', 'currency'],
  ['annual_demand', 'annual-demand'],
  ['demand_by_month', 'period-demand'],
  ['lead_time_days', 'lead-time'],
  ['procurement', 'procurement'],
  ['material', 'material'],
  ['sold', 'sales-value'],
] as const satisfies readonly (readonly [string, ForeignColumn])[];

/** Facts of a part by canonical column, as text; blanks are left out. */
export type PartFacts = ReadonlyMap<string, string>;

/** `own`: the facts are a copy of this entry, to which others may be added. */
type Entry = { row: number; otherRows: number[]; facts: PartFacts; own: Map<string, string> | null };

const NO_FACTS: PartFacts = new Map();
const MOST_NAMED = 5;

/** The parts that one foreign table names. */
export type PartTable = {
  /** Adds a row of a part; a later row fills what the ones before leave blank and never overrides them. */
  readonly add: (row: number, partNumber: string, facts?: PartFacts) => void;
  /** Canonical table of what this table is first to say; null where it says nothing new. */
  readonly finish: () => CanonicalTable | null;
  /** Every part of this table with what is known of it here, by row. */
  readonly entries: ReadonlyMap<string, { readonly row: number; readonly facts: PartFacts }>;
};

/** All parts of one set of files, so that what several tables say alike stands in one row only. */
export type PartRegister = {
  readonly openTable: (cells: ForeignCells) => PartTable;
  /** Takes a part that a canonical table holds already; a foreign table says of it only what it states itself. */
  readonly reserve: (partNumber: string) => void;
  /** The unit that finished tables count a part in; null where none says. */
  readonly findUnit: (partNumber: string) => string | null;
  /** The unit of a part as a list of the files states it; null where none does. */
  readonly findUnitInFiles: (partNumber: string) => string | null;
  /** Parts with a yearly demand whose price is, or may be, a cost. */
  readonly listPricedAtCost: () => ReadonlyMap<string, PricedAtCost>;
};

/** Columns of amounts of a part, which a list may count in a unit of its own. */
const AMOUNTS = ['annual-demand', 'period-demand', 'order-quantity', 'order-value', 'sales-value', 'stock'] as const;

/** Whether a list is one of parts alone, whose units are those that the parts are counted in. */
export function isItemList(cells: ForeignCells): boolean {
  return cells.table.purpose === 'parts-list' && !AMOUNTS.some((column) => cells.has(column));
}

/** An empty register. `inUse`: units by part of the data in use, `listed` those that lists of parts of these files state, `described` their texts. */
export function createPartRegister(
  log: ProblemLog,
  inUse: ReadonlyMap<string, string> = new Map(),
  listed: ReadonlyMap<string, string> = new Map(),
  described: ReadonlyMap<string, string> = new Map(),
): PartRegister {
  const known = new Map<string, PartFacts>();
  const costs = new Map<string, PricedAtCost>();
  /** Parts whose price stands in a row without a unit. */
  const pricedBare = new Set<string>();

  const findUnitInFiles = (partNumber: string): string | null =>
    listed.get(partNumber) ?? known.get(partNumber)?.get('unit') ?? null;

  function openTable(cells: ForeignCells): PartTable {
    const { source, purpose } = cells.table;
    const isList = isItemList(cells);
    const isPaid = isOfPaidSales(cells);
    const entries = new Map<string, Entry>();
    const differing = new Map<string, { count: number; row: number }>();
    const otherUnits = new Map<string, { readonly row: number; readonly says: string }>();
    const countDifference = (row: number, column: string): void => {
      differing.set(column, { row, ...differing.get(column), count: (differing.get(column)?.count ?? 0) + 1 });
    };
    /** The facts in the unit that lists of parts say, else in the one in use, which a list of parts may change: any other list counts in units of its own. */
    const keepUnit = (row: number, partNumber: string, facts: PartFacts): PartFacts => {
      const kept = purpose === 'parts-list' ? undefined : inUse.get(partNumber);
      const [unit, own] = [facts.get('unit'), (isList ? undefined : listed.get(partNumber)) ?? kept];
      if (own === undefined || unit === undefined || unit === own) return facts;
      const size = findConversion(unit, own);
      if (size?.times !== size?.over || size === null)
        otherUnits.set(partNumber, { row, says: `${own} and not ${unit}` });
      return new Map([...facts].filter(([column]) => column !== 'unit'));
    };
    const keepText = (row: number, partNumber: string, facts: PartFacts): PartFacts => {
      if (!isPaid || !givesWay(facts.get('description'), described.get(partNumber))) return facts;
      countDifference(row, 'description');
      return new Map([...facts].filter(([column]) => column !== 'description'));
    };
    return {
      entries,
      add: (row, partNumber, given = NO_FACTS) => {
        const facts = keepText(row, partNumber, keepUnit(row, partNumber, given));
        const entry = entries.get(partNumber);
        if (entry === undefined) {
          entries.set(partNumber, { row, otherRows: [], facts, own: null });
          return;
        }
        if (row !== entry.row && entry.otherRows.at(-1) !== row) entry.otherRows.push(row);
        const news = listNews(facts, entry.facts, (column) => countDifference(row, column));
        if (news.length === 0) return;
        entry.own ??= new Map(entry.facts);
        for (const [column, value] of news) entry.own.set(column, value);
        entry.facts = entry.own;
      },
      finish: () => {
        const headers = new Map([['part_number', cells.header('part-number', 'part_number')]]);
        for (const [column, meaning] of FACT_COLUMNS) headers.set(column, cells.header(meaning, column));
        const atCost = mayHoldCosts(cells);
        const unclear: { partNumber: string; row: number; says: string }[] = [];
        const writer = createCanonicalWriter('parts', source, headers);
        for (const [partNumber, { row, otherRows, facts }] of entries) {
          const before = known.get(partNumber);
          const fresh = new Map(
            before === undefined ? facts : listNews(facts, before, (column) => countDifference(row, column)),
          );
          // What a longer text says beside the one that stands speaks for what the part is, like its material.
          const [says, stands] = [facts.get('description'), before?.get('description')];
          if (says !== undefined && stands !== undefined && saysMore(says, stands) && before?.has('material') !== true)
            fresh.set('material', [facts.get('material') ?? '', says].join(' ').trim());
          if (facts.has('unit_price') && !facts.has('unit') && before?.has('unit_price') !== true)
            pricedBare.add(partNumber);
          const [counted, other] = [before?.get('unit'), facts.get('unit')];
          if (counted !== undefined && other !== undefined && pricedBare.has(partNumber) && isOtherSize(counted, other))
            unclear.push({ partNumber, row, says: `${counted} and in ${other}` });
          if (before !== undefined && fresh.size === 0) continue;
          if (atCost && fresh.has('unit_price')) costs.set(partNumber, { cells, row });
          writer.addBy({ row, otherRows }, (column) =>
            column === 'part_number' ? partNumber : (fresh.get(column) ?? ''),
          );
          known.set(partNumber, before === undefined ? facts : new Map([...facts, ...before]));
        }
        noteDifferences(source, cells, differing, log);
        noteOtherUnits(cells, otherUnits, log);
        notePriceUnits(cells, unclear, log);
        return writer.finish();
      },
    };
  }
  return {
    openTable,
    findUnit: (partNumber) => findUnitInFiles(partNumber) ?? inUse.get(partNumber) ?? null,
    findUnitInFiles,
    reserve: (partNumber) => known.set(partNumber, NO_FACTS),
    listPricedAtCost: () => {
      const sold = [...costs].filter(([partNumber]) => known.get(partNumber)?.has('annual_demand') === true);
      return new Map(sold);
    },
  };
}

/**
 * The facts that are not said yet; `onDifference` hears of each that is said otherwise. The currency and the unit of a price that does not stand
 * say nothing of the one that does, and a margin in another currency than what stands says nothing.
 */
function listNews(facts: PartFacts, known: PartFacts, onDifference: (column: string) => void): [string, string][] {
  const price = facts.get('unit_price');
  const isOtherPrice = price !== undefined && (known.get('unit_price') ?? price) !== price;
  const money = facts.get('currency');
  const isOtherMoney = money !== undefined && (known.get('currency') ?? money) !== money;
  return [...facts].filter(([column, value]) => {
    const first = known.get(column);
    if (first !== undefined && first !== value) onDifference(column);
    if (column === 'unit_margin' && isOtherMoney) return false;
    return first === undefined && !(isOtherPrice && (column === 'currency' || column === 'unit'));
  });
}

function noteDifferences(
  { file, sheet }: SourceTable,
  cells: ForeignCells,
  differing: ReadonlyMap<string, { count: number; row: number }>,
  log: ProblemLog,
): void {
  for (const [column, meaning] of FACT_COLUMNS) {
    const found = differing.get(column);
    if (found === undefined) continue;
    log.note({
      code: 'part-text-differs',
      file,
      sheet,
      row: found.row,
      column: cells.header(meaning, column),
      message: `Rows that give a part another ${column.replaceAll('_', ' ')} than the row that names it first; the first one stands (${found.count}).`,
    });
  }
}

function noteOtherUnits(
  cells: ForeignCells,
  otherUnits: ReadonlyMap<string, { readonly row: number; readonly says: string }>,
  log: ProblemLog,
): void {
  const [first] = otherUnits.values();
  if (first === undefined) return;
  const { file, sheet } = cells.table.source;
  const named = nameSome([...otherUnits], MOST_NAMED, ([partNumber, { says }]) => `${partNumber} in ${says}`);
  log.note({
    code: 'unit-in-use',
    file,
    sheet,
    row: first.row,
    column: cells.header('unit', 'unit'),
    message: `Parts that are counted in another unit on file; their amounts are brought to it where its size is known (${named}).`,
  });
}

/** Whether one unit measures the same as another, by another size: grams and kilograms. */
function isOtherSize(unit: string, other: string): boolean {
  const size = findConversion(unit, other);
  return size !== null && size.times !== size.over;
}

/** Asks for which unit a price is that names none, of parts that several tables count in units of different size. */
function notePriceUnits(
  cells: ForeignCells,
  unclear: readonly { readonly partNumber: string; readonly row: number; readonly says: string }[],
  log: ProblemLog,
): void {
  const [first] = unclear;
  if (first === undefined) return;
  const { file, sheet } = cells.table.source;
  const named = nameSome(unclear, MOST_NAMED, ({ partNumber, says }) => `${partNumber} in ${says}`);
  log.note({
    code: 'ask-price-unit',
    file,
    sheet,
    row: first.row,
    column: cells.header('unit', 'unit'),
    message: `Parts whose price names no unit, and which tables count in units of different size (${named}): the price is read as one for the first of them. Is it for the other?`,
  });
}

/**
 * What the cells of a line say of its part, as canonical text. A price that is no plain amount is left out: it is asked for elsewhere. `countedIn`: the unit of the part in
 * the tables before; `isBuiltIn`: others are made of it and customers ask for none, so that its price is what it costs.
 */
export function readPartFacts(
  cells: ForeignCells,
  line: SourceTable['lines'][number],
  description: string,
  countedIn: string | null = null,
  isBuiltIn = false,
  toOwn: ToOwnUnit | null = null,
): PartFacts {
  const facts = new Map<string, string>();
  const put = (column: string, value: string): void => {
    if (value !== '') facts.set(column, value);
  };
  put('description', description);
  if (!saysProcurement(cells.get(line, 'kind'))) put('kind', cells.get(line, 'kind'));
  put('category', cells.get(line, 'category'));
  put('form', cells.get(line, 'form'));
  put('hs_code', cells.get(line, 'hs-code'));
  // What is paid for the part is no cost; a cost stands in only where nothing else is said.
  const sold = readPrice(cells, line, 'selling-price', countedIn, toOwn);
  const { price, currency, unit } =
    sold.price === '' || isBuiltIn ? readPrice(cells, line, 'price', countedIn, toOwn) : sold;
  const demand = cells.amount(line, 'annual-demand');
  const ofRow = foldUnit(cells.get(line, 'unit')) || foldUnit(cells.amount(line, 'quantity')?.unit ?? '');
  put('unit', ofRow || unit);
  put('unit_price', price);
  const margin = cells.has('unit-margin') ? readMargin(cells, line) : null;
  put('unit_margin', margin === null ? '' : String(margin.value));
  put('currency', currency || (margin?.currency ?? ''));
  put('lead_time_days', readLeadOfPart(cells, line));
  put('procurement', readProcurementCell(cells, line));
  // `Material` beside `Grade`: the one says the family, the other what is in it.
  put('material', [...new Set(cells.getAll(line, 'material').filter((cell) => cell !== ''))].join(' '));
  if (demand !== null && demand.value >= 0) put('annual_demand', String(demand.value));
  return facts;
}
