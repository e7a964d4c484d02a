import type { RecordMerge, SeparateRecords } from '../../../domain/decisions/decisions.ts';
import { areKeptApart } from '../../../domain/decisions/kept-apart.ts';
import type { Dataset, SourceRow } from '../../../domain/dataset.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { MergeProposal } from '../../base/proposals.ts';
import type { RawRecords } from '../../records/read-records.ts';
import { nameSome } from '../../base/name-some.ts';
import { joinContents } from './join-contents.ts';
import { joinLines } from './join-lines.ts';
import { type DeclaredBy, keyPlace } from '../../records/weigh-declarers.ts';
import { dropSigns, findAlikeNumbers, readRevised } from './alike-numbers.ts';
import { joinUnits } from '../join-units.ts';
import { findOtherwiseWritten } from './otherwise-written.ts';
import { findNamedFirms } from '../updates/find-named-firms.ts';
import { findStockedNumbers, findSupplierNumbers, noteNumbered } from '../updates/find-supplier-numbers.ts';

type Kind = 'part' | 'supplier';
type Named = { readonly id: string; readonly rows: readonly SourceRow[] };

/** The records with numbers that are one, which these are, and which part numbers may be one beside them. */
export type JoinedNumbers = {
  readonly raw: RawRecords;
  readonly joined: readonly RecordMerge[];
  readonly alike: readonly MergeProposal[];
};

/** Pairs that one note names. */
const NAMED = 3;

/** What spreadsheets write behind a number of three figures and more that they took for an amount: `4711.0`. */
const DIGITS = /^0*([1-9]\d*?)(?:(?<=\d{3})\.0)?$/;

/**
 * Numbers of parts and firms that differ in leading zeros alone (`711`, `000711`), or in a `.0` behind them, made one, where no table has both: one system fills
 * numbers up, another cuts the zeros off. The spelling on file (`before`) is kept, else the one that comes first. Only digits are meant: a zero before letters is part of a name.
 * What a person said is not one stays apart. Firms that the files know by name alone and the data in use by id are one as well, and so are a part and what is declared under the
 * number of its supplier. Noted once for each kind.
 */
export function joinNumbers(
  raw: RawRecords,
  {
    before,
    separate,
    merges = [],
  }: {
    readonly before: Dataset | undefined;
    readonly separate: readonly SeparateRecords[];
    readonly merges?: readonly RecordMerge[];
  },
  log: ProblemLog,
): JoinedNumbers {
  const parts = findJoined(
    'part',
    () => listParts(raw),
    before?.parts.map(({ partNumber }) => partNumber),
    separate,
  );
  const suppliers = findJoined(
    'supplier',
    () => listSuppliers(raw),
    before?.suppliers.map(({ supplierId }) => supplierId),
    separate,
  );
  const named = findNamedFirms(raw, before, separate);
  const numbered = findSupplierNumbers(raw, before, separate);
  const stocked = findStockedNumbers(raw, before, separate);
  note('part', parts, log);
  note('supplier', suppliers, log);
  noteNamed(named, log);
  noteNumbered(numbered, 'declared-by-supplier-number', 'declared under', log);
  noteNumbered(stocked, 'stocked-by-supplier-number', 'on stock under', log);
  const firms = [...suppliers, ...named];
  const plain = [...parts, ...numbered, ...stocked];
  const written = findOtherwiseWritten(
    listWritten(plain.length === 0 ? raw : rename(raw, listNames(plain), new Map()), before),
    separate,
  );
  noteWritten(written, log);
  const ofParts = [...plain, ...written];
  const inUnits = joinUnits(raw, [...parts, ...written], before, log);
  const names = listNames(ofParts);
  const confirmed = new Set(merges.flatMap(({ keep, absorbed }) => [keep, ...absorbed]));
  const unconfirmed = written.filter(({ absorbed }) => !absorbed.some((id) => confirmed.has(id)));
  const declaredBy = markRevised(raw, unconfirmed);
  const contents = ofParts.length === 0 ? raw.composition : joinContents(raw.composition, names, declaredBy, log);
  const bom = ofParts.length === 0 ? inUnits.bom : joinLines(inUnits, names, log);
  const renamed =
    ofParts.length + firms.length === 0
      ? raw
      : rename({ ...inUnits, declaredBy, composition: [...contents], bom }, names, listNames(firms));
  const alike = findAlikeNumbers(listByTable(renamed, before), separate);
  return { raw: renamed, joined: [...ofParts, ...firms], alike };
}

