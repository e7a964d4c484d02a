import { SOURCING } from '../../domain/tables/sourcing.ts';
import type { BomLine, CompositionRow, Licence, Part, PartProperty, Site, Sourcing } from '../../domain/dataset.ts';

/** A record with a possibly open field, always filled in the dataset: null is stated by no cell, so another row can state it. */
type Open<R, Field extends keyof R> = Omit<R, Field> & { [Name in Field]: R[Name] | null };

/** Records as rows state them. Fields stated by no row are filled at the end (`complete…`), when no other can state them any more. */
export type PartDraft = Open<Part, 'kind'>;
export type PropertyDraft = Open<PartProperty, 'evidence'>;
export type CompositionDraft = Open<CompositionRow, 'evidence'>;
export type BomLineDraft = Open<BomLine, 'yield' | 'essential'>;
export type SiteDraft = Open<Site, 'unnamed'>;
/** The site may be named only by supplier or country. */
export type SourcingDraft = Open<Sourcing, 'siteId' | 'qualification' | 'evidence'> & {
  supplierId: string | null;
  country: string | null;
};
export type LicenceDraft = Open<Licence, 'status'>;

/** A property without evidence counts as declared: a company's part master repeats data sheets. */
export function completeProperty(draft: PropertyDraft): PartProperty {
  return { ...draft, evidence: draft.evidence ?? 'declared' };
}

/** A content without evidence counts as declared. */
export function completeComposition(draft: CompositionDraft): CompositionRow {
  return { ...draft, evidence: draft.evidence ?? 'declared' };
}

/** A line without yield loses nothing; it is essential unless it says no. */
export function completeLine(draft: BomLineDraft): BomLine {
  return { ...draft, yield: draft.yield ?? 1, essential: draft.essential ?? true };
}

/** A site is a known one of the company unless it says otherwise. */
export function completeSite(draft: SiteDraft): Site {
  return { ...draft, unnamed: draft.unnamed ?? false };
}

/** A licence without a status, or with a foreign word, counts as filed if it has such a day, else as still to be filed; it lets nothing pass. */
export function completeLicence(draft: LicenceDraft): Licence {
  return { ...draft, status: draft.status ?? (draft.filed === null ? 'needed' : 'filed') };
}

const SOURCE_FIELDS = Object.entries(SOURCING.columns).flatMap(([field, column]) =>
  'until' in column ? [] : [field as Exclude<keyof Sourcing, 'rows'>],
);
/** Copies of one record have one shape, so a million of them stay small. */
const NO_SOURCE: Record<string, unknown> = Object.fromEntries([...SOURCE_FIELDS, 'rows'].map((field) => [field, null]));

/**
 * A source at its site. Without evidence it counts as seen (the company's own records), without qualification as released. Field by field: to
 * leave fields out of a copy takes several times as long, and there may be a million.
 */
export function completeSource(draft: SourcingDraft, siteId: string): Sourcing {
  const source = { ...NO_SOURCE };
  for (const field of SOURCE_FIELDS) source[field] = draft[field];
  source['siteId'] = siteId;
  source['qualification'] ??= 'released';
  source['evidence'] ??= 'seen';
  source['rows'] = draft.rows;
  // Its fields are those of `Sourcing`, one for each column that a record keeps.
  return source as Sourcing;
}
