import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { SweepTable } from '../../../src/app/scenarios/sweep/sweep-table.tsx';

afterEach(cleanup);

describe('everything of a kind, disturbed in turn', () => {
  it('says that there is nothing to disturb, and shows no table without rows', () => {
    render(
      <SweepTable
        sweep={{ kind: 'supplier', outageDays: 30, basis: 'revenue', unjudged: null, notes: [], rows: [] }}
        currency="EUR"
        startDate="2026-11-24"
        names={{ part: String, site: String }}
      />,
    );
    expect(screen.getByText('There is nothing to stop')).toBeDefined();
    expect(screen.getByText(/^No supplier is on file/)).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('is ranked by days where no money can be put on it, and says so', () => {
    const row = {
      id: 'A',
      name: 'Ayutthaya Parts',
      unsoldMargin: null,
      unsoldDays: 3,
      firstShortDay: 7,
      firstShort: 'P',
      daysToRecover: null,
      path: [
        { partNumber: 'P', siteId: 'H' },
        { partNumber: 'M', siteId: 'AYU' },
      ],
      recoverDaysOnFile: null,
    };
    render(
      <SweepTable
        sweep={{
          kind: 'supplier',
          outageDays: 30,
          basis: 'revenue',
          unjudged: { code: 'no-money-on-file', facts: {} },
          notes: [],
          rows: [row],
        }}
        currency="EUR"
        startDate="2026-11-24"
        names={{ part: String, site: String }}
      />,
    );
    expect(screen.getByRole('table', { name: 'Ranked by days that are not sold' })).toBeDefined();
    expect(screen.getByText('not known')).toBeDefined();
    expect(screen.getByText('P ‹ M (AYU)')).toBeDefined();
    expect(screen.getByText('not on file')).toBeDefined();
    cleanup();
    // Where nothing comes of it there is a sentence, and no table without a row.
    const harmless = { ...row, unsoldDays: 0, firstShortDay: null, firstShort: null, daysToRecover: 0, path: [] };
    render(
      <SweepTable
        sweep={{ kind: 'supplier', outageDays: 30, basis: 'revenue', unjudged: null, notes: [], rows: [harmless] }}
        currency="EUR"
        startDate="2026-11-24"
        names={{ part: String, site: String }}
      />,
    );
    expect(screen.getByText('None of the 1 leaves sales short within the horizon.')).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('names what is not known, and takes what is lost without it for the least', () => {
    const row = {
      id: 'A',
      name: 'Ayutthaya Parts',
      unsoldMargin: 500,
      unsoldDays: 3,
      firstShortDay: 7,
      firstShort: 'P',
      daysToRecover: 3,
      path: [],
      recoverDaysOnFile: 20,
    };
    const sweep = {
      kind: 'supplier',
      outageDays: 30,
      basis: 'revenue',
      unjudged: null,
      notes: [
        { code: 'inputs-not-on-file', facts: { parts: ['Q'] } },
        { code: 'sources-not-known', facts: { parts: ['R'] } },
      ],
    } as const;
    const others = { currency: 'EUR', startDate: '2026-11-24', names: { part: String, site: String } };
    render(<SweepTable sweep={{ ...sweep, rows: [row] }} {...others} />);
    expect(screen.getByText('≥ € 500')).toBeDefined();
    cleanup();
    render(<SweepTable sweep={{ ...sweep, rows: [{ ...row, firstShortDay: null, firstShort: null }] }} {...others} />);
    expect(
      screen.getByText(
        /^None of the 1 is known to leave sales short.*What goes into Q is not on file.*Who supplies R is not on file/,
      ),
    ).toBeDefined();
  });
});
