import { foldHeader } from '../../dictionary/fold-header.ts';
import { isMadeByUs } from '../../dictionary/own-words.ts';
import { dropYears } from '../../dictionary/header-years.ts';
import { isYearlyUse, namesUse, saysSold } from '../../dictionary/sales-words.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { type BoughtInYear, NOTHING_BOUGHT } from '../lines/source-cells.ts';
import { readYearlySpend, statesYearlySpend } from '../prices/yearly-spend.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';

/** Words for sales in a header of amounts, folded. */
const OF_SALES =
  /sales|absatz|verkauf|vertrieb|shipment|shipped|deliveries to|ventes|vendite|ventas|vendas|sprzeda|prodej|predaj|satis|продаж|реализац|销|銷|販売|出荷|판매/u;
/** Words for a need, of what is sold or of what is used, folded. */
const NEEDED = /usage|requirement|besoin|fabbisogno|neces|zapotrz|потребн|所要|소요|필요/u;
/** Columns that say what customers pay. */
const PAID = ['selling-price', 'sales-value'] as const;

/** Tells which amounts of a year are bought and not sold, and notes them. */
export type BoughtQuantities = {
  readonly isBought: (line: SourceLine, partNumber: string) => boolean;
  /** What a row says to be bought in a year, of that amount; nothing where the same row has stood in the table before, cell by cell. */
  readonly readOnce: (line: SourceLine, amount: string) => BoughtInYear;
  readonly writeNotes: () => void;
};

/**
 * The amount of a year in a row that names who supplies the part (`Material; Supplier; Annual quantity; Price`) is what is bought of it: no product is
 * sold by such a row. It is what is sold where the list says what customers pay or speaks of sales, where another list says what the part is made of,
 * and where the row names no supplier, unless it is said to be used or bought (`Annual consumption`, or months of a list of that name). `timesYear`: how often the sums of the list make those of a
 * year.
 */
export function findBoughtQuantities(translation: TableTranslation, timesYear: number): BoughtQuantities {
  const { cells, made } = translation;
  const rows: number[] = [];
  const seen = new Set<string>();
  const statesSpend = statesYearlySpend(cells, timesYear !== 1);
  const header = foldHeader(cells.header('annual-demand', cells.header('period-demand', ''))).text;
  const namesSupplier = cells.has('supplier') || cells.has('supplier-id');
  const plain = dropYears(header);
  const isOfUse = isYearlyUse(plain, plain !== header) && !NEEDED.test(header);
  // `Verbräuche je Monat` has no word but the months over its amounts.
  const { file, sheet } = cells.table.source;
  const isNamedUse = cells.has('period-demand') && [sheet ?? '', file].some(namesUse);
  const isOfSales = PAID.some((column) => cells.has(column)) || saysSold(header) || OF_SALES.test(header);
  return {
    isBought: (line, partNumber) => {
      if (isOfSales || (!isOfUse && (!(namesSupplier || isNamedUse) || made.has(partNumber)))) return false;
      const firm = cells.get(line, 'supplier') || cells.get(line, 'supplier-id');
      const isBought = firm === '' ? isOfUse || isNamedUse : !isMadeByUs(firm);
      if (isBought && (isNamedUse || cells.get(line, 'annual-demand') !== '')) rows.push(line.row);
      return isBought;
    },
    readOnce: (line, amount) => {
      const spend = statesSpend ? readYearlySpend(cells, line, timesYear) : null;
      if (amount === '' && spend === null) return NOTHING_BOUGHT;
      const cellsOfLine = JSON.stringify(line.cells);
      if (seen.has(cellsOfLine)) return NOTHING_BOUGHT;
      seen.add(cellsOfLine);
      return { ...NOTHING_BOUGHT, ...spend, yearly_quantity: amount };
    },
    writeNotes: () =>
      noteRows(
        translation,
        'quantity-bought',
        rows,
        'Amounts of a year beside a supplier, or of what is used, are what is bought of a part, and no sales of it; spend and cover count by them where products do not tell the need. What is sold is said by a list of sales or by a column of what customers pay',
      ),
  };
}
