import type { Site, SourceRow, Supplier } from '../../../domain/dataset.ts';
import { SOURCING } from '../../../domain/tables/sourcing.ts';
import { describePlace } from '../../base/problem.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { SourcingDraft } from '../../base/record-drafts.ts';

const CHINA = 'CN';
type Field = Exclude<keyof SourcingDraft, 'rows'>;
const FIELDS = Object.keys(SOURCING.columns) as Field[];
/** Who supplies whom with what. */
const NAMES: ReadonlySet<Field> = new Set<Field>(['partNumber', 'siteId', 'supplierId', 'buyerSiteId']);
/** What a row says of a source besides that. */
const TERMS = FIELDS.filter((field) => !NAMES.has(field));

/** What changes from one order to the next, and makes no further source. */
const CHANGING: ReadonlySet<Field> = new Set<Field>([
  'unitPrice',
  'currency',
  'leadTimeDays',
  'yearlyQuantity',
  'yearlySpend',
]);

/** Above this many sources of one part from one supplier for one buyer, only the first are compared: nobody's list is meant by it. */
const MOST_COMPARED = 64;

/**
 * The sources with rows of one source made one: rows of one part, one supplier (or site, or country where neither is named) and one buyer that
 * contradict each other in nothing. In one table such a row is one that says nothing new, since two that each say something of their own are
 * two lanes; across tables each fills what the other leaves blank, and a row that states no quantity of its own fills every
 * lane that it fits, and a price or lead time that differs makes no further lane. A country without a name, as an item master states it, is the source from there that another table names. What is united is noted.
 */
export function uniteSources(
  drafts: readonly SourcingDraft[],
  { sites, suppliers }: Named,
  log: ProblemLog,
): SourcingDraft[] {
  const places = createPlaces({ sites, suppliers });
  const groups = new Map<string, number | number[]>();
  const kept: SourcingDraft[] = [];
  const made = new Set<number>();
  const tally = createTally(log);
  const priced: (readonly [SourcingDraft, SourcingDraft])[] = [];

  function replace(at: number, by: SourcingDraft, joined: SourcingDraft): void {
    const before = kept[at];
    if (before === undefined) return;
    const rows = made.has(at) ? before.rows : [...before.rows];
    rows.push(...joined.rows);
    kept[at] = { ...by, rows };
    made.add(at);
    tally.count(before, joined);
  }

  for (const draft of drafts) {
    const key = JSON.stringify([draft.partNumber, draft.buyerSiteId, places.nameSource(draft)]);
    const found = groups.get(key);
    if (found === undefined) {
      groups.set(key, kept.push(draft) - 1);
      continue;
    }
    const group = typeof found === 'number' ? [found] : found;
    const fitting = group.slice(0, MOST_COMPARED).filter((at) => fits(kept[at], draft, places));
    const saysAll = fitting.find((at) => isWithin(draft, kept[at]));
    const saysLess = fitting.find((at) => isWithin(kept[at], draft));
    const others = fitting.filter((at) => !isOfOneTable(kept[at], draft));
    if (saysAll !== undefined) replace(saysAll, kept[saysAll] ?? draft, draft);
    else if (saysLess !== undefined) replace(saysLess, draft, draft);
    else if (others.length === 1 || (others.length > 1 && draft.share === null && draft.capacityPerDay === null)) {
      for (const at of others) replace(at, fill(kept[at] ?? draft, draft), draft);
    } else {
      const [again, ...more] = group
        .slice(0, MOST_COMPARED)
        .filter((at) => !isOfOneTable(kept[at], draft) && fits(kept[at], draft, places, CHANGING));
      if (again !== undefined && more.length === 0) {
        priced.push([kept[again] ?? draft, draft]);
        replace(again, fillPriced(kept[again] ?? draft, draft), draft);
        continue;
      }
      group.push(kept.push(draft) - 1);
      groups.set(key, group);
    }
  }
  const ofPart = new Map<string, number[]>();
  for (const [at, draft] of kept.entries()) {
    if (isUnnamed(draft)) continue;
    const known = ofPart.get(draft.partNumber);
    if (known === undefined) ofPart.set(draft.partNumber, [at]);
    else known.push(at);
  }
  const unnamed = Map.groupBy(kept.filter(isUnnamed), ({ partNumber }) => partNumber);
  const origins: SourcingDraft[] = [];
  const joined = kept.map((draft) => {
    const bearers = isUnnamed(draft) ? listBearers(draft) : [];
    for (const at of bearers) replace(at, fill(kept[at] ?? draft, draft), draft);
    if (bearers.length > 0 || !isUnnamed(draft) || unnamed.get(draft.partNumber)?.length !== 1)
      return bearers.length > 0;
    const dealers = listDealers(draft);
    for (const at of dealers) {
      const dealer = kept[at] ?? draft;
      const united = { ...dealer, originCountry: draft.country, rows: [...dealer.rows, ...draft.rows] };
      kept[at] = united;
      if (dealer.originCountry === null) origins.push(united);
    }
    return dealers.length > 0;
  });
  tally.writeNotes();
  noteOrigins(origins, log);
  notePrices(priced, log);
  return kept.filter((_, at) => joined[at] !== true);

  /**
   * The sources with a name from elsewhere, of which none is at home where an item master says that the part comes from: they deal in goods from there;
   * where some say so themselves, these alone do. A supplier in China sells what leaves China, whatever else is said of it.
   */
  function listDealers(draft: SourcingDraft): number[] {
    if (draft.share !== null || draft.capacityPerDay !== null) return [];
    const named = (ofPart.get(draft.partNumber) ?? []).filter((at) => kept[at]?.buyerSiteId === draft.buyerSiteId);
    const saying = named.filter((at) => kept[at]?.originCountry === draft.country && !isOfOneTable(kept[at], draft));
    if (saying.length > 0) return saying;
    const deals = named.every((at) => {
      const source = kept[at];
      const home = source === undefined ? null : places.homeOf(source);
      return home !== null && home !== CHINA && source?.originCountry === null && !isOfOneTable(source, draft);
    });
    return deals ? named : [];
  }

  /** The sources with a name that another table states for the part of a source without one, from its country. */
  function listBearers(draft: SourcingDraft): number[] {
    if (draft.share !== null || draft.capacityPerDay !== null) return [];
    return (ofPart.get(draft.partNumber) ?? []).filter((at) => {
      const named = kept[at];
      return (
        named !== undefined &&
        named.buyerSiteId === draft.buyerSiteId &&
        places.homeOf(named) === draft.country &&
        !isOfOneTable(named, draft) &&
        !TERMS.some((term) => areApart(named[term], draft[term]))
      );
    });
  }
}

