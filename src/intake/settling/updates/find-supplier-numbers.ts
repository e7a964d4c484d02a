import type { RecordMerge, SeparateRecords } from '../../../domain/decisions/decisions.ts';
import { areKeptApart } from '../../../domain/decisions/kept-apart.ts';
import type { Dataset, SourceRow } from '../../../domain/dataset.ts';
import { foldWord } from '../../base/closed-words.ts';
import { keyPlace } from '../../records/weigh-declarers.ts';
import type { RawRecords } from '../../records/read-records.ts';

type Before = Pick<Dataset, 'sourcing' | 'parts'> | undefined;

/**
 * Parts that only a declaration names, by the number of their supplier, as merges into the part that a source gives this number, where it gives it to one part
 * alone. What is bought, built in, on stock or listed under the number is a part of its own.
 */
export function findSupplierNumbers(
  raw: RawRecords,
  before: Before,
  separate: readonly SeparateRecords[],
): RecordMerge[] {
  const declared = new Set<string>();
  const elsewhere = new Set(before?.parts.map(({ partNumber }) => partNumber));
  const isDeclared = (row: SourceRow): boolean => raw.declaredBy.has(keyPlace(row));
  for (const { partNumber, rows } of raw.composition) (rows.every(isDeclared) ? declared : elsewhere).add(partNumber);
  if (declared.size === 0) return [];
  for (const one of raw.parts) if (!raw.mentioned.has(one)) elsewhere.add(one.partNumber);
  addBuiltAndBought(raw, elsewhere);
  for (const { partNumber } of raw.inventory) elsewhere.add(partNumber);
  return mergeNumbers([...declared], elsewhere, findNumbers(raw, before), separate);
}

/** What a list is told by. */
const writeTable = ({ file, sheet }: SourceRow): string => JSON.stringify([file, sheet]);

/**
 * Parts of a list of stocks that goes by the numbers of makers or suppliers, as merges into the parts that sources give these numbers: where most of its numbers are such and none is
 * a part of the company that another list names.
 */
export function findStockedNumbers(
  raw: RawRecords,
  before: Before,
  separate: readonly SeparateRecords[],
): RecordMerge[] {
  const numbers = findNumbers(raw, before);
  if (numbers.size === 0) return [];
  const lists = new Map<string, Set<string>>();
  for (const { partNumber, rows } of raw.inventory)
    for (const row of rows) {
      const table = writeTable(row);
      lists.set(table, (lists.get(table) ?? new Set()).add(partNumber));
    }
  return [...lists].flatMap(([table, listed]) => {
    const elsewhere = new Set(before?.parts.map(({ partNumber }) => partNumber));
    addBuiltAndBought(raw, elsewhere);
    for (const { partNumber } of raw.composition) elsewhere.add(partNumber);
    for (const { partNumber, rows } of raw.parts)
      if (rows.some((row) => writeTable(row) !== table)) elsewhere.add(partNumber);
    if ([...listed].some((number) => elsewhere.has(number))) return [];
    const merges = mergeNumbers([...listed], elsewhere, numbers, separate);
    return merges.length * 2 > listed.size ? merges : [];
  });
}

function addBuiltAndBought(raw: RawRecords, numbers: Set<string>): void {
  for (const records of [raw.sourcing, raw.properties]) for (const { partNumber } of records) numbers.add(partNumber);
  for (const { parent, child } of raw.bom) numbers.add(parent).add(child);
}

/** The parts that sources give each number of a supplier to, by the number folded. */
function findNumbers(raw: RawRecords, before: Before): ReadonlyMap<string, ReadonlySet<string>> {
  const numbers = new Map<string, Set<string>>();
  for (const { partNumber, supplierPartNumber } of [...raw.sourcing, ...(before?.sourcing ?? [])]) {
    if (supplierPartNumber === null || supplierPartNumber === undefined || supplierPartNumber === '') continue;
    const key = foldWord(supplierPartNumber);
    numbers.set(key, (numbers.get(key) ?? new Set()).add(partNumber));
  }
  return numbers;
}

function mergeNumbers(
  found: readonly string[],
  elsewhere: ReadonlySet<string>,
  numbers: ReadonlyMap<string, ReadonlySet<string>>,
  separate: readonly SeparateRecords[],
): RecordMerge[] {
  return found.flatMap((number): RecordMerge[] => {
    const [part, ...others] = elsewhere.has(number) ? [] : (numbers.get(foldWord(number)) ?? []);
    if (part === undefined || others.length > 0 || areKeptApart(separate, 'part', part, number)) return [];
    return [{ kind: 'part', keep: part, absorbed: [number] }];
  });
}
