import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aheadSettings } from '../../../src/domain/questions/licences.ts';
import type { AheadReport, FilingRow } from '../../../src/engine/licences/ahead/ahead-report.ts';
import type { LicenceCase, LicenceReport } from '../../../src/engine/licences/case-report.ts';
import { renderApp } from '../fixtures/render-app.tsx';

afterEach(cleanup);
// jsdom has no layout to scroll.
vi.stubGlobal('scrollTo', () => undefined);

const head = { lawDate: '2026-11-24', dataVersion: 'head-hash', catalogueVersion: '2026.11', currency: 'EUR' } as const;
const licences: LicenceReport = {
  ...head,
  stockDate: '2026-11-24',
  cases: [],
  days: [],
  leftOutEstimated: 0,
  leftOutUnjudged: 0,
  unjudgedParts: [],
  doubted: [],
  openParts: 0,
};
const filing = (code: string, expectedLoss: number | null): FilingRow => ({
  rank: 1,
  kind: 'individual',
  caseIds: [code],
  exporter: 'Ganzhou plant',
  code,
  endUsers: ['Werk Stuttgart'],
  parts: ['TM-4411'],
  quantity: null,
  fileOn: '2026-12-08',
  decisionMedian: '2027-02-10',
  coverEnds: null,
  expectedLoss,
});
const ahead = (filings: FilingRow[]): AheadReport => ({
  ...head,
  settings: aheadSettings.parse({}),
  filings,
  expectedLoss: 0,
  lossByValue: 0,
  proved: 'all',
  buys: [],
  outlay: 0,
  leftOut: [],
});
const CASE = {
  standing: 'cannot-say',
  cover: {
    until: null,
    stockWeeks: null,
    isLatest: false,
    isShared: false,
    quantityUntil: null,
    isOpenEnded: false,
    unknown: 'no-stock',
    stockUntil: null,
  },
  fileBy: null,
  parts: [{ partNumber: 'TM-4411', description: 'Rotor magnet', missing: ['Dy'], estimated: [] }],
  papers: [],
  state: 'none',
  expected: null,
  noDecision: null,
  alsoNeeded: [],
  exporter: 'Ganzhou plant',
  code: '1C905.a.4',
  itemId: '18-Dy-magnet',
  itemName: 'NdFeB magnet',
  destination: 'DE',
  endUser: 'Werk Stuttgart',
} as unknown as LicenceCase;
const open = (filings: FilingRow[], cases: LicenceCase[] = []) =>
  renderApp('/licences', {
    analyst: { licences: () => Promise.resolve({ ...licences, cases }), ahead: () => Promise.resolve(ahead(filings)) },
  });

describe('the first view of the licences', () => {
  it('names the licence to file for first, the day and what is at stake', async () => {
    await open([filing('1C905.a.4', 3.8e6), filing('1C904.a.4', 1e6)]);
    const line = (await screen.findByText('File first')).closest('p')!;
    expect(line.textContent.replaceAll('\u00a0', ' ')).toBe(
      'File first 1C905.a.4, Ganzhou plant › Werk Stuttgart on 8 Dec 2026, € 3.8 m expected to be lost until its decision; 1 further filing below, in order.',
    );
  });

  it('says that papers or facts have to be there first', async () => {
    const owing = { ...CASE, id: '1C905.a.4' };
    await open([filing('1C905.a.4', null)], [owing]);
    const line = (await screen.findByText('File first')).closest('p')!;
    expect(line.textContent.replaceAll('\u00a0', ' ')).toMatch(
      / on 8 Dec 2026, once its papers and facts are there\.$/,
    );
  });

  it('says beside the day of the filing the last one in time, which the Overview names', async () => {
    const read = async (fileBy: string) => {
      await open([filing('1C905.a.4', null)], [{ ...CASE, id: '1C905.a.4', parts: [], fileBy }]);
      const line = (await screen.findByText('File first')).closest('p')!.textContent.replaceAll('\u00a0', ' ');
      cleanup();
      return line;
    };
    expect(await read('2026-10-12')).toMatch(/ on 8 Dec 2026: after the last day in time, 12 Oct 2026\.$/);
    expect(await read('2027-01-20')).toMatch(/ on 8 Dec 2026, in time until 20 Jan 2027\.$/);
    expect(await read('2026-12-08')).toMatch(/ on 8 Dec 2026\.$/);
  });

  it('puts no sum to it where none is known, and names none where nothing is to be filed', async () => {
    await open([filing('1C905.a.4', null)]);
    const line = (await screen.findByText('File first')).closest('p')!;
    expect(line.textContent.replaceAll('\u00a0', ' ')).toMatch(/Stuttgart on 8 Dec 2026\.$/);
    expect(await screen.findByText('not known: as if today')).toBeDefined();
    cleanup();
    await open([]);
    expect(await screen.findByText(/Nothing is to be filed/)).toBeDefined();
    expect(screen.queryByText('File first')).toBeNull();
  });
});
