import type { ForeignTable } from '../../base/foreign-table.ts';
import { describePlace, type ProblemLog } from '../../base/problem.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { PERIOD_HEADER, YEAR_HEADER } from '../../dictionary/periods.ts';
import { countPeriods, readPeriodBelow } from '../../dictionary/row-periods.ts';
import type { ReadFile } from '../../tables/recognition.ts';
import { decideDayOrder, parseDay } from '../../values/parse-values.ts';

/** Headings, folded, of the day on which a stock was as its row says. */
const OF_STOCK =
  /snapshot|stichtag|(?:^| )as (?:of|at)(?: |$)|^(?:stock|balance|on hand|inventory balance|closing) (?:date|day|month|period)$|^bestands?(?:datum|tag|monat)$|^(?:lager)?bestand (?:am|per|vom|zum)$|^(?:peil|voorraad)datum$|^(?:lager|saldo)datum$|^lagerdato$|^data stanu$|^datum stavu$|^date (?:du |de )?stock$|^(?:situation|etat) au$|^(?:data|fecha) (?:de |del |di )?(?:giacenza|estoque|existencias|stock|saldo)$|^stan na(?: dzien)?$|^stav (?:k|ke)(?: dni)?$|库存日期|庫存日期|截止日期|基准日|基準日|在庫(?:年月)?日|재고일자?|기준일/;
/** The same where days of anything are written; that rows repeat says what they are. */
const OF_ANYTHING = /^(?:date|day|datum|tag|stand|per|jour|data|fecha|dato|dag|tarih|дата|日期|日付|날짜|일자)$/;
/** Ways of saying what else tells two rows of a part apart on one day. */
const APART = [
  'part-number',
  'maker-part-number',
  'location',
  'site',
  'site-id',
  'stock-status',
  'supplier',
  'supplier-id',
  'unit',
] as const;
const MAY_BE_DAY: ReadonlySet<string> = new Set(['order-date', 'valid-from']);

type Dated = {
  readonly line: SourceLine;
  readonly part: string;
  readonly key: string;
  readonly at: number;
  readonly cell: string;
};

/**
 * Leaves out the rows of lists of stocks that say how much there was on an earlier day than others of the same list: of a list of several days the newest that has come by `day` counts (without one,
 * the newest of all), or of each part its own where most parts have no row on that one. A note says which, and how many rows go.
 */
export function leaveOutOlderStocks(files: readonly ReadFile[], day: string | null, log: ProblemLog): void {
  for (const { foreign } of files)
    for (const table of foreign)
      if (table.purpose === 'stock' || (table.purpose === 'parts-list' && table.columns.has('stock')))
        leaveOutOlder(table, day, log);
}

function leaveOutOlder(table: ForeignTable, day: string | null, log: ProblemLog): void {
  const found = findDays(table, day);
  if (found === null) return;
  const { place, rows } = found;
  const last = day === null ? Infinity : Date.parse(day);
  const come = rows.filter(({ at }) => at <= last);
  const newestOf = (some: readonly Dated[]): number => some.reduce((latest, { at }) => Math.max(latest, at), -Infinity);
  const newest = come.length > 0 ? newestOf(come) : Math.min(...rows.map(({ at }) => at));
  const parts = new Set(rows.map(({ part }) => part));
  const ofNewest = new Set(rows.filter(({ at }) => at === newest).map(({ part }) => part));
  const isOfAll = ofNewest.size * 2 >= parts.size;
  const own = new Map(
    [...Map.groupBy(come, ({ part }) => part)].map(([part, some]) => [part, newestOf(some)] as const),
  );
  const older = rows.filter(({ part, at }) => at !== (isOfAll ? newest : (own.get(part) ?? at)));
  const { file, sheet, headerRow, header } = table.source;
  const kept = rows.find(({ at }) => at === newest);
  if (kept === undefined || older.length === 0) return;
  const stands = describePlace({ file, sheet, row: kept.line.row });
  for (const { line } of older) log.leaveOut({ file, sheet, row: line.row }, `A row of another day counts: ${stands}.`);
  const which = isOfAll
    ? `those of ${kept.cell} count, and ${older.length === 1 ? 'one row of another day is' : `${older.length} rows of other days are`} left out`
    : `of each part the newest counts, and ${older.length === 1 ? 'one row is' : `${older.length} rows are`} left out`;
  log.note({
    code: 'stocks-of-days',
    file,
    sheet,
    row: headerRow,
    column: header[place] ?? '',
    message: `Stocks of several days stand in one list, as “${header[place] ?? ''}” says: ${which}.`,
  });
}

