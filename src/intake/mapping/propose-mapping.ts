import type { CellWords, ColumnProfile } from './column-profile.ts';
import { profileColumn } from './column-profile.ts';
import { foldHeader, foldLabel } from '../dictionary/fold-header.ts';
import { namesStoresOf } from '../dictionary/lines/stock-words.ts';
import { spellFields } from '../dictionary/systems/field-names.ts';
import { spellInOneScript } from '../dictionary/systems/two-scripts.ts';
import { headsEarnings, namesSales } from '../dictionary/sales-words.ts';
import type { FoundTable } from '../tables/find-tables.ts';
import { FOREIGN_COLUMNS } from '../base/foreign-table.ts';
import type { ForeignColumn, ForeignPurpose, ForeignTable } from '../base/foreign-table.ts';
import { namesStockList } from './amounts/stock-purposes.ts';
import { dropSharedSpan } from './amounts/shared-span.ts';
import { readMoneyOfName, settleSumsOfMoney } from './amounts/sums-of-money.ts';
import { proposeOfThisYear } from './amounts/year-before.ts';
import { proposePurpose } from './propose-purpose.ts';
import type { PurposeProposal } from './purpose-clues.ts';
import type { RememberedMapping } from '../../domain/decisions/decisions.ts';
import type { SourceLine } from '../base/source-table.ts';
import type { ColumnProposal, TableProposal } from '../base/table-proposal.ts';
import type { ToldColumn } from '../tables/tell-columns.ts';

/** Why a remembered mapping is taken. */
export const DECIDED = 'So it was decided for files of this shape.';

/** A foreign table as proposed; `foreign` is null if the table is nothing for the import. */
export type MappingProposal = { readonly proposal: TableProposal; readonly foreign: ForeignTable | null };

/** The key of a header: its names as folded by the dictionary, sorted, so moved columns and another case are the same shape. */
export function getHeaderShape(header: readonly string[]): string {
  return header
    .map((name) => foldHeader(name).text)
    .filter((name) => name !== '')
    .toSorted()
    .join(' | ');
}

/** Proposes the purpose of a foreign table and the meanings of its columns, or takes those remembered for tables of this shape. */
export function proposeMapping(
  found: FoundTable,
  words: CellWords,
  remembered: readonly RememberedMapping[],
): MappingProposal {
  const { source } = found;
  const profiles = source.header.map((_, place) => profileColumn(source, place, words));
  const name = nameTable(source);
  const rough = found.told === null ? proposeHeaders(source, profiles, null, name) : takeTold(found.told, profiles);
  const shape = getHeaderShape(source.header);
  const known = remembered.find((mapping) => mapping.shape === shape);
  const purpose =
    known === undefined
      ? found.told === null
        ? proposePurpose(rough, name, (place) => (profiles[place]?.distinct ?? 1) < MOSTLY_DIFFERENT)
        : UNNAMED
      : { purpose: asForeignPurpose(known.purpose), confidence: 1, reason: DECIDED };
  const proposed =
    purpose.purpose === null || found.told !== null ? rough : proposeHeaders(source, profiles, purpose.purpose, name);
  const settled = settleSumsOfMoney(proposed, profiles, found.titles, name);
  const columns = known === undefined ? settled : takeRemembered(settled, known);
  const proposal: TableProposal = {
    file: source.file,
    sheet: source.sheet,
    headerRow: source.headerRow,
    ...(found.told === null ? {} : { unnamed: true }),
    shape,
    ...purpose,
    columns,
  };
  return { proposal, foreign: createForeignTable(found, profiles, proposal) };
}

/** The meanings of columns, by headers without the span shared by all of them; they keep their own names. */
function proposeHeaders(
  { header, lines }: FoundTable['source'],
  profiles: readonly ColumnProfile[],
  purpose: ForeignPurpose | null,
  name: string,
): readonly ColumnProposal[] {
  const proposed = proposeOfThisYear(
    dropSharedSpan(spellInOneScript(spellFields(header))),
    profiles,
    purpose,
    name,
    lines,
  );
  return proposed.map((column, place) => ({ ...column, header: header[place] ?? '' }));
}

/** A sheet named after a year alone: the name of the file describes its rows. */
const OF_A_YEAR = /^(?:FY ?|GJ ?)?(?:20)?\d{2}$/i;

/** Names programs give the first sheet of an export. */
const UNNAMED_SHEET =
  /^(?:tdsheet|(?:sheet|tabelle|feuil(?:le)?|hoja|foglio|planilha|folha|blad|ark|arkusz|list|munka(?:lap)?|sayfa|лист|аркуш|工作表|シート|시트|taul|foaie)\s?\d{0,2}|export|results?|query|data|dane|dati|datos|daten|données|worksheet)$/iu;

