import { FORMS, PART_KINDS } from '../domain/closed-lists.ts';
import type { PartProperty } from '../domain/dataset.ts';
import { createStatedProperty, nameProperty } from '../domain/state-facts.ts';
import type { ConfirmedFact } from './import-decisions.ts';
import type { ProblemLog } from './problem.ts';
import type { PartDraft } from './record-drafts.ts';
import type { Vocabulary } from './vocabulary.ts';

type PartFacts = { readonly parts: readonly PartDraft[]; readonly properties: readonly PartProperty[] };

/**
 * The parts and properties with the facts that a person confirmed. A fact fills what no file states and never overrides it. A property that was
 * confirmed counts as seen: it stands in the company's own words, and a person of the company has looked at it. What cannot be used (an
 * unknown word, a part that is not there, a fact that a file states otherwise) is noted; the others are counted in one note.
 */
export function applyPartFacts(
  { parts, properties }: PartFacts,
  confirmed: readonly ConfirmedFact[],
  { properties: known, findCategory }: Pick<Vocabulary, 'properties' | 'findCategory'>,
  log: ProblemLog,
): PartFacts {
  if (confirmed.length === 0) return { parts, properties };
  const drafts = new Map(parts.map((part) => [part.partNumber, { ...part }]));
  const stated = new Map(properties.map((row) => [nameProperty(row.partNumber, row.property), row]));
  let used = 0;

  function refuse({ partNumber, field, value }: ConfirmedFact, why: string): void {
    log.note({
      code: 'fact-not-used',
      column: field,
      found: value,
      message: `The confirmed ${field} “${value.slice(0, 60)}” of ${partNumber.slice(0, 60)} is not used: ${why}.`,
    });
  }

  function fill<F extends 'kind' | 'category' | 'form'>(
    fact: ConfirmedFact,
    part: PartDraft,
    field: F,
    value: PartDraft[F],
  ): void {
    if (value === null) refuse(fact, 'no list has this word');
    else if (part[field] !== null && part[field] !== value) refuse(fact, `a file says ${part[field]}`);
    else {
      part[field] = value;
      used += 1;
    }
  }

  for (const fact of confirmed) {
    const part = drafts.get(fact.partNumber);
    if (part === undefined) refuse(fact, 'there is no such part in these files');
    else if (fact.field === 'kind') fill(fact, part, 'kind', PART_KINDS.find((one) => one === fact.value) ?? null);
    else if (fact.field === 'form') fill(fact, part, 'form', FORMS.find((one) => one === fact.value) ?? null);
    else if (fact.field === 'category') fill(fact, part, 'category', findCategory(fact.value));
    else {
      const name = nameProperty(fact.partNumber, fact.field);
      const there = stated.get(name);
      if (known.get(fact.field)?.words.includes(fact.value) !== true) refuse(fact, 'no list has this word');
      else if (there !== undefined && there.text !== fact.value)
        refuse(fact, `a file says ${there.text ?? 'a figure'}`);
      else {
        if (there === undefined) stated.set(name, createStatedProperty(fact, part.rows));
        used += 1;
      }
    }
  }
  if (used > 0) {
    log.note({
      code: 'facts-confirmed',
      message: `${used === 1 ? 'One fact' : `${used} facts`} about parts that no file states ${used === 1 ? 'was' : 'were'} confirmed and ${used === 1 ? 'counts' : 'count'} as stated.`,
    });
  }
  const given = new Set(properties);
  const added = [...stated.values()].filter((row) => !given.has(row));
  return { parts: [...drafts.values()], properties: [...properties, ...added] };
}
