import type { Evidence } from '../closed-lists.ts';
import type { Dataset } from '../dataset.ts';
import type { FactDecision } from './decisions.ts';
import { getFactKey } from './document-keys.ts';
import { nameProperty } from './state-facts.ts';

/** An import's result on parts: its dataset, null if it has errors, and suggestions of words. */
type ReadParts = {
  readonly dataset: Dataset | null;
  readonly partProposals: readonly Pick<FactDecision, 'partNumber' | 'field' | 'value' | 'reason'>[];
};

/** Why a fact is taken over without suggesting words. */
const AS_IN_USE = 'So it is in the version in use, and these files say nothing of it.';

/**
 * Facts of the version in use about parts left open by these files: repeated proposals, and categories, forms and seen properties without a word
 * on them. Somebody has stated it before, or another file, so nobody needs to be asked each month and nothing is lost. A fact taken back by a
 * person (`forgotten`, by the names of the documents) is not taken over.
 */
export function carryFacts(
  { partProposals, dataset }: ReadParts,
  { parts, properties }: Pick<Dataset, 'parts' | 'properties'>,
  forgotten: ReadonlySet<string> = new Set(),
): FactDecision[] {
  const known = new Map(parts.map((part) => [part.partNumber, part]));
  const texts = new Map<string, Map<string, string | null>>();
  for (const { partNumber, property, text } of properties) {
    const ofPart = texts.get(partNumber) ?? new Map<string, string | null>();
    texts.set(partNumber, ofPart.set(property, text));
  }
  const proposed = partProposals
    .filter(({ partNumber, field, value }) => {
      const was = known.get(partNumber);
      // What only the words said is proposed again with what they say now, and is nobody's word.
      if (field === 'category') return was?.category === value && isStated(was.categoryEvidence);
      if (field === 'form') return was?.form === value && isStated(was.formEvidence);
      if (field === 'kind') return was?.kind === value;
      return texts.get(partNumber)?.get(field) === value;
    })
    .map(({ partNumber, field, value, reason }) => ({ partNumber, field, value, reason, over: null }));
  const unsaid = dataset === null ? [] : carryUnsaid(dataset, known, properties);
  return [...proposed, ...unsaid].filter((fact) => !forgotten.has(getFactKey(fact)));
}

/** Whether a file or a person said it, and not the words of the part alone. */
function isStated(evidence: Evidence | null | undefined): boolean {
  return (evidence ?? 'seen') === 'seen';
}

function carryUnsaid(
  { parts, properties }: Pick<Dataset, 'parts' | 'properties'>,
  known: ReadonlyMap<string, Dataset['parts'][number]>,
  before: Dataset['properties'],
): FactDecision[] {
  const reason = AS_IN_USE;
  const facts = parts.flatMap(({ partNumber, description, category, form }): FactDecision[] => {
    const was = known.get(partNumber);
    // What other words told before is told by those of now.
    const isTold = (evidence: Evidence | null | undefined): boolean =>
      evidence === 'inferred' || (was?.description !== description && !isStated(evidence));
    return [
      ...(category === null && was !== undefined && was.category !== null && !isTold(was.categoryEvidence)
        ? [{ partNumber, field: 'category', value: was.category, reason, over: null }]
        : []),
      ...(form === null && was !== undefined && was.form !== null && !isTold(was.formEvidence)
        ? [{ partNumber, field: 'form', value: was.form, reason, over: null }]
        : []),
    ];
  });
  const there = new Set(parts.map(({ partNumber }) => partNumber));
  const said = new Set(properties.map(({ partNumber, property }) => nameProperty(partNumber, property)));
  // A person states a property in a word, without a condition or a date; a file of properties is asked for itself.
  const stated = before.filter(
    ({ partNumber, property, text, conditions, evidence, evidenceDate }) =>
      text !== null &&
      conditions === null &&
      evidence === 'seen' &&
      evidenceDate === null &&
      there.has(partNumber) &&
      !said.has(nameProperty(partNumber, property)),
  );
  return [
    ...facts,
    ...stated.flatMap(({ partNumber, property, text }) =>
      text === null ? [] : [{ partNumber, field: property, value: text, reason, over: null }],
    ),
  ];
}

/**
 * The company's own supplier in the version in use; undefined if the files say so themselves, or do not have it, so there is nothing to carry
 * over.
 */
export function carryOwnSupplier(
  { own, dataset }: { readonly own: { readonly marked: boolean }; readonly dataset: Dataset | null },
  { suppliers }: Pick<Dataset, 'suppliers'>,
): string | undefined {
  if (own.marked) return undefined;
  const known = suppliers.find(({ role }) => role === 'own')?.supplierId;
  return dataset?.suppliers.some(({ supplierId }) => supplierId === known) === true ? known : undefined;
}
