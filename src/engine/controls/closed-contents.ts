import type { ControlledItem } from '../../catalogue/controlled-item.ts';
import type { Category } from '../../catalogue/schema.ts';
import type { Form } from '../../domain/closed-lists.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { readComposition } from './composition.ts';
import { isKnown } from './evidence.ts';
import { getElementFact } from './element-fact.ts';
import type { Composition } from './facts.ts';
import { lacksFamily } from './part-facts.ts';
import { getSubstanceReader } from './substance-reader.ts';

type Law = { readonly items: readonly ControlledItem[]; readonly categories: ReadonlyMap<string, Category> };

/** Forms of a magnet's inputs; graphite, cells and machines are not, and ore goes into its metals, not into it. */
const INTO_MAGNETS: ReadonlySet<Form> = new Set<Form>([
  'compound',
  'oxide',
  'metal',
  'alloy',
  'magnet-powder',
  'magnet',
]);
const MAGNETS: ReadonlySet<Form> = new Set<Form>(['magnet', 'magnet-powder']);

/**
 * Parts with a complete list of contents on file, seen or declared, without an element of every entry for goods: nothing in them can be on a
 * list, by any maker. A part of unknown nature, and machines, are not judged so, since entries name those by their function.
 */
export function findClosedContents(
  { parts, composition, properties }: Pick<Dataset, 'parts' | 'composition' | 'properties'>,
  { items, categories }: Law,
): ReadonlySet<string> {
  const read = getSubstanceReader(composition);
  const ended = new Set(
    composition.flatMap(({ partNumber, substance, massPctMax }) =>
      massPctMax === 0 && read(substance).isRest ? [partNumber] : [],
    ),
  );
  if (ended.size === 0) return ended;
  const rowsOf = Map.groupBy(
    composition.filter(({ partNumber }) => ended.has(partNumber)),
    ({ partNumber }) => partNumber,
  );
  const familyOf = new Map(
    properties.flatMap(({ partNumber, property, text }) => (property === 'magnet_family' ? [[partNumber, text]] : [])),
  );
  const needsOf = new Map<Form, readonly Needed[] | null>();
  const getNeeds = (form: Form): readonly Needed[] | null => {
    let needs = needsOf.get(form);
    if (needs === undefined) needsOf.set(form, (needs = listNeeds(items, form)));
    return needs;
  };
  return new Set(
    parts.flatMap(({ partNumber, form, category }) => {
      const rows = rowsOf.get(partNumber);
      const known = form ?? categories.get(category ?? '')?.form ?? null;
      if (rows === undefined || known === null || known === 'equipment') return [];
      const contents = readComposition(rows, read);
      const { magnet_family: magnets, alloy_family: alloy } = categories.get(category ?? '')?.words ?? {};
      if (lacksFamily(contents, familyOf.get(partNumber) ?? magnets ?? alloy)) return [];
      if (contents.closedBy === null || !isKnown(contents.closedBy)) return [];
      const needs = getNeeds(known);
      return needs !== null && lacksEach(contents, needs) ? [partNumber] : [];
    }),
  );
}

/** The elements, each enough for an entry to name a part's inputs, without a word on file on whether they are in it; sorted. */
export function listOpenElements(
  contents: Composition & { readonly form: Form | null },
  items: readonly ControlledItem[],
): string[] {
  const named = items.flatMap((item) => {
    if (item.kind !== 'goods' || item.limb === null || isNoInput(item, contents.form)) return [];
    const needed = listNeeded(item);
    return needed.length === 1 ? needed.flat() : [];
  });
  return [...new Set(named)].filter((element) => getElementFact(contents, element).state === 'open').toSorted();
}

function isNoInput({ forms }: ControlledItem, form: Form | null): boolean {
  return form !== null && MAGNETS.has(form) && !forms.some((one) => INTO_MAGNETS.has(one));
}

/** Sets of elements, one of each in goods of an entry. */
type Needed = readonly (readonly string[])[];

/** What entries ask of goods that a part of a form may go into, each once; null: one of them asks for no element. */
function listNeeds(items: readonly ControlledItem[], form: Form): readonly Needed[] | null {
  const needs = new Map<string, Needed>();
  for (const item of items) {
    if (item.kind !== 'goods' || item.limb === null || isNoInput(item, form)) continue;
    const needed = listNeeded(item);
    if (needed.length > 0) needs.set(JSON.stringify(needed), needed);
    else if (!item.forms.every((one) => one === 'equipment')) return null;
  }
  return [...needs.values()];
}

/** Whether of each need all elements of some set are known not to be in the contents. */
function lacksEach(contents: Composition, needs: readonly Needed[]): boolean {
  const absent = new Map<string, boolean>();
  const isAbsent = (element: string): boolean => {
    let is = absent.get(element);
    if (is === undefined) {
      const { state, evidence } = getElementFact(contents, element);
      absent.set(element, (is = state === 'no' && isKnown(evidence)));
    }
    return is;
  };
  return needs.every((needed) => needed.some((anyOf) => anyOf.every(isAbsent)));
}

/** Sets of elements, one of each in goods of an entry: by its tests, else by its contents. */
function listNeeded({ criteria, elements }: ControlledItem): Needed {
  const tested = criteria.flatMap((one) => (one.kind === 'element' ? [one.anyOf] : []));
  return tested.length > 0 ? tested : elements.map((element) => [element]);
}
