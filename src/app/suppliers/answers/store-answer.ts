import type { Catalogue } from '../../../catalogue/schema.ts';
import { applyAnswers, isAnswerField } from '../../../domain/answers/apply-answers.ts';
import { getElement, getOriginSite, getPurchaseField, isSilent } from '../../../domain/answers/answer-value.ts';
import { findFirstStanding } from '../../../domain/answers/evidence-age.ts';
import { statePurchases } from '../../../domain/answers/state-purchases.ts';
import { addAnswer } from '../../../domain/answers/choose-answer.ts';
import { weighAnswers } from '../../../domain/answers/weigh-answers.ts';
import { applyClassification } from '../../../domain/classify-parts.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { Answer, FactDecision } from '../../../domain/decisions/decisions.ts';
import { nameProperty, stateFacts } from '../../../domain/decisions/state-facts.ts';

/** One fact of a part. */
export type FactName = Pick<FactDecision, 'partNumber' | 'field'>;

/** An answer on one fact; `known` is the earlier decision on it. */
export type Stated = { readonly name: FactName; readonly known: FactDecision | undefined; readonly answer: Answer };

/** The dataset with an answer, and the decision to keep it over imports; `known` is the earlier decision on the fact. */
export function applyAnswer(
  dataset: Dataset,
  catalogue: Pick<Catalogue, 'properties'>,
  known: FactDecision | undefined,
  name: FactName,
  answer: Answer,
): { readonly dataset: Dataset; readonly fact: FactDecision } {
  const applied = applyAnswersOf(dataset, catalogue, [{ name, known, answer }]);
  const [fact] = applied.facts;
  if (fact === undefined) throw new Error('One answer is one decision.');
  return { dataset: applied.dataset, fact };
}

/** The dataset with answers on several facts, and the decision on each. */
export function applyAnswersOf(
  dataset: Dataset,
  catalogue: Pick<Catalogue, 'properties'>,
  stated: readonly Stated[],
): { readonly dataset: Dataset; readonly facts: readonly FactDecision[] } {
  const about = cutToParts(dataset, new Set(stated.map(({ name }) => name.partNumber)));
  const facts = stated.map(({ name, known, answer }) =>
    addAnswer(known, { ...name, over: describeKnown(about, name) }, answer),
  );
  const figures = new Set(catalogue.properties.flatMap(({ id, kind }) => (kind === 'number' ? [id] : [])));
  const day = stated
    .flatMap(({ answer }) => answer.at ?? [])
    .toSorted()
    .at(-1);
  const notBefore = day === undefined ? null : findFirstStanding(day, dataset.settings.evidenceMonths);
  const sources = { ...dataset, contentsBySource: dataset.settings.contentsBySource };
  const usable = facts.flatMap((fact) => weighAnswers(fact, sources, undefined, notBefore).fact ?? []);
  const { parts, sourcing, sites, suppliers } = statePurchases(dataset, usable);
  const bought = {
    ...dataset,
    parts: [...parts],
    sourcing: [...sourcing],
    sites: [...sites],
    suppliers: [...suppliers],
  };
  const answered = applyAnswers(bought, usable, figures, notBefore);
  const words = usable.filter(({ field, value }) => !isAnswerField(field, figures) && !isSilent(value));
  const categories = words.flatMap(({ partNumber, field, value }) =>
    field === 'category' ? [[partNumber, value] as const] : [],
  );
  const others = words.filter(({ field }) => field !== 'category');
  const isStated = new Set(others.map(({ partNumber, field }) => nameProperty(partNumber, field)));
  const properties = answered.properties.filter((row) => !isStated.has(nameProperty(row.partNumber, row.property)));
  const { composition } = answered;
  const joined = { ...bought, composition: [...composition], sourcing: [...answered.sourcing], properties };
  return { dataset: stateFacts(applyClassification(joined, new Map(categories)), others), facts };
}

/** The records of a few parts, for finding each at once. */
function cutToParts(dataset: Dataset, numbers: ReadonlySet<string>): Dataset {
  const isOf = ({ partNumber }: { readonly partNumber: string }): boolean => numbers.has(partNumber);
  const { parts, sourcing, composition, properties } = dataset;
  return {
    ...dataset,
    parts: parts.filter(isOf),
    sourcing: sourcing.filter(isOf),
    composition: composition.filter(isOf),
    properties: properties.filter(isOf),
  };
}

/** The data's present word on a fact; null for none. */
export function describeKnown(dataset: Dataset, { partNumber, field }: FactName): string | null {
  const part = dataset.parts.find((one) => one.partNumber === partNumber);
  if (field === 'form' || field === 'category' || field === 'procurement') return part?.[field] ?? null;
  const element = getElement(field);
  if (element !== null) {
    const row = dataset.composition.find((one) => one.partNumber === partNumber && one.substance === element);
    return row === undefined ? null : `${row.massPctMin ?? 0}-${row.massPctMax ?? 100} % (${row.evidence})`;
  }
  const purchase = getPurchaseField(field);
  if (purchase !== null) return describePurchase(dataset, partNumber, purchase);
  const site = getOriginSite(field);
  if (site !== null)
    return dataset.sourcing.find((row) => row.partNumber === partNumber && row.siteId === site)?.originCountry ?? null;
  const property = dataset.properties.find((row) => row.partNumber === partNumber && row.property === field);
  return property === undefined ? null : (property.text ?? `${property.min ?? ''}-${property.max ?? ''}`);
}

/** Supplier of a part, or the divisor of its price. */
function describePurchase(
  { parts, sourcing, sites, suppliers }: Dataset,
  partNumber: string,
  { says, siteId }: NonNullable<ReturnType<typeof getPurchaseField>>,
): string | null {
  if (says === 'supplier') {
    const owner = sites.find((site) => site.siteId === siteId)?.supplierId;
    return suppliers.find(({ supplierId }) => supplierId === owner)?.name ?? null;
  }
  const priced =
    siteId === null
      ? parts.find((part) => part.partNumber === partNumber)
      : sourcing.find((row) => row.partNumber === partNumber && row.siteId === siteId && row.unitPrice !== null);
  const price = priced?.unitPrice ?? null;
  return price === null ? null : String(price);
}
