import { useId, useState } from 'react';
import { LICENCE_KINDS, LICENCE_STATUSES } from '../../domain/closed-lists.ts';
import { type StatedLicence, findLicenceFaults, putLicence } from '../../domain/decisions/put-licence.ts';
import type { LicenceCase } from '../../engine/licences/case-report.ts';
import { useNextVersion } from '../data/session/use-next-version.ts';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { useDataset } from '../queries/analyses/use-analyses.ts';
import { useLacking } from '../queries/session/use-me.ts';
import { useView } from '../queries/view/use-view.ts';
import { draftCase } from './draft-case.ts';
import { STATE_NAMES } from './licence-words.ts';
import s from './licences.module.css';

/** State of a case, its days, quantity and papers, edited in place and stored as the next version, open to Undo. */
export function CaseForm({ shown }: { shown: LicenceCase }) {
  const { isOlderVersion } = useView();
  const dataset = useDataset();
  const next = useNextVersion(!isOlderVersion && !dataset.isPlaceholderData);
  const lacking = useLacking('planner');
  const id = useId();
  const first = draftCase(shown);
  const [draft, setDraft] = useState<StatedLicence | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  if (shown.exporterSiteId === null) {
    return (
      <p className={s['muted']}>
        A case needs an exporter: ask who makes the goods, and at which plant, before one is opened.
      </p>
    );
  }
  const stated = draft ?? first;
  const faults = findLicenceFaults(stated);
  const isNew = shown.fileRow === null;
  const change = (part: Partial<StatedLicence>): void => setDraft({ ...stated, ...part });
  const store = (licence: StatedLicence): void => {
    if (dataset.data === undefined) return;
    setFailure(null);
    const what = `${shown.code} of ${shown.exporter}: ${licence.status}`;
    next
      .store(putLicence(dataset.data, shown.fileRow, licence), what, `Say of ${what}`, [])
      .then(() => setDraft(null))
      .catch((error: unknown) => setFailure(error));
  };
  const there = new Set(
    (stated.papers ?? '')
      .split(';')
      .map((paper) => paper.trim())
      .filter((paper) => paper !== ''),
  );
  const mark = (paper: string, isThere: boolean): void => {
    const papers = new Set(there);
    if (isThere) papers.add(paper);
    else papers.delete(paper);
    change({ papers: [...papers].join('; ') });
  };
  const isHeld = next.isBusy || lacking !== null || dataset.data === undefined;
  if (isNew && draft === null) {
    return (
      <>
        <p>
          <button
            type="button"
            className={s['primary']}
            disabled={isHeld}
            title={lacking ?? undefined}
            onClick={() => store(first)}
          >
            {next.isBusy ? 'Storing …' : 'Open a case'}
          </button>
        </p>
        {failure === null ? null : <ErrorPanel what="It was not stored" error={failure} next="Nothing has changed." />}
      </>
    );
  }
  const days = [
    ['filed', 'Filed on'],
    ['decided', 'Decided on'],
    ['validTo', 'Valid to'],
  ] as const;
  const amounts = [
    ['quantity', 'Quantity'],
    ['used', 'Used'],
  ] as const;
  return (
    <form
      className={s['form']}
      onSubmit={(event) => {
        event.preventDefault();
        store(stated);
      }}
    >
      <h3>What is known of it</h3>
      <label htmlFor={`${id}status`}>
        <span>State</span>
        <select
          id={`${id}status`}
          value={stated.status}
          onChange={(event) => change({ status: event.currentTarget.value as StatedLicence['status'] })}
        >
          {LICENCE_STATUSES.flatMap((status) =>
            status === 'in-review' ? (
              []
            ) : (
              <option key={status} value={status}>
                {STATE_NAMES[status]}
              </option>
            ),
          )}
        </select>
      </label>
      <label htmlFor={`${id}kind`}>
        <span>Kind</span>
        <select
          id={`${id}kind`}
          value={stated.kind ?? ''}
          onChange={(event) =>
            change({ kind: LICENCE_KINDS.find((kind) => kind === event.currentTarget.value) ?? null })
          }
        >
          <option value="">not known</option>
          {LICENCE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kind}
            </option>
          ))}
        </select>
      </label>
      {days.map(([field, name]) => (
        <label key={field} htmlFor={`${id}${field}`}>
          <span>{name}</span>
          <input
            id={`${id}${field}`}
            type="date"
            value={stated[field] ?? ''}
            onChange={(event) =>
              change({ [field]: event.currentTarget.value === '' ? null : event.currentTarget.value })
            }
          />
        </label>
      ))}
      {amounts.map(([field, name]) => (
        <label key={field} htmlFor={`${id}${field}`}>
          <span>{name}</span>
          <input
            id={`${id}${field}`}
            type="number"
            min="0"
            value={stated[field] ?? ''}
            onChange={(event) =>
              change({ [field]: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })
            }
          />
        </label>
      ))}
      {shown.quantityUnit === null ? null : (
        <label htmlFor={`${id}unit`}>
          <span>Unit of both, empty for that of the parts</span>
          <input
            id={`${id}unit`}
            value={stated.quantityUnit ?? ''}
            onChange={(event) =>
              change({ quantityUnit: event.currentTarget.value === '' ? null : event.currentTarget.value })
            }
          />
        </label>
      )}
      <label htmlFor={`${id}owner`}>
        <span>Who sees to it</span>
        <input
          id={`${id}owner`}
          value={stated.owner ?? ''}
          onChange={(event) => change({ owner: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
      </label>
      <fieldset>
        <legend>Papers that are there</legend>
        {shown.papers.map((paper) => (
          <label key={paper.id}>
            <input
              type="checkbox"
              checked={there.has(paper.id)}
              onChange={(event) => mark(paper.id, event.currentTarget.checked)}
            />{' '}
            {paper.name}
          </label>
        ))}
      </fieldset>
      {faults.map((fault) => (
        <p key={fault} role="alert">
          {fault}
        </p>
      ))}
      <p>
        <button
          type="submit"
          className={s['primary']}
          disabled={isHeld || draft === null || faults.length > 0}
          title={lacking ?? undefined}
        >
          {next.isBusy ? 'Storing …' : 'Store'}
        </button>
      </p>
      {failure === null ? null : <ErrorPanel what="It was not stored" error={failure} next="Nothing has changed." />}
    </form>
  );
}
