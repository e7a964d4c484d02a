import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import s from './plot.module.css';

/** Room around the marks, in pixels; the ticks' words stand to their left. */
export const ROOM = { top: 18, right: 12, bottom: 22, left: 64 } as const;
/** Room of a word on the axis below. */
const TIP_HALF = 110;

/** Words of one place: its name and its figures. */
export type PlaceWords = { readonly name: string; readonly figures: readonly string[] };

/**
 * A chart drawn by its caller (`children`, in pixels of the picture) between even ticks, so many pixels wide and tall. The place under the
 * pointer is told; it is one stop of the Tab key, in which the arrows go from place to place.
 */
export function Plot({
  title,
  desc,
  width,
  height,
  ticks,
  below,
  places,
  say,
  children,
}: {
  title: string;
  desc: string;
  width: number;
  height: number;
  /** Words on the left, at their heights. */
  ticks: readonly { readonly y: number; readonly name: string }[];
  /** Words on the axis below, at their middles. */
  below: readonly { readonly x: number; readonly name: string }[];
  /** The middles of what can be told, from left to right. */
  places: readonly number[];
  say: (place: number) => PlaceWords;
  children: ReactNode;
}) {
  const [at, setAt] = useState<number | null>(null);
  const told = at === null || at >= places.length ? null : at;
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    setAt(findNearest(places, x));
  };
  const walk = (event: KeyboardEvent) => {
    const next = { ArrowLeft: (told ?? 1) - 1, ArrowRight: (told ?? -1) + 1, Home: 0, End: places.length - 1 }[
      event.key
    ];
    if (next === undefined) {
      if (event.key === 'Escape') setAt(null);
      return;
    }
    event.preventDefault();
    setAt(Math.max(0, Math.min(places.length - 1, next)));
  };
  const floor = height - ROOM.bottom;
  return (
    <div className={s['plot']}>
      <svg
        width={width}
        height={height}
        role="application"
        tabIndex={0}
        aria-label={title}
        onPointerMove={point}
        onPointerLeave={() => setAt(null)}
        onKeyDown={walk}
        onBlur={() => setAt(null)}
      >
        <desc>{desc}</desc>
        {ticks.map(({ y, name }) => (
          <g key={name}>
            <path d={`M${String(ROOM.left)} ${y.toFixed(1)}H${String(width - ROOM.right)}`} className={s['grid']} />
            <text x={ROOM.left - 8} y={y + 4} className={s['left']}>
              {name}
            </text>
          </g>
        ))}
        {below.map(({ x, name }) => (
          <text key={x} x={x} y={height - 5} className={s['below']}>
            {name}
          </text>
        ))}
        {told === null ? null : (
          <path d={`M${places[told]!.toFixed(1)} ${String(ROOM.top)}V${String(floor)}`} className={s['place']} />
        )}
        {children}
      </svg>
      <div aria-live="polite">
        {told === null ? null : (
          <Tip {...say(told)} left={Math.max(TIP_HALF, Math.min(width - TIP_HALF, places[told]!))} />
        )}
      </div>
    </div>
  );
}

function Tip({ name, figures, left }: PlaceWords & { left: number }) {
  return (
    <div className={s['tip']} style={{ left }}>
      <b>{name}</b>
      {figures.map((figure) => (
        <span key={figure}>{figure}</span>
      ))}
    </div>
  );
}

/** The place nearest to `x`; of none, none. Places rise. */
function findNearest(places: readonly number[], x: number): number | null {
  if (places.length === 0) return null;
  let [low, high] = [0, places.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (places[middle]! <= x) low = middle;
    else high = middle;
  }
  return x - places[low]! <= places[high]! - x ? low : high;
}
