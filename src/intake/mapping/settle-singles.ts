import type { ForeignColumn } from '../base/foreign-table.ts';
import type { ColumnProfile } from './column-profile.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import { has } from './settle-items.ts';
import { listPlaces, type Candidate } from './bills/candidate.ts';
import { areNumbersOfParts, groupsLines } from './bills/groups-of-lines.ts';
import { numberColumns } from './source-groups.ts';

/** Meanings a table has once; the best column bears each. */
const SINGLE: ReadonlySet<ForeignColumn> = new Set([
  'part-number',
  'parent',
  'unit',
  'country',
  'city',
  'item-number',
  'supplier-id',
  'latitude',
  'longitude',
  'operation',
  'price-unit',
  'base-quantity',
  'procurement',
]);

/** Of those, meanings of several sources side by side in one line (`Country 1`, `Country 2`). */
const OF_EACH_SOURCE: ReadonlySet<string> = new Set(['country', 'supplier-id']);

/** One column for each meaning a table has once; any other taken for it is nothing, or words about the part. */
export function settleSingles(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  preferTowns(header, chosen);
  preferCodes(profiles, chosen);
  preferNumbers(profiles, chosen);
  for (const meaning of SINGLE) {
    const places = listPlaces(chosen, meaning);
    if (OF_EACH_SOURCE.has(meaning)) {
      const numbers = new Set(numberColumns(header, places));
      if (numbers.size === places.length && hasSeveralFirms(header, chosen)) continue;
    }
    // A column without a single value says nothing, whatever heads it.
    const filled = places.filter((place) => (profiles[place]?.filled ?? 0) > 0);
    const best = (filled.length > 0 ? filled : places).toSorted(
      (a, b) => (chosen[b]?.confidence ?? 0) - (chosen[a]?.confidence ?? 0) || a - b,
    )[0];
    for (const place of places) {
      if (place !== best)
        chosen[place] = { meaning: null, confidence: 0.5, reason: `Another column is the ${meaning}.` };
    }
  }
}

/** `Standort` is a town in a list of firms, and beside `Ort` a plant. */
function preferTowns(header: readonly string[], chosen: Candidate[]): void {
  const towns = listPlaces(chosen, 'city');
  const [plant, otherPlant] = towns.filter((place) => TOWN_OR_PLANT.test(foldHeader(header[place] ?? '').text));
  if (plant === undefined || otherPlant !== undefined || towns.length < 2 || has(chosen, 'site')) return;
  chosen[plant] = { meaning: 'site', confidence: 0.8, reason: 'It is a plant: another column names the town.' };
}

/** Headings, folded, of a town or of the plant there. */
const TOWN_OR_PLANT = /^(?:standort|telephely|location|site location|ubicacion|sitz)$/;

function hasSeveralFirms(header: readonly string[], chosen: readonly Candidate[]): boolean {
  return (['supplier', 'supplier-id', 'maker'] as const).some((meaning) => {
    const places = listPlaces(chosen, meaning);
    return new Set(numberColumns(header, places)).size > 1;
  });
}

/** From this share of phrases on a column names things in words; up to this one it does not. */
const [WORDS, FEW_WORDS] = [0.5, 0.1];
const CODES = 0.9;

/** `MAG-3`: one word in capitals with a figure in it. */
const CODE = /^(?=.*\d)[\p{Lu}\d][\p{Lu}\d._/-]*$/u;
/** `Runko`, `Magneetti Dy 4 %`: a word in small letters. */
const WORD = /\p{L}\p{Ll}{2}/u;

function holdsCodes(profile: ColumnProfile | undefined): boolean {
  const samples = profile?.samples ?? [];
  return samples.length > 0 && samples.every((cell) => CODE.test(cell));
}

function holdsWords(profile: ColumnProfile | undefined): boolean {
  const samples = profile?.samples ?? [];
  return samples.length > 1 && samples.every((cell) => WORD.test(cell));
}

/** `Номенклатура` in words beside `Код` with codes: the code is the number of the part, and the words are its description, if nothing else is. */
function preferCodes(profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const numbers = listPlaces(chosen, 'part-number');
  // What goes into things by their codes is named by a code as well.
  const isOfCodes = listPlaces(chosen, 'parent').some((place) => holdsCodes(profiles[place]));
  const [words, otherWords] = numbers.filter(
    (place) => (profiles[place]?.phrases ?? 0) >= WORDS || (isOfCodes && holdsWords(profiles[place])),
  );
  const [code, otherCode] = numbers.filter((place) => {
    const { phrases = 1, codes = 0 } = profiles[place] ?? {};
    return phrases <= FEW_WORDS && (codes >= CODES || (isOfCodes && holdsCodes(profiles[place])));
  });
  if (words === undefined || code === undefined || otherWords !== undefined || otherCode !== undefined) return;
  if (has(chosen, 'description') || (chosen[code]?.confidence ?? 0) < (chosen[words]?.confidence ?? 0)) return;
  chosen[words] = { meaning: 'description', confidence: 0.75, reason: 'It says in words what the code beside it is.' };
}

/** `Product` in words over several rows each beside `Part No` over numbers: the row is about the part. */
function preferNumbers(profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const places = listPlaces(chosen, 'part-number');
  const [number, other] = places.filter((place) => areNumbersOfParts(profiles[place]));
  if (number === undefined || other !== undefined) return;
  for (const place of places)
    if (groupsLines(profiles[place]) && profiles[place]?.samples.every((cell) => WORD.test(cell)) === true)
      chosen[place] = { meaning: null, confidence: 0.6, reason: 'Another column numbers the part.' };
}
