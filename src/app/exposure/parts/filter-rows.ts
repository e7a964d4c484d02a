import type { FillName } from '../../../engine/exposure/report.ts';
import type { ExposureSearch } from '../../url-state.ts';
import { parseFacet, parseList } from '../../address-lists.ts';
import type { FillAmounts } from '../../words/fill-words.ts';
import { FILL_NAMES } from '../../words/fill-words.ts';
import type { PartRow } from './part-row.ts';

/** Filters of a list; each is a parameter of the address of the same name. */
export const FACETS = [
  'facet',
  'product',
  'element',
  'country',
  'measure',
  'stage',
  'form',
  'category',
  'evidence',
  'contents',
  'triage',
] as const satisfies readonly (keyof ExposureSearch)[];
export type Facet = (typeof FACETS)[number];

/** One value of a facet: the count of rows with it among those left by the other filters, by fill. */
export type FacetOption = { value: string; count: number; fills: FillAmounts };
export type FilteredRows = { rows: PartRow[]; options: Record<Facet, FacetOption[]> };

/** Stands for "none on file" in facets of things a part may lack. */
export const NONE = '-';

/** The values of a row in a facet; a row without any is found under `NONE` where useful. */
const READERS: Record<Facet, (row: PartRow) => readonly string[]> = {
  facet: ({ part }) => [part.fill],
  product: ({ part }) => part.products,
  element: ({ part }) => part.elements,
  country: ({ countries }) => (countries.length === 0 ? [NONE] : countries),
  measure: ({ measures }) => measures,
  stage: ({ stage }) => [stage ?? NONE],
  form: ({ part }) => [part.form ?? NONE],
  category: ({ part }) => [part.category ?? NONE],
  evidence: ({ evidence }) => evidence,
  contents: ({ part }) => [part.inferred ? 'inferred' : 'own'],
  triage: ({ triage }) => [triage?.state ?? 'not-assessed'],
};

/** Facets with a free id as their value, commas included: one value at a time. */
const SINGLE = new Set<Facet>(['product']);

/** The values of a facet chosen by an address; none: not narrowed. */
export function getChosen(search: ExposureSearch, facet: Facet): string[] {
  const value = search[facet];
  if (value === undefined) return [];
  if (facet === 'facet') return parseFacet(value);
  return SINGLE.has(facet) ? [value] : parseList(value);
}

/** The parameter of a facet after one of its values was pressed: added, or taken out where it was chosen. */
export function toggleChosen(search: ExposureSearch, facet: Facet, value: string): string | undefined {
  const chosen = getChosen(search, facet);
  const isChosen = chosen.includes(value);
  if (SINGLE.has(facet)) return isChosen ? undefined : value;
  const next = isChosen ? chosen.filter((one) => one !== value) : [...chosen, value];
  return next.length === 0 ? undefined : next.join(',');
}

/** True when the address narrows the list of parts. */
export function isNarrowed(search: ExposureSearch): boolean {
  return getFilterKeys().some((key) => search[key] !== undefined);
}

/** Every narrowing parameter, for the button to lift them all. */
export function getFilterKeys(): readonly (keyof ExposureSearch)[] {
  return [...FACETS, 'supplier', 'site', 'q'];
}

/**
 * Rows within every filter of the address, in their order, and for each facet its values among the rows within all other filters: a chart keeps
 * showing the other choices. One pass over the rows.
 */
export function filterRows(rows: readonly PartRow[], search: ExposureSearch): FilteredRows {
  const tests = FACETS.map((facet) => createTest(facet, getChosen(search, facet)));
  const words = (search.q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const counts = FACETS.map(() => new Map<string, FillAmounts>());
  const kept: PartRow[] = [];
  for (const row of rows) {
    if (!hasWords(row, words) || !isOf(row.suppliers, search.supplier) || !isOf(row.sites, search.site)) continue;
    const failed = tests.flatMap((test, index) => (test(row) ? [] : [index]));
    if (failed.length === 0) kept.push(row);
    if (failed.length > 1) continue;
    for (const [index, facet] of FACETS.entries()) {
      if (failed.length === 0 || failed[0] === index) countRow(counts[index], READERS[facet](row), row.part.fill);
    }
  }
  return {
    rows: kept,
    options: Object.fromEntries(
      FACETS.map((facet, index) => {
        const ranks = facet === 'element' ? rankElements(rows) : undefined;
        return [facet, writeOptions(facet, counts[index], getChosen(search, facet), ranks)];
      }),
    ) as Record<Facet, FacetOption[]>,
  };
}

/** In how many rows an element decides: most parts hold some iron, and few stand or fall with it. */
function rankElements(rows: readonly PartRow[]): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const { deciding, law } of rows) {
    if (deciding === null || law === 'not-listed') continue;
    const tested = deciding.criteria.flatMap(({ property }) => (isElementTest(property) ? property.split('/') : []));
    for (const element of new Set(tested)) ranks.set(element, (ranks.get(element) ?? 0) + 1);
  }
  return ranks;
}

function isElementTest(property: string): boolean {
  return /^[A-Z][a-z]?(\/[A-Z][a-z]?)*$/.test(property);
}

function createTest(facet: Facet, chosen: readonly string[]): (row: PartRow) => boolean {
  if (chosen.length === 0) return () => true;
  const wanted = new Set(chosen);
  const read = READERS[facet];
  return (row) => read(row).some((value) => wanted.has(value));
}

function hasWords({ text }: PartRow, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function isOf(values: readonly string[], wanted: string | undefined): boolean {
  return wanted === undefined || values.includes(wanted);
}

function countRow(counts: Map<string, FillAmounts> | undefined, values: readonly string[], fill: FillName): void {
  for (const value of values) {
    const amounts = counts?.get(value) ?? createAmounts();
    amounts[fill] += 1;
    counts?.set(value, amounts);
  }
}

function createAmounts(): FillAmounts {
  return { surely: 0, possibly: 0, ifPausedBack: 0, cannotBeJudged: 0, notExposed: 0 };
}

/** Options with the highest rank, then the most exposed rows first; chosen ones stay although no row is left for them; fills in the order of the bar. */
function writeOptions(
  facet: Facet,
  counts: ReadonlyMap<string, FillAmounts> | undefined,
  chosen: readonly string[],
  ranks?: ReadonlyMap<string, number>,
): FacetOption[] {
  const values = facet === 'facet' ? FILL_NAMES : new Set([...(counts?.keys() ?? []), ...chosen]);
  const options = [...values].map((value) => {
    const fills = counts?.get(value) ?? createAmounts();
    return { value, fills, count: FILL_NAMES.reduce((sum, name) => sum + fills[name], 0) };
  });
  if (facet === 'facet') return options;
  const exposed = ({ count, fills }: FacetOption) => count - fills.notExposed;
  return options.toSorted(
    (a, b) =>
      Number(a.value === NONE) - Number(b.value === NONE) ||
      (ranks?.get(b.value) ?? 0) - (ranks?.get(a.value) ?? 0) ||
      exposed(b) - exposed(a) ||
      b.count - a.count ||
      (a.value < b.value ? -1 : 1),
  );
}
