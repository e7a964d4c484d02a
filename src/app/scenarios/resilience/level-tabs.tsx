import { Link } from '@tanstack/react-router';
import { formatCount } from '../../format/number.ts';
import { Tabs } from '../../components/tabs.tsx';
import type { OutageLevel } from '../scenarios-search.ts';
import { LEVEL_TITLES } from '../../words/outage-words.ts';
import s from './resilience.module.css';

/** A tab for each level of a stop, with its count; `label` names the choice of the tabs. */
export function LevelTabs<L extends OutageLevel>({
  label,
  counts,
  level,
}: {
  label: string;
  /** In the order of the tabs. */
  counts: readonly (readonly [level: L, count: number])[];
  level: L;
}) {
  return (
    <div className={s['levels']}>
      <Tabs label={label}>
        {counts.map(([each, count]) => (
          <Link
            key={each}
            from="/scenarios"
            to="/scenarios"
            search={(previous) => ({ ...previous, level: each, row: undefined })}
            resetScroll={false}
            aria-current={each === level ? 'page' : undefined}
          >
            {LEVEL_TITLES[each]} <small>{formatCount(count)}</small>
          </Link>
        ))}
      </Tabs>
    </div>
  );
}
