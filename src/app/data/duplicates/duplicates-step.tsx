import { useState } from 'react';
import type { MergeProposal } from '../../../intake/base/proposals.ts';
import { formatCounted } from '../../format/number.ts';
import { Section } from '../../components/section.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import { MERGE_CAUSES } from '../../words/import-words.ts';
import s from '../data.module.css';
import d from '../decide.module.css';
import { DuplicateProposal } from './duplicate-proposal.tsx';
import { mergeRecords } from '../session/edit-decisions.ts';
import type { ReadState } from '../session/import-session.ts';
import { MergedRecords } from './merged-records.tsx';
import { useDecisions } from '../session/use-decisions.ts';

const AT_FIRST = 25;

/** Records perhaps one: each with its evidence, to be merged or kept apart; nothing is merged without a person. */
export function DuplicatesStep({ state, renamed }: { state: ReadState; renamed: readonly MergeProposal[] }) {
  const { duplicates } = state.outcome;
  const groups = [...Map.groupBy(duplicates, ({ cause }) => cause)];
  return (
    <>
      {renamed.length === 0 ? null : (
        <Section
          title={`New here, or known under another name: ${formatCounted(renamed.length, 'proposal')}`}
          caption="They look like records of the version in use that these files do not have. Merged, they keep the id that they had, so that a spelling variant is no new company."
          rule={false}
        >
          <CauseGroup title="Against the version in use" proposals={renamed} state={state} />
        </Section>
      )}
      <Section
        title={
          duplicates.length === 0
            ? 'No two records look like one'
            : `Records that may be one: ${formatCounted(duplicates.length, 'proposal')}`
        }
        caption="A merge keeps one record under one id; every reference follows, and the source rows of all are kept. It is remembered for the next file, and can be taken apart."
        rule={renamed.length > 0}
      >
        <ul className={d['causes']}>
          {groups.map(([cause, proposals]) => (
            <li key={cause}>
              <CauseGroup title={MERGE_CAUSES[cause]} proposals={proposals} state={state} />
            </li>
          ))}
        </ul>
      </Section>
      <MergedRecords state={state} />
    </>
  );
}

function CauseGroup({
  title,
  proposals,
  state,
}: {
  title: string;
  proposals: readonly MergeProposal[];
  state: ReadState;
}) {
  const { decisions, decide } = useDecisions(state);
  const [limit, setLimit] = useState(AT_FIRST);
  return (
    <>
      <div className={d['causeHead']}>
        <h3>{title}</h3>
        {proposals.length < 2 ? null : (
          <button
            type="button"
            className={s['link']}
            onClick={() => decide(`Merge all ${proposals.length}: ${title}`, proposals.reduce(mergeRecords, decisions))}
          >
            Merge all {proposals.length} as proposed
          </button>
        )}
      </div>
      <ul>
        {proposals.slice(0, limit).map((proposal) => (
          <li key={[proposal.kind, proposal.keep, ...proposal.absorbed].join('/')} className={d['proposal']}>
            <DuplicateProposal proposal={proposal} state={state} />
          </li>
        ))}
      </ul>
      <ShowMore count={proposals.length} limit={limit} step={100} noun="further proposal" onLimit={setLimit} />
    </>
  );
}
