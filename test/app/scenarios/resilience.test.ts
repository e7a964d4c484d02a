import { describe, expect, it } from 'vitest';
import { composeLead } from '../../../src/app/scenarios/resilience/compose-lead.ts';
import { formatGap, formatTime } from '../../../src/app/format/days.ts';
import { nameReason } from '../../../src/app/scenarios/resilience/name-outage.ts';
import { splitNode } from '../../../src/documents/words/silent-stock.ts';
import { sortOutages } from '../../../src/app/scenarios/resilience/sort-outages.ts';
import { writeOutages } from '../../../src/app/scenarios/resilience/write-outages.ts';
import type { OutageRow, ResilienceReport } from '../../../src/engine/resilience/report.ts';

/** A row in one line: survives, recovers, loses; the rest follows from them. */
function row(
  id: string,
  survives: OutageRow['timeToSurvive'],
  recovers: number | null,
  loses: number | null,
): OutageRow {
  const gap = survives === 'inf' ? '-inf' : recovers === null || survives === null ? null : recovers - Number(survives);
  return {
    id,
    timeToSurvive: survives,
    timeToRecover: recovers,
    gap: recovers === null ? null : gap,
    exposed: typeof gap === 'number' ? gap > 0 : gap === null ? null : false,
    performanceImpact: loses,
    riskExposureIndex: loses === null ? null : loses / 2e6,
    reason: recovers === null ? `No time to recover on file for ${id}.` : null,
  };
}

const SITES = [
  row('MINE', 26.0877, 150, 2e6),
  row('PLANT', 7.9, 90, 1e6),
  row('DEPOT', 12, null, null),
  row('SPARE', 'inf', 30, 0),
  row('STORE', 40, 30, 0),
];

function createReport(sites: OutageRow[]): ResilienceReport {
  return {
    period: 'day',
    basis: 'margin',
    horizonDays: 100_000,
    dataVersion: 'abc123',
    catalogueVersion: '2026.11',
    engineVersion: '0.1.0',
    currency: 'EUR',
    inference: true,
    baseline: { timeToSurvive: 'inf', products: [{ partNumber: 'CAR', lostShare: 0 }] },
    nodes: [],
    sites,
    suppliers: sites.slice(0, 1),
    countries: [],
    notes: [{ code: 'capacity-not-on-file', facts: { sources: 1 } }],
  };
}

const nameOf = (id: string) => id;
/** All stock is on file. */
const isKnown = () => false;

describe('the lead', () => {
  it('counts what stops sales before it is back, names the worst, and tells what cannot be judged', () => {
    expect(composeLead(createReport(SITES), 'sites', nameOf, isKnown).replaceAll('\u00a0', ' ')).toBe(
      '1 of 1 supplier and 2 of 5 sites would stop sales before they are back. The worst site that can be judged is MINE: stock lasts 26.1 of 150 days, and € 2 m of margin is lost. 1 site cannot be judged.',
    );
  });

  it('says of rows that cannot be judged at all nothing that calms', () => {
    const none = [row('DEPOT', 12, null, null), row('STORE', 40, null, null)];
    expect(composeLead(createReport(none), 'sites', nameOf, isKnown).replaceAll('\u00a0', ' ')).toBe(
      'None of 2 sites can be judged: it takes a time to recover and a time to survive, and of each one of them is missing.',
    );
  });

  it('says so when no outage is known to stop sales, and still what it does not know', () => {
    expect(composeLead(createReport(SITES.slice(2)), 'sites', nameOf, isKnown).replaceAll('\u00a0', ' ')).toBe(
      'No outage is known to stop sales before it is over. 1 site cannot be judged.',
    );
  });

  it('does not take stock that nobody has counted for an empty store', () => {
    const sites = [row('MINE', 0, 150, 2e6), ...SITES.slice(1)];
    const lead = composeLead(createReport(sites), 'sites', nameOf, (_, { id }) => id === 'MINE');
    expect(lead.replaceAll('\u00a0', ' ')).toBe(
      '1 of 1 supplier and 2 of 5 sites would stop sales before they are back. The worst site that can be judged is MINE: it is back after 150 days, no stock for them is on file, and up to € 2 m of margin is lost. 1 site cannot be judged. Of 1 that would stop sales no stock is on file: stock may prevent it.',
    );
  });
});

