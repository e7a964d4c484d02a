import { isMetal } from '../../domain/substances/metals.ts';
import { compareEvidence } from './evidence.ts';
import type { Composition, ElementFact, OneOfFact, StatedKind } from './facts.ts';

/** The contents of a part and the words of its stated category on them. */
type ContentFacts = Composition & { readonly kind?: StatedKind };

/**
 * A part's word on an element. Without a row for it: not there if the list is closed, if the goods are 99 % of another metal, or if the stated
 * category holds no such thing; else open.
 */
export function getElementFact(facts: ContentFacts, element: string): ElementFact {
  const fact = facts.elements.get(element);
  if (fact && (fact.state !== 'open' || fact.touched)) return fact;
  const { closedBy, pure, kind, notUnderstood } = facts;
  const no = { state: 'no', touched: false } as const;
  if (closedBy !== null) return { ...no, evidence: closedBy, text: `no ${element}` };
  if (pure && isMetal(element) && element !== pure.element)
    return { ...no, evidence: pure.evidence, text: `no ${element}: ${pure.text}` };
  if (kind && notUnderstood === null && isMetal(element) && !kind.holds.has(element))
    return { ...no, evidence: 'seen', text: `no ${element}: ${kind.name}` };
  return fact ?? { state: 'open', touched: false, evidence: 'unknown', text: notUnderstood ?? 'not stated' };
}

/** Word that the part holds at least one of these elements, without saying which; null for none. */
export function findOneOf(facts: Composition, anyOf: readonly string[]): OneOfFact | null {
  const found = facts.oneOf.filter(({ elements }) => elements.every((element) => anyOf.includes(element)));
  return found.toSorted((a, b) => compareEvidence(a.evidence, b.evidence))[0] ?? null;
}
