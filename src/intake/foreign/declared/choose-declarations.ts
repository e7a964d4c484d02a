import { dropLegalForm } from '../../dictionary/firm-names.ts';
import type { DeclaredPart } from './declared-part.ts';
import { keepPointed } from './pointed-elsewhere.ts';
import { addCorrection, addPartial, isPartial } from './partial-list.ts';
import type { Interval, WeighedPart } from './weigh-part.ts';

/** What is chosen by: who declares, when and for which goods, and what. */
export type Spoken = {
  readonly part: Pick<DeclaredPart, 'supplier' | 'date' | 'isDraft' | 'isCorrection' | 'goods' | 'place'>;
  readonly weighed: Pick<WeighedPart, 'substances' | 'rest'> & {
    /** Elements of which it says only where their amounts stand (`listPointed`). */
    readonly pointed?: ReadonlySet<string>;
  };
};

/** One declaration of a part, under the company's own number of it. */
export type Declaration = {
  readonly part: DeclaredPart;
  readonly weighed: WeighedPart & Pick<Spoken['weighed'], 'pointed'>;
  readonly file: string;
};

/** Declarations of one part in force. */
export type ChosenDeclaration<One extends Spoken = Declaration> = {
  readonly substances: ReadonlyMap<string, Interval>;
  readonly rest: number | null;
  /** The latest in force; its day is the day of the evidence. */
  readonly latest: One;
  /** Those in force: the newest of each supplier, and its drafts since then. */
  readonly counted: readonly One[];
  readonly replaced: readonly One[];
  /** Those that name some substances alone, and are added to what is in force of the same supplier. */
  readonly added: readonly One[];
  /** Those that put amounts of what is in force right. */
  readonly corrections: readonly One[];
};

/** The mass of a part, in percent. */
const WHOLE = 100;

/**
 * Of several declarations of one part the newest of each supplier counts, for each batch, plant or revision that it names; of one day, or where one has none, nobody knows which is newer, and
 * each counts. A draft replaces none but drafts. Where those in force differ, the part may be any of theirs: every substance spans them all, and of one that is missing in one of
 * them there may be none, or as much as that one leaves open. A newer one that only names some substances adds to the list before it and does not replace it (`addPartial`). A correction puts
 * amounts of the declarations of its supplier right, of all suppliers where it names none, unless they are newer. Null where there is none.
 */
export function chooseDeclarations<One extends Spoken>(all: readonly One[]): ChosenDeclaration<One> | null {
  const replaced: One[] = [];
  const counted: One[] = [];
  const added: One[] = [];
  const lists = all.filter(({ part }) => !part.isCorrection);
  const corrections = all.filter((one) => !lists.includes(one) && lists.some((list) => mayCorrect(one, list)));
  // What puts right a declaration that is not on file is one itself.
  const declared = all.filter((one) => !corrections.includes(one));
  for (const of of Map.groupBy(declared, nameScope).values()) {
    const wholes = of.filter(({ weighed }) => !isPartial(weighed));
    const { current, older } = tellCurrent(wholes.length > 0 ? wholes : of);
    // What only names some substances replaces no list of what the part is made of.
    const partial = of.filter((one) => !wholes.includes(one) && wholes.length > 0);
    const since =
      wholes.length === 0 ? [] : partial.filter(({ part }) => !current.every((one) => isBefore(part, one.part)));
    added.push(...since);
    replaced.push(...older, ...partial.filter((one) => !since.includes(one)));
    counted.push(...current.map((one) => since.reduce(addTo, keepOlder(one, older))));
  }
  const isOfSeveral = new Set(counted.map(nameSupplier)).size > 1;
  for (const correction of corrections.toSorted((a, b) => (a.part.date < b.part.date ? -1 : 1))) {
    if (counted.every((one) => !mayCorrect(correction, one) || isBefore(correction.part, one.part)))
      replaced.push(correction);
    else
      for (const [place, one] of counted.entries()) {
        if (!mayCorrect(correction, one) || isBefore(correction.part, one.part)) continue;
        const isSure = !(isOfSeveral && nameSupplier(correction) === '');
        const isLater = correction.part.date !== '' && one.part.date !== '';
        counted[place] = {
          ...one,
          weighed: { ...one.weighed, ...addCorrection(one.weighed, correction.weighed, { isSure, isLater }) },
        };
      }
  }
  const [latest] = counted.toSorted((a, b) => (a.part.date < b.part.date ? 1 : -1));
  if (latest === undefined) return null;
  const names = new Set(counted.flatMap(({ weighed }) => [...weighed.substances.keys()]));
  const substances = new Map(
    Array.from(names, (name): [string, Interval] => {
      // What a list does not name may be what it leaves open.
      const ranges = counted.map(
        ({ weighed }) => weighed.substances.get(name) ?? { min: 0, max: weighed.rest ?? WHOLE },
      );
      return [name, { min: Math.min(...ranges.map(({ min }) => min)), max: Math.max(...ranges.map(({ max }) => max)) }];
    }),
  );
  const rests = counted.map(({ weighed }) => weighed.rest);
  const rest = rests.some((each) => each === null) ? null : Math.max(...rests.map((each) => each ?? 0));
  const standing = corrections.filter((one) => !replaced.includes(one));
  return { substances, rest, latest, counted, replaced, added, corrections: standing };
}

