import type { ForeignColumn } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { LOOKED_AT, readAt } from './cells-of-lines.ts';
import { OF_SAME_PART } from './paired-columns.ts';
import { listPlaces, type Candidate } from './candidate.ts';

/** One word with a figure or a mark in it. */
const CODE = /^(?=.*[\d._/-])\S+$/;
/** Columns of tables that are no bills, or that name the parent of a line in another way. */
const OTHERS: readonly ForeignColumn[] = [
  'parent',
  'level',
  'designators',
  'component-ids',
  'operation',
  'supplier',
  'supplier-id',
  'maker',
  'stock',
  'location',
  'order-date',
  'document',
  'selling-price',
  'sales-value',
  'annual-demand',
];

/**
 * Of two columns of a bill known to the dictionary as numbers of parts (`Kod produktu`, `Kod surowca`), the first is the parent of the other if each
 * of its numbers stands in one run of lines, written in each line or in the first alone, and the other has several numbers in a run, and none twice.
 * Nothing is changed if one of them is a further number of the same part.
 */
export function nameParentByRuns(header: readonly string[], lines: readonly SourceLine[], chosen: Candidate[]): void {
  const says = (meaning: ForeignColumn): boolean => chosen.some((candidate) => candidate.meaning === meaning);
  if (!says('quantity') || OTHERS.some(says)) return;
  const looked = lines.slice(0, LOOKED_AT);
  const numbers = listPlaces(chosen, 'part-number').filter((place) => holdsCodes(looked, place));
  const [one, other] = numbers;
  if (one === undefined || other === undefined || numbers.length > 2) return;
  if (numbers.some((place) => OF_SAME_PART.test(foldHeader(header[place] ?? '').text))) return;
  if (!makesRuns(looked, one, other)) return;
  const reason = 'It names what a run of lines goes into, whose parts another column names.';
  chosen[one] = { meaning: 'parent', confidence: 0.75, reason };
}

/** Whether the filled cells of a column are codes and no words. */
function holdsCodes(lines: readonly SourceLine[], place: number): boolean {
  const filled = lines.map((line) => readAt(line, place)).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => CODE.test(cell));
}

/** Whether each number of one column has one run of lines, some of several lines, and the other column has no number twice in a run. */
function makesRuns(lines: readonly SourceLine[], made: number, part: number): boolean {
  const runs: { readonly name: string; readonly parts: string[] }[] = [];
  for (const line of lines) {
    const [name, goesIn] = [readAt(line, made), readAt(line, part)];
    if (goesIn === '' || goesIn === name) return false;
    const run = runs.at(-1);
    if (run !== undefined && (name === '' || name === run.name)) run.parts.push(goesIn);
    else if (name === '') return false;
    else runs.push({ name, parts: [goesIn] });
  }
  return (
    new Set(runs.map(({ name }) => name)).size === runs.length &&
    runs.some(({ parts }) => parts.length > 1) &&
    runs.every(({ parts }) => new Set(parts).size === parts.length)
  );
}
