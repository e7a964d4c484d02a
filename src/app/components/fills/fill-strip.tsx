import type { FillAmounts } from '../../words/fill-words.ts';
import s from './fills.module.css';
import { placeFills } from './place-fills.ts';

/** A thin bar of the five fills, `width` pixels long, without words of its own: put the figures beside it. */
export function FillStrip({ amounts, width }: { amounts: FillAmounts; width: number }) {
  return (
    <svg width={Math.max(width, 1)} height={8} aria-hidden="true" focusable="false">
      {placeFills(amounts, { width, least: 1 }).map((fill) => (
        <rect key={fill.name} className={s[fill.name]} x={fill.x} width={fill.width} height={8} />
      ))}
    </svg>
  );
}
