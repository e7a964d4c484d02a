import type { Licence } from '../../domain/dataset.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { LicenceCover } from './finding.ts';
import type { PartyEffect } from './listed-parties.ts';

/** The lane of a fitting licence. */
export type LicensedLane = {
  exporterSiteId: string | null;
  itemId: string;
  destination: string | null;
  endUsers: readonly string[];
  /** The parts of the lane. */
  partNumbers: readonly string[];
  /** Effect of the lists of parties on its goods; absent or null: none. */
  party?: PartyEffect | null;
};

/**
 * The licence on file with the best fit to a lane: a covering one first, then the one valid longest; null if none is on file for this
 * exporter and item. A licence covers if it is granted, decided by the law date and valid on it, for this destination, end user and part (or for any),
 * and has quantity left. A list of parties ends it: running deals with a party on a control list stop, and one on the watch list may have no general
 * licence. It changes no fill.
 */
export function findLicence(licences: readonly Licence[], lane: LicensedLane, lawDate: IsoDate): LicenceCover | null {
  const fitting = licences
    .filter((one) => isOfExporter(one, lane))
    .map((one) => judgeLicence(one, lane, lawDate))
    .toSorted((a, b) => Number(b.covers) - Number(a.covers) || compareDates(b.validTo, a.validTo));
  return fitting[0] ?? null;
}

/** Returns the first usable day of a licence: that of its decision, else that of its filing; null if neither is on file. */
export function getFirstDay({ decided, filed }: Pick<Licence, 'decided' | 'filed'>): IsoDate | null {
  return decided ?? filed;
}

/** What parts are counted in of which nobody says a unit. */
const PIECES = 'pcs';

/** Whether the quantities of a licence are in the unit of parts with these units: only then what is left of it can be told. */
export function isCountedIn(
  { quantityUnit = null }: Pick<Licence, 'quantityUnit'>,
  units: readonly (string | null)[],
): boolean {
  if (quantityUnit === null) return true;
  return units.length > 0 && units.every((unit) => (unit ?? PIECES).toLowerCase() === quantityUnit.toLowerCase());
}

/** The parts that a licence names; null: it is for all goods under its item. */
export function listLicensedParts({ parts = null }: Pick<Licence, 'parts'>): readonly string[] | null {
  return parts === null
    ? null
    : parts
        .split(';')
        .map((one) => one.trim())
        .filter(Boolean);
}

/** Whether a licence is for these parts: it names none, or all of them. */
function isForParts(licence: Licence, { partNumbers }: LicensedLane): boolean {
  const named = listLicensedParts(licence);
  return named === null || partNumbers.every((one) => named.includes(one));
}

/** Files of which a decision may be to come; `in-review` is an earlier version's word for `filed`. */
const UNDER_REVIEW: ReadonlySet<Licence['status']> = new Set(['filed', 'in-review', 'question']);

/**
 * Whether a decision is to come on an application. None is where a decision or a last day is on file: what was decided and is not said to be granted, as a licence
 * that is suspended or somebody else's, lets nothing pass and waits for nothing.
 */
export function isAwaited({ status, decided, validTo }: Pick<Licence, 'status' | 'decided' | 'validTo'>): boolean {
  return UNDER_REVIEW.has(status) && decided === null && validTo === null;
}

/** Years that a licence may last (`licensing.json` of the catalogue); one whose kind nobody stated is taken for an individual one. */
const MOST_YEARS = { individual: 1, general: 3 } as const;

/**
 * Returns the last usable day of a licence: that on file, else the last one that the law allows after its decision; null if neither end nor
 * decision is on file.
 */
export function getLastDay({
  validTo,
  decided,
  kind,
}: Pick<Licence, 'validTo' | 'decided'> & { readonly kind?: Licence['kind'] }): IsoDate | null {
  if (validTo !== null || decided === null) return validTo;
  const end = new Date(decided);
  end.setUTCFullYear(end.getUTCFullYear() + MOST_YEARS[kind ?? 'individual'], end.getUTCMonth(), end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}

/** Whether a licence is of a kind that a party may have: one on the watch list may have no general one. */
export function isOfKindFor({ kind }: { readonly kind?: Licence['kind'] }, party: PartyEffect | null): boolean {
  return party !== 'closer-review' || kind !== 'general';
}

/** Whether a licence or an application, with any result, is for the goods of a lane. */
export function isForLane(licence: Licence, lane: LicensedLane): boolean {
  const { destination, endUser } = licence;
  if (!isOfExporter(licence, lane) || (destination !== null && destination !== lane.destination)) return false;
  if (!isForParts(licence, lane)) return false;
  return endUser === null || lane.endUsers.some((name) => isSameName(name, endUser));
}

function isOfExporter(licence: Licence, lane: LicensedLane): boolean {
  return licence.exporterSiteId === lane.exporterSiteId && licence.itemId === lane.itemId;
}

function judgeLicence(licence: Licence, lane: LicensedLane, lawDate: IsoDate): LicenceCover {
  const { status, validTo, destination, endUser, quantity, used } = licence;
  const judged = (covers: boolean, why: string): LicenceCover => ({ status, validTo, covers, why });
  if (status !== 'granted') return judged(false, `application is ${status === 'in-review' ? 'filed' : status}`);
  const firstDay = getFirstDay(licence) ?? lawDate;
  if (firstDay > lawDate) return judged(false, `decided or filed on ${firstDay}, a day that has not come`);
  const lastDay = getLastDay(licence);
  if (lastDay !== null && lastDay < lawDate)
    return judged(
      false,
      validTo === null ? `no end on file, by law ${lastDay} at the latest` : `ran out on ${validTo}`,
    );
  if (destination !== null && destination !== lane.destination) return judged(false, `granted for ${destination}`);
  if (endUser !== null && !lane.endUsers.some((name) => isSameName(name, endUser)))
    return judged(false, `granted for ${endUser}`);
  if (!isForParts(licence, lane)) return judged(false, `granted for ${listLicensedParts(licence)?.join(', ')}`);
  if (lane.party === 'prohibited') return judged(false, 'granted, and no such goods may go to a party on this list');
  if (!isOfKindFor(licence, lane.party ?? null))
    return judged(false, 'a general licence, which a party on the watch list may not have');
  if (quantity !== null && used !== null && used >= quantity) return judged(false, 'quantity used up');
  return judged(true, validTo === null ? 'granted, end date not on file' : `granted, valid to ${validTo}`);
}

function compareDates(a: IsoDate | null, b: IsoDate | null): number {
  return (a ?? '9999') < (b ?? '9999') ? -1 : 1;
}

function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
