import { scaleLinear } from 'd3-scale';
import { useState } from 'react';
import { formatCounted } from '../../format/number.ts';
import { useWidth } from '../../components/hooks/use-width.ts';
import { describeCause } from '../../words/cause-words.ts';
import type { BindingRow } from './group-spells.ts';
import type { ThingNames } from '../../words/name-things.ts';
import { formatDayAndDate } from './scenario-day.ts';
import s from './results.module.css';

const BAR = 12;
/** Causes drawn unless more are asked for; the greatest shortage comes first. */
const FIRST_ROWS = 12;
/** Narrower a bar cannot be hit. */
const LEAST_WIDTH = 3;

/** Limits over time: one row for each cause, a bar for its days. A bar opens the path from the lost unit to the rows behind it. */
export function BindingLine({
  rows,
  horizonDays,
  startDate,
  names,
  onOpen,
}: {
  rows: readonly BindingRow[];
  horizonDays: number;
  startDate: string;
  names: ThingNames;
  onOpen: (partNumber: string, day: number) => void;
}) {
  const [ref, width] = useWidth<HTMLUListElement>(640);
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  const scale = scaleLinear([0, Math.max(1, horizonDays)], [0, width]);
  return (
    <>
      <ul className={s['binding']} ref={ref}>
        {shown.map((row) => (
          <li key={row.key}>
            <p>
              <b>{names.part(row.binding.partNumber)}</b>{' '}
              <span className={s['muted']}>{names.site(row.binding.siteId)}</span> {describeCause(row.cause)} ·{' '}
              {formatUnits(row.unmetUnits)} short on {formatCounted(countDays(row), 'day')}
            </p>
            <svg
              width={width}
              height={BAR}
              role="group"
              aria-label={`Days on which ${names.part(row.binding.partNumber)} binds`}
            >
              <line x1={0} x2={width} y1={BAR / 2} y2={BAR / 2} className={s['track']} />
              {row.spells.map((spell) => {
                const x = scale(spell.fromDay);
                const label = `${names.part(spell.partNumber)}: ${formatUnits(spell.unmetUnits)} short from ${formatDayAndDate(spell.fromDay, startDate)} to ${formatDayAndDate(spell.toDay, startDate)}; open the path`;
                return (
                  <rect
                    key={`${spell.partNumber} ${spell.fromDay}`}
                    x={x}
                    width={Math.max(LEAST_WIDTH, scale(spell.toDay) - x)}
                    height={BAR}
                    className={s[row.cause.kind === 'licence' ? 'spellLicence' : 'spell']}
                    role="button"
                    tabIndex={0}
                    aria-label={label}
                    onClick={() => onOpen(spell.partNumber, spell.fromDay)}
                    onKeyDown={(event) => {
                      if (event.key === 'Enter' || event.key === ' ') {
                        event.preventDefault();
                        onOpen(spell.partNumber, spell.fromDay);
                      }
                    }}
                  >
                    <title>{label}</title>
                  </rect>
                );
              })}
            </svg>
          </li>
        ))}
      </ul>
      {shown.length === rows.length ? null : (
        <p className={s['more']}>
          The {shown.length} causes of most shortage of {rows.length} are shown.{' '}
          <button type="button" className={s['link']} onClick={() => setIsWhole(true)}>
            Show all {rows.length}
          </button>
        </p>
      )}
    </>
  );
}

/** Units as a count; less than one is not none. */
function formatUnits(units: number): string {
  return units > 0 && units < 0.5 ? 'less than 1 unit' : formatCounted(Math.round(units), 'unit');
}

/** Days of a cause's effect; a day counts once, for any number of products. */
function countDays({ spells }: BindingRow): number {
  let [days, reached] = [0, -Infinity];
  for (const { fromDay, toDay } of spells.toSorted((a, b) => a.fromDay - b.fromDay)) {
    days += Math.max(0, toDay - Math.max(fromDay, reached));
    reached = Math.max(reached, toDay);
  }
  return days;
}
