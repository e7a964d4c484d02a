import type { LineKey } from '../../base/foreign-table.ts';
import type { ReadLine } from './read-line.ts';
import { createUsageReader, noteUsage } from './lines-by-usage.ts';
import { createLossReader, noteLosses } from './line-loss.ts';
import { findUncountedLines } from './lines-that-count.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesBuiltIn } from '../../dictionary/lines/sold-line-words.ts';
import { createMadeReader } from './made-facts.ts';
import { areAllMarked, detectLayout, stripMarks, type BomLayout } from './bom-layout.ts';
import type { Placement } from './bom-structure.ts';
import { placeWithTop, readUnitsOfTops } from './place-with-top.ts';
import { writeBom, type BomEntry } from './bom-writer.ts';
import { splitCountedName } from './counted-name.ts';
import { isNotFitted } from '../lines/do-not-fit.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { foldContinuations, readDescription, type ForeignRow } from '../lines/fold-continuations.ts';
import { identifyPart, splitCode, type PartIdentity } from '../lines/identify-part.ts';
import { splitItemRevision } from '../lines/item-revision.ts';
import { findLinesLeftOut, hasLineFault } from '../leave-out-lines.ts';
import { planQuantities, readLineQuantity, type QuantityPlan } from '../lines/line-quantity.ts';
import {
  noteIdentities,
  noteDays,
  noteQuantities,
  noteRevisions,
  noteOtherPlants,
  noteStructure,
  noteBases,
  noteTop,
  refuseLevel,
  refuseOccurrence,
} from './bom-notes.ts';
import { addPlantsThatMake } from './other-plants.ts';
import { createElementWriter } from '../translate-contents.ts';
import { readPartFacts } from '../part-register.ts';
import { createRowCounter, noteRows, type TableTranslation, type Translated } from '../table-translation.ts';
import { weighRecipe } from '../recipes/weigh-recipe.ts';
import { isHeading, isNoPart, isWhereUsed, readBases } from './title-block.ts';
import { listsProducts, noteProducts } from './lists-products.ts';
import { translateWhereUsed } from './translate-where-used.ts';

/**
 * Translates one BOM in any layout but those of operations and component lists. Every row ends in exactly one place: a BOM line, the line it
 * continues, or the list of rows left out, with the reason.
 */
