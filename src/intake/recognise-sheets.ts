import { hasTableOf, type Recognition } from './tables/recognition.ts';
import { passOverSheets, passOverTaken } from './tables/pass-over-sheets.ts';
import { type TakenList, takeDeclaredLists } from './tables/declared/declared-lists.ts';
import { withholdContents, withholdLines, withholdStatements } from './tables/declared/unread-contents.ts';
import { TAKES_BACK, takeBackPapers } from './tables/declared/withdrawn-papers.ts';
import { refuseLines } from './reading/documents/letters.ts';
import { findTables, type FoundTable } from './tables/find-tables.ts';
import { addCompositionColumns } from './tables/composition-columns.ts';
import { addTitleColumns } from './tables/title-columns.ts';
import { findRepeatedContent } from './tables/find-repeated-content.ts';
import type { ForeignTable } from './base/foreign-table.ts';
import type { Grid } from './base/grid.ts';
import type { MappedTable } from './tables/mapped-table.ts';
import { listHeader, mapTable } from './tables/map-table.ts';
import {
  noteCellsBeyond,
  noteFootnoteMarks,
  noteIgnoredTables,
  noteLeftOut,
  noteMissingHeader,
  noteTwinHeaders,
} from './tables/note-tables.ts';
import type { ProblemLog } from './base/problem.ts';
import { settleNumberStyle } from './mapping/number-style.ts';
import { getHeaderShape, isForeignPurpose, proposeMapping } from './mapping/propose-mapping.ts';
import { findHeaderMeanings } from './dictionary/find-meaning.ts';
import type { SourceTable } from './base/source-table.ts';
import {
  findColumn,
  findMissingColumns,
  isCanonicalHeader,
  isTableName,
  mapColumns,
  placeColumns,
  recogniseTable,
} from './base/table-columns.ts';
import { findExactTable } from './tables/exact-table.ts';
import { saysWorthAlone, WORTH_ALONE } from './tables/stock-values.ts';
import { placeCanonical } from './tables/place-canonical.ts';
import { coverBlankColumns } from './base/unread-column.ts';
import { leavesMostUnread, proposeCanonical, proposeExact } from './mapping/propose-canonical.ts';
import { SURE_OF_NOTHING } from './mapping/system-purposes.ts';
import type { RememberedMapping } from '../domain/decisions/decisions.ts';
import { findCanonicalMapping } from './mapping/map-remembered.ts';
import type { TableProposal } from './base/table-proposal.ts';
import type { Vocabulary } from './dictionary/vocabulary.ts';

/** Most data rows of one table. */
const MAX_ROWS = 2_000_000;

/** What the recognition of tables must know. */
export type RecognitionContext = {
  readonly vocabulary: Pick<Vocabulary, 'propertyNames' | 'properties' | 'findTerritory'>;
  readonly mappings: readonly RememberedMapping[];
  /** Parts named by the files, if a table needs them to find its naming column. */
  readonly partNumbers?: ReadonlySet<string> | undefined;
  readonly log: ProblemLog;
};

type Draft = { -readonly [Key in 'tables' | 'foreign' | 'proposals' | 'passedOver']: Recognition[Key][number][] };

