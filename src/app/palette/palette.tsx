import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useDataset } from '../queries/analyses/use-analyses.ts';
import { useCatalogue } from '../queries/analyses/use-catalogue.ts';
import { useUndo } from '../queries/writes/use-writes.tsx';
import { useHasPeople, useMembership } from '../queries/session/use-me.ts';
import { Dialog } from '../components/dialog.tsx';
import { focusPage } from '../shell/keep-focus.ts';
import type { PaletteEntry } from './build-entries.ts';
import { buildEntries } from './build-entries.ts';
import { findEntries } from './find-entries.ts';
import s from './palette.module.css';

const LIMIT = 40;

/** A dialog with one field: type, choose with the arrows, Enter goes there. */
export function Palette({ onClose }: { onClose: () => void }) {
  const dataset = useDataset().data;
  const catalogue = useCatalogue().data;
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const people = useHasPeople();
  const audit = useMembership()?.role === 'admin';
  const { label: undoLabel, undo } = useUndo();
  const [failure, setFailure] = useState<string | null>(null);
  const entries = useMemo(
    () => buildEntries(dataset, catalogue, { people, audit }, undoLabel),
    [dataset, catalogue, people, audit, undoLabel],
  );
  const deferred = useDeferredValue(query);
  const found = useMemo(() => findEntries(entries, deferred, LIMIT), [entries, deferred]);
  const chosen = Math.min(active, Math.max(0, found.length - 1));

  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const go = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    if (entry.target === 'undo') {
      undo().then(onClose, (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
      return;
    }
    onClose();
    // From where the palette was opened nobody goes on: what was looked for is the page's, or its sheet's.
    void navigate(entry.target).then(() => focusPage(document));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive(Math.max(0, Math.min(found.length - 1, chosen + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // What is shown may still be what an earlier letter found; Enter means what was typed.
      const typed = event.currentTarget.value;
      go(typed === deferred ? found[chosen] : findEntries(entries, typed, 1)[0]);
    }
  };
  return (
    <Dialog title="Find anything" titleHidden width={640} onClose={onClose}>
      <input
        className={s['input']}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length === 0 ? undefined : `${id}-${chosen}`}
        aria-label="Find a part, supplier, site, country, element, code or page"
        placeholder="Part, supplier, site, country, element, HS or control code, measure, page"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label="Found" className={s['list']}>
        {found.map((entry, index) => (
          <li
            key={entry.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={s['entry']}
            onMouseMove={() => setActive(index)}
            onClick={() => go(entry)}
          >
            <span className={s['kind']}>{entry.kind}</span>
            <span className={s['text']}>
              {entry.code === '' ? null : <code>{entry.code}</code>} <b>{entry.name}</b>{' '}
              <span className={s['detail']}>{entry.detail}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className={s['foot']} role="status">
        {failure !== null
          ? `Not undone: ${failure}`
          : found.length === 0
            ? `Nothing is called “${deferred}”. Names, numbers and codes are searched; not the text of notes.`
            : found.length === LIMIT
              ? `The first ${LIMIT} are shown; type more to narrow.`
              : `${found.length} found`}
      </p>
    </Dialog>
  );
}