/**
 * Who declares what, with the number under which they do where it has a revision behind the number that it counts as (`joined`): another revision may contain something else, so that
 * none clears the part before a person says that both are one.
 */
function markRevised({ composition, declaredBy }: RawRecords, joined: readonly RecordMerge[]): DeclaredBy {
  const isRevised = (keep: string, id: string): boolean => {
    const base = readRevised(id);
    return base !== null && dropSigns(base) === dropSigns(keep);
  };
  const revised = new Set(joined.flatMap(({ keep, absorbed }) => absorbed.filter((id) => isRevised(keep, id))));
  if (revised.size === 0) return declaredBy;
  const marked = new Map(declaredBy);
  for (const { partNumber, rows } of composition)
    for (const key of revised.has(partNumber) ? rows.map(keyPlace) : []) {
      const by = declaredBy.get(key);
      if (by !== undefined) marked.set(key, { ...by, revised: partNumber });
    }
  return marked;
}

/** Each part number with the tables that it stands in; the data in use are one more. */
function listByTable(raw: RawRecords, before: Dataset | undefined): Map<string, Set<string>> {
  const tables = new Map<string, Set<string>>();
  const enter = (id: string, table: string): void => {
    const known = tables.get(id);
    if (known === undefined) tables.set(id, new Set([table]));
    else known.add(table);
  };
  for (const { partNumber } of before?.parts ?? []) enter(partNumber, '');
  for (const { id, rows } of listParts(raw)) for (const row of rows) enter(id, writeTable(row));
  return tables;
}

/** The same with the tables that the data in use came from, each one more, so that their ways of writing are told apart. */
function listWritten(raw: RawRecords, before: Dataset | undefined): Map<string, Set<string>> {
  const tables = listByTable(raw, before);
  for (const { partNumber, rows } of [
    ...(before?.parts ?? []),
    ...(before?.sourcing ?? []),
    ...(before?.inventory ?? []),
  ])
    for (const row of rows) tables.get(partNumber)?.add(`in use ${writeTable(row)}`);
  for (const { parent, child, rows } of before?.bom ?? [])
    for (const row of rows) for (const id of [parent, child]) tables.get(id)?.add(`in use ${writeTable(row)}`);
  return tables;
}

function writeTable({ file, sheet }: SourceRow): string {
  return JSON.stringify([file, sheet]);
}

function* listParts(raw: RawRecords): Generator<Named> {
  for (const { partNumber, rows } of raw.parts) yield { id: partNumber, rows };
  for (const { parent, child, rows } of raw.bom) {
    yield { id: parent, rows };
    yield { id: child, rows };
  }
  for (const records of [raw.sourcing, raw.composition, raw.properties, raw.columnProperties, raw.inventory]) {
    for (const { partNumber, rows } of records) yield { id: partNumber, rows };
  }
}

function* listSuppliers(raw: RawRecords): Generator<Named> {
  for (const records of [raw.suppliers, raw.sites, raw.sourcing]) {
    for (const { supplierId, rows } of records) if (supplierId !== null) yield { id: supplierId, rows };
  }
}

function findJoined(
  kind: Kind,
  list: () => Iterable<Named>,
  onFile: readonly string[] = [],
  separate: readonly SeparateRecords[],
): RecordMerge[] {
  const spellings = new Map<string, string[]>();
  const known = new Set<string>();
  const enter = (id: string): void => {
    if (known.has(id)) return;
    known.add(id);
    const [, digits] = DIGITS.exec(id) ?? [];
    if (digits === undefined) return;
    const others = spellings.get(digits);
    if (others === undefined) spellings.set(digits, [id]);
    else others.push(id);
  };
  for (const id of onFile) enter(id);
  for (const { id } of list()) enter(id);
  const doubled = [...spellings.values()].filter((ids) => ids.length > 1);
  if (doubled.length === 0) return [];
  const wanted = new Set(doubled.flat());
  const tables = new Map<string, Set<string>>();
  for (const { id, rows } of list()) {
    if (!wanted.has(id)) continue;
    const own = tables.get(id) ?? new Set<string>();
    for (const row of rows) own.add(writeTable(row));
    tables.set(id, own);
  }
  const inUse = new Set(onFile);
  const isApart = (one: string, other: string): boolean =>
    areKeptApart(separate, kind, one, other) ||
    (inUse.has(one) && inUse.has(other)) ||
    [...(tables.get(one) ?? [])].some((table) => tables.get(other)?.has(table) === true);
  return doubled.flatMap((ids): RecordMerge[] => {
    // A spelling that a spreadsheet made is nobody's.
    const keep = ids.find((id) => inUse.has(id)) ?? ids.find((id) => !id.endsWith('.0')) ?? '';
    const absorbed = ids
      .filter((id) => id !== keep)
      .filter((id) => ids.every((other) => other === id || !isApart(id, other)));
    return absorbed.length === 0 ? [] : [{ kind, keep, absorbed }];
  });
}

