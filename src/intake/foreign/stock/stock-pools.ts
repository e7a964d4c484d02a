import { createCanonicalWriter } from '../canonical-table.ts';
import type { CanonicalTable } from '../../base/foreign-table.ts';
import { foldUnit } from '../../values/parse-amount.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';

type Pool = { row: number; otherRows: number[]; siteId: string; quantity: number; days: string; rawQuantity: string };

/** What of a row is stock. */
export type StockCell = {
  /** How much is there, as written. */
  readonly text: string;
  readonly days: string;
  /** As a number; null where it is none. */
  readonly quantity: number | null;
  /** The unit of mass that its cell or its header states; '' where neither does. */
  readonly mass: string;
};

/** The stocks of one list, added up by part and place. */
export type StockPools = {
  readonly add: (line: SourceLine, partNumber: string, stock: StockCell) => void;
  /** Takes a stock that may not be used: where it is all that a part has, none is on hand. */
  readonly addNone: (line: SourceLine, partNumber: string) => void;
  /** The table of stocks, with notes of what was pooled and what is below zero; null where the list states none. */
  readonly finish: () => CanonicalTable | null;
};

/** Stocks at places that are no sites of the files are one pool of the company itself. `stockColumn`: the column that holds them. */
export function createStockPools(translation: TableTranslation, stockColumn: 'stock' | 'quantity'): StockPools {
  const { cells } = translation;
  const pools = new Map<string, Pool>();
  const pooledRows: number[] = [];
  const otherUnit: number[] = [];
  const unitless: number[] = [];
  const none = new Map<string, number>();
  return {
    add: (line, partNumber, { text, days, quantity: stated, mass }) => {
      const unit = foldUnit(mass || cells.get(line, 'unit'));
      const quantity = stated === null ? null : translation.toUnitOfPart(partNumber, stated, unit);
      const isOfUnit = mass === '' || quantity !== stated || translation.unitOf(partNumber) !== null;
      if (!isOfUnit && stated !== 0) unitless.push(line.row);
      if (quantity === null && stated !== null) {
        otherUnit.push(line.row);
        return;
      }
      const place = cells.get(line, 'site-id') || cells.get(line, 'location') || cells.get(line, 'site');
      const siteId = translation.isSite(place) ? place : '';
      if (siteId === '' && place !== '') pooledRows.push(line.row);
      const pool: Pool = {
        row: line.row,
        otherRows: [],
        siteId,
        quantity: quantity ?? 0,
        days,
        rawQuantity: quantity === null ? text : '',
      };
      const key = [partNumber, siteId, quantity === null ? String(line.row) : ''].join('\u0000');
      const known = pools.get(key);
      if (known === undefined) pools.set(key, pool);
      else {
        known.quantity += pool.quantity;
        known.otherRows.push(line.row);
      }
    },
    addNone: ({ row }, partNumber) => {
      if (!none.has(partNumber)) none.set(partNumber, row);
    },
    finish: () => {
      const stated = new Set([...pools.keys()].map((key) => key.split('\u0000')[0]));
      for (const [partNumber, row] of none)
        if (!stated.has(partNumber))
          pools.set(`${partNumber}\u0000\u0000`, {
            row,
            otherRows: [],
            siteId: '',
            quantity: 0,
            days: '',
            rawQuantity: '',
          });
      noteRows(
        translation,
        'stock-pooled',
        pooledRows,
        'Stocks at places that are no sites of these files; they count as one pool of the own plants, added up by part',
      );
      noteRows(
        translation,
        'stock-other-unit',
        otherUnit,
        'Stocks in a unit that their part is not counted in, and nothing says how many of its own one is; they are not read',
      );
      noteRows(
        translation,
        'stock-by-mass',
        unitless,
        'Stocks by mass of parts of which no list says the unit or what a piece weighs; they count in the unit that their lines and demands are in',
      );
      const writer = createCanonicalWriter(
        'inventory',
        cells.table.source,
        new Map([
          ['part_number', cells.header('part-number', 'part_number')],
          ['quantity', cells.header(stockColumn, 'quantity')],
          ['days_of_cover', cells.header('days-of-cover', 'days_of_cover')],
          ['site_id', cells.header('site-id', 'site_id')],
        ]),
      );
      const below: number[] = [];
      for (const [key, { row, otherRows, siteId, quantity, days, rawQuantity }] of pools) {
        const [partNumber = ''] = key.split('\u0000');
        if (quantity < 0) below.push(row);
        const written = rawQuantity || (days !== '' && quantity === 0 ? '' : String(Math.max(0, quantity)));
        writer.add(
          { row, otherRows },
          { part_number: partNumber, quantity: written, days_of_cover: days, site_id: siteId },
        );
      }
      noteRows(
        translation,
        'stock-below-zero',
        below,
        'Stocks below 0, which are goods that left before they were booked in; they count as 0',
      );
      return writer.finish();
    },
  };
}
