import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  bomLine,
  compositionRow,
  inventory,
  licence,
  part,
  partProperty,
  rate,
  settings,
  site,
  sourcing,
  supplier,
  TABLES,
} from './dataset.ts';
import type { Dataset, TableName } from './dataset.ts';

/** A record as fields; every record of a dataset is one. */
type Fields = Readonly<Record<string, unknown>>;

/** The fields that name a record within its table, in the order in which records are sorted. */
export const TABLE_KEYS = {
  parts: ['partNumber'],
  properties: ['partNumber', 'property', 'conditions'],
  composition: ['partNumber', 'substance'],
  bom: ['parent', 'child'],
  suppliers: ['supplierId'],
  sites: ['siteId'],
  sourcing: ['partNumber', 'siteId', 'buyerSiteId', 'originCountry'],
  inventory: ['partNumber', 'siteId'],
  rates: ['currency'],
  licences: ['exporterSiteId', 'itemId', 'endUser', 'destination', 'filed'],
} as const satisfies Record<TableName, readonly string[]>;

/**
 * Fields that came later than the first versions. They are part of a record's line only where they have a value, so that versions from
 * before keep their names.
 */
const LATER_FIELDS: Readonly<Partial<Record<TableName, readonly string[]>>> = { parts: ['procurement'] };

const FIELDS: Record<TableName, readonly string[]> = {
  parts: getFields('parts', part.shape),
  properties: getFields('properties', partProperty.shape),
  composition: getFields('composition', compositionRow.shape),
  bom: getFields('bom', bomLine.shape),
  suppliers: getFields('suppliers', supplier.shape),
  sites: getFields('sites', site.shape),
  sourcing: getFields('sourcing', sourcing.shape),
  inventory: getFields('inventory', inventory.shape),
  rates: getFields('rates', rate.shape),
  licences: getFields('licences', licence.shape),
};

/** What a field that is left out stands for, where that is not null. */
const DEFAULTS: Readonly<Partial<Record<TableName, Fields>>> = { sites: { unnamed: false } };

/**
 * The fields of a table that count for its content: the key first, then the rest by name, so that moving a line in the
 * schema changes no hash. `rows`, the provenance, is left out.
 */
export function getContentFields(table: TableName): readonly string[] {
  return [...FIELDS[table], ...(LATER_FIELDS[table] ?? [])];
}

/**
 * A dataset as lines of JSON: the settings, then each table with its records in key order, fields in fixed order and
 * defaults filled. Two datasets say the same exactly if their lines are equal.
 */
export function* canonicalLines(dataset: Dataset): Generator<string> {
  const settingNames = Object.keys(settings.shape).toSorted();
  const given: Fields = dataset.settings;
  yield JSON.stringify(['settings', ...settingNames.map((name) => [name, given[name] ?? null])]);
  for (const table of TABLES) {
    const records: readonly Fields[] = dataset[table];
    yield JSON.stringify([table, records.length]);
    yield* records.map((record) => canonicalRecord(table, record)).toSorted(compareText);
  }
}

/**
 * Content hash of a dataset, the name of a data version: sha-256 in hex over `canonicalLines`. The order of rows changes
 * nothing, any value does. Synchronous, the same in a browser, a worker and Node.
 */
export function hashDataset(dataset: Dataset): string {
  const hash = sha256.create();
  let block = '';
  for (const line of canonicalLines(dataset)) {
    block += line + '\n';
    // Hashing in blocks keeps the text of a large dataset out of memory as one string.
    if (block.length > 65_536) {
      hash.update(utf8ToBytes(block));
      block = '';
    }
  }
  hash.update(utf8ToBytes(block));
  return bytesToHex(hash.digest());
}

/** sha-256 of a file's bytes in hex. */
export function hashBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** One record as a line of JSON, without its provenance; equal lines are equal records. */
export function canonicalRecord(table: TableName, record: Fields): string {
  const defaults = DEFAULTS[table];
  const values = FIELDS[table].map((field) => record[field] ?? defaults?.[field] ?? null);
  const later = (LATER_FIELDS[table] ?? []).flatMap((field) =>
    record[field] === undefined || record[field] === null ? [] : [[field, record[field]]],
  );
  return JSON.stringify([...values, ...later]);
}

function getFields(table: TableName, shape: Fields): readonly string[] {
  const key: readonly string[] = TABLE_KEYS[table];
  const later = LATER_FIELDS[table] ?? [];
  const rest = Object.keys(shape).filter((field) => field !== 'rows' && !key.includes(field) && !later.includes(field));
  return [...key, ...rest.toSorted(compareText)];
}

/** By code unit: the same on every machine, whatever its language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
