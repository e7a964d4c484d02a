import { type ReactNode, useId } from 'react';
import { formatCounted } from '../../format/number.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Section } from '../../components/section.tsx';
import s from '../data.module.css';
import type { AcceptChoice } from './use-accept-choice.ts';

/** Target of the import, and the button for it. */
export function AcceptPanel({
  choice,
  rule = false,
  children,
}: {
  choice: AcceptChoice;
  rule?: boolean;
  /** How it goes in, above the button. */
  children?: ReactNode;
}) {
  const { target, canGoHere, workspaceName, isDemoData, label, why, work, accept, setTarget, note, setNote } = choice;
  const group = useId();
  return (
    <Section title="Accept" rule={rule}>
      <fieldset className={s['targets']}>
        <legend className="visually-hidden">Where it goes</legend>
        {canGoHere ? (
          <label>
            <input type="radio" name={group} checked={target === 'here'} onChange={() => setTarget('here')} />
            <span>
              Next version of {workspaceName}
              <small>The version before stays and can be opened or put in use again.</small>
            </span>
          </label>
        ) : null}
        <label>
          <input type="radio" name={group} checked={target === 'new'} onChange={() => setTarget('new')} />
          <span>
            A workspace of its own
            <small>
              {canGoHere || isDemoData
                ? 'Assumptions, triage and views are kept apart.'
                : 'The demo stays as it is: own data are never mixed into it.'}
            </small>
          </span>
        </label>
      </fieldset>
      {children}
      {choice.halved.length === 0 ? null : (
        <label className={s['consent']}>
          <input type="checkbox" checked={choice.consents} onChange={() => choice.setConsents(!choice.consents)} />
          <span>Half of the {choice.halved.join(' and ')} in use or more would go, and that is meant.</span>
        </label>
      )}
      {note === null ? null : (
        <label className={s['field']}>
          <span>
            Note <small>for the list of versions</small>
          </span>
          <input className={s['input']} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        </label>
      )}
      <p className={s['acceptRow']}>
        <button
          type="button"
          className={s['primary']}
          disabled={why !== null || work === 'storing'}
          onClick={() => void accept()}
        >
          {work === 'storing' ? 'Storing …' : label}
        </button>
        {why === null ? null : <span>{why}</span>}
      </p>
      {choice.leftOut === 0 ? null : (
        <p className={s['hint']}>The version will list {formatCounted(choice.leftOut, 'row')} as left out.</p>
      )}
      {typeof work === 'object' ? (
        <ErrorPanel
          what="It could not be stored"
          error={work.error}
          next="The version in use is untouched. Try again, or keep the files and come back."
          onRetry={() => void accept()}
        />
      ) : null}
    </Section>
  );
}
