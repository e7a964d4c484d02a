import type { Inventory, Rate } from '../../domain/dataset.ts';
import { INVENTORY, RATES } from '../../domain/tables/stock-and-licences.ts';
import { createFieldsReader, createTableReader } from './read-fields.ts';
import type { RowReader } from './row-reader.ts';

/** A rate; its row may lack the currency or the figure. */
type RateDraft = Omit<Rate, 'currency' | 'perReporting'> & { currency: string | null; perReporting: number | null };

const readRate = createFieldsReader<RateDraft>(RATES);

/** Reads the `inventory` table: units or days of cover. A later step over all rows checks for one of the two. */
export const readInventory = createTableReader<Inventory>(INVENTORY);

/** Reads the `rates` table: units of the currency in one unit of the reporting currency, above 0. */
export function readRates(reader: RowReader): Rate[] {
  const rates: Rate[] = [];
  for (const line of reader.source.lines) {
    reader.move(line);
    const given = reader.requiredId('currency') === null ? null : reader.currency('currency');
    const { currency, perReporting, ...rate } = readRate(reader, { currency: given });
    if (currency === null) continue;
    if (perReporting !== null && perReporting > 0) {
      rates.push({ currency, perReporting, ...rate });
    } else if (perReporting === 0 || reader.text('per_reporting') === '') {
      // A cell that is no number has been refused by its own column already.
      reader.error('per_reporting', {
        code: 'bad-rate',
        found: reader.text('per_reporting'),
        expected: 'a number above 0',
        message: `The rate of ${currency} must be a number above 0.`,
      });
    }
  }
  return rates;
}
