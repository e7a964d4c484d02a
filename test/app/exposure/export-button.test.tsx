import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { exposureReport } from '../fixtures/exposure-report.ts';
import { renderApp } from '../fixtures/render-app.tsx';
import { createPart, worlds } from './part-exposure.ts';

afterEach(cleanup);

const report = {
  ...exposureReport,
  suppliers: [
    {
      id: 'GZ',
      name: 'Ganzhou Magnetics',
      country: 'CN',
      inferred: false,
      lanes: 2,
      parts: 2,
      spend: 3e6,
      spendIsLeast: false,
      revenueAtRisk: worlds(10e6, 20e6, 20e6, 20e6),
    },
  ],
  parts: [createPart('A-1'), createPart('B-2')],
};

it.each([
  ['parts', /^Export 2\u00a0parts$/],
  ['suppliers', /^Export 1\u00a0supplier$/],
])('no %s are handed over while their figures answer another law date', async (tab, name) => {
  const late = Promise.withResolvers<void>();
  const { history } = await renderApp(`/exposure?tab=${tab}&law=2026-11-24`, {
    answer: async ({ lawDate }) => {
      if (lawDate !== '2026-11-24') await late.promise;
      return { ...report, lawDate };
    },
  });
  const isOffered = async () => !(await screen.findByRole<HTMLButtonElement>('button', { name })).disabled;
  await waitFor(async () => expect(await isOffered()).toBe(true));
  history.push(`/exposure?tab=${tab}&law=2026-06-01`);
  await waitFor(async () => expect(await isOffered()).toBe(false));
  late.resolve();
  await waitFor(async () => expect(await isOffered()).toBe(true));
});

it('says that there is no workbook, and why, where the worker that writes it cannot start', async () => {
  await renderApp('/exposure?law=2026-11-24', { answer: async ({ lawDate }) => ({ ...report, lawDate }) });
  await screen.findByRole('button', { name: /^Export 2\u00a0parts$/ });
  // This page has no workers at all.
  fireEvent.click(screen.getByRole('button', { name: 'Save as XLSX', hidden: true }));
  await screen.findByText(/^The file was not made: .*Worker/);
  expect(screen.getByText(/^The file was not made/).getAttribute('role')).toBe('alert');
});
