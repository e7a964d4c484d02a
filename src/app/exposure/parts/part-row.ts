import type { Route } from '../../../catalogue/controlled-item.ts';
import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Evidence } from '../../../domain/closed-lists.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { Triage } from '../../../domain/workspace/workspace.ts';
import type { ItemConcentration } from '../../../engine/concentration/report.ts';
import type { Finding, PartExposure, SourceOfPart } from '../../../engine/exposure/report.ts';
import type { LawStatus } from '../../../engine/controls/finding.ts';
import { getDecidingFinding } from '../../../analyses/in-place.ts';
import { comparePartRisk } from '../../../analyses/in-place.ts';

/** A part for the table, its filters and its export: the report's row and its additions. */
export type PartRow = {
  part: PartExposure;
  id: string;
  hsCode: string | null;
  /** Stage of the part's category in the chain; null without a category. */
  stage: string | null;
  categoryName: string | null;
  /** The weightiest own finding; null if nothing lists the part. */
  deciding: Finding | null;
  /** Status of the rule behind it where it reaches the part, else not listed. */
  law: LawStatus | 'not-listed';
  /** True if only a component, and not the part itself, is reached. */
  upstreamOnly: boolean;
  /** Measures in reach of the part's own lanes, in force or paused. */
  measures: string[];
  suppliers: string[];
  sites: string[];
  /** Territories of departure, largest share first. */
  countries: string[];
  evidence: Evidence[];
  sourceText: string;
  wait: Wait;
  /** The line stops without an act: cover is shorter than the median wait of a needed or possibly needed licence. */
  stops: boolean;
  triage: Triage | null;
  concentration: ItemConcentration | null;
  /** Lower-case text for the search. */
  text: string;
};

/** Content of the wait column: weeks, a route without a use in waiting, or nothing. */
export type Wait =
  /** Closer review without a time limit. */
  | { kind: 'open-ended' }
  | { kind: 'weeks'; low: number; median: number; high: number }
  | { kind: 'route'; route: Route }
  | null;

/** Sources of the rows beside the report; missing ones leave their columns empty. */
export type RowContext = {
  dataset: Dataset | undefined;
  catalogue: Catalogue | undefined;
  triage: ReadonlyMap<string, Triage>;
  concentration: ReadonlyMap<string, ItemConcentration>;
};

/** Rows of the parts table in their default order: revenue at risk as far as possible, then as far as nobody knows, then spend. */
export function buildPartRows(parts: readonly PartExposure[], context: RowContext): PartRow[] {
  const hsCodes = new Map(context.dataset?.parts.map((part) => [part.partNumber, part.hsCode]));
  const categories = new Map(context.catalogue?.categories.map((category) => [category.id, category]));
  return parts
    .map((part) => findRow(part, hsCodes.get(part.partNumber) ?? null, categories.get(part.category ?? ''), context))
    .toSorted((a, b) => comparePartRisk(a.part, b.part));
}

/** True if a rule reaches the lane of a finding on the law date, in force or paused; ruled-out and ended ones do not. */
export function isReached(finding: Finding): boolean {
  if (finding.match === 'none' || finding.match === 'failed') return false;
  return finding.verdict !== 'not-required' || finding.status === 'suspended';
}

/** True if no wait brings the licence. */
export function isClosedRoute(route: Route): boolean {
  return route === 'prohibited' || route === 'refused in principle';
}

type Category = Catalogue['categories'][number];
const rowOf = new WeakMap<PartExposure, { readonly row: PartRow; readonly category: Category | undefined }>();

/**
 * The row of a part, built once for all that it is made of: parts of a large company arrive one after another, and each time all rows so far are
 * asked for.
 */
function findRow(
  part: PartExposure,
  hsCode: string | null,
  category: Category | undefined,
  context: RowContext,
): PartRow {
  const known = rowOf.get(part);
  const triage = context.triage.get(part.partNumber) ?? null;
  const concentration = context.concentration.get(part.partNumber) ?? null;
  const isSame =
    known?.row.hsCode === hsCode &&
    known.category === category &&
    known.row.triage === triage &&
    known.row.concentration === concentration;
  if (isSame) return known.row;
  const row = buildRow(part, hsCode, category, { triage, concentration });
  rowOf.set(part, { row, category });
  return row;
}

function buildRow(
  part: PartExposure,
  hsCode: string | null,
  category: Category | undefined,
  { triage, concentration }: Pick<PartRow, 'triage' | 'concentration'>,
): PartRow {
  const reached = part.findings.filter(isReached);
  const deciding = getDecidingFinding(reached) ?? getDecidingFinding(part.findings);
  const isListed = deciding !== null && isReached(deciding);
  const upstreamOnly = part.state === 'exposed' && !reached.some(({ match }) => match !== 'missing');
  // Of a part that only a component puts in reach, its own rules decide nothing.
  const wait = getWait(part, upstreamOnly ? null : deciding);
  return {
    part,
    id: part.partNumber,
    hsCode,
    stage: category?.stage ?? null,
    categoryName: category?.name ?? null,
    deciding,
    law: isListed ? deciding.status : 'not-listed',
    upstreamOnly,
    measures: [...new Set(reached.map((finding) => finding.measureId))],
    suppliers: unique(part.sources.map((source) => source.supplierId)),
    sites: unique(part.sources.map((source) => source.siteId)),
    countries: getCountries(part.sources),
    evidence: [...new Set(part.sources.map((source) => source.evidence))],
    sourceText: describeSources(part.sources),
    wait,
    stops: wait?.kind === 'weeks' && part.weeksOfCover !== null && part.weeksOfCover < wait.median,
    triage,
    concentration,
    text: [
      part.partNumber,
      part.description,
      part.decides,
      hsCode,
      category?.name,
      ...part.sources.flatMap((source) => [source.siteName, source.supplierName]),
    ]
      .filter((piece) => piece)
      .join('\n')
      .toLowerCase(),
  };
}

function getWait({ waitWeeks, waitIsOpenEnded }: PartExposure, deciding: Finding | null): Wait {
  const asks = deciding?.verdict === 'licence-required' || deciding?.verdict === 'may-require';
  if (deciding !== null && asks && isClosedRoute(deciding.route)) return { kind: 'route', route: deciding.route };
  if (waitIsOpenEnded) return { kind: 'open-ended' };
  return waitWeeks === null ? null : { kind: 'weeks', ...waitWeeks };
}

/** Distinct values in order of first use, without null. */
function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values)].filter((value) => value !== null);
}

function getCountries(sources: readonly SourceOfPart[]): string[] {
  const shares = new Map<string, number>();
  for (const { country, share } of sources) {
    if (country !== null) shares.set(country, (shares.get(country) ?? 0) + (share ?? 0));
  }
  return [...shares].toSorted(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)).map(([country]) => country);
}

/** "2 · CN, JP": named sites and the places the goods leave from. Sources from market shares are "not seen", none at all "unknown". */
function describeSources(sources: readonly SourceOfPart[]): string {
  const isNamed = ({ origin }: SourceOfPart) => origin !== 'market' && origin !== 'unknown';
  const named = unique(sources.filter(isNamed).map((source) => source.siteId));
  const countries = getCountries(named.length > 0 ? sources.filter(isNamed) : sources);
  const places = countries.length > 4 ? `${countries.slice(0, 3).join(', ')}\u00a0…` : countries.join(', ');
  if (named.length === 0) return countries.length === 0 ? 'unknown' : `not seen · ${places}`;
  return places === '' ? `${named.length} · country not known` : `${named.length} · ${places}`;
}
