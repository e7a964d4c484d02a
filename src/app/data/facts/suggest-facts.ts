import { createCategoryFinder } from '../../../catalogue/find-category.ts';
import type { Catalogue } from '../../../catalogue/schema.ts';
import { createPartSuggester } from '../../../catalogue/suggest-part-facts.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { ConfirmedFact } from '../../../intake/base/import-decisions.ts';

/**
 * Forms, materials and kinds that the words of the parts in use suggest and nobody stated, in the order of the parts. Every part in use has a kind;
 * where the import took one for want of a better, it is a component, so that only that is asked about.
 */
export function suggestFacts(
  { parts, properties }: Pick<Dataset, 'parts' | 'properties'>,
  { categories }: Pick<Catalogue, 'categories'>,
): ConfirmedFact[] {
  const suggest = createPartSuggester(createCategoryFinder(categories));
  const stated = new Set(properties.map(({ partNumber, property }) => JSON.stringify([partNumber, property])));
  return parts.flatMap((part) => {
    const { partNumber, form, kind, category } = part;
    const suggested = suggest(part);
    const facts: ConfirmedFact[] = [];
    if (form === null && suggested.form !== null) facts.push({ partNumber, field: 'form', ...suggested.form });
    if (kind === 'component' && suggested.kind !== null && suggested.kind.value !== kind)
      facts.push({ partNumber, field: 'kind', ...suggested.kind });
    const material = suggested.findMaterial(category);
    if (material !== null && !stated.has(JSON.stringify([partNumber, material.property])))
      facts.push({ partNumber, field: material.property, value: material.value, reason: material.reason });
    return facts;
  });
}
