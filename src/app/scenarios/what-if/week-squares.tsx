import type { IsoDate, Share } from '../../../domain/units.ts';
import { addDays, formatDate } from '../../format/date.ts';
import { formatShare } from '../../format/number.ts';
import s from './what-if.module.css';

const SIDE = { width: 6, gap: 1.5, height: 12 };
/** A week with any gap shows it. */
const LEAST = 2;

/** A square for each week: whole where the need is met, from below in red by the gap. The same in words for people without sight of it. */
export function WeekSquares({ met, startDate }: { met: readonly Share[]; startDate: IsoDate }) {
  const step = SIDE.width + SIDE.gap;
  return (
    <svg width={met.length * step} height={SIDE.height} role="img" aria-label={sayWeeks(met, startDate)}>
      {Array.from(met.entries(), ([week, share]) => {
        const lacking = share < 1 ? Math.max(LEAST, (1 - share) * SIDE.height) : 0;
        return (
          <g key={week} transform={`translate(${String(week * step)} 0)`}>
            <rect width={SIDE.width} height={SIDE.height} className={s['covered']} />
            {lacking === 0 ? null : (
              <rect y={SIDE.height - lacking} width={SIDE.width} height={lacking} className={s['lacking']} />
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** The squares in a sentence: how many weeks are covered, the first short one, and the least met share. */
export function sayWeeks(met: readonly Share[], startDate: IsoDate): string {
  const first = met.findIndex((share) => share < 1);
  if (first < 0) return `Covered in all ${String(met.length)} weeks`;
  const covered = met.filter((share) => share >= 1).length;
  const from = formatDate(addDays(startDate, 7 * first));
  const least = formatShare(Math.min(...met));
  return `Covered in ${String(covered)} of ${String(met.length)} weeks; short first in the week of ${from}; in the worst week ${least} is met`;
}
