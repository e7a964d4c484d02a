import { type Form, MAGNET_FORMS } from '../../domain/closed-lists.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { RARE_EARTHS } from '../../domain/substances/substance-words.ts';
import type { ElementFact } from './composition.ts';
import { getElementFact } from './element-fact.ts';
import { compareEvidence, getWeaker } from './evidence.ts';
import type { PartFacts } from './part-facts.ts';

/** Magnet materials named by entries; another one beside them frees nothing. */
const LISTED_FAMILIES: ReadonlySet<string | null | undefined> = new Set(['NdFeB', 'SmCo']);

/**
 * The magnets at any depth of the bill of each part of one of `forms`, as if they were one: an element is in it if it is in one of them, and not
 * if it is in none. What is said of the part itself settles what its magnets leave open. Parts without a magnet in their bill are left out.
 * Linear in the lines; a part inside itself adds nothing.
 */
export function findMagnetsInside(
  { bom }: Pick<Dataset, 'bom'>,
  factsOf: ReadonlyMap<string, PartFacts>,
  forms: ReadonlySet<Form>,
): ReadonlyMap<string, PartFacts> {
  const childrenOf = Map.groupBy(bom, (line) => line.parent);
  const insideOf = new Map<string, PartFacts | null>();

  function getInside(partNumber: string): PartFacts | null {
    const known = insideOf.get(partNumber);
    if (known !== undefined) return known;
    insideOf.set(partNumber, null);
    const found = (childrenOf.get(partNumber) ?? []).flatMap(({ child }) => {
      const facts = factsOf.get(child);
      return [MAGNET_FORMS.has(facts?.form ?? null) ? (facts ?? null) : null, getInside(child)].filter(
        (one) => one !== null,
      );
    });
    const inside = found.length === 0 ? null : found.reduce(joinMagnets);
    insideOf.set(partNumber, inside);
    return inside;
  }

  return new Map(
    [...factsOf].flatMap(([partNumber, own]) => {
      const inside = own.form !== null && forms.has(own.form) ? getInside(partNumber) : null;
      return inside === null ? [] : [[partNumber, settleMagnets(inside, own)] as const];
    }),
  );
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
  const properties = new Map<string, NonNullable<ReturnType<typeof getFamily>>>();
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

function getFamily({ properties }: PartFacts) {
  return properties.get('magnet_family');
}

/** The listed one of two magnet materials; neither where the one that is known is not listed and the other is not known. */
function joinFamilies(a: ReturnType<typeof getFamily>, b: ReturnType<typeof getFamily>): ReturnType<typeof getFamily> {
  const listed = [a, b].find((one) => LISTED_FAMILIES.has(one?.text));
  return listed ?? (a && b ? a : undefined);
}