export function translateBom(translation: TableTranslation): Translated {
  const { cells } = translation;
  if (isWhereUsed(cells)) return translateWhereUsed(translation);
  const all = foldContinuations(cells);
  const plan = planQuantities(cells);
  const layout = detectLayout(cells, all);
  const counter = createRowCounter();
  const contents = createElementWriter(translation);
  const read: ReadLine[] = [];
  const noParts: number[] = [];
  const marked = layout === 'levels' && areAllMarked(cells, all);
  for (const row of all) {
    const noPart = isNoPart(cells, row);
    if (noPart) noParts.push(row.line.row);
    const identity = noPart || isHeading(cells, row) ? null : identifyLine(translation, row, marked ? 'marks' : layout);
    if (identity === null) counter.leaveOut(row.line.row, 'heading');
    else {
      const counted = readCountedName({ identity, quantity: readLineQuantity(cells, row, plan) }, plan);
      read.push({ row, ...counted, notFitted: isNotFitted(cells, row) });
    }
  }
  const rows = read.map(({ row }) => row);
  const partNumbers = read.map(({ identity }) => identity.partNumber);
  const { structure, top } = placeWithTop(translation, read, partNumbers, layout);
  const gone = findLinesLeftOut(translation, rows, structure.placements);
  if (top !== null && listsProducts(translation, layout, top, partNumbers)) {
    for (const { row, quantity } of read) counter.leaveOut(row.line.row, 'refused', quantity.value ?? 0);
    noteProducts(translation, top);
    return { tables: [], count: counter.count({ lines: all.length, joined: all, parts: 0, quantity: null }) };
  }
  if (top !== null) translation.parts.add(cells.table.source.headerRow, top.partNumber, new Map(top.facts));
  const parents = structure.placements.map((placement) =>
    placement.under === 'nothing' || placement.under === 'unreadable'
      ? null
      : findParent(translation, placement, partNumbers, top?.partNumber ?? ''),
  );
  const recipe = weighRecipe(translation, read, parents, plan.place);
  const lines = recipe ?? read;
  const bases = recipe?.map(() => 1) ?? readBases(cells, rows, plan.place, translation.findBillBase);
  const { outOfForce, spares, standIns, ofSources, plants, alternatives, occurrences, inForce } = findUncountedLines(
    cells,
    lines,
    structure.placements,
    parents,
    gone,
    translation,
  );
  const readMade = createMadeReader(cells);
  const readLoss = createLossReader(cells);
  const readUsage = createUsageReader(cells);
  const inSome: number[] = [];
  const losses: { row: number; loss: ReturnType<typeof readLoss>['loss'] }[] = [];
  const entries: BomEntry[] = [];
  const emptied: LineKey[] = [];
  const lots = readUnitsOfTops(translation, structure, lines);
  let total = 0;
  lines.forEach((line, index) => {
    const { row } = line.row.line;
    const placement = structure.placements[index] ?? { under: 'nothing' };
    const stated = line.quantity.value ?? 0;
    const differing = occurrences.differing.get(index);
    if (gone.has(index)) {
      counter.leaveOut(row, 'refused', stated);
      // What cannot be placed does not go by itself: the lines below it would hang elsewhere.
      if (placement.under === 'unreadable') refuseLevel(translation, row, placement.found);
      else if (parents[index] !== null && hasLineFault(translation, line.row.line))
        entries.push(createEntry(cells, line, parents[index] ?? '', 1));
      return;
    }
    if (placement.under === 'unreadable' || differing !== undefined) {
      counter.leaveOut(row, 'refused', stated);
      if (placement.under === 'unreadable') refuseLevel(translation, row, placement.found);
      else if (differing?.opens === true)
        refuseOccurrence(translation, row, parents[index] ?? '', lines[differing.first]?.row.line.row ?? row);
      return;
    }
    total += stated;
    const reason = outOfForce.reasons.get(index);
    if (line.quantity.value === 0 || (reason !== undefined && reason !== 'not-yet'))
      emptied.push({ parent: parents[index] ?? '', child: line.identity.partNumber });
    addPart(translation, line);
    contents.add(line.row.line, line.identity.partNumber);
    if (line.notFitted) counter.leaveOut(row, 'do-not-fit', stated);
    else if (placement.under === 'nothing' || isHead(cells, line)) counter.leaveOut(row, 'top', stated);
    else if (line.quantity.value === 0) counter.leaveOut(row, 'quantity-zero');
    else if (stated < 0) counter.leaveOut(row, 'produced', stated);
    else if (reason !== undefined) counter.leaveOut(row, reason, stated);
    else if (spares.has(index)) counter.leaveOut(row, 'spare', stated);
    else if (standIns.has(index)) counter.leaveOut(row, 'stand-in', stated);
    else if (ofSources.has(index)) counter.leaveOut(row, 'of-source', stated);
    else if (plants.again.has(index)) counter.leaveOut(row, 'other-plant', stated);
    else if (alternatives.has(index)) counter.leaveOut(row, 'alternative', stated);
    else if (occurrences.repeated.has(index)) counter.leaveOut(row, 'repeated', stated);
    else {
      const parent = parents[index] ?? '';
      // A parent that has no row of its own is a part all the same; one that has keeps to its rows.
      if (readMade !== null) translation.parts.add(row, parent, readMade(line.row.line));
      else if (!translation.parts.entries.has(parent)) translation.parts.add(row, parent);
      const { yieldText, loss } = readLoss(line.row.line);
      losses.push({ row, loss });
      const usage = readUsage(line.row.line);
      if (usage < 1) inSome.push(row);
      const base = ((bases[index] ?? 1) * (lots.get(parent) ?? 1)) / usage;
      const entry = { ...toUnit(createEntry(cells, line, parent, base), translation), yieldText };
      entries.push(entry);
      const bill = placement.under === 'part' ? stripRevision(cells, placement.partNumber) : '';
      for (const other of bill === '' ? [] : translation.findOtherItems(bill))
        entries.push({ ...entry, parent: other });
    }
  });
  const { kept, again } = translation.assemblies.partAgain(entries);
  if (again.size > 0)
    for (const { row, quantity } of lines)
      if (again.has(row.line.row)) counter.leaveOut(row.line.row, 'repeated', quantity.value ?? 0);
  const written = writeBom(cells, kept);
  addPlantsThatMake(translation, inForce);
  noteRows(
    translation,
    'line-no-part',
    noParts,
    'Lines that are documents, texts or classes by their kind; they are no parts of the list',
  );
  noteBases(translation, bases);
  noteIdentities(translation, lines);
  noteRevisions(translation, lines);
  noteQuantities(translation, lines, plan, written.addedRows);
  noteLosses(translation, losses);
  noteUsage(translation, inSome);
  noteStructure(translation, structure, counter);
  noteOtherPlants(
    translation,
    [...plants.differing].map((index) => lines[index]?.row.line.row ?? 0),
  );
  noteDays(
    translation,
    [...outOfForce.counted].map((index) => lines[index]?.row.line.row ?? 0),
  );
  if (top !== null) noteTop(translation, top);
  return {
    tables: [written.table, contents.finish()].filter((table) => table !== null),
    count: {
      ...counter.count({
        lines: all.length,
        joined: all,
        parts: new Set(partNumbers).size,
        quantity: plan.way === 'one-each' ? null : total,
      }),
      emptied,
    },
  };
}

