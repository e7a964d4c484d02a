import { noteRows, type TableTranslation } from '../table-translation.ts';

/** Says which rows have a price of 0, as systems print where none is kept: no price is taken from them, and none counts as nothing. */
export function noteZeroPrices(translation: TableTranslation): void {
  const { cells } = translation;
  for (const column of ['price', 'selling-price'] as const) {
    if (!cells.has(column)) continue;
    const rows = cells.table.source.lines.filter((line) => cells.amount(line, column)?.value === 0);
    if (rows.length === 0) continue;
    const what = `Rows whose “${cells.header(column, column)}” is 0: that is no price, and what they cost or sell for stays not known`;
    noteRows(
      translation,
      'price-zero',
      rows.map(({ row }) => row),
      what,
    );
  }
}
