import { describe, expect, it } from 'vitest';
import { fillPreset } from '../../src/catalogue/fill-preset.ts';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { CHOSEN_DESTINATION, CHOSEN_SITE } from '../../src/catalogue/scenario-preset.ts';
import shipped from '../../src/catalogue/data/scenario-presets.json' with { type: 'json' };
import type { Disruption } from '../../src/domain/scenario/disruption.ts';
import { scenario } from '../../src/domain/scenario/scenario.ts';

const catalogue = loadCatalogue();
const presets = catalogue.scenarioPresets;
const ids = (rows: readonly { readonly id: string }[]): Set<string> => new Set(rows.map(({ id }) => id));
const KNOWN = {
  measures: ids(catalogue.measures),
  items: ids(catalogue.items),
  categories: ids(catalogue.categories),
  territories: new Set([...catalogue.territories.map(({ code }) => code), CHOSEN_DESTINATION]),
};

/** Names in a disruption that the catalogue does not know. */
function listUnknown(one: Disruption): string[] {
  const without = (names: readonly string[], known: ReadonlySet<string>) => names.filter((name) => !known.has(name));
  switch (one.kind) {
    case 'licence-queue':
      return [
        ...without(one.scope.measureIds, KNOWN.measures),
        ...without(one.scope.itemIds, KNOWN.items),
        ...without(one.scope.destinations, KNOWN.territories),
        ...one.scope.exporterSiteIds,
        ...one.scope.exporterSupplierIds,
      ];
    case 'measure-switch':
      return without([one.measureId], KNOWN.measures);
    case 'price-shock':
    case 'feed-stop':
      return [
        ...without(one.scope.categories, KNOWN.categories),
        ...without(one.scope.countries, KNOWN.territories),
        ...one.scope.partNumbers,
      ];
    case 'country-stop':
      return without([one.country], KNOWN.territories);
    case 'demand-shift':
      return [...one.partNumbers];
    case 'site-outage':
    case 'technology-refusal':
      return one.siteId === CHOSEN_SITE ? [] : [one.siteId];
  }
}

const findPreset = (id: string) => presets.find((preset) => preset.id === id)!;

describe('scenario presets', () => {
  it('are the nine that the record supports, under names of their own', () => {
    expect([...ids(presets)].toSorted()).toEqual([
      'apr-2025-re-licensing',
      'battery-tech-licence-refused-eu-plant',
      'graphite-anode-licensing',
      'metal-licensing',
      'myanmar-hree-feed-stop',
      'oct-2025-package-reinstated',
      'price-shock',
      'single-country-ban',
      'supplier-outage',
    ]);
    expect(ids(presets).size).toBe(presets.length);
  });

  it.each(presets)('$id names only what the catalogue holds, and nothing of a company', ({ disruptions }) => {
    expect(disruptions.flatMap(listUnknown)).toEqual([]);
  });

  it('are written out in full, so that they may be taken as they are', () => {
    expect(presets).toEqual(shipped);
  });

  it.each(presets)('$id fills a scenario that passes every check once its question is answered', (preset) => {
    const answer = { site: 'SITE-1', destination: 'DE' };
    const fields = fillPreset(preset, preset.choice && answer[preset.choice.kind]);
    const checked = scenario.safeParse({
      ...fields,
      id: 'one',
      locked: false,
      lockedOn: null,
      clocks: { lawDate: '2026-11-24', dataDate: '2026-11-24', suspensionEnd: 'inclusive' },
      assumptions: {},
      inference: true,
      startDate: '2026-11-24',
      horizonDays: 365,
      stepDays: 1,
      seed: 1,
      draws: 1000,
      sharing: { rule: 'pro-rata' },
      targetCoverDays: null,
      levers: [],
    });
    expect(checked.error?.issues ?? []).toEqual([]);
    const text = JSON.stringify(fields.disruptions);
    expect(text).not.toContain(`"${CHOSEN_SITE}"`);
    expect(text).not.toContain(`"${CHOSEN_DESTINATION}"`);
    expect(text.includes('SITE-1') || text.includes('"DE"')).toBe(preset.choice !== null);
  });

  it('refuse to run while their question is open', () => {
    expect(() => fillPreset(findPreset('supplier-outage'), null)).toThrow('Which site stops?');
  });

  it('cite a page exactly where it states the fact', () => {
    for (const { provenance, evidence } of presets) {
      for (const one of [provenance, ...evidence.map((row) => row.provenance)]) {
        expect(one.sources.length > 0).toBe(one.basis === 'states');
      }
    }
  });

  it('keep to what left China of metals: nothing at first, a fifth after four months, less than half within a year', () => {
    const { disruptions, provenance } = findPreset('metal-licensing');
    expect(provenance.confidence).toBe('low');
    const [licences] = disruptions;
    expect(licences).toMatchObject({ kind: 'licence-queue', start: 0, frontLoading: null, holds: 'possible' });
    // October 2023: between 8 and 27 % of usual; November: between 13 and 27 %. Three such metals in ten are back within nine months.
    expect(licences?.kind === 'licence-queue' && licences.queue.approvalByDay).toEqual([
      { day: 30, share: 0 },
      { day: 60, share: 0.01 },
      { day: 90, share: 0.17 },
      { day: 120, share: 0.2 },
      { day: 270, share: 0.3 },
      { day: 365, share: 0.45 },
    ]);
  });

  it('leave none of the metals in force without a preset that asks for nothing', () => {
    const queues = presets.flatMap(({ choice, disruptions }) => (choice === null ? disruptions : []));
    const held = new Set(queues.flatMap((one) => (one.kind === 'licence-queue' ? one.scope.measureIds : [])));
    for (const id of ['mofcom-2023-23', 'mofcom-2024-33', 'mofcom-2025-10', 'mofcom-2025-18'])
      expect(held.has(id)).toBe(true);
  });

  it('keep to what was seen of April 2025: waits, approvals by day, no notice', () => {
    const preset = findPreset('apr-2025-re-licensing');
    expect(preset).toMatchObject({ happened: true, noticeDays: 0, choice: null });
    expect(preset.provenance.confidence).toBe('high');
    const licences = preset.disruptions[0];
    expect(licences).toMatchObject({
      kind: 'licence-queue',
      scope: { measureIds: ['mofcom-2025-18'] },
      frontLoading: null,
      queue: { mode: 'drawn', reviewDays: { p10: 40, p50: 75, p90: 125 }, validityDays: 182 },
    });
    expect(licences?.kind === 'licence-queue' && licences.queue.approvalByDay).toEqual([
      { day: 30, share: 0.05 },
      { day: 60, share: 0.25 },
      { day: 90, share: 0.6 },
      { day: 180, share: 0.6 },
      { day: 270, share: 0.75 },
    ]);
  });
});
