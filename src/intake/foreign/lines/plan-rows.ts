import type { ForeignTable } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { isClosedStatus, namesStatus } from '../../dictionary/bought-words.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import {
  CUSTOMER_HEADER,
  namesDestination,
  namesTaker,
  type Period,
  PERIOD_HEADER,
  YEAR_HEADER,
} from '../../dictionary/periods.ts';
import { countPeriods, readPeriodBelow } from '../../dictionary/row-periods.ts';
import { isPlanDay, planDays, YEAR, type YearOfRows } from './plan-days.ts';
import { chooseYear, isOfThePast } from './plan-version.ts';

/** Rows with one period of a plan each, or with one customer's part. */
export type PlanOfRows = {
  readonly amounts: number;
  readonly times: number;
  readonly says: string;
  /** Period of a row, as `periods` names it. */
  readonly readKey: (line: SourceLine) => string;
  /** Rows in force; empty where the periods are not understood. */
  readonly periods: ReadonlySet<string>;
  readonly readMonth: YearOfRows['readMonth'];
  /** The columns with the subject of a row. */
  readonly reads: readonly number[];
};

/** Ten years of weeks: a column with more different cells names no periods. */
const MOST_PERIODS = 520;
/** Fewer periods of one kind are no plan, where no header says so. */
const LEAST_PERIODS = 3;
const TOTAL =
  /^(?:(?:grand |overall |sub-?)?totals?(?: (?:general|général|geral))?|all(?: customers)?|sum(?:me|a)?|gesamt(?:summe|ergebnis)?|ergebnis|alle|somme|totale(?: (?:generale|complessivo))?|totaal|totalt|razem|og[óo]łem|łącznie|celkem|spolu|(?:genel )?toplam|summa|i alt|yhteens[äa]|összesen|ukupno|skupaj|итого|всего|разом|합계|총계|合[计計]|总计|總計|総計|小[计計])$/i;
const PLACE =
  /^(?:(?:ship from |delivery )?(?:plant|site|location|warehouse)|werk|standort|lager|工厂)(?: ?(?:name|id|code))?$/;

/** Headings, folded, of the company of one's own group that sells. */
const SELLER =
  /^(?:(?:sales|selling) ?(?:org(?:ani[sz]ation)?|company|entity|office)|vkorg|verkaufsorganisation|verkaufsorg|vertriebsgesellschaft|company code|bukrs|buchungskreis|legal entity|entity|organisation commerciale|societe|sociedad|societa|销售组织|公司代码|販売組織|会社コード)$/;

/** Returns what a line says at a place, without blanks around it; '' beyond its end. */
export const readAt = (line: SourceLine, place: number): string => (line.cells[place] ?? '').trim();

