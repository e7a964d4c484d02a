import type { FourWorlds } from '../../../engine/exposure/report.ts';
import { NBSP } from '../../format/money.ts';
import { formatShareRange } from '../../format/number.ts';
import { computeFillsOfWorlds } from '../../words/fill-words.ts';
import { joinClasses } from '../class-names.ts';
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
      <Range text={formatShareRange(worlds.sure, worlds.ifUnknown)} />
    </span>
  );
}

/** A range in words ("0 to > 99 %") has two lines where one is too long for its column; one in figures stays in one. */
function Range({ text }: { text: string }) {
  const [from = '', to] = text.split(`${NBSP}to${NBSP}`);
  return to === undefined ? (
    <span className={s['range']}>{text}</span>
  ) : (
    <span className={joinClasses(s['range'], s['inWords'])}>
      {from} to{NBSP}
      {to}
    </span>
  );
}
