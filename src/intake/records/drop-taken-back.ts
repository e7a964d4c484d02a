import { denies } from '../../domain/answers/weaken-ahead.ts';
import type { CompositionRow, Site, Sourcing, StatementTakenBack, Supplier } from '../../domain/dataset.ts';
import type { ProblemLog, TakenBack } from '../base/problem.ts';
import { foldWord } from '../base/closed-words.ts';
import { dropLegalForm } from '../dictionary/firm-names.ts';
import { EASTERN } from './declaring-firms.ts';
import { readFirms } from './weigh-declarers.ts';

type Bought = {
  readonly sourcing: readonly Pick<Sourcing, 'partNumber' | 'siteId' | 'supplierPartNumber'>[];
  readonly sites: readonly Pick<Site, 'siteId' | 'supplierId'>[];
  readonly suppliers: readonly Pick<Supplier, 'supplierId' | 'name'>[];
};

/**
 * Returns the contents without the denials for parts about which a letter in no table, or a register of papers (`log.takenBack`), takes a statement
 * back or puts it right. Nobody can tell the figure it means, so no denial may clear such a part. Substances said to be in it stand, and each such
 * part is noted. A letter means the parts it names, by our number or the supplier's; if it names none of those on file, it means all parts declared
 * or delivered by the firms in it. A register means its own parts, and declarations of them up to its day.
 */
export function dropTakenBack(
  composition: readonly CompositionRow[],
  bought: Bought,
  log: ProblemLog,
): readonly CompositionRow[] {
  if (log.takenBack.length === 0) return composition;
  const denied = composition.filter(isDenied);
  const numbersOf = listNumbers(denied, bought);
  const firmsOf = listFirms(denied, bought);
  const lettersOf = new Map<string, TakenBack[]>();
  for (const letter of log.takenBack) {
    const text = fold(letter.text);
    const named = [...numbersOf].filter(([, numbers]) => numbers.some((number) => standsIn(text, number)));
    const isByFirm = named.length === 0 && letter.standing === null;
    const meant = isByFirm ? listNamed(firmsOf, letter.text) : named.map(([part]) => part);
    for (const part of meant) lettersOf.set(part, [...(lettersOf.get(part) ?? []), letter]);
  }
  const noted = new Set<string>();
  return composition.filter((row) => {
    const letters = isDenied(row) ? lettersOf.get(row.partNumber) : undefined;
    const letter = letters?.find((one) => reaches(one, row));
    if (letter === undefined) return true;
    if (!noted.has(row.partNumber)) {
      noted.add(row.partNumber);
      log.note({
        code: 'declaration-taken-back',
        file: letter.file,
        found: letter.sentence,
        message: `${letter.file} says “${letter.sentence}” and is no list of contents: what was declared not to be in ${row.partNumber} is left out until somebody enters what holds, what is said to be in it stands.`,
      });
    }
    return false;
  });
}

/**
 * Whether a declared content may be the one taken back: a register gives the last day of such declarations, and the days of papers that still stand.
 */
function reaches({ until, standing }: TakenBack, { evidenceDate }: CompositionRow): boolean {
  if (evidenceDate === null) return true;
  return (until === '' || evidenceDate <= until) && standing?.includes(evidenceDate) !== true;
}

/** Longest text kept of a letter: a longer one names its goods at its beginning. */
const LONGEST_KEPT = 4000;
const MOST_KEPT = 1000;

/**
 * The statements taken back as a version keeps them (`Settings.takenBack`), since an older declaration may be imported later: each once, the newest
 * last. One without a day means declarations up to `today`, the day of its first reading. Undefined if there is none.
 */
export function keepTakenBack(
  all: readonly TakenBack[],
  today: string | null,
): readonly StatementTakenBack[] | undefined {
  const kept = all.map(({ file, text, sentence, until, standing }) => ({
    file,
    text: text.slice(0, LONGEST_KEPT),
    sentence,
    until: until || (today ?? ''),
    standing: standing === null ? null : [...standing],
  }));
  // One that is read again, from the same file, keeps the day on which it was read first.
  const once = new Map(
    kept.toReversed().map((one) => [JSON.stringify([one.file, one.text, one.sentence, one.standing]), one]),
  );
  return once.size === 0 ? undefined : [...once.values()].toReversed().slice(-MOST_KEPT);
}

/** Whether a row is a declaration of something not in a part. */
const isDenied = (row: CompositionRow): boolean => row.evidence === 'declared' && denies(row);

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The numbers of each part with a denial. */
function listNumbers(denied: readonly CompositionRow[], { sourcing }: Bought): ReadonlyMap<string, readonly string[]> {
  const numbersOf = new Map(denied.map(({ partNumber }) => [partNumber, [fold(partNumber)]]));
  for (const { partNumber, supplierPartNumber } of sourcing)
    if (supplierPartNumber !== null && supplierPartNumber !== undefined)
      numbersOf.get(partNumber)?.push(fold(supplierPartNumber));
  return numbersOf;
}

/** Signs of a longer number around a piece of it; Chinese and Japanese write words beside a number without a blank. */
const SIGN = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}]/u;

/** Whether a number stands in a text by itself, and not as a piece of a longer one. */
function standsIn(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1))
    if (!SIGN.test(text[at - 1] ?? '') && !SIGN.test(text[at + number.length] ?? '')) return true;
  return false;
}

/** The declarers and suppliers of each part with a denial, without their legal forms. */
function listFirms(
  denied: readonly CompositionRow[],
  { sourcing, sites, suppliers }: Bought,
): ReadonlyMap<string, ReadonlySet<string>> {
  const nameOf = new Map(suppliers.map(({ supplierId, name }) => [supplierId, dropLegalForm(name)]));
  const firmAt = new Map(sites.map(({ siteId, supplierId }) => [siteId, nameOf.get(supplierId) ?? '']));
  const firmsOf = new Map(denied.map(({ partNumber }) => [partNumber, new Set<string>()]));
  for (const row of denied) for (const firm of readFirms(row)) firmsOf.get(row.partNumber)?.add(dropLegalForm(firm));
  for (const { partNumber, siteId } of sourcing) firmsOf.get(partNumber)?.add(firmAt.get(siteId) ?? '');
  return firmsOf;
}

/** The parts with one of their firms named in a text. */
function listNamed(firmsOf: ReadonlyMap<string, ReadonlySet<string>>, text: string): readonly string[] {
  const words = ` ${foldWord(text)} `;
  const isNamed = (name: string): boolean => name !== '' && words.includes(EASTERN.test(name) ? name : ` ${name} `);
  return [...firmsOf].filter(([, firms]) => [...firms].some(isNamed)).map(([part]) => part);
}
