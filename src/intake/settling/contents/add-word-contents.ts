import { getElement, readShare } from '../../../domain/answers/answer-value.ts';
import type { CompositionRow } from '../../../domain/dataset.ts';
import type { PartDraft } from '../../base/record-drafts.ts';
import type { PartProposal } from '../../base/proposals.ts';

/**
 * The composition with the contents that were taken from the words of parts: inferred, so that they close nothing and give way to whatever is declared. A least
 * share stands in place of what magnets of the grade may hold; a mere upper bound says no more than the grade does, which stays.
 */
export function addWordContents(
  { parts, composition }: { readonly parts: readonly PartDraft[]; readonly composition: readonly CompositionRow[] },
  taken: readonly PartProposal[],
): CompositionRow[] {
  const rowsOf = new Map(parts.map(({ partNumber, rows }) => [partNumber, rows]));
  const known = new Map(composition.map((row) => [nameContent(row), row]));
  for (const { partNumber, field, value } of taken) {
    const substance = getElement(field);
    const share = substance === null ? null : readShare(value);
    const rows = rowsOf.get(partNumber);
    if (substance === null || share === null || rows === undefined) continue;
    const key = nameContent({ partNumber, substance });
    if (share.min === 0 && known.has(key)) continue;
    known.set(key, {
      partNumber,
      substance,
      massPctMin: share.min,
      massPctMax: share.max,
      evidence: 'inferred',
      evidenceDate: null,
      rows: [...rows],
    });
  }
  return [...known.values()];
}

function nameContent({ partNumber, substance }: Pick<CompositionRow, 'partNumber' | 'substance'>): string {
  return JSON.stringify([partNumber, substance]);
}
