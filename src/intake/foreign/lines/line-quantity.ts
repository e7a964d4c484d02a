import { splitDesignators } from './designators.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { joinText } from './fold-continuations.ts';
import type { ForeignRow } from './fold-continuations.ts';
import { foldUnit, isRough } from '../../values/parse-amount.ts';

/** How a table states the quantities of its lines, decided once. */
export type QuantityPlan = {
  /** Place of the read column; null where designators are counted or each line counts one. */
  readonly place: number | null;
  readonly way: 'column' | 'designators' | 'one-each';
  /** Headers of the unread quantities, where there are several. */
  readonly passedOver: readonly string[];
  /** Whether a blank counts one, as Teamcenter writes lines of one piece. */
  readonly blankIsOne: boolean;
};

/** The quantity of one line, `text` as the canonical table gets it ('' or the cell where it is no number). */
export type LineQuantity = {
  readonly value: number | null;
  readonly text: string;
  readonly unit: string;
  /** Designators there twice in the line. */
  readonly doubled: readonly string[];
  /** Number of designators where it differs from the stated quantity, else null. */
  readonly counted: number | null;
  /** Whether the quantity stood before the name of the part (`2x Motor`). */
  readonly fromName: boolean;
  /** Whether designators were counted because the cell is blank. */
  readonly fromDesignators: boolean;
  /** Whether the cell calls its figure inexact (`~20`). */
  readonly rough: boolean;
};

const NOT_PER_UNIT =
  /total|gesamt|summe|sum\b|order|bestell|extended|ext\.|purchase|buy|stock|[总総總]|合計|合计|totale?\b/i;
const PER_UNIT = /\bper\b|\bpro\b|\bje\b|each|\/|unit|par\b|单|単/i;

/**
 * Chooses the column: of several quantities (`Qty 1`, `Qty 10`) the one for the fewest units, never a total or an order
 * quantity where another stands beside it. Without any, designators are counted; without these, each line counts one.
 */
export function planQuantities(cells: ForeignCells): QuantityPlan {
  const { table } = cells;
  const places = table.columns.get('quantity') ?? [];
  const header = (place: number): string => table.source.header[place] ?? '';
  const rank = (place: number): number => {
    const lot = /(\d+)/.exec(header(place))?.[1];
    return (
      (NOT_PER_UNIT.test(header(place)) ? 1e9 : 0) + (PER_UNIT.test(header(place)) ? 0 : 1) + Number(lot ?? 0) * 10
    );
  };
  const [chosen, ...others] = places.toSorted((a, b) => rank(a) - rank(b) || a - b);
  if (chosen !== undefined)
    return { place: chosen, way: 'column', passedOver: others.map(header), blankIsOne: listsOccurrences(cells) };
  const way = cells.has('designators') ? 'designators' : 'one-each';
  return { place: null, way, passedOver: [], blankIsOne: false };
}

/** `R-1/A;1-Rotor`: item, revision, sequence and name of a line of Teamcenter. */
const OCCURRENCE = /^\S+\/\S+;\d+-\S/;

function listsOccurrences({ table: { source } }: ForeignCells): boolean {
  const place = source.header.findIndex((name) => /^bom line(?: name)?$/i.test(name.trim()));
  return place >= 0 && source.lines.every(({ cells }) => OCCURRENCE.test((cells[place] ?? '').trim()));
}

/** The quantity of a line by the plan of its table; a second quantity multiplies, a blank one counts designators where there are any. */
export function readLineQuantity(cells: ForeignCells, row: ForeignRow, plan: QuantityPlan): LineQuantity {
  const designators = splitDesignators(joinText(cells, row, 'designators'));
  const count = designators.names.length;
  const unit = foldUnit(cells.get(row.line, 'unit'));
  const base = {
    unit,
    doubled: designators.doubled,
    counted: null,
    fromName: false,
    fromDesignators: false,
    rough: false,
  };
  if (plan.place === null) {
    const value = plan.way === 'designators' ? Math.max(count, 1) : 1;
    return { ...base, value, text: String(value), fromDesignators: plan.way === 'designators' };
  }
  const cell = (cells.table.source.lines.length === 0 ? '' : (row.line.cells[plan.place] ?? '')).trim();
  const amount = cells.amountAt(row.line, plan.place);
  if (amount === null) {
    const blank = cell === '' || /^(?:-|–|n\/?a)$/i.test(cell);
    if (!blank) return { ...base, value: null, text: cell };
    if (count === 0 && plan.blankIsOne) return { ...base, value: 1, text: '1' };
    return count > 0
      ? { ...base, value: count, text: String(count), fromDesignators: true }
      : { ...base, value: null, text: '' };
  }
  const second = cells.amount(row.line, 'quantity-second');
  const value = amount.value * (second?.value ?? 1);
  return {
    ...base,
    value,
    text: String(value),
    rough: isRough(cell),
    unit: unit === '' && amount.unit !== null ? foldUnit(amount.unit) : unit,
    counted: count > 0 && count !== value ? count : null,
  };
}
