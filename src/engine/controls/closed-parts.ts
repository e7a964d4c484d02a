import type { Category } from '../../catalogue/schema.ts';
import type { Evidence, Form } from '../../domain/closed-lists.ts';
import type { Dataset, Part } from '../../domain/dataset.ts';
import { readComposition } from './composition.ts';

/** Elements that no category may keep out of sight. */
const RARE_EARTHS = [
  'Sc',
  'Y',
  'La',
  'Ce',
  'Pr',
  'Nd',
  'Pm',
  'Sm',
  'Eu',
  'Gd',
  'Tb',
  'Dy',
  'Ho',
  'Er',
  'Tm',
  'Yb',
  'Lu',
];

/** What is inferred closes nothing. */
function isOnlyInferred({ categoryEvidence }: Pick<Part, 'categoryEvidence'>): boolean {
  return categoryEvidence === 'inferred' || categoryEvidence === 'unknown';
}

/** Forms that a part of a category without any controlled form cannot have, unless the category is traded in it. */
const CONTROLLED_FORMS: ReadonlySet<Form> = new Set<Form>([
  'oxide',
  'alloy',
  'target',
  'magnet',
  'magnet-powder',
  'magnet-assembly',
  'motor',
  'graphite',
  'anode-active',
  'precursor',
  'cathode-active',
  'cell',
  'module',
  'pack',
]);

/** Property in which a supplier or a person states whether a part holds magnets, battery materials or rare earths. */
const CONTENTS = 'contents_of_concern';

/**
 * Evidence of the statement that a part holds nothing of concern, by part. It counts where it is seen or declared and nothing else on file says what the
 * part is otherwise: no category of a controlled form, and all that speaks against a closing category.
 */
export function findDeniedContents(
  { parts, properties }: Pick<Dataset, 'parts' | 'properties'>,
  categories: ReadonlyMap<string, Category>,
): ReadonlyMap<string, Evidence> {
  const categoryOf = new Map(parts.map(({ partNumber, category }) => [partNumber, category]));
  return new Map(
    properties.flatMap(({ partNumber, property, text, evidence }) => {
      if (property !== CONTENTS || text !== 'none' || (evidence !== 'seen' && evidence !== 'declared')) return [];
      const form = categories.get(categoryOf.get(partNumber) ?? '')?.form ?? null;
      return form !== null && CONTROLLED_FORMS.has(form) ? [] : [[partNumber, evidence] as const];
    }),
  );
}

/**
 * Parts whose category says that nothing in them has a controlled form, or of which somebody stated that they hold none of it, and of which nothing else on file says otherwise. What speaks against it: a
 * rare earth among the contents; a magnet or alloy family that is not the category's; a form that rules name. Such a part counts as if nobody knew what it is.
 */
export function findClosedParts(
  dataset: Pick<Dataset, 'parts' | 'composition' | 'properties'>,
  categories: ReadonlyMap<string, Category>,
): ReadonlySet<string> {
  const isClosing = (id: string | null) => (categories.get(id ?? '')?.closedReason ?? null) !== null;
  const denied = findDeniedContents(dataset, categories);
  const closed = new Map(
    dataset.parts.flatMap((part) =>
      (isClosing(part.category) && !isOnlyInferred(part)) || denied.has(part.partNumber)
        ? [[part.partNumber, part] as const]
        : [],
    ),
  );
  const rowsOf = Map.groupBy(
    dataset.composition.filter(({ partNumber }) => closed.has(partNumber)),
    ({ partNumber }) => partNumber,
  );
  for (const [partNumber, rows] of rowsOf) {
    const { elements, oneOf } = readComposition(rows);
    const holds = RARE_EARTHS.some((element) => elements.get(element)?.state === 'contains');
    const holdsOne = oneOf.some((one) => one.elements.some((element) => RARE_EARTHS.includes(element)));
    if (holds || holdsOne) closed.delete(partNumber);
  }
  for (const { partNumber, property, text } of dataset.properties) {
    if (property === CONTENTS && text !== null && text !== 'none') closed.delete(partNumber);
    const part = closed.get(partNumber);
    if (!part || text === null || (property !== 'magnet_family' && property !== 'alloy_family')) continue;
    if (categories.get(part.category ?? '')?.words[property] !== text) closed.delete(partNumber);
  }
  for (const { partNumber, form, category } of closed.values()) {
    if (form !== null && CONTROLLED_FORMS.has(form) && categories.get(category ?? '')?.form !== form)
      closed.delete(partNumber);
  }
  return new Set(closed.keys());
}
