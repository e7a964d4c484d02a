import { addMonths, type ByMonth, writeMonths } from '../../domain/by-month.ts';
import { createElementWriter } from './translate-contents.ts';
import { findStatedMass, readRowUnits } from '../values/piece-masses.ts';
import { foldContinuations, readDescription } from './lines/fold-continuations.ts';
import { identifyPart } from './lines/identify-part.ts';
import { createClosedSources } from './lines/closed-sources.ts';
import { isNoPart } from './bom/title-block.ts';
import { createPropertyWriter, writePropertyColumns } from './translate-properties.ts';
import { notePartOfYear, readPartOfYear } from './lines/part-of-year.ts';
import { YEAR } from './lines/plan-days.ts';
import { planYear, readPlanned, readPlannedMonths } from './lines/plan-demand.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import { isSoFar } from '../dictionary/sales-words.ts';
import { hasLineFault, isLineLeftOut, isRowLeftOut } from './leave-out-lines.ts';
import { readCover } from './lines/lead-days.ts';
import { createMrpReader, noteMrpRows, planMrpDemand, readMrpStock } from './lines/mrp-rows.ts';
import { readPartFacts } from './part-register.ts';
import { readPrice } from './lines/read-price.ts';
import { findGroupRows } from './stock/group-rows.ts';
import { createHeadingTest } from './notes/heading-rows.ts';
import { createStockPools } from './stock/stock-pools.ts';
import { createStockStates, readOfList } from './stock/stock-states.ts';
import { readStocked } from './stock/store-columns.ts';
import { addWorkedPrice, nameLine, noteWorkedPrices } from './notes/note-worked-prices.ts';
import { weighPrices } from './prices/weighed-prices.ts';
import { noteGroupSales } from './notes/note-group-sales.ts';
import { findBoughtQuantities } from './sales/bought-quantities.ts';
import { createChances } from './sales/chances.ts';
import { createReturnedColumns } from './sales/returned-columns.ts';
import { findTakenOn } from './sales/taken-on.ts';
import { noteReturnedPurchases, noteReturnedSales } from './notes/note-returned-sales.ts';
import { noteWeighedPrices } from './notes/note-weighed-prices.ts';
import { workOutPrices } from './prices/worked-prices.ts';
import { createRowCounter, noteRows } from './table-translation.ts';
import type { TableTranslation, Translated } from './table-translation.ts';
import type { SourceLine } from '../base/source-table.ts';

const PRICE = ['unit_price', 'currency'] as const;
/** Digits of a year beyond these are rounding of its periods. */
const DIGITS = 12;

/**
 * A list of parts, of sources or of stocks. Each line names its part; makers, suppliers and countries give its sources, a stock gives inventory. Stocks at
 * places that are no sites of the files are one pool of the company itself, added up and noted.
 */
