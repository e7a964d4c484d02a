import type { Category } from '../../catalogue/schema.ts';
import { type Evidence, MAGNET_FORMS } from '../../domain/closed-lists.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { findClosedParts, findDeniedContents } from './closed-parts.ts';
import { NO_COMPOSITION, readComposition } from './composition.ts';
import { getElementFact } from './element-fact.ts';
import { compareEvidence, getWeaker } from './evidence.ts';
import {
  addElementsOfKind,
  addNamedElements,
  describeKind,
  findMainCompound,
  findStatedPurity,
} from './stated-kind.ts';
import { getSubstanceReader } from './substance-reader.ts';
import { getOwn } from '../../domain/get-own.ts';
import type { Composition, ElementFact, PartFacts, PropertyFact } from './facts.ts';

/**
 * Facts of every part of a dataset by part number. Composition rows decide; where they leave the list open, or there are none, a part takes the
 * composition of its material BOM children (an element is in it if it is in one of them; it is not if it has no rows, the children are all
 * materials and none holds it). Contents without the element of the stated family close nothing. The magnet family follows from the elements
 * where no property states it. A category stated by the company implies its form, its words (an NdFeB magnet is a magnet of the family) and,
 * where it is one substance, its elements, where nothing says otherwise.
 */
export function computePartFacts(
  dataset: Pick<Dataset, 'parts' | 'properties' | 'composition' | 'bom'>,
  categories: ReadonlyMap<string, Category>,
): ReadonlyMap<string, PartFacts> {
  const partsByNumber = new Map(dataset.parts.map((part) => [part.partNumber, part]));
  const compositionOf = Map.groupBy(dataset.composition, (row) => row.partNumber);
  const propertiesOf = Map.groupBy(dataset.properties, (row) => row.partNumber);
  const childrenOf = Map.groupBy(dataset.bom, (line) => line.parent);
  const closedParts = findClosedParts(dataset, categories);
  const denied = findDeniedContents(dataset, categories);
  const results = new Map<string, PartFacts>();
  const inProgress = new Set<string>();
  const readOnce = getSubstanceReader(dataset.composition);

  function computeComposition(partNumber: string): Composition {
    const rows = compositionOf.get(partNumber);
    const own = rows === undefined ? null : readComposition(rows, readOnce);
    if (own !== null && own.closedBy !== null) return own;
    const derived = deriveComposition(partNumber);
    return own === null ? derived : addContents(own, derived);
  }

  function deriveComposition(partNumber: string): Composition {
    const lines = childrenOf.get(partNumber) ?? [];
    const materials = lines.filter((line) => partsByNumber.get(line.child)?.kind === 'material');
    if (materials.length === 0) return NO_COMPOSITION;
    const complete = materials.length === lines.length;
    const facts = materials.map((line) => getFacts(line.child));
    const elements = new Map<string, ElementFact>();
    for (const element of new Set(facts.flatMap((one) => [...one.elements.keys()]))) {
      const found = facts.map((one) => getElementFact(one, element));
      elements.set(element, combineElement(found, complete, element));
    }
    const closed = facts.map((one) => one.closedBy);
    return {
      elements,
      oneOf: facts.flatMap((one) =>
        one.oneOf.map((fact) => ({ ...fact, text: `${fact.elements.join('/')} from its contents` })),
      ),
      closedBy: complete && closed.every((one) => one !== null) ? closed.reduce(getWeaker) : null,
      notUnderstood: facts.find((one) => one.notUnderstood !== null)?.notUnderstood ?? null,
      pure: null,
    };
  }

  function getFacts(partNumber: string): PartFacts {
    const known = results.get(partNumber);
    if (known) return known;
    const part = partsByNumber.get(partNumber);
    // A part inside its own contents adds nothing to them.
    if (!part || inProgress.has(partNumber)) {
      return { form: null, formEvidence: 'unknown', ...NO_COMPOSITION, properties: new Map() };
    }
    inProgress.add(partNumber);
    const stated = computeComposition(partNumber);
    inProgress.delete(partNumber);
    const category = categories.get(part.category ?? '');
    const isClosing = (category?.closedReason ?? null) !== null;
    const isDoubted = isClosing && !closedParts.has(partNumber);
    const form = part.form ?? (isDoubted ? null : closedParts.has(partNumber) ? 'other' : (category?.form ?? null));
    const properties = new Map<string, PropertyFact>();
    for (const row of propertiesOf.get(partNumber) ?? []) properties.set(row.property, row);
    const kind = category && !isDoubted ? describeKind(category) : undefined;
    const formEvidence =
      form === null
        ? 'unknown'
        : ((part.form === null ? (part.categoryEvidence ?? denied.get(partNumber)) : part.formEvidence) ?? 'seen');
    const saidToBe = { kind, kindEvidence: part.categoryEvidence ?? 'seen', form, formEvidence } as const;
    const composition = addElementsOfKind(stated, saidToBe);
    const pure = composition.pure ?? findStatedPurity(composition, properties.get('purity_pct'), form);
    const facts: PartFacts = {
      form,
      formEvidence,
      ...composition,
      elements: addNamedElements(composition.elements, properties),
      pure,
      ...(kind === undefined ? {} : { kind }),
      properties,
    };
    const compound = findMainCompound(compositionOf.get(partNumber) ?? []);
    if (compound && !properties.has('compound_name')) properties.set('compound_name', compound);
    if (!properties.has('magnet_family')) {
      const family = deriveMagnetFamily(facts);
      if (family) properties.set('magnet_family', family);
    }
    const words = Object.entries(isDoubted ? {} : (category?.words ?? {}));
    for (const [property, text] of words) {
      const fact = properties.get(property);
      // What a grade or a name suggests says no less where the category on file implies the same.
      const isSame = fact?.evidence === 'inferred' && fact.text === text;
      if (fact === undefined || isSame) properties.set(property, writeWord(text, part.categoryEvidence ?? 'seen'));
    }
    const named = words.length === 0 ? facts : { ...facts, elements: addNamedElements(facts.elements, properties) };
    const settled = openWithoutFamily(named, composition, compositionOf.has(partNumber));
    results.set(partNumber, settled);
    return settled;
  }

  for (const part of dataset.parts) getFacts(part.partNumber);
  return results;
}

