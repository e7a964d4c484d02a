import { describe, expect, it } from 'vitest';
import { filterItems, filterMeasures } from '../../../src/app/controls/filter-catalogue.ts';
import { composeReach, composeStanding } from '../../../src/app/controls/compose-lead.ts';
import { getLawStandings } from '../../../src/app/queries/view/law-standings.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { KnowHowFinding } from '../../../src/engine/exposure/findings/know-how-report.ts';
import { worlds } from '../fixtures/exposure-report.ts';

const catalogue = loadCatalogue();
const standings = getLawStandings(catalogue, {}, { lawDate: '2026-11-24', suspensionEnd: 'inclusive' });
const measuresBy = (filter: Parameters<typeof filterMeasures>[2]) =>
  filterMeasures(catalogue, standings, filter).map((measure) => measure.id);
const itemsBy = (filter: Parameters<typeof filterItems>[2]) =>
  filterItems(catalogue, standings, filter).map((item) => item.id);

describe('the filters of the catalogue', () => {
  it('narrow nothing when they are empty', () => {
    expect(measuresBy({})).toHaveLength(catalogue.measures.length);
    expect(itemsBy({})).toHaveLength(catalogue.items.length);
  });

  it('find a measure with a part of the wanted status', () => {
    expect(measuresBy({ status: 'suspended' })).toEqual(['mofcom-2024-46']);
    expect(measuresBy({ status: 'unconfirmed' })).toContain('mofcom-2025-61');
  });

  it('join: what passes one and not the other is out', () => {
    expect(measuresBy({ for: 'battery', element: 'Dy' })).not.toContain('mofcom-2025-18');
    expect(measuresBy({ for: 'motor', element: 'Dy' })).toContain('mofcom-2025-18');
    expect(measuresBy({ for: 'battery' })).toContain('mofcom-2025-58');
  });

  it('find items by code, form, customs code and several words in any order', () => {
    expect(itemsBy({ q: '1C905.a.4' })).toEqual(['18-Dy-magnet']);
    expect(itemsBy({ q: 'dysprosium magnet' })).toContain('18-Dy-magnet');
    expect(itemsBy({ q: '850511', element: 'Ho' })).toEqual(['57-Ho-magnet']);
    expect(itemsBy({ q: 'no such thing' })).toEqual([]);
  });
});

describe('the lead of the page', () => {
  const standing = (status: 'in-force' | 'suspended' | 'unconfirmed') => ({
    limbId: 'l',
    measureId: 'm',
    status,
    lastConfirmed: null,
    windowEnd: null,
    restsOn: 'act' as const,
    standing: 'live' as const,
    assumed: null,
  });

  it('counts rules by status', () => {
    const all = [standing('in-force'), standing('unconfirmed'), standing('in-force'), standing('suspended')];
    expect(composeStanding(all, '2026-11-24').replaceAll('\u00a0', ' ')).toBe(
      'On 24 Nov 2026, 2 of the 4 rules that list items are in force, 1 is suspended and 1 is unclear.',
    );
    expect(composeStanding([standing('in-force')], '2026-11-24').replaceAll('\u00a0', ' ')).toBe(
      'On 24 Nov 2026, 1 of the 1 rules that list items is in force.',
    );
  });

  it('counts a measure that reaches a plant only', () => {
    const owner = (id: string, lanes: number) => ({
      id,
      inferred: false,
      name: id,
      country: null,
      lanes,
      parts: lanes,
      spend: 0,
      spendIsLeast: false,
      revenueAtRisk: worlds(0, 0, 0, 0),
    });
    const measures = [owner('goods', 2), owner('technology', 0), owner('nothing', 0)];
    const plant: KnowHowFinding = {
      siteId: 'S',
      siteName: 'Cathode plant',
      country: 'HU',
      siteStatus: 'operating',
      partNumber: 'LFP',
      itemId: 'tech-lfp',
      itemCode: '252604X',
      measureId: 'technology',
      limb: 'technology',
      status: 'in-force',
      match: 'met',
      verdict: 'licence-required',
      route: 'individual',
      criteria: [],
      missing: [],
      atRisk: 'expansion-licence-service',
      feeds: [],
    };
    expect(composeReach({ measures, knowHow: [] })).toMatch(/^1 of 3 measures reaches /);
    expect(composeReach({ measures, knowHow: [plant] })).toMatch(/^2 of 3 measures reach /);
    expect(composeReach({ measures: [owner('nothing', 0)], knowHow: [] })).toMatch(/^None/);
  });
});
