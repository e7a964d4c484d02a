import type { OutageLevel } from '../scenarios/scenarios-search.ts';

/** What one and several of a level are called. */
export const LEVEL_NOUNS: Readonly<Record<OutageLevel, readonly [one: string, many: string]>> = {
  countries: ['country', 'countries'],
  suppliers: ['supplier', 'suppliers'],
  sites: ['site', 'sites'],
  nodes: ['part at a site', 'parts at a site'],
};

export const LEVEL_TITLES: Readonly<Record<OutageLevel, string>> = {
  countries: 'Countries',
  suppliers: 'Suppliers',
  sites: 'Sites',
  nodes: 'Parts at a site',
};
