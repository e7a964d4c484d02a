import type { RecordMerge, SeparateRecords } from '../../../domain/decisions/decisions.ts';
import { areKeptApart } from '../../../domain/decisions/kept-apart.ts';
import type { Dataset, SourceRow } from '../../../domain/dataset.ts';
import { foldWord } from '../../base/closed-words.ts';
import { nameSome } from '../../base/name-some.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { keyPlace } from '../../records/weigh-declarers.ts';
import type { RawRecords } from '../../records/read-records.ts';

type Before = Pick<Dataset, 'sourcing' | 'parts'> | undefined;

/**
 * Parts that only a declaration names, or builds into another one, by the number of their supplier, as merges into the part that a source gives this number, where it gives it to one part
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
  const isOfDeclaration = tellDeclaredLines(raw);
  const ofDeclarations = raw.bom.filter(isOfDeclaration);
  for (const { parent, child } of ofDeclarations) declared.add(parent).add(child);
  // Who fills a declaration in is named beside its own number, and is no other source of it.
  const sourcing = raw.sourcing.filter(({ rows }) => rows.length === 0 || !rows.every(isDeclared));
  addBuiltAndBought({ ...raw, sourcing, bom: raw.bom.filter((line) => !isOfDeclaration(line)) }, elsewhere);
  for (const { partNumber } of raw.inventory) elsewhere.add(partNumber);
  return mergeNumbers([...declared], elsewhere, findNumbers(raw, before), separate);
}

/** Whether a line of a bill is one of a declaration: its supplier's list of what is in the part, by the numbers of the supplier. */
export function tellDeclaredLines({
  composition,
  declaredBy,
}: Pick<RawRecords, 'composition' | 'declaredBy'>): (line: { readonly rows: readonly SourceRow[] }) => boolean {
  const tables = new Set(
    composition.flatMap(({ rows }) => rows.filter((row) => declaredBy.has(keyPlace(row))).map(writeTable)),
  );
  return ({ rows }) => tables.size > 0 && rows.every((row) => tables.has(writeTable(row)));
}

/**
 * Parts of the data in use that only declarations name, as merges into the part to which a source of the files gives their number, as if both had come at
 * once. What the data in use or the files know besides of such a number makes it a part of its own. Noted.
 */
export function findDeclaredInUse(
  raw: RawRecords,
  before: Dataset | undefined,
  { merges, separate }: { readonly merges: readonly RecordMerge[]; readonly separate: readonly SeparateRecords[] },
  log: ProblemLog,
): RecordMerge[] {
  if (before === undefined || raw.sourcing.length === 0) return [];
  const tables = new Map<string, Set<string>>();
  const elsewhere = new Set(merges.flatMap(({ kind, absorbed }) => (kind === 'part' ? absorbed : [])));
  for (const { partNumber, evidence, rows } of before.composition) {
    if (evidence !== 'declared') elsewhere.add(partNumber);
    const own = tables.get(partNumber) ?? new Set<string>();
    for (const row of rows) own.add(writeTable(row));
    tables.set(partNumber, own);
  }
  if (tables.size === 0) return [];
  // A part that only its contents name stands in the rows that say them.
  for (const { partNumber, rows } of before.parts)
    if (rows.some((row) => tables.get(partNumber)?.has(writeTable(row)) !== true)) elsewhere.add(partNumber);
  for (const records of [before, raw]) {
    addBuiltAndBought(records, elsewhere);
    for (const { partNumber } of records.inventory) elsewhere.add(partNumber);
  }
  for (const one of raw.parts) if (!raw.mentioned.has(one)) elsewhere.add(one.partNumber);
  const found = mergeNumbers([...tables.keys()], elsewhere, findNumbers(raw, before), separate);
  noteNumbered(found, 'declared-by-supplier-number', 'declared under', log);
  return found;
}

/** Notes parts that are found under the numbers of their suppliers. */
export function noteNumbered(numbered: readonly RecordMerge[], code: string, how: string, log: ProblemLog): void {
  const [first] = numbered;
  if (first === undefined) return;
  const pairs = nameSome(numbered, NAMED, ({ keep, absorbed }) => `${absorbed.join(', ')} is ${keep}`, '; ');
  log.note({
    code,
    found: first.absorbed[0] ?? null,
    expected: first.keep,
    message: `${numbered.length === 1 ? `One part is ${how} the number of its supplier` : `${numbered.length} parts are ${how} the numbers of their suppliers`}: ${pairs}.`,
  });
}

/** Pairs that one note names. */
const NAMED = 3;

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

function addBuiltAndBought(
  raw: Pick<Dataset, 'sourcing' | 'properties' | 'bom'> | Pick<RawRecords, 'sourcing' | 'properties' | 'bom'>,
  numbers: Set<string>,
): void {
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
