import type { ForeignColumn, ForeignTable } from '../base/foreign-table.ts';
import type { ProblemLog } from '../base/problem.ts';

/** Ways to write: the same as in the row above. */
const DITTO =
  /^(?:ditt?o\.?|dto\.?|idem|id\.|(?:siehe|wie|s\.) ?oben|wie (?:vor|zuvor|vorher)|w\. ?o\.|(?:see|as|same as) above|zie boven|zelfde|som (?:ovenfor|over|ovan)|samma(?: som ovan)?|samme|sama|kuten yllä|voir ci-dessus|comme ci-dessus|(?:come|vedi) sopra|ver arriba|igual arriba|j\. ?w\.|(?:tak )?jak wyżej|viz výše|viď vyššie|isto|kao gore|kot zgoraj|то же(?: самое)?|см\. ?выше|същото|як вище|同上|同左|상동|위와 같음|["″〃“”]|-\s?["″“”]\s?-|-\/\/-|\/\/|-\|\|-|''|,,)$/iu;
/** `s.o.`: see above in German, and without object in French. */
const SEE_ABOVE = /^s\. ?o\.$/i;
const FRENCH = /fournisseur|désignation|designation|référence|pays|prix|quantité|libellé|unité/i;
/** `dito, vernickelt`: the cell above, and the difference. */
const DITTO_BUT = /^(?:ditt?o|dto\.?|idem|wie (?:oben|vor)|s\. ?o\.)\s*[,;:–-]\s*(?=\p{L})/iu;
/** Columns with cells able to stand for the one above; a remark is taken as written. */
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
  'share',
  'price',
  'selling-price',
  'quantity',
];

/** The table with the cell above in place of each `dito`, `siehe oben` or `"`, told by a note; the same table if none stands in it. */
export function repeatDittos(table: ForeignTable, log: ProblemLog): ForeignTable {
  const places = REPEATED.flatMap((column) => table.columns.get(column) ?? []);
  const rows = new Set<number>();
  const open = new Set<number>();
  const isFrench = table.source.header.some((name) => FRENCH.test(name));
  const isDitto = (cell: string): boolean => DITTO.test(cell) || (SEE_ABOVE.test(cell) && !isFrench);
  const words = new Set(table.columns.get('description'));
  let above: readonly string[] = [];
  const lines = table.source.lines.map((line) => {
    let { cells } = line;
    for (const place of places) {
      const before = above[place] ?? '';
      const cell = (cells[place] ?? '').trim();
      const but = words.has(place) ? DITTO_BUT.exec(cell)?.[0] : undefined;
      if (!isDitto(cell) && but === undefined) continue;
      (before === '' ? open : rows).add(line.row);
      cells = cells.with(place, but === undefined || before === '' ? before : `${before}, ${cell.slice(but.length)}`);
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
