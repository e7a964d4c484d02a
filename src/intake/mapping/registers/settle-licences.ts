import { WORD_LISTS } from '../../base/closed-words.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesGoods, numbersApplications, numbersLicences } from '../../dictionary/lines/licence-words.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';
import type { ColumnProfile } from '../column-profile.ts';

/** What a column of a register says whatever its cells are. */
const SAYS_ELSE: ReadonlySet<string | null> = new Set(['filed', 'decided', 'valid-from', 'valid-to', 'part-number']);

/** From here on a header is a word of registers, and no longer one that such a word stands in. */
const SURE = 0.85;

/**
 * Settles the columns of a register of export licences: the number of the licence, the part that it is for (no matter of which things are made), and
 * each meaning of a licence once, by the first column that says it; what was asked for or may be left is no amount that was granted. How far it has come may stand under any header: its cells say so.
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
