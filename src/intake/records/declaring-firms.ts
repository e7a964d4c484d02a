import type { Site, Sourcing, Supplier } from '../../domain/dataset.ts';
import { isUnnamedSupplier } from '../../domain/virtual-ids.ts';
import { dropLegalForm } from '../dictionary/firm-names.ts';

/** Deliveries of parts, as far as declarations are weighed by them. */
export type Bought = {
  readonly sourcing: readonly Pick<
    Sourcing,
    'partNumber' | 'siteId' | 'buyerSiteId' | 'share' | 'qualification' | 'unitPrice' | 'leadTimeDays'
  >[];
  readonly sites: readonly Pick<Site, 'siteId' | 'supplierId' | 'name' | 'country'>[];
  readonly suppliers: readonly Pick<Supplier, 'supplierId' | 'name' | 'country' | 'parentId' | 'role'>[];
};

/** One source of a part, with its names and numbers, those of its site and its owners among them. */
export type Source = {
  readonly name: string;
  /** Null: nobody is on file at its site. */
  readonly supplierId: string | null;
  readonly names: readonly string[];
  /** Its names in words, without its numbers. */
  readonly titles: readonly string[];
  /** Whether it delivers to the company itself: a released source of a named firm other than the company, with a share not 0. */
  readonly delivers: boolean;
  /** Whether nothing but its name is known, as of a source named by a declaration alone: it may be another source under this name. */
  readonly isOnlyNamed: boolean;
  /** The sources delivering the part to it. */
  readonly behind: readonly Source[];
};

type Firm = Omit<Source, 'behind' | 'isOnlyNamed'>;

/** The sources of each part. */
export function listSources({ sourcing, sites, suppliers }: Bought): ReadonlyMap<string, readonly Source[]> {
  const supplierOf = new Map(suppliers.map((one) => [one.supplierId, one]));
  const firmOfSite = new Map(sites.map((site) => [site.siteId, nameFirm(site, supplierOf)]));
  const isPlaced = new Set(sites.flatMap(({ siteId, country }) => (country === null ? [] : [siteId])));
  const describe = (siteId: string): Firm =>
    firmOfSite.get(siteId) ?? { name: siteId, supplierId: null, names: [siteId], titles: [], delivers: false };
  const byPart = Map.groupBy(sourcing, ({ partNumber }) => partNumber);
  return new Map(
    [...byPart].map(([part, rows]) => {
      const dealers = new Set(rows.map(({ siteId }) => siteId));
      const all = rows.map(({ siteId, buyerSiteId, share, qualification, unitPrice, leadTimeDays }): Source => {
        const firm = describe(siteId);
        const isOnlyNamed = !isPlaced.has(siteId) && [share, unitPrice, leadTimeDays].every((one) => one === null);
        const isToUs = buyerSiteId === null || !dealers.has(buyerSiteId);
        const behind = rows
          .filter((row) => row.buyerSiteId === siteId && row.siteId !== siteId)
          .map((row) => ({ ...describe(row.siteId), isOnlyNamed: false, behind: [] }));
        const delivers = firm.delivers && isToUs && share !== 0 && qualification === 'released';
        return { ...firm, delivers, isOnlyNamed, behind };
      });
      return [part, all];
    }),
  );
}

/** The firm at a site, by the names of the site and of all its owners. */
function nameFirm(
  { name, siteId, supplierId }: Bought['sites'][number],
  supplierOf: ReadonlyMap<string, Bought['suppliers'][number]>,
): Firm {
  const owners = new Set<Bought['suppliers'][number]>();
  for (let id: string | null = supplierId; id !== null;) {
    const owner = supplierOf.get(id);
    id = owner === undefined || owners.has(owner) ? null : owner.parentId;
    if (owner !== undefined) owners.add(owner);
  }
  const [first] = owners;
  return {
    name: first?.name ?? siteId,
    supplierId: first?.supplierId ?? null,
    names: [name, siteId, supplierId, ...[...owners].flatMap((owner) => [owner.name, owner.supplierId])],
    titles: [...owners].map((owner) => owner.name),
    delivers: first !== undefined && first.role !== 'own' && !isUnnamedSupplier(first),
  };
}

/** Whether a source, or everybody delivering the part to it, has spoken: a dealer's goods are those of its makers. */
export function isCovered(source: Source, hasSpoken: (one: Source) => boolean): boolean {
  if (hasSpoken(source)) return true;
  return source.behind.length > 0 && source.behind.every((one) => isCovered({ ...one, behind: [] }, hasSpoken));
}

/** Whether one of the firms goes by a name of a source. */
export function isOf(firms: readonly string[], { names }: Pick<Source, 'names'>): boolean {
  return names.some((name) => firms.some((firm) => mayBeOne(firm, name)));
}

/** Firms without a source of their name. Each may be one of the sources with names on file in other signs. */
export function listStrangers(firms: readonly string[], sources: readonly Source[]): readonly string[] {
  const known = sources.filter(({ isOnlyNamed }) => !isOnlyNamed);
  return [...new Set(firms)].filter(
    (firm) => !known.some((source) => isOf([firm], source)) && known.some(({ titles }) => isInOtherSigns(firm, titles)),
  );
}

/** Signs of names without blanks between their words. */
export const EASTERN = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

/** Whether two names may mean one firm: all words of the shorter are in the longer. */
function mayBeOne(a: string, b: string): boolean {
  if (readSigns(a) !== readSigns(b)) return false;
  const [one, other] = [dropLegalForm(a), dropLegalForm(b)];
  // Names without blanks between their words hold the shorter one as a piece.
  if (EASTERN.test(a)) return one !== '' && other !== '' && (one.includes(other) || other.includes(one));
  const [first, second] = [one.split(' '), other.split(' ')];
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  return short.every((word) => long.includes(word));
}

/** Whether a firm is named in other signs than those of all names on file of another: nobody can tell whether they are one. */
export function isInOtherSigns(firm: string, titles: readonly string[]): boolean {
  return titles.length > 0 && titles.every((title) => readSigns(title) !== readSigns(firm));
}

/** The signs of a name: a firm in Japan or Korea has names in several. */
function readSigns(name: string): 'han' | 'kana' | 'hangul' | 'letters' {
  if (/\p{Script=Hangul}/u.test(name)) return 'hangul';
  if (/\p{Script=Han}/u.test(name)) return 'han';
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name) ? 'kana' : 'letters';
}