describe('the reason of a row', () => {
  const nameSite = (id: string) => ({ 'A@CN': 'Ganzhou, CN', '~own': 'Own plant (assumed)' })[id] ?? id;

  it('names sites, and not the one that the row is itself', () => {
    expect(nameReason('No time to recover on file for ~own.', '~own', nameSite)).toBe('No time to recover on file.');
    expect(nameReason('No time to recover on file for A@CN, ~own, B1 ….', 'CN', nameSite)).toBe(
      'No time to recover on file for Ganzhou, CN; Own plant (assumed); B1 ….',
    );
    expect(nameReason('Another reason.', 'CN', nameSite)).toBe('Another reason.');
    expect(nameReason('No time to recover on file for S.1. Sales of R depend on it.', 'CN', (id) => `site ${id}`)).toBe(
      'No time to recover on file for site S.1. Sales of R depend on it.',
    );
  });
});

describe('the order of outages', () => {
  const idsBy = (sort: 'impact' | 'gap' | 'survive') => sortOutages(SITES, sort).map(({ id }) => id);

  it('is the report’s by performance impact', () => {
    expect(idsBy('impact')).toEqual(['MINE', 'PLANT', 'DEPOT', 'SPARE', 'STORE']);
  });

  it('has the longest gap first, then spare cover, then what never stops, and the unknown last', () => {
    expect(idsBy('gap')).toEqual(['MINE', 'PLANT', 'STORE', 'SPARE', 'DEPOT']);
  });

  it('has the shortest time to survive first, and what has none last', () => {
    expect(idsBy('survive')).toEqual(['PLANT', 'DEPOT', 'MINE', 'STORE', 'SPARE']);
    expect(sortOutages([row('A', null, 1, null), ...SITES], 'survive').at(-1)?.id).toBe('A');
  });
});

describe('days in words', () => {
  it('tell what is unknown and what has no end from a figure', () => {
    expect([26.0877, 7, 150.4, 'inf' as const, null].map(formatTime)).toEqual([
      '26.1',
      '7',
      '150',
      'beyond the horizon',
      'not known',
    ]);
    expect([123.9, -16.06, 0, '-inf' as const, null].map(formatGap)).toEqual([
      '+124',
      '−16.1',
      '0',
      'none',
      'not known',
    ]);
  });
});

describe('a part at a site', () => {
  it('is split at the slash that leaves a known site, whatever slashes either has', () => {
    const sites = new Set(['HUB', 'HUB/2']);
    expect(splitNode('HUB/P-1', sites)).toEqual({ siteId: 'HUB', partNumber: 'P-1' });
    expect(splitNode('HUB/P/1', sites)).toEqual({ siteId: 'HUB', partNumber: 'P/1' });
    expect(splitNode('~own/P-1', sites)).toEqual({ siteId: '~own', partNumber: 'P-1' });
    expect(splitNode('A/B/P-1', new Set(['A/B']))).toEqual({ siteId: 'A/B', partNumber: 'P-1' });
  });
});

describe('the file of what is shown', () => {
  const isSilent = (_: unknown, { id }: { id: string }) => id === 'DEPOT';
  const naming = { nameOf: (_: unknown, id: string) => ({ name: `Site ${id}`, place: null }), isSilent };
  const text = writeOutages(createReport(SITES), 'sites', SITES, naming, {
    workspaceName: 'Works',
    demo: true,
    version: { number: 2, date: '2026-11-20' },
    madeOn: '2026-11-24',
  });
  const lines = text.replace('\uFEFF', '').split('\n');

  it('says what it is of: demo, dates, data version, basis, inference, notes', () => {
    expect(lines.slice(0, lines.indexOf(''))).toEqual([
      'Workspace,Works',
      'Data are,"DEMO, FICTIONAL"',
      'Made on,2026-11-24',
      'Data version,"v2 of 2026-11-20, abc123"',
      'Catalogue,2026.11',
      'Engine,0.1.0',
      'Unseen tiers,"filled from public market shares, inferred"',
      'Loss by,margin in EUR',
      'Horizon,100000 days',
      'Down,Sites',
      'Note,1 source has no capacity on file and counts as unlimited while it is up.',
    ]);
  });

  it('has every row unrounded, leaves empty what is not known and says why', () => {
    const table = lines.slice(lines.indexOf('') + 1);
    expect(table[0]).toBe(
      'id,name,place,time_to_survive_days,time_to_survive_days_note,time_to_recover_days,gap_days,gap_days_note,exposed,performance_impact_eur,risk_exposure_index,not_known_because,stock,demo',
    );
    expect(table[1]).toBe(`MINE,Site MINE,,26.0877,,150,${150 - 26.0877},,yes,2000000,1,,,fictional`);
    expect(table[3]).toBe(
      'DEPOT,Site DEPOT,,12,,,,,,,,No time to recover on file for DEPOT.,"none on file, counted as none",fictional',
    );
    expect(table[4]).toBe('SPARE,Site SPARE,,,beyond the horizon,30,,none,no,0,0,,,fictional');
  });
});
