import type { ForeignColumn } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { LOOKED_AT, readAt } from './cells-of-lines.ts';
import { listPlaces, type Candidate } from './candidate.ts';

/** Of fewer columns any order of lines goes down step by step. */
const LEAST_COLUMNS = 3;
/** Fewer lines go down and up again by chance. */
const LEAST_LINES = 5;
/** One word with a figure in it. */
const CODE = /^(?=.*\d)\S+$/;
/** Meanings given to such a column by its header, the name of its step. */
const MAY_BE_STEP: ReadonlySet<ForeignColumn | null> = new Set([null, 'part-number', 'parent', 'item-number', 'kind']);
/** `2`, `.2`, `..2`. */
const STEP = /^\.*(\d)$/;

/**
 * `Product`, `Assembly`, `Part` with one of them filled in each line, none more than a step below the line before it: the columns of the levels of
 * one structure, whatever their headers mean elsewhere. Nothing is changed if a column states the level.
 */
export function nameStepColumns(lines: readonly SourceLine[], chosen: Candidate[]): void {
  if (listPlaces(chosen, 'level').length > 0 || listPlaces(chosen, 'quantity').length === 0) return;
  const looked = lines.slice(0, LOOKED_AT);
  if (looked.length < LEAST_LINES) return;
  for (const first of chosen.keys()) {
    let end = first;
    while (end < chosen.length && MAY_BE_STEP.has(chosen[end]?.meaning ?? null)) end += 1;
    for (let last = end; last - first >= LEAST_COLUMNS; last -= 1) {
      const places = Array.from({ length: last - first }, (_, at) => first + at);
      if (!goDown(looked, places)) continue;
      for (const place of places)
        chosen[place] = {
          meaning: 'level',
          confidence: 0.85,
          reason: 'Each line fills one of these columns: its step of the structure.',
        };
      return;
    }
  }
}

/**
 * Whether each line fills one of some columns with a code, the first one the first, none by more than a step below the line before, all of them, and
 * up again.
 */
function goDown(lines: readonly SourceLine[], places: readonly number[]): boolean {
  const steps: number[] = [];
  for (const line of lines) {
    const filled = places.flatMap((place, at) => (readAt(line, place) === '' ? [] : [at]));
    const [at, further] = filled;
    if (at === undefined || further !== undefined || !CODE.test(readAt(line, places[at] ?? 0))) return false;
    steps.push(at);
  }
  return areSteps(steps) && new Set(steps).size === places.length;
}

/** Whether numbers begin at the least, rise by one at most from each to the next, and fall somewhere. */
function areSteps(steps: readonly number[]): boolean {
  const least = Math.min(...steps);
  return (
    steps[0] === least &&
    steps.every((step, at) => at === 0 || step <= (steps[at - 1] ?? 0) + 1) &&
    steps.some((step, at) => at > 0 && step < (steps[at - 1] ?? 0))
  );
}

/**
 * The only column of a bill under a header nobody knows with steps from 0 or 1 on in its cells, three of them and more: the level of its lines
 * (`Tier`, `Gen.`). Nothing is changed if a column names the parents of the lines.
 */
export function nameSteps(lines: readonly SourceLine[], chosen: Candidate[]): void {
  const says = (meaning: ForeignColumn): boolean => listPlaces(chosen, meaning).length > 0;
  if (says('level') || says('parent') || says('designators') || !says('quantity') || !says('part-number')) return;
  if (says('supplier') || says('supplier-id') || says('maker')) return;
  const looked = lines.slice(0, LOOKED_AT);
  if (looked.length < LEAST_LINES) return;
  const [place, further] = [...chosen.keys()].filter((at) => {
    if (chosen[at]?.meaning !== null) return false;
    const steps = looked.map((line) => Number(STEP.exec(readAt(line, at))?.[1] ?? Number.NaN));
    return (steps[0] === 0 || steps[0] === 1) && areSteps(steps) && new Set(steps).size >= LEAST_COLUMNS;
  });
  if (place === undefined || further !== undefined) return;
  chosen[place] = {
    meaning: 'level',
    confidence: 0.75,
    reason: 'Its cells go down and up step by step, as levels do.',
  };
}
