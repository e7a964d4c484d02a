import { mayHoldCosts } from './note-costs.ts';
import type { PricedAtCost } from './note-costs.ts';
import type { SourceTable } from '../base/source-table.ts';
import type { ProblemLog } from '../base/problem.ts';
import { createCanonicalWriter } from './canonical-table.ts';
import type { ForeignCells } from '../values/foreign-cells.ts';
import type { CanonicalTable, ForeignColumn } from '../base/foreign-table.ts';
import { foldUnit } from '../values/parse-amount.ts';
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
  ['currency', 'currency'],
  ['annual_demand', 'annual-demand'],
  ['demand_by_month', 'period-demand'],
  ['procurement', 'procurement'],
  ['material', 'material'],
] as const satisfies readonly (readonly [string, ForeignColumn])[];

/** Facts of a part by canonical column, as text; blanks are left out. */
export type PartFacts = ReadonlyMap<string, string>;

/** `own`: the facts are a copy of this entry, to which others may be added. */
type Entry = { row: number; otherRows: number[]; facts: PartFacts; own: Map<string, string> | null };

const NO_FACTS: PartFacts = new Map();

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
  /** Parts with a yearly demand whose price is, or may be, a cost. */
  readonly listPricedAtCost: () => ReadonlyMap<string, PricedAtCost>;
};

/** An empty register. */
export function createPartRegister(log: ProblemLog): PartRegister {
  const known = new Map<string, PartFacts>();
  const costs = new Map<string, PricedAtCost>();

  function openTable(cells: ForeignCells): PartTable {
    const { source } = cells.table;
    const entries = new Map<string, Entry>();
    const differing = new Map<string, { count: number; row: number }>();
    const countDifference = (row: number, column: string): void => {
      differing.set(column, { row, ...differing.get(column), count: (differing.get(column)?.count ?? 0) + 1 });
    };
    return {
      entries,
      add: (row, partNumber, facts = NO_FACTS) => {
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
        const writer = createCanonicalWriter('parts', source, headers);
        for (const [partNumber, { row, otherRows, facts }] of entries) {
          const before = known.get(partNumber);
          const fresh =
            before === undefined ? facts : new Map(listNews(facts, before, (column) => countDifference(row, column)));
          if (before !== undefined && fresh.size === 0) continue;
          if (atCost && fresh.has('unit_price')) costs.set(partNumber, { cells, row });
          writer.addBy({ row, otherRows }, (column) =>
            column === 'part_number' ? partNumber : (fresh.get(column) ?? ''),
          );
          known.set(partNumber, before === undefined ? facts : new Map([...facts, ...before]));
        }
        noteDifferences(source, cells, differing, log);
        return writer.finish();
      },
    };
  }
  return {
    openTable,
    reserve: (partNumber) => known.set(partNumber, NO_FACTS),
    listPricedAtCost: () => {
      const sold = [...costs].filter(([partNumber]) => known.get(partNumber)?.has('annual_demand') === true);
      return new Map(sold);
    },
  };
}

/**
 * The facts that are not said yet; `onDifference` hears of each that is said otherwise. The currency and the unit of a price that does not stand
 * say nothing of the one that does.
 */
