import type { Inventory, Rate } from '../../domain/dataset.ts';
import { LICENCE_STATUS_WORDS } from '../base/closed-words.ts';
import type { LicenceDraft } from '../base/record-drafts.ts';
import type { RowReader } from './row-reader.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';

/** Reads the `inventory` table: units or days of cover. That one of them is stated somewhere is checked when all rows are there. */
export function readInventory(reader: RowReader): Inventory[] {
  const inventory: Inventory[] = [];
  for (const line of reader.source.lines) {
    reader.move(line);
    const partNumber = reader.requiredId('part_number');
    if (partNumber === null) continue;
    inventory.push({
      partNumber,
      siteId: reader.optionalText('site_id'),
      quantity: reader.number('quantity', { min: 0 }),
      daysOfCover: reader.number('days_of_cover', { min: 0 }),
      rows: reader.rows(),
    });
  }
  return inventory;
}

/** Reads the `rates` table: units of the currency in one unit of the reporting currency, above 0. */
export function readRates(reader: RowReader): Rate[] {
  const rates: Rate[] = [];
  for (const line of reader.source.lines) {
    reader.move(line);
    const given = reader.requiredId('currency');
    const currency = given === null ? null : reader.currency('currency');
    const perReporting = reader.number('per_reporting', { min: 0 });
    const date = reader.day('date');
    if (currency === null) continue;
    if (perReporting === null || perReporting === 0) {
      // A cell that is no number has been refused by its own column already.
      if (perReporting === 0 || reader.text('per_reporting') === '') {
        reader.error('per_reporting', {
          code: 'bad-rate',
          found: reader.text('per_reporting'),
          expected: 'a number above 0',
          message: `The rate of ${currency} must be a number above 0.`,
        });
      }
      continue;
    }
    rates.push({ currency, perReporting, date, rows: reader.rows() });
  }
  return rates;
}

/** Reads the `licences` table. */
export function readLicences(reader: RowReader, vocabulary: Vocabulary): LicenceDraft[] {
  const licences: LicenceDraft[] = [];
  for (const line of reader.source.lines) {
    reader.move(line);
    const exporterSiteId = reader.requiredId('exporter_site_id');
    const itemId = reader.requiredId('item_id');
    if (exporterSiteId === null || itemId === null) continue;
    if (!vocabulary.itemIds.has(itemId)) {
      reader.error('item_id', {
        code: 'unknown-reference',
        found: itemId,
        expected: 'the id of a controlled item of the catalogue',
        message: `The catalogue has no controlled item “${itemId.slice(0, 60)}”.`,
      });
    }
    licences.push({
      exporterSiteId,
      itemId,
      endUser: reader.optionalText('end_user'),
      destination: reader.territory('destination'),
      filed: reader.day('filed'),
      status: reader.word('status', LICENCE_STATUS_WORDS),
      decided: reader.day('decided'),
      validTo: reader.day('valid_to'),
      quantity: reader.number('quantity', { min: 0 }),
      used: reader.number('used', { min: 0 }),
      rows: reader.rows(),
    });
  }
  return licences;
}
