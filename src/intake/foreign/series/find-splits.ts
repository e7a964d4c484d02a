import type { ForeignTable } from '../../base/foreign-table.ts';
import { readLabelPeriod } from './label-period.ts';
import { nameLayout } from './find-series.ts';
import { namesPurchases } from '../../dictionary/lines/purchase-words.ts';
import { readPlaceName } from '../../dictionary/lines/place-names.ts';
import { namesSales } from '../../dictionary/sales-words.ts';

const SEPARATORS = /[\s_\-.,;()[\]|]+/;
/** Words that tell versions of a list apart, or what it counts: lists that differ in these are none of parts of one thing. */
const VERSION =
  /^(?:plan(?:ned)?|actuals?|ist|soll|budget|bud|forecast|fcst|fc|prognose|vorschau|outlook|target|ziel|alt|neu|old|new|final|draft|entwurf|copy|kopie|copie|copia|backup|bak|v|ver|version|rev|korr|korrigiert|corrected|updated?|aktuell|latest|current|archiv|original|orig|test|te?mp|clean|bereinigt|raw|roh|reports?|bericht|listen?|lists?|data|daten|brutto|netto|gross|net|units|value|wert|mengen?|by|nach|products?|produkte?|customers?|kunden?|clients?|items?|artikel|parts?|teile|months?|monate?|ytd|ltm|预算|计划|予算|実績|旧|新)$/u;
/** Words for a list that holds the others. */
const TOTAL =
  /^(?:all|alle|gesamt|total|totals|totale|sums?|summen?|summary|übersicht|overview|world|worldwide|weltweit|global|konzern|group|consolidated|konsolidiert|合计|总计|合計)$/u;
/** A count of sheets or files, which names nobody. */
const COUNT = /^(?:sheet|tabelle|blatt|feuil|hoja|foglio|лист|工作表)?\d+$/u;

/** Lists of one layout of which each holds some of the sales or orders; `total`: the one that holds the others, null for none. */
export type Split = { readonly lists: readonly ForeignTable[]; readonly total: ForeignTable | null };

/**
 * Lists of one layout of which each holds some of the sales, or of the orders: `Sales Germany` and `Sales France`, a sheet for each customer. None where names
 * tell versions, or where two lists say the same of all parts that both name.
 */
export function findSplits(tables: readonly ForeignTable[]): readonly Split[] {
  const groups = new Map<string, ForeignTable[]>();
  for (const table of tables) {
    if (!isOfSales(table) && !isOfOrders(table)) continue;
    const version = readWords(table).filter((word) => VERSION.test(word));
    const key = JSON.stringify([nameLayout(table), version]);
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()].flatMap((group) => (group.length > 1 ? (judge(group) ?? []) : []));
}

function judge(lists: readonly ForeignTable[]): Split | null {
  const words = lists.map((table) => new Set(readWords(table)));
  const own = words.map((some) => [...some].filter((word) => !words.every((others) => others.has(word))));
  const totals = lists.filter((_, at) => own[at]!.some((word) => TOTAL.test(word)));
  const [total = null] = totals;
  if (totals.length > 1) return null;
  if (total !== null) return { lists, total };
  return areApart(lists, own) && !areRepeats(lists) ? { lists, total } : null;
}

function readNames({ source: { file, sheet } }: ForeignTable): readonly string[] {
  return sheet === null ? [file.replace(/\.[^.]+$/, '')] : [sheet, file.replace(/\.[^.]+$/, '')];
}

function isOfSales(table: ForeignTable): boolean {
  const { purpose, columns } = table;
  const isList = purpose === 'parts-list' && columns.has('part-number') && columns.has('annual-demand');
  const isNamed = readNames(table).some(namesSales) || readPlaceName(table.source) !== null;
  return isList && !columns.has('period-demand') && isNamed;
}

function isOfOrders(table: ForeignTable): boolean {
  const { purpose, columns } = table;
  const isList = purpose === 'sourcing' || purpose === 'parts-list';
  return (
    isList && columns.has('order-quantity') && (columns.has('order-date') || readNames(table).some(namesPurchases))
  );
}

/** Whether lists are named after different places, or their names, without times, differ in words. */
function areApart(lists: readonly ForeignTable[], own: readonly (readonly string[])[]): boolean {
  const places = new Set(lists.map(({ source }) => readPlaceName(source)));
  if (places.size === lists.length && !places.has(null)) return true;
  const names = new Set(own.map((some) => some.toSorted().join(' ')));
  return names.size === lists.length && own.every((some) => some.some((word) => !COUNT.test(word)));
}

/** The words of the names of a list, without those of its time. */
function readWords(table: ForeignTable): string[] {
  return readNames(table).flatMap((label) => {
    const stem = readLabelPeriod(label)?.stem ?? label.normalize('NFKC').toLowerCase();
    return stem.split(SEPARATORS).filter((word) => word !== '');
  });
}

/** Whether some list says the same amount as another of every part that both name. */
function areRepeats(group: readonly ForeignTable[]): boolean {
  const amounts = group.map(readAmounts);
  return amounts.some((one, at) =>
    amounts.slice(at + 1).some((other) => {
      const shared = [...one.keys()].filter((part) => other.has(part));
      return shared.length > 0 && shared.every((part) => one.get(part) === other.get(part));
    }),
  );
}

/** What a list writes as the amounts of each part. */
function readAmounts({ source, columns }: ForeignTable): ReadonlyMap<string, string> {
  const [part = -1] = columns.get('part-number') ?? [];
  const [place = -1] = columns.get('annual-demand') ?? columns.get('order-quantity') ?? [];
  const amounts = new Map<string, string>();
  for (const { cells } of source.lines) {
    const name = (cells[part] ?? '').trim();
    amounts.set(name, `${amounts.get(name) ?? ''} ${(cells[place] ?? '').trim()}`);
  }
  return amounts;
}