function listNames(joined: readonly RecordMerge[]): ReadonlyMap<string, string> {
  return new Map(joined.flatMap(({ keep, absorbed }) => absorbed.map((id) => [id, keep] as const)));
}

function note(kind: Kind, joined: readonly RecordMerge[], log: ProblemLog): void {
  const [first] = joined;
  if (first === undefined) return;
  const pairs = nameSome(joined, NAMED, ({ keep, absorbed }) => `${absorbed.join(', ')} counts as ${keep}`, '; ');
  log.note({
    code: 'numbers-joined',
    found: first.absorbed[0] ?? null,
    expected: first.keep,
    message: `${joined.length === 1 ? `One ${kind} number is` : `${joined.length} ${kind} numbers are`} written with leading zeros${joined.some(({ absorbed }) => absorbed.some((id) => id.endsWith('.0'))) ? ' or a “.0” behind them' : ''} in one table and without in another, and ${joined.length === 1 ? 'is' : 'are'} taken for one: ${pairs}.`,
  });
}

function noteWritten(written: readonly RecordMerge[], log: ProblemLog): void {
  const [first] = written;
  if (first === undefined) return;
  const pairs = nameSome(written, NAMED, ({ keep, absorbed }) => `${absorbed.join(', ')} counts as ${keep}`, '; ');
  log.note({
    code: 'numbers-written-otherwise',
    found: first.absorbed[0] ?? null,
    expected: first.keep,
    message: `Two tables write their part numbers otherwise throughout, in case, signs, leading zeros or the revision behind them; ${written.length} numbers are taken for those of the other table: ${pairs}.`,
  });
}

function noteNamed(named: readonly RecordMerge[], log: ProblemLog): void {
  const [first] = named;
  if (first === undefined) return;
  const pairs = nameSome(named, NAMED, ({ keep, absorbed }) => `${absorbed.join(', ')} is ${keep}`, '; ');
  log.note({
    code: 'firm-by-name',
    found: first.absorbed[0] ?? null,
    expected: first.keep,
    message: `${named.length === 1 ? 'One supplier is' : `${named.length} suppliers are`} named here and known in use under an id: ${pairs}.`,
  });
}

function rename(
  raw: RawRecords,
  parts: ReadonlyMap<string, string>,
  suppliers: ReadonlyMap<string, string>,
): RawRecords {
  const mentioned = new Set(raw.mentioned);
  const part = (id: string): string => parts.get(id) ?? id;
  const supplier = <Id extends string | null>(id: Id): Id | string => (id === null ? id : (suppliers.get(id) ?? id));
  const ofPart = <R extends { readonly partNumber: string }>(record: R): R => {
    const partNumber = part(record.partNumber);
    if (partNumber === record.partNumber) return record;
    const renamed = { ...record, partNumber };
    if (raw.mentioned.has(record)) mentioned.add(renamed);
    return renamed;
  };
  return {
    ...raw,
    parts: raw.parts.map(ofPart),
    columnProperties: raw.columnProperties.map(ofPart),
    properties: raw.properties.map(ofPart),
    composition: raw.composition.map(ofPart),
    ofFirms: new Map([...raw.ofFirms].map(([number, rows]) => [part(number), rows.map(ofPart)])),
    inventory: raw.inventory.map(ofPart),
    bom: raw.bom.map((line) => ({ ...line, parent: part(line.parent), child: part(line.child) })),
    suppliers: raw.suppliers.map((record) => {
      const supplierId = supplier(record.supplierId);
      const name = record.name === record.supplierId ? supplierId : record.name;
      if (supplierId === record.supplierId) return record;
      const renamed = { ...record, supplierId, name };
      if (raw.mentioned.has(record)) mentioned.add(renamed);
      return renamed;
    }),
    sites: raw.sites.map((site) => ({ ...site, supplierId: supplier(site.supplierId) })),
    sourcing: raw.sourcing.map((row) => ({ ...ofPart(row), supplierId: supplier(row.supplierId) })),
    mentioned,
  };
}
