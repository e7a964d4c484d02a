import type { Inventory, Rate, Supplier, TableName } from '../../domain/dataset.ts';
import { SITES, SUPPLIERS } from '../../domain/tables/firms.ts';
import type { ProblemLog } from '../base/problem.ts';
import { readBom } from './read-bom.ts';
import type { MappedTable } from '../tables/mapped-table.ts';
import { readComposition } from './read-composition.ts';
import { addHint, readParts, readProperties } from './read-parts.ts';
import { readSourcing } from './read-sourcing.ts';
import { readUnread } from '../values/validity/unread-day.ts';
import { openSeatsOfTrade } from './seats-of-trade.ts';
import { readLicences } from './read-licences.ts';
import { readInventory, readRates } from './read-stock-and-licences.ts';
import { createTableReader } from './read-fields.ts';
import { type Declarers, type FirmList, listShares } from '../base/foreign-table.ts';
import type { PartHint, PartHints } from '../base/part-hints.ts';
import type {
  BomLineDraft,
  CompositionDraft,
  LicenceDraft,
  PartDraft,
  PropertyDraft,
  SiteDraft,
  SourcingDraft,
} from '../base/record-drafts.ts';
import { createRowReader } from './row-reader.ts';
import { settleDeclared } from './settle-declared.ts';
import { spanDeclarers } from './span-declarers.ts';
import type { RowReader } from './row-reader.ts';
import { readLastDay } from '../tables/declared/declared-days.ts';
import { type DeclaredBy, keyPlace } from './weigh-declarers.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';
import { createWordTally } from '../base/word-tally.ts';
import type { WordTally } from '../base/word-tally.ts';

/** Every row as a record, before any step over more than one row. */
export type RawRecords = {
  readonly parts: PartDraft[];
  readonly columnProperties: PropertyDraft[];
  readonly properties: PropertyDraft[];
  readonly composition: CompositionDraft[];
  readonly bom: BomLineDraft[];
  readonly suppliers: Supplier[];
  readonly sites: SiteDraft[];
  readonly sourcing: SourcingDraft[];
  readonly inventory: Inventory[];
  readonly rates: Rate[];
  readonly licences: LicenceDraft[];
  /** Parts and suppliers only mentioned in another table: they fill blanks of the tables of parts and suppliers, and contradict nothing. */
  readonly mentioned: ReadonlySet<object>;
  /** The declarers of rows of contents. */
  readonly declaredBy: DeclaredBy;
  /** By part declared by several firms: the statements of each (`declaredBy`). */
  readonly ofFirms: ReadonlyMap<string, readonly CompositionDraft[]>;
  /** Hints on parts in cells beside the fields. */
  readonly hints: PartHints;
};

/** The reader of each table but `parts`; rows of `parts` give properties as well. */
const READERS: {
  readonly [T in Exclude<TableName, 'parts'>]: (reader: RowReader, vocabulary: Vocabulary) => RawRecords[T];
} = {
  properties: readProperties,
  composition: readComposition,
  bom: readBom,
  suppliers: createTableReader<Supplier>(SUPPLIERS),
  sites: createTableReader<SiteDraft>(SITES),
  sourcing: readSourcing,
  inventory: readInventory,
  rates: readRates,
  licences: readLicences,
};

