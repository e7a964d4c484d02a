import type { Category } from '../../catalogue/schema.ts';
import type { Evidence, Form } from '../../domain/closed-lists.ts';
import type { Dataset, Part } from '../../domain/dataset.ts';
import { ASKED_METALS } from '../../domain/letters/contents-question.ts';
import { readSubstance } from '../../domain/substances/read-substance.ts';
import { NO_COMPOSITION, readComposition } from './composition.ts';
import { getSubstanceReader } from './substance-reader.ts';

/** Elements no category may keep out of sight. */
const RARE_EARTHS: ReadonlySet<string> = new Set([
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
]);

const isRareEarth = (element: string): boolean => RARE_EARTHS.has(element);

/** An inference closes nothing. */
function isOnlyInferred({ categoryEvidence }: Pick<Part, 'categoryEvidence'>): boolean {
  return categoryEvidence === 'inferred' || categoryEvidence === 'unknown';
}

/** Forms impossible for a part of a category without any controlled form, unless the category is traded in it. */
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

/** Whether goods of a form are or hold things named by rules for their nature; a motor may be without magnets. */
function isHolding(form: Form | null): boolean {
  return form !== null && form !== 'motor' && CONTROLLED_FORMS.has(form);
}

/** Property for a supplier's or a person's word on whether a part holds magnets, graphite, battery materials or rare earths, or is of a metal named by rules. */
export const CONTENTS = 'contents_of_concern';

/**
 * Evidence of the statement that a part holds nothing of concern, by part. It counts where it is seen or declared and nothing else on file
 * contradicts it: no category of a controlled form, and none of the objections to a closing category.
 */
export function findDeniedContents(
  { parts, properties }: Pick<Dataset, 'parts' | 'properties'>,
  categories: ReadonlyMap<string, Category>,
): ReadonlyMap<string, Evidence> {
  const denials = properties.filter(
    ({ property, text, evidence }) =>
      property === CONTENTS && text === 'none' && (evidence === 'seen' || evidence === 'declared'),
  );
  const named = new Set(denials.map(({ partNumber }) => partNumber));
  const categoryOf = new Map(
    parts.flatMap(({ partNumber, category }) => (named.has(partNumber) ? [[partNumber, category] as const] : [])),
  );
  return new Map(
    denials.flatMap(({ partNumber, evidence }) => {
      const form = categories.get(categoryOf.get(partNumber) ?? '')?.form ?? null;
      return isHolding(form) ? [] : [[partNumber, evidence] as const];
    }),
  );
}

/** From this share on goods consist of a metal, in percent by mass; a compound such as gallium arsenide is half of it. */
const CONSISTS_OF_PCT = 20;

function consistsOfAskedMetal({ substance, massPctMin }: Dataset['composition'][number]): boolean {
  const asked: readonly string[] = ASKED_METALS;
  return (massPctMin ?? 0) > CONSISTS_OF_PCT && readSubstance(substance).contains.some((one) => asked.includes(one));
}

/**
 * Loose magnets of a stated material, seen or declared, of a category without a listed thing (ferrite, aluminium-nickel-cobalt): the word of the
 * supplier says as much as such a category.
 */
function findHarmlessMagnets(
  { parts, properties }: Pick<Dataset, 'parts' | 'properties'>,
  categories: ReadonlyMap<string, Category>,
): ReadonlySet<string> {
  const families = new Set(
    [...categories.values()].flatMap(({ form, closedReason, words }) =>
      form === 'magnet' && closedReason !== null ? (words['magnet_family'] ?? []) : [],
    ),
  );
  const stated = new Set(
    properties.flatMap(({ partNumber, property, text, evidence }) =>
      property === 'magnet_family' && families.has(text ?? '') && (evidence === 'seen' || evidence === 'declared')
        ? [partNumber]
        : [],
    ),
  );
  return new Set(
    parts.flatMap(({ partNumber, form, category }) => {
      if (!stated.has(partNumber)) return [];
      const known = categories.get(category ?? '');
      const isOther = (known?.words['magnet_family'] ?? null) !== null;
      return !isOther && (form ?? known?.form) === 'magnet' ? [partNumber] : [];
    }),
  );
}

/**
 * Parts of a category without a controlled form, or stated by somebody to hold none of it, without an objection on file. Objections: a rare
 * earth among the contents, or a metal of the question as its main part; a magnet or alloy family foreign to the category; a form named by
 * rules. Such a part counts as if nobody knew its nature. `denied` is what `findDeniedContents` says, where that is known already.
 */
export function findClosedParts(
  dataset: Pick<Dataset, 'parts' | 'composition' | 'properties'>,
  categories: ReadonlyMap<string, Category>,
  denied = findDeniedContents(dataset, categories),
): ReadonlySet<string> {
  const isClosing = (id: string | null) => (categories.get(id ?? '')?.closedReason ?? null) !== null;
  const harmless = findHarmlessMagnets(dataset, categories);
  const closed = new Map(
    dataset.parts.flatMap((part) =>
      (isClosing(part.category) && !isOnlyInferred(part)) ||
      denied.has(part.partNumber) ||
      harmless.has(part.partNumber)
        ? [[part.partNumber, part] as const]
        : [],
    ),
  );
  const rowsOf = Map.groupBy(
    dataset.composition.filter(({ partNumber }) => closed.has(partNumber)),
    ({ partNumber }) => partNumber,
  );
  const read = getSubstanceReader(dataset.composition);
  for (const [partNumber, rows] of rowsOf) {
    // Most lists of contents name no rare earth, and none is said to be in a part by rows that name none.
    const isNamed = rows.some(({ substance }) => {
      const { contains, mayContain } = read(substance);
      return contains.some(isRareEarth) || mayContain.some(isRareEarth);
    });
    const { elements, oneOf } = isNamed ? readComposition(rows, read) : NO_COMPOSITION;
    const holds = [...elements].some(([element, { state }]) => state === 'contains' && isRareEarth(element));
    const holdsOne = oneOf.some((one) => one.elements.some(isRareEarth));
    const isMetal = denied.has(partNumber) && rows.some(consistsOfAskedMetal);
    if (holds || holdsOne || isMetal) closed.delete(partNumber);
  }
  for (const { partNumber, property, text } of dataset.properties) {
    const isMagnet = text === 'magnets' && harmless.has(partNumber);
    if (property === CONTENTS && text !== null && text !== 'none' && !isMagnet) closed.delete(partNumber);
    if (property === 'magnet_family' && harmless.has(partNumber)) continue;
    const part = closed.get(partNumber);
    if (!part || text === null || (property !== 'magnet_family' && property !== 'alloy_family')) continue;
    if (categories.get(part.category ?? '')?.words[property] !== text) closed.delete(partNumber);
  }
  for (const { partNumber, form, category } of closed.values()) {
    if ((form === 'motor' && denied.has(partNumber)) || harmless.has(partNumber)) continue;
    if (form !== null && CONTROLLED_FORMS.has(form) && categories.get(category ?? '')?.form !== form)
      closed.delete(partNumber);
  }
  return new Set(closed.keys());
}
