import type { ReactNode } from 'react';
import type { FillName } from '../../engine/exposure/report.ts';
import { FILL_NAMES, FILL_TEXTS } from './fill-names.ts';
import { FillSwatch } from './fill-swatch.tsx';
import s from './fills.module.css';

/** What stands under one fill: its amount and its share as text. */
export type LegendEntry = { amount: string; share: string; note?: string };

/**
 * Names the five fills and their amounts, in the order of the bar. `wrap` puts a link or button around an entry (it takes the fill,
 * the class that makes it look right and the content).
 */
export function FillLegend({
  entries,
  wrap,
}: {
  entries: Record<FillName, LegendEntry>;
  wrap?: (fill: FillName, className: string, content: ReactNode) => ReactNode;
}) {
  return (
    <ul className={s['legend']}>
      {FILL_NAMES.map((name) => {
        const { amount, share, note } = entries[name];
        const content = (
          <>
            <FillSwatch fill={name} />
            <span className={s['label']}>{FILL_TEXTS[name].label}</span>
            <b className={s['amount']}>{amount}</b>
            <small className={s['share']}>
              {share}
              {note === undefined ? null : ` · ${note}`}
            </small>
          </>
        );
        return (
          <li key={name} title={FILL_TEXTS[name].meaning}>
            {wrap === undefined ? <div className={s['entry']}>{content}</div> : wrap(name, s['entry'] ?? '', content)}
          </li>
        );
      })}
    </ul>
  );
}
