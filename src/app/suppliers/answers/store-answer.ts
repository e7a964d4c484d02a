import type { Catalogue } from '../../../catalogue/schema.ts';
import { applyAnswers, isAnswerField } from '../../../domain/answers/apply-answers.ts';
import { getElement, getOriginSite, isSilent } from '../../../domain/answers/answer-value.ts';
import { findFirstStanding } from '../../../domain/answers/evidence-age.ts';
import { addAnswer } from '../../../domain/answers/choose-answer.ts';
import { weighAnswers } from '../../../domain/answers/weigh-answers.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { Answer, FactDecision } from '../../../domain/decisions/decisions.ts';
import { stateFacts } from '../../../domain/decisions/state-facts.ts';

/** One fact of a part. */
export type FactName = Pick<FactDecision, 'partNumber' | 'field'>;

/** The dataset with an answer, and the decision that keeps it over imports; `known` is what was decided of the fact before. */
export function applyAnswer(
  dataset: Dataset,
  catalogue: Pick<Catalogue, 'properties'>,
  known: FactDecision | undefined,
  { partNumber, field }: FactName,
  answer: Answer,
): { readonly dataset: Dataset; readonly fact: FactDecision } {
  const said = describeKnown(dataset, { partNumber, field });
  const fact = addAnswer(known, { partNumber, field, over: said }, answer);
  const figures = new Set(catalogue.properties.flatMap(({ id, kind }) => (kind === 'number' ? [id] : [])));
  const notBefore = answer.at === null ? null : findFirstStanding(answer.at, dataset.settings.evidenceMonths);
  const { fact: usable } = weighAnswers(fact, dataset, undefined, notBefore);
  if (usable === null) return { dataset, fact };
  if (isAnswerField(field, figures)) {
    const { composition, sourcing, properties } = applyAnswers(dataset, [usable], figures, notBefore);
    return {
      dataset: { ...dataset, composition: [...composition], sourcing: [...sourcing], properties: [...properties] },
      fact,
    };
  }
  if (isSilent(usable.value)) return { dataset, fact };
  const properties = dataset.properties.filter((row) => row.partNumber !== partNumber || row.property !== field);
  return { dataset: stateFacts({ ...dataset, properties }, [usable]), fact };
}

/** What the data say of a fact now, in words; null where they say nothing. */
export function describeKnown(dataset: Dataset, { partNumber, field }: FactName): string | null {
  const part = dataset.parts.find((one) => one.partNumber === partNumber);
  if (field === 'form') return part?.form ?? null;
  const element = getElement(field);
  if (element !== null) {
    const row = dataset.composition.find((one) => one.partNumber === partNumber && one.substance === element);
    return row === undefined ? null : `${row.massPctMin ?? 0}-${row.massPctMax ?? 100} % (${row.evidence})`;
  }
  const site = getOriginSite(field);
  if (site !== null)
    return dataset.sourcing.find((row) => row.partNumber === partNumber && row.siteId === site)?.originCountry ?? null;
  const property = dataset.properties.find((row) => row.partNumber === partNumber && row.property === field);
  return property === undefined ? null : (property.text ?? `${property.min ?? ''}-${property.max ?? ''}`);
}
