import type { BriefReport } from '../../engine/brief/brief-report.ts';
import { addDays, formatDate } from '../format/date.ts';
import { formatCounted } from '../format/number.ts';
import { STATUS_WORDS } from '../words/law-words.ts';
import { nameMove } from '../words/name-move.ts';
import type { BriefSheet, SheetDay } from './brief-sheet.ts';
import { nameOnBrief } from './write-acts.ts';

/** The axis: so many days behind, and ahead. */
const DAYS_BEHIND = 75;
const DAYS_AHEAD = 365;
/** Of each row; the nearest ones without a late nature go first. */
const MOST_OF_ROW = 5;

/** Returns all dates on one axis: law, licences, lines, days to decide. Those without room are counted. */
export function writeAhead({
  law,
  ahead,
  moves,
  names,
  exposure: { lawDate },
}: Pick<BriefReport, 'law' | 'ahead' | 'exposure' | 'moves' | 'names'>): BriefSheet['ahead'] {
  const [from, to] = [addDays(lawDate, -DAYS_BEHIND), addDays(lawDate, DAYS_AHEAD)];
  const ofLaw = law.map(({ date, title, detail, status, since }): SheetDay => {
    const start = since === null || since === date ? 'then' : formatDate(since);
    const holds = status === null ? '' : `from ${start} on ${STATUS_WORDS[status]}`;
    const text = [detail, holds].filter((one) => one !== '').join('; ');
    return { row: 'law', day: date, from: null, to: null, date: formatDate(date), title, detail: text, isLate: false };
  });
  const called = nameOnBrief(names);
  const nameOf = new Map(moves?.moves.map(({ lever }) => [lever.id, nameMove(lever, called)]));
  const others = ahead.map(({ leverIds, ...one }): SheetDay => {
    const detail = leverIds === undefined ? one.detail : leverIds.map((id) => nameOf.get(id) ?? id).join(', ');
    return { ...one, detail, date: writeDate(one) };
  });
  const within = [...ofLaw, ...others].filter(({ day }) => day >= from && day <= to);
  const rows = Map.groupBy(within, ({ row }) => row);
  const shown = [...rows.values()].flatMap((days) => pickNearest(days, lawDate));
  const left = ofLaw.length + others.length - shown.length;
  return {
    from,
    to,
    today: lawDate,
    days: shown,
    more: left > 0 ? `${formatCounted(left, 'more date')} in the calendars of the Licences and Controls pages.` : null,
  };
}

function writeDate({ day, from, to }: { day: string; from: string | null; to: string | null }): string {
  if (from === null || to === null) return formatDate(day);
  return `${formatDate(day)} (${formatDate(from)} to ${formatDate(to)})`;
}

/** The days nearest the law date, by date. */
function pickNearest(days: readonly SheetDay[], lawDate: string): SheetDay[] {
  const distance = ({ day }: SheetDay): number => Math.abs(Date.parse(day) - Date.parse(lawDate));
  return days
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, MOST_OF_ROW)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