/** How rows with one period each (a column of months, weeks or days beside one of amounts) make a year, in a list that was taken on a day; null where they do not. */
export function planRows(table: ForeignTable, takenOn: string | null): PlanOfRows | null {
  const { source, columns } = table;
  const [amounts] = columns.get('annual-demand') ?? [];
  if (amounts === undefined) return null;
  const used = new Set([...columns.values()].flat());
  const years = source.header.findIndex((name, place) => !used.has(place) && YEAR_HEADER.test(foldHeader(name).text));
  const status = source.header.findIndex((name, at) => !used.has(at) && namesStatus(foldHeader(name).text));
  const isOut = (line: SourceLine): boolean => status >= 0 && isClosedStatus(readAt(line, status));
  const isSaid = status >= 0 && source.lines.some(isOut);
  const isPast = isOfThePast(source, amounts);
  // A column that only numbers the periods (`Bucket` beside `Bucket start`) may stand before the one that says when they are.
  let unclear: PlanOfRows | null = null;
  for (const [place, header] of source.header.entries()) {
    if (used.has(place) || place === years) continue;
    const lines = source.lines.filter((line) => readAt(line, place) !== '' && !isOut(line));
    const readKey = (line: SourceLine): string =>
      [readAt(line, place), years < 0 ? '' : readAt(line, years)].join(' ').trim();
    const cells = new Map(lines.map((line) => [readKey(line), line]));
    if (cells.size === 0 || cells.size > MOST_PERIODS) continue;
    const isSum = createSumFinder(table);
    const plan = (year: YearOfRows, key = readKey, others = ''): PlanOfRows => {
      const span = `The rows of ${year.what} (${header}: ${year.cells[0] ?? ''} to ${year.cells.at(-1) ?? ''}) are added up to a year`;
      const [of, by] = year.times;
      const says = of === by ? span : `${span}, times ${of} ÷ ${by}`;
      return {
        amounts,
        times: of / by,
        says: says + (isSaid ? ', without those that came to nothing' : '') + others,
        readKey: (line) => (isSum(line) || isOut(line) ? '\u0000' : key(line)),
        periods: new Set(year.cells),
        readMonth: year.readMonth,
        reads: [place, ...(years < 0 ? [] : [years]), ...(isSaid ? [status] : [])],
      };
    };
    const named = [...cells].map(([key, line]) => ({ key, period: readRow(line, place, years, header) }));
    const year = addPeriods(named, header, { isPast, takenOn });
    const others = named.filter(({ key, period }) => period === null && !TOTAL.test(key)).map(({ key }) => key);
    if (year !== null) {
      const unread =
        others.length === 0 ? '' : `; rows of “${others.slice(0, 3).join('”, “')}” name no period and are not counted`;
      return plan(year, readKey, unread);
    }
    const isDay = isPlanDay(table, place);
    const days = isDay ? planDays([...new Set(lines.map((line) => readAt(line, place)))], isPast, takenOn) : null;
    if (days !== null) return plan(days, (line) => readAt(line, place));
    if (isDay || (saysPeriod(header) && hasSeveralRows(table)))
      unclear ??= notUnderstood(amounts, header, named[0]?.key ?? '');
  }
  return unclear;
}

const saysPeriod = (header: string): boolean => PERIOD_HEADER.test(foldHeader(header).text);

function notUnderstood(amounts: number, header: string, sample: string): PlanOfRows {
  const says = `What is planned counts as not known, since the rows of one part name periods that are not understood (${header}: ${sample})`;
  return { amounts, times: 1, says, readKey: () => '', periods: new Set(), readMonth: () => null, reads: [] };
}

function readRow(line: SourceLine, place: number, years: number, header: string): Period | null {
  const year = years < 0 ? null : /^(?:FY|GJ)?\s?(?:20)?(\d{2})$/i.exec(readAt(line, years));
  return readPeriodBelow(foldHeader(header).text, readAt(line, place), year === null ? null : Number(year[1]));
}

/** Whether some part has more than one row. */
function hasSeveralRows({ source, columns }: ForeignTable): boolean {
  const [part] = columns.get('part-number') ?? [];
  if (part === undefined) return false;
  return new Set(source.lines.map((line) => readAt(line, part))).size < source.lines.length;
}

/** Whether a period with a year of its own had ended on a day; one that is only counted (`M01`) has none. */
function isOver({ perYear, order }: Period, day: string | null): boolean {
  const year = Math.floor(order / (perYear === 52 ? 53 : perYear));
  const ofYear = perYear === 52 ? order % 53 : order % perYear;
  if (day === null || year === 0) return false;
  return Date.UTC(2000 + year, 0, 1) + ((ofYear + 1) / perYear) * YEAR * 86_400_000 <= Date.parse(day);
}

