import type { LinearProgram } from '../resilience/linear-program.ts';
import type { MixedProgram } from './mixed-program.ts';

/** A move for a program: its cost, its saving of each lessened loss, and the moves excluded by it. */
export type Choice = {
  readonly id: string;
  readonly cost: number;
  /** Money saved by the name of the loss. */
  readonly saves: Readonly<Record<string, number>>;
  /** Moves of one such name exclude each other; null: it goes with all. */
  readonly group: string | null;
};

/** At most so much spent, at most so much loss left, or the least of both together. */
export type Aim =
  | { readonly kind: 'budget'; readonly budget: number }
  | { readonly kind: 'target'; readonly most: number }
  | { readonly kind: 'sum' };

type Row = {
  readonly entries: readonly (readonly [column: number, value: number])[];
  readonly lower: number;
  readonly upper: number;
};

/**
 * Returns the program for choosing moves by the saving of each alone: no more of a loss is saved than there is, and savings of one loss add up
 * until then. Columns: a binary for each choice, then the rest of each loss. It proposes; the adding up of savings is its assumption.
 */
export function writeChoiceProgram(
  choices: readonly Choice[],
  losses: Readonly<Record<string, number>>,
  aim: Aim,
): MixedProgram {
  const names = Object.keys(losses);
  const lossColumn = new Map(names.map((name, row) => [name, choices.length + row]));
  const rows: Row[] = names.map((name) => ({
    entries: [
      ...choices.flatMap(({ saves }, column): [number, number][] =>
        saves[name] === undefined ? [] : [[column, saves[name]]],
      ),
      [lossColumn.get(name)!, 1],
    ],
    lower: losses[name]!,
    upper: Infinity,
  }));
  const groups = Map.groupBy(
    choices.map(({ group }, column) => ({ group, column })),
    ({ group }) => group,
  );
  for (const [group, members] of groups) {
    if (group !== null)
      rows.push({ entries: members.map(({ column }) => [column, 1] as const), lower: -Infinity, upper: 1 });
  }
  const spend = choices.map(({ cost }, column) => [column, cost] as const);
  const left = names.map((name) => [lossColumn.get(name)!, 1] as const);
  if (aim.kind === 'budget') rows.push({ entries: spend, lower: -Infinity, upper: aim.budget });
  if (aim.kind === 'target') rows.push({ entries: left, lower: -Infinity, upper: aim.most });
  const weighsLoss = aim.kind !== 'target';
  const weighsCost = aim.kind !== 'budget';
  const cost = Float64Array.from([
    ...choices.map((choice) => (weighsCost ? choice.cost : 0)),
    ...names.map(() => (weighsLoss ? 1 : 0)),
  ]);
  const upper = Float64Array.from([...choices.map(() => 1), ...names.map((name) => losses[name]!)]);
  return {
    program: writeProgram(cost, new Float64Array(cost.length), upper, rows),
    binaries: choices.map((_, column) => column),
  };
}

/** Returns a linear program of rows given by their entries. */
export function writeProgram(
  cost: Float64Array,
  columnLower: Float64Array,
  columnUpper: Float64Array,
  rows: readonly Row[],
): LinearProgram {
  const entries = rows.flatMap((row) => row.entries);
  const starts = [0];
  for (const row of rows) starts.push(starts.at(-1)! + row.entries.length);
  return {
    cost,
    columnLower,
    columnUpper,
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    starts: Int32Array.from(starts),
    indices: Int32Array.from(entries, ([column]) => column),
    values: Float64Array.from(entries, ([, value]) => value),
  };
}
