import type { RecordMerge, SeparateRecords } from '../../../domain/decisions/decisions.ts';
import { areKeptApart } from '../../../domain/decisions/kept-apart.ts';
import { haveOneTable, pairAffixed, pairNamed } from './affixed-numbers.ts';
import { dropSigns, readRevised, standAlike, type NumbersByTable, type Pair } from './alike-numbers.ts';

/** So many numbers that two tables write otherwise, and none that both write alike, are one way of writing against another. */
const LEAST_PAIRS = 3;
/** Dashes and blanks that stand for the hyphen and the blank. */
const ODD = /[\u2010-\u2015\u2212\u2043]|(?! )\p{Zs}/u;
/** Letters and figures that two numbers have in common before they may be one: of fewer, chance has too many. */
const LEAST_SIGNS = 4;

/**
 * Part numbers that two tables write otherwise throughout: one in capitals, with dots or with leading zeros, the other without (`4.100.22`, `410022`), or one with the
 * revision, a plant or words behind each number. Three pairs and more are one way of writing against another, where no table has both spellings and the two tables have no number alike that
 * could differ so. A single pair is asked about (`alike-numbers.ts`). The spelling in use (`''`) is kept, else the one that can be typed, that of more tables, the first.
 */
export function findOtherwiseWritten(numbers: NumbersByTable, separate: readonly SeparateRecords[]): RecordMerge[] {
  const mayBeOne = ({ keep, other }: Pair): boolean =>
    !haveOneTable(numbers.get(keep), numbers.get(other)) && !areKeptApart(separate, 'part', keep, other);
  const spelled = pairSpellings(numbers).filter(mayBeOne);
  const gone = new Set(spelled.flatMap(({ keep, other }) => [keep, other]));
  // Nobody tells two parts apart by the width of their signs, nor by the dash or the blank that a program puts for another.
  const typed = spelled.filter(({ keep, other }) => typePlainly(keep) === typePlainly(other));
  const revised = pairRevisions(numbers).filter(
    (pair) => mayBeOne(pair) && !gone.has(pair.keep) && !gone.has(pair.other),
  );
  for (const { keep, other } of revised) gone.add(keep).add(other);
  const isFree = (pair: Pair): boolean => mayBeOne(pair) && !gone.has(pair.other);
  const found = [
    ...typed,
    ...keepThroughout(spelled, numbers, isWritten, true),
    ...keepThroughout(revised, numbers, isRevised, false),
    ...pairNamed(numbers).filter(isFree),
    ...pairAffixed(numbers).filter(isFree),
  ];
  return [...new Set(found)].map(({ keep, other }) => ({ kind: 'part', keep, absorbed: [other] }));
}

/** Numbers of two spellings, by their letters and figures without leading zeros. */
function pairSpellings(numbers: NumbersByTable): Pair[] {
  const bySigns = new Map<string, string[]>();
  for (const id of numbers.keys()) {
    const bare = dropSigns(dropZeros(id));
    const others = bySigns.get(bare);
    if (others === undefined) bySigns.set(bare, [id]);
    else others.push(id);
  }
  return [...bySigns.values()].flatMap((ids) => {
    const [one, other, third] = ids;
    if (one === undefined || other === undefined || third !== undefined) return [];
    return standAlike(dropZeros(one), dropZeros(other)) ? [order(one, other, numbers)] : [];
  });
}

/** Numbers with what may be a revision behind another one, which nobody has with a second revision. */
function pairRevisions(numbers: NumbersByTable): Pair[] {
  const revised = [...numbers.keys()].flatMap((other) => {
    const keep = readRevised(other);
    return keep !== null && numbers.has(keep) ? [{ keep, other }] : [];
  });
  const times = Map.groupBy(revised, ({ keep }) => keep);
  return revised.filter(({ keep }) => times.get(keep)?.length === 1);
}

/**
 * The pairs of one table and the others that have enough of them, where those have no number that both write alike and might write otherwise. What one list of three
 * parts shows, a list of the one product that is sold follows. Of spellings either table may be the one (`isMutual`): which is kept hangs on the order of the files, and
 * which are one must not.
 */
function keepThroughout(
  pairs: readonly Pair[],
  numbers: NumbersByTable,
  mayDiffer: (id: string, alike: boolean) => boolean,
  isMutual: boolean,
): Pair[] {
  const byTables = new Map<string, Map<string, Pair[]>>();
  const enter = (one: string, other: string, pair: Pair): void => {
    const others = byTables.get(one) ?? new Map<string, Pair[]>();
    const found = others.get(other);
    if (found === undefined) others.set(other, [pair]);
    else found.push(pair);
    byTables.set(one, others);
  };
  for (const pair of pairs)
    for (const one of listTables(numbers, pair.keep))
      for (const other of listTables(numbers, pair.other)) {
        enter(one, other, pair);
        if (isMutual) enter(other, one, pair);
      }
  if (byTables.size === 0) return [];
  const alike = new Set<string>();
  for (const id of numbers.keys()) {
    const own = listTables(numbers, id);
    for (const one of own)
      for (const other of own) if (one !== other && mayDiffer(id, true)) alike.add(JSON.stringify([one, other]));
  }
  // Where each number of a table has a revision behind it, none stands without.
  const bare = new Set([...numbers.keys()].flatMap((id) => (mayDiffer(id, false) ? listTables(numbers, id) : [])));
  const kept = [...byTables].flatMap(([one, others]) => {
    const sound = [...others].filter(([other]) => !alike.has(JSON.stringify([one, other])) && !bare.has(other));
    const found = new Set(sound.flatMap(([, own]) => own));
    // What has no figure, or few signs, is one where enough others are, and says nothing by itself.
    return [...found].filter(isTelling).length >= LEAST_PAIRS ? [...found] : [];
  });
  return [...new Set(kept)];
}

/** The tables that a number stands in; the data in use are none of them, since several lists are in them. */
function listTables(numbers: NumbersByTable, id: string): readonly string[] {
  return [...(numbers.get(id) ?? [])].filter((table) => table !== '');
}

/** Whether a number that two tables write alike has signs or letters that one of them might write otherwise. */
function isWritten(id: string, alike: boolean): boolean {
  return alike && /[^\d]/.test(id);
}

/** Whether a number that one table has bears no revision, so that its others need not. */
function isRevised(id: string, alike: boolean): boolean {
  return !alike && readRevised(id) === null;
}

function isTelling({ keep }: Pair): boolean {
  const bare = dropSigns(dropZeros(keep));
  return bare.length >= LEAST_SIGNS && /\d/.test(bare);
}

function order(one: string, other: string, numbers: NumbersByTable): Pair {
  const [first, second] = [numbers.get(one), numbers.get(other)];
  const [isPlain, isOtherPlain] = [!ODD.test(one), !ODD.test(other)];
  // What nobody can type is found by nobody who searches for it.
  const isBetter = isPlain === isOtherPlain ? (second?.size ?? 0) > (first?.size ?? 0) : isOtherPlain;
  const isOther = first?.has('') !== true && (second?.has('') === true || isBetter);
  return isOther ? { keep: other, other: one } : { keep: one, other };
}

/** A number in the signs that a keyboard has: in the usual width, with the hyphen for any dash and the blank for any other. */
function typePlainly(id: string): string {
  return id
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212\u2043]/g, '-')
    .replaceAll(/\p{Zs}+/gu, ' ');
}

function dropZeros(id: string): string {
  return id.normalize('NFKC').replace(/^0+(?=[1-9])/, '');
}
