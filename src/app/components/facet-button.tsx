import type { FillName } from '../../engine/exposure/report.ts';
import { formatCount } from '../format/number.ts';
import { FILL_TEXTS } from '../words/fill-words.ts';
import { FillSwatch } from './fills/fill-swatch.tsx';
import s from './furniture.module.css';

/** A fill as a filter: its sample, its short name and how many rows it holds. Pressed: the list shows it. */
export function FacetButton({
  fill,
  count,
  pressed,
  onPress,
}: {
  fill: FillName;
  /** Null: not known yet. */
  count: number | null;
  pressed: boolean;
  onPress: () => void;
}) {
  const { short, meaning } = FILL_TEXTS[fill];
  return (
    <button type="button" className={s['facet']} aria-pressed={pressed} title={meaning} onClick={onPress}>
      <FillSwatch fill={fill} />
      {short}
      <b>{count === null ? '…' : formatCount(count)}</b>
    </button>
  );
}
