import type { Dataset } from '../../domain/dataset.ts';
import type { ConfirmedFact } from '../../intake/import-decisions.ts';
import type { ImportOutcome } from '../../intake/import-outcome.ts';

/**
 * The proposals of an import that say what the version in use holds already: somebody has confirmed them before, or another file stated them, so
 * that nobody needs to be asked each month.
 */
export function carryFacts(
  proposals: ImportOutcome['partProposals'],
  { parts, properties }: Pick<Dataset, 'parts' | 'properties'>,
): ConfirmedFact[] {
  if (proposals.length === 0) return [];
  const known = new Map(parts.map((part) => [part.partNumber, part]));
  const texts = new Map<string, Map<string, string | null>>();
  for (const { partNumber, property, text } of properties) {
    const ofPart = texts.get(partNumber) ?? new Map<string, string | null>();
    texts.set(partNumber, ofPart.set(property, text));
  }
  return proposals
    .filter(({ partNumber, field, value }) => {
      if (field === 'kind' || field === 'category' || field === 'form') return known.get(partNumber)?.[field] === value;
      return texts.get(partNumber)?.get(field) === value;
    })
    .map(({ partNumber, field, value, reason }) => ({ partNumber, field, value, reason }));
}

/**
 * The supplier that is the company itself, as the version in use knows it; undefined where the files say so themselves, or do not have it, so that
 * there is nothing to carry over.
 */
export function carryOwnSupplier(
  { own, dataset }: Pick<ImportOutcome, 'own' | 'dataset'>,
  { suppliers }: Pick<Dataset, 'suppliers'>,
): string | undefined {
  if (own.marked) return undefined;
  const known = suppliers.find(({ role }) => role === 'own')?.supplierId;
  return dataset?.suppliers.some(({ supplierId }) => supplierId === known) === true ? known : undefined;
}
