import type { Dataset, Site, Sourcing, Supplier } from '../../../domain/dataset.ts';
import { isUnnamedSupplier } from '../../../domain/virtual-ids.ts';
import { NO_HINT } from '../../base/part-hints.ts';
import { createProblemLog } from '../../base/problem.ts';
import type { PartDraft, SourcingDraft } from '../../base/record-drafts.ts';
import type { Vocabulary } from '../../dictionary/vocabulary.ts';
import { settleKinds } from '../derive-kinds.ts';
import { listHeldSites } from './held-sites.ts';

/** Facts of a site that files state; one without any only stands for a supplier, a country or both. */
const STATED = ['city', 'latitude', 'longitude', 'stage', 'timeToRecoverDays', 'technologyOrigin', 'status'] as const;

/**
 * Parts in use without the kinds that were derived: those that the place in the bill, the demand and the unit give, which further files may change.
 * Where a kind is another than that, a list stated it, and with it those of the other parts.
 */
export function openKinds({ parts, bom }: Pick<Dataset, 'parts' | 'bom'>): readonly PartDraft[] {
  const blank = parts.map((part): PartDraft => ({ ...part, kind: null }));
  const derived = settleKinds(blank, bom, createProblemLog());
  return parts.some(({ kind }, place) => kind !== derived[place]?.kind) ? parts : blank;
}

/**
 * Contents in use without what the words of a part were taken to say of those in `told`, of which a list says more now or which has other words: they are taken from the words anew where
 * that list leaves them open. What was read from words stands in the row of the part itself.
 */
export function openContents(
  { parts, composition }: Pick<Dataset, 'parts' | 'composition'>,
  told: ReadonlySet<string>,
): Dataset['composition'] {
  const rowsOf = new Map(
    parts.flatMap(({ partNumber, rows }) =>
      told.has(partNumber) ? [[partNumber, new Set(rows.map((row) => JSON.stringify(row)))] as const] : [],
    ),
  );
  return composition.filter(({ partNumber, evidence, rows }) => {
    const own = rowsOf.get(partNumber);
    if (own === undefined || evidence !== 'inferred' || rows.length === 0) return true;
    return !rows.every((row) => own.has(JSON.stringify(row)));
  });
}

/**
 * Properties in use without the magnet family, chemistry and the like that the former words of the parts in `renamed` gave: other words tell anew what the
 * part is of.
 */
export function openFamilies(
  { parts, properties }: Pick<Dataset, 'parts' | 'properties'>,
  renamed: ReadonlySet<string>,
  { suggestFacts }: Pick<Vocabulary, 'suggestFacts'>,
): Dataset['properties'] {
  const materials = new Map(
    parts.flatMap(({ partNumber, description, hsCode, category, categoryEvidence }) => {
      // A category that a file states says its family by itself, whatever the words are.
      const told = (categoryEvidence ?? null) === null ? null : category;
      const material = renamed.has(partNumber)
        ? suggestFacts({ ...NO_HINT, description, hsCode }).findMaterial(told)
        : null;
      return material === null ? [] : [[partNumber, material] as const];
    }),
  );
  return properties.filter(({ partNumber, property, text, evidence }) => {
    const material = materials.get(partNumber);
    return evidence === 'seen' || material?.property !== property || material.value !== text;
  });
}

/** A source in use without the lead time that it has of its part, which lists may state anew. */
function openLeadTime(source: Sourcing): Sourcing {
  if ((source.leadTimeEvidence ?? null) === null) return source;
  return { ...source, leadTimeDays: null, leadTimeEvidence: null };
}

type InUse = Pick<Dataset, 'suppliers' | 'sites' | 'sourcing' | 'inventory' | 'licences'>;
type Located = { readonly siteId: string | null };

/** The sources in use, and which sites and firms only stand for what they say. */
export type OpenedSources = {
  readonly sourcing: readonly Sourcing[];
  readonly isStandIn: (record: Pick<Site, 'siteId'> | Pick<Supplier, 'supplierId'>) => boolean;
  /** A source at such a site as the row of a file has it, with the supplier or country in place of the site. */
  readonly open: <S extends Located>(source: S) => S | (S & Pick<SourcingDraft, 'siteId' | 'supplierId' | 'country'>);
};

/**
 * Tells what the import made for sources without a site, so that further files can say who and where. A source from a country alone, as an item
 * master states it, is open in its share where it had all or nothing.
 */
export function openSources({ suppliers, sites, sourcing, inventory, licences }: InUse): OpenedSources {
  const nobody = new Set(suppliers.filter(isUnnamedSupplier).map(({ supplierId }) => supplierId));
  const held = listHeldSites({ inventory, sourcing, licences });
  const standIns = new Map<string | null, Site>();
  for (const site of sites) {
    const isSomewhere = site.country !== null || !nobody.has(site.supplierId);
    if (site.unnamed && isSomewhere && !held.has(site.siteId) && STATED.every((field) => site[field] === null))
      standIns.set(site.siteId, site);
  }
  const owners = new Set(sites.flatMap(({ siteId, supplierId }) => (standIns.has(siteId) ? [] : [supplierId])));
  const gone = new Set(
    suppliers.flatMap(({ supplierId, role }) =>
      nobody.has(supplierId) && role === null && !owners.has(supplierId) ? [supplierId] : [],
    ),
  );
  const isNobodys = (siteId: string | null): boolean => nobody.has(standIns.get(siteId)?.supplierId ?? '');
  return {
    sourcing: sourcing
      .map(openLeadTime)
      .map((row) => ((row.share === 1 || row.share === 0) && isNobodys(row.siteId) ? { ...row, share: null } : row)),
    isStandIn: (record) => ('siteId' in record ? standIns.has(record.siteId) : gone.has(record.supplierId)),
    open: (source) => {
      const site = standIns.get(source.siteId);
      if (site === undefined) return source;
      const supplierId = isNobodys(source.siteId) ? null : site.supplierId;
      return { ...source, siteId: null, supplierId, country: site.country };
    },
  };
}
