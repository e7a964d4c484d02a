import type { RecordMerge, SeparateRecords } from '../../../domain/decisions/decisions.ts';
import { areKeptApart } from '../../../domain/decisions/kept-apart.ts';
import type { Dataset, SourceRow } from '../../../domain/dataset.ts';
import { foldWord } from '../../base/closed-words.ts';
import { keyPlace } from '../../records/weigh-declarers.ts';
import type { RawRecords } from '../../records/read-records.ts';

/**
 * Parts that only a declaration names, by the number of their supplier, as merges into the part that a source gives this number, where it gives it to one part
 * alone. What is bought, built in, on stock or listed under the number is a part of its own.
 */
export function findSupplierNumbers(
  raw: RawRecords,
  before: Pick<Dataset, 'sourcing' | 'parts'> | undefined,
  separate: readonly SeparateRecords[],
): RecordMerge[] {
  const declared = new Set<string>();
  const elsewhere = new Set(before?.parts.map(({ partNumber }) => partNumber));
  const isDeclared = (row: SourceRow): boolean => raw.declaredBy.has(keyPlace(row));
  for (const { partNumber, rows } of raw.composition) (rows.every(isDeclared) ? declared : elsewhere).add(partNumber);
  if (declared.size === 0) return [];
  for (const one of raw.parts) if (!raw.mentioned.has(one)) elsewhere.add(one.partNumber);
  for (const records of [raw.sourcing, raw.inventory, raw.properties])
    for (const { partNumber } of records) elsewhere.add(partNumber);
  for (const { parent, child } of raw.bom) elsewhere.add(parent).add(child);
  const numbers = new Map<string, Set<string>>();
  for (const { partNumber, supplierPartNumber } of [...raw.sourcing, ...(before?.sourcing ?? [])]) {
    if (supplierPartNumber === null || supplierPartNumber === undefined || supplierPartNumber === '') continue;
    const key = foldWord(supplierPartNumber);
    numbers.set(key, (numbers.get(key) ?? new Set()).add(partNumber));
  }
  return [...declared].flatMap((number): RecordMerge[] => {
    const [part, ...others] = elsewhere.has(number) ? [] : (numbers.get(foldWord(number)) ?? []);
    if (part === undefined || others.length > 0 || areKeptApart(separate, 'part', part, number)) return [];
    return [{ kind: 'part', keep: part, absorbed: [number] }];
  });
}
