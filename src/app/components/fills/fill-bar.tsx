import { formatShare } from '../../format/number.ts';
import { joinClasses } from '../class-names.ts';
import type { FillAmounts } from '../../words/fill-words.ts';
import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import s from './fills.module.css';
import { placeFills } from './place-fills.ts';
import { useWidth } from '../hooks/use-width.ts';

const GEOMETRY = { hero: { height: 30, gap: 2, least: 3 }, row: { height: 8, gap: 1, least: 2 } };

/**
 * One whole as five segments: `hero` (30 px, the page's first figure) or `row` (8 px, one of a list). It fills its given width, also before that is measured. `label` names
 * the whole ("Revenue of the Crest SUV"); the shares are added to it for people without sight of it.
 */
export function FillBar({ amounts, size, label }: { amounts: FillAmounts; size: 'hero' | 'row'; label: string }) {
  const [ref, width] = useWidth<SVGSVGElement>(600, { isScaled: true });
  const { height, gap, least } = GEOMETRY[size];
  const total = FILL_NAMES.reduce((sum, name) => sum + amounts[name], 0);
  const shares = FILL_NAMES.filter((name) => amounts[name] > 0).map(
    (name) => `${FILL_TEXTS[name].label.toLowerCase()} ${formatShare(amounts[name] / total)}`,
  );
  return (
    <svg
      ref={ref}
      className={joinClasses(s['bar'], s[size])}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${label}: ${shares.join(', ')}`}
    >
      {placeFills(amounts, { width, gap, least }).map((fill) => (
        <rect key={fill.name} className={s[fill.name]} x={fill.x} y={0} width={fill.width} height={height} />
      ))}
    </svg>
  );
}