/** What each supplier says of those in force: of several of one it may be any. */
export function chooseOfEach<One extends Spoken>(counted: readonly One[]): readonly ChosenDeclaration<One>[] {
  return [...Map.groupBy(counted, nameSupplier).values()].flatMap((of) => chooseDeclarations(of) ?? []);
}

/** The newest of one supplier, with its drafts since then and what bears no day, and those before it. */
function tellCurrent<One extends Spoken>(of: readonly One[]): { current: readonly One[]; older: readonly One[] } {
  const final = of.filter(({ part }) => !part.isDraft);
  const newest = (final.length > 0 ? final : of).map(({ part }) => part.date).reduce((a, b) => (a > b ? a : b));
  const isOlder = ({ part }: One): boolean => part.date < newest && part.date !== '';
  return { older: of.filter(isOlder), current: of.filter((one) => !isOlder(one)) };
}

function isBefore(one: Spoken['part'], other: Spoken['part']): boolean {
  return one.date < other.date && one.date !== '';
}

/** A declaration with what the newest of the older ones say of the elements of which it says only where their amounts stand. */
function keepOlder<One extends Spoken>(one: One, older: readonly One[]): One {
  const { pointed, substances } = one.weighed;
  if (pointed === undefined || pointed.size === 0) return one;
  const newest = older.toSorted((a, b) => (a.part.date < b.part.date ? 1 : -1));
  const kept = keepPointed(
    substances,
    pointed,
    newest.map(({ weighed }) => weighed.substances),
  );
  return { ...one, weighed: { ...one.weighed, substances: kept } };
}

function addTo<One extends Spoken>(whole: One, partial: One): One {
  const weighed = addPartial(whole.weighed, partial.weighed, partial.part.isDraft);
  return { ...whole, weighed: { ...whole.weighed, ...weighed } };
}

/** Whether a correction may mean a declaration: of the same supplier and goods, as far as both name them. */
function mayCorrect(correction: Spoken, one: Spoken): boolean {
  const [by, of] = [nameSupplier(correction), nameSupplier(one)];
  const isOfGoods = correction.part.goods === '' || correction.part.goods === one.part.goods;
  return isOfGoods && (by === '' || of === '' || by === of);
}

/** Who declares, and for which of the goods of a number. */
function nameScope(one: Spoken): string {
  return JSON.stringify([nameSupplier(one), one.part.goods, one.part.place]);
}

/** The supplier of a declaration, without signs, case and legal form. */
export function nameSupplier({ part }: Spoken): string {
  return dropLegalForm(part.supplier.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[\s.,]/g, '');
}
