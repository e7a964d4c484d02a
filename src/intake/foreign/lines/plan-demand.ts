import { findPlanColumns } from '../../dictionary/periods.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { SourceLine } from '../../base/source-table.ts';

/** How the periods of a plan make a year. */
export type PlanOfYear = {
  /** The columns that are added up: the first year of the plan. */
  readonly places: readonly number[];
  /** What their sum is multiplied by, where the plan holds less than a year. */
  readonly times: number;
  /** What was done, for a person. */
  readonly says: string;
};

/** How a table's columns by period make a year; null where it has none. */
export function planYear({ table }: Pick<ForeignCells, 'table'>): PlanOfYear | null {
  const own = new Set(table.columns.get('period-demand'));
  const plan = own.size === 0 ? null : findPlanColumns(table.source.header);
  if (plan === null) return null;
  const places = plan.places.filter((place) => own.has(place)).slice(0, plan.perYear);
  const [first, last] = [places[0], places.at(-1)].map((place) => table.source.header[place ?? -1] ?? '');
  const times = plan.perYear / places.length;
  const span = `The ${places.length} periods from ${first} to ${last} are added up to a year`;
  return { places, times, says: times === 1 ? span : `${span}, times ${plan.perYear} ÷ ${places.length}` };
}

/** What a row plans for a year; null where none of its periods holds a number. */
export function readPlanned(cells: ForeignCells, line: SourceLine, { places, times }: PlanOfYear): number | null {
  const amounts = places.map((place) => cells.amountAt(line, place)?.value ?? null).filter((value) => value !== null);
  return amounts.length === 0 ? null : amounts.reduce((sum, value) => sum + value, 0) * times;
}
