import { type ByMonth, readMonths } from '../../../../domain/by-month.ts';
import type { Dataset } from '../../../../domain/dataset.ts';
import type { EngineNote } from '../../../../domain/notes/engine-note.ts';
import type { SupplyNetwork } from '../../../network/supply-network.ts';
import type { Season } from '../../flow/conditions.ts';
import type { Course, Steps } from '../../flow/course.ts';
import type { FlowNetwork } from '../../flow/flow-network.ts';
import { followCalendar } from './follow-months.ts';

const DAYS_PER_YEAR = 365;
const MONTHS = 12;
/** Months less than this share off the year are rounded. */
const ROUNDED = 0.005;

/**
 * Returns demand by month of each product over its usual demand, and the capacity share of each node of a site with months. With all months of a
 * demand on file, a year asks for the yearly figure, divided as the months are; with some, the rest of the year is spread evenly over the
 * others. In a month without a word, a site works as on file.
 */
export function findSeason(
  { network, net }: { network: SupplyNetwork; net: FlowNetwork },
  { parts, sites }: Pick<Dataset, 'parts' | 'sites'>,
  startDate: string,
  steps: Steps,
): Season {
  const notes: EngineNote[] = [];
  const demand = new Map<number, Course>();
  const monthsOf = new Map(parts.map((part) => [part.partNumber, readMonths(part.demandByMonth)]));
  for (const [row, { product, demand: perDay }] of net.products.entries()) {
    const { partNumber } = network.parts[network.products[product]!.part]!;
    const months = monthsOf.get(partNumber) ?? null;
    if (months === null) continue;
    const yearly = perDay * DAYS_PER_YEAR;
    notes.push(...noteDemand(partNumber, months, yearly));
    demand.set(row, followDemand(months, yearly, startDate, steps));
  }
  const capacityLeft = new Map<number, Course>();
  for (const { siteId, capacityByMonth } of sites) {
    const months = readMonths(capacityByMonth);
    if (months === null) continue;
    const unknown = countUnknown(months);
    if (unknown > 0) notes.push({ code: 'capacity-months-unknown', facts: { site: siteId, months: unknown } });
    const course = followCalendar((month) => (months[month] ?? 100) / 100, startDate, steps);
    for (let node = 0; node < network.nodeCount; node++)
      if (network.siteIds[network.nodeSite[node]!] === siteId) capacityLeft.set(node, course);
  }
  return { demand, capacityLeft, notes };
}

/** Demand of a day over the usual one, by step. */
function followDemand(months: ByMonth, yearly: number, startDate: string, steps: Steps): Course {
  const sum = sumMonths(months);
  const isWhole = countUnknown(months) === 0;
  const perDay = (isWhole ? sum : yearly) / DAYS_PER_YEAR;
  if (!(perDay > 0)) return new Float64Array(steps.count).fill(1);
  const unitsOn = (month: number, year: number): number => {
    const known = months[month] ?? null;
    if (known !== null) return known / countDays(month, year);
    const days = months.reduce<number>((all, one, at) => all + (one === null ? countDays(at, year) : 0), 0);
    return Math.max(0, yearly - sum) / days;
  };
  return followCalendar((month, year) => unitsOn(month, year) / perDay, startDate, steps);
}

function noteDemand(part: string, months: ByMonth, yearly: number): EngineNote[] {
  const sum = sumMonths(months);
  const unknown = countUnknown(months);
  if (unknown > 0) {
    const rest = Math.max(0, yearly - sum);
    const facts = { part, months: unknown, rest };
    return sum > yearly * (1 + ROUNDED)
      ? [{ code: 'months-differ', facts: { part, months: MONTHS - unknown, sum, year: yearly, isWhole: false } }]
      : [{ code: 'demand-months-unknown', facts }];
  }
  const isSame = Math.abs(sum - yearly) <= ROUNDED * yearly;
  return isSame
    ? [{ code: 'demand-by-month', facts: { part } }]
    : [{ code: 'months-differ', facts: { part, months: MONTHS, sum, year: yearly, isWhole: true } }];
}

function sumMonths(months: ByMonth): number {
  return months.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

function countUnknown(months: ByMonth): number {
  return months.filter((one) => one === null).length;
}

function countDays(month: number, year: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}
