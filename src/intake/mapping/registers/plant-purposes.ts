import { FIRM_NAME_WORDS } from '../../dictionary/firm-names.ts';
import { CALLED_WORDS, PLANT_CODE_WORDS, PLANT_NAME_WORDS } from '../../dictionary/lines/plant-words.ts';
import { areShortCodes, propose } from '../purpose-clues.ts';
import type { Clues, PurposeRule } from '../purpose-clues.ts';

/** What planning systems call the plants of the company itself. */
const PLANTS =
  /^(?:werk|werke|wrk|werks|bwkey|plant|plnt|plant code|plant id|werksnummer|operational ?site ?(?:id|name)|siteid|subsidiary(?: name)?|legal entity(?: (?:id|name))?|company code|buchungskreis|bukrs|organi[sz]ation(?: code)?|inventory organi[sz]ation)$/;
const CODES: ReadonlySet<string> = new Set(PLANT_CODE_WORDS);
const NAMES: ReadonlySet<string> = new Set([
  ...PLANT_NAME_WORDS,
  ...FIRM_NAME_WORDS,
  ...CALLED_WORDS,
  'name 1',
  'name1',
]);
/** What a list of plants says of each, beside its code and name. */
const OF_PLANTS: ReadonlySet<string | null> = new Set([null, 'country', 'city', 'address', 'latitude', 'longitude']);

/** Whether a list has plants by a short code and by name, in any language, and where they are, and nothing of firms or parts. */
function listsOwnPlants({ columns, headers, place, repeats }: Clues): boolean {
  const code = columns.findIndex(
    ({ samples }, at) => CODES.has(headers[at] ?? '') && areShortCodes(samples) && !repeats(at),
  );
  const name = headers.findIndex((header, at) => at !== code && NAMES.has(header));
  return (
    place &&
    code >= 0 &&
    name >= 0 &&
    columns.every(({ meaning }, at) => at === code || at === name || OF_PLANTS.has(meaning))
  );
}

/** The plants of the company itself, by their codes. */
export const OWN_PLANT_RULES: readonly PurposeRule[] = [
  {
    when: ({ columns, headers, has, part, place }) =>
      !part &&
      place &&
      !has('supplier-id', 'maker', 'contributor', 'quantity', 'smelter-id') &&
      // `NAME1` beside the code of a plant is the name of the plant.
      headers.every((header, at) => columns[at]?.meaning !== 'supplier' || /^name ?1?$/.test(header)) &&
      has('site', 'site-id') &&
      !headers.includes('operator') &&
      headers.some((header) => PLANTS.test(header)),
    then: propose('own-sites', 0.85),
    reason: 'It lists plants by code and names no firm: those of the company itself.',
  },
  {
    when: listsOwnPlants,
    then: propose('own-sites', 0.85),
    reason: 'It lists plants by a short code and names no firm: those of the company itself.',
  },
];
