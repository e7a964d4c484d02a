import { nameSome } from '../../base/name-some.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { RawRecords } from '../../records/read-records.ts';

/** What stands between several numbers in one cell. */
const BETWEEN = /\s*[,;、，；|\n]\s*|\s+(?:and|und|et|y|e|和|及|&|\+)\s+/iu;
/** Signs that are in numbers as well, and part some only where the others do not. */
const PERHAPS_BETWEEN = [/\s*\/\s*/u, /\s+/u];
/** More numbers than these are no cell of an answer. */
const MOST_NUMBERS = 200;
const LONGEST_CELL = 4000;

/**
 * The records with what is declared of several parts in one cell (`M-1, M-2`, `M-1/M-2`) said of each of them, which a note tells: where no bill has such a number, and each
 * of the numbers in it is one that a bill or a source names and of which nothing else says what it contains, since nobody could tell which of the two counts. Ranges (`M-1 to M-9`)
 * name only their ends, and stay.
 */
export function spreadJoinedNumbers(raw: RawRecords, log: ProblemLog): RawRecords {
  const built = new Set(raw.bom.flatMap(({ parent, child }) => [parent, child]));
  const known = new Set([...built, ...raw.sourcing.map(({ partNumber }) => partNumber)]);
  const declared = new Set(raw.composition.map(({ partNumber }) => partNumber));
  const joined = new Map<string, readonly string[]>();
  for (const partNumber of declared) {
    const numbers = built.has(partNumber) ? null : cutNumbers(partNumber, known);
    if (numbers !== null && !numbers.some((number) => declared.has(number))) joined.set(partNumber, numbers);
  }
  const times = Map.groupBy([...joined.values()].flat(), (number) => number);
  for (const [cell, numbers] of joined)
    if (numbers.some((number) => (times.get(number)?.length ?? 0) > 1)) joined.delete(cell);
  if (joined.size === 0) return raw;
  const [first] = raw.composition.filter(({ partNumber }) => joined.has(partNumber)).flatMap(({ rows }) => rows);
  const names = nameSome(
    [...joined.keys()].map((cell) => `“${cell}”`),
    3,
  );
  if (first !== undefined)
    log.note({
      code: 'declared-of-several-parts',
      ...first,
      message: `${names} names several parts in one cell: what is declared there counts for each of them.`,
    });
  const spread = <R extends { readonly partNumber: string }>(records: readonly R[]): R[] =>
    records.flatMap((record) => {
      const numbers = joined.get(record.partNumber);
      return numbers === undefined ? [record] : numbers.map((partNumber) => ({ ...record, partNumber }));
    });
  return {
    ...raw,
    composition: spread(raw.composition),
    sourcing: spread(raw.sourcing),
    parts: raw.parts.filter(({ partNumber }) => !joined.has(partNumber)),
  };
}

/** The numbers in a cell where there are several and all are known; null for any other cell. */
function cutNumbers(cell: string, known: ReadonlySet<string>): readonly string[] | null {
  if (known.size < 2 || cell.length > LONGEST_CELL) return null;
  for (const between of [BETWEEN, ...PERHAPS_BETWEEN]) {
    const numbers = [...new Set(cell.split(between).filter((number) => number !== ''))];
    const isList = numbers.length > 1 && numbers.length <= MOST_NUMBERS;
    if (isList && numbers.every((number) => known.has(number))) return numbers;
  }
  return null;
}