function listNews(facts: PartFacts, known: PartFacts, onDifference: (column: string) => void): [string, string][] {
  const price = facts.get('unit_price');
  const isOtherPrice = price !== undefined && (known.get('unit_price') ?? price) !== price;
  return [...facts].filter(([column, value]) => {
    const first = known.get(column);
    if (first !== undefined && first !== value) onDifference(column);
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

const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['US$', 'USD'],
  ['£', 'GBP'],
  ['¥', ''],
  ['人民币', 'CNY'],
  ['人民幣', 'CNY'],
  ['元', 'CNY'],
  ['RMB', 'CNY'],
  ['欧元', 'EUR'],
  ['歐元', 'EUR'],
  ['ユーロ', 'EUR'],
  ['EURO', 'EUR'],
  ['EUROS', 'EUR'],
  ['美元', 'USD'],
  ['美金', 'USD'],
  ['米ドル', 'USD'],
  ['ドル', 'USD'],
  ['US DOLLAR', 'USD'],
  ['日元', 'JPY'],
  ['日圆', 'JPY'],
  ['日本円', 'JPY'],
  ['円', 'JPY'],
  ['英镑', 'GBP'],
  ['韩元', 'KRW'],
]);

/** What the cells of a line say of its part, as canonical text. A price that is no plain amount is left out: it is asked for elsewhere. */
export function readPartFacts(cells: ForeignCells, line: SourceTable['lines'][number], description: string): PartFacts {
  const facts = new Map<string, string>();
  const put = (column: string, value: string): void => {
    if (value !== '') facts.set(column, value);
  };
  put('description', description);
  put('kind', cells.get(line, 'kind'));
  put('category', cells.get(line, 'category'));
  put('form', cells.get(line, 'form'));
  put('hs_code', cells.get(line, 'hs-code'));
  put('unit', foldUnit(cells.get(line, 'unit')));
  // What is paid for the part is no cost; a cost stands in only where nothing else is said.
  const sold = cells.has('selling-price') && (cells.amount(line, 'selling-price')?.value ?? 0) !== 0;
  const { price, currency } = readPrice(cells, line, sold ? 'selling-price' : 'price');
  put('unit_price', price);
  put('currency', currency);
  put('procurement', readProcurementCell(cells, line));
  put('material', cells.get(line, 'material'));
  const demand = cells.amount(line, 'annual-demand');
  if (demand !== null && demand.value >= 0) put('annual_demand', String(demand.value));
  return facts;
}

const NO_PRICE = { price: '', currency: '' };

/**
 * Price for one unit and currency of a line, '' where they are not stated; neither where the price cannot be read as an amount of 0 or more, or
 * the number of units that it is for cannot.
 */
export function readPrice(
  cells: ForeignCells,
  line: SourceTable['lines'][number],
  column: 'price' | 'selling-price' = 'price',
): { readonly price: string; readonly currency: string } {
  const code = cells.get(line, 'currency').toUpperCase();
  const stated = CURRENCY_SIGNS.get(code) ?? (/^[A-Z]{3}$/.test(code) ? code : '');
  const place = cells.table.columns.get(column)?.find((each) => (line.cells[each] ?? '').trim() !== '');
  // Another table may state the price.
  if (place === undefined) return { price: '', currency: stated };
  const cell = (line.cells[place] ?? '').trim();
  const sign = /US\$|[€$£¥]|\b[A-Z]{3}\b/.exec(cell)?.[0] ?? '';
  const glued = CURRENCY_SIGNS.get(sign) ?? sign;
  const [, written = '', lot = null, per = null] = FOR_UNITS.exec(cell.replace(sign, '').trim()) ?? [];
  const isQuoted = lot !== null || per !== null;
  const figure = isQuoted ? written.trim() : cell.replace(sign, '').trim();
  const bare = figure === cell ? line : { ...line, cells: line.cells.with(place, figure) };
  const amount = cells.amountAt(bare, place);
  const units = isQuoted ? readQuotedUnits(cells, line, lot, per) : readPriceUnits(cells, line, place);
  if (amount === null || amount.value < 0 || amount.unit !== null || units === null) return NO_PRICE;
  // Digits are divided as they are written, so that 238.50 for 100 is 2.385 and no figure beside it.
  const price = units === 1 ? amount.value : Number((amount.value / units).toPrecision(15));
  return {
    price: String(price),
    currency: stated || glued || readHeaderCurrency(cells.table.source.header[place] ?? ''),
  };
}

/** `62,00/100`, `21,00 / kg`, `5,10 pro 1000 Stk`: for how many, or for which unit, a price in one cell is. */
const FOR_UNITS =
  /^([\d.,'’\s]*\d)\s*(?:\/|\b(?:per|pro|je|par|por|na|za)\b)\s*(1[.,]?000|1k|\d{1,5})?\s*(\p{L}{1,8}\.?)?$/iu;

/** How many units the price in a cell is for; null where it is for a unit that the row does not count the part in. */
function readQuotedUnits(
  cells: ForeignCells,
  line: SourceTable['lines'][number],
  lot: string | null,
  per: string | null,
): number | null {
  if (per !== null) {
    const counted = foldUnit(cells.get(line, 'unit')) || (cells.amount(line, 'quantity')?.unit ?? 'pcs');
    if (foldUnit(per).toLowerCase() !== foldUnit(counted).toLowerCase()) return null;
  }
  const units = lot === null ? 1 : readLot(lot);
  return units > 0 ? units : null;
}

/** The currencies that headers of prices name. */
const HEADER_CURRENCY =
  /(?<![\p{L}])(EUR|USD|GBP|CHF|CNY|RMB|JPY|KRW|TWD|INR|SEK|NOK|DKK|PLN|CZK|HUF|RON|TRY|RUB|BRL|MXN|CAD|AUD|SGD|HKD|THB|MYR|KZT|ZAR)(?![\p{L}])|(US\$|[€£]|人民币|元|円)/gu;

/** `Unit Cost (USD)`, `Preis €`: the currency that the header of a price names; '' where it names none, or more than one. */
function readHeaderCurrency(header: string): string {
  const found = new Set([...header.matchAll(HEADER_CURRENCY)].map(([sign]) => CURRENCY_SIGNS.get(sign) ?? sign));
  const [only = ''] = found;
  return found.size === 1 ? only : '';
}

/** Whether the column of units speaks of what is paid, and the price at a place is what is earned. */
function isForCost(cells: ForeignCells, place: number): boolean {
  const sold = cells.table.columns.get('selling-price')?.includes(place) === true;
  return sold && /cost|purchas|einkauf|bestell/i.test(cells.header('price-unit', ''));
}

/** For how many units the price of a line is: 1 where nothing says otherwise, null where it cannot be read. `Preis je 100`, `Price/1000` say so in the header. */
function readPriceUnits(cells: ForeignCells, line: SourceTable['lines'][number], place: number): number | null {
  const text = cells.get(line, 'price-unit');
  if (text !== '' && !isForCost(cells, place)) {
    const units = cells.amount(line, 'price-unit')?.value ?? null;
    return units !== null && units > 0 ? units : null;
  }
  const lot =
    /(?:\b(?:per|pro|je|pour|for)|\/)\s*(10|100|1[.,]?000|1k)(?:\s*(?:pcs|st|stk|pieces|units|stück|个))?\b/i.exec(
      cells.table.source.header[place] ?? '',
    )?.[1];
  return lot === undefined ? 1 : readLot(lot);
}

/** `100`, `1.000`, `1k`. */
function readLot(lot: string): number {
  return lot === '1k' ? 1000 : Number(lot.replaceAll(/[.,]/g, ''));
}
