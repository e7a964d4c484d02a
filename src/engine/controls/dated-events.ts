import type { Catalogue, Limb, Measure } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { LawStatus } from './finding.ts';
import type { LimbStanding } from './status.ts';

/** A dated event: of the law, or of a licence of the company's. */
export type DatedEvent = {
  key: string;
  date: IsoDate;
  title: string;
  detail: string;
  /** State of the measure that the event brings; null: not about a measure, or the same as before it, as with a mere announcement. */
  status: LawStatus | null;
  /** First day of that state: the day after for a last day. */
  since: IsoDate | null;
  measureId: string | null;
};

const NO_CHANGE = { status: null, since: null } as const;

/** Statuses by their weight for a reader. */
const PRECEDENCE: readonly LawStatus[] = ['unconfirmed', 'suspended', 'in-force', 'not-yet', 'ended'];

/**
 * The events between two days (both included), by date: the catalogue's calendar, ends of suspensions missing in it, and granted licences
 * running out. `getStandings` gives the standing of all limbs on a day.
 */
export function buildEvents({
  catalogue,
  dataset,
  from,
  to,
  getStandings,
}: {
  catalogue: Pick<Catalogue, 'calendar' | 'measures' | 'items'>;
  dataset: Dataset | undefined;
  from: IsoDate;
  to: IsoDate;
  getStandings: (day: IsoDate) => ReadonlyMap<string, LimbStanding>;
}): DatedEvent[] {
  const isShown = (date: IsoDate) => date >= from && date <= to;
  const windows = getWindowEnds(catalogue);
  const bring = (date: IsoDate, measureId: string | null): Pick<DatedEvent, 'status' | 'since'> => {
    const measure = catalogue.measures.find((one) => one.id === measureId);
    if (measure === undefined) return NO_CHANGE;
    const limbs = getConcernedLimbs(catalogue, measure);
    const statusOn = (day: IsoDate): LawStatus | null => {
      const standings = getStandings(day);
      const statuses = new Set(limbs.map((limb) => standings.get(limb.id)?.status));
      return PRECEDENCE.find((status) => statuses.has(status)) ?? null;
    };
    const dayAfter = addDay(date, 1);
    const status = statusOn(dayAfter);
    if (status === statusOn(addDay(date, -1))) return NO_CHANGE;
    return { status, since: status === statusOn(date) ? date : dayAfter };
  };
  const calendar = catalogue.calendar
    .filter((event) => isShown(event.date))
    .map((event, index) => ({
      key: `calendar-${index}`,
      date: event.date,
      title: event.event,
      detail: joinNumbers(windows.get(event.date) ?? []),
      ...bring(event.date, event.measureId),
      measureId: event.measureId,
    }));
  const named = new Set(calendar.map((event) => event.date));
  const unnamed = [...windows]
    .filter(([date]) => isShown(date) && !named.has(date))
    .map(([date, numbers]) => {
      const measureId = catalogue.measures.find((measure) => measure.number === numbers[0])?.id ?? null;
      return {
        key: `window-${date}`,
        date,
        title: 'A suspension ends',
        detail: joinNumbers(numbers),
        ...bring(date, measureId),
        measureId,
      };
    });
  return [...calendar, ...unnamed, ...getLicenceEvents(catalogue, dataset, isShown)].toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
}

/** The limbs of a measure's event: the paused ones for an act of suspension, else its own. */
function getConcernedLimbs({ measures }: Pick<Catalogue, 'measures'>, measure: Measure): readonly Limb[] {
  const paused = measures
    .flatMap((one) => one.limbs)
    .filter((limb) => limb.suspensions.some((window) => window.by === measure.number));
  return paused.length > 0 ? paused : measure.limbs;
}

/** Numbers of the measures with a suspension ending on a day, by day. */
function getWindowEnds({ measures }: Pick<Catalogue, 'measures'>): Map<IsoDate, string[]> {
  const ends = new Map<IsoDate, string[]>();
  for (const measure of measures) {
    const dates = new Set(measure.limbs.flatMap((limb) => limb.suspensions.map((window) => window.to)));
    for (const date of dates) ends.set(date, [...(ends.get(date) ?? []), measure.number]);
  }
  return ends;
}

function getLicenceEvents(
  catalogue: Pick<Catalogue, 'items'>,
  dataset: Dataset | undefined,
  isShown: (date: IsoDate) => boolean,
): DatedEvent[] {
  const items = new Map(catalogue.items.map((item) => [item.id, item]));
  const sites = new Map(dataset?.sites.map((site) => [site.siteId, site.name]));
  /** Ends of licences, by day and exporter: one exporter's licences of one day are one event. */
  const ending = new Map<string, { date: IsoDate; siteId: string; scopes: string[] }>();
  for (const { validTo, status, exporterSiteId, itemId, destination } of dataset?.licences ?? []) {
    if (status !== 'granted' || validTo === null || !isShown(validTo)) continue;
    const item = items.get(itemId);
    const scope = `${item?.code ?? item?.name ?? itemId}${destination === null ? '' : ` to ${destination}`}`;
    const key = `licence-${validTo}-${exporterSiteId}`;
    const known = ending.get(key);
    if (known === undefined) ending.set(key, { date: validTo, siteId: exporterSiteId, scopes: [scope] });
    else if (!known.scopes.includes(scope)) known.scopes.push(scope);
  }
  return [...ending].map(([key, { date, siteId, scopes }]) => ({
    key,
    date,
    title: `${scopes.length === 1 ? 'Licence ends' : `${scopes.length} licences end`}, ${sites.get(siteId) ?? siteId}`,
    detail: scopes.join(', '),
    ...NO_CHANGE,
    measureId: null,
  }));
}

/** Numbers of measures as people list them: "No. 55, 56, 58 of 2025, No. 1 of 2026"; other forms are listed as they are. */
export function joinNumbers(numbers: readonly string[]): string {
  const byYear = new Map<string, string[]>();
  const others: string[] = [];
  for (const number of numbers) {
    const [, serial, year] = /^No\. (\S+) of (\d{4})$/.exec(number) ?? [];
    if (serial === undefined || year === undefined) others.push(number);
    else byYear.set(year, [...(byYear.get(year) ?? []), serial]);
  }
  return [...[...byYear].map(([year, serials]) => `No. ${serials.join(', ')} of ${year}`), ...others].join(', ');
}

/** The day before or after a day. */
function addDay(date: IsoDate, step: 1 | -1): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10);
}
