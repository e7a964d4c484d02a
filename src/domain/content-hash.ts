import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
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
import type { Dataset, SourceContent, TableName } from './dataset.ts';
import { RECORDS_IN_STEP, runThrough, sortInSteps } from './steps.ts';
import type { Steps } from './steps.ts';
import { compareTexts } from './texts/compare-texts.ts';

/** A record as fields; every record of a dataset is one. */
type Fields = Readonly<Record<string, unknown>>;

/** The key fields of a record within its table, in their order for sorting records. */
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

const SHAPES: Readonly<Record<TableName, Fields>> = {
  parts: part.shape,
  properties: partProperty.shape,
  composition: compositionRow.shape,
  bom: bomLine.shape,
  suppliers: supplier.shape,
  sites: site.shape,
  sourcing: sourcing.shape,
  inventory: inventory.shape,
  rates: rate.shape,
  licences: licence.shape,
};

/**
 * Fields added after the first versions, possibly absent in a record. They are part of its line only with a value, so versions from before keep
 * their names.
 */
const LATER_FIELDS = mapTables((table) =>
  Object.keys(SHAPES[table]).filter((field) => SHAPES[table][field] instanceof z.ZodOptional),
);

const FIELDS = mapTables((table) => {
  const key: readonly string[] = TABLE_KEYS[table];
  const rest = Object.keys(SHAPES[table]).filter(
    (field) => field !== 'rows' && !key.includes(field) && !LATER_FIELDS[table].includes(field),
  );
  return [...key, ...rest.toSorted()];
});

/** Meaning of an absent field, where it is not null. */
const DEFAULTS: Readonly<Partial<Record<TableName, Fields>>> = { sites: { unnamed: false } };

/**
 * The fields of a table for its content: the key first, then the rest by name, so moving a line in the schema changes no hash. `rows`, the
 * provenance, is left out.
 */
export function getContentFields(table: TableName): readonly string[] {
  return [...FIELDS[table], ...LATER_FIELDS[table]];
}

/**
 * A dataset as lines of JSON: the settings, then each table with its records in key order, fields in fixed order and
 * defaults filled. Two datasets say the same exactly if their lines are equal. Given out in steps, to `take`.
 */
export function* writeCanonicalLines(dataset: Dataset, take: (line: string) => void): Steps<void> {
  const given: Fields = dataset.settings;
  const shape: Fields = settings.shape;
  const settingNames = Object.keys(shape)
    .filter((name) => !(shape[name] instanceof z.ZodOptional) || (given[name] ?? null) !== null)
    .toSorted();
  const ofSources = dataset.settings.contentsBySource?.map(writeContent).toSorted();
  const written: Fields = ofSources === undefined ? given : { ...given, contentsBySource: ofSources };
  take(JSON.stringify(['settings', ...settingNames.map((name) => [name, written[name] ?? null])]));
  for (const table of TABLES) {
    const records: readonly Fields[] = dataset[table];
    take(JSON.stringify([table, records.length]));
    const lines: string[] = [];
    for (const record of records) {
      lines.push(canonicalRecord(table, record));
      if (lines.length % RECORDS_IN_STEP === 0) yield;
    }
    const sorted = yield* sortInSteps(lines, compareTexts);
    for (const [index, line] of sorted.entries()) {
      take(line);
      if (index % RECORDS_IN_STEP === 0) yield;
    }
  }
}

/** A row of what a supplier declares of its own goods, without its provenance. */
function writeContent(row: SourceContent): string {
  return JSON.stringify([canonicalRecord('composition', row), row.elements, row.suppliers, row.silent]);
}

/**
 * Content hash of a dataset, the name of a data version: sha-256 in hex over its canonical lines. The order of rows changes
 * nothing, any value does. Synchronous, the same in a browser, a worker and Node.
 */
export function hashDataset(dataset: Dataset): string {
  return runThrough(hashInSteps(dataset));
}

/** The same in steps, for callers with others to answer meanwhile. */
export function* hashInSteps(dataset: Dataset): Steps<string> {
  const hash = sha256.create();
  let block = '';
  yield* writeCanonicalLines(dataset, (line) => {
    block += line + '\n';
    // Hashing in blocks keeps the text of a large dataset out of memory as one string.
    if (block.length <= 65_536) return;
    hash.update(utf8ToBytes(block));
    block = '';
  });
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
  const later = LATER_FIELDS[table].flatMap((field) =>
    record[field] === undefined || record[field] === null ? [] : [[field, record[field]]],
  );
  return JSON.stringify([...values, ...later]);
}

function mapTables(list: (table: TableName) => readonly string[]): Readonly<Record<TableName, readonly string[]>> {
  return Object.fromEntries(TABLES.map((table) => [table, list(table)])) as Record<TableName, readonly string[]>;
}
