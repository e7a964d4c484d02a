import { useMemo, useState } from 'react';
import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { FactDecision } from '../../../domain/decisions/decisions.ts';
import { stateFacts } from '../../../domain/decisions/state-facts.ts';
import type { ConfirmedFact } from '../../../intake/base/import-decisions.ts';
import { formatCounted } from '../../format/number.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Section } from '../../components/section.tsx';
import s from '../data.module.css';
import { ProposalPicker } from './proposal-picker.tsx';
import { suggestFacts } from './suggest-facts.ts';
import type { NextVersion } from '../session/use-next-version.ts';

/** The facts kept over imports, with present words on their parts. */
function listDecisions(facts: readonly ConfirmedFact[], { parts }: Dataset): FactDecision[] {
  const kinds = new Map(parts.map(({ partNumber, kind }) => [partNumber, kind]));
  return facts.map(({ partNumber, field, value, reason }) => ({
    partNumber,
    field,
    value,
    reason,
    over: field === 'kind' ? (kinds.get(partNumber) ?? null) : null,
  }));
}

type Work =
  | 'none'
  | 'storing'
  | 'stored'
  | 'waiting'
  | { facts: readonly ConfirmedFact[]; what: string; error: unknown };

/** Forms, materials and kinds suggested by the parts in use: confirmed ones are stored at once as a new version. */
export function ConfirmFacts({
  dataset,
  catalogue,
  next,
}: {
  dataset: Dataset;
  catalogue: Catalogue;
  next: NextVersion;
}) {
  const [work, setWork] = useState<Work>('none');
  const proposals = useMemo(() => suggestFacts(dataset, catalogue), [dataset, catalogue]);
  const descriptions = useMemo(
    () => new Map(dataset.parts.map(({ partNumber, description }) => [partNumber, description])),
    [dataset],
  );

  const confirm = (facts: readonly ConfirmedFact[], what: string): void => {
    setWork('storing');
    const note = `${formatCounted(facts.length, 'fact')} about parts confirmed`;
    next.store(stateFacts(dataset, facts), note, `Confirm ${what}`, listDecisions(facts, dataset)).then(
      (state) => setWork(state === 'lost-race' ? 'none' : state),
      (error: unknown) => setWork({ facts, what, error }),
    );
  };

  const isDone = work === 'waiting' || (work === 'stored' && next.isLastInUse);
  return (
    <Section
      title={
        proposals.length === 0
          ? 'No form, material or kind is left to confirm'
          : `${formatCounted(proposals.length, 'fact')} about parts that their descriptions suggest`
      }
      caption="Forms, materials and kinds, from descriptions and HS codes, so estimated. A form decides what crosses a border. What you confirm is stored at once as a new version; the rest stays open and counts as not known."
    >
      <p role="status" className={isDone ? s['done'] : 'visually-hidden'}>
        {work === 'stored' && next.isLastInUse
          ? 'Confirmed and stored as a new version, which is in use now. Undo takes the one before back.'
          : ''}
        {work === 'waiting' ? 'Kept in this browser, and sent as a new version when the server answers.' : ''}
      </p>
      {typeof work === 'object' ? (
        <ErrorPanel
          what="The facts could not be stored"
          error={work.error}
          next="The version in use is untouched."
          onRetry={() => confirm(work.facts, work.what)}
        />
      ) : null}
      {proposals.length === 0 ? null : (
        <ProposalPicker proposals={proposals} descriptions={descriptions} isBusy={next.isBusy} onConfirm={confirm} />
      )}
    </Section>
  );
}
