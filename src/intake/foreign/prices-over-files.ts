import { foldWord } from '../base/closed-words.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { SourceLine } from '../base/source-table.ts';
import { parseDay } from '../values/parse-values.ts';
import type { ForeignCells } from '../values/foreign-cells.ts';
import { createClosedSources } from './lines/closed-sources.ts';
import { readMoney } from './lines/read-price.ts';
import { workOutEarned } from './prices/earned-over-files.ts';
import type { WorkedPrice } from './prices/worked-prices.ts';
import { readRowUnits, type ToUnitOfPart } from '../values/piece-masses.ts';

/** Prices of which the money stands in one table and the amount in another: of what was bought, and of what was sold. */
export type PricesOverFiles = {
  /** Of the source that a line of the table with the money names. */
  readonly ofLine: (cells: ForeignCells, line: SourceLine) => WorkedPrice | undefined;
  /** Of all sources of a part together, in a table with money. */
  readonly ofPart: (cells: ForeignCells, partNumber: string) => WorkedPrice | undefined;
  /** Rows of a table with money that a price rests on. */
  readonly rowsOf: (cells: ForeignCells) => ReadonlySet<number>;
};

type Row = {
  readonly cells: ForeignCells;
  readonly line: SourceLine;
  readonly part: string;
  /** Number and name of the firm, folded; none where the table names no firms. */
  readonly firms: readonly string[];
  /** '' where nothing says which. */
  readonly year: string;
  readonly amount: number;
  readonly currency: string;
};
type Side = 'order-value' | 'order-quantity';

const DIGITS = 6;
const YEAR_IN_HEADER = /(?:^|\D)(20[2-4]\d)(?!\d)/;

/**
 * What was paid in one table over what came in another, for the same part, the same firm and the same year; of several years the last that both hold. Where one of the two names
 * no year, the other must be of one year only. Without a table of either kind there are none.
 */
export function createPricesOverFiles(
  readers: readonly ForeignCells[],
  toUnitOfPart: ToUnitOfPart,
  log: ProblemLog,
): PricesOverFiles {
  // In which unit a part is counted is known only once the lists of parts are translated.
  let made: PricesOverFiles | null = null;
  const make = (): PricesOverFiles => (made ??= workOutAll(readers, toUnitOfPart, log));
  return {
    ofLine: (cells, line) => make().ofLine(cells, line),
    ofPart: (cells, part) => make().ofPart(cells, part),
    rowsOf: (cells) => make().rowsOf(cells),
  };
}

function workOutAll(readers: readonly ForeignCells[], toUnitOfPart: ToUnitOfPart, log: ProblemLog): PricesOverFiles {
  const paid = readers.filter(
    (cells) => cells.has('order-value') && !cells.has('order-quantity') && !cells.has('price'),
  );
  const came = readers.filter(
    (cells) => cells.has('order-quantity') && !cells.has('order-value') && !cells.has('price'),
  );
  const earned = workOutEarned(readers);
  for (const [cells, { byPart, says }] of earned) noteEarned(cells, byPart, says, log);
  const none = {
    ofLine: () => undefined,
    ofPart: (cells: ForeignCells, part: string) => earned.get(cells)?.byPart.get(part),
    rowsOf: (cells: ForeignCells) => earned.get(cells)?.rows ?? new Set<number>(),
  };
  if (paid.length === 0) return none;
  const amounts = Map.groupBy(
    came.flatMap((cells) => listRows(cells, 'order-quantity', toUnitOfPart)),
    ({ part }) => part,
  );
  const bySource = new Map<string, WorkedPrice>();
  const byPart = new Map<string, WorkedPrice>();
  const used = new Map<ForeignCells, Set<number>>();
  for (const cells of paid) {
    const first: { part: string; price: WorkedPrice; of: Row }[] = [];
    for (const [part, money] of Map.groupBy(listRows(cells, 'order-value', toUnitOfPart), (row) => row.part)) {
      const worked: WorkedPrice[] = [];
      for (const [firm, own] of Map.groupBy(money, ({ firms }) => firms[0] ?? '')) {
        const bought = (amounts.get(part) ?? []).filter(
          ({ firms }) => firms.length === 0 || own[0]?.firms.some((name) => firms.includes(name)) === true,
        );
        const found = workOut(own, bought);
        if (found === null) continue;
        bySource.set(JSON.stringify([cells.table.source.file, cells.table.source.sheet, part, firm]), found.price);
        worked.push(found.price);
        const rows = used.get(cells) ?? new Set<number>();
        used.set(cells, rows);
        for (const { line } of found.rows) rows.add(line.row);
        first.push({ part, price: found.price, of: bought[0]! });
      }
      const all = joinPrices(worked);
      if (all !== null) byPart.set(JSON.stringify([cells.table.source.file, cells.table.source.sheet, part]), all);
    }
    writeNote(cells, first, log);
  }
  return {
    ofLine: (cells, line) =>
      bySource.get(
        JSON.stringify([
          cells.table.source.file,
          cells.table.source.sheet,
          cells.get(line, 'part-number'),
          listFirms(cells, line)[0] ?? '',
        ]),
      ),
    ofPart: (cells, part) =>
      byPart.get(JSON.stringify([cells.table.source.file, cells.table.source.sheet, part])) ?? none.ofPart(cells, part),
    rowsOf: (cells) => used.get(cells) ?? none.rowsOf(cells),
  };
}

