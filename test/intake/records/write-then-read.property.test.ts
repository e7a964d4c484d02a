import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOSED_LISTS } from '../../../src/domain/closed-lists.ts';
import { TABLES } from '../../../src/domain/dataset.ts';
import type { TableName } from '../../../src/domain/dataset.ts';
import { writeMonths } from '../../../src/domain/by-month.ts';
import type { Column } from '../../../src/domain/tables/column.ts';
import { TABLE_DEFINITIONS } from '../../../src/domain/tables/table-definitions.ts';
import { writeRecords } from '../../../src/intake/writing/export-tables.ts';
import { CATALOGUE } from '../import-text.ts';
import { readTable } from './read-table.ts';

type Fields = Readonly<Record<string, unknown>>;

const word = fc
  .oneof(fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }), fc.constantFrom('=1+1', "'=x", '-5', '__proto__'))
  .map((text) => text.trim())
  .filter((text) => text !== '');
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const optional = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.option(values, { nil: null });

/** Any value that a column can hold. */
function anyValue(column: Column): fc.Arbitrary<unknown> {
  switch (column.kind) {
    case 'id':
    case 'name':
      return word;
    case 'label':
      return fc.oneof(fc.constant(''), word);
    case 'text':
      return optional(word);
    case 'number': {
      const { min = -1e9, max = 1e9 } = column;
      return optional(fc.double({ min, max, noNaN: true }).map((value) => value + 0));
    }
    case 'months': {
      const figure = fc.double({ min: 0, max: column.max ?? 1e9, noNaN: true }).map((value) => value + 0);
      const months = fc.array(fc.option(figure, { nil: null }), { minLength: 12, maxLength: 12 });
      return months.map(writeMonths);
    }
    case 'share':
      return optional(fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0));
    case 'day':
      return optional(day);
    case 'territory':
      return optional(fc.constantFrom('CN', 'DE', 'JP', 'HU'));
    case 'currency':
      return optional(fc.constantFrom('EUR', 'USD', 'JPY'));
    case 'yes-no':
      return optional(fc.boolean());
    case 'word':
      return optional(fc.constantFrom<string>(...CLOSED_LISTS[column.list]));
  }
}

const amount = fc.double({ min: 0.01, max: 1, noNaN: true });
const CATEGORIES = CATALOGUE.categories.filter(({ closedReason }) => closedReason === null).map(({ id }) => id);
/** What a table asks of a field beyond its column. */
const ASKED: Partial<Record<TableName, Record<string, fc.Arbitrary<unknown>>>> = {
  parts: { category: optional(fc.constantFrom(...CATEGORIES)) },
  properties: {
    property: fc.constant('not of the catalogue'),
    min: optional(amount),
    max: optional(amount.map((value) => value + 1)),
  },
  composition: {
    substance: fc.constantFrom('Dy', 'Nd2Fe14B', 'rest'),
    massPctMin: optional(amount),
    massPctMax: optional(amount.map((value) => value + 1)),
  },
  bom: {
    parent: word.map((text) => `a${text}`),
    child: word.map((text) => `b${text}`),
    quantity: amount,
    yield: amount,
  },
  sourcing: { siteId: word },
  rates: { currency: fc.constantFrom('EUR', 'USD'), perReporting: amount },
  licences: {
    itemId: fc.constant('18-Dy-magnet'),
    counted: optional(
      fc.constantFrom(
        '2026-01-05 to 2026-03-31; received 12.5; reversed 0; used not known; some unclear; bookings',
        '2026-02-01 to 2026-02-01; received 5; reversed 1; used 4; bookings 0123456789ab*2 ba9876543210',
      ),
    ),
  },
};

function anyRecord(table: TableName): fc.Arbitrary<Fields> {
  const fields = Object.entries(TABLE_DEFINITIONS[table].columns)
    .filter(([, { until }]) => until === undefined)
    .map(([field, column]) => [field, ASKED[table]?.[field] ?? anyValue(column)] as const);
  const record = fc.record(Object.fromEntries(fields));
  if (table === 'parts') return record.map(stateYear);
  return table === 'licences' ? record.map(orderDays) : record;
}

/** Months without a year are added up to one when they are read: here the year is stated. */
function stateYear(part: Fields): Fields {
  return part['demandByMonth'] === null ? part : { ...part, annualDemand: part['annualDemand'] ?? 12 };
}

/** The days of a licence come in this order, and no other is read; a gap may stand anywhere. */
const LICENCE_DAYS = ['filed', 'decided', 'validTo'];

function orderDays(licence: Fields): Fields {
  const days = LICENCE_DAYS.map((field) => licence[field])
    .filter((one) => typeof one === 'string')
    .toSorted();
  const ordered = LICENCE_DAYS.map((field) => [field, licence[field] === null ? null : days.shift()] as const);
  return { ...licence, ...Object.fromEntries(ordered) };
}

/** What is said about records that are read whole: more of a licence used than it was granted for. */
function findNotes(table: TableName, records: readonly Fields[]): string[] {
  if (table !== 'licences') return [];
  const isAbove = ({ quantity, used }: Fields): boolean =>
    typeof quantity === 'number' && typeof used === 'number' && used > quantity;
  return records.filter(isAbove).map(() => 'note used-above-granted');
}

describe('records that are written and read again', () => {
  it.each(TABLES)('say the same in the table %s', (table) => {
    const { columns } = TABLE_DEFINITIONS[table];
    const drafted = Object.entries(columns).filter(([, { until }]) => until === 'draft');
    fc.assert(
      fc.property(fc.array(anyRecord(table), { minLength: 1, maxLength: 5 }), (records) => {
        const { read, problems } = readTable(table, writeRecords({ columns }, records));
        const said = problems.map(({ severity, code }) => `${severity} ${code}`);
        expect(said).toEqual(findNotes(table, records));
        const expected = records.map((record) => ({
          ...record,
          ...Object.fromEntries(drafted.map(([f]) => [f, null])),
        }));
        expect(read.map(({ rows: _rows, ...record }) => record)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
