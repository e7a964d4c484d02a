import type { FillName } from '../../../engine/exposure/report.ts';
import s from './fills.module.css';

/** A ten-pixel sample of one fill; stands beside its word, so it says nothing to a screen reader. */
export function FillSwatch({ fill }: { fill: FillName }) {
  return (
    <svg className={s['swatch']} viewBox="0 0 10 10" aria-hidden="true">
      <rect width="10" height="10" className={s[fill]} />
    </svg>
  );
}
