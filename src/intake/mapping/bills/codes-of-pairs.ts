import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { listPlaces, type Candidate } from './candidate.ts';

/** Headings of the code of the thing before it, and of the part going in, folded: 1C writes a name and a code for each. */
const CODE = /^(?:код|code|kod|codigo|codice|nr|nummer|artikelnummer|артикул)$/;
const CODE_OF_INPUT =
  /^(?:код|code|kod|codigo|codice) (?:de |del |di |du |della )?(?:материала|компонента|комплектующ\p{L}*|сырья|component\p{L}*|material\p{L}*|skladnika|surowca|suroviny|matiere|composant)$/u;

/** `Продукция; Код; Номенклатура; Код материала`: two columns of codes behind their words, of the product and of the part going in. */
export function nameByCodes(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const names = header.map((name) => foldHeader(name).text);
  const isFilled = (place: number): boolean => (profiles[place]?.filled ?? 0) > 0;
  const [parent, other] = listPlaces(chosen, 'parent');
  const input = names.findIndex((name, at) => CODE_OF_INPUT.test(name) && isFilled(at));
  if (parent === undefined || other !== undefined || input < 0 || parent === input) return;
  for (const place of listPlaces(chosen, 'part-number'))
    chosen[place] = { meaning: null, confidence: 0.6, reason: 'Another column names the part.' };
  chosen[input] = { meaning: 'part-number', confidence: 0.9, reason: 'It is the code of what goes in.' };
  const words = input - 1;
  if (words > parent && chosen[words]?.meaning === null && (profiles[words]?.phrases ?? 0) > 0)
    chosen[words] = { meaning: 'description', confidence: 0.8, reason: 'It names what its code stands for.' };
  if (!CODE.test(names[parent + 1] ?? '') || !isFilled(parent + 1)) return;
  chosen[parent + 1] = { meaning: 'parent', confidence: 0.9, reason: 'It is the code of what is made.' };
  chosen[parent] = { meaning: null, confidence: 0.8, reason: 'It names what is made, whose code stands behind it.' };
}
