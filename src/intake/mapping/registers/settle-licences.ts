import { WORD_LISTS } from '../../base/closed-words.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesGoods, numbersApplications, numbersLicences } from '../../dictionary/lines/licence-words.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';
import type { ColumnProfile } from '../column-profile.ts';

/** Meanings a column of a register keeps with any cells. */
const SAYS_ELSE: ReadonlySet<string | null> = new Set(['filed', 'decided', 'valid-from', 'valid-to', 'part-number']);

/** Least confidence in a header that is a word of registers, and does not just hold one. */
const SURE = 0.85;

/**
 * Settles the columns of a register of export licences: the number of the licence, the part it is for (and not what things are made of), and each
 * meaning of a licence once, by the first column with it. An amount asked for or left is no granted amount. The status may stand under any header,
 * told by its cells.
 */
export function settleLicences(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  const names = header.map((name) => foldHeader(name).text);
  // Beside the number of a licence, that of its application is one more.
  const licence = names.findIndex((name) => numbersLicences(name) && !numbersApplications(name));
  const number = licence >= 0 ? licence : names.findIndex(numbersLicences);
  if (number >= 0)
    chosen[number] = { meaning: 'licence-number', confidence: 0.9, reason: 'It numbers export licences.' };
  const goods = names.findIndex((name, at) => at !== number && namesGoods(name));
  if (goods >= 0 && listPlaces(chosen, 'part-number').length === 0)
    chosen[goods] = { meaning: 'part-number', confidence: 0.8, reason: 'It names the goods of the licence.' };
  if (listPlaces(chosen, 'licence-status').length === 0) {
    const status = profiles.findIndex(
      ({ samples }, place) =>
        place !== number &&
        samples.length > 0 &&
        !SAYS_ELSE.has(chosen[place]?.meaning ?? null) &&
        samples.every((cell) => WORD_LISTS['licence-status'].find(cell) !== null),
    );
    if (status >= 0)
      chosen[status] = {
        meaning: 'licence-status',
        confidence: 0.85,
        reason: 'Its cells say how far a licence has come.',
      };
  }
  for (const [place, { meaning, confidence }] of chosen.entries()) {
    if (meaning === 'quantity' && confidence < SURE)
      chosen[place] = {
        meaning: null,
        confidence: 0.5,
        reason: 'It counts something, and not surely what was granted.',
      };
  }
  const said = new Set<string>();
  for (const [place, { meaning }] of chosen.entries()) {
    if (meaning === null) continue;
    if (said.has(meaning))
      chosen[place] = { meaning: null, confidence: 0.5, reason: `Another column is the ${meaning}.` };
    said.add(meaning);
  }
}
