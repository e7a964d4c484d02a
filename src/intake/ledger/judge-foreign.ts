import { tellsMaterial } from '../../catalogue/find-material.ts';
import type { UnreadReason } from '../../domain/decisions/decisions.ts';
import { createForeignCells, isMissing, type ForeignCells } from '../values/foreign-cells.ts';
import type { ForeignColumn, ForeignTable, ForeignTally } from '../base/foreign-table.ts';
import { isCounted, planYear } from '../foreign/lines/plan-demand.ts';
import { findDefaultColumn } from '../foreign/bom/lines-in-force.ts';
import { findUsageColumn } from '../foreign/bom/lines-by-usage.ts';
import { findStandInColumns } from '../foreign/bom/stand-ins-of-lines.ts';
import { findDispatchColumns } from '../foreign/lines/source-cells.ts';
import { fillOrderHeads, withLines } from '../foreign/sales/fill-down-orders.ts';
import { planQuantities } from '../foreign/lines/line-quantity.ts';
import { listsShares, splitJoinedSources } from '../values/joined-sources.ts';
import { readPeriodEnd } from '../values/validity/period-end.ts';
import { createUnreadDays } from '../values/validity/validity-days.ts';
import { saysOfElement } from '../values/contents/answer-marks.ts';
import { tellAgainst } from '../values/contents/words-beside.ts';
import { namesSource, readCover, readDays, readLeadOfPart } from '../foreign/lines/lead-days.ts';
import { readMargin } from '../foreign/lines/read-margin.ts';
import { readMoney, readPrice } from '../foreign/lines/read-price.ts';
import type { SourceLine } from '../base/source-table.ts';
import type { CellJudge } from './count-cells.ts';
import { OF_HEADS } from '../foreign/document-heads.ts';
import { listUses } from './foreign-uses.ts';
import { isRead } from './read-columns.ts';
import { listValidity } from '../foreign/lines/closed-sources.ts';
import { findTermPlaces, isTermAside, findWordPlaces } from '../foreign/declared/contents-terms.ts';
import { createMrpReader } from '../foreign/lines/mrp-rows.ts';
import { findDiscounts } from '../foreign/prices/discounts.ts';
import { findChance } from '../foreign/sales/chances.ts';
import { findReturnedColumns } from '../foreign/sales/returned-columns.ts';
import { isNotUsable, readStateAt } from '../foreign/stock/stock-states.ts';
import { readPartOfYear } from '../foreign/lines/part-of-year.ts';
import { statesYearlySpend } from '../foreign/prices/yearly-spend.ts';
import { judgeRows, type LedgerContext } from './judge-canonical.ts';

/** What the rows that continue a line may add to it. */
const CONTINUED: ReadonlySet<ForeignColumn> = new Set(['designators', 'description', 'maker', 'supplier']);

/** Lists that may plan what is sold. */
const OF_SALES: ReadonlySet<ForeignTable['purpose']> = new Set(['parts-list', 'sourcing', 'stock']);
const DEMANDS: ReadonlySet<ForeignColumn> = new Set(['annual-demand', 'period-demand']);

/** Why a row says nothing that is read. */
const NO_DATA: ReadonlySet<string> = new Set(['heading', 'nobody', 'customer']);