/** Says once which table's countries of origin are those of the goods of suppliers elsewhere. */
function noteOrigins(dealers: readonly SourcingDraft[], log: ProblemLog): void {
  const [first] = dealers;
  const at = first?.rows.at(-1);
  if (first === undefined || at === undefined) return;
  log.note({
    code: 'origin-of-dealers',
    ...at,
    found: first.originCountry ?? '',
    message: `The country that this table states for a part is where the goods of its suppliers come from, who are elsewhere themselves (${dealers.length === 1 ? '1 source' : `${dealers.length} sources`}; the first is ${first.partNumber}, from ${first.originCountry ?? ''}).`,
  });
}

/** Whether a source says the country that goods come from and not from whom, as item masters do. */
function isUnnamed({ siteId, supplierId, country }: SourcingDraft): boolean {
  return siteId === null && supplierId === null && country !== null;
}

type Places = {
  /** What says of whom a row speaks: the supplier, also where only his site is named; the site whose owner is not known; the country alone. */
  readonly nameSource: (draft: SourcingDraft) => string;
  readonly countryOf: (draft: SourcingDraft) => string | null;
  /** The same, or the country of the only site that the supplier of a row has, or of its seat where no site is named. */
  readonly homeOf: (draft: SourcingDraft) => string | null;
  /** Whether a supplier has that site and no other. */
  readonly isOnlySite: (siteId: string) => boolean;
};

/** What names the places of sources. */
type Named = {
  readonly sites: readonly Pick<Site, 'siteId' | 'supplierId' | 'country'>[];
  readonly suppliers: readonly Pick<Supplier, 'supplierId' | 'country'>[];
};

function createPlaces({ sites, suppliers }: Named): Places {
  const known = new Map(sites.map((site) => [site.siteId, site]));
  const counts = new Map<string, number>();
  for (const { supplierId } of sites) counts.set(supplierId, (counts.get(supplierId) ?? 0) + 1);
  const countryOf = ({ siteId, country }: SourcingDraft): string | null =>
    country ?? (siteId === null ? null : (known.get(siteId)?.country ?? null));
  const countries = new Map(sites.map(({ supplierId, country }) => [supplierId, country]));
  const seats = new Map(suppliers.map(({ supplierId, country }) => [supplierId, country]));
  const homeOf = (supplierId: string): string | null => {
    const count = counts.get(supplierId) ?? 0;
    if (count === 0) return seats.get(supplierId) ?? null;
    return count === 1 ? (countries.get(supplierId) ?? null) : null;
  };
  return {
    homeOf: (draft) => countryOf(draft) ?? (draft.supplierId === null ? null : homeOf(draft.supplierId)),
    nameSource: ({ siteId, supplierId, country }) => {
      const owner = siteId === null ? supplierId : known.get(siteId)?.supplierId;
      if (owner !== null && owner !== undefined) return `supplier ${owner}`;
      return siteId === null ? `country ${country ?? ''}` : `site ${siteId}`;
    },
    countryOf,
    isOnlySite: (siteId) => counts.get(known.get(siteId)?.supplierId ?? '') === 1,
  };
}

