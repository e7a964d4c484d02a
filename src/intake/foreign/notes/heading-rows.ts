import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

/** Columns from which on a row of one cell says less than the others. */
const LEAST_COLUMNS = 3;
/** Share of the rows that say more than one thing, and of these that have a number of their own without a blank. */
const [MOST, NEARLY_ALL] = [0.5, 0.9];

/**
 * Tells the rows of a list of parts that name none: one cell alone, which is words where the others have numbers, or stands under the description while all
 * of them have a number: `Supplier: Muster AG` above its parts, `see mail` below one. Nothing is told where parts are called by words.
 */
export function createHeadingTest({ table }: Pick<ForeignCells, 'table'>): (line: SourceLine) => boolean {
  const { columns, source } = table;
  const [part] = columns.get('part-number') ?? [];
  const [name = -1] = columns.get('description') ?? [];
  const isOfList = source.header.filter((header) => header !== '').length >= LEAST_COLUMNS;
  if (part === undefined || !isOfList) return () => false;
  const count = ({ cells }: SourceLine): number => cells.filter((cell) => cell.trim() !== '').length;
  const full = source.lines.filter((line) => count(line) > 1);
  const numbered = full.filter(({ cells }) => /^\S+$/.test((cells[part] ?? '').trim()));
  if (full.length < source.lines.length * MOST || numbered.length < full.length * NEARLY_ALL) return () => false;
  return (line) => {
    if (count(line) !== 1) return false;
    const [number, words] = [part, name].map((place) => (line.cells[place] ?? '').trim());
    return /\S\s+\S/.test(number ?? '') || (words ?? '') !== '';
  };
}
