import { isRecord, type JsonRecord } from '../flatten-records.ts';

/** All objects of a JSON value, from the outside in; a list or an object that is a hundred deep ends the way. */
export function* walkRecords(value: unknown, depth = 0): Generator<JsonRecord> {
  if (depth > 100) return;
  if (Array.isArray(value)) for (const each of value) yield* walkRecords(each, depth + 1);
  if (!isRecord(value)) return;
  yield value;
  for (const each of Object.values(value)) if (typeof each === 'object') yield* walkRecords(each, depth + 1);
}

/** The text of a field; figures as written, '' for anything else. */
export function readText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** The object of a field; an empty one where it holds none. */
export function readRecord(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

/** The objects of a list; none where a field holds no list. */
export function listRecords(value: unknown): readonly JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** An id without the words before it and in small letters: the same thing is written with and without `urn:uuid:`, in any case. */
export function foldId(id: string): string {
  return id.replace(/^urn:uuid:/i, '').toLowerCase();
}

const UNITS: ReadonlyMap<string, string> = new Map([
  ['piece', 'pcs'],
  ['kilogram', 'kg'],
  ['gram', 'g'],
  ['metreCubed', 'm3'],
  ['metre', 'm'],
  ['litre', 'l'],
]);

/** A unit without the vocabulary that it stands in: `unit:piece`. */
export function readUnit(stated: unknown): string {
  const unit = readText(isRecord(stated) ? stated['lexicalValue'] : stated).replace(/^unit:/, '');
  return UNITS.get(unit) ?? unit;
}

/** Figure and unit of `{ value, unit }`, or of `{ quantityNumber, measurementUnit }` in the older models; blank where not stated. */
export function readQuantity(quantity: unknown): [figure: string, unit: string] {
  const record = readRecord(quantity);
  return [readText(record['value'] ?? record['quantityNumber']), readUnit(record['unit'] ?? record['measurementUnit'])];
}