function nameTable({ sheet, file, header }: FoundTable['source']): string {
  if (sheet === null || OF_A_YEAR.test(sheet.trim()) || UNNAMED_SHEET.test(sheet.trim())) return file;
  // `Bestand` in `Bestand je Werk.xlsx`: the file says more.
  if (namesStockList(foldLabel(sheet)) && namesStoresOf(foldLabel(file)) && !namesStoresOf(foldLabel(sheet)))
    return file;
  // A sheet for each customer, region or month of a workbook of sales.
  return header.some(headsEarnings) && namesSales(file) ? `${file.replace(/\.[^.]+$/, '')} ${sheet}` : sheet;
}

/** From this share of different cells on a column hardly repeats. */
const MOSTLY_DIFFERENT = 0.75;

/** Whether depths begin at the least, like those of a structure; groups folding above their sum do not. */
function falls(lines: readonly SourceLine[], depths: ReadonlyMap<number, number>): boolean {
  const own = lines.map(({ row }) => depths.get(row) ?? 0);
  return own[0] === Math.min(...own.slice(0, 1000)) && new Set(own).size > 1;
}

/** A list without a header gives quantities of things. */
const UNNAMED: PurposeProposal = {
  purpose: 'bom',
  confidence: 0.5,
  reason: 'It has no header, and says how many of what.',
};

function takeTold(told: readonly ToldColumn[], profiles: readonly ColumnProfile[]): ColumnProposal[] {
  return told.map(({ name, meaning, reason }, place) => ({
    header: name,
    samples: profiles[place]?.samples ?? [],
    meaning,
    confidence: meaning === null ? 0 : 0.5,
    reason,
  }));
}

/** Columns as decided; a header may be remembered as written or as the dictionary folds it. Columns not remembered stay. */
function takeRemembered(columns: readonly ColumnProposal[], known: RememberedMapping): ColumnProposal[] {
  const decided = new Map(known.columns.map(({ header, meaning }) => [foldHeader(header).text, meaning]));
  return columns.map((column) => {
    const meaning = decided.get(foldHeader(column.header).text);
    return meaning === undefined ? column : { ...column, meaning, confidence: 1, reason: DECIDED };
  });
}

function createForeignTable(
  found: FoundTable,
  profiles: readonly ColumnProfile[],
  { purpose, columns }: TableProposal,
): ForeignTable | null {
  if (!isForeignPurpose(purpose)) return null;
  const places = new Map<ForeignColumn, number[]>();
  for (const [place, { meaning }] of columns.entries()) {
    const foreign = asForeign(meaning);
    if (foreign === null) continue;
    places.set(foreign, [...(places.get(foreign) ?? []), place]);
  }
  const naming =
    places.get('part-number')?.[0] ?? places.get('maker-part-number')?.[0] ?? places.get('description')?.[0];
  const { source, titles, leftOut } = found;
  const readIndents = (place: number | undefined): Map<number, number> =>
    new Map(
      [...found.indents].flatMap(([row, blanks]) => {
        const depth = place === undefined ? undefined : blanks.get(place);
        return depth === undefined ? [] : [[row, depth] as const];
      }),
    );
  // Teamcenter indents `BOM Line` and writes `Item Id` without.
  const drawn = places.get('item-number')?.[0];
  const own = readIndents(naming);
  const indents = own.size > 0 || drawn === undefined ? own : readIndents(drawn);
  const depths = new Set(source.lines.map(({ row }) => indents.get(row) ?? 0)).size > 1 ? indents : found.outline;
  const money = readMoneyOfName(nameTable(source));
  const commas = new Map<number, boolean>();
  for (const [place, { decimalComma }] of profiles.entries())
    if (decimalComma !== null) commas.set(place, decimalComma);
  return {
    source,
    purpose,
    columns: places,
    // The name says in what all sums of money below are written.
    titles: money === '' || !places.has('sales-value') ? titles : [...titles, `(${money})`],
    leftOut,
    around: found.around,
    indents: depths !== undefined && falls(source.lines, depths) ? depths : indents,
    decimalCommas: commas,
  };
}

const FOREIGN_PURPOSES: ReadonlySet<string> = new Set([
  'bom',
  'supplier-list',
  'parts-list',
  'stock',
  'sourcing',
  'declaration',
  'own-sites',
  'rate-list',
  'contents',
  'declared-list',
  'property-list',
  'bill-list',
  'licence-list',
  'operations',
]);

/** Whether a table with this purpose may be a foreign one, to be translated. */
export function isForeignPurpose(purpose: string | null): purpose is ForeignTable['purpose'] {
  return purpose !== null && FOREIGN_PURPOSES.has(purpose);
}

function asForeignPurpose(purpose: string | null): ForeignTable['purpose'] | null {
  return isForeignPurpose(purpose) ? purpose : null;
}

function asForeign(meaning: string | null): ForeignColumn | null {
  return FOREIGN_COLUMNS.find((one) => one === meaning) ?? null;
}
