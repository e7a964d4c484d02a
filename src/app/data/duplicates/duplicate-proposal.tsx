import { useId, useState } from 'react';
import type { MergeProposal } from '../../../intake/base/proposals.ts';
import s from '../data.module.css';
import d from '../decide.module.css';
import { describeRecords } from './describe-records.ts';
import { keepApart, mergeRecords } from '../session/edit-decisions.ts';
import type { ReadState } from '../session/import-session.ts';
import { useDecisions } from '../session/use-decisions.ts';

/** Records perhaps one, with the evidence for it: the one to keep, or that they are not the same. */
export function DuplicateProposal({ proposal, state }: { proposal: MergeProposal; state: ReadState }) {
  const { kind, evidence } = proposal;
  const { decisions, decide } = useDecisions(state);
  const [keep, setKeep] = useState(proposal.keep);
  const group = useId();
  const ids = [proposal.keep, ...proposal.absorbed];
  const records = describeRecords(kind, ids, state.outcome.dataset);
  const kept = records.find(({ id }) => id === keep);
  const others = ids.filter((id) => id !== keep);
  return (
    <>
      <fieldset className={d['records']}>
        <legend className={d['evidence']}>{evidence}</legend>
        {records.map(({ id, name, detail }) => (
          <label key={id}>
            <input type="radio" name={group} checked={id === keep} onChange={() => setKeep(id)} />
            <span>
              {name} {name === id ? null : <code>{id}</code>}
              <small>{detail}</small>
            </span>
            <i>{id === keep ? 'is kept' : ''}</i>
          </label>
        ))}
      </fieldset>
      <p className={d['choices']}>
        <button
          type="button"
          className={s['button']}
          aria-label={`Merge into ${kept?.name ?? keep}: ${others.join(', ')}`}
          onClick={() =>
            decide(
              `Merge ${others.join(', ')} into ${kept?.name ?? keep}`,
              mergeRecords(decisions, { kind, keep, absorbed: others }),
            )
          }
        >
          Merge into {kept?.name ?? keep}
        </button>
        <button
          type="button"
          className={s['button']}
          aria-label={`Not the same: ${ids.join(' and ')}`}
          onClick={() => decide(`${ids.join(' and ')} are not the same`, keepApart(decisions, { kind, ids }))}
        >
          Not the same
        </button>
      </p>
    </>
  );
}