/** Finds the tables of all sheets of a file and their kinds; `refused` if the import reads none of them. */
export function recogniseSheets(file: string, grids: readonly Grid[], context: RecognitionContext): Recognition {
  const { log } = context;
  const draft: Draft = { tables: [], foreign: [], proposals: [], passedOver: [] };
  const refuse = (refused: string, withoutRows = false): Recognition => ({ refused, withoutRows, ...draft });
  const { shown, passed, notes: said } = passOverSheets(grids, file);
  draft.passedOver.push(...passed);
  for (const note of said) log.note(note);
  draft.passedOver.push(...passOverTaken(shown, file, log));
  const own = shown.filter(({ takenAs }) => takenAs === undefined);
  const declared = new Set<Grid>();
  const lists: TakenList[] = [];
  for (const grid of own) {
    const taken = takeDeclaredLists(grid, file);
    lists.push(...taken.lists);
    for (const { note } of taken.unread) log.note(note);
    if (taken.lists.length === 0) continue;
    declared.add(grid);
    draft.passedOver.push(...taken.unread.map(({ source }) => ({ source, why: 'table not read' as const })));
  }
  const papers = new Map(
    own.flatMap((grid) => {
      const source = declared.has(grid) ? null : takeBackPapers(grid, file, log);
      return source === null ? [] : [[grid, source] as const];
    }),
  );
  draft.passedOver.push(...Array.from(papers.values(), (source) => ({ source, why: 'table not read' as const })));
  const read = own.filter((grid) => !papers.has(grid));
  draft.proposals.push(...lists.map(({ proposal }) => proposal));
  draft.foreign.push(...lists.map(({ foreign }) => foreign));
  for (const note of lists.flatMap(({ notes }) => notes)) log.note(note);
  if (declared.size > 0 && declared.size === read.length) return { refused: null, withoutRows: false, ...draft };
  if (papers.size > 0 && read.length === 0) return refuse(`${file} ${TAKES_BACK}`);
  const found = read
    .filter((grid) => !declared.has(grid))
    .flatMap((grid) => findTables(grid, file))
    .map(addTitleColumns)
    .map(addCompositionColumns);
  const [first] = found;
  if (first === undefined) return refuse(`${file} is empty: it holds no cell.`);
  let empty = 0;
  for (const table of found) {
    const { source } = table;
    if (source.lines.length > MAX_ROWS) {
      return refuse(`${file} has more than 2,000,000 rows in one table; split it into several files.`);
    }
    const verdict = recogniseTableOf(table, context);
    if (source.lines.length === 0 && verdict.known) {
      empty += 1;
      if (source.sheet !== null) {
        log.note({
          code: 'sheet-without-rows',
          file,
          sheet: source.sheet,
          message: `The sheet ${source.sheet} has a header and no rows.`,
        });
      }
      continue;
    }
    if (verdict.known) noteLeftOut(table, log);
    verdict.take(draft);
  }
  dropRepeatedContent(draft, log);
  draft.foreign.splice(0, draft.foreign.length, ...settleNumberStyle(draft.foreign));
  const [proposal] = draft.proposals;
  const recognised = draft.proposals.filter(({ purpose }) => purpose !== null).length;
  if (recognised > 0) {
    noteIgnoredTables(draft.proposals, log);
    return { refused: null, withoutRows: false, ...draft };
  }
  if (empty > 0) {
    // A letter of one line is no header.
    const letter = first.source.sheet === null ? refuseLines(file, read, log) : null;
    if (letter !== null) return refuse(letter);
    const what = first.source.sheet === null ? 'has a header' : 'is an empty form: its sheets have headers';
    return refuse(`${file} ${what} and no rows below ${first.source.sheet === null ? 'it' : 'them'}.`, true);
  }
  if (first.source.sheet !== null && found.length > 1) {
    return refuse(
      `${file} has no sheet that matches a table; name the sheets parts, bom, suppliers, sites, sourcing and so on.`,
    );
  }
  const isTable = first.source.sheet !== null || (proposal?.confidence ?? 0) >= SURE_OF_NOTHING;
  const sentences = isTable ? null : refuseLines(file, read, log);
  if (sentences !== null) return refuse(sentences);
  const reason = (proposal?.reason ?? '').replace(/^./, (letter) => letter.toLowerCase()).replace(/\.$/, '');
  const what = first.source.sheet === null ? 'matches no table' : 'has no sheet that matches a table';
  return refuse(`${file} ${what}: ${reason} (${listHeader(first.source)}).`);
}

/** Whether the import reads a table, and its way into the draft. */
type Verdict = { readonly known: boolean; readonly take: (draft: Draft) => void };

