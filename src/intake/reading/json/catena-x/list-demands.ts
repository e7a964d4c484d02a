import type { JsonRecord } from '../flatten-records.ts';
import type { Unread } from './list-unread.ts';
import { listRecords, readQuantity, readText, readUnit } from './walk-records.ts';

/** What customers are to take of a thing, by day; `isByWeek`: each day stands for its week. */
export type Demands = {
  readonly unit: string;
  readonly byDay: ReadonlyMap<string, number>;
  readonly isByWeek: boolean;
};

/** Whether an object tells what a customer is to take of a material: by day (short term) or by week. */
export function hasDemands(record: JsonRecord): boolean {
  return Array.isArray(record['demandSeries']);
}

/**
 * What one object says of the demand for a thing, added to what was said `before`: the series of all places and kinds of demand add up. Null where
 * no day has a figure.
 */
export function addDemands(before: Demands | undefined, record: JsonRecord): Demands | null {
  const byDay = new Map(before?.byDay);
  let unit = before?.unit || readDemandUnit(record);
  let isByWeek = before?.isByWeek ?? true;
  for (const series of listRecords(record['demandSeries']))
    for (const one of listRecords(series['demands'])) {
      const day = (readText(one['day']) || readText(one['pointInTime'])).slice(0, 10);
      const [stated, own] = readQuantity(one['demand']);
      const figure = stated || readText(one['demand']);
      if (day === '' || figure === '' || !Number.isFinite(Number(figure))) continue;
      unit ||= own;
      isByWeek &&= readText(one['day']) === '';
      byDay.set(day, (byDay.get(day) ?? 0) + Number(figure));
    }
  return byDay.size === 0 ? null : { unit, byDay, isByWeek };
}

/** The unit that an object states for its demand, or for the first of its figures; '' where it states none. */
function readDemandUnit(record: JsonRecord): string {
  const figures = listRecords(record['demandSeries']).flatMap((series) => listRecords(series['demands']));
  return (
    readUnit(record['unitOfMeasure']) || (figures.map(({ demand }) => readQuantity(demand)[1]).find(Boolean) ?? '')
  );
}

/**
 * Why the demand for a thing is not read: it is withdrawn, it is what our own products need of it, or its unit is not that of what was said `before`. Null
 * where it is what is sold.
 */
export function findWhyNoDemand(
  id: string,
  record: JsonRecord,
  children: ReadonlySet<string>,
  before: Demands | undefined,
): Unread | null {
  const aspect = 'demand';
  if (record['materialDemandIsInactive'] === true)
    return [aspect, id, 'materialDemandIsInactive true', 'it is withdrawn'];
  if (children.has(id))
    return [aspect, id, 'demandSeries', 'the thing goes into others of the file, whose own demand counts'];
  const unit = readDemandUnit(record);
  if (before === undefined || unit === '' || before.unit === '' || unit === before.unit) return null;
  return [aspect, id, `unit ${unit}`, `another demand for the thing is in ${before.unit}`];
}

/** The rows of a plan by day, in the words of a sales plan. */
export function writeDemands(demands: ReadonlyMap<string, Demands>, write: (id: string) => string): string[][] {
  const rows = [...demands].flatMap(([id, { unit, byDay }]) =>
    [...byDay].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([day, figure]) => [write(id), day, String(figure), unit]),
  );
  const time = [...demands.values()].every(({ isByWeek }) => isByWeek) ? 'week' : 'day';
  return rows.length === 0 ? [] : [['part_number', time, 'demand', 'unit'], ...rows];
}
