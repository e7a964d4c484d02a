import { foldHeader } from '../dictionary/fold-header.ts';
import type { ForeignColumn, ForeignTable } from '../base/foreign-table.ts';
import type { ProblemLog } from '../base/problem.ts';

/** Headings, folded, of references to the key of a record: `item_id`, `parent_item_id`. */
const POINTS =
  /(?:^| )(?:item|part|product|article|component|material|parent|child|assembly)(?: \w+)? id$|^(?:sku|fk) id$/;
const OF_PARTS: readonly ForeignColumn[] = ['part-number', 'parent'];

/**
 * Tables with the number of a part in place of the key of its record, for dumps of databases with such references (`item_id` 104 for `id` 104 of
 * `MAG-33SH`): every cell of the column is a key of the one list of parts with keys, and none is a number there. The others stay as they are. Noted
 * once for each table.
 */
export function nameByKeys(tables: readonly ForeignTable[], log: ProblemLog): readonly ForeignTable[] {
  const [list, another] = tables.filter(isKeyed);
  if (list === undefined || another !== undefined) return tables;
  const [key = -1] = list.columns.get('key') ?? [];
  const [number = -1] = list.columns.get('part-number') ?? [];
  const parts = new Map<string, string>();
  const numbers = new Set<string>();
  for (const { cells } of list.source.lines) {
    const [id, part] = [readCell(cells, key), readCell(cells, number)];
    if (id === '' || part === '' || parts.has(id)) return tables;
    parts.set(id, part);
    numbers.add(part);
  }
  const isReference = (table: ForeignTable, place: number): boolean => {
    if (!POINTS.test(foldHeader(table.source.header[place] ?? '').text)) return false;
    const ids = table.source.lines.map(({ cells }) => readCell(cells, place)).filter((cell) => cell !== '');
    return ids.length > 0 && ids.every((id) => parts.has(id) && !numbers.has(id));
  };
  return tables.map((table) => {
    if (table === list) return table;
    const places = OF_PARTS.flatMap((column) => table.columns.get(column) ?? []).filter((place) =>
      isReference(table, place),
    );
    if (places.length === 0) return table;
    const { file, sheet, headerRow } = table.source;
    const names = places.map((place) => `“${table.source.header[place] ?? ''}”`).join(' and ');
    const message = `${names} points at the records of ${list.source.file} by their key; the part number there stands for it.`;
    log.note({ code: 'key-references', file, sheet, row: headerRow, message });
    const lines = table.source.lines.map((line) => ({
      ...line,
      cells: line.cells.map((cell, place) => (places.includes(place) ? (parts.get(cell.trim()) ?? cell) : cell)),
    }));
    return { ...table, source: { ...table.source, lines } };
  });
}

/** Whether a list of parts has a key for each record beside the number of its part. */
function isKeyed({ purpose, columns, source }: ForeignTable): boolean {
  const [number] = columns.get('part-number') ?? [];
  if (purpose !== 'parts-list' || !columns.has('key') || number === undefined) return false;
  return !POINTS.test(foldHeader(source.header[number] ?? '').text);
}

function readCell(cells: readonly string[], place: number): string {
  return (cells[place] ?? '').trim();
}
