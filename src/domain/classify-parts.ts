import type { Dataset, Part } from './dataset.ts';

/**
 * A copy of the dataset with the category of `choices` (part number → category id) in each of its parts; nothing else changes, and no form is
 * derived from it. Throws on a part number missing in the dataset.
 */
export function applyClassification(dataset: Dataset, choices: ReadonlyMap<string, string>): Dataset {
  const known = new Set(dataset.parts.map((part) => part.partNumber));
  for (const partNumber of choices.keys()) {
    if (!known.has(partNumber)) throw new Error(`There is no part "${partNumber}" to classify.`);
  }
  return {
    ...dataset,
    parts: dataset.parts.map((part) => {
      const category = choices.get(part.partNumber);
      if (category === undefined) return part;
      const { categoryEvidence } = part;
      return { ...part, category, ...(categoryEvidence === undefined ? {} : { categoryEvidence: null }) };
    }),
  };
}

/**
 * The parts nobody can look up in the catalogue, in the order of the file: bought or made parts (no products) without a category, or with an id
 * missing in `categoryIds`.
 */
export function filterUnclassified(parts: readonly Part[], categoryIds: ReadonlySet<string>): Part[] {
  return parts.filter((part) => part.kind !== 'product' && (part.category === null || !categoryIds.has(part.category)));
}
