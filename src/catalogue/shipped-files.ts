import calendarData from './data/calendar.json' with { type: 'json' };
import categoriesData from './data/categories.json' with { type: 'json' };
import cautionsData from './data/cautions.json' with { type: 'json' };
import glossaryData from './data/glossary.json' with { type: 'json' };
import hsHeadingsData from './data/hs-headings.json' with { type: 'json' };
import hsHintsData from './data/hs-hints.json' with { type: 'json' };
import itemsData from './data/items.json' with { type: 'json' };
import licenceWaitsData from './data/licence-waits.json' with { type: 'json' };
import licensingData from './data/licensing.json' with { type: 'json' };
import magnetGradesData from './data/magnet-grades.json' with { type: 'json' };
import marketSharesData from './data/market-shares.json' with { type: 'json' };
import measuresData from './data/measures.json' with { type: 'json' };
import observationsData from './data/observations.json' with { type: 'json' };
import partyListsData from './data/party-lists.json' with { type: 'json' };
import practicesData from './data/practices.json' with { type: 'json' };
import propertiesData from './data/properties.json' with { type: 'json' };
import scenarioPresetsData from './data/scenario-presets.json' with { type: 'json' };
import sitesData from './data/sites.json' with { type: 'json' };
import territoriesData from './data/territories.json' with { type: 'json' };
import uncertaintiesData from './data/uncertainties.json' with { type: 'json' };
import workingDaysData from './data/working-days.json' with { type: 'json' };
import type { Catalogue } from './schema.ts';

/** One entry per file of `data`, as read; nothing is known of its content yet. */
export type CatalogueFiles = Record<keyof typeof FILE_OF, unknown>;

/** File of `data` with each section of the catalogue. */
export const FILE_OF = {
  measures: 'measures.json',
  items: 'items.json',
  categories: 'categories.json',
  magnetGrades: 'magnet-grades.json',
  marketShares: 'market-shares.json',
  sites: 'sites.json',
  properties: 'properties.json',
  cautions: 'cautions.json',
  glossary: 'glossary.json',
  partyLists: 'party-lists.json',
  calendar: 'calendar.json',
  practices: 'practices.json',
  workingDays: 'working-days.json',
  hsHints: 'hs-hints.json',
  hsHeadings: 'hs-headings.json',
  uncertainties: 'uncertainties.json',
  observations: 'observations.json',
  licensing: 'licensing.json',
  licenceWaits: 'licence-waits.json',
  territories: 'territories.json',
  scenarioPresets: 'scenario-presets.json',
} as const satisfies Partial<Record<keyof Catalogue, string>>;

/** The catalogue's words on itself. */
export const EDITION = {
  version: '2026.12',
  asOf: '2026-11-27',
  evidenceCutoff: '2026-10-10',
  disclaimer:
    'An aid to research, no legal advice. The Chinese texts prevail. Customs codes are hints: form, composition, thresholds, destination and end user decide.',
};

/** The data files shipped with this version. */
export const shippedFiles: CatalogueFiles = {
  measures: measuresData,
  items: itemsData,
  categories: categoriesData,
  magnetGrades: magnetGradesData,
  marketShares: marketSharesData,
  sites: sitesData,
  properties: propertiesData,
  cautions: cautionsData,
  glossary: glossaryData,
  partyLists: partyListsData,
  calendar: calendarData,
  practices: practicesData,
  workingDays: workingDaysData,
  hsHints: hsHintsData,
  hsHeadings: hsHeadingsData,
  uncertainties: uncertaintiesData,
  observations: observationsData,
  licensing: licensingData,
  licenceWaits: licenceWaitsData,
  territories: territoriesData,
  scenarioPresets: scenarioPresetsData,
};
