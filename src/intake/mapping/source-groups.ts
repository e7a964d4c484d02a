import { foldHeader } from '../dictionary/fold-header.ts';
import type { SourceLine } from '../base/source-table.ts';
import { createForeignCells, type ForeignCells } from '../values/foreign-cells.ts';
import type { ForeignColumn } from '../base/foreign-table.ts';

/** Columns naming a source. */
const FIRMS: readonly ForeignColumn[] = ['maker', 'supplier', 'supplier-id'];
/** Columns of its place, for one of several with a place of its own. */
const PLACES: readonly ForeignColumn[] = ['country', 'origin-country'];
/** Columns of its terms. */
const TERMS: readonly ForeignColumn[] = ['share', 'lead-time', 'price', 'currency', 'capacity'];

const BEFORE_A = 96;
const ORDINALS: readonly RegExp[] = [
  /(?:^| )(?:primary|main|first|1st|erst\p{L}*|haupt\p{L}*|principal)(?: |$)|^haupt/u,
  /(?:^| )(?:secondary|second|2nd|zweit\p{L}*|backup|alternate|alternative|alt)(?: |$)/u,
  /(?:^| )(?:tertiary|third|3rd|dritt\p{L}*)(?: |$)/u,
];

/** One of the sources named side by side in each line of a table, with its own columns. */
export type SourceGroup = {
  readonly cells: ForeignCells;
  /** Whether a line names this source: its firm, or a place of its own. */
  readonly isNamed: (line: SourceLine) => boolean;
};

/**
 * For each of the columns of one meaning, the source of a line it belongs to, counted from 1: by the number in its header, else the first; by their
 * order if all bear the same name. Null for a lone column without a number.
 */
export function numberColumns(header: readonly string[], places: readonly number[]): readonly (number | null)[] {
  const names = places.map((place) => header[place] ?? '');
  const isRepeated = names.length > 1 && new Set(names.map((name) => foldHeader(name).text)).size === 1;
  if (isRepeated) return names.map((_, at) => at + 1);
  return names.map((name) => readNumber(name) ?? (names.length > 1 ? 1 : null));
}

/** The number in a header: `Supplier 2`, `2nd source`, `Lieferant_2`, `Supplier B`; null if there is none. */
function readNumber(header: string): number | null {
  const { text } = foldHeader(header);
  const numbers = text.match(/(?<!\d)\d+(?= |$)/g) ?? [];
  const [only] = numbers;
  if (numbers.length === 1 && only !== undefined && only.length <= 2) return Number(only);
  // `Supplier A` beside `Supplier B`.
  const letter = / ([a-e])$/.exec(text)?.[1];
  if (numbers.length === 0 && letter !== undefined) return (letter.codePointAt(0) ?? 0) - BEFORE_A;
  const ordinal = ORDINALS.findIndex((words) => words.test(text));
  return ordinal < 0 ? null : ordinal + 1;
}

/**
 * The sources of a table naming several of them side by side, each with terms of its own: `Supplier 1, Share 1, Supplier 2, Share 2`. Columns belong
 * together by `numberColumns`; a lone one without a number belongs to all. One group with all columns if nothing is paired like that.
 */
export function splitSourceGroups(cells: ForeignCells): readonly SourceGroup[] {
  const { columns, source } = cells.table;
  const numbers = new Map<number, number | null>();
  for (const column of [...FIRMS, ...PLACES, ...TERMS]) {
    const places = columns.get(column) ?? [];
    for (const [at, number] of numberColumns(source.header, places).entries()) numbers.set(places[at] ?? -1, number);
  }
  const listNumbers = (column: ForeignColumn): number[] =>
    (columns.get(column) ?? []).flatMap((place) => numbers.get(place) ?? []);
  const firms = new Set(FIRMS.flatMap(listNumbers));
  const isPaired = [...PLACES, ...TERMS].some((column) => new Set(listNumbers(column)).size > 1);
  if (firms.size < 2 || !isPaired) return [{ cells, isNamed: () => true }];
  return [...firms]
    .toSorted((one, other) => one - other)
    .map((group) => {
      const own = new Map(columns);
      const namedBy: number[] = [];
      for (const column of [...FIRMS, ...PLACES, ...TERMS]) {
        const kept = (columns.get(column) ?? []).filter((place) => (numbers.get(place) ?? group) === group);
        if (kept.length === 0) own.delete(column);
        else own.set(column, kept);
        if (TERMS.includes(column)) continue;
        namedBy.push(...kept.filter((place) => FIRMS.includes(column) || numbers.get(place) === group));
      }
      const groupCells = createForeignCells({ ...cells.table, columns: own });
      return {
        cells: groupCells,
        isNamed: (line) => namedBy.some((place) => groupCells.cellAt(line, place) !== ''),
      };
    });
}
