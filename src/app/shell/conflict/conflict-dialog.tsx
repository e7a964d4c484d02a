import { useEffect, useState } from 'react';
import { formatInstant } from '../../format/date.ts';
import { formatCounted } from '../../format/number.ts';
import { useAudit } from '../../queries/use-audit.ts';
import { useDataset } from '../../queries/analyses/use-analyses.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import type { Conflict } from '../../queries/writes/conflicts.ts';
import { useConflict } from '../../queries/writes/use-writes.tsx';
import { useVersions } from '../../queries/workspace-queries.ts';
import { loadOnline } from '../../load-online.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { compareSides } from './compare-sides.ts';
import s from './conflict-dialog.module.css';
import { findWriter } from './find-writer.ts';

/** Somebody else wrote first: both sides next to each other, and nothing is overwritten until one is chosen. */
export function ConflictDialog() {
  const { conflict } = useConflict();
  return conflict === undefined ? null : <Choice key={conflict.editId} conflict={conflict} />;
}

function Choice({ conflict }: { conflict: Conflict }) {
  const { settle } = useConflict();
  const [work, setWork] = useState<'none' | 'storing' | { error: unknown }>('none');
  const catalogue = useCatalogue(conflict.subject?.kind === 'assumptions' ? 'now' : 'never').data;
  const versions = useVersions(conflict.workspaceId).data;
  const currency = useDataset().data?.settings.reportingCurrency ?? '';
  const kind = conflict.subject?.kind;
  const mapping = useWords(kind === 'mapping', () => import('../../data/mapping/mapping-words.ts'));
  const scenario = useWords(kind === 'scenario', () => import('./describe-scenario.ts'));
  const lines = compareSides(conflict, { catalogue, versions, currency, mapping, scenario });
  const same = lines.filter(({ differs }) => !differs).length;
  const choose = (way: () => Promise<void>) => {
    setWork('storing');
    way().then(
      () => settle(conflict),
      (error: unknown) => setWork({ error }),
    );
  };
  const sides = [
    { name: 'Yours', side: 'yours', action: 'Store mine', way: conflict.writeYours },
    { name: 'Theirs', side: 'theirs', action: 'Keep theirs', way: conflict.keepTheirs },
  ] as const;
  return (
    <Dialog title="Changed by somebody else meanwhile" width={720} onClose={() => settle(conflict)}>
      <p className={s['what']}>
        Your change “{conflict.label}” is not stored, because a newer state was there. Choose the one that shall hold;
        until then theirs does.
      </p>
      <div className={s['sides']}>
        {sides.map(({ name, side, action, way }) => (
          <section key={name} className={s['side']} aria-label={name}>
            <h3>
              {name} {side === 'theirs' ? <Writer conflict={conflict} /> : null}
            </h3>
            <dl>
              {lines.map((one) => (
                <div key={one.label} data-differs={one.differs}>
                  <dt>{one.label}</dt>
                  <dd>{one[side] === undefined ? 'not there' : one[side] === '' ? 'empty' : one[side]}</dd>
                </div>
              ))}
            </dl>
            <button type="button" className={s['choice']} disabled={work === 'storing'} onClick={() => choose(way)}>
              {action}
            </button>
          </section>
        ))}
      </div>
      <p className={s['foot']}>
        <button type="button" className={s['later']} onClick={() => settle(conflict)}>
          Decide later
        </button>
        <span>
          Yours stays in the list of edits that wait.
          {same === 0 ? null : ` ${formatCounted(same, 'line')} at the end ${same === 1 ? 'is' : 'are'} the same.`}
        </span>
      </p>
      {typeof work === 'object' ? <ErrorPanel what="The choice could not be stored" error={work.error} /> : null}
    </Dialog>
  );
}

/** Words for few conflicts, once loaded; undefined until then, and if not `wanted`. `load` is read once. */
function useWords<T>(wanted: boolean, load: () => Promise<T>): T | undefined {
  const [words, setWords] = useState<T>();
  const [loadOnce] = useState(() => load);
  useEffect(() => {
    if (wanted)
      void loadOnline(loadOnce).then(
        (loaded) => setWords(() => loaded),
        () => undefined,
      );
  }, [wanted, loadOnce]);
  return words;
}

/** The other side's writer and time; nothing if this person may not read them. */
function Writer({ conflict }: { conflict: Conflict }) {
  const events = useAudit(conflict.workspaceId).data;
  const event = events === undefined ? undefined : findWriter(conflict, events);
  if (event === undefined) return null;
  return (
    <small>
      {event.author}, {formatInstant(event.at)}, {event.at.slice(11, 16)} UTC
    </small>
  );
}
