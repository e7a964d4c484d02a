import { type Form, MAGNET_FORMS } from '../../domain/closed-lists.ts';
import { buildBomGraph, findComponents } from '../../domain/checks/bom-components.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { RARE_EARTHS } from '../../domain/substances/substance-words.ts';
import { getElementFact } from './element-fact.ts';
import { compareEvidence, getWeaker } from './evidence.ts';
import type { ElementFact, PartFacts, PropertyFact } from './facts.ts';

/** Magnet materials named by entries; another one beside them frees nothing. */
const LISTED_FAMILIES: ReadonlySet<string | null | undefined> = new Set(['NdFeB', 'SmCo']);

/**
 * The magnets at any depth of the bill of each part of one of `forms`, as if they were one: an element is in it if it is in one of them, and not
 * if it is in none. What is said of the part itself settles what its magnets leave open. Parts without a magnet in their bill are left out. Linear
 * in the lines; parts that contain each other hold the same magnets.
 */
export function findMagnetsInside(
  { bom }: Pick<Dataset, 'bom'>,
  factsOf: ReadonlyMap<string, PartFacts>,
  forms: ReadonlySet<Form>,
): ReadonlyMap<string, PartFacts> {
  const holders = [...factsOf].filter(([, { form }]) => form !== null && forms.has(form));
  if (holders.length === 0) return new Map();
  const insideOf = joinUpwards(bom, factsOf);
  return new Map(
    holders.flatMap(([partNumber, own]) => {
      const inside = insideOf.get(partNumber);
      return inside === undefined ? [] : [[partNumber, settleMagnets(inside, own)] as const];
    }),
  );
}

/** The magnets below each part of a bill that has some. */
function joinUpwards(bom: Dataset['bom'], factsOf: ReadonlyMap<string, PartFacts>): ReadonlyMap<string, PartFacts> {
  const { parts, children } = buildBomGraph(bom);
  const magnets = parts
    .map((part) => factsOf.get(part))
    .map((one) => (MAGNET_FORMS.has(one?.form ?? null) ? one : undefined));
  const insideOf = new Map<string, PartFacts>();
  for (const component of findComponents(children)) {
    // Of parts in one loop nothing is known yet but what goes into them.
    const found = component
      .flatMap((node) => children[node] ?? [])
      .flatMap((child) => [magnets[child], insideOf.get(parts[child]!)])
      .filter((one) => one !== undefined);
    if (found.length === 0) continue;
    const inside = found.reduce(joinMagnets);
    for (const node of component) insideOf.set(parts[node]!, inside);
  }
  return insideOf;
}

/** The magnets of a part with what is said of the part: it adds what it holds, and rules out what the magnets leave open. */
function settleMagnets(inside: PartFacts, own: PartFacts): PartFacts {
  const elements = new Map(inside.elements);
  for (const element of new Set([...inside.elements.keys(), ...own.elements.keys(), ...RARE_EARTHS])) {
    const said = getElementFact(own, element);
    const { state } = getElementFact(inside, element);
    if (said.state === 'contains' ? state !== 'contains' : said.state === 'no' && state === 'open')
      elements.set(element, said);
  }
  const family = getFamily(inside) ?? getFamily(own);
  const properties = new Map(inside.properties);
  if (family) properties.set('magnet_family', family);
  return { ...inside, elements, oneOf: [...inside.oneOf, ...own.oneOf], properties };
}

/** Facts of two magnets as those of one: what one of them holds is in it, what one of them leaves open is open. */
function joinMagnets(a: PartFacts, b: PartFacts): PartFacts {
  if (a === b) return a;
  const named = new Set([...a.elements.keys(), ...b.elements.keys(), ...RARE_EARTHS]);
  const properties = new Map<string, PropertyFact>();
  const family = joinFamilies(getFamily(a), getFamily(b));
  if (family) properties.set('magnet_family', family);
  return {
    form: 'magnet',
    formEvidence: getWeaker(a.formEvidence, b.formEvidence),
    elements: new Map(
      [...named].map((element) => [element, joinElement(getElementFact(a, element), getElementFact(b, element))]),
    ),
    oneOf: [...a.oneOf, ...b.oneOf],
    closedBy: null,
    notUnderstood: a.notUnderstood ?? b.notUnderstood,
    pure: null,
    properties,
  };
}

function joinElement(a: ElementFact, b: ElementFact): ElementFact {
  const holding = [a, b].filter(({ state }) => state === 'contains');
  const best = holding.toSorted((one, other) => compareEvidence(one.evidence, other.evidence))[0];
  if (best) return best;
  if (a.state === 'no' && b.state === 'no') return { ...a, evidence: getWeaker(a.evidence, b.evidence) };
  const open = [a, b].filter(({ state }) => state === 'open');
  return open.find(({ touched }) => touched) ?? open[0]!;
}

function getFamily({ properties }: PartFacts): PropertyFact | undefined {
  return properties.get('magnet_family');
}

/** The listed one of two magnet materials; neither where the one that is known is not listed and the other is not known. */
function joinFamilies(a: PropertyFact | undefined, b: PropertyFact | undefined): PropertyFact | undefined {
  const listed = [a, b].find((one) => LISTED_FAMILIES.has(one?.text));
  return listed ?? (a && b ? a : undefined);
}
