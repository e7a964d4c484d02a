import type { z } from 'zod';
import calendarData from './data/calendar.json' with { type: 'json' };
import categoriesData from './data/categories.json' with { type: 'json' };
import glossaryData from './data/glossary.json' with { type: 'json' };
import hsHeadingsData from './data/hs-headings.json' with { type: 'json' };
import hsHintsData from './data/hs-hints.json' with { type: 'json' };
import itemsData from './data/items.json' with { type: 'json' };
import licenceWaitsData from './data/licence-waits.json' with { type: 'json' };
import licensingData from './data/licensing.json' with { type: 'json' };
import marketSharesData from './data/market-shares.json' with { type: 'json' };
import measuresData from './data/measures.json' with { type: 'json' };
import observationsData from './data/observations.json' with { type: 'json' };
import partyListsData from './data/party-lists.json' with { type: 'json' };
import propertiesData from './data/properties.json' with { type: 'json' };
import sitesData from './data/sites.json' with { type: 'json' };
import territoriesData from './data/territories.json' with { type: 'json' };
import uncertaintiesData from './data/uncertainties.json' with { type: 'json' };
import { type Catalogue, catalogue } from './schema.ts';

/** One entry per file of `data`, as read; nothing is known of its content yet. */
export type CatalogueFiles = Record<keyof typeof FILE_OF, unknown>;

const FILE_OF = {
  measures: 'measures.json',
  items: 'items.json',
  categories: 'categories.json',
  marketShares: 'market-shares.json',
  sites: 'sites.json',
  properties: 'properties.json',
  glossary: 'glossary.json',
  partyLists: 'party-lists.json',
  calendar: 'calendar.json',
  hsHints: 'hs-hints.json',
  hsHeadings: 'hs-headings.json',
  uncertainties: 'uncertainties.json',
  observations: 'observations.json',
  licensing: 'licensing.json',
  licenceWaits: 'licence-waits.json',
  territories: 'territories.json',
} as const satisfies Partial<Record<keyof Catalogue, string>>;

const EDITION = {
  version: '2026.11',
  asOf: '2026-11-24',
  evidenceCutoff: '2026-08-02',
  disclaimer:
    'An aid to research, no legal advice. The Chinese texts prevail. Customs codes are hints: form, composition, thresholds, destination and end user decide.',
};

const shipped: CatalogueFiles = {
  measures: measuresData,
  items: itemsData,
  categories: categoriesData,
  marketShares: marketSharesData,
  sites: sitesData,
  properties: propertiesData,
  glossary: glossaryData,
  partyLists: partyListsData,
  calendar: calendarData,
  hsHints: hsHintsData,
  hsHeadings: hsHeadingsData,
  uncertainties: uncertaintiesData,
  observations: observationsData,
  licensing: licensingData,
  licenceWaits: licenceWaitsData,
  territories: territoriesData,
};

let loaded: Catalogue | null = null;

/** The catalogue that ships with this version, validated once and shared by all callers; nobody may change it. */
export function loadCatalogue(): Catalogue {
  loaded ??= composeCatalogue(shipped);
  return loaded;
}

/**
 * A catalogue from the content of its data files. The glossary is given one term per property, so that a property has its Chinese
 * term in one place. Throws an error that names the file and the path of the first entry that does not fit the schema.
 */
export function composeCatalogue(files: CatalogueFiles): Catalogue {
  const parsed = catalogue.safeParse({ ...EDITION, ...files });
  if (!parsed.success) throw new Error(describeInvalidData(parsed.error));
  const { properties, glossary } = parsed.data;
  const terms = properties.map(({ id, label, zh }) => ({ id: `property:${id}`, en: label, zh }));
  return { ...parsed.data, glossary: [...glossary, ...terms] };
}

function describeInvalidData(error: z.ZodError): string {
  const issue = error.issues[0];
  const [section, ...path] = issue?.path ?? [];
  const file = new Map<PropertyKey | undefined, string>(Object.entries(FILE_OF)).get(section) ?? 'edition';
  const place = path.length > 0 ? ` at ${path.map(String).join('.')}` : '';
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : '';
  return `The catalogue file ${file} is not valid${place}: ${issue?.message ?? 'unknown reason'}${more}`;
}
