import { canonicalRecord, getContentFields, TABLE_KEYS } from '../../domain/content-hash.ts';
import type { SeparateRecords } from '../../domain/decisions/decisions.ts';
import { TABLES, type Dataset, type TableName } from '../../domain/dataset.ts';
import { isUnnamedSupplier } from '../../domain/virtual-ids.ts';
import { compareMakers, type MakerChange } from './compare-makers.ts';
import { compareSources, type ResourcedPart } from './compare-sources.ts';
import { proposeIdentities } from './propose-identities.ts';
import type { MergeProposal } from '../base/proposals.ts';
import { compareTexts } from '../../domain/texts/compare-texts.ts';

export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };
/** A record of both versions, with its changed fields. */
export type RecordChange = { readonly key: string; readonly fields: readonly FieldChange[] };

/** What became of one table; keys are the record's key fields joined by ` · `, in key order. */
export type TableDifference = {
  readonly table: TableName;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly RecordChange[];
  readonly unchanged: number;
  /** How many of the removed ones, the last of them, were mere stand-ins for an unnamed supplier or place. */
  readonly standIns: number;
};

/** The changes of a dataset; all tables in their usual order, also equal ones. */
export type DatasetDifference = {
  readonly settings: readonly FieldChange[];
  readonly tables: readonly TableDifference[];
  /** Parts of both with other sources, or other shares. */
  readonly resourced: readonly ResourcedPart[];
  /** What makers declare of their own goods of a part otherwise than before. */
  readonly makers: readonly MakerChange[];
  /** New records probably known under another spelling; as merges they keep their old id. */
  readonly identityProposals: readonly MergeProposal[];
};

type Fields = Readonly<Record<string, unknown>>;

/**
 * The difference between two data versions, record by record. Provenance does not count. Where several records share a key (two lanes from one site),
 * equal ones pair up first and the rest in canonical order: the order of rows changes nothing. A pair kept apart by a person (`separate`) is no
 * identity.
 */
export function compareVersions(
  before: Dataset,
  after: Dataset,
  separate: readonly SeparateRecords[] = [],
): DatasetDifference {
  const standing = tellStanding(before, after);
  return {
    // What is taken back of declarations shows in the contents that it takes out.
    settings: compareFields(
      before.settings,
      after.settings,
      Object.keys(after.settings)
        .filter((field) => field !== 'takenBack' && field !== 'contentsBySource')
        .toSorted(),
    ),
    tables: TABLES.map((table) => compareTable(table, before[table], after[table], standing)),
    resourced: compareSources(before, after),
    makers: compareMakers(before, after),
    identityProposals: proposeIdentities(before, after, separate),
  };
}

function compareTable(
  table: TableName,
  before: readonly Fields[],
  after: readonly Fields[],
  standing: Standing,
): TableDifference {
  const old = groupByKey(table, before);
  const recent = groupByKey(table, after);
  const added: Unpaired[] = [];
  const removed: Unpaired[] = [];
  const changed: RecordChange[] = [];
  let unchanged = 0;
  for (const key of [...new Set([...old.keys(), ...recent.keys()])].toSorted()) {
    const name = JSON.parse(key) as readonly string[];
    const label = name.filter((part) => part !== '').join(' · ');
    const gone = new Map(old.get(key) ?? []);
    const come = new Map(recent.get(key) ?? []);
    for (const canonical of gone.keys()) {
      if (!come.delete(canonical)) continue;
      gone.delete(canonical);
      unchanged += 1;
    }
    const lost = [...gone].toSorted(byCanonical).map(([, record]) => record);
    const found = [...come].toSorted(byCanonical).map(([, record]) => record);
    for (const [index, record] of lost.entries()) {
      const partner = found[index];
      if (partner === undefined) removed.push({ label, record });
      else changed.push({ key: label, fields: compareFields(record, partner, getContentFields(table)) });
    }
    for (const record of found.slice(lost.length)) added.push({ label, record });
  }
  const paired =
    table === 'sourcing' ? pairSources({ added, removed, changed }, standing) : { added, removed, changed };
  const { gone = [], stoodIn = [] } = Object.groupBy(paired.removed, (one) =>
    standing.isStandIn(table, one) ? 'stoodIn' : 'gone',
  );
  return {
    table,
    added: paired.added.map(nameOf),
    removed: [...gone, ...stoodIn].map(nameOf),
    changed: paired.changed,
    unchanged,
    standIns: stoodIn.length,
  };
}

type Unpaired = { readonly label: string; readonly record: Fields };

function nameOf({ label }: Unpaired): string {
  return label;
}

