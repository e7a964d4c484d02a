import { findPricePlace } from '../lines/read-price.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';

/** `Price incl. VAT`, `Preis inkl. MwSt.`, `Prix TTC`, `含税单价`: a header of money in which the tax is. */
const WITH_TAX =
  /(?<!不)含[税稅]|税込|(?<!\p{L})ttc(?!\p{L})|(?<!\p{L})(?:incl|inkl|including|inclusive|inclusief|with|mit|avec|con|com|z|vč|s)\.? ?(?:of )?(?:vat|mwst|ust|umsatzsteuer|mehrwertsteuer|tva|iva|btw|moms|dph|kdv|gst|tax|sales tax)(?!\p{L})|(?:iva (?:inclusa|incluido|incluida)|kdv dahil)/iu;

/** Says which prices are with tax, where no column of the list holds them without. */
export function noteTaxedPrices(translation: TableTranslation): void {
  const { cells } = translation;
  const { source, columns } = cells.table;
  for (const column of ['price', 'selling-price'] as const) {
    if (!columns.has(column)) continue;
    const taxed = new Map<string, number[]>();
    for (const line of source.lines) {
      const header = source.header[findPricePlace(cells, line, column) ?? -1] ?? '';
      if (WITH_TAX.test(header)) taxed.set(header, [...(taxed.get(header) ?? []), line.row]);
    }
    for (const [header, rows] of taxed)
      noteRows(
        translation,
        'price-with-tax',
        rows,
        `Prices with tax, as “${header}” says, and none without beside them: they count as they stand, which is more than the goods cost by the tax`,
      );
  }
}
