import type { ConfirmedFact as PartProposal } from '../../../intake/base/import-decisions.ts';

/** Proposals of one value of one field: "form: magnet", for many parts. */
export type ProposalGroup = {
  field: PartProposal['field'];
  value: string;
  proposals: readonly PartProposal[];
};

/** Proposals by their content, the commonest first, then by name. */
export function groupPartProposals(proposals: readonly PartProposal[]): ProposalGroup[] {
  const groups = Map.groupBy(proposals, ({ field, value }) => `${field}/${value}`);
  return [...groups.values()]
    .flatMap((members): ProposalGroup[] => {
      const [first] = members;
      return first === undefined ? [] : [{ field: first.field, value: first.value, proposals: members }];
    })
    .toSorted(
      (a, b) =>
        b.proposals.length - a.proposals.length || `${a.field}/${a.value}`.localeCompare(`${b.field}/${b.value}`),
    );
}

/** Proposals with every word of a text in their part number, value or reason. */
export function filterPartProposals(proposals: readonly PartProposal[], text: string): PartProposal[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...proposals];
  return proposals.filter(({ partNumber, field, value, reason }) => {
    const said = `${partNumber} ${field} ${value} ${reason}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** The name of a proposal among all: one field of one part. */
export function getProposalKey({ partNumber, field }: Pick<PartProposal, 'partNumber' | 'field'>): string {
  return JSON.stringify([partNumber, field]);
}
