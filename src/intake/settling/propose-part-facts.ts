import { NO_HINT } from '../base/part-hints.ts';
import type { PartHints } from '../base/part-hints.ts';
import type { PartProposal } from '../base/proposals.ts';
import type { PartProperty } from '../../domain/dataset.ts';
import type { PartDraft } from '../base/record-drafts.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';

/** Categories, forms, kinds and materials that the words of parts suggest, in the order of the parts. What a file states is never proposed against. */
export function proposePartFacts(
  parts: readonly PartDraft[],
  properties: readonly Pick<PartProperty, 'partNumber' | 'property'>[],
  { suggestFacts }: Pick<Vocabulary, 'suggestFacts'>,
  hints: PartHints = new Map(),
): readonly PartProposal[] {
  const stated = new Set(properties.map(({ partNumber, property }) => JSON.stringify([partNumber, property])));
  return parts.flatMap((part): PartProposal[] => {
    const { partNumber, rows } = part;
    const [place] = rows;
    if (place === undefined) return [];
    const suggested = suggestFacts({ ...(hints.get(partNumber) ?? NO_HINT), ...pickText(part) });
    const proposals = (['category', 'form', 'kind'] as const).flatMap((field): PartProposal[] => {
      const suggestion = suggested[field];
      return suggestion === null || part[field] !== null
        ? []
        : [{ partNumber, field, value: suggestion.value, reason: suggestion.reason, ...place }];
    });
    const material = suggested.findMaterial(part.category);
    if (material === null || stated.has(JSON.stringify([partNumber, material.property]))) return proposals;
    const { property: field, value, reason } = material;
    return [...proposals, { partNumber, field, value, reason, ...place }];
  });
}

function pickText({ description, hsCode }: PartDraft): Pick<PartDraft, 'description' | 'hsCode'> {
  return { description, hsCode };
}
