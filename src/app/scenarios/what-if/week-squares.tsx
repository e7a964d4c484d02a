import type { IsoDate, Share } from '../../../domain/units.ts';
import { addDays, formatDate } from '../../format/date.ts';
import { formatShare } from '../../format/number.ts';
import type { PartWeeks } from './list-weeks.ts';
import s from './what-if.module.css';

const SIDE = { width: 6, gap: 1.5, height: 12 };
/** A week with any gap shows it. */
const LEAST = 2;
/** A week counts as short in some runs from this share of them on. */
const SOME_RUNS = 0.1;

type Weeks = Pick<PartWeeks, 'met' | 'short'>;

/**
 * A square for each week: from below in red by the gap of the told run; else of another colour and with a line across where one run in ten or
 * more is short; else whole. The same in words for people without sight of it.
 */
export function WeekSquares({ met, short, startDate }: Weeks & { startDate: IsoDate }) {
  const step = SIDE.width + SIDE.gap;
  return (
    <svg width={met.length * step} height={SIDE.height} role="img" aria-label={sayWeeks({ met, short }, startDate)}>
      {Array.from(met.entries(), ([week, share]) => (
        <g key={week} transform={`translate(${String(week * step)} 0)`}>
          <Square met={share} isOftenShort={(short[week] ?? 0) >= SOME_RUNS} />
        </g>
      ))}
    </svg>
  );
}

/** What the squares mean, each beside its own. */
export function WeekLegend() {
  return (
    <ul className={s['legend']}>
      <LegendItem says="covered" met={1} isOftenShort={false} />
      <LegendItem says="short in the run nearest the median, by its gap" met={0.3} isOftenShort={false} />
      <LegendItem says="covered there, short in 1 of 10 runs or more" met={1} isOftenShort />
    </ul>
  );
}

function LegendItem({ says, ...square }: { says: string; met: Share; isOftenShort: boolean }) {
  return (
    <li>
      <svg width={SIDE.width} height={SIDE.height} aria-hidden="true">
        <Square {...square} />
      </svg>{' '}
      {says}
    </li>
  );
}

function Square({ met, isOftenShort }: { met: Share; isOftenShort: boolean }) {
  const lacking = met < 1 ? Math.max(LEAST, (1 - met) * SIDE.height) : 0;
  if (lacking === 0 && isOftenShort) {
    const middle = SIDE.height / 2;
    return (
      <>
        <rect width={SIDE.width} height={SIDE.height} className={s['oftenShort']} />
        <line x2={SIDE.width} y1={middle} y2={middle} className={s['oftenMark']} />
      </>
    );
  }
  return (
    <>
      <rect width={SIDE.width} height={SIDE.height} className={s['covered']} />
      {lacking === 0 ? null : (
        <rect y={SIDE.height - lacking} width={SIDE.width} height={lacking} className={s['lacking']} />
      )}
    </>
  );
}

/**
 * The squares in a sentence: how many weeks are covered, the first short one, the least met share, and in how many of the covered weeks, from
 * which on and how often at most runs are short.
 */
export function sayWeeks({ met, short }: Weeks, startDate: IsoDate): string {
  const sayWeek = (week: number): string => formatDate(addDays(startDate, 7 * week));
  const first = met.findIndex((share) => share < 1);
  const covered = met.filter((share) => share >= 1).length;
  const told =
    first < 0
      ? `Covered in all ${String(met.length)} weeks`
      : `Covered in ${String(covered)} of ${String(met.length)} weeks; short first in the week from ${sayWeek(first)}; in the worst week ${formatShare(Math.min(...met))} is met`;
  const often = Array.from(met.keys()).filter((week) => met[week]! >= 1 && (short[week] ?? 0) >= SOME_RUNS);
  if (often.length === 0) return told;
  const most = formatShare(Math.max(...often.map((week) => short[week]!)));
  const weeks = often.length === 1 ? '1 covered week' : `${String(often.length)} covered weeks`;
  return `${told}; short in 1 of 10 runs or more in ${weeks}, first in that from ${sayWeek(often[0]!)}, at most in ${most} of runs`;
}
