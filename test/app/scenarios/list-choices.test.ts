import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { listChoices, type Places } from '../../../src/app/scenarios/list-choices.ts';

const name = (id: string) => ({ id, name: id });
const lists = { site: ['A', 'B', 'C', 'D', 'E', 'F'].map(name), country: [name('DE')] };
const preset = (id: string) => {
  const found = loadCatalogue().scenarioPresets.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no preset ${id}.`);
  return found;
};
const names = (presetId: string, places: Places) => listChoices(preset(presetId), lists, places).map(({ id }) => id);
const IDS = loadCatalogue().scenarioPresets.flatMap(({ id, choice }) =>
  choice === null ? [] : [[choice.question, id]],
);
const idOf = (question: string): string => IDS.find(([asked]) => asked === question)?.[1] ?? '';

describe(listChoices, () => {
  it('leaves out the sites that neither ship nor receive', () => {
    const sourcing = [
      { siteId: 'A', buyerSiteId: 'C' },
      { siteId: 'A', buyerSiteId: null },
    ];
    expect(names(idOf('Which site stops?'), { suppliers: [], sites: [], sourcing })).toEqual(['A', 'C']);
  });

  it('leaves out plants that wait for no technology licence, and keeps those of which nobody knows', () => {
    const site = { supplierId: 'S', country: 'HU', technologyOrigin: 'CN', status: 'ramping' } as const;
    const sites: Places['sites'] = [
      { ...site, siteId: 'A' },
      { ...site, siteId: 'B', status: 'operating' },
      { ...site, siteId: 'C', country: 'CN' },
      { ...site, siteId: 'D', technologyOrigin: 'KR' },
      { siteId: 'E', supplierId: 'S', country: null, technologyOrigin: null, status: null },
      { ...site, siteId: 'F', supplierId: '@HU' },
    ];
    const unnamed = {
      supplierId: '@HU',
      name: 'Supplier not named (HU)',
      country: null,
      parentId: null,
      role: null,
      rows: [],
    };
    const suppliers = [unnamed];
    const sourcing = sites.map(({ siteId }) => ({ siteId, buyerSiteId: null }));
    expect(names(idOf('Which plant waits for the licence?'), { suppliers, sites, sourcing })).toEqual(['A', 'E']);
    expect(names(idOf('Which site stops?'), { suppliers, sites, sourcing })).toHaveLength(6);
  });

  it('offers every destination, and nothing where the preset asks nothing', () => {
    expect(names(idOf('Which destination is cut off?'), { suppliers: [], sites: [], sourcing: [] })).toEqual(['DE']);
    expect(names('apr-2025-re-licensing', { suppliers: [], sites: [], sourcing: [] })).toEqual([]);
  });
});
