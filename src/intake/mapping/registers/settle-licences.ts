import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesGoods, numbersLicences } from '../../dictionary/lines/licence-words.ts';
import { listPlaces, type Candidate } from '../bills/settle-parent-columns.ts';

/**
 * Settles the columns of a register of export licences: the number of the licence, the part that it is for (no matter of which things are made), and
 * each meaning of a licence once, by the first column that says it.
 */
export function settleLicences(header: readonly string[], chosen: Candidate[]): void {
  const names = header.map((name) => foldHeader(name).text);
  const number = names.findIndex(numbersLicences);
  if (number >= 0)
    chosen[number] = { meaning: 'licence-number', confidence: 0.9, reason: 'It numbers export licences.' };
  const goods = names.findIndex((name, at) => at !== number && namesGoods(name));
  if (goods >= 0 && listPlaces(chosen, 'part-number').length === 0)
    chosen[goods] = { meaning: 'part-number', confidence: 0.8, reason: 'It names the goods of the licence.' };
  const said = new Set<string>();
  for (const [place, { meaning }] of chosen.entries()) {
    if (meaning === null) continue;
    if (said.has(meaning))
      chosen[place] = { meaning: null, confidence: 0.5, reason: `Another column is the ${meaning}.` };
    said.add(meaning);
  }
}
