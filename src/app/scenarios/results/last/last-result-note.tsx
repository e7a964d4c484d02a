import { isolateNames } from '../../../format/isolate-names.ts';
import { formatCounted } from '../../../format/number.ts';
import type { LastResult } from './last-result.ts';
import s from '../results.module.css';

/** Changes told; the rest is counted. */
const MOST_TOLD = 4;

/** The last result of a scenario while a new run is on its way, with the changes since. */
export function LastResultNote({ last, changes }: { last: LastResult; changes: readonly string[] }) {
  const told = changes.slice(0, MOST_TOLD);
  const more = changes.length - told.length;
  return (
    <section className={s['last']} aria-label="Last result">
      <h2>Last result</h2>
      <p className={s['finding']}>{isolateNames(last.sentence)}</p>
      <p className={s['muted']}>
        {formatCounted(last.runs, 'run')}.{' '}
        {changes.length === 0
          ? 'Nothing has changed since; the same is run again for its charts.'
          : `Changed since: ${told.join('; ')}${more > 0 ? `; ${formatCounted(more, 'more change')}` : ''}.`}
      </p>
    </section>
  );
}