/** The cells of a table that is translated: read where the translation brings them into a record, as its purpose and its row allow. */
export function judgeForeign(
  table: ForeignTable,
  tally: ForeignTally | undefined,
  { log, words: unreadWords }: LedgerContext,
): CellJudge {
  const { source } = table;
  const cells = createForeignCells(table, tally?.documents ?? null);
  const uses = new Map(listUses(table));
  if (tally?.documents !== undefined) uses.set('document', 'first');
  if (tally?.documents === null) for (const column of OF_HEADS) uses.set(column, 'first');
  const plan = table.purpose === 'bom' ? planQuantities(cells).place : null;
  const ofOrders = fillOrderHeads(table);
  const ofHeads = ofOrders.size === 0 ? cells : createForeignCells(withLines(table, ofOrders));
  const sales = OF_SALES.has(table.purpose) ? planYear(ofHeads) : null;
  const meaningOf = new Map<number, ForeignColumn>();
  for (const [meaning, places] of table.columns) for (const place of places) meaningOf.set(place, meaning);
  const noData = new Set(tally?.leftOut.flatMap(({ row, reason }) => (NO_DATA.has(reason) ? [row] : [])));
  const judgeRow = judgeRows(source, log);
  const unknown = source.header.map((header) => unreadWords.findRows(source, header));
  const isUnreadDay = createUnreadDays(cells);
  const besides = listReadBesides(cells);
  const validity = listValidity(cells);
  const terms = findTermPlaces(cells);
  const words = findWordPlaces(cells);
  const isSold = cells.has('annual-demand') || cells.has('period-demand') || table.purpose !== 'parts-list';
  const isSpendRead = cells.has('order-quantity') || statesYearlySpend(cells, readPartOfYear(table, null) !== null);

  return (line, place) => {
    if (table.purpose === 'declared-list') {
      if (table.declared?.places.has(place) === false) return 'no field for it';
      if (noData.has(line.row)) return 'row is no data';
      return table.declared?.unread?.get(line.row)?.has(place) === true ? 'word not known' : judgeRow(line);
    }
    const meaning = meaningOf.get(place);
    const isAgainst =
      (place === terms.get('remark') || words.has(place)) &&
      tellAgainst(line.cells[place] ?? '', source.header[place], cells.get(line, 'part-number')) !== '';
    if (isAgainst) return noData.has(line.row) ? 'row is no data' : judgeRow(line);
    const isForPlan = sales?.reads.includes(place) === true;
    if (isTermAside(terms, place, line.cells[place] ?? '')) return 'no field for it';
    if (meaning === undefined && !isForPlan && !besides.has(place))
      return (source.header[place] ?? '') === '' ? 'no header' : 'no meaning chosen';
    const row = noData.has(line.row) ? 'row is no data' : judgeRow(line);
    if (row !== null || meaning === undefined || isForPlan) return row;
    if (
      sales !== null &&
      DEMANDS.has(meaning) &&
      !(sales.places.includes(place) && isCounted(sales, ofOrders.get(line.row) ?? line))
    )
      return sales.byRow?.periods.size === 0 ? 'word not known' : 'another period or version counts';
    if (meaning === 'currency' && tally?.givesCurrencies === true) return null;
    const isAlone = meaning === 'order-value' ? !isSpendRead : meaning === 'sales-value' && !isSold;
    if (isAlone && tally?.pricedOver?.has(line.row) !== true) return 'no field for it';
    const use = uses.get(meaning);
    if (use === undefined) return 'no field for it';
    if (tally?.joinedRows.has(line.row) === true) return CONTINUED.has(meaning) ? null : 'no field for it';
    if (!isRead(cells, line, { place, meaning, use, plan })) return 'another column says it';
    if (unknown[place]?.has(line.row) === true) return 'word not known';
    if (isMissing((line.cells[place] ?? '').trim())) return null;
    if (meaning === 'valid-from' || meaning === 'valid-to')
      return table.purpose !== 'licence-list' && !validity.includes(meaning) && ![...terms.values()].includes(place)
        ? 'no field for it'
        : isUnreadDay(line, place)
          ? // A register tells the days of a month or quarter as well.
            table.purpose === 'licence-list' && readPeriodEnd(line.cells[place] ?? '') !== null
            ? null
            : 'no day'
          : null;
    // What came back is taken off what was sold.
    if (sales !== null && DEMANDS.has(meaning)) return cells.amountAt(line, place) === null ? 'no number' : null;
    return judgeMeaning({ cells, line, place }, meaning);
  };
}

/** Columns without a meaning that are read all the same: what tells alternates in a bill, the terms of contents, from where a source sends, and what is taken off a price or what was sold. */
function listReadBesides(cells: ForeignCells): ReadonlySet<number> {
  const { source, purpose } = cells.table;
  const standIns =
    purpose === 'bom'
      ? [...Object.values(findStandInColumns(source.header)), findUsageColumn(source.header), findDefaultColumn(cells)]
      : [];
  const dispatch = SOURCES.some((column) => cells.has(column)) ? findDispatchColumns(source.header) : [];
  const chance = findChance(cells.table)?.place;
  const besides = [
    ...findDiscounts(cells.table),
    ...(chance === undefined ? [] : [chance]),
    ...(cells.has('order-date') ? [] : findReturnedColumns(cells)),
  ];
  return new Set([...standIns, ...findTermPlaces(cells).values(), ...dispatch, ...besides]);
}

const SOURCES = ['supplier', 'supplier-id', 'maker'] as const;

/** A filled cell under a column whose meaning has a field. */
type JudgedCell = { readonly cells: ForeignCells; readonly line: SourceLine; readonly place: number };

/** What the other cells of the row, and the cell itself, say against its being kept. */
function judgeMeaning(cell: JudgedCell, meaning: ForeignColumn): UnreadReason | null {
  return JUDGES[meaning]?.(cell) ?? null;
}

