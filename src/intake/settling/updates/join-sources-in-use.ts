import type { Dataset, Sourcing } from '../../../domain/dataset.ts';
import { SOURCING } from '../../../domain/tables/sourcing.ts';
import type { SourcingDraft } from '../../base/record-drafts.ts';
import type { MergedIds } from '../resolve-merges.ts';
import { deliversAll, leavesShareOpen } from './settle-kept-shares.ts';

type Field = Exclude<keyof Sourcing, 'rows'>;
const FIELDS = Object.keys(SOURCING.columns).filter(
  (field): field is Field => !['supplierId', 'country'].includes(field),
);

/** The sources of the files with what they leave blank, and the sources in use that they say something of. */
export type JoinedSources = { readonly fresh: readonly SourcingDraft[]; readonly held: ReadonlySet<Sourcing> };

/**
 * Finds for each source of the files the sources in use that it is: of that part and buyer, and from that site, or from that supplier or country where
 * it names no site. Where it is one, the source stays at that site, and what its row leaves blank stays as it was; where it may be several, they
 * all give way to what the files say.
 */
export function joinSourcesInUse(
  drafts: readonly SourcingDraft[],
  { sourcing, sites, suppliers }: Pick<Dataset, 'sourcing' | 'sites' | 'suppliers'>,
  ids: MergedIds,
  isForeign: (draft: SourcingDraft) => boolean,
): JoinedSources {
  const places = new Map(sites.map((site) => [site.siteId, site]));
  const needs = Map.groupBy(sourcing, ({ partNumber, buyerSiteId }) => JSON.stringify([partNumber, buyerSiteId]));
  const nameNeed = ({ partNumber, buyerSiteId }: SourcingDraft): string =>
    JSON.stringify([translate(partNumber, ids.part), translate(buyerSiteId, ids.site)]);
  const findSame = (draft: SourcingDraft): readonly Sourcing[] => {
    const { supplierId, country, originCountry } = draft;
    const site = translate(draft.siteId, ids.site);
    const supplier = translate(supplierId, ids.supplier);
    return (needs.get(nameNeed(draft)) ?? []).filter((row) => {
      if (originCountry !== null && row.originCountry !== null && originCountry !== row.originCountry) return false;
      if (site !== null) return row.siteId === site;
      const at = places.get(row.siteId);
      if (supplier !== null && at?.supplierId !== supplier) return false;
      return country === null || at?.country === country;
    });
  };
  const sitesOf = Map.groupBy(sites, ({ supplierId }) => supplierId);
  const seats = new Map(suppliers.map(({ supplierId, country }) => [supplierId, country]));
  const placeByFirm = (draft: SourcingDraft): SourcingDraft => {
    const { siteId, country } = draft;
    const supplierId = translate(draft.supplierId, ids.supplier);
    if (siteId !== null || country !== null || supplierId === null) return draft;
    const [only, ...others] = sitesOf.get(supplierId) ?? [];
    if (only !== undefined && others.length === 0) return { ...draft, siteId: only.siteId, supplierId: null };
    return { ...draft, country: seats.get(supplierId) ?? null };
  };
  const matched = drafts.map((draft) => ({ draft, same: findSame(draft) }));
  const joinedByNew = new Set(
    matched.flatMap(({ draft, same }) => (same.length === 0 && leavesShareOpen(draft) ? [nameNeed(draft)] : [])),
  );
  const held = new Set<Sourcing>();
  const fresh = matched.map(({ draft, same }): SourcingDraft => {
    // A country alone, as an item master states it, says nothing against suppliers in it.
    if (same.length > 1 && draft.siteId === null && draft.supplierId === null) return draft;
    for (const row of same) held.add(row);
    const [only] = same;
    if (only === undefined) return isForeign(draft) ? placeByFirm(draft) : draft;
    if (same.length > 1) return draft;
    const rows = [...draft.rows, ...only.rows];
    // A site that is known says whose it is and where; the row has said the same.
    const filled: Record<string, unknown> =
      draft.siteId === null
        ? { ...draft, siteId: only.siteId, supplierId: null, country: null, rows }
        : { ...draft, rows };
    for (const field of FIELDS) {
      // A currency belongs to its price.
      if (field === 'currency' && draft.unitPrice !== null) continue;
      // That one source delivered all is no longer known where another comes beside it without a share.
      if (field === 'share' && deliversAll(only) && joinedByNew.has(nameNeed(draft))) continue;
      filled[field] ??= only[field];
    }
    return { ...draft, ...filled };
  });
  return { fresh, held };
}

function translate<Id extends string | null>(id: Id, known: ReadonlyMap<string, string>): Id | string {
  return id === null ? id : (known.get(id) ?? id);
}