/** The first year of periods named by keys, of what has been the last one, in the order of time; a period between them without a row has no demand. Null where too few name one. */
function addPeriods(
  named: readonly { key: string; period: Period | null }[],
  header: string,
  { isPast, takenOn }: { readonly isPast: boolean; readonly takenOn: string | null },
): YearOfRows | null {
  const known = named.flatMap(({ key, period }) =>
    period === null ? [] : [{ key, period, at: countPeriods(period) }],
  );
  const perYear = known[0]?.period.perYear;
  const own = known.filter(({ period }) => period.perYear === perYear).toSorted((a, b) => a.at - b.at);
  const [first, last] = [own[0], own.at(-1)];
  // A column that says that it names periods may name one only, and hold other words as well.
  const isEnough = saysPeriod(header)
    ? own.length * 2 >= named.length
    : own.length === named.length && own.length >= Math.min(LEAST_PERIODS, perYear ?? 0);
  if (perYear === undefined || first === undefined || last === undefined || !isEnough) return null;
  const isLast = isPast || isOver(last.period, takenOn);
  const counted = own.filter(({ at }) => (isLast ? last.at - at : at - first.at) < perYear);
  const months = new Map(counted.map(({ key, period }) => [key, period]));
  return {
    cells: counted.map(({ key }) => key),
    times: [
      perYear,
      Math.min(perYear, last.at - first.at + (saysPeriod(header) ? 1 : readLength(own.map(({ at }) => at)))),
    ],
    what: `${counted.length} periods`,
    readMonth: (key) => readMonthOf(key, months.get(key)),
  };
}

/** How many months a day of a plan begins: 3 where all stand a quarter apart, 6 for halves; 1 for any others. A column of months names one each. */
function readLength(ats: readonly number[]): number {
  const distinct = [...new Set(ats)];
  const gaps = new Set(distinct.slice(1).map((at, place) => at - (distinct[place] ?? 0)));
  const [gap = 1] = gaps;
  return gaps.size === 1 && ats.length >= LEAST_PERIODS && (gap === 3 || gap === 6) ? gap : 1;
}

/** The calendar month of a period, 0 for January; null where it is longer or shorter, or only counted (`M01`, `1`). */
function readMonthOf(key: string, period: Period | undefined): number | null {
  const isCounted = /^(?:m|p|monat|month|period|periode)?[\s_]?\d{1,3}$/i.test(key);
  return period?.perYear !== 12 || isCounted ? null : period.order % 12;
}

/**
 * How the rows of one part, each for another customer, region or plant, make its year; null where no column names customers, or rows are told
 * apart by something else. A row of all customers counts only for a part without any other.
 */
export function planCustomers({ source, columns }: Pick<ForeignTable, 'source' | 'columns'>): PlanOfRows | null {
  const [amounts] = columns.get('annual-demand') ?? [];
  const [part] = columns.get('part-number') ?? [];
  const folded = source.header.map((header) => foldHeader(header).text);
  const customers = folded.flatMap((text, place) => (namesTaker(text) ? [place] : []));
  // A row for each currency that a product is sold in, or plant that it is sold from, beside what it brought in.
  const others = (['currency', 'site-id', 'site'] as const).flatMap((column) => columns.get(column) ?? []);
  const sellers = folded.flatMap((text, place) => (SELLER.test(text) ? [place] : []));
  const places = customers.length > 0 || !columns.has('sales-value') ? customers : [...others, ...sellers];
  const [first] = places;
  if (amounts === undefined || part === undefined || first === undefined) return null;
  const years = folded.findIndex((text) => YEAR_HEADER.test(text));
  const year = years < 0 ? null : chooseYear(source, years, amounts);
  const lines = year === null ? source.lines : source.lines.filter(year.counts);
  const from = folded.flatMap((text, place) => (PLACE.test(text) ? [place] : []));
  const readKey = (line: SourceLine): string => [...places, ...from].map((place) => readAt(line, place)).join(' · ');
  const parts = new Set(lines.map((line) => readAt(line, part)));
  const sold = lines.filter((line) => !WITH_MINUS.test(readAt(line, amounts)));
  const rows = sold.map((line) => `${readAt(line, part)}\u0000${readKey(line)}`);
  // The same customer twice: the rows tell something else apart, unless one of them takes back what the other sold; to one country several customers take goods.
  const isOfCountries = customers.length > 0 && customers.every((at) => namesDestination(folded[at] ?? ''));
  const isTold = (isOfCountries && columns.has('sales-value')) || new Set(rows).size === rows.length;
  if (parts.size === lines.length || !isTold) return null;
  const isSum = createSumFinder({ source, columns });
  return {
    amounts,
    times: 1,
    says: `Each row is what one of several goes to (${source.header[first] ?? ''})${year?.says ?? ''}`,
    readKey: (line) => (isSum(line) || year?.counts(line) === false ? '\u0000' : readKey(line)),
    periods: new Set(lines.map(readKey)),
    readMonth: () => null,
    reads: [...places, ...from, ...(years < 0 ? [] : [years])],
  };
}

