import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawCompany } from '../../../engine/explorer/section-8.ts';
import { exposureReport } from '../../fixtures/exposure-report.ts';
import { renderApp } from '../../fixtures/render-app.tsx';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
/** Who has stayed on the Overview of a large company for so long has the Network asked for, of a small one after a moment. */
const STAY_MS = 5000;
const MOMENT_MS = 400;
const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

/** The Overview of a company with so many rows of sourcing; `asked` lists what has been asked for the Network page. */
async function openOverview(rows: number) {
  const asked: string[] = [];
  const picture = drawCompany();
  const { ledger } = exposureReport;
  const report = { ...exposureReport, ledger: { ...ledger, lanes: { ...ledger.lanes, rows } } };
  await renderApp('/?law=2026-11-24', {
    answer: () => Promise.resolve(report),
    analyst: {
      chains: () => {
        asked.push('chains');
        return Promise.resolve(report);
      },
      network: ({ dataVersion }) => {
        asked.push(`network of ${dataVersion}`);
        return Promise.resolve(picture);
      },
      'network-exposure': ({ lawDate }) => {
        asked.push(`network-exposure on ${lawDate}`);
        return Promise.resolve(picture);
      },
    },
  });
  await screen.findByText(/412 m of € 2.1 bn yearly revenue/);
  // What stands below the finding is drawn as well.
  await act(async () => undefined);
  return asked;
}

describe('the picture of the Network page', () => {
  it('is asked for once, when somebody has stayed on the Overview and it has nothing else to do', async () => {
    const asked = await openOverview(4);
    await pass(MOMENT_MS - 200);
    expect(asked).toEqual([]);
    await pass(2000);
    await waitFor(() => expect(asked).toEqual(['network of head-hash', 'network-exposure on 2026-11-24', 'chains']), {
      timeout: 5000,
    });
    fireEvent.click(screen.getByRole('link', { name: 'Network' }));
    await screen.findByRole('heading', { level: 1, name: 'Network' });
    expect(asked).toHaveLength(3);
  });

  it('is not asked for by who goes on to another page before', async () => {
    const asked = await openOverview(4);
    fireEvent.click(screen.getByRole('link', { name: 'Method' }));
    await screen.findByRole('heading', { level: 1, name: 'Method' });
    await pass(2 * STAY_MS);
    await vi.dynamicImportSettled();
    expect(asked).toEqual([]);
  });

  it('of a large company is asked for without its parts', async () => {
    const asked = await openOverview(5001);
    await pass(STAY_MS - 1000);
    expect(asked).toEqual([]);
    await pass(2000);
    await waitFor(() => expect(asked).toEqual(['network of head-hash', 'network-exposure on 2026-11-24']), {
      timeout: 5000,
    });
    expect(asked).not.toContain('chains');
    fireEvent.click(screen.getByRole('link', { name: 'Network' }));
    await waitFor(() => expect(asked).toContain('chains'));
  });
});
