import { findConversion } from '../../values/unit-sizes.ts';
import { PAIR, readPricedUnit } from '../../values/units/priced-unit.ts';
import { findDiscounts, readDiscount } from '../prices/discounts.ts';
import { readPrice } from '../lines/read-price.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';

/** Says which prices are for two pieces by their header, and which are for a set, a box or the like of which nothing says how many it holds. */
export function notePricedUnits(translation: TableTranslation): void {
  const { cells, unitOf } = translation;
  const { source, columns } = cells.table;
  for (const column of ['price', 'selling-price'] as const)
    for (const place of columns.get(column) ?? []) {
      const header = source.header[place] ?? '';
      const unit = readPricedUnit(header)?.unit ?? '';
      if (unit === '' || (unit !== PAIR && findConversion(unit, unit) !== null)) continue;
      const filled = source.lines.filter((line) => cells.cellAt(line, place) !== '');
      const isRead = (line: (typeof filled)[number]): boolean => {
        const partNumber = translation.resolveKey(cells.get(line, 'part-number'));
        const toOwn = (value: number, from: string): number | null => translation.toUnitOfPart(partNumber, value, from);
        return readPrice(cells, line, column, unitOf(partNumber), toOwn).price !== '';
      };
      const rows = filled.filter((line) => isRead(line) === (unit === PAIR)).map(({ row }) => row);
      if (unit === PAIR)
        noteRows(
          translation,
          'price-of-pairs',
          rows,
          `Prices that are for a pair, as “${header}” says: a piece is half of it`,
        );
      else
        noteRows(
          translation,
          'price-of-packs',
          rows,
          `Prices of which “${header}” says that they are for one “${unit}”, and nothing says how many of its part that is: they are not read, and what a piece costs stays not known`,
        );
    }
}

/** Says which prices have the percents of another column taken off. */
export function noteDiscounts(translation: TableTranslation): void {
  const { source } = translation.cells.table;
  const names = findDiscounts(translation.cells.table).map((place) => `“${source.header[place] ?? ''}”`);
  const rows = source.lines.filter((line) => readDiscount(translation.cells.table, line) !== 1).map(({ row }) => row);
  noteRows(
    translation,
    'price-discounted',
    rows,
    `Prices of which ${names.join(' and ')} says how many percent are taken off: what is left counts; where the prices are after that, let that column mean something else`,
  );
}
