import { useMemo } from 'react';
import { formatCounted } from '../../format/number.ts';
import { Section } from '../../components/section.tsx';
import { ConfirmedFacts } from './confirmed-facts.tsx';
import { confirmFacts } from '../session/edit-decisions.ts';
import type { ReadState } from '../session/import-session.ts';
import { listPartsWithoutSupplier } from '../../../domain/parts-without-supplier.ts';
import { TakenFacts } from './taken-facts.tsx';
import { UnknownParts } from './unknown-parts.tsx';
import { MakersQuestion } from './makers-question.tsx';
import { ProposalPicker } from './proposal-picker.tsx';
import { useDecisions } from '../session/use-decisions.ts';

/** Kinds, forms and categories suggested by the words of the files: inferred, each with its reason, to be confirmed in bulk. */
export function PartsStep({ state }: { state: ReadState }) {
  const { partProposals, dataset } = state.outcome;
  const { decisions, decide } = useDecisions(state);
  const descriptions = useMemo(
    () => new Map(dataset?.parts.map(({ partNumber, description }) => [partNumber, description])),
    [dataset],
  );
  return (
    <>
      {dataset === null ? null : <MakersQuestion state={state} dataset={dataset} />}
      <Section
        title={
          partProposals.length === 0
            ? 'Nothing to confirm about the parts'
            : `${formatCounted(partProposals.length, 'fact')} about parts that the files suggest and nobody stated`
        }
        caption="From descriptions and HS codes, so inferred. What you confirm enters the data as a stated fact; the rest stays open and counts as not known. All of it can be confirmed after acceptance as well, under Categories."
        rule={dataset !== null && listPartsWithoutSupplier(dataset).length > 0}
      >
        {partProposals.length === 0 ? null : (
          <ProposalPicker
            proposals={partProposals}
            descriptions={descriptions}
            onConfirm={(facts, what) => decide(`Confirm ${what}`, confirmFacts(decisions, facts))}
          />
        )}
      </Section>
      {dataset === null ? null : <UnknownParts state={state} dataset={dataset} />}
      <TakenFacts state={state} />
      <ConfirmedFacts state={state} descriptions={descriptions} />
    </>
  );
}