/** Reads the rows of all tables; `words` counts words outside the closed lists, `onTable` hears the share of rows done. */
export function readRecords(
  tables: readonly MappedTable[],
  vocabulary: Vocabulary,
  log: ProblemLog,
  onTable: (fraction: number) => void,
  words: WordTally = createWordTally(),
): RawRecords {
  const mentioned = new Set<object>();
  const declaredBy = new Map<string, Declarers>();
  const ofFirms = new Map<string, readonly CompositionDraft[]>();
  const ofDeclarations = new Set<object>();
  const hints = new Map<string, PartHint>();
  const records: RawRecords = {
    parts: [],
    columnProperties: [],
    properties: [],
    composition: [],
    bom: [],
    suppliers: [],
    sites: [],
    sourcing: [],
    inventory: [],
    rates: [],
    licences: [],
    mentioned,
    declaredBy,
    ofFirms,
    hints,
  };
  const total = tables.reduce((sum, { source }) => sum + source.lines.length, 0);
  let done = 0;
  for (const { table, source, columns, translated, declared } of tables) {
    const reader = createRowReader(source, columns, { vocabulary, log, words });
    const ofParts = table === 'parts' ? readParts(reader, vocabulary) : null;
    append(records.columnProperties, ofParts?.properties ?? []);
    for (const [partNumber, hint] of ofParts?.hints ?? []) hints.set(partNumber, addHint(hints.get(partNumber), hint));
    const stated: readonly object[] = table === 'parts' ? (ofParts?.parts ?? []) : READERS[table](reader, vocabulary);
    const isOfWords = translated === true && table === 'sourcing';
    const read = isOfWords ? openSeatsOfTrade(stated as readonly SourcingDraft[], log) : stated;
    append<object>(records[table], read);
    if (translated === true && (table === 'parts' || table === 'suppliers')) for (const one of read) mentioned.add(one);
    if (declared !== undefined && table === 'composition') {
      for (const one of read as readonly CompositionDraft[]) {
        ofDeclarations.add(one);
        const by = declared.get(one.partNumber);
        if (by !== undefined) for (const place of one.rows) declaredBy.set(keyPlace(place), by);
      }
      for (const [part, rows] of Map.groupBy(read as readonly CompositionDraft[], ({ partNumber }) => partNumber)) {
        const lists = declared.get(part)?.lists ?? [];
        if (lists.length > 0)
          ofFirms.set(
            part,
            lists.flatMap((list) => writeFirmList(list, rows)),
          );
      }
    } else if (table === 'composition') readDeclarers({ source, columns }, declaredBy);
    done += source.lines.length;
    onTable(done / Math.max(1, total));
  }
  words.writeNotes(log);
  const spanned = spanDeclarers(records.composition, declaredBy, ofFirms, log);
  const composition = ofDeclarations.size === 0 ? spanned : settleDeclared(spanned, ofDeclarations, log);
  return { ...records, composition: [...composition] };
}

/** One firm's declaration as rows of contents, with the places of the rows of all firms. */
function writeFirmList(list: FirmList, rows: readonly CompositionDraft[]): readonly CompositionDraft[] {
  const places = rows.flatMap((row) => row.rows);
  return listShares(list).map(([substance, { min, max }]) => ({
    partNumber: rows[0]?.partNumber ?? '',
    substance,
    massPctMin: min,
    massPctMax: max,
    evidence: 'declared' as const,
    evidenceDate: list.date || null,
    declaredBy: list.firm,
    rows: places,
  }));
}

/**
 * Adds the declarer of each row of contents, its first and last day, its mark of a draft and its goods, if the table has a column of declarers or of
 * last days.
 */
function readDeclarers(
  { source, columns }: Pick<MappedTable, 'source' | 'columns'>,
  declaredBy: Map<string, Declarers>,
): void {
  const { places } = columns;
  const [by, until] = [places.get('declared_by'), places.get('valid_to')];
  // A list of contents in other words is a declaration, whatever it says of its terms.
  const [from, draft, goods] = [places.get('valid_from'), places.get('is_draft'), places.get('goods')];
  if (by === undefined && until === undefined) return;
  const { file, sheet } = source;
  for (const { row, cells } of source.lines) {
    const firm = (cells[by ?? -1] ?? '').trim();
    const last = (cells[until ?? -1] ?? '').trim();
    const validTo = readUnread(last) === null ? readLastDay(last) : last;
    if (firm === '' && validTo === '' && draft === undefined) continue;
    declaredBy.set(keyPlace({ file, sheet, row }), {
      firms: firm === '' ? [] : [firm],
      validTo,
      validFrom: (cells[from ?? -1] ?? '').trim(),
      isDraft: (cells[draft ?? -1] ?? '') !== '',
      goods: cells[goods ?? -1] ?? '',
    });
  }
}

/** In a loop, since a spread of a hundred thousand records would overflow the call stack. */
function append<T>(target: T[], added: readonly T[]): void {
  for (const one of added) target.push(one);
}
