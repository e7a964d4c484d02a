import type { Catalogue } from '../../../catalogue/schema.ts';
import { isMetal } from '../../../domain/substances/metals.ts';
import type { PartFacts } from '../../controls/facts.ts';

/**
 * Metals and half-metals of a part asked of its form by some item, contained or possible, sorted. What a compound has beside its metal, such as
 * the carbon of a carbide or the oxygen of an oxide, is asked by items too and names nothing that anybody looks for.
 */
export function getListedElements(catalogue: Catalogue, facts: PartFacts): string[] {
  const asked = getAskedElements(catalogue, facts.form);
  return [...facts.elements]
    .filter(([element, fact]) => asked.has(element) && (fact.state === 'contains' || fact.touched))
    .map(([element]) => element)
    .toSorted();
}

const askedElements = new WeakMap<Catalogue, Map<string | null, ReadonlySet<string>>>();

/** Metals asked of a form by the items of a catalogue, and of goods of no known form by any; kept with it. */
function getAskedElements(catalogue: Catalogue, form: PartFacts['form']): ReadonlySet<string> {
  const byForm = askedElements.get(catalogue) ?? new Map<string | null, ReadonlySet<string>>();
  askedElements.set(catalogue, byForm);
  let asked = byForm.get(form);
  if (!asked) byForm.set(form, (asked = listAskedElements(catalogue, form)));
  return asked;
}

function listAskedElements(catalogue: Catalogue, form: PartFacts['form']): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const item of catalogue.items) {
    if (form !== null && !item.forms.includes(form) && !item.openForms.includes(form)) continue;
    for (const one of item.criteria)
      if (one.kind === 'element') for (const element of one.anyOf) if (isMetal(element)) asked.add(element);
  }
  return asked;
}
