import type { ComponentType, ReactNode } from 'react';
import type { FillName } from '../../../engine/exposure/report.ts';
import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import { FillSwatch } from './fill-swatch.tsx';
import s from './fills.module.css';

/** Text under one fill: its amount and its share. */
export type LegendEntry = { amount: string; share: string; note?: string };

/** Properties of the component around an entry. */
export type EntryLinkProps = { fill: FillName; className: string | undefined; children: ReactNode };

/** Names the five fills and their amounts, in the order of the bar. `link` is a component making a link or button of an entry. */
export function FillLegend({
  entries,
  link: EntryLink,
}: {
  entries: Record<FillName, LegendEntry>;
  link?: ComponentType<EntryLinkProps>;
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
            {EntryLink === undefined ? (
              <div className={s['entry']}>{content}</div>
            ) : (
              <EntryLink fill={name} className={s['entry']}>
                {content}
              </EntryLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}
