import { describePlace } from '../../base/problem.ts';
import type { Structure } from './bom-structure.ts';
import { IDENTITY_SENTENCES, type IdentitySource } from '../lines/identify-part.ts';
import { findRevisionColumn } from '../lines/item-revision.ts';
import type { QuantityPlan } from '../lines/line-quantity.ts';
import { noteRows, type RowCounter, type TableTranslation } from '../table-translation.ts';
import { parseDay } from '../../values/parse-values.ts';
import { decideValidityOrder } from '../../values/validity/validity-days.ts';
import type { TopPart } from './top-part.ts';
import type { ReadLine } from './read-line.ts';

/** From this day on a last day says that there is none. */
const NO_END = '2100-01-01';

/** Says how parts without a part number got their keys, once for each way. */
export function noteIdentities(translation: TableTranslation, lines: readonly ReadLine[]): void {
  const rows = new Map<IdentitySource, number[]>();
  for (const { identity, row } of lines) {
    const known = rows.get(identity.from);
    if (known === undefined) rows.set(identity.from, [row.line.row]);
    else known.push(row.line.row);
  }
  for (const [from, where] of rows) {
    if (from === 'given') continue;
    noteRows(translation, 'part-key', where, IDENTITY_SENTENCES[from]);
  }
}

/** Names the parts in several revisions: a part number is one part, in any revision. */
export function noteRevisions(translation: TableTranslation, lines: readonly ReadLine[]): void {
  const { cells } = translation;
  const place = findRevisionColumn(cells.table.source.header);
  const first = new Map<string, string>();
  const rows: number[] = [];
  for (const { identity, row } of lines) {
    const revision = identity.revision ?? (place === null ? '' : cells.cellAt(row.line, place));
    if (revision === '') continue;
    const known = first.get(identity.partNumber);
    if (known === undefined) first.set(identity.partNumber, revision);
    else if (known !== revision) rows.push(row.line.row);
  }
  noteRows(
    translation,
    'revisions-joined',
    rows,
    'Lines that name another revision of a part; its revisions are one part',
  );
}

/** Tells the quantities read, counted, added up, and at odds with the designators. */
export function noteQuantities(
  translation: TableTranslation,
  lines: readonly ReadLine[],
  plan: QuantityPlan,
  addedRows: readonly number[],
): void {
  const { cells, log } = translation;
  const { file, sheet, headerRow, header } = cells.table.source;
  const place = { file, sheet, row: headerRow };
  if (plan.place !== null && plan.passedOver.length > 0) {
    const chosen = header[plan.place] ?? '';
    log.note({
      code: 'quantity-chosen',
      ...place,
      column: chosen,
      message: `Several columns state quantities; “${chosen}” is read as the quantity for one unit, and not ${plan.passedOver.map((name) => `“${name}”`).join(', ')}.`,
    });
  }
  if (plan.way === 'one-each' && lines.some(({ quantity }) => !quantity.fromName)) {
    const which = lines.some(({ quantity }) => quantity.fromName) ? 'each line that states none' : 'each line';
    log.note({ code: 'quantity-assumed', ...place, message: `No column states a quantity; ${which} counts 1.` });
  }
  const pick = (test: (line: ReadLine) => boolean): number[] => lines.filter(test).map(({ row }) => row.line.row);
  noteRows(
    translation,
    'quantity-in-name',
    pick(({ quantity }) => quantity.fromName),
    'Lines that state their quantity before the name of the part, as in “2x Motor”; it is read from there',
  );
  noteRows(
    translation,
    'quantity-counted',
    pick(({ quantity }) => quantity.fromDesignators),
    'Lines that state no quantity; their designators were counted',
  );
  noteRows(
    translation,
    'quantity-differs',
    pick(({ quantity }) => quantity.counted !== null),
    'Lines that state another quantity than they have designators; the stated one counts',
  );
  noteRows(
    translation,
    'quantity-rough',
    pick(({ quantity }) => quantity.rough),
    'Lines that state their quantity roughly; the figure counts as written',
  );
  noteRows(
    translation,
    'designator-doubled',
    pick(({ quantity }) => quantity.doubled.length > 0),
    'Lines that name a designator twice; it counts once',
  );
  noteRows(
    translation,
    'lines-added',
    addedRows,
    'Lines that repeat a part under the same parent; the quantities are added',
  );
}

