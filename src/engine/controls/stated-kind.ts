import type { Category } from '../../catalogue/schema.ts';
import type { Evidence, Form } from '../../domain/closed-lists.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { isElement, isMetal } from '../../domain/substances/metals.ts';
import { findNamedCompound, listElementsOfCompound } from '../../domain/substances/named-compounds.ts';
import { readSubstance } from '../../domain/substances/read-substance.ts';
import { RARE_EARTHS } from '../../domain/substances/substance-words.ts';
import { PURE_PCT, readComposition } from './composition.ts';
import { compareEvidence, getWeaker } from './evidence.ts';
import { getOwn } from '../../domain/get-own.ts';
import type { Composition, ElementFact, PropertyFact, PureMetal, SaidToBe, StatedKind } from './facts.ts';

/** Forms of one substance, named by the category. */
const SUBSTANCE_FORMS: ReadonlySet<Form> = new Set<Form>([
  'metal',
  'oxide',
  'compound',
  'precursor',
  'electrolyte-salt',
]);

/** The metals of a category of substances; undefined if its typical contents are no full list. One rare earth may bring the others. */
export function describeKind(category: Category): StatedKind | undefined {
  if (!SUBSTANCE_FORMS.has(category.form)) return undefined;
  const { elements, closedBy } = readComposition(
    category.composition.map((row) => ({ ...row, evidence: 'seen' as const })),
  );
  if (closedBy === null) return undefined;
  const held = [...elements].flatMap(([element, { state }]) => (state === 'no' ? [] : [element]));
  const sure = [...elements].flatMap(([element, { state }]) => (state === 'contains' ? [element] : []));
  const holds = new Set(held.some((element) => RARE_EARTHS.includes(element)) ? [...held, ...RARE_EARTHS] : held);
  return { name: category.name, contains: new Set(sure), holds };
}

/** Whether what rows say of an element goes before a name that says it: not an inference with the same word, or without any, as the name is surer. */
function standsBefore(known: ElementFact | undefined, evidence: Evidence): boolean {
  if (known === undefined || (known.state === 'open' && !known.touched)) return false;
  return known.state === 'no' || known.evidence !== 'inferred' || compareEvidence(known.evidence, evidence) <= 0;
}

/**
 * A composition with the elements of the goods' stated nature, a stated substance or an oxide, where no row says anything of them and none
 * closes the list.
 */
export function addElementsOfKind(
  composition: Composition,
  { kind, kindEvidence, form, formEvidence }: SaidToBe,
): Composition {
  const said = new Map(
    [...(kind?.contains ?? [])].map((element) => [element, { name: kind?.name ?? '', evidence: kindEvidence }]),
  );
  if (form === 'oxide' && !said.has('O')) said.set('O', { name: 'oxide', evidence: formEvidence });
  if (said.size === 0 || composition.closedBy !== null) return composition;
  const elements = new Map(composition.elements);
  for (const [element, { name, evidence }] of said) {
    if (standsBefore(elements.get(element), evidence)) continue;
    elements.set(element, { state: 'contains', touched: false, evidence, text: `${element} (${name})` });
  }
  return { ...composition, elements };
}

/** A purity on the data sheet, where the goods are known to hold one metal only and the figure is not that of a group. */
export function findStatedPurity(
  { elements, notUnderstood, oneOf }: Composition,
  purity: PropertyFact | undefined,
  form: Form | null,
): PureMetal | null {
  const least = purity?.min ?? null;
  if (!purity || least === null || least < PURE_PCT || notUnderstood !== null || oneOf.length > 0) return null;
  if (form !== 'metal' && form !== 'oxide' && form !== 'compound') return null;
  if (purity.conditions !== null && readSubstance(purity.conditions).mayContain.length > 0) return null;
  const metals = [...elements].filter(([element, fact]) => isMetal(element) && fact.state === 'contains');
  const [only] = metals;
  if (metals.length !== 1 || only === undefined) return null;
  const [element, fact] = only;
  return { element, evidence: getWeaker(purity.evidence, fact.evidence), text: `${least} % ${element}` };
}

/** Whether a purity of this one metal, oxide or compound would rule out all other metals, where nobody has stated one and no row names them. */
export function canPuritySettle(
  facts: Composition & { readonly form: Form | null; readonly properties: ReadonlyMap<string, PropertyFact> },
  elements: readonly string[],
): boolean {
  const full: PropertyFact = { min: 100, max: 100, text: null, conditions: null, evidence: 'declared' };
  return (
    !facts.properties.has('purity_pct') &&
    elements.every((element) => isMetal(element) && facts.elements.get(element)?.touched !== true) &&
    findStatedPurity(facts, full, facts.form) !== null
  );
}

/** The named compound that is more than half of the goods. */
export function findMainCompound(rows: readonly Dataset['composition'][number][]): PropertyFact | null {
  for (const { substance, massPctMin, evidence } of rows) {
    const compound = (massPctMin ?? 0) > 50 ? findNamedCompound(substance) : null;
    if (compound !== null) return { min: null, max: null, text: compound, conditions: null, evidence };
  }
  return null;
}

/** Families in a word with elements in its name, beside names made of symbols such as `Y-Mg`. */
export const MAGNET_METALS: Readonly<Record<string, readonly string[]>> = {
  NdFeB: ['Nd', 'Fe', 'B'],
  SmCo: ['Sm', 'Co'],
  SmFeN: ['Sm', 'Fe', 'N'],
};

/** Chemistries that are the name of a compound: the metals beside hydrogen and oxygen are all in it. */
const HYDROXIDE_METALS: Readonly<Record<string, readonly string[]>> = {
  'NCM hydroxide': ['Ni', 'Co', 'Mn'],
  'NCA hydroxide': ['Ni', 'Co', 'Al'],
};

/** The elements of a composition with those named by a stated family, compound or chemistry; a row for an element goes before the name. */
export function addNamedElements(
  elements: ReadonlyMap<string, ElementFact>,
  properties: ReadonlyMap<string, PropertyFact>,
): ReadonlyMap<string, ElementFact> {
  const added = new Map(elements);
  for (const property of ['alloy_family', 'magnet_family', 'compound_name', 'chemistry']) {
    const fact = properties.get(property);
    if (!fact?.text) continue;
    for (const element of listNamedElements(fact.text)) {
      if (standsBefore(added.get(element), fact.evidence)) continue;
      added.set(element, {
        state: 'contains',
        touched: false,
        evidence: fact.evidence,
        text: `${element} (${fact.text})`,
      });
    }
  }
  return added;
}

function listNamedElements(text: string): readonly string[] {
  const symbols = text.split('-');
  return (
    getOwn(MAGNET_METALS, text) ??
    getOwn(HYDROXIDE_METALS, text) ??
    listElementsOfCompound(text) ??
    (symbols.every(isElement) ? symbols : [])
  );
}
