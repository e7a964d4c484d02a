import type { CellDecision } from '../../domain/decisions/decisions.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import type { UnusedCell } from '../base/import-decisions.ts';
import { readCell } from './name-rows.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { SourceTable } from '../base/source-table.ts';

/** A cell of a table for an earlier decision: its place and its text. */
export type FoundCell = { readonly decision: CellDecision; readonly row: number; readonly place: number };

/** Corrections of imports before, and their fate in the current files. */
export type RememberedCells = {
  readonly isEmpty: boolean;
  /** The cells of a table repeating a corrected one; other traces of a decision are kept for `listUnused`. */
  readonly findCells: (source: SourceTable, shape: string) => readonly FoundCell[];
  /** The decisions without a use here, each with the reason. */
  readonly listUnused: () => readonly UnusedCell[];
};

/** Above this many, unused corrections are noted together. */
const MOST_NOTED = 20;

/** Notes the unused decisions; one said by a file itself by now needs no word. */
export function noteUnusedCells(unused: readonly UnusedCell[], log: ProblemLog): void {
  const open = unused.filter(({ why }) => why !== 'settled');
  if (open.length > MOST_NOTED) {
    log.note({
      code: 'correction-not-used',
      message: `${open.length} corrections of imports before are not used: their rows are not in these files, or say something else now.`,
    });
    return;
  }
  for (const { decision, why, says, place } of open) {
    const row = decision.key
      .map(({ value }) => value)
      .join(' · ')
      .slice(0, 60);
    const reason =
      why === 'differs' ? `the file says “${(says ?? '').slice(0, 60)}” now` : 'no such row is in these files';
    log.note({
      code: 'correction-not-used',
      ...place,
      column: decision.column,
      found: says,
      expected: decision.value,
      message: `The correction of ${decision.column}${row === '' ? '' : ` of ${row}`} from “${decision.found.slice(0, 60)}” to “${decision.value.slice(0, 60)}” is not used: ${reason}.`,
    });
  }
}

/** Decisions with rows named by the same columns, by these columns' cells. */
type Group = {
  readonly places: readonly number[];
  readonly byKey: Map<string, { readonly decision: CellDecision; readonly place: number }[]>;
};
type Fate = Omit<UnusedCell, 'decision'> & { readonly isOfShape: boolean };

/** A register of decisions. A table with further columns is meant as well, if it has the column and the row-naming ones. */
export function rememberCells(decisions: readonly CellDecision[]): RememberedCells {
  const used = new Set<CellDecision>();
  const fates = new Map<CellDecision, Fate>();

  function findPlaces(folded: readonly string[], { key, column }: CellDecision) {
    const find = (header: string): number => folded.indexOf(foldHeader(header).text);
    const places = key.map(({ header }) => find(header));
    const place = find(column);
    return place < 0 || places.some((one) => one < 0) ? null : { place, places };
  }

  function meet(
    decision: CellDecision,
    source: SourceTable,
    found: { row: number; place: number; says: string },
    isOfShape: boolean,
  ): void {
    const { row, place, says } = found;
    const fate: Fate = {
      why: says === decision.value.trim() ? 'settled' : 'differs',
      says,
      place: { file: source.file, sheet: source.sheet, row, column: source.header[place] ?? decision.column },
      isOfShape,
    };
    const before = fates.get(decision);
    // A table of the very shape says more than one that only has these columns too; what is mended is no question.
    if (
      before === undefined ||
      (fate.isOfShape && !before.isOfShape) ||
      (before.why === 'differs' && fate.why === 'settled' && fate.isOfShape === before.isOfShape)
    )
      fates.set(decision, fate);
  }

  return {
    isEmpty: decisions.length === 0,
    findCells: (source, shape) => {
      if (decisions.length === 0) return [];
      const folded = source.header.map((header) => foldHeader(header).text);
      const groups = new Map<string, Group>();
      for (const decision of decisions) {
        const found = findPlaces(folded, decision);
        if (found === null) continue;
        const name = found.places.join(' ');
        const group: Group = groups.get(name) ?? { places: found.places, byKey: new Map() };
        groups.set(name, group);
        const key = JSON.stringify(decision.key.map(({ value }) => value.trim()));
        const alike = group.byKey.get(key);
        if (alike === undefined) group.byKey.set(key, [{ decision, place: found.place }]);
        else alike.push({ decision, place: found.place });
      }
      const cells: FoundCell[] = [];
      for (const { places, byKey } of groups.values()) {
        for (const line of source.lines) {
          const key = JSON.stringify(places.map((place) => readCell(line, place)));
          for (const { decision, place } of byKey.get(key) ?? []) {
            const says = readCell(line, place);
            if (says !== decision.found.trim())
              meet(decision, source, { row: line.row, place, says }, decision.shape === shape);
            else if (decision.key.length > 0 || says !== '') {
              used.add(decision);
              cells.push({ decision, row: line.row, place });
            }
          }
        }
      }
      return cells;
    },
    listUnused: () =>
      decisions
        .filter((decision) => !used.has(decision))
        .map((decision) => {
          const { why, says, place } = fates.get(decision) ?? { why: 'gone' as const, says: null, place: null };
          return { decision, why, says, place };
        }),
  };
}