/** Tells the rows hung elsewhere than written, and the rows left out of the BOM. */
export function noteStructure(translation: TableTranslation, structure: Structure, counter: RowCounter): void {
  noteRows(
    translation,
    'level-jump',
    structure.jumps,
    'Lines before which a level is left out; they hang under the nearest line above that is higher',
  );
  if (structure.filledDown) {
    const { file, sheet, headerRow } = translation.cells.table.source;
    const column = translation.cells.header('parent', 'parent');
    translation.log.note({
      code: 'parent-filled-down',
      file,
      sheet,
      row: headerRow,
      column,
      message: `A blank ${column} is read as the one above it.`,
    });
  }
  const { leftOut } = counter.count({ lines: 0, joined: [], parts: 0, quantity: null });
  const rowsOf = (reason: string): number[] => leftOut.filter((each) => each.reason === reason).map(({ row }) => row);
  const quantityOf = (reason: string): number =>
    leftOut.reduce((sum, each) => sum + (each.reason === reason ? each.quantity : 0), 0);
  noteRows(
    translation,
    'not-fitted',
    rowsOf('do-not-fit'),
    `Options that are not fitted, of quantity ${quantityOf('do-not-fit')} in all; their parts are kept, the lines are not built in`,
  );
  noteRows(
    translation,
    'quantity-zero',
    rowsOf('quantity-zero'),
    'Lines with the quantity 0; their parts are kept, the lines are not built in',
  );
  noteRows(
    translation,
    'line-produced',
    rowsOf('produced'),
    'Lines with a minus, which come out of what is made and go into nothing; their parts are kept, the lines are not built in',
  );
  noteRows(
    translation,
    'alternative-repeated',
    rowsOf('alternative'),
    'Lines of parts that another alternative or revision of the same bill holds too; they count once, and what only one of them holds counts as built in: leave out what is not made',
  );
  noteRows(
    translation,
    'line-spare',
    rowsOf('spare'),
    'Alternates of which the list says that they are never used; their parts are kept, the lines are not built in',
  );
  noteRows(
    translation,
    'line-stand-in',
    rowsOf('stand-in'),
    'Alternates that are used in place of another line; one piece holds one of them, so their parts are kept and the lines are not built in',
  );
  noteRows(
    translation,
    'plant-repeated',
    rowsOf('other-plant'),
    'Lines that another plant holds for the same assembly too; they count once, since one piece is made at either',
  );
  noteRows(
    translation,
    'assembly-repeated',
    rowsOf('repeated'),
    'Lines of assemblies that stand further up, or in a bill before, with the same lines; they count once',
  );
  for (const [reason, what] of OUT_OF_FORCE) noteRows(translation, `line-${reason}`, rowsOf(reason), what);
  noteRows(translation, 'heading-row', rowsOf('heading'), 'Headings, which hold no line');
}

const OUT_OF_FORCE = [
  ['of-source', 'Lines that repeat a part for a further supplier of it, with the share of each; it is built in once'],
  ['ended', 'Lines that ended before today; their parts are kept, the lines are not built in any more'],
  ['not-yet', 'Lines that begin after today; their parts are kept, the lines are not built in yet'],
  ['out-of-use', 'Lines that their own status says to be out of use; their parts are kept, the lines are not built in'],
] as const;

/** Tells the lines of which two plants build in different quantities. */
export function noteOtherPlants(translation: TableTranslation, differing: readonly number[]): void {
  noteRows(
    translation,
    'plant-differs',
    differing,
    'Lines of which another plant builds in another quantity; the one that stands first counts: leave out the plant that makes less',
  );
}

/** Tells the lines counting although their days say otherwise: those of bills otherwise empty (`kept`), and all where no day is known. */
export function noteDays(translation: TableTranslation, kept: readonly number[]): void {
  noteRows(
    translation,
    'line-days-disregarded',
    kept,
    'Lines of bills of which no line is in force today; they count as built in all the same: leave out those that are not',
  );
  if (translation.day !== null) return;
  noteRows(
    translation,
    'line-ends',
    listEnding(translation),
    'Lines that end on a day and count as built in all the same: leave out those that are built in no more',
  );
}

/** Rows with a day as their last day, and not `31.12.9999` as systems write for none. */
function listEnding({ cells }: TableTranslation): number[] {
  if (!cells.has('valid-to')) return [];
  const { lines } = cells.table.source;
  const order = decideValidityOrder(cells);
  return lines.flatMap((line) => {
    const day = parseDay(cells.get(line, 'valid-to'), order);
    return day === null || day >= NO_END ? [] : [line.row];
  });
}

const TOP_FROM: Readonly<Record<TopPart['from'], string>> = {
  known: 'the part that a title, the sheet or the file is named after',
  sold: 'the only product that these files sell',
  title: 'the title above the table',
  sheet: 'the name of the sheet',
  file: 'the name of the file',
};

/** Tells the assembly of the lines at the top, to be confirmed. */
export function noteTop(translation: TableTranslation, { partNumber, from }: TopPart): void {
  const { file, sheet, headerRow } = translation.cells.table.source;
  translation.log.note({
    code: 'top-assumed',
    file,
    sheet,
    row: headerRow,
    found: partNumber,
    expected: 'the part number of the assembly',
    message: `No row names the assembly that these lines make up; “${partNumber.slice(0, 80)}” stands for it, from ${TOP_FROM[from]}. Is that its part number?`,
  });
}

/** Says for how many of the assembly the quantities are written, where it is not one. */
export function noteBases(translation: TableTranslation, bases: readonly number[]): void {
  const base = bases.find((one) => one !== 1);
  if (base === undefined) return;
  const { cells, log } = translation;
  const { file, sheet, headerRow } = cells.table.source;
  log.note({
    code: 'base-quantity-divides',
    file,
    sheet,
    row: headerRow,
    column: cells.header('base-quantity', cells.header('quantity', 'quantity')),
    message: `Quantities are written for ${base} of what they go into${new Set(bases).size > 1 ? ', or for other numbers of it' : ''}; they are divided by that.`,
  });
}

/** A line without a level hangs under nothing. */
export function refuseLevel({ cells, log }: TableTranslation, row: number, found: string): void {
  const { file, sheet } = cells.table.source;
  log.error({
    code: 'bad-level',
    file,
    sheet,
    row,
    column: cells.header('level', 'level'),
    found,
    expected: 'a level such as 2, .2 or L2',
    message: `“${found.slice(0, 60)}” is no level; the line hangs under nothing.`,
  });
}

/** An assembly made of different lines in two places; `first` is the row of its first line in the other one. */
export function refuseOccurrence({ cells, log }: TableTranslation, row: number, assembly: string, first: number): void {
  const { file, sheet } = cells.table.source;
  const there = describePlace({ file, sheet, row: first });
  log.error({
    code: 'assembly-differs',
    file,
    sheet,
    row,
    column: cells.header('part-number', 'part_number'),
    found: assembly,
    expected: `the same lines as from ${there}`,
    message: `${assembly} is made of other lines here than from ${there} on.`,
  });
}
