import type { Dataset } from '../dataset.ts';
import type { FactDecision } from '../decisions/decisions.ts';
import { readSubstance } from '../substances/read-substance.ts';
import { getElement, getOriginSite } from './answer-value.ts';

/**
 * Returns the dataset as if nothing were known of one fact of a part: a share (the list of the part is then closed no more, so nothing reads as
 * absent), the origin of a source, its form, or a property.
 */
export function withoutFact(
  dataset: Dataset,
  { partNumber, field }: Pick<FactDecision, 'partNumber' | 'field'>,
): Dataset {
  const element = getElement(field);
  if (element !== null)
    return {
      ...dataset,
      composition: dataset.composition.filter(
        (row) => row.partNumber !== partNumber || !(row.substance === element || readSubstance(row.substance).isRest),
      ),
    };
  const site = getOriginSite(field);
  if (site !== null)
    return {
      ...dataset,
      sourcing: dataset.sourcing.map((row) =>
        row.partNumber === partNumber && row.siteId === site ? { ...row, originCountry: null } : row,
      ),
    };
  if (field === 'form')
    return {
      ...dataset,
      parts: dataset.parts.map((part) => (part.partNumber === partNumber ? { ...part, form: null } : part)),
    };
  return {
    ...dataset,
    properties: dataset.properties.filter((row) => row.partNumber !== partNumber || row.property !== field),
  };
}
