import type { BriefSheet, SheetDay } from '../../../documents/brief/brief-sheet.ts';
import { useWidth } from '../../components/hooks/use-width.ts';
import { Section } from '../../components/section.tsx';
import { placeMonths } from '../../format/axis.ts';
import { countDays } from '../../format/date.ts';
import s from './brief.module.css';
import { listMonths, placeDays } from './place-days.ts';
import { isolateNames } from '../../format/isolate-names.ts';

const ROWS: readonly (readonly [SheetDay['row'], string])[] = [
  ['law', 'Law'],
  ['licences', 'Licences'],
  ['lines', 'Lines'],
  ['decide', 'Decide by'],
];
/** `height` is of two lines, `below` the room of a band above them. */
const LABEL = { width: 520, height: 34, below: 10, gap: 16 };
/** Text between a dot and its words. */
const DOT_WIDTH = 9;

/** Dates of the law, of licences, of lines and of decisions on one axis; words stand beside each mark. */
export function AheadAxis({ ahead }: { ahead: BriefSheet['ahead'] }) {
  const [ref, width] = useWidth<HTMLDivElement>(900);
  const axis = { from: ahead.from, to: ahead.to, width };
  // On a phone the axis is narrower than the words may be elsewhere.
  const labelWidth = Math.max(0, Math.min(LABEL.width, width - DOT_WIDTH));
  const now = (countDays(ahead.from, ahead.today) / Math.max(1, countDays(ahead.from, ahead.to))) * width;
  return (
    <Section
      title="Ahead"
      className={s['mayBreak']}
      caption="Dates of the law, of licences, of lines and of decisions on one axis. Dot: the middle; bar: what 8 of 10 runs or cases span."
    >
      <div className={s['axis']}>
        <div aria-hidden="true" />
        <div ref={ref} className={s['months']} aria-hidden="true">
          {placeMonths(listMonths(axis), width, width).map(({ x, name }) => (
            <span key={x} style={{ left: x }}>
              {name}
            </span>
          ))}
        </div>
        {ROWS.map(([row, name]) => {
          const placed = placeDays(
            ahead.days.filter((day) => day.row === row),
            { ...axis, labelWidth, gap: LABEL.gap },
          );
          const rows = Math.max(1, ...placed.map((one) => one.row + 1));
          const height = LABEL.height + (placed.some(({ band }) => band !== null) ? LABEL.below : 0);
          return (
            <div key={row} className={s['axisRow']}>
              <h3 className={s['axisName']}>{name}</h3>
              <ul className={s['axisLine']} style={{ height: rows * height + 4 }}>
                <li className={s['now']} style={{ left: now }} aria-hidden="true" />
                {placed.length === 0 ? <li className={s['none']}>none in these months</li> : null}
                {placed.map(({ day, x, band, left, row: line, labelWidth: own }) => (
                  <li key={`${day.day} ${day.title}`} className={day.isLate ? s['late'] : undefined}>
                    {band === null ? null : (
                      <span
                        className={s['band']}
                        style={{
                          left: band.from,
                          width: Math.max(2, band.to - band.from),
                          top: line * height + 5,
                        }}
                        aria-hidden="true"
                      />
                    )}
                    <span className={s['dot']} style={{ left: x, top: line * height + 4 }} aria-hidden="true" />
                    <span
                      className={s['dayText']}
                      style={{
                        left: Math.max(0, left + (left < x ? 0 : DOT_WIDTH)),
                        top: line * height + (band === null && left >= x ? 0 : LABEL.below),
                        width: own,
                      }}
                    >
                      <span title={day.detail}>
                        <b>{day.date}</b> {isolateNames(day.title)}
                      </span>
                      <span className="visually-hidden">{day.detail}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
      {ahead.more === null ? null : <p className={s['foot']}>{ahead.more}</p>}
    </Section>
  );
}