const JUDGES: Partial<Readonly<Record<ForeignColumn, (cell: JudgedCell) => UnreadReason | null>>> = {
  // The number of another stands for the part where the company has none, else beside the one firm that delivers it.
  'maker-part-number': (cell) =>
    says(cell, 'part-number') && (!namesOne(cell, 'maker') || isOfSupplier(cell)) ? 'no field for it' : null,
  'supplier-part-number': (cell) =>
    says(cell, 'part-number', 'maker-part-number') &&
    !namesOne(cell, says(cell, 'supplier-id') ? 'supplier-id' : 'supplier')
      ? 'no field for it'
      : null,
  value: judgeValue,
  footprint: judgeValue,
  designators: (cell) =>
    says(cell, 'quantity') && says(cell, 'part-number', 'maker-part-number', 'value', 'description')
      ? 'no field for it'
      : null,
  price: (cell) =>
    // What a product is sold for goes before what it costs; a source keeps what is paid for it.
    says(cell, 'selling-price') && !namesSource(cell.cells, cell.line)
      ? 'another column says it'
      : judgePrice(cell, 'price'),
  'selling-price': (cell) => judgePrice(cell, 'selling-price'),
  'unit-margin': ({ cells, line, place }) => {
    if (readMargin(cells, line) !== null) return null;
    return cells.amountAt(line, place) === null ? 'no number' : 'unit not known';
  },
  'price-unit': (cell) => {
    if (!says(cell, 'price', 'selling-price')) return 'no field for it';
    // A word for a unit is read where the price is.
    return says(cell, 'price') && judgePrice(cell, 'price') === null ? null : judgeAmount(cell);
  },
  'order-unit': (cell) => (says(cell, 'price') ? null : 'no field for it'),
  'unit-factor': (cell) => (says(cell, 'price') && says(cell, 'order-unit') ? judgeAmount(cell) : 'no field for it'),
  'pack-unit': (cell) => (says(cell, 'pack-size') ? null : 'no field for it'),
  'pack-size': judgeAmount,
  'pack-base': judgeAmount,
  currency: (cell) => {
    const { cells, line } = cell;
    const { price, currency } = readPrice(cells, line, says(cell, 'price') ? 'price' : 'selling-price');
    // A sum of money has a currency too: a price is worked out from it.
    if (says(cell, 'sales-value', 'order-value', 'parent-price', 'unit-margin')) return null;
    if (price === '') return isZero(cell, 'price') || isZero(cell, 'selling-price') ? null : 'no field for it';
    return currency === '' ? 'word not known' : null;
  },
  element: ({ cells, line, place }) =>
    saysOfElement(cells.cellAt(line, place), cells.table.source.header[place]) ? null : 'word not known',
  'annual-demand': judgeAmount,
  quantity: judgeMrpAmount,
  stock: judgeMrpAmount,
  'stock-status': ({ cells, line, place }) => (readStateAt(cells, line, place) === null ? 'word not known' : null),
  'stock-not-usable': judgeAmount,
  'stock-of-supplier': judgeAmount,
  scrap: judgeAmount,
  'parent-demand': judgeAmount,
  'parent-price': ({ cells, line, place }) => (cells.amountAt(line, place) === null ? 'no number' : null),
  'order-value': ({ cells, line }) => (readMoney(cells, line, 'order-value') === null ? 'no number' : null),
  'sales-value': ({ cells, line }) => (readMoney(cells, line, 'sales-value') === null ? 'no number' : null),
  'period-demand': judgeAmount,
  // It says what the part is, or of what family, and has no field of its own.
  material: ({ cells, line, place }) => (tellsMaterial(cells.cellAt(line, place)) ? null : 'no field for it'),
  country: (cell) =>
    // A country of origin says more of goods that nobody but their maker sells.
    !isListOfFirms(cell) && !says(cell, 'supplier', 'supplier-id') && says(cell, 'origin-country')
      ? 'another column says it'
      : null,
  share: (cell) => {
    if (!namesSource(cell.cells, cell.line)) return 'no source in the row';
    return listsShares(cell.cells.cellAt(cell.line, cell.place)) && !isParted(cell) ? 'no number' : null;
  },
  capacity: (cell) => (namesSource(cell.cells, cell.line) ? judgeAmount(cell) : 'no source in the row'),
  'days-of-cover': ({ cells, line }) => (readCover(cells, line) === null ? 'unit not known' : null),
  'lead-time': (cell) => {
    const { cells, line, place } = cell;
    if (!namesSource(cells, line)) return readLeadOfPart(cells, line) === '' ? 'no source in the row' : null;
    if (readDays(cells, line) !== null || isParted(cell)) return null;
    return cells.amountAt(line, place) === null ? 'no number' : 'unit not known';
  },
  'supplier-parent': (cell) =>
    isListOfFirms(cell) || says(cell, 'supplier', 'supplier-id') ? null : 'no source in the row',
  'site-id': (cell) => judgePlace(cell, []),
  location: (cell) => judgePlace(cell, ['site-id']),
  site: (cell) => judgePlace(cell, ['site-id', 'location']),
  maker: (cell) => (isListOfFirms(cell) && says(cell, 'supplier') ? 'another column says it' : null),
  'smelter-id': (cell) => (says(cell, 'supplier-id') ? 'another column says it' : null),
};

