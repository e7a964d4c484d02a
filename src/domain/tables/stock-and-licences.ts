import type { Inventory, Licence, Rate } from '../dataset.ts';
import type { TableDefinition, ColumnsOf } from './column.ts';
import { CURRENCY, PART_NUMBER, QUANTITY, SITE_ID } from './shared-columns.ts';

/** Stocks of parts. */
export const INVENTORY = {
  holds: 'stocks',
  needs: 'part_number, quantity or days_of_cover',
  names: ['inventory', 'stock', 'stocks', 'Bestand', 'Bestände'],
  columns: {
    partNumber: PART_NUMBER,
    quantity: { ...QUANTITY, says: 'Units at hand.', meanings: ['stock', 'quantity'] },
    daysOfCover: {
      name: 'days_of_cover',
      kind: 'number',
      min: 0,
      says: 'Days that the stock lasts.',
      meanings: ['days-of-cover'],
    },
    siteId: {
      ...SITE_ID,
      kind: 'text',
      says: 'Where it lies; blank: one pool for the own plants.',
      meanings: ['site-id'],
    },
  } satisfies ColumnsOf<Inventory>,
} as const satisfies TableDefinition;

/** Exchange rates. */
export const RATES = {
  holds: 'exchange rates',
  names: ['rates', 'exchange rates', 'currencies', 'Kurse'],
  columns: {
    currency: { ...CURRENCY, required: true, says: 'The currency.', meanings: [] },
    perReporting: {
      name: 'per_reporting',
      kind: 'number',
      min: 0,
      required: true,
      says: 'Units of it in one unit of the reporting currency.',
      words: 'rate; exchange rate; Kurs',
    },
    date: { name: 'date', kind: 'day', says: 'The day of the rate.' },
  } satisfies ColumnsOf<Rate>,
} as const satisfies TableDefinition;

/** Export licences. */
export const LICENCES = {
  holds: 'export licences and their history',
  names: ['licences', 'licenses', 'licence', 'license', 'Lizenzen'],
  columns: {
    exporterSiteId: {
      name: 'exporter_site_id',
      kind: 'id',
      required: true,
      says: 'The plant that exports; a supplier with one plant in China can stand for it.',
    },
    itemId: {
      name: 'item_id',
      kind: 'id',
      required: true,
      says: 'The controlled item of the catalogue, by id or by code, such as 1C902.a.4.',
      words: 'controlled item; control item',
    },
    endUser: { name: 'end_user', kind: 'text', says: 'Who uses the goods in the end.' },
    destination: { name: 'destination', kind: 'territory', says: 'The country to which they go.' },
    filed: { name: 'filed', kind: 'day', says: 'The day on which it was asked for.' },
    status: {
      name: 'status',
      kind: 'word',
      list: 'licence-status',
      says: 'How far it has come; blank: filed where a day says when, else to be filed.',
    },
    decided: { name: 'decided', kind: 'day', says: 'The day of the decision.' },
    validTo: { name: 'valid_to', kind: 'day', says: 'The last day on which it holds.', words: 'valid until; expiry' },
    quantity: { ...QUANTITY, says: 'Units that it lets pass.' },
    used: { name: 'used', kind: 'number', min: 0, says: 'Units that have passed.' },
    kind: {
      name: 'licence_kind',
      kind: 'word',
      list: 'licence-kind',
      says: 'Whether it is individual or general.',
      words: 'license kind; type of licence',
    },
    papers: { name: 'papers', kind: 'text', says: 'Papers that are there, by id, parted by semicolons.' },
    owner: { name: 'owner', kind: 'text', says: 'Who sees to it.' },
    note: { name: 'note', kind: 'text', says: 'What else is known of it.' },
    quantityUnit: {
      name: 'quantity_unit',
      kind: 'text',
      says: 'The unit of its quantities where it is not that of its parts, such as kg; what is left is then not known.',
    },
    parts: {
      name: 'licensed_parts',
      kind: 'text',
      says: 'The parts that it is for, parted by semicolons; blank: all goods under its item.',
    },
    counted: {
      name: 'counted',
      kind: 'text',
      says: 'The bookings of stock movements that `used` counts, as the program writes them; leave it as it is.',
    },
  } satisfies ColumnsOf<Licence>,
} as const satisfies TableDefinition;
