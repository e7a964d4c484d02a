import { joinPair } from '../../base/find-repeats.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { decideDayOrder, parseDay } from '../../values/parse-values.ts';
import { createClosedSources } from '../lines/closed-sources.ts';
import { readSourceKey } from '../lines/order-shares.ts';

/** The rows in which a list states further prices of a source that one row stands for, by row number. */
export type FurtherPrices = {
  /** Prices for larger quantities. */
  readonly breaks: ReadonlySet<number>;
  /** Prices of a time that a newer row follows, or that has not begun. */
  readonly replaced: ReadonlySet<number>;
  /** Whether a row is one of either. */
  readonly has: (row: number) => boolean;
};

const NONE: FurtherPrices = { breaks: new Set(), replaced: new Set(), has: () => false };

type Offer = { readonly line: SourceLine; readonly from: number | null; readonly begin: string };

/**
 * Finds the rows of a list of sources that repeat a supplier of a part for a larger quantity or another time. The price for the least quantity
 * stands, since nobody knows how much is ordered at once and it is the highest; of several times the newest that has begun by `day`.
 */
export function findFurtherPrices(cells: ForeignCells, day: string | null): FurtherPrices {
  const { purpose, source } = cells.table;
  if (purpose === 'bom' || purpose === 'stock' || cells.has('order-quantity') || !cells.has('price')) return NONE;
  if (!cells.has('supplier') && !cells.has('supplier-id')) return NONE;
  const column = cells.has('minimum-order') ? 'minimum-order' : 'quantity';
  if (!cells.has(column) && !cells.has('valid-from')) return NONE;
  const closed = createClosedSources(cells, day);
  const order = decideDayOrder(source.lines.map((line) => cells.get(line, 'valid-from')));
  const offers = new Map<string, Offer[]>();
  for (const line of source.lines) {
    const part = cells.get(line, 'part-number');
    if (part === '' || closed.isClosed(line)) continue;
    const key = joinPair(part, joinPair(readSourceKey(cells, line), describeGoods(cells, line)));
    const offer: Offer = {
      line,
      from: cells.amount(line, column)?.value ?? null,
      begin: parseDay(cells.get(line, 'valid-from'), order) ?? '',
    };
    const known = offers.get(key);
    if (known === undefined) offers.set(key, [offer]);
    else known.push(offer);
  }
  const breaks = new Set<number>();
  const replaced = new Set<number>();
  for (const group of offers.values()) {
    if (group.length < 2) continue;
    const begun = group.filter(({ begin }) => day === null || begin <= day);
    const newest = (begun.length === 0 ? group : begun).reduce(
      (latest, { begin }) => (begin > latest ? begin : latest),
      '',
    );
    const current = group.filter(({ begin }) => begin === newest);
    for (const { line, begin } of group) if (begin !== newest) replaced.add(line.row);
    const least = current.reduce((low, { from }) => (from === null ? low : Math.min(low, from)), Infinity);
    for (const { line, from } of current) if (from !== null && from > least) breaks.add(line.row);
  }
  return { breaks, replaced, has: (row) => breaks.has(row) || replaced.has(row) };
}

/** What tells two offers of one supplier apart: his own number of the goods, their maker, who buys them, in which money. */
function describeGoods(cells: ForeignCells, line: SourceLine): string {
  const columns = ['supplier-part-number', 'maker', 'site-id', 'site', 'currency', 'unit', 'order-unit'] as const;
  return JSON.stringify(columns.map((column) => (cells.has(column) ? cells.get(line, column) : '')));
}
