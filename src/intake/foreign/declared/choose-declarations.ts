import type { DeclaredPart } from './declared-part.ts';
import type { Interval, WeighedPart } from './weigh-part.ts';

/** One declaration of a part, under the company's own number of it. */
export type Declaration = { readonly part: DeclaredPart; readonly weighed: WeighedPart; readonly file: string };

/** Declarations of one part in force. */
export type ChosenDeclaration = {
  readonly substances: ReadonlyMap<string, Interval>;
  readonly rest: number | null;
  /** The latest in force; its day is the day of the evidence. */
  readonly latest: Declaration;
  /** Those in force: the newest of each supplier, and its drafts since then. */
  readonly counted: readonly Declaration[];
  readonly replaced: readonly Declaration[];
};

/** The mass of a part, in percent. */
const WHOLE = 100;

/**
 * Of several declarations of one part the newest of each supplier counts, for each batch, plant or revision that it names; of one day, or where one has none, nobody knows which is newer, and
 * each counts. A draft replaces none but drafts. Where those in force differ, the part may be any of theirs: every substance spans them all, and of one that is missing in one of
 * them there may be none, or as much as that one leaves open. Null where there is none.
 */
export function chooseDeclarations(all: readonly Declaration[]): ChosenDeclaration | null {
  const replaced: Declaration[] = [];
  const counted: Declaration[] = [];
  for (const of of Map.groupBy(all, nameScope).values()) {
    const final = of.filter(({ part }) => !part.isDraft);
    const newest = (final.length > 0 ? final : of).map(({ part }) => part.date).reduce((a, b) => (a > b ? a : b));
    for (const one of of) (one.part.date >= newest || one.part.date === '' ? counted : replaced).push(one);
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
  return { substances, rest, latest, counted, replaced };
}

/** Who declares, and for which of the goods of a number. */
function nameScope(one: Declaration): string {
  return JSON.stringify([nameSupplier(one), one.part.goods, one.part.place]);
}

/** The supplier of a declaration, without signs and case. */
export function nameSupplier({ part }: Declaration): string {
  return part.supplier
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.,]/g, '');
}
