import type { ForeignColumn, ForeignTable } from '../base/foreign-table.ts';
import type { ProblemLog } from '../base/problem.ts';

/** What people write for: the same as in the row above. */
const DITTO =
  /^(?:ditt?o\.?|dto\.?|idem|(?:siehe|wie|s\.) ?oben|(?:see|as|same as) above|voir ci-dessus|comme ci-dessus|(?:come|vedi) sopra|ver arriba|igual arriba|j\. ?w\.|viz výše|то же(?: самое)?|см\. ?выше|同上|["″〃“”]|-["″]-|''|,,)$/iu;
/** Columns whose cell may stand for the one above; a remark says what it says. */
const REPEATED: readonly ForeignColumn[] = [
  'supplier',
  'supplier-id',
  'maker',
  'country',
  'origin-country',
  'lead-time',
  'currency',
  'unit',
  'price-unit',
  'parent',
  'site',
  'site-id',
  'location',
  'city',
  'category',
  'material',
  'description',
];

/** The table with the cell above in place of each `dito`, `siehe oben` or `"`, which a note says; the same table where none stands in it. */
export function repeatDittos(table: ForeignTable, log: ProblemLog): ForeignTable {
  const places = REPEATED.flatMap((column) => table.columns.get(column) ?? []);
  const rows = new Set<number>();
  const open = new Set<number>();
  let above: readonly string[] = [];
  const lines = table.source.lines.map((line) => {
    let { cells } = line;
    for (const place of places) {
      const before = above[place] ?? '';
      if (!DITTO.test((cells[place] ?? '').trim())) continue;
      (before === '' ? open : rows).add(line.row);
      cells = cells.with(place, before);
    }
    above = cells;
    return cells === line.cells ? line : { ...line, cells };
  });
  note(rows, 'ditto-repeated', 'Words such as “dito” or “see above” are read as the cell above them');
  note(
    open,
    'ditto-open',
    'Words such as “dito” or “see above” with nothing above them; what they stand for is not known',
  );
  return rows.size + open.size === 0 ? table : { ...table, source: { ...table.source, lines } };

  function note(of: ReadonlySet<number>, code: string, what: string): void {
    const [row] = of;
    const { file, sheet } = table.source;
    const count = of.size === 1 ? '1 row' : `${of.size} rows, the first is row ${row}`;
    if (row !== undefined) log.note({ code, file, sheet, row, message: `${what} (${count}).` });
  }
}
