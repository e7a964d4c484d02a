import { useNavigate, useSearch } from '@tanstack/react-router';
import type { LawStatus } from '../../engine/controls/finding.ts';
import type { ControlsSearch } from '../url-state.ts';
import { useTypedText } from '../components/hooks/use-typed-text.ts';
import s from './controls.module.css';
import { getElements } from './filter-catalogue.ts';
import type { Law } from './law.ts';
import { STATUS_WORDS } from '../words/law/law-words.ts';

const STATUSES: readonly LawStatus[] = ['in-force', 'unconfirmed', 'suspended', 'not-yet', 'ended'];
const PURPOSES: readonly (readonly ['battery' | 'motor', string])[] = [
  ['battery', 'Batteries'],
  ['motor', 'Motors'],
];

/** Filters of the lists; every choice stands in the address. */
export function CatalogueFilters({ law, placeholder }: { law: Law; placeholder: string }) {
  const search = useSearch({ from: '/controls' });
  const navigate = useNavigate({ from: '/controls' });
  const set = (change: ControlsSearch, replace = false): void => {
    void navigate({ search: (previous) => ({ ...previous, ...change }), replace, resetScroll: false });
  };
  const [text, setText] = useTypedText(search.q, (q) => set({ q }, true), 0);
  const isNarrowed = [search.q, search.for, search.status, search.element].some((value) => value !== undefined);
  return (
    <div className={s['filters']} role="search" aria-label="Filters of the catalogue">
      <input
        type="search"
        className={s['search']}
        placeholder={placeholder}
        aria-label="Search the catalogue"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {PURPOSES.map(([id, name]) => (
        <button
          key={id}
          type="button"
          className={s['toggle']}
          aria-pressed={search.for === id}
          onClick={() => set({ for: search.for === id ? undefined : id })}
        >
          {name}
        </button>
      ))}
      <label className={s['pick']}>
        Status{' '}
        <select
          value={search.status ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            set({ status: STATUSES.find((status) => status === value) });
          }}
        >
          <option value="">any</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {STATUS_WORDS[status]}
            </option>
          ))}
        </select>
      </label>
      <label className={s['pick']}>
        Element{' '}
        <select
          value={search.element ?? ''}
          onChange={(event) => set({ element: event.currentTarget.value || undefined })}
        >
          <option value="">any</option>
          {getElements(law.catalogue).map((element) => (
            <option key={element}>{element}</option>
          ))}
        </select>
      </label>
      {isNarrowed ? (
        <button
          type="button"
          className={s['link']}
          onClick={() => set({ q: undefined, for: undefined, status: undefined, element: undefined })}
        >
          Clear
        </button>
      ) : null}
    </div>
  );
}
