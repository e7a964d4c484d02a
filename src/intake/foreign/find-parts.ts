import { foldWord } from '../base/closed-words.ts';
import type { CanonicalTable } from '../base/foreign-table.ts';
import { cleanCell } from '../values/foreign-cells.ts';
import type { ForeignCells } from '../values/foreign-cells.ts';

/** Tables whose cells may name several parts, none of which they introduce. */
const NAMES_SEVERAL: ReadonlySet<string> = new Set(['declaration', 'licence-list']);

/** Finds parts of any table by name without regard to case and punctuation; a name of two parts finds only the one in exactly this spelling. */
export function createPartFinder(
  readers: readonly ForeignCells[],
  canonical: readonly CanonicalTable[],
): (name: string) => string | null {
  const exact = new Set<string>();
  for (const cells of readers) {
    // One cell of a register or a declaration may name several parts.
    if (!cells.has('part-number') || NAMES_SEVERAL.has(cells.table.purpose)) continue;
    for (const line of cells.table.source.lines) {
      const partNumber = cells.get(line, 'part-number');
      if (partNumber !== '') exact.add(partNumber);
    }
  }
  for (const partNumber of readColumn(canonical, 'parts', 'part_number')) exact.add(partNumber);
  let folded: Map<string, string | null> | null = null;
  function findFolded(name: string): string | null {
    folded ??= foldNames(exact);
    return folded.get(foldWord(name)) ?? null;
  }
  return (name) => (exact.has(name) ? name : findFolded(name));
}

/** Names by their folded spelling; null where two are spelt alike. */
function foldNames(names: Iterable<string>): Map<string, string | null> {
  const folded = new Map<string, string | null>();
  for (const name of names) {
    const key = foldWord(name);
    folded.set(key, folded.has(key) ? null : name);
  }
  return folded;
}

/** The filled cells of a column of canonical tables of one kind. */
export function* readColumn(canonical: readonly CanonicalTable[], table: string, column: string): Generator<string> {
  for (const { table: name, source, columns } of canonical) {
    const place = columns.places.get(column);
    if (name !== table || place === undefined) continue;
    for (const { cells } of source.lines) {
      const cell = cleanCell(cells[place] ?? '');
      if (cell !== '') yield cell;
    }
  }
}
