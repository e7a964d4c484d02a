import { useId, useState } from 'react';
import type { Dataset } from '../../domain/dataset.ts';
import type { ImportOutcome } from '../../intake/import-outcome.ts';
import { formatCounted } from '../format/number.ts';
import { useView } from '../queries/use-view.ts';
import { useVersions } from '../queries/workspace-queries.ts';
import { ErrorPanel } from '../views/error-panel.tsx';
import { Pending } from '../views/pending.tsx';
import { Section } from '../views/section.tsx';
import s from './data.module.css';
import { DifferenceView } from './difference-view.tsx';
import { isSame } from './summarise-difference.ts';
import { useAccept } from './use-accept.ts';
import { useDifference } from './use-difference.ts';
import { useImportSession } from './use-import-session.ts';

type Target = 'here' | 'new';

/** Where the import goes, what it would change there, and the button that does it. */
export function AcceptPanel({ dataset, outcome }: { dataset: Dataset; outcome: ImportOutcome }) {
  const view = useView();
  const { session } = useImportSession();
  const { acceptHere, acceptAsNew } = useAccept();
  const versions = useVersions(view.workspaceId).data;
  // The fictional company keeps to itself: own data never go into its workspace.
  const canGoHere = view.workspace !== undefined && !view.workspace.demo && !dataset.settings.demo;
  const [wanted, setWanted] = useState<Target | null>(null);
  const target: Target = canGoHere ? (wanted ?? (outcome.workspace === null ? 'here' : 'new')) : 'new';
  const head = view.workspace?.head ?? null;
  const difference = useDifference(target === 'here' ? head : null, dataset, outcome);
  const [note, setNote] = useState('');
  const [work, setWork] = useState<'none' | 'storing' | { error: unknown }>('none');
  const group = useId();

  const parts = formatCounted(dataset.parts.length, 'part');
  const { name } = dataset.settings;
  // The hash is that of the files as they were read; a name or date typed since makes another version.
  const isAsRead = JSON.stringify(outcome.dataset?.settings) === JSON.stringify(dataset.settings);
  const known = versions?.find((version) => isAsRead && version.hash === outcome.dataVersion);
  const number = known?.number ?? Math.max(0, ...(versions ?? []).map((version) => version.number)) + 1;
  const label =
    target === 'here'
      ? `Accept ${parts} as version ${number}`
      : `Create ${name === '' ? 'a workspace' : `“${name}”`} with ${parts}`;
  const nothingNew = target === 'here' && difference.data !== undefined && isSame(difference.data);

  const accept = async (): Promise<void> => {
    const acceptance = {
      dataset,
      note: note.trim() === '' ? outcome.document.files.map((file) => file.file).join(', ') : note.trim(),
      sourceFiles: outcome.document.files.map(({ file, sha256 }) => ({ file, sha256 })),
      workspace: outcome.workspace,
    };
    setWork('storing');
    try {
      if (target === 'new') {
        await acceptAsNew(acceptance);
        session.discard(`“${name}” has its own workspace now, with ${parts}.`);
      } else if (await acceptHere(acceptance, head, label)) {
        session.discard(`Version ${number} with ${parts} is in use.`);
      }
      setWork('none');
    } catch (error) {
      setWork({ error });
    }
  };

  return (
    <>
      {target === 'here' && head !== null ? (
        <Section
          title="What would change"
          caption="Against the version in use, record by record. Where a row stands in the file does not count."
        >
          {difference.isError ? (
            <ErrorPanel
              what="The difference could not be worked out"
              error={difference.error}
              onRetry={() => void difference.refetch()}
            />
          ) : difference.data === undefined ? (
            <Pending label="Comparing with the version in use" lines={[60, 40, 50]} />
          ) : (
            <DifferenceView difference={difference.data} />
          )}
        </Section>
      ) : null}
      <Section title="Accept">
        <fieldset className={s['targets']}>
          <legend className="visually-hidden">Where it goes</legend>
          {canGoHere ? (
            <label>
              <input type="radio" name={group} checked={target === 'here'} onChange={() => setWanted('here')} />
              <span>
                Next version of {view.workspace?.name}
                <small>The version before stays and can be opened or put in use again.</small>
              </span>
            </label>
          ) : null}
          <label>
            <input type="radio" name={group} checked={target === 'new'} onChange={() => setWanted('new')} />
            <span>
              A workspace of its own
              <small>
                {canGoHere || dataset.settings.demo
                  ? 'Assumptions, triage and views are kept apart.'
                  : 'The demo stays as it is: own data are never mixed into it.'}
              </small>
            </span>
          </label>
        </fieldset>
        {outcome.workspace === null ? (
          <label className={s['field']}>
            <span>
              Note <small>what changed, for the list of versions</small>
            </span>
            <input className={s['input']} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          </label>
        ) : null}
        <p className={s['acceptRow']}>
          <button
            type="button"
            className={s['primary']}
            disabled={work === 'storing' || nothingNew || name === ''}
            onClick={() => void accept()}
          >
            {work === 'storing' ? 'Storing …' : label}
          </button>
          {nothingNew ? (
            <span>These files hold the data of the version in use: there is nothing to accept.</span>
          ) : name === '' ? (
            <span>Give the company a name above.</span>
          ) : null}
        </p>
        {typeof work === 'object' ? (
          <ErrorPanel
            what="It could not be stored"
            error={work.error}
            next="The version in use is untouched. Try again, or keep the files and come back."
            onRetry={() => void accept()}
          />
        ) : null}
      </Section>
    </>
  );
}
