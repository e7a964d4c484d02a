import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { settleFirstFigures } from '../../../../src/app/queries/analyses/first-figures.ts';
import type { StopAnswer } from '../../../../src/engine/explorer/picture.ts';
import type { LicenceReport } from '../../../../src/engine/licences/case-report.ts';
import { company, drawCompany } from '../../../engine/explorer/section-8.ts';
import { exposureReport } from '../../fixtures/exposure-report.ts';
import { type Answers, renderApp } from '../../fixtures/render-app.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
beforeAll(() => {
  settleFirstFigures();
  vi.stubGlobal('scrollTo', () => undefined);
});

const stopped: StopAnswer = {
  revenue: { low: 80, high: 80 },
  products: [{ partNumber: 'CAR', description: 'Car C', revenue: 100, lost: { low: 0.8, high: 0.8 } }],
  productCount: 1,
  nodesHit: 1,
};
const never = () => new Promise<never>(() => undefined);

/** The chains of the worked example, each part with the figures of the fixture's first: four weeks of stock, counted on the law date. */
function open(address: string, answers: Answers) {
  const [first] = exposureReport.parts;
  if (first === undefined) throw new Error('The fixture has no part.');
  const parts = company.parts.map(({ partNumber }) => ({
    ...first,
    partNumber,
    description: partNumber,
    weeksOfCover: 4,
  }));
  return renderApp(address, {
    analyst: {
      chains: ({ lawDate }) => Promise.resolve({ ...exposureReport, lawDate, parts }),
      network: () => Promise.resolve(drawCompany()),
      'network-exposure': () => Promise.resolve(drawCompany()),
      stop: () => Promise.resolve(stopped),
      ...answers,
    },
  });
}

/** Opens what happens if the first chain stops; returns the sheet. */
async function openSheet(): Promise<HTMLElement> {
  const [row] = await screen.findAllByRole('button', { name: /at risk/ });
  if (row === undefined) throw new Error('No row is drawn.');
  fireEvent.click(row);
  return screen.findByRole('complementary', { name: 'if this stops' });
}

const isMarkedOld = () =>
  screen.getByRole('region', { name: 'The finding' }).closest('[aria-busy]')?.getAttribute('aria-busy') === 'true';

it('counts parts that are not drawn as all counts are written', async () => {
  const clear = exposureReport.parts
    .slice(0, 1)
    .flatMap((part) => Array.from({ length: 1200 }, (_none, at) => ({ ...part, partNumber: `P-${at}` })))
    .map((part) => ({ ...part, fill: 'notExposed' as const }));
  await open('/network', { chains: () => Promise.resolve({ ...exposureReport, parts: clear }) });
  expect(await screen.findByText(/1,200 not exposed, folded/)).toBeDefined();
  expect(screen.getByText(/1,200 parts in all/)).toBeDefined();
});

describe('while the answer to a changed question is on its way', () => {
  it('no first stop is told from the licences of the question before', async () => {
    const noCase = { cases: [], stockDate: '2026-11-24' } as unknown as LicenceReport;
    const { history } = await open('/network?law=2026-11-24', {
      licences: ({ lawDate }) => (lawDate === '2026-11-24' ? Promise.resolve(noCase) : never()),
    });
    const sheet = await openSheet();
    expect(await within(sheet).findByText('about 22 Dec 2026')).toBeDefined();
    act(() => history.push(history.location.href.replace('law=2026-11-24', 'law=2026-11-10')));
    expect(await within(sheet).findByText('being worked out')).toBeDefined();
    expect(within(sheet).getByText('What to file until when is being worked out.')).toBeDefined();
    await waitFor(() => expect(isMarkedOld()).toBe(false));
    expect(within(sheet).queryByText(/^about/)).toBeNull();
  });

  it('what stops is asked of the version whose sources are drawn', async () => {
    const stop = vi.fn<NonNullable<Answers['stop']>>(() => Promise.resolve(stopped));
    const { history } = await open('/network', {
      stop,
      network: ({ dataVersion }) => (dataVersion === 'head-hash' ? Promise.resolve(drawCompany()) : never()),
    });
    const sheet = await openSheet();
    await within(sheet).findByText('€ 80');
    act(() => history.push(`${history.location.href}&v=another-hash`));
    await waitFor(() => expect(isMarkedOld()).toBe(true));
    expect(within(sheet).getByText('€ 80')).toBeDefined();
    expect(stop.mock.calls.map(([{ dataVersion }]) => dataVersion)).toStrictEqual(['head-hash']);
  });

  it('chains without an assumption are marked as old while the assumption waits for its law', async () => {
    const { history } = await open('/network', {});
    await screen.findAllByRole('button', { name: /at risk/ });
    expect(isMarkedOld()).toBe(false);
    // The reading of the law is a part of the program that comes with the first assumption; the line is cut before it.
    const line = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => history.push('/network?assume=mofcom-2025-58:in-force'));
    await waitFor(() => expect(isMarkedOld()).toBe(true));
    line.mockReturnValue(true);
    act(() => void globalThis.dispatchEvent(new Event('online')));
    await waitFor(() => expect(isMarkedOld()).toBe(false));
  });
});
