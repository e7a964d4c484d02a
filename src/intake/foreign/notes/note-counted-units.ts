import { readCountSize } from '../../values/counted-units.ts';
import { isPackName } from '../../dictionary/units/pack-words.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';

/** What belongs together, of which nobody else knows how many pieces it is. */
const SETS = /^(?:sets?|kits?|s[aä]tzen?|garnituren)$/iu;

/** Says which rows count pieces by the dozen or thousand, and that their amounts are read as pieces. */
export function noteCountedUnits(translation: TableTranslation): void {
  const { cells } = translation;
  // A header may say the unit of all stocks.
  if (!cells.has('unit') && cells.table.purpose !== 'stock') return;
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
    else if (cells.table.purpose === 'stock' && (isPackName(unit) || SETS.test(unit)))
      notePacks(translation, unit, lines);
  }
}

/** Says which stocks are counted in packs of parts that no other list says a unit of: bills without a unit then count in the same. */
function notePacks(translation: TableTranslation, unit: string, lines: readonly SourceLine[]): void {
  const { cells } = translation;
  const open = lines.filter((line) => {
    const partNumber = translation.findPart(cells.get(line, 'part-number')) ?? cells.get(line, 'part-number');
    return partNumber !== '' && translation.unitOf(partNumber) === null;
  });
  noteRows(
    translation,
    'stock-in-packs',
    open.map(({ row }) => row),
    `Stocks in ${unit}, and nothing says how many pieces one is nor in what these parts are counted: each counts as one of what bills use. How many are in it`,
  );
}
