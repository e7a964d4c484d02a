import type { ForeignTable } from '../../base/foreign-table.ts';
import { readLabelPeriod } from './label-period.ts';
import { getHeaderShape } from '../../mapping/propose-mapping.ts';
import { namesPurchases } from '../../dictionary/lines/purchase-words.ts';
import { readPlaceName } from '../../dictionary/lines/place-names.ts';
import { namesSales } from '../../dictionary/sales-words.ts';

const YEAR = /20[1-3]\d/g;
const SEPARATORS = /[\s_\-.,;()[\]|]+/;
/** A plant, a store, a country or a customer is none of these: they tell versions of a list apart, what it counts, or that it holds the others. */
const NO_NAME =
  /^(?:plan(?:ned)?|actuals?|ist|soll|budget|bud|forecast|fcst|fc|prognose|vorschau|outlook|target|ziel|alt|neu|old|new|final|draft|entwurf|copy|kopie|copie|copia|backup|bak|v|ver|version|rev|korr|korrigiert|corrected|updated?|aktuell|latest|current|archiv|original|orig|test|te?mp|clean|bereinigt|raw|roh|exports?|reports?|bericht|listen?|lists?|data|daten|all|alle|gesamt|total|totals|sums?|summen?|summary|übersicht|overview|world|worldwide|global|konzern|group|consolidated|konsolidiert|brutto|netto|gross|net|units|value|wert|mengen?|by|nach|products?|produkte?|customers?|kunden?|clients?|items?|artikel|parts?|teile|months?|monate?|ytd|ltm|(?:sheet|tabelle|blatt|feuil|hoja|foglio|лист|工作表)?\d+|合计|总计|合計|预算|计划|予算|実績|计划|旧|新)$/u;

/**
 * Lists of one layout of which each holds some of the sales, or of the orders: `Sales Germany` and `Sales France`, a sheet for each customer. None where a
 * name speaks of a version or of a total, or where two lists say the same of all parts that both name.
 */
export function findSplits(tables: readonly ForeignTable[]): readonly (readonly ForeignTable[])[] {
  const groups = new Map<string, ForeignTable[]>();
  for (const table of tables) {
    const { purpose, columns, source } = table;
    if (!isOfSales(table) && !isOfOrders(table)) continue;
    const shape = getHeaderShape(source.header.map((name) => name.replaceAll(YEAR, '')));
    const key = JSON.stringify([purpose, shape, [...columns]]);
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()].filter((group) => group.length > 1 && areApart(group) && !areRepeats(group));
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

/** Whether lists are named after different places, or their names, without times, differ in words of which none tells a version or a total. */
function areApart(group: readonly ForeignTable[]): boolean {
  const places = new Set(group.map(({ source }) => readPlaceName(source)));
  if (places.size === group.length && !places.has(null)) return true;
  const words = group.map((table) => new Set(readNames(table).flatMap(readWords)));
  const own = words.map((some) => [...some].filter((word) => !words.every((others) => others.has(word))));
  const names = new Set(own.map((some) => some.toSorted().join(' ')));
  return (
    names.size === group.length && own.every((some) => some.length > 0 && !some.some((word) => NO_NAME.test(word)))
  );
}

function readWords(label: string): string[] {
  const stem = readLabelPeriod(label)?.stem ?? label.normalize('NFKC').toLowerCase();
  return stem.split(SEPARATORS).filter((word) => word !== '');
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