function recogniseTableOf(found: FoundTable, context: RecognitionContext): Verdict {
  const { vocabulary, mappings, log } = context;
  const cellWords = { findCountry: vocabulary.findTerritory, partNumbers: context.partNumbers };
  const { source } = found;
  const label = source.sheet ?? source.file;
  const properties = vocabulary.propertyNames;
  const exactly = findExactTable(label, source.header);
  const remembered = mappings.find(
    (mapping) => mapping.shape === getHeaderShape(source.header) && !(exactly !== null && dropsFields(mapping)),
  );
  const decided = remembered === undefined ? null : findCanonicalMapping(remembered, properties);
  if (decided !== null) {
    return { known: true, take: (draft) => takeAs(draft, decided.table, { find: decided.find, decided: true }, null) };
  }
  const known = remembered !== undefined;
  const exact = known ? null : exactly;
  if (exact !== null) return { known: true, take: (draft) => takeExact(draft, exact) };
  const table = recogniseTable(label, source.header, properties);
  const strict = isCanonicalHeader(source.header);
  const mapped = known ? null : proposeMapping(found, cellWords, []);
  const withheld =
    mapped &&
    (withholdLines(mapped.proposal, source) ??
      withholdStatements(mapped.proposal, mapped.foreign) ??
      withholdContents(mapped.proposal, table, source, log));
  if (withheld !== null) return { known: false, take: (draft) => ignore(draft, withheld, source) };
  if (table === 'inventory' && mapped !== null && saysWorthAlone(source.header, properties)) {
    const nothing = { ...mapped.proposal, purpose: null, confidence: SURE_OF_NOTHING, reason: WORTH_ALONE };
    return { known: false, take: (draft) => ignore(draft, nothing, source) };
  }
  const plain =
    table !== null &&
    !known &&
    (isPlainlyCanonical(table, found, { strict, label, properties }) ||
      (strict && isTableName(label) && leavesMostUnread(mapped?.proposal)));
  if (table !== null && plain) {
    return { known: true, take: (draft) => takeCanonical(draft, strict ? null : (mapped?.foreign ?? null)) };
  }
  const { proposal, foreign } = mapped ?? proposeMapping(found, cellWords, mappings);
  if (foreign !== null) {
    const take = (draft: Draft): void => {
      draft.proposals.push(proposal);
      draft.foreign.push(foreign);
      noteMissingHeader(found, log);
      noteCellsBeyond(source, log);
      noteTwinHeaders(source, log);
      noteFootnoteMarks(foreign, log);
    };
    return { known: true, take };
  }
  // A list of orders names suppliers and parts too; unless it bears the name of a table, its own columns decide.
  const surelyOther = proposal.purpose === null && proposal.confidence >= SURE_OF_NOTHING && !isTableName(label);
  if (table !== null && !known && !surelyOther) {
    const take = (draft: Draft): void =>
      hasTableOf(draft, source) ? ignore(draft, proposal, source) : takeCanonical(draft, null);
    return { known: true, take };
  }
  return { known: false, take: (draft) => ignore(draft, proposal, source) };

  function takeExact(draft: Draft, canonical: MappedTable['table']): void {
    const covered = coverBlankColumns(source);
    const { columns, placed } = placeCanonical(canonical, covered, vocabulary);
    draft.proposals.push(proposeExact(canonical, covered, placed));
    const own = mapTable(canonical, covered, columns, { placed, log });
    if (own === null) return;
    const list = isCanonicalHeader(source.header) ? null : proposeMapping(found, cellWords, []).foreign;
    // A declaration may name its parts in other columns, and is read besides as the list of these.
    const declared = canonical === 'composition' ? { otherwise: list } : { otherwise: null, besides: list };
    draft.tables.push({ ...own, leftOut: found.leftOut, ...declared });
  }
  function takeCanonical(draft: Draft, otherwise: ForeignTable | null): void {
    if (table === null) return;
    takeAs(draft, table, { find: (header) => findColumn(table, header, properties), decided: false }, otherwise);
  }
  function takeAs(
    draft: Draft,
    canonical: MappedTable['table'],
    meanings: Parameters<typeof proposeCanonical>[2],
    otherwise: ForeignTable | null,
  ): void {
    draft.proposals.push(proposeCanonical(canonical, source, meanings));
    const own = mapTable(canonical, source, placeColumns(source.header, meanings.find), { log });
    if (own !== null) draft.tables.push({ ...own, leftOut: found.leftOut, otherwise });
  }
  function ignore(draft: Draft, proposed: TableProposal, { file, sheet, headerRow: row }: SourceTable): void {
    draft.proposals.push(proposed);
    draft.passedOver.push({ source, why: 'table not read' });
    if (sheet === null) return;
    log.note({
      code: 'sheet-ignored',
      file,
      sheet,
      row,
      found: listHeader(source),
      message: `The sheet ${sheet} matches no table, by name or by columns, and is not read.`,
    });
  }
}

/** Whether a table is read as it stands: with the canonical table's required columns, and none for a translation alone (`Vendor #`, `Vendor`). */
function isPlainlyCanonical(
  table: MappedTable['table'],
  { source }: FoundTable,
  { strict, label, properties }: { strict: boolean; label: string; properties: ReadonlySet<string> },
): boolean {
  const { places, unknown, doubled } = mapColumns(table, source.header, properties);
  if (findMissingColumns(table, places).length > 0) return false;
  if (strict || doubled.length > 0) return strict;
  // Stocks by part and place also name parts and units; as a list of parts they would lose what they are about.
  const isStock = table === 'parts' && unknown.some((header) => findHeaderMeanings(header)[0]?.meaning === 'stock');
  // A database writes all its names so: `PART_NO`, `LEAD_TIME_CODE`.
  const isOfDatabase =
    unknown.length * 2 > source.header.length && source.header.every((name) => !/\p{Ll}/u.test(name));
  if (!isTableName(label) && table !== 'rates' && table !== 'licences' && table !== 'composition')
    return (
      !isStock && !isOfDatabase && source.header.filter((name) => name.includes('_')).length * 2 > source.header.length
    );
  if (table === 'composition') return true;
  // A table of stocks that states none by its own names states them by others.
  if (table === 'inventory' && !places.has('quantity') && !places.has('days_of_cover')) return false;
  return !unknown.some((header) => (findHeaderMeanings(header)[0]?.meaning ?? null) !== null);
}

/**
 * Whether a mapping makes a list to be translated of a table: builds before this one took a canonical table with one column more for such a
 * list, and remembered it so. Its own headers hold more than a translation keeps.
 */
function dropsFields({ purpose, columns }: RememberedMapping): boolean {
  return isForeignPurpose(purpose) && !columns.some(({ meaning }) => meaning?.includes('_') === true);
}

/** Two tables of one file with the same content, each part by itself and parts taken together, are read once. */
function dropRepeatedContent(draft: Draft, log: ProblemLog): void {
  for (const { kept, dropped } of findRepeatedContent(draft.foreign)) {
    draft.foreign.splice(draft.foreign.indexOf(dropped), 1);
    draft.passedOver.push({ source: dropped.source, why: 'another table says it' });
    log.note({
      code: 'table-repeated',
      file: dropped.source.file,
      sheet: dropped.source.sheet,
      row: dropped.source.headerRow,
      message: `The table from row ${dropped.source.headerRow} on says the same as the one from row ${kept.source.headerRow} on; it is read once.`,
    });
  }
}
