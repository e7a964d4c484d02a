import type { ForeignTable } from '../../base/foreign-table.ts';
import { getHeaderShape } from '../../mapping/propose-mapping.ts';
import { type LabelPeriod, readTablePeriod } from './label-period.ts';

/** A list of a series and its time. */
export type Member = { readonly table: ForeignTable; readonly period: LabelPeriod };

const YEAR = /20[1-3]\d/g;

/** Lists of which the name speaks of a time: those of one thing at several times, and those alone of their kind. */
export type ListsByTime = { readonly series: readonly (readonly Member[])[]; readonly singles: readonly Member[] };

/**
 * Lists of one thing at several times, the newest first in each: tables of one purpose, with the same columns, of which the names of their sheets or files
 * differ in the time alone. Two tables of one time are no series, since something else tells them apart.
 */
export function findSeries(tables: readonly ForeignTable[]): ListsByTime {
  const dated = tables.flatMap((table): Member[] => {
    const period = readTablePeriod(table.source);
    return period === null ? [] : [{ table, period }];
  });
  const groups = Map.groupBy(dated, ({ table, period }) =>
    JSON.stringify([nameLayout(table), period.stem, period.unit]),
  );
  const series: Member[][] = [];
  const singles: Member[] = [];
  for (const group of groups.values()) {
    if (group.length === 1) singles.push(...group);
    else if (new Set(group.map(({ period }) => period.order)).size === group.length)
      series.push(group.toSorted((a, b) => b.period.order - a.period.order));
  }
  return { series, singles };
}

/** What lists of one layout have in common: purpose, columns and headers, whatever year these name. */
export function nameLayout({ purpose, columns, source }: ForeignTable): string {
  const shape = getHeaderShape(source.header.map((name) => name.replaceAll(YEAR, '')));
  return JSON.stringify([purpose, shape, [...columns]]);
}
