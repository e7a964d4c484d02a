import { useId } from 'react';
import type { UpdateMode } from '../../../intake/base/import-outcome.ts';
import type { DatasetDifference } from '../../../intake/versions/compare-versions.ts';
import { formatCounted } from '../../format/number.ts';
import s from '../data.module.css';
import type { ReadState } from '../session/import-session.ts';
import { useImportSession } from '../session/use-import-session.ts';
import { RECORD_NOUNS } from '../versions/summarise-difference.ts';
import u from './understood.module.css';

const MODES: readonly { mode: UpdateMode; name: string; says: string }[] = [
  { mode: 'tables', name: 'Only the tables in these files', says: 'they are replaced; the rest stays as it is' },
  { mode: 'keys', name: 'Add to what is there', says: 'rows come in or change; none goes out' },
  { mode: 'everything', name: 'Replace everything', says: 'what is in none of these files goes' },
];

/** How the files go into the data in use, with removals in the colour of a warning. Nothing if there are no data in use. */
export function UpdateModes({ state, difference }: { state: ReadState; difference: DatasetDifference | undefined }) {
  const { session } = useImportSession();
  const group = useId();
  const { settings, outcome } = state;
  const { update } = settings;
  if (update === undefined || outcome.update === null) return null;
  const { mode, suited } = outcome.update;
  return (
    <fieldset className={s['targets']}>
      <legend className={u['legend']}>How it goes in</legend>
      {MODES.map((one) => (
        <label key={one.mode}>
          <input
            type="radio"
            name={group}
            checked={one.mode === mode}
            onChange={() => {
              const change = { settings: { ...settings, update: { ...update, mode: one.mode } } };
              void session.decide(one.name, change);
            }}
          />
          <span>
            {one.name}
            <small>
              {one.says}
              {one.mode === suited ? '; loses nothing, or next to nothing' : ''}
            </small>
            {one.mode === mode && difference !== undefined ? <Gone difference={difference} /> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Gone({ difference }: { difference: DatasetDifference }) {
  const gone = describeGone(difference);
  return gone === null ? <small>no row goes</small> : <small className={u['warning']}>{gone}</small>;
}

/** "64 BOM lines and 12 stocks would go"; null if none does but what only stood for what is named now. */
export function describeGone({ tables }: DatasetDifference): string | null {
  const gone = tables.flatMap(({ table, removed, standIns }) => {
    const count = removed.length - standIns;
    return count === 0 ? [] : [formatCounted(count, RECORD_NOUNS[table][0], RECORD_NOUNS[table][1])];
  });
  if (gone.length === 0) return null;
  const last = gone.at(-1) ?? '';
  return `${gone.length === 1 ? last : `${gone.slice(0, -1).join(', ')} and ${last}`} would go`;
}

/** Tables losing half of the records in use or more, and not only what stood for what is named now, so somebody has to mean it. */
export function listHalved({ tables }: DatasetDifference): string[] {
  return tables.flatMap(({ table, removed, changed, unchanged, standIns }) => {
    const gone = removed.length - standIns;
    return gone > 0 && gone >= changed.length + unchanged ? [RECORD_NOUNS[table][1]] : [];
  });
}