type Standing = {
  readonly supplierOf: (one: Unpaired) => string;
  /** Whether an earlier record is a mere stand-in for an unnamed supplier or place; of sources, those of parts still with one of the same. */
  readonly isStandIn: (table: TableName, one: Unpaired) => boolean;
  readonly isNobodys: (one: Unpaired) => boolean;
  readonly isPlaceless: (one: Unpaired) => boolean;
};

function tellStanding(before: Dataset, after: Dataset): Standing {
  const nobody = new Set(before.suppliers.filter(isUnnamedSupplier).map(({ supplierId }) => supplierId));
  const owners = new Map([...after.sites, ...before.sites].map(({ siteId, supplierId }) => [siteId, supplierId]));
  const unnamed = new Set(before.sites.flatMap(({ siteId, unnamed: isUnnamed }) => (isUnnamed ? [siteId] : [])));
  const bought = new Set(after.sourcing.map(({ partNumber }) => partNumber));
  const boughtFrom = new Set(
    after.sourcing.map(({ partNumber, siteId }) => JSON.stringify([partNumber, owners.get(siteId)])),
  );
  const supplierOf = ({ record }: Unpaired): string => owners.get(String(record['siteId'])) ?? '';
  const isPlaceless = ({ record }: Unpaired): boolean => unnamed.has(String(record['siteId']));
  const isNobodys = (one: Unpaired): boolean => isPlaceless(one) && nobody.has(supplierOf(one));
  return {
    supplierOf,
    isNobodys,
    isPlaceless,
    isStandIn: (table, one) => {
      const { partNumber, supplierId } = one.record;
      if (table === 'suppliers') return nobody.has(String(supplierId));
      if (table === 'sites') return isPlaceless(one);
      if (table !== 'sourcing' || !isPlaceless(one)) return false;
      return isNobodys(one)
        ? bought.has(String(partNumber))
        : boughtFrom.has(JSON.stringify([partNumber, supplierOf(one)]));
    },
  };
}

/** Sources with a difference in once unknown fields, their origin, place or supplier, are changes of one source. */
function pairSources(unsettled: Unsettled, { supplierOf, isNobodys, isPlaceless }: Standing): Unsettled {
  const ofSupplier = (one: Unpaired): string => JSON.stringify([needOf(one), supplierOf(one)]);
  return pairLanes(pairLanes(pairLanes(unsettled, laneOf), ofSupplier, isPlaceless), needOf, isNobodys);
}

/** What names a source but for the origin declared for it. */
function laneOf({ record }: Unpaired): string {
  return JSON.stringify(['partNumber', 'siteId', 'buyerSiteId'].map((field) => record[field] ?? ''));
}

function needOf({ record }: Unpaired): string {
  return JSON.stringify(['partNumber', 'buyerSiteId'].map((field) => record[field] ?? ''));
}

type Unsettled = { readonly [Fate in 'added' | 'removed']: readonly Unpaired[] } & Pick<TableDifference, 'changed'>;

/**
 * Sources of one `keyOf` stand for each other: an origin, or a supplier, known from now on is a change of the source, and no removal. Only removed
 * ones with a true `pairs` look for a partner.
 */
function pairLanes(
  { added, removed, changed }: Unsettled,
  keyOf: (one: Unpaired) => string,
  pairs: (one: Unpaired) => boolean = () => true,
): Unsettled {
  const come = Map.groupBy(added, keyOf);
  const paired = new Set<Unpaired>();
  const moved = removed.flatMap((gone): RecordChange[] => {
    const partner = pairs(gone) ? come.get(keyOf(gone))?.shift() : undefined;
    if (partner === undefined) return [];
    paired.add(gone).add(partner);
    return [{ key: partner.label, fields: compareFields(gone.record, partner.record, getContentFields('sourcing')) }];
  });
  const left = (all: readonly Unpaired[]): Unpaired[] => all.filter((one) => !paired.has(one));
  const all = [...changed, ...moved].toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { added: left(added), removed: left(removed), changed: all };
}

/** Records by key and, within it, by their canonical text; a doubled record counts once. */
function groupByKey(table: TableName, records: readonly Fields[]): Map<string, Map<string, Fields>> {
  const keys: readonly string[] = TABLE_KEYS[table];
  const groups = new Map<string, Map<string, Fields>>();
  for (const record of records) {
    const key = JSON.stringify(keys.map((field) => record[field] ?? ''));
    const group = groups.get(key) ?? new Map<string, Fields>();
    group.set(canonicalRecord(table, record), record);
    groups.set(key, group);
  }
  return groups;
}

function byCanonical([a]: readonly [string, Fields], [b]: readonly [string, Fields]): number {
  return compareTexts(a, b);
}

function compareFields(before: Fields, after: Fields, fields: readonly string[]): FieldChange[] {
  return fields
    .filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}
