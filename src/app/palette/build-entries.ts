import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { ExposureSearch } from '../url-state.ts';

export type EntryKind =
  | 'Undo'
  | 'Page'
  | 'Part'
  | 'Supplier'
  | 'Site'
  | 'Country'
  | 'Element'
  | 'HS code'
  | 'Control code'
  | 'Measure';

type PagePath =
  | '/'
  | '/exposure'
  | '/network'
  | '/licences'
  | '/supplier'
  | '/scenarios'
  | '/controls'
  | '/data'
  | '/method'
  | '/people'
  | '/account'
  | '/audit';

/** Pages for some people only. */
export type FurtherPages = { people: boolean; audit: boolean };

/** A findable thing. `code` is matched first and set in the code face; `target` is the place or act of choosing it, or that it takes the newest write back. */
export type PaletteEntry = {
  key: string;
  kind: EntryKind;
  code: string;
  name: string;
  detail: string;
  target: Place | 'undo';
};
type Place = { to: PagePath; search: Record<string, string | undefined> };

const PAGES: readonly (readonly [string, PagePath, string])[] = [
  ['Overview', '/', 'the finding, paths, map, what is ahead'],
  ['Exposure', '/exposure', 'parts, suppliers, sites, materials, measures'],
  ['Network', '/network', 'exposed chains, everything as a graph, map, flow and table; choke points'],
  ['Licences', '/licences', 'cases, papers, expected decisions'],
  ['Suppliers', '/supplier', 'letters, answers, what each makes'],
  ['Scenarios', '/scenarios', 'what if: presets, builder, results, comparison'],
  ['Controls', '/controls', 'the catalogue of measures and items'],
  ['Data', '/data', 'import, versions, questions, export'],
  ['Method', '/method', 'formulas and reference cases'],
];

const PEOPLE_PAGES: typeof PAGES = [
  ['People', '/people', 'members, roles, invitations, programs'],
  ['Account', '/account', 'your name, password, sessions and tokens'],
];
const AUDIT_PAGE: (typeof PAGES)[number] = ['Audit', '/audit', 'who did what and when, as a file'];

function toExposure(search: ExposureSearch): Place {
  return { to: '/exposure', search };
}

/** Everything findable by the palette, in the order of equal matches. Unloaded parts are left out. */
export function buildEntries(
  dataset: Dataset | undefined,
  catalogue: Catalogue | undefined,
  { people, audit }: FurtherPages,
  /** Name of the newest own write; null: there is none to take back. */
  undoLabel: string | null = null,
): PaletteEntry[] {
  const pages = [...PAGES, ...(people ? PEOPLE_PAGES : []), ...(audit ? [AUDIT_PAGE] : [])];
  return [
    ...(undoLabel === null ? [] : [entry('Undo', '', `Undo: ${undoLabel}`, 'your newest change', 'undo', 'undo')]),
    ...pages.map(([name, to, detail]) => entry('Page', '', name, detail, { to, search: {} })),
    ...(dataset === undefined ? [] : buildDatasetEntries(dataset)),
    ...(catalogue === undefined ? [] : buildCatalogueEntries(catalogue)),
    ...buildCountryEntries(dataset, catalogue),
  ];
}

function entry(
  kind: EntryKind,
  code: string,
  name: string,
  detail: string,
  target: PaletteEntry['target'],
  id = code,
): PaletteEntry {
  return { key: `${kind}/${id === '' ? name : id}`, kind, code, name, detail, target };
}

function buildDatasetEntries(dataset: Dataset): PaletteEntry[] {
  const supplierNames = new Map(dataset.suppliers.map((supplier) => [supplier.supplierId, supplier.name]));
  return [
    ...dataset.parts.map((part) =>
      entry(
        'Part',
        part.partNumber,
        part.description,
        [part.kind, part.hsCode === null ? null : `HS ${part.hsCode}`].filter((piece) => piece !== null).join(' · '),
        toExposure({ part: part.partNumber }),
      ),
    ),
    ...dataset.suppliers.map((supplier) =>
      entry('Supplier', supplier.supplierId, supplier.name, supplier.country ?? 'country not known', {
        to: '/supplier',
        search: { id: supplier.supplierId },
      }),
    ),
    ...dataset.sites.map((site) =>
      entry(
        'Site',
        site.siteId,
        site.name,
        [supplierNames.get(site.supplierId), site.city, site.country].filter((piece) => piece).join(' · '),
        toExposure({ tab: 'sites', part: site.siteId }),
      ),
    ),
  ];
}

function buildCatalogueEntries(catalogue: Catalogue): PaletteEntry[] {
  const numbers = new Map(catalogue.measures.map((measure) => [measure.id, measure.number]));
  const elements = [...new Set(catalogue.items.flatMap((item) => item.elements))].toSorted();
  const terms = new Map(catalogue.glossary.map((term) => [term.id, term]));
  return [
    ...elements.map((symbol) => {
      const term = terms.get(`element:${symbol}`);
      return entry('Element', symbol, term?.en ?? symbol, term?.zh ?? '', toExposure({ element: symbol }));
    }),
    ...catalogue.measures.map((measure) =>
      entry(
        'Measure',
        measure.number,
        measure.title,
        measure.authority,
        { to: '/controls', search: { measure: measure.id } },
        measure.id,
      ),
    ),
    ...catalogue.items.map((item) =>
      entry(
        'Control code',
        [item.code, item.subItem].filter((piece) => piece !== null).join('.') || item.id,
        item.name,
        numbers.get(item.measureId) ?? item.measureId,
        { to: '/controls', search: { item: item.id } },
        item.id,
      ),
    ),
    ...catalogue.hsHeadings.map((heading) =>
      entry('HS code', heading.code, heading.description, '', toExposure({ q: heading.code })),
    ),
  ];
}

/** Countries with a site of the workspace, by name where the catalogue is here. */
function buildCountryEntries(dataset: Dataset | undefined, catalogue: Catalogue | undefined): PaletteEntry[] {
  const used = new Set(dataset?.sites.flatMap((site) => site.country ?? []) ?? []);
  const names = new Map(catalogue?.territories.map((territory) => [territory.code, territory.name]));
  return [...used]
    .toSorted()
    .map((code) => entry('Country', code, names.get(code) ?? code, '', toExposure({ country: code })));
}
