import { type Period, readPeriod } from './periods.ts';

const DAY = 86_400_000;
const UNITS: readonly (readonly [perYear: 52 | 4 | 12, most: number, header: RegExp])[] = [
  [52, 53, /week|woche|^kw$|^cw$|^ww$|semaine|semana|недел|^uke$|^vecka$|[周週]|주차/],
  [4, 4, /quarter|quartal|kwartaal|kwarta|квартал|분기|季度/],
  // A period that is only counted is a month, as of ledgers.
  [12, 12, /month|monat|mois|period|maand|мес|міс|mes(?:ec|iac|e)?$|mês|^m[åa]ned|^bulan$|^tháng$|^ay$|월|期間|月/],
];
/** `5`, `005/2027`, `05.27` and, after 20, `27-05`, `2705`. */
const NUMBERED = /^(\d{1,3})(?:[\s./-]+(?:20)?(\d{2}))?$/;
const YEAR_AHEAD = /^20(\d{2})(?:[\s./-]*(\d{2})|[\s./-]+(\d{1,3}))$/;
const QUARTER = /^([1-4])\.?\s?(?:quartal|quarter|qtr|q)\.?(?:[\s./-]*(?:20)?(\d{2}))?$/i;

const REMARK = /\s*\([^()\d]{1,20}\)\s*$/u;

/**
 * The period named by a cell below a header: `05/2027` is a week below `Woche` and a month below `Month`, a bare number counts in its header's
 * unit. `year` (two digits) is another column's word, null for none. Null for a cell without a period.
 */
export function readPeriodBelow(header: string, cell: string, year: number | null): Period | null {
  // `November (plan)`: what the period is of.
  const period = readNumbered(header, cell) ?? readPeriod(cell) ?? readPeriod(cell.replace(REMARK, ''));
  if (period === null || year === null) return period;
  const perOrder = period.perYear === 52 ? 53 : period.perYear;
  return period.order < perOrder ? { ...period, order: period.order + year * perOrder } : period;
}

function readNumbered(header: string, cell: string): Period | null {
  const unit = UNITS.find(([, , words]) => words.test(header));
  if (unit === undefined) return null;
  const [perYear, most] = unit;
  if (perYear === 52 && /^20\d\d-\d\d-\d\d$/.test(cell)) return readWeekOf(Date.parse(cell) / DAY);
  const ahead = YEAR_AHEAD.exec(cell);
  const [number, year] = ahead
    ? [ahead[2] ?? ahead[3], ahead[1]]
    : ((perYear === 4 ? QUARTER.exec(cell) : null) ?? NUMBERED.exec(cell) ?? []).slice(1);
  const count = Number(number ?? 0);
  if (count < 1 || count > most) return null;
  return { perYear, order: Number(year ?? 0) * (perYear === 52 ? 53 : perYear) + count - 1 };
}

/** The week of a day, in the year of its Thursday (ISO 8601); null for no day. */
function readWeekOf(day: number): Period | null {
  if (!Number.isFinite(day)) return null;
  const thursday = day + 3 - ((day + 3) % 7);
  const year = new Date(thursday * DAY).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1) / DAY) / 7);
  return { perYear: 52, order: (year - 2000) * 53 + week };
}

/** Where a period stands in the row of all of its kind, without gaps: week 1 follows week 52 or 53, as the year has it. */
export function countPeriods({ perYear, order }: Period): number {
  const year = Math.floor(order / 53);
  if (perYear !== 52 || year === 0) return order;
  // The fourth of January is in the first week of every year (ISO 8601).
  const day = Date.UTC(2000 + year, 0, 4) / DAY;
  return Math.floor((day + 3) / 7) + (order % 53);
}