/** The column that says of which day a stock is, and the rows with it; null where there is none, or only one day. Under a header that nobody knows no day is later than `today`: goods expire then. */
function findDays(
  { source, columns }: ForeignTable,
  today: string | null,
): { place: number; rows: readonly Dated[] } | null {
  const [part] = columns.get('part-number') ?? columns.get('maker-part-number') ?? [];
  if (part === undefined) return null;
  const used = new Set([...columns].flatMap(([meaning, places]) => (MAY_BE_DAY.has(meaning) ? [] : places)));
  const names = source.header.map((name) => foldHeader(name).text);
  const years = names.findIndex((name, at) => !used.has(at) && YEAR_HEADER.test(name));
  const apart = APART.flatMap((meaning) => columns.get(meaning) ?? []);
  const read = ({ cells }: SourceLine, at: number): string => (cells[at] ?? '').trim();
  for (const [place, name] of names.entries()) {
    const isOfStock = OF_STOCK.test(name);
    if (used.has(place)) continue;
    const isOfAnything = OF_ANYTHING.test(name) || PERIOD_HEADER.test(name);
    const lines = source.lines.filter((line) => read(line, part) !== '');
    const order = decideDayOrder(lines.map((line) => read(line, place)));
    const texts = [...source.header.keys()].filter((at) => at !== place && at !== years && !used.has(at));
    const rows = lines.map((line): Dated | null => {
      const at = readTime(read(line, place), { name, order, year: years < 0 ? '' : read(line, years) });
      const key = [...apart, ...texts.filter((one) => !FIGURE.test(read(line, one)))].map((one) => read(line, one));
      return at === null
        ? null
        : { line, part: read(line, part), key: JSON.stringify(key), at, cell: read(line, place) };
    });
    const dated = rows.filter((row) => row !== null);
    if (dated.length < rows.length || new Set(dated.map(({ at }) => at)).size < 2) continue;
    if (isOfStock || (isOfAnything ? areRepeated(dated) : areWholeLists(dated, today))) return { place, rows: dated };
  }
  return null;
}

const WEEK = 7 * 86_400_000;
const FIGURE = /^[-+(]?\d[\d.,'’\s]*[-)]?$/;

/** When a cell says a stock was, as a time; null where it says none. */
function readTime(
  cell: string,
  {
    name,
    order,
    year,
  }: { readonly name: string; readonly order: ReturnType<typeof decideDayOrder>; readonly year: string },
): number | null {
  const day = parseDay(cell, order);
  if (day !== null) return Date.parse(day);
  const short = /^(?:20)?(\d{2})$/.exec(year)?.[1];
  const period = readPeriodBelow(name, cell, short === undefined ? null : Number(short));
  if (period === null) return null;
  // The day on which it begins, since a stock of this month has come.
  const count = countPeriods(period);
  if (period.perYear === 52) return count * WEEK;
  const months = (count * 12) / period.perYear;
  return Date.UTC(2000 + Math.floor(months / 12), months % 12, 1);
}

/** Whether most rows stand on another day as well, and none twice on one: lists of the same stocks one below the other. */
function areRepeated(rows: readonly Dated[]): boolean {
  const days = Map.groupBy(rows, ({ key }) => key);
  let repeated = 0;
  for (const same of days.values()) {
    if (new Set(same.map(({ at }) => at)).size < same.length) return false;
    if (same.length > 1) repeated += same.length;
  }
  return repeated * 2 > rows.length;
}

/** Parts from which on lists of several days are told by what they name. */
const LEAST_PARTS = 3;
/** Of all parts, how many each day names at least where whole lists stand one below the other. */
const WHOLE = 0.8;

/** Whether each of the days has come and names nearly all parts, none twice: whole lists of the same stocks. Days of batches or of receipts are each part's own. */
function areWholeLists(rows: readonly Dated[], today: string | null): boolean {
  const last = today === null ? Infinity : Date.parse(today);
  const parts = new Set(rows.map(({ part }) => part));
  const days = [...Map.groupBy(rows, ({ at }) => at)];
  return (
    parts.size >= LEAST_PARTS &&
    areRepeated(rows) &&
    days.every(([at, some]) => at <= last && new Set(some.map(({ part }) => part)).size >= parts.size * WHOLE)
  );
}