/** Says which prices rest on earned money in one table and pieces in another. */
function noteEarned(
  cells: ForeignCells,
  byPart: ReadonlyMap<string, WorkedPrice>,
  says: string,
  log: ProblemLog,
): void {
  const { file, sheet } = cells.table.source;
  const [first] = byPart.values();
  const row = first?.row ?? cells.table.source.headerRow;
  log.note({
    code: 'price-worked-out',
    file,
    sheet,
    row,
    column: cells.header('sales-value', 'revenue'),
    message: says,
  });
}

function listRows(cells: ForeignCells, side: Side, toUnitOfPart: ToUnitOfPart): Row[] {
  const closed = createClosedSources(cells);
  const ofHeader = YEAR_IN_HEADER.exec(cells.header(side, ''))?.[1] ?? '';
  return cells.table.source.lines.flatMap((line) => {
    const part = cells.get(line, 'part-number');
    const money = side === 'order-value' ? readMoney(cells, line, side) : null;
    const units =
      side === 'order-value' ? 1 : readRowUnits(cells, line, side, (value, unit) => toUnitOfPart(part, value, unit));
    const stated = side === 'order-value' ? money?.value : cells.amount(line, side)?.value;
    if (part === '' || stated === undefined || stated <= 0 || units === null || closed.isClosed(line)) return [];
    const amount = stated * units;
    const year = readYear(cells.get(line, 'order-date')) || ofHeader;
    return [{ cells, line, part, firms: listFirms(cells, line), year, amount, currency: money?.currency ?? '' }];
  });
}

function listFirms(cells: ForeignCells, line: SourceLine): readonly string[] {
  return [cells.get(line, 'supplier-id'), cells.get(line, 'supplier')].filter((name) => name !== '').map(foldWord);
}

function readYear(cell: string): string {
  return (parseDay(cell) ?? (/^20\d{2}$/.test(cell) ? cell : '')).slice(0, 4);
}

/** The money over the amount of one source in the last year that both hold; null where they hold none together. */
function workOut(
  money: readonly Row[],
  bought: readonly Row[],
): { readonly price: WorkedPrice; readonly rows: readonly Row[] } | null {
  const [paidIn, cameIn] = [money, bought].map((rows) => new Set(rows.map(({ year }) => year))) as [
    Set<string>,
    Set<string>,
  ];
  const year = [...paidIn]
    .filter((each) => cameIn.has(each))
    .toSorted()
    .at(-1);
  const isOpen = paidIn.has('') || cameIn.has('');
  if (year === undefined && !(isOpen && paidIn.size === 1 && cameIn.size === 1)) return null;
  const own = money.filter((row) => year === undefined || row.year === year);
  const goods = bought.filter((row) => year === undefined || row.year === year);
  const currencies = new Set(own.map(({ currency }) => currency));
  const [currency = ''] = currencies;
  const [value, quantity] = [own, goods].map((rows) => rows.reduce((sum, { amount }) => sum + amount, 0)) as [
    number,
    number,
  ];
  if (currencies.size > 1 || quantity === 0 || own[0] === undefined) return null;
  const price = String(Number((value / quantity).toPrecision(DIGITS)));
  return { price: { price, currency, row: own[0].line.row, value, quantity, isOfSeveral: false }, rows: own };
}

/** One price over all sources of a part; null where they are paid in several currencies, or there is none. */
function joinPrices(worked: readonly WorkedPrice[]): WorkedPrice | null {
  const [first] = worked;
  if (first === undefined || worked.some(({ currency }) => currency !== first.currency)) return first ?? null;
  const value = worked.reduce((sum, one) => sum + one.value, 0);
  const quantity = worked.reduce((sum, one) => sum + one.quantity, 0);
  return { ...first, value, quantity, price: String(Number((value / quantity).toPrecision(DIGITS))) };
}

function writeNote(
  cells: ForeignCells,
  worked: readonly { part: string; price: WorkedPrice; of: Row }[],
  log: ProblemLog,
): void {
  const [first] = worked;
  if (first === undefined) return;
  const { file, sheet } = cells.table.source;
  const { row, value, quantity, price, currency } = first.price;
  const column = cells.header('order-value', 'spend');
  const other = `“${first.of.cells.header('order-quantity', 'quantity')}” in ${first.of.cells.table.source.file}`;
  log.note({
    code: 'price-worked-out',
    file,
    sheet,
    row,
    column,
    message: `No column states a price: ${worked.length === 1 ? 'one is' : `${worked.length} are`} worked out from “${column}” and ${other}, for the same part, supplier and year (${first.part}: ${value} ÷ ${quantity} = ${price} ${currency}).`,
  });
}