/** Facts of typical contents: the category's form, composition, words and usual ranges, all of them inferred. */
export function computeCategoryFacts(category: Category): PartFacts {
  const composition = readComposition(category.composition.map((row) => ({ ...row, evidence: 'inferred' as const })));
  const properties = new Map<string, PropertyFact>();
  for (const [property, text] of Object.entries(category.words)) {
    properties.set(property, writeWord(text, 'inferred'));
  }
  for (const [property, range] of Object.entries(category.numbers ?? {})) {
    properties.set(property, { ...range, text: null, conditions: null, evidence: 'inferred' });
  }
  return { form: category.form, formEvidence: 'inferred', ...composition, properties, typical: true };
}

/** Indispensable elements of a magnet or alloy family. */
const FAMILY_ELEMENTS: Readonly<Record<string, string>> = { NdFeB: 'Nd', 'Nd-Fe-B': 'Nd', SmCo: 'Sm', 'Dy-Fe': 'Dy' };

/** Whether contents cannot be all of goods of a family, since they are said to lack its making element. */
export function lacksFamily(contents: Composition, family: string | null | undefined): boolean {
  const needed = getOwn(FAMILY_ELEMENTS, family ?? '');
  return needed !== undefined && getElementFact(contents, needed).state === 'no';
}

/**
 * Facts with contents impossible as all of the part, since its family asks for an element missing in them: by BOM children without it, or by a
 * list of its coating alone, or of another part. Missing elements are not taken for absent.
 */
function openWithoutFamily(facts: PartFacts, composition: Composition, isStated: boolean): PartFacts {
  const family = facts.properties.get('magnet_family')?.text ?? facts.properties.get('alloy_family')?.text;
  const needed = getOwn(FAMILY_ELEMENTS, family ?? '');
  if (needed === undefined || composition.elements.get(needed)?.state === 'contains') return facts;
  if (isStated && !lacksFamily(composition, family)) return facts;
  const elements = new Map([...facts.elements].filter(([, { state }]) => state !== 'no'));
  return { ...facts, elements, closedBy: null, pure: null };
}

/** A property in a word. */
function writeWord(text: string, evidence: Evidence): PropertyFact {
  return { min: null, max: null, text, conditions: null, evidence };
}

/** An open list with the additions of the part's contents: nothing missing in them is taken for absent. */
function addContents(own: Composition, contents: Composition): Composition {
  const elements = new Map(own.elements);
  for (const [element, fact] of contents.elements) {
    const known = elements.get(element);
    const says = fact.state === 'contains' || fact.touched;
    if (says && (known === undefined || (known.state === 'open' && fact.state === 'contains'))) {
      elements.set(element, fact);
    }
  }
  return { ...own, elements, oneOf: [...own.oneOf, ...contents.oneOf] };
}

function combineElement(facts: readonly ElementFact[], complete: boolean, element: string): ElementFact {
  const holding = facts.filter((fact) => fact.state === 'contains');
  const best = holding.toSorted((a, b) => compareEvidence(a.evidence, b.evidence))[0];
  if (best) return { ...best, text: `${element} from its contents` };
  if (complete && facts.every((fact) => fact.state === 'no')) {
    return {
      state: 'no',
      touched: false,
      evidence: facts.map((fact) => fact.evidence).reduce(getWeaker),
      text: `no ${element}`,
    };
  }
  const touched = facts.some((fact) => fact.touched);
  return { state: 'open', touched, evidence: 'unknown', text: touched ? `${element} possible` : 'not stated' };
}

function deriveMagnetFamily(facts: PartFacts): PropertyFact | null {
  if (!MAGNET_FORMS.has(facts.form)) return null;
  const families: [string, string[]][] = [
    ['NdFeB', ['Nd', 'Fe', 'B']],
    ['SmCo', ['Sm', 'Co']],
    ['SmFeN', ['Sm', 'Fe', 'N']],
  ];
  for (const [text, needed] of families) {
    const found = needed.map((element) => getElementFact(facts, element));
    if (found.every((fact) => fact.state === 'contains')) {
      return {
        min: null,
        max: null,
        text,
        conditions: null,
        evidence: found.map((fact) => fact.evidence).reduce(getWeaker),
      };
    }
  }
  return null;
}
