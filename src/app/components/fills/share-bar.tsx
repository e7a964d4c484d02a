import type { FourWorlds } from '../../../engine/exposure/report.ts';
import { formatShareRange } from '../../format/number.ts';
import { computeFillsOfWorlds } from '../../words/fill-words.ts';
import s from './fills.module.css';
import { placeFills } from './place-fills.ts';

const WIDTH = 72;

/**
 * The exposed share of something, for a table cell: a thin track with the first four fills on it, and the range from surely to everything
 * possible ("72–94 %"). `worlds` are cumulative shares, 0 to 1; null if no source could be judged.
 */
export function ShareBar({ worlds, width = WIDTH }: { worlds: FourWorlds | null; width?: number }) {
  if (worlds === null) return <span className={s['range']}>no source on file</span>;
  const placed = placeFills(computeFillsOfWorlds(worlds), { width }).filter((fill) => fill.name !== 'notExposed');
  return (
    <span className={s['shareBar']}>
      <svg width={width} height={8} aria-hidden="true">
        <rect className={s['track']} y={3} width={width} height={2} />
        {placed.map((fill) => (
          <rect key={fill.name} className={s[fill.name]} x={fill.x} width={fill.width} height={8} />
        ))}
      </svg>
      <span className={s['range']}>{formatShareRange(worlds.sure, worlds.ifUnknown)}</span>
    </span>
  );
}
