import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { ForeignColumn } from '../../base/foreign-table.ts';

/** One line of a foreign table with its continuation rows. */
export type ForeignRow = { readonly line: SourceLine; readonly continued: readonly SourceLine[] };

/** One list for all lines without a continuation: most of a million do not need their own. */
const NOTHING: readonly SourceLine[] = [];

/** Fields of a row of a line of its own; a continuation states none of them. */
const OWN: readonly ForeignColumn[] = [
  'level',
  'item-number',
  'parent',
  'operation',
  'component-ids',
  'part-number',
  'quantity',
  'quantity-second',
  'footprint',
  'price',
  'stock',
  'share',
  'supplier-id',
  'site-id',
  'smelter-id',
];
const ALTERNATES: readonly ForeignColumn[] = ['maker', 'maker-part-number', 'supplier', 'supplier-part-number'];

/**
 * Joins rows continuing the line above: a row without number, position and quantity, with more designators, more text, or a further maker alone.
 * Only tables with quantities, or with designators ending in a comma, have such rows; a designator alone is a line where there is no quantity
 * column.
 */
export function foldContinuations(cells: ForeignCells): readonly ForeignRow[] {
  const rows: { line: SourceLine; continued: readonly SourceLine[] }[] = [];
  let continued: SourceLine[] = [];
  const named = cells.has('part-number') || cells.has('designators') || cells.has('item-number');
  for (const line of cells.table.source.lines) {
    const above = rows.at(-1);
    if (above !== undefined && named && continues(cells, line, above.continued.at(-1) ?? above.line, above.line)) {
      if (above.continued === NOTHING) {
        continued = [];
        above.continued = continued;
      }
      continued.push(line);
    } else rows.push({ line, continued: NOTHING });
  }
  return rows;
}

function continues(cells: ForeignCells, line: SourceLine, previous: SourceLine, head: SourceLine): boolean {
  if (line.row !== previous.row + 1) return false;
  if (OWN.some((column) => cells.get(line, column) !== '')) return false;
  if (fillsFirst(cells, line, head)) return false;
  const designators = cells.get(line, 'designators');
  if (designators !== '' && /[,;、]$/.test(cells.get(previous, 'designators'))) return true;
  if (!cells.has('quantity')) return false;
  if (designators !== '') return cells.get(line, 'value') === '' && cells.get(head, 'designators') !== '';
  if (ALTERNATES.some((column) => cells.get(line, column) !== '')) {
    return cells.get(head, 'part-number') !== '' && cells.get(line, 'description') === '';
  }
  const text = cells.get(line, 'description') || cells.get(line, 'remark') || cells.get(line, 'value');
  const before = cells.get(previous, 'description');
  return text !== '' && cells.get(head, 'quantity') !== '' && before !== '' && !startsAnew(text, before);
}

/** Whether a row fills the first column of the line above, unless it holds text or designators, free to go on. */
function fillsFirst(cells: ForeignCells, line: SourceLine, head: SourceLine): boolean {
  const first = head.cells.findIndex((cell) => cell !== '');
  const goOn = (['designators', 'description', 'remark', 'value', ...ALTERNATES] as const).flatMap(
    (column) => cells.table.columns.get(column) ?? [],
  );
  return first >= 0 && !goOn.includes(first) && (line.cells[first] ?? '') !== '';
}

/** Words alone with a capital at the begin after a short, closed text are a heading and no continuation. */
function startsAnew(text: string, before: string): boolean {
  return /^\p{Lu}[\p{L} &/-]*:?$/u.test(text) && before.length < 25 && !/[,;:(/&+\-–]$/.test(before);
}

/** The text of one column over a line and its continuations, joined by a blank; designators keep their commas. */
export function joinText(cells: ForeignCells, { line, continued }: ForeignRow, column: ForeignColumn): string {
  const separator = column === 'designators' ? ', ' : ' ';
  return [line, ...continued]
    .map((each) => cells.get(each, column))
    .filter((text) => text !== '')
    .join(separator);
}

/** A line's words on its part: its descriptions other than the part number itself, with their continuation. */
export function readDescription(cells: ForeignCells, row: ForeignRow, partNumber: string): string {
  // `Ringmagnet` and, in a second column, `NdFeB N38M`: what a part is made of often stands in the second.
  const own = cells
    .getAll(row.line, 'description')
    .filter((text) => text !== '' && text !== partNumber)
    .reduce((text, next) => (text.includes(next) ? text : text === '' ? next : `${text} ${next}`), '');
  const more = row.continued.map((line) => cells.get(line, 'description'));
  return [own, ...more].filter((text) => text !== '').join(' ');
}
