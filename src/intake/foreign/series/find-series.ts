import type { ForeignTable } from '../../base/foreign-table.ts';
import { getHeaderShape } from '../../mapping/propose-mapping.ts';
import { type LabelPeriod, readTablePeriod } from './label-period.ts';

/** A list of a series and its time. */
export type Member = { readonly table: ForeignTable; readonly period: LabelPeriod };

const YEAR = /20[1-3]\d/g;

/**
 * Lists of one thing at several times, the newest first in each: tables of one purpose, with the same columns, of which the names of their sheets or files
 * differ in the time alone. Two tables of one time are no series, since something else tells them apart.
 */
export function findSeries(tables: readonly ForeignTable[]): readonly (readonly Member[])[] {
  return groupByTime(tables).filter(
    (group) => group.length > 1 && new Set(group.map(({ period }) => period.order)).size === group.length,
  );
}

/** Lists of which the name speaks of a time, alone of their kind. */
export function findSingles(tables: readonly ForeignTable[]): readonly Member[] {
  return groupByTime(tables).flatMap((group) => (group.length === 1 ? group : []));
}

function groupByTime(tables: readonly ForeignTable[]): Member[][] {
  const groups = new Map<string, Member[]>();
  for (const table of tables) {
    const period = readTablePeriod(table.source);
    if (period === null) continue;
    const shape = getHeaderShape(table.source.header.map((name) => name.replaceAll(YEAR, '')));
    const key = JSON.stringify([table.purpose, shape, [...table.columns], period.stem, period.unit]);
    const group = groups.get(key) ?? [];
    group.push({ table, period });
    groups.set(key, group);
  }
  return Array.from(groups.values(), (group) => group.toSorted((a, b) => b.period.order - a.period.order));
}
