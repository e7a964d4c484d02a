import { readCountSize } from '../../values/counted-units.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';

/** Says which rows count pieces by the dozen or thousand, and that their amounts are read as pieces. */
export function noteCountedUnits(translation: TableTranslation): void {
  const { cells } = translation;
  if (!cells.has('unit')) return;
  const rows = Map.groupBy(cells.table.source.lines, (line) => cells.get(line, 'unit'));
  for (const [unit, lines] of rows) {
    const size = readCountSize(unit);
    const what = `Rows in ${unit}: one is ${size} pieces, and amounts and prices are read so`;
    if (size !== 1)
      noteRows(
        translation,
        'unit-counted',
        lines.map(({ row }) => row),
        what,
      );
  }
}