function says({ cells, line }: JudgedCell, ...columns: readonly ForeignColumn[]): boolean {
  return columns.some((column) => cells.get(line, column) !== '');
}

/** Whether the row names a supplier and no other firm as the maker, who alone keeps a number of his own. */
function isOfSupplier({ cells, line }: JudgedCell): boolean {
  const [supplier, maker] = [cells.get(line, 'supplier'), cells.get(line, 'maker')];
  return supplier === '' ? cells.get(line, 'supplier-id') !== '' : supplier === maker;
}

function namesOne({ cells, line }: JudgedCell, column: ForeignColumn): boolean {
  return new Set(cells.getAll(line, column).filter((name) => name !== '')).size === 1;
}

function isListOfFirms({ cells }: JudgedCell): boolean {
  return cells.table.purpose === 'supplier-list' || cells.table.purpose === 'declaration';
}

/** Whether a cell holds something for each of several sources of its row. */
function isParted({ cells, line, place }: JudgedCell): boolean {
  return splitJoinedSources(cells, line, (word) => /\p{L}/u.test(word)).places.has(place);
}

function judgePrice(cell: JudgedCell, column: 'price' | 'selling-price'): UnreadReason | null {
  const { cells, line, place } = cell;
  if (column === 'price' && isParted(cell)) return null;
  if (readPrice(cells, line, column).price !== '' || isZero(cell, column)) return null;
  return cells.amountAt(line, place) === null ? 'no number' : 'unit not known';
}

/** Whether a row prints 0 where it has no price: it is understood, and a note says so. */
function isZero({ cells, line }: JudgedCell, column: 'price' | 'selling-price'): boolean {
  return cells.amount(line, column)?.value === 0;
}

/** Value and footprint stand for a number or a description that is not there. */
function judgeValue(cell: JudgedCell): UnreadReason | null {
  const named = says(cell, 'part-number', 'maker-part-number', 'supplier-part-number');
  return named && says(cell, 'description') ? 'no field for it' : null;
}

function judgeAmount({ cells, line, place }: JudgedCell): UnreadReason | null {
  const amount = cells.amountAt(line, place);
  return amount !== null && amount.value >= 0 ? null : 'no number';
}

/** Lists whose stocks are left out where they may not be used. */
const OF_STOCK: ReadonlySet<ForeignTable['purpose']> = new Set(['stock', 'parts-list', 'sourcing']);

/** Of a list of stock, receipts and requirements the stock is read, and what is asked for from outside. */
function judgeMrpAmount({ cells, line, place }: JudgedCell): UnreadReason | null {
  const kind = createMrpReader(cells)?.(line) ?? null;
  if (kind === null) return isNotUsable(cells, line) && OF_STOCK.has(cells.table.purpose) ? 'no field for it' : null;
  const column = cells.table.columns.get('stock')?.includes(place) === true ? 'stock' : 'quantity';
  if (kind === 'stock') return column === 'stock' || cells.get(line, 'stock') === '' ? null : 'another column says it';
  return kind === 'demand' && column === 'quantity' ? null : 'no field for it';
}

/** Where a stock lies; `before`: the columns that say it first. */
function judgePlace(cell: JudgedCell, before: readonly ForeignColumn[]): UnreadReason | null {
  if (isListOfFirms(cell) || cell.cells.table.purpose === 'own-sites') return null;
  const stocked =
    says(cell, 'stock', 'days-of-cover') || (cell.cells.table.purpose === 'stock' && says(cell, 'quantity'));
  if (!stocked) return 'no field for it';
  return says(cell, ...before) ? 'another column says it' : null;
}