/** Whether a line of a list by levels is the product that the column of parents names for all lines: it goes into nothing. */
function isHead(cells: ForeignCells, { row, identity }: ReadLine): boolean {
  return cells.has('level') && cells.get(row.line, 'parent') === identity.partNumber;
}

/** One list for all lines of one row. */
const NO_ROWS: readonly number[] = [];

function identifyLine(translation: TableTranslation, row: ForeignRow, layout: BomLayout): PartIdentity | null {
  const { cells } = translation;
  if (layout === 'level-columns' && !cells.has('part-number')) {
    const partNumber = cells.getAll(row.line, 'level').findLast((cell) => cell !== '');
    return partNumber === undefined ? null : { partNumber, from: 'given', maker: null };
  }
  const identity = identifyPart(cells, row, translation.makers);
  // A row that holds only the parent opens its group.
  const parent = layout === 'pairs' && identity === null ? cells.get(row.line, 'parent') : '';
  if (parent !== '')
    return { partNumber: translation.resolveKey(stripRevision(cells, parent)), from: 'given', maker: null };
  if (identity !== null && identity.from === 'given' && layout !== 'marks') {
    const partNumber = translation.resolveKey(identity.partNumber);
    // A line of Business Central may name the bill of an item, and not the item.
    return { ...identity, partNumber: translation.findItemOf(partNumber) ?? partNumber };
  }
  if (identity === null || layout !== 'marks') return identity;
  return { ...identity, partNumber: stripMarks(identity.partNumber) };
}

/** Where no column states a quantity, a count before the name is one. */
function readCountedName(
  { identity, quantity }: Pick<ReadLine, 'identity' | 'quantity'>,
  { way }: QuantityPlan,
): Pick<ReadLine, 'identity' | 'quantity'> {
  const counted = way === 'one-each' ? splitCountedName(identity.partNumber) : null;
  if (counted === null) return { identity, quantity };
  return {
    identity: { ...identity, partNumber: counted.name },
    quantity: { ...quantity, value: counted.count, text: String(counted.count), fromName: true },
  };
}

function addPart(translation: TableTranslation, { row, identity }: ReadLine): void {
  const { cells } = translation;
  const described = readDescription(cells, row, identity.partNumber);
  const value = [cells.get(row.line, 'value'), cells.get(row.line, 'footprint')]
    .filter((text) => text !== '')
    .join(' ');
  // `Magnet` over the numbers says what they are, where nothing else does.
  const header = cells.header('part-number', '');
  const thing = namesBuiltIn(foldHeader(header).text) ? header : '';
  const description = described || identity.name || (value === identity.partNumber ? '' : value) || thing;
  translation.parts.add(row.line.row, identity.partNumber, readPartFacts(cells, row.line, description));
  for (const { row: joined } of row.continued) translation.parts.add(joined, identity.partNumber);
  translation.sources.add(row, identity.partNumber, identity.maker);
}

function findParent(
  translation: TableTranslation,
  placement: Placement,
  partNumbers: readonly string[],
  top: string,
): string {
  if (placement.under === 'row') return partNumbers[placement.index] ?? top;
  if (placement.under === 'part') {
    const partNumber = translation.resolveKey(stripRevision(translation.cells, placement.partNumber));
    return translation.findBill(partNumber) ?? translation.findPart(partNumber) ?? partNumber;
  }
  return top;
}

function stripRevision(cells: ForeignCells, parent: string): string {
  return splitCode(parent)?.code ?? splitItemRevision(parent, cells.header('parent', ''))?.item ?? parent;
}

/** A line in pieces of a part that is counted by mass, or the other way round, in the unit of the part where the weight of a piece is known. */
function toUnit(entry: BomEntry, { toUnitOfPart, unitOf }: TableTranslation): BomEntry {
  const own = unitOf(entry.child);
  const value = entry.value === null ? null : toUnitOfPart(entry.child, entry.value, entry.unit);
  if (own === null || value === null || value === entry.value) return entry;
  return { ...entry, value, text: String(value), unit: own };
}

/** The line for one of its parent: a quantity for a hundred of it is divided. */
function createEntry(
  cells: ForeignCells,
  { row, identity, quantity }: ReadLine,
  parent: string,
  base: number,
): BomEntry {
  const value =
    quantity.value === null || base === 1 ? quantity.value : Number((quantity.value / base).toPrecision(15));
  return {
    row: row.line.row,
    otherRows: row.continued.length === 0 ? NO_ROWS : row.continued.map((line) => line.row),
    parent,
    child: identity.partNumber,
    value,
    text: value === null || base === 1 ? quantity.text : String(value),
    unit: quantity.unit,
    yieldText: '',
    essential: cells.get(row.line, 'essential'),
  };
}
