import { getElement, readFigure } from '../../../domain/answers/answer-value.ts';

/** `magnet_family` and `content:Dy` as people say them. */
export function nameField(field: string): string {
  const element = getElement(field);
  return element === null ? field.replaceAll('_', ' ') : `share of ${element}`;
}

/** The value of a fact about a part; a share of mass with its unit, `2–3 %`. */
export function sayValue(field: string, value: string): string {
  const share = getElement(field) === null ? null : readFigure(value);
  if (share === null) return value;
  return `${share.min === share.max ? share.min : `${share.min}–${share.max}`}\u00a0%`;
}
