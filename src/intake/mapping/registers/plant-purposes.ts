import { FIRM_NAME_WORDS } from '../../dictionary/firm-names.ts';
import { CALLED_WORDS, PLANT_CODE_WORDS, PLANT_NAME_WORDS } from '../../dictionary/lines/plant-words.ts';
import { areShortCodes, propose } from '../purpose-clues.ts';
import type { Clues, PurposeRule } from '../purpose-clues.ts';

/** Names in planning systems for the plants of the company itself. */
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
/** Columns of a list of plants, beside the code and name of each. */
const OF_PLANTS: ReadonlySet<string | null> = new Set([null, 'country', 'city', 'address', 'latitude', 'longitude']);

/** Whether a list has plants by a short code and by name, in any language, and their places, and nothing of firms or parts. */
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

/** Names of lists of places, folded. */
const PLACES =
  /^(?:(?:our |own |company |inventory )?(?:locations?|sites?|plants?|warehouses?|factories|stores|facilities)(?: list)?|(?:eigene )?(?:werke|standorte|lagerorte|betriebsst[aä]tten)|(?:nos )?(?:usines|sites|etablissements|magasins|depots)|almacenes|plantas|centros|magazzini|stabilimenti|magazijnen|vestigingen|magazyny|zaklady|sklady|zavody|склады|заводы|仓库|工厂|倉庫|工場|拠点|창고|공장|사업장)$/u;
const NUMBERED =
  /^(?:code|location code|site code|id|internal id|no|nr|number|nummer|kod|codigo|codice|kode|код|编码|代码|コード|코드)$/u;
const CALLED: ReadonlySet<string> = new Set([...PLANT_NAME_WORDS, ...FIRM_NAME_WORDS, ...CALLED_WORDS]);

function isOfPlace(meaning: string | null, header: string): boolean {
  return OF_PLACE.has(meaning) || NUMBERED.test(header) || CALLED.has(header);
}
const OF_PLACE: ReadonlySet<string | null> = new Set([...OF_PLANTS, 'site', 'site-id', 'location']);

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
  {
    // A list that is named after places, with a code or number of each: `Locations` of Business Central.
    when: ({ columns, headers, has, named, place }) =>
      named(PLACES) &&
      place &&
      has('country') &&
      headers.some((header) => NUMBERED.test(header)) &&
      headers.some((header) => CALLED.has(header)) &&
      columns.every(({ meaning }, at) => isOfPlace(meaning, headers[at] ?? '')),
    then: propose('own-sites', 0.8),
    reason: 'It is named after places, numbers them and names no firm: those of the company itself.',
  },
];
