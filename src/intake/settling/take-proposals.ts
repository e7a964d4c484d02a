import { FORMS, PART_KINDS } from '../../domain/closed-lists.ts';
import { getElement } from '../../domain/answers/answer-value.ts';
import type { PartProperty } from '../../domain/dataset.ts';
import { createStatedProperty } from '../../domain/decisions/state-facts.ts';
import type { AcceptProposals } from '../../domain/decisions/remembered.ts';
import type { ConfirmedFact } from '../base/import-decisions.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { PartProposal } from '../base/proposals.ts';
import type { PartDraft } from '../base/record-drafts.ts';

type PartFacts = { readonly parts: readonly PartDraft[]; readonly properties: readonly PartProperty[] };
type Taken = PartFacts & {
  /** Those that are in the parts and properties now. */
  readonly taken: readonly PartProposal[];
  /** Those that a person is still to look at. */
  readonly open: readonly PartProposal[];
};

/** The proposals that nobody refused. */
export function dropRefused(
  proposals: readonly PartProposal[],
  confirmed: readonly ConfirmedFact[],
): readonly PartProposal[] {
  const refused = new Set(confirmed.filter((fact) => fact.refused === true).map(nameValue));
  return refused.size === 0 ? proposals : proposals.filter((proposal) => !refused.has(nameValue(proposal)));
}

/**
 * The parts and properties with the proposals that are taken without a person: none, those that are sure of their words (`confident`), or all. A
 * property that is taken bears the evidence of its proposal, never that of a person who looked. All of them are counted in one note.
 */
export function takeProposals(
  { parts, properties }: PartFacts,
  proposals: readonly PartProposal[],
  accept: AcceptProposals,
  log: ProblemLog,
): Taken {
  const taken = accept === 'none' ? [] : proposals.filter(({ confident }) => accept === 'all' || confident);
  if (taken.length === 0) return { parts, properties, taken, open: proposals };
  const byPart = Map.groupBy(taken, ({ partNumber }) => partNumber);
  const added: PartProperty[] = [];
  const changed = parts.map((part): PartDraft => {
    const own = byPart.get(part.partNumber);
    if (own === undefined) return part;
    const draft = { ...part };
    for (const proposal of own) {
      const { field, value } = proposal;
      if (field === 'category') {
        draft.category = value;
        draft.categoryEvidence = proposal.evidence;
      } else if (field === 'form') {
        draft.form = FORMS.find((one) => one === value) ?? draft.form;
        draft.formEvidence = proposal.evidence;
      } else if (field === 'kind') draft.kind = PART_KINDS.find((one) => one === value) ?? draft.kind;
      else if (field !== 'grade' && getElement(field) === null)
        added.push({ ...createStatedProperty(proposal, part.rows), evidence: proposal.evidence });
    }
    return draft;
  });
  log.note({
    code: 'proposals-taken',
    message: `${taken.length === 1 ? 'One fact' : `${taken.length} facts`} about parts ${taken.length === 1 ? 'is' : 'are'} taken from their words; each can be undone.`,
  });
  const done = new Set(taken);
  return {
    parts: changed,
    properties: added.length === 0 ? properties : [...properties, ...added],
    taken,
    open: proposals.filter((proposal) => !done.has(proposal)),
  };
}

function nameValue({ partNumber, field, value }: Pick<ConfirmedFact, 'partNumber' | 'field' | 'value'>): string {
  return JSON.stringify([partNumber, field, value]);
}
