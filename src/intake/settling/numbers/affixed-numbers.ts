import type { NumbersByTable, Pair } from './alike-numbers.ts';

/** So many numbers of one table bear a code that those of the others lack. */
const LEAST_PAIRS = 3;
/** The same of numbers with their names behind them, which say more. */
const LEAST_NAMED = 2;
/** `400100  Gearless GL-8`: a number with a figure in it, and words behind a gap. */
const NAMED = /^(?=\S*\d)(\S{4,40})\s+(?=.*\p{L}{3})\S.*$/u;
/** Text that is longer is no number with a name. */
const LONGEST = 200;

/** A number without the words behind it; null where none stand there. */
function readNamed(id: string): string | null {
  return id.length > LONGEST ? null : (NAMED.exec(id)?.[1] ?? null);
}

/**
 * Numbers of tables that print key and text in one cell throughout (`400100  Gearless GL-8`), where two of them and more are numbers of other tables. One with several
 * texts behind it may be one of several variants, and is none.
 */
export function pairNamed(numbers: NumbersByTable): Pair[] {
  const named = [...numbers.keys()].flatMap((other) => {
    const keep = readNamed(other);
    return keep !== null && numbers.has(keep) ? [{ keep, other }] : [];
  });
  const times = Map.groupBy(named, ({ keep }) => keep);
  const sole = named.filter(({ keep }) => times.get(keep)?.length === 1);
  const counts = new Map<string, number>();
  for (const { other } of sole)
    for (const table of numbers.get(other) ?? []) counts.set(table, (counts.get(table) ?? 0) + 1);
  for (const [id, tables] of counts.size === 0 ? [] : numbers)
    if (readNamed(id) === null) for (const table of tables) counts.delete(table);
  const isNamed = (table: string): boolean => table !== '' && (counts.get(table) ?? 0) >= LEAST_NAMED;
  return sole.filter(({ other }) => [...(numbers.get(other) ?? [])].some(isNamed));
}

/**
 * Numbers of tables that write one code of a plant or company before or behind each (`1000-300200`, `300200/1000`), where three of them and more are numbers of
 * other tables without it. The code has a figure: words such as `KIT-` make another part of a number.
 */
export function pairAffixed(numbers: NumbersByTable): Pair[] {
  const byTable = new Map<string, string[]>();
  for (const [id, tables] of numbers)
    for (const table of tables) {
      const own = byTable.get(table);
      if (own === undefined) byTable.set(table, [id]);
      else own.push(id);
    }
  const pairs = [...byTable].flatMap(([table, ids]) =>
    table === '' || ids.length < LEAST_PAIRS
      ? []
      : (findAffixed(ids, numbers, (id) => id) ?? findAffixed(ids, numbers, turnRound) ?? []),
  );
  const byOther = new Map(pairs.map((pair) => [pair.other, pair]));
  return [...byOther.values()];
}

/** The numbers without the first code that all begin with (`read` turned round: end with), if enough of what is left is known; null otherwise. */
function findAffixed(ids: readonly string[], numbers: NumbersByTable, read: (id: string) => string): Pair[] | null {
  const shared = findShared(ids.map(read));
  for (const { index } of shared.matchAll(/[^\p{L}\p{N}]/gu)) {
    if (!/\d/.test(shared.slice(0, index))) continue;
    const pairs = ids.flatMap((other) => {
      const keep = read(read(other).slice(index + 1));
      return numbers.has(keep) ? [{ keep, other }] : [];
    });
    // Where a table has both, the code tells them apart.
    const isApart = pairs.some(({ keep, other }) => haveOneTable(numbers.get(keep), numbers.get(other)));
    if (pairs.length >= LEAST_PAIRS && !isApart) return pairs;
  }
  return null;
}

/** What all of several texts begin with. */
function findShared(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  let length = first.length;
  for (const text of others) while (length > 0 && !text.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

function turnRound(text: string): string {
  return Array.from(text).toReversed().join('');
}

/** Whether one table has both of two numbers, by the tables of each. */
export function haveOneTable(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  return [...(one ?? [])].some((table) => other?.has(table) === true);
}
