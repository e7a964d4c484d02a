import type { Category } from '../../catalogue/schema.ts';
import type { Evidence, Form } from '../../domain/closed-lists.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { getElements } from './substance.ts';

/** What is known of one element in a part; `touched`: a row names it without settling whether it is there (0 to some maximum). */
export type ElementFact = { state: 'contains' | 'no' | 'open'; touched: boolean; evidence: Evidence; text: string };

export type PropertyFact = {
  min: number | null;
  max: number | null;
  text: string | null;
  conditions: string | null;
  evidence: Evidence;
};

/** The facts of a part that decide whether a controlled item is met. */
export type PartFacts = {
  form: Form | null;
  formEvidence: Evidence;
  /** Elements that a row or a BOM child names. */
  elements: ReadonlyMap<string, ElementFact>;
  /** Evidence for "nothing else in it"; null: the list is open, so that an element without a row is open. */
  closedBy: Evidence | null;
  properties: ReadonlyMap<string, PropertyFact>;
};

const STRENGTH: Record<Evidence, number> = { seen: 0, declared: 1, inferred: 2, unknown: 3 };

/** The weaker of two kinds of evidence: a fact that follows from others is as good as the worst of them. */
export function getWeaker(a: Evidence, b: Evidence): Evidence {
  return STRENGTH[a] >= STRENGTH[b] ? a : b;
}

/** What a part's facts say of an element; no row and no closed list: open. */
export function getElementFact(facts: PartFacts, element: string): ElementFact {
  const fact = facts.elements.get(element);
  if (fact) return fact;
  return facts.closedBy === null
    ? { state: 'open', touched: false, evidence: 'unknown', text: 'not stated' }
    : { state: 'no', touched: false, evidence: facts.closedBy, text: `no ${element}` };
}

/**
 * Facts of every part of a dataset by part number. Composition rows decide; a part without rows takes the composition of its
 * material BOM children (an element is in it if it is in one of them; it is not if the children are all materials and none holds
 * it). Substances are broken into elements. The magnet family follows from the elements where no property states it.
 */
export function computePartFacts(
  dataset: Dataset,
  categories: ReadonlyMap<string, Category>,
): ReadonlyMap<string, PartFacts> {
  const partsByNumber = new Map(dataset.parts.map((part) => [part.partNumber, part]));
  const compositionOf = Map.groupBy(dataset.composition, (row) => row.partNumber);
  const propertiesOf = Map.groupBy(dataset.properties, (row) => row.partNumber);
  const childrenOf = Map.groupBy(dataset.bom, (line) => line.parent);
  const results = new Map<string, PartFacts>();
  const inProgress = new Set<string>();

  function computeComposition(partNumber: string): Pick<PartFacts, 'elements' | 'closedBy'> {
    const rows = compositionOf.get(partNumber);
    if (rows) return readComposition(rows);
    const lines = childrenOf.get(partNumber) ?? [];
    const materials = lines.filter((line) => partsByNumber.get(line.child)?.kind === 'material');
    if (materials.length === 0) return { elements: new Map(), closedBy: null };
    const facts = materials.map((line) => getFacts(line.child));
    const elements = new Map<string, ElementFact>();
    for (const element of new Set(facts.flatMap((one) => [...one.elements.keys()]))) {
      elements.set(
        element,
        combineElement(
          facts.map((one) => getElementFact(one, element)),
          materials.length === lines.length,
          element,
        ),
      );
    }
    const closed = facts.map((one) => one.closedBy);
    const allClosed = materials.length === lines.length && closed.every((one) => one !== null);
    return { elements, closedBy: allClosed ? closed.reduce(getWeaker) : null };
  }

  function getFacts(partNumber: string): PartFacts {
    const known = results.get(partNumber);
    if (known) return known;
    const part = partsByNumber.get(partNumber);
    // A part inside its own contents adds nothing to them.
    if (!part || inProgress.has(partNumber)) {
      return { form: null, formEvidence: 'unknown', elements: new Map(), closedBy: null, properties: new Map() };
    }
    inProgress.add(partNumber);
    const composition = computeComposition(partNumber);
    inProgress.delete(partNumber);
    const closedCategory = part.category !== null && (categories.get(part.category)?.closedReason ?? null) !== null;
    const form = part.form ?? (closedCategory ? 'other' : null);
    const properties = new Map<string, PropertyFact>();
    for (const row of propertiesOf.get(partNumber) ?? []) properties.set(row.property, row);
    const facts: PartFacts = { form, formEvidence: form === null ? 'unknown' : 'seen', ...composition, properties };
    if (!properties.has('magnet_family')) {
      const family = deriveMagnetFamily(facts);
      if (family) properties.set('magnet_family', family);
    }
    results.set(partNumber, facts);
    return facts;
  }

  for (const part of dataset.parts) getFacts(part.partNumber);
  return results;
}

/** Facts of typical contents: the category's form, composition, words and usual ranges, all of them inferred. */
export function computeCategoryFacts(category: Category): PartFacts {
  const composition = readComposition(category.composition.map((row) => ({ ...row, evidence: 'inferred' as const })));
  const properties = new Map<string, PropertyFact>();
  for (const [property, text] of Object.entries(category.words)) {
    properties.set(property, { min: null, max: null, text, conditions: null, evidence: 'inferred' });
  }
  for (const [property, range] of Object.entries(category.numbers ?? {})) {
    properties.set(property, { ...range, text: null, conditions: null, evidence: 'inferred' });
  }
  return { form: category.form, formEvidence: 'inferred', ...composition, properties };
}

type CompositionFact = { substance: string; massPctMin: number | null; massPctMax: number | null; evidence: Evidence };

function readComposition(rows: readonly CompositionFact[]): Pick<PartFacts, 'elements' | 'closedBy'> {
  const elements = new Map<string, ElementFact>();
  let closedBy: Evidence | null = null;
  for (const row of rows) {
    const min = row.massPctMin ?? 0;
    const max = row.massPctMax ?? 100;
    if (row.substance.trim().toLowerCase() === 'rest') {
      if (max === 0) closedBy = row.evidence;
      continue;
    }
    const state = min > 0 ? 'contains' : max === 0 ? 'no' : 'open';
    const text = max === 0 ? `no ${row.substance}` : `${row.substance} ${min === max ? min : `${min}–${max}`} %`;
    for (const element of getElements(row.substance)) {
      const fact: ElementFact = { state, touched: state === 'open', evidence: row.evidence, text };
      const other = elements.get(element);
      elements.set(element, other ? mergeRows(other, fact) : fact);
    }
  }
  return { elements, closedBy };
}

/** Two rows of one part that hold the same element, such as Dy and Dy2O3: it is there if either says so. */
function mergeRows(a: ElementFact, b: ElementFact): ElementFact {
  const rank = { contains: 0, open: 1, no: 2 };
  return rank[a.state] <= rank[b.state] ? a : b;
}

function combineElement(facts: readonly ElementFact[], complete: boolean, element: string): ElementFact {
  const holding = facts.filter((fact) => fact.state === 'contains');
  const best = holding.toSorted((a, b) => STRENGTH[a.evidence] - STRENGTH[b.evidence])[0];
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
  if (facts.form !== 'magnet' && facts.form !== 'magnet-assembly') return null;
  const families: [string, string[]][] = [
    ['NdFeB', ['Nd', 'Fe', 'B']],
    ['SmCo', ['Sm', 'Co']],
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