/** How a list with a row for each part and year makes its year; null where it names one year alone, or no column names years. */
export function planYears({ source, columns }: ForeignTable): PlanOfRows | null {
  const [amounts] = columns.get('annual-demand') ?? [];
  const [part] = columns.get('part-number') ?? [];
  const place = source.header.findIndex((header) => YEAR_HEADER.test(foldHeader(header).text));
  const year = amounts === undefined || place < 0 ? null : chooseYear(source, place, amounts);
  if (amounts === undefined || part === undefined || year === null) return null;
  const rows = source.lines.map((line) => `${readAt(line, part)}\u0000${readAt(line, place)}`);
  // A part with two rows in a year is told apart by something else.
  if (new Set(rows).size < rows.length) return null;
  return {
    amounts,
    times: 1,
    says: `Each row is a year${year.says}`,
    readKey: (line) => (year.counts(line) ? readAt(line, place) : '\u0000'),
    periods: new Set(source.lines.filter(year.counts).map((line) => readAt(line, place))),
    readMonth: () => null,
    reads: [place],
  };
}

/** A plan with the year of each part in one row; null where a part has several. */
export function planSingleRows(table: ForeignTable): PlanOfRows | null {
  const [amounts] = table.columns.get('annual-demand') ?? [];
  if (amounts === undefined || hasSeveralRows(table)) return null;
  const [key, periods] = ['year', new Set(['year'])];
  return {
    amounts,
    times: 1,
    says: 'Each row is a year',
    readKey: () => key,
    periods,
    readMonth: () => null,
    reads: [],
  };
}

/** Tells the rows of all customers summing up the others of their part. */
function createSumFinder({ source, columns }: Pick<ForeignTable, 'source' | 'columns'>): (line: SourceLine) => boolean {
  const [part] = columns.get('part-number') ?? [];
  const places = source.header.flatMap((header, place) =>
    CUSTOMER_HEADER.test(foldHeader(header).text) ? [place] : [],
  );
  if (part === undefined || places.length === 0) return () => false;
  const namesAll = (line: SourceLine): boolean => places.some((place) => TOTAL.test(readAt(line, place)));
  const others = new Set(source.lines.filter((line) => !namesAll(line)).map((line) => readAt(line, part)));
  return (line) => namesAll(line) && others.has(readAt(line, part));
}

/** `-20`, `1.000-`, `(50)`: an amount with a minus. */
const WITH_MINUS = /^[^\p{L}\d]*[-−–(][^\p{L}\d]*\d[\d.,'’\s]*\)?$|^\d[\d.,'’\s]*-$/u;

/** How a list of sales with one row of each part, and further ones with a minus for what came back, makes its year; null for any other. */
export function planTakenBack({ source, columns }: ForeignTable): PlanOfRows | null {
  const [amounts, other] = columns.get('annual-demand') ?? [];
  const [part] = columns.get('part-number') ?? [];
  if (amounts === undefined || other !== undefined || part === undefined) return null;
  const isSum = createSumFinder({ source, columns });
  const lines = source.lines.filter((line) => readAt(line, part) !== '' && !isSum(line));
  const [back, sold] = [true, false].map((isBack) =>
    lines.filter((line) => WITH_MINUS.test(readAt(line, amounts)) === isBack).map((line) => readAt(line, part)),
  );
  const parts = new Set(sold);
  if (back?.length === 0 || parts.size < (sold?.length ?? 0) || back?.some((one) => !parts.has(one)) !== false)
    return null;
  return {
    amounts,
    times: 1,
    says: `Rows of “${source.header[amounts] ?? ''}” with a minus take back what others sold`,
    readKey: (line) => (isSum(line) ? '\u0000' : ''),
    periods: new Set(['']),
    readMonth: () => null,
    reads: [],
  };
}
