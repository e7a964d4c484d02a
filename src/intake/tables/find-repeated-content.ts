import type { ForeignTable } from '../base/foreign-table.ts';

type Repetition = { readonly kept: ForeignTable; readonly dropped: ForeignTable };

/** Most lines of a table with its content compared; lists written twice by a drawing program are shorter. */
const MOST_LINES = 50_000;

/**
 * Pairs of BOM tables of one file with exactly the same designators, two at least: one lists each part by itself, the other together. The one with
 * quantities in more of its lines is kept, else the shorter one.
 */
export function findRepeatedContent(tables: readonly ForeignTable[]): readonly Repetition[] {
  const found: Repetition[] = [];
  const kept: { table: ForeignTable; key: string }[] = [];
  for (const table of tables) {
    const key = getContentKey(table);
    if (key === null) continue;
    const index = kept.findIndex((other) => other.key === key);
    const other = kept[index]?.table;
    if (other === undefined) {
      kept.push({ table, key });
      continue;
    }
    const better =
      countQuantities(table) - countQuantities(other) || other.source.lines.length - table.source.lines.length;
    if (better > 0) kept[index] = { table, key };
    found.push(better > 0 ? { kept: table, dropped: other } : { kept: other, dropped: table });
  }
  return found;
}

function getContentKey({ source, columns, purpose }: ForeignTable): string | null {
  if (purpose !== 'bom' || source.lines.length > MOST_LINES) return null;
  const [place] = columns.get('designators') ?? [];
  if (place === undefined) return null;
  const names = new Set(
    source.lines.flatMap(({ cells }) => (cells[place] ?? '').split(/[\s,;]+/).filter((name) => name !== '')),
  );
  return names.size < 2 ? null : [...names].toSorted().join(' ');
}

/** Share of the lines with a quantity. */
function countQuantities({ source, columns }: ForeignTable): number {
  const places = columns.get('quantity') ?? [];
  return (
    source.lines.filter(({ cells }) => places.some((place) => (cells[place] ?? '') !== '')).length /
    Math.max(1, source.lines.length)
  );
}
