import type { Catalogue } from '../../../catalogue/schema.ts';
import { getOriginSite, getPurchaseField } from '../../../domain/answers/answer-value.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { Answer, FactDecision } from '../../../domain/decisions/decisions.ts';
import {
  CONTENTS_PROPERTY,
  ORIGIN_FIELD,
  PRICE_UNIT_FIELD,
  SUPPLIER_FIELD,
} from '../../../domain/letters/asked-fields.ts';
import { listFields } from './list-fields.ts';
import { applyAnswersOf, type Stated } from './store-answer.ts';

/** Stands for each source of each part. */
const EACH = '*';

/** Facts to be stated of many parts at once: of each part, or (`*`) of each of its sources. */
export const FIELDS_OF_MANY = [
  'category',
  'form',
  'procurement',
  `${SUPPLIER_FIELD}:${EACH}`,
  `${ORIGIN_FIELD}${EACH}`,
  `${PRICE_UNIT_FIELD}:${EACH}`,
  'magnet_family',
  CONTENTS_PROPERTY,
  'content:Dy',
  'content:Tb',
] as const;

/** A statement about many parts: the dataset with it, the decisions, and the parts without room for it. */
export type StatedOfMany = {
  readonly dataset: Dataset;
  readonly facts: readonly FactDecision[];
  readonly left: readonly string[];
};

/**
 * States one answer of each of the parts. A supplier is stated where one at most is known, since two sources do not become one unasked; an origin or a price
 * unit where there is a source or a price.
 */
export function stateOfMany(
  dataset: Dataset,
  catalogue: Catalogue,
  known: readonly FactDecision[],
  { field, answer, partNumbers }: { field: string; answer: Answer; partNumbers: readonly string[] },
): StatedOfMany {
  const wanted = new Set(partNumbers);
  const listed = dataset.parts.filter(({ partNumber }) => wanted.has(partNumber));
  const decided = new Map(known.map((fact) => [JSON.stringify([fact.partNumber, fact.field]), fact]));
  const sourcing = dataset.sourcing.filter(({ partNumber }) => wanted.has(partNumber));
  const about = { ...dataset, parts: listed, sourcing };
  const stated = listed.map(({ partNumber }) => ({
    partNumber,
    answers: findFields(partNumber, field, about, catalogue, known).map((one): Stated => ({
      name: { partNumber, field: one },
      known: decided.get(JSON.stringify([partNumber, one])),
      answer,
    })),
  }));
  const applied = applyAnswersOf(
    dataset,
    catalogue,
    stated.flatMap(({ answers }) => answers),
  );
  const found = new Set(stated.flatMap(({ partNumber, answers }) => (answers.length > 0 ? [partNumber] : [])));
  return { ...applied, left: partNumbers.filter((one) => !found.has(one)) };
}

/** The fields of one part behind a field of many. */
function findFields(
  partNumber: string,
  field: string,
  about: Dataset,
  catalogue: Catalogue,
  known: readonly FactDecision[],
): string[] {
  const says = getPurchaseField(field)?.says;
  const isOrigin = getOriginSite(field) !== null;
  if (says === undefined && !isOrigin) return [field];
  const fields = listFields(partNumber, about, catalogue, known)
    .map((one) => one.field)
    .filter((one) => (isOrigin ? getOriginSite(one) !== null : getPurchaseField(one)?.says === says));
  return says === 'supplier' && fields.length > 1 ? [] : fields;
}
