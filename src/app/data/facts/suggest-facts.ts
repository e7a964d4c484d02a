import type { Catalogue } from '../../../catalogue/schema.ts';
import { createPartSuggester, prepareSuggestingWords } from '../../../catalogue/suggest-part-facts.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { ConfirmedFact } from '../../../intake/base/import-decisions.ts';

/**
 * Forms, materials and kinds suggested by the words of the parts in use and stated by nobody, in the order of the parts. Every part in use has a
 * kind; where the import took one for want of a better, it is a component, so only this is asked about.
 */
export function suggestFacts(
  { parts, properties }: Pick<Dataset, 'parts' | 'properties'>,
  { categories, magnetGrades }: Pick<Catalogue, 'categories' | 'magnetGrades'>,
): ConfirmedFact[] {
  const suggest = createPartSuggester(prepareSuggestingWords({ categories, magnetGrades }));
  const stated = new Set(properties.map(({ partNumber, property }) => JSON.stringify([partNumber, property])));
  return parts.flatMap((part) => {
    const { partNumber, form, kind, category } = part;
    const suggested = suggest(part);
    const facts: ConfirmedFact[] = [];
    const add = (field: string, { value, reason }: { value: string; reason: string }) =>
      facts.push({ partNumber, field, value, reason });
    if (form === null && suggested.form !== null) add('form', suggested.form);
    if (kind === 'component' && suggested.kind !== null && suggested.kind.value !== kind) add('kind', suggested.kind);
    const material = suggested.findMaterial(category);
    if (material !== null && !stated.has(JSON.stringify([partNumber, material.property])))
      add(material.property, material);
    return facts;
  });
}
