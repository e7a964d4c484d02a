import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useLacking } from '../../queries/session/use-me.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useWrites } from '../../queries/writes/use-writes.tsx';
import { useDocuments } from '../../queries/workspace-queries.ts';
import type { ExposureSearch } from '../../url-state.ts';
import { GLOBAL_KEYS, parseSearch, stringifySearch, toValidExposureSearch } from '../../url-state.ts';
import { Popover } from '../../components/popover.tsx';
import { useExposureSearch } from '../use-exposure-search.ts';
import s from './saved-views.module.css';
import { toValidSavedView } from '../../queries/view/document-values.ts';

/** Content of a saved view: the page's own parameters, without the open row and without the clocks. */
export function writeViewSearch(search: ExposureSearch): string {
  const kept = Object.entries(search).filter(
    ([key]) => key !== 'view' && key !== 'part' && !GLOBAL_KEYS.some((global) => global === key),
  );
  return stringifySearch(Object.fromEntries(kept));
}

/** Named sets of filters of this workspace: open, save the present one, delete. Law date and data version stay as they are. */
export function SavedViews() {
  const { workspaceId } = useView();
  const documents = useDocuments(workspaceId).data ?? [];
  const { search } = useExposureSearch();
  const navigate = useNavigate();
  const { writeDocument } = useWrites();
  const lacking = useLacking('buyer');
  const [failure, setFailure] = useState<string | null>(null);
  const views = documents
    .flatMap((document) => {
      const saved = document.kind === 'view' ? toValidSavedView(document.value) : null;
      return saved?.page === 'exposure' ? [{ id: document.key, ...saved }] : [];
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const current = views.find(({ id }) => id === search.view);
  /** Resolves to whether it was taken: stored, or kept until it can be. */
  const store = (key: string, value: unknown, label: string): Promise<boolean> => {
    setFailure(null);
    return writeDocument({ kind: 'view', key, value, label }).then(
      () => true,
      (error: unknown) => {
        setFailure(error instanceof Error ? error.message : String(error));
        return false;
      },
    );
  };
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form).get('name');
    const name = typeof given === 'string' ? given.trim() : '';
    if (name === '') return;
    const id = crypto.randomUUID();
    const value = { name, page: 'exposure', search: writeViewSearch(search) };
    if (!(await store(id, value, `Save the view “${name}”`))) return;
    form.reset();
    void navigate({ to: '/exposure', search: (previous) => ({ ...toValidExposureSearch(previous), view: id }) });
  };
  return (
    <Popover
      className={s['trigger']}
      label={current === undefined ? 'Views' : `View: ${current.name}`}
      title="Saved views"
    >
      <>
        {views.length === 0 ? (
          <p className={s['hint']}>
            None yet. A view keeps the tab, the filters and the order of this page under a name.
          </p>
        ) : (
          <ul className={s['views']}>
            {views.map(({ id, name, search: stored }) => (
              <li key={id}>
                <Link
                  to="/exposure"
                  search={{ ...toValidExposureSearch(parseSearch(stored)), view: id }}
                  aria-current={id === search.view ? 'true' : undefined}
                  activeProps={{}}
                >
                  {name}
                </Link>
                <button
                  type="button"
                  className={s['delete']}
                  disabled={lacking !== null}
                  onClick={() => void store(id, null, `Delete the view “${name}”`)}
                >
                  Delete<span className="visually-hidden"> the view {name}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <form className={s['form']} onSubmit={(event) => void save(event)}>
          <label>
            <span className="visually-hidden">Name of the new view</span>
            <input name="name" required maxLength={80} placeholder="Name, such as Dy magnets to ask about" />
          </label>
          <button type="submit" disabled={lacking !== null}>
            Save this view
          </button>
        </form>
        {lacking === null ? null : <p className={s['hint']}>{lacking}</p>}
        {failure === null ? null : <p role="alert">Not stored: {failure}</p>}
      </>
    </Popover>
  );
}
