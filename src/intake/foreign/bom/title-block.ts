import { cleanCell } from '../../values/foreign-cells.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { parseAmount } from '../../values/parse-amount.ts';
import { findBase, findRequired } from '../../values/title-base.ts';
import { readHeaderLot } from '../../values/header-lot.ts';
import type { ForeignRow } from '../lines/fold-continuations.ts';

const WHERE_USED = /where[- ]used|verwendungsnachweis|teileverwendung|material\s?verwendung/i;

/** For how many of the assembly the quantities of a list are, as the block above its header says; 1 where it does not. */
export function readTitleBase(cells: ForeignCells): number {
  const { titles = [], columns, decimalCommas, source } = cells.table;
  const place = columns.get('quantity')?.[0];
  const comma =
    (place === undefined ? undefined : decimalCommas?.get(place)) ?? (source.decimalComma && 'perhaps-comma');
  for (const find of [findRequired, findBase])
    for (const [index, title] of titles.entries()) {
      const rest = find(title);
      if (rest === null) continue;
      const amount = parseAmount(rest === '' ? cleanCell(titles[index + 1] ?? '') : rest, comma);
      if (amount !== null && amount.value > 0) return amount.value;
    }
  return 1;
}

/**
 * For how many of its parent the quantity of each line is: by the list of bills where the line names a bill, by the column for it, a blank cell
 * below a filled one of the same parent as the one above, else by the header of the quantities (`Qty per 100`) or by the block above it. `place`: of the
 * quantities, null where no column holds them.
 */
export function readBases(
  cells: ForeignCells,
  rows: readonly ForeignRow[],
  place: number | null,
  findBillBase: (bill: string) => number | null,
): readonly number[] {
  const ofHeader = place === null ? null : readHeaderLot(cells.table.source.header[place] ?? '');
  const whole = ofHeader?.units ?? readTitleBase(cells);
  if (!cells.has('base-quantity')) {
    return rows.map(({ line }) => {
      const base = cells.has('parent') ? findBillBase(cells.get(line, 'parent')) : null;
      return base !== null && base > 0 ? base : whole;
    });
  }
  let above = whole;
  return rows.map(({ line }) => {
    const amount = cells.amount(line, 'base-quantity');
    if (amount !== null && amount.value > 0) above = amount.value;
    else if (cells.has('parent') && cells.get(line, 'parent') !== '') above = whole;
    return above;
  });
}

/** Whether a list goes upwards: its rows are the assemblies above the part of the title. */
export function isWhereUsed(cells: ForeignCells): boolean {
  const { titles = [], source } = cells.table;
  if (!cells.has('level') || (!cells.has('parent') && !cells.has('part-number'))) return false;
  return (
    titles.some((title) => WHERE_USED.test(title)) ||
    (!cells.has('part-number') && /used in|verwendet in/i.test(cells.header('parent', ''))) ||
    WHERE_USED.test(source.sheet ?? '')
  );
}

/** Documents, texts, classes and work among the lines of a list: kinds of lines without parts. */
const NO_PARTS =
  /^(?:text(?: ?item|position)?|document(?: item)?|dokument(?:position)?|class(?: item)?|klassenposition|arbeitsgang|operation|reference|referenz|référence|labou?r|ressource|resource|g\/?l account|finance account|sachkonto|charge(?: \(item\))?|zu-\/abschlag(?: \(artikel\))?|fixed asset|anlage|comment|compte(?: g[eé]n[eé]ral)?|cuenta|grootboekrekening|finanskonto)$/i;

/** The letters of SAP for a document, a text and a class among the lines of a bill; `D` of a list of sales is domestic, or a return. */
const LETTERS = /^[DTK]$/i;

/** Of these, a line of an order without a kind names one: else it is a text about the line above. */
const OF_GOODS = ['part-number', 'order-quantity', 'annual-demand', 'price', 'selling-price'] as const;

/** Whether a line is a document, a text, a class or work, as the column for it says. */
export function isNoPart(cells: ForeignCells, { line }: ForeignRow): boolean {
  if (!cells.has('line-kind')) return false;
  const kind = cells.get(line, 'line-kind');
  if (kind === '' && cells.has('order-date') && OF_GOODS.every((column) => cells.get(line, column) === '')) return true;
  return NO_PARTS.test(kind) || (LETTERS.test(kind) && cells.table.purpose === 'bom');
}

/** A heading drawn as one: `## Electronics ##`, `== Mechanik ==`, `*** Cells ***`. */
const DRAWN_HEADING = /^(?:#{1,6}|={2,}|-{2,}|\*{2,})\s*\p{L}.*$/u;

/** What a line of a list by levels has at least one of. */
const SAYS_LINE = ['level', 'part-number', 'maker-part-number', 'description', 'quantity', 'item-number'] as const;

/** One cell alone in a table with quantities is a heading between the lines, unless it places a part; a sum below the lines is one. */
export function isHeading(cells: ForeignCells, { line, continued }: ForeignRow): boolean {
  const filled = line.cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 1 && continued.length === 0 && DRAWN_HEADING.test(filled[0]?.trim() ?? '')) return true;
  if (cells.has('level') && SAYS_LINE.every((column) => cells.get(line, column) === '')) return true;
  if (!cells.has('quantity') || cells.table.columns.size < 3 || continued.length > 0 || cells.has('parent'))
    return false;
  if (filled.length !== 1) return false;
  // `External components` in the column of designators places nothing: a designator has a number.
  return (
    !/\d/.test(cells.get(line, 'designators')) && cells.get(line, 'quantity') === '' && cells.get(line, 'level') === ''
  );
}
