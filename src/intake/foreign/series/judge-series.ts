import type { ForeignColumn, ForeignTable } from '../../base/foreign-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { saysPast, saysToCome } from '../../dictionary/periods.ts';
import { isYearlyAmount, namesSales } from '../../dictionary/sales-words.ts';
import type { Member } from './find-series.ts';

/** What the lists of a series are to each other. */
export type SeriesKind =
  /** One of them says all: a stock on several days, the sales of several years, of which later ones may name further products. */
  | { readonly how: 'one'; readonly counts: Member; readonly keepsLater?: true }
  /** What the newest says of each key stands: prices, shares, bills, contents. */
  | { readonly how: 'newest'; readonly key: readonly ForeignColumn[] }
  /** Together they are a year: the sales of months. */
  | { readonly how: 'added' }
  /** The orders of a year that is not half over, and of the one before. */
  | { readonly how: 'last-years' }
  /** They are one list of orders. */
  | { readonly how: 'together' };

const FIRMS = ['supplier', 'supplier-id', 'maker'] as const;
const DEMANDS = ['annual-demand', 'sales-value', 'period-demand', 'parent-demand'] as const;
const HALF_YEAR = 6;
/** Amounts of a year whatever the time of their list. */
const OF_YEAR = /jahr|annual|year|anual|annuel|annuo|roczn|ročn|årlig|jaar|p\.? ?a\.?(?![a-z])|年/i;

/** What the lists of a series are to each other; null: nothing is known of it, and each is read by itself. `day`: the one on which they must count. */
export function judgeSeries(members: readonly Member[], day: string | null): SeriesKind | null {
  const [newest] = members;
  if (newest === undefined) return null;
  const { period } = newest;
  const kind = judgeLists(members, newest, day);
  // `V6` and `V8` may be engines as well as versions: a list that names other parts says nothing of those of the first.
  if (period.unit === 'version' && kind?.how === 'one')
    return newest.table.columns.has('part-number') ? { how: 'newest', key: ['part-number'] } : null;
  // Of months without a year the newest is not known: January may stand before December or after it.
  return period.year === 0 && (kind?.how === 'one' || kind?.how === 'newest') ? null : kind;
}

function judgeLists(members: readonly Member[], { table, period }: Member, day: string | null): SeriesKind | null {
  const [newest] = members as [Member];
  const { purpose } = table;
  const has = (column: ForeignColumn): boolean => table.columns.has(column);
  if (purpose === 'stock' || purpose === 'rate-list') return { how: 'one', counts: newest };
  if (purpose === 'bom') return has('parent') ? { how: 'newest', key: ['parent'] } : null;
  if (!has('part-number')) return null;
  if (purpose === 'contents') return { how: 'newest', key: ['part-number', ...FIRMS] };
  if (purpose !== 'parts-list' && purpose !== 'sourcing') return null;
  if (has('order-quantity') && period.unit === 1 && isBegun(period.year, day) && members.length > 1)
    return { how: 'last-years' };
  if (has('order-quantity'))
    return period.unit === 1 || typeof period.unit === 'string'
      ? { how: 'newest', key: ['part-number'] }
      : { how: 'together' };
  if (DEMANDS.some(has) && !FIRMS.some(has)) {
    if (period.unit === 1) return chooseYear(members, day);
    if (typeof period.unit !== 'string' && isAddable(table)) return { how: 'added' };
    // Money alone, of a month, is neither what a year earns nor a price.
    return has('annual-demand') || has('period-demand') ? { how: 'one', counts: newest } : null;
  }
  if (has('stock')) return { how: 'one', counts: newest };
  return { how: 'newest', key: has('share') ? ['part-number'] : ['part-number', ...FIRMS] };
}

/** Whether a day is in the first half of a year. */
function isBegun(year: number, day: string | null): boolean {
  return day !== null && Number(day.slice(0, 4)) === year && Number(day.slice(5, 7)) <= HALF_YEAR;
}

/**
 * Of what has been the last year that is over counts, and of later ones what it does not name; of what is to come the first that is not over. Without a day
 * the last and the first count.
 */
function chooseYear(members: readonly Member[], day: string | null): SeriesKind {
  const [newest] = members as [Member];
  const year = day === null ? null : Number(day.slice(0, 4));
  const { source, columns } = newest.table;
  const names = [source.sheet ?? source.file, ...source.header];
  const folded = names.map((name) => foldHeader(name).text);
  const isPast =
    columns.has('sales-value') || folded.some((text) => saysPast(text)) || names.slice(0, 1).some(namesSales);
  if (isPast && !folded.some((text) => saysToCome(text))) {
    const counts = members.find(({ period }) => year === null || period.order < year) ?? newest;
    return { how: 'one', counts, keepsLater: true };
  }
  const inOrder = members.toReversed();
  return { how: 'one', counts: inOrder.find(({ period }) => year === null || period.order >= year) ?? newest };
}

/** Whether the amounts of a list are those of its time, and not of a year or of the columns of a plan. */
function isAddable({ columns, source }: ForeignTable): boolean {
  const [place] = columns.get('annual-demand') ?? [];
  const header = source.header[place ?? -1] ?? '';
  return place !== undefined && !columns.has('period-demand') && !speaksOfYear(header);
}

/** Whether a header speaks of the amounts of a year, whatever the time of its list. */
export function speaksOfYear(header: string): boolean {
  return OF_YEAR.test(header) || isYearlyAmount(foldHeader(header).text, false);
}
