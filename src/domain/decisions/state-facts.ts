import { FORMS, PART_KINDS, PROCUREMENTS } from '../closed-lists.ts';
import { chooseAnswer } from '../answers/choose-answer.ts';
import type { Dataset, Part, PartProperty } from '../dataset.ts';
import type { FactDecision } from './decisions.ts';

/** One statement of a person about a part: its kind, its form, or a property of the catalogue in a word. */
export type PartFact = { readonly partNumber: string; readonly field: string; readonly value: string };

/**
 * A copy of the dataset with each fact stated; nothing else changes. A property counts as seen, since a person of the company has looked at it,
 * and bears the rows of its part. Throws on a part missing in the dataset, a word of no list, and a property stated already.
 */
export function stateFacts(dataset: Dataset, facts: readonly PartFact[]): Dataset {
  const parts = new Map(dataset.parts.map((part) => [part.partNumber, part]));
  const stated = new Set(dataset.properties.map(({ partNumber, property }) => nameProperty(partNumber, property)));
  const properties: PartProperty[] = [];
  for (const fact of facts) {
    const part = parts.get(fact.partNumber);
    if (part === undefined) throw new Error(`There is no part "${fact.partNumber}" to say anything of.`);
    const changed = changePart(part, fact);
    if (changed !== null) {
      parts.set(fact.partNumber, changed);
      continue;
    }
    const name = nameProperty(fact.partNumber, fact.field);
    if (stated.has(name)) throw new Error(`The ${fact.field} of "${fact.partNumber}" is stated already.`);
    stated.add(name);
    properties.push(createStatedProperty(fact, part.rows));
  }
  return { ...dataset, parts: [...parts.values()], properties: [...dataset.properties, ...properties] };
}

/** The part with its kind, form or maker; null if the fact is a property. */
function changePart(part: Part, { field, value }: PartFact): Part | null {
  if (field === 'kind') return { ...part, kind: findWord(PART_KINDS, value) };
  if (field === 'procurement') return { ...part, procurement: findWord(PROCUREMENTS, value) };
  if (field !== 'form') return null;
  const { formEvidence } = part;
  return { ...part, form: findWord(FORMS, value), ...(formEvidence === undefined ? {} : { formEvidence: null }) };
}

function findWord<Word extends string>(words: readonly Word[], value: string): Word {
  const word = words.find((one) => one === value);
  if (word === undefined) throw new Error(`No list has the word "${value}".`);
  return word;
}

/** A person's stated property of a part, with the rows of the part: seen, unless the answer in force (`answers`) is a supplier's. */
export function createStatedProperty(
  { partNumber, field, value, answers = [] }: PartFact & Partial<Pick<FactDecision, 'answers'>>,
  rows: PartProperty['rows'],
): PartProperty {
  const counts = chooseAnswer(answers)?.counts;
  return {
    partNumber,
    property: field,
    min: null,
    max: null,
    text: value,
    conditions: null,
    evidence: counts?.evidence ?? 'seen',
    evidenceDate: counts?.date ?? counts?.at ?? null,
    rows: [...rows],
  };
}

/** One key for a property of a part. */
export function nameProperty(partNumber: string, property: string): string {
  return JSON.stringify([partNumber, property]);
}