export function translateParts(translation: TableTranslation): Translated {
  const { cells, unitOf, builtIn } = translation;
  const counter = createRowCounter();
  const all = foldContinuations(cells);
  const partNumbers = new Set<string>();
  const headings: number[] = [];
  const noParts: number[] = [];
  const isOfLines = cells.has('order-date') && (cells.has('annual-demand') || cells.has('order-quantity'));
  const otherUnits: number[] = [];
  const stockColumn = cells.table.purpose === 'stock' && !cells.has('stock') ? 'quantity' : 'stock';
  const counted = cells.table.purpose === 'stock' ? stockColumn : 'quantity';
  const pools = createStockPools(translation, stockColumn);
  const groups = findGroupRows(cells, stockColumn);
  const isHeading = createHeadingTest(cells);
  const states = createStockStates(translation, groups);
  const takenOn = findTakenOn(translation);
  const ownPlan = planYear(cells, takenOn);
  const ofYear = ownPlan?.isByTime ? null : readPartOfYear(cells.table, takenOn);
  // A title that says from when to when goes before a header that says so far.
  const plan = ofYear !== null && ownPlan?.isWholeYear === false ? null : ownPlan;
  // What one row plans for its period is no year, and what has gone since the year began is none beside its months.
  const isPart = plan?.byRow !== undefined || plan?.isWholeYear === false;
  const isNoYear = isPart || (plan !== null && isSoFar(foldHeader(cells.header('annual-demand', '')).text));
  const broughtToYear: number[] = [];
  const readMrp = createMrpReader(cells);
  const asked = planMrpDemand(cells);
  const planned = new Map<string, number>();
  const months = new Map<string, ByMonth[]>();
  const contents = createElementWriter(translation);
  const unitsOf = (line: SourceLine, part: string, column: 'annual-demand' | 'order-quantity'): number | null =>
    readRowUnits(cells, line, column, (value, unit) => translation.toUnitOfPart(part, value, unit));
  const inOthers: number[] = [];
  const nameOf = (line: SourceLine): string => nameLine(translation, line);
  const worked = workOutPrices(cells, nameOf, (line, column) => unitsOf(line, nameOf(line), column), plan);
  const weighed = weighPrices(
    cells,
    nameOf,
    (line) => translation.unitOf(nameOf(line)),
    (line) => unitsOf(line, nameOf(line), 'annual-demand'),
    plan,
  );
  const closed = createClosedSources(cells, translation.day);
  const timesYear = ofYear === null ? 1 : YEAR / ofYear.days;
  const bought = findBoughtQuantities(translation, timesYear);
  const chances = createChances(translation);
  const returned = plan === null ? createReturnedColumns(translation) : null;
  const hasSuppliers = cells.has('supplier') || cells.has('supplier-id');
  const isOfSales = saysWhatIsSold(cells);
  const properties = createPropertyWriter(cells);
  const [statesDemand, repeated] = [new Set<string>(), new Set<string>()];
  let total = 0;
  for (const row of all) {
    const { line } = row;
    if (isRowLeftOut(translation, row)) {
      counter.leaveOut(line.row, 'refused');
      const lost = hasLineFault(translation, line) ? identifyPart(cells, row, translation.makers) : null;
      if (lost !== null && cells.table.purpose !== 'stock')
        translation.sources.add(row, translation.resolveKey(lost.partNumber), lost.maker);
      continue;
    }
    if (groups.isGroup(line)) {
      headings.push(line.row);
      counter.leaveOut(line.row, 'heading');
      continue;
    }
    if (isOfLines && isNoPart(cells, row)) {
      noParts.push(line.row);
      counter.leaveOut(line.row, 'heading');
      continue;
    }
    const identity = isHeading(line) ? null : identifyPart(cells, row, translation.makers);
    if (identity === null) {
      headings.push(line.row);
      counter.leaveOut(line.row, 'heading');
      continue;
    }
    const partNumber = translation.resolveKey(identity.partNumber);
    partNumbers.add(partNumber);
    const described = readDescription(cells, row, partNumber) || (identity.name ?? '');
    const toOwn = (value: number, unit: string): number | null => translation.toUnitOfPart(partNumber, value, unit);
    const facts = new Map(readPartFacts(cells, line, described, unitOf(partNumber), builtIn.has(partNumber), toOwn));
    const isUnread = !facts.has('unit_price');
    // Of a list of stocks without prices the currency is that of their worth.
    if (isUnread && cells.table.purpose === 'stock') facts.delete('currency');
    // What one supplier asks for more, or asked before, is no price of the part.
    if (translation.sources.isFurtherPrice(line.row) || (hasSuppliers && closed.isClosed(line)))
      for (const field of PRICE) facts.delete(field);
    const ofPart = worked.get(partNumber) ?? translation.overFiles.ofPart(cells, partNumber);
    addWorkedPrice(facts, ofPart, cells.has('sales-value'));
    addWorkedPrice(facts, weighed.get(partNumber), true);
    if (isUnread && !facts.has('unit_price') && readPrice(cells, line).price !== '') otherUnits.push(line.row);
    const whole = unitsOf(line, partNumber, 'annual-demand');
    const units = whole === null ? null : whole * chances.read(line);
    const written = facts.get('annual_demand');
    if (isNoYear || units === null) facts.delete('annual_demand');
    else if (written !== undefined) {
      const back = returned?.read(line) ?? 0;
      if (units !== 1 || back !== 0)
        facts.set('annual_demand', String(Number(((Number(written) - back) * units).toPrecision(DIGITS))));
    }
    const stated = facts.get('annual_demand');
    if (plan === null && ofYear !== null && stated !== undefined) {
      facts.set('annual_demand', String(Number((Number(stated) * timesYear).toPrecision(DIGITS))));
      broughtToYear.push(line.row);
    }
    const isBought = bought.isBought(line, partNumber);
    const ofRow = plan === null ? null : readPlanned(cells, line, plan);
    const isOrdered = cells.has('order-quantity') && unitsOf(line, partNumber, 'order-quantity') === null;
    if (isOrdered || (units === null && (written !== undefined || ofRow !== null))) inOthers.push(line.row);
    const ofTime = ofRow === null || units === null ? null : ofRow * units;
    if (ofYear !== null && ofTime !== null) broughtToYear.push(line.row);
    const ofPlan = ofTime === null ? null : ofTime * timesYear;
    const aYear = bought.readOnce(line, isBought ? String(ofPlan ?? facts.get('annual_demand') ?? '') : '');
    if (ofYear !== null && aYear.yearly_spend !== '' && broughtToYear.at(-1) !== line.row) broughtToYear.push(line.row);
    if (isBought) facts.delete('annual_demand');
    const demand = facts.get('annual_demand');
    if (plan === null && demand !== undefined) (statesDemand.has(partNumber) ? repeated : statesDemand).add(partNumber);
    if (isOfSales) facts.set('sold', 'yes');
    translation.parts.add(line.row, partNumber, facts);
    const yearly = isBought ? null : ofPlan;
    if (yearly !== null) planned.set(partNumber, (planned.get(partNumber) ?? 0) + yearly);
    const ofMonths = plan === null || yearly === null ? null : readPlannedMonths(cells, line, plan);
    if (ofMonths !== null)
      months.set(partNumber, [...(months.get(partNumber) ?? []), ofMonths.map((one) => one && one * (units ?? 0))]);
    for (const { row: joined } of row.continued) translation.parts.add(joined, partNumber);
    contents.add(line, partNumber);
    writePropertyColumns(translation, properties, line, partNumber);
    if (cells.table.purpose !== 'stock') translation.sources.add(row, partNumber, identity.maker, aYear);
    const isStock = readMrp === null || readMrp(line) === 'stock';
    if (!isStock) {
      if (!asked.demand.has(partNumber) || readMrp(line) !== 'demand') counter.leaveOut(line.row, 'comes-and-goes');
      continue;
    }
    total +=
      (counted === stockColumn ? readStocked(cells, line, stockColumn) : cells.amount(line, counted)?.value) ?? 0;
    const text = readMrp === null ? cells.get(line, stockColumn) : readMrpStock(cells, line);
    states.addConsigned(line, partNumber);
    const cover = readCover(cells, line);
    const days = cover === null ? '' : String(cover);
    if (text === '' && days === '') continue;
    const column = text === cells.get(line, stockColumn) ? stockColumn : 'quantity';
    const stocked = readStocked(cells, line, column);
    const mass = findStatedMass(cells, line, column);
    const usable = stocked === null ? null : states.takeOff(line, partNumber, stocked);
    if (states.counts(line, partNumber, stocked ?? 0))
      pools.add(line, partNumber, { text, days, quantity: usable, mass });
    else {
      counter.leaveOut(line.row, 'not-usable', stocked ?? 0);
      // Another list says what there is besides.
      if (readOfList(cells.table) === null) pools.addNone(line, partNumber);
    }
  }
  for (const [partNumber, amount] of asked.demand) if (!planned.has(partNumber)) planned.set(partNumber, amount);
  noteMrpRows(translation, asked.demand.size > 0);
  // One product has a row for each customer or plant; a year is what all of them say.
  for (const [partNumber, sum] of planned) {
    const row = translation.parts.entries.get(partNumber)?.row ?? cells.table.source.headerRow;
    const facts = new Map([['annual_demand', String(Number(Math.max(0, sum).toPrecision(DIGITS)))]]);
    const byMonth = addMonths(months.get(partNumber) ?? []).map((units) => units && Math.max(0, units));
    const text = writeMonths(byMonth);
    if (text !== null) facts.set('demand_by_month', text);
    translation.parts.add(row, partNumber, facts);
  }
  const isNotUnderstood = plan?.byRow?.periods.size === 0;
  if (plan !== null && (planned.size > 0 || isNotUnderstood)) {
    const { file, sheet, headerRow } = cells.table.source;
    translation.log.note({
      code: isNotUnderstood ? 'periods-not-understood' : 'periods-summed',
      file,
      sheet,
      row: headerRow,
      message: isNotUnderstood ? `${plan.says}.` : `${plan.says}; rows of one part are added up.`,
    });
  }
  if (repeated.size > 0) {
    const { file, sheet, headerRow } = cells.table.source;
    const named = [...repeated].slice(0, 5).join(', ');
    translation.log.note({
      code: 'demand-repeated',
      file,
      sheet,
      row: headerRow,
      column: cells.header('annual-demand', 'annual_demand'),
      message: `Several rows state what is needed of one part in a year, and no column that is understood says what each is for; the first one stands, the others are not counted (${named}).`,
    });
  }
  noteRows(
    translation,
    'line-no-part',
    noParts,
    'Rows of accounts, services or texts by their kind; they are no parts',
  );
  noteRows(translation, 'heading-row', headings, 'Rows that name no part: headings, or words about the row above');
  noteRows(
    translation,
    'price-other-unit',
    otherUnits,
    'Prices for a unit that their part is not counted in, and nothing says how many of the one make the other; they are not read',
  );
  noteRows(
    translation,
    'amount-other-unit',
    inOthers,
    'Amounts that are sold, needed or bought in a unit that their part is not counted in, and nothing says how many of the one make the other; they are not read',
  );
  noteWorkedPrices(translation, worked);
  noteWeighedPrices(translation, weighed);
  noteGroupSales(translation, plan);
  noteReturnedSales(translation, plan, planned);
  noteReturnedPurchases(translation);
  notePartOfYear(translation, ofYear, broughtToYear);
  states.writeNotes();
  bought.writeNotes();
  returned?.writeNotes();
  chances.writeNotes();
  return {
    tables: [pools.finish(), contents.finish(), properties.finish()].filter((table) => table !== null),
    count: counter.count({
      lines: all.length,
      joined: all,
      parts: partNumbers.size,
      quantity: cells.has(counted) ? total : null,
    }),
  };
}

/** Whether a list says what customers paid: the money that came in, or the price of what they ordered. */
function saysWhatIsSold(cells: TableTranslation['cells']): boolean {
  if (!cells.has('annual-demand') && !cells.has('period-demand')) return false;
  return cells.has('sales-value') || (cells.has('selling-price') && cells.has('order-date'));
}

/** A table that only says which operation makes which item: it adds items and no line. */
export function translateOperationList(translation: TableTranslation): Translated {
  const { cells } = translation;
  const counter = createRowCounter();
  const items = new Set<string>();
  for (const line of cells.table.source.lines) {
    const item = cells.get(line, 'part-number');
    if (isLineLeftOut(translation, line)) {
      counter.leaveOut(line.row, 'refused');
      continue;
    }
    if (cells.get(line, 'operation') === '' && item === '') counter.leaveOut(line.row, 'heading');
    if (item === '') continue;
    items.add(item);
    translation.parts.add(line.row, item);
  }
  return {
    tables: [],
    count: counter.count({ lines: cells.table.source.lines.length, joined: [], parts: items.size, quantity: null }),
  };
}
