import type { Catalogue } from '../../catalogue/schema.ts';
import { getElement, getOriginSite, getPurchaseField } from '../../domain/answers/answer-value.ts';
import { nameElement } from '../../domain/letters/element-words.ts';

/** A fact of a part as a person reads it, with its unit. */
export function nameField(field: string, { properties }: Pick<Catalogue, 'properties'>): string {
  const element = getElement(field);
  if (element !== null) return `${nameElement(element, 'en')}, % by mass`;
  if (getOriginSite(field) !== null) return 'Declared country of origin';
  const purchase = getPurchaseField(field);
  if (purchase !== null) return purchase.says === 'supplier' ? 'Supplier' : 'Price on file holds for so many units';
  if (field === 'category') return 'Category';
  if (field === 'procurement') return 'Who makes it';
  if (field === 'form') return 'Form as delivered';
  const property = properties.find(({ id }) => id === field);
  if (property === undefined) return field.replaceAll('-', ' ');
  return property.unit === null ? property.label : `${property.label}, ${property.unit}`;
}
