import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exposureReport } from '../fixtures/exposure-report.ts';
import { renderApp } from '../fixtures/render-app.tsx';
import { createPart } from './part-exposure.ts';

beforeEach(() => {
  // jsdom has no layout to scroll.
  vi.stubGlobal('scrollTo', () => undefined);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('the chains of a part are asked for at once, its alternates once the sheet has been open for a while', async () => {
  const asked: string[] = [];
  const report = { ...exposureReport, parts: [createPart('B-2', { description: 'Speaker magnet' })] };
  await renderApp('/exposure?part=B-2', {
    answer: () => Promise.resolve(report),
    analyst: {
      explanation: ({ partNumber }) => {
        asked.push(`explanation of ${partNumber}`);
        return Promise.resolve({ partNumber, chains: [], coverage: null } as never);
      },
      alternates: ({ partNumber }) => {
        asked.push(`alternates of ${partNumber}`);
        return Promise.resolve({ partNumber, destination: null, alternates: [] } as never);
      },
    },
  });
  await screen.findByRole('heading', { name: 'Alternates' });
  const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
  await pass(4000);
  expect(asked).toEqual(['explanation of B-2']);
  await pass(1500);
  expect(asked).toEqual(['explanation of B-2', 'alternates of B-2']);
  await screen.findByText(/^The part has no category/);
});