/** Whether two rows of one source contradict each other in nothing, but perhaps in some terms. */
function fits(
  one: SourcingDraft | undefined,
  other: SourcingDraft,
  places: Places,
  but: ReadonlySet<Field> = new Set(),
): boolean {
  if (one === undefined) return false;
  const { siteId } = one;
  if (siteId !== other.siteId) {
    // Which of his sites a supplier without a site means is open, unless he has one only; in one table it was left blank on purpose.
    if ((siteId !== null && other.siteId !== null) || isOfOneTable(one, other)) return false;
    if (!places.isOnlySite(siteId ?? other.siteId ?? '')) return false;
  }
  if (areApart(places.countryOf(one), places.countryOf(other))) return false;
  return !TERMS.some((term) => !but.has(term) && areApart(one[term], other[term]));
}

function areApart<Value>(one: Value | null, other: Value | null): boolean {
  return one !== null && other !== null && one !== other;
}

/** Whether a row says nothing that the other does not say. */
function isWithin(one: SourcingDraft | undefined, whole: SourcingDraft | undefined): boolean {
  if (one === undefined || whole === undefined) return false;
  return (
    (one.siteId === null || one.siteId === whole.siteId) &&
    (one.supplierId === null || one.supplierId === whole.supplierId || whole.siteId !== null) &&
    TERMS.every(
      (term) => one[term] === null || one[term] === whole[term] || (term === 'country' && whole.siteId !== null),
    )
  );
}

function isOfOneTable(one: SourcingDraft | undefined, other: SourcingDraft): boolean {
  const [there] = one?.rows ?? [];
  const [here] = other.rows;
  return there !== undefined && here !== undefined && there.file === here.file && there.sheet === here.sheet;
}

function fill(one: SourcingDraft, other: SourcingDraft): SourcingDraft {
  const filled: Record<string, unknown> = { ...one };
  for (const field of FIELDS) if (field !== 'buyerSiteId') filled[field] ??= other[field];
  return filled as SourcingDraft;
}

/** Two rows of one source at different prices: the first price stands with its own currency, unless only the other says in which it is. */
function fillPriced(one: SourcingDraft, other: SourcingDraft): SourcingDraft {
  const from = one.unitPrice === null || (one.currency === null && other.currency !== null) ? other : one;
  return { ...fill(one, other), unitPrice: from.unitPrice ?? one.unitPrice, currency: from.currency ?? one.currency };
}

/** Says once that tables give one source different prices or lead times. */
function notePrices(priced: readonly (readonly [SourcingDraft, SourcingDraft])[], log: ProblemLog): void {
  const [first] = priced;
  const [one, other] = first ?? [];
  const [there, here] = [one?.rows[0], other?.rows[0]];
  if (one === undefined || there === undefined || here === undefined) return;
  log.note({
    code: 'source-terms-differ',
    ...here,
    found: one.partNumber,
    message: `Tables that give a part and its supplier another price or lead time each; they are one source, at the price of the table that stands first or says its currency (${priced.length === 1 ? '1 source' : `${priced.length} sources`}; the first is ${one.partNumber}, ${describePlace(there)} and ${describePlace(here)}).`,
  });
}

type Union = { readonly first: SourcingDraft; readonly there: SourceRow; readonly here: SourceRow; count: number };

/** Counts what was united by the two tables that said it, so that ten thousand repeats are one note. */
function createTally(log: ProblemLog) {
  const unions = new Map<string, Union>();
  return {
    count: (first: SourcingDraft, joined: SourcingDraft): void => {
      const [there] = first.rows;
      const [here] = joined.rows;
      if (there === undefined || here === undefined) return;
      const key = JSON.stringify([there.file, there.sheet, here.file, here.sheet]);
      const union = unions.get(key);
      if (union === undefined) unions.set(key, { first, there, here, count: 1 });
      else union.count += 1;
    },
    writeNotes: (): void => {
      for (const { first, there, here, count } of unions.values()) {
        const places = `${describePlace(here)} and ${describePlace(there)}`;
        log.note({
          code: 'duplicate-merged',
          ...here,
          found: first.partNumber,
          message:
            count === 1
              ? `The source of ${first.partNumber} in ${places} is one: the rows agree, and each says what the other leaves blank.`
              : `${count} sources stand in two rows that agree, and each says what the other leaves blank; they count once (first ${first.partNumber}, ${places}).`,
        });
      }
    },
  };
}
