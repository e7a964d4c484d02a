import { getElement, readFigure } from '../../../domain/answers/answer-value.ts';

/** `magnet_family` as people say it; of `content:Dy` the substance. */
export function nameField(field: string): string {
  return getElement(field) ?? field.replaceAll('_', ' ');
}

/** The value of a fact about a part; a share of mass with its unit, `2–3 %`. */
export function sayValue(field: string, value: string): string {
  const share = getElement(field) === null ? null : readFigure(value);
  if (share === null) return value;
  return `${share.min === share.max ? share.min : `${share.min}–${share.max}`}\u00a0%`;
}
