import { findPricePlace, WITH_TAX } from '../lines/read-price.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';

/** Says which prices are with tax, where no column of the list holds them without. */
export function noteTaxedPrices(translation: TableTranslation): void {
  const { cells } = translation;
  const { source, columns } = cells.table;
  for (const column of ['price', 'selling-price'] as const) {
    const taxed = (columns.get(column) ?? []).filter((place) => WITH_TAX.test(source.header[place] ?? ''));
    if (taxed.length === 0) continue;
    const byPlace = Map.groupBy(source.lines, (line) => findPricePlace(cells, line, column));
    for (const place of taxed)
      noteRows(
        translation,
        'price-with-tax',
        (byPlace.get(place) ?? []).map(({ row }) => row),
        `Prices with tax, as “${source.header[place] ?? ''}” says, and none without beside them: they count as they stand, which is more than the goods cost by the tax`,
      );
  }
}
