import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ExposureReport } from '../../../src/engine/exposure/report.ts';
import { exposureReport } from '../fixtures/exposure-report.ts';
import { renderApp } from '../fixtures/render-app.tsx';
import { createPart, createSource, worlds } from './part-exposure.ts';

afterEach(cleanup);
// jsdom has no layout to scroll.
vi.stubGlobal('scrollTo', () => undefined);

const [question] = exposureReport.questions;
const part = createPart('B-2', {
  description: 'Speaker magnet',
  fill: 'cannotBeJudged',
  exposedShare: worlds(0, 0, 0, 1),
  ownShare: worlds(0, 0, 0, 1),
});
const left = {
  fact: 'source-technology',
  partNumber: 'B-2',
  siteId: 'GZ-1',
  revenueAtRisk: 20e6,
  label: null,
  reason: 'technique',
} as const;

async function openSheet(change: Partial<ExposureReport>): Promise<HTMLElement> {
  const report = { ...exposureReport, parts: [part], questions: [], notAsked: [], ...change };
  await renderApp('/exposure?part=B-2', { answer: () => Promise.resolve(report) });
  // The sheet that stands while the page loads is another element.
  await screen.findByText('Still to ask');
  return screen.getByRole('complementary', { name: 'part B-2' });
}

describe('what is still to be asked about a part', () => {
  it('shows beside each question what to mind before it is sent, and names it at the buttons that copy its texts', async () => {
    const sheet = await openSheet({ questions: [{ ...question!, partNumber: 'B-2', en: 'Does it hold Dy?' }] });
    const row = within(sheet).getByText('Does it hold Dy?').closest('li');
    const note = within(row!).getByRole('note');
    expect(note.textContent).toBe('Mind this before it goes to China.');
    for (const name of ['Copy English', 'Copy Chinese'])
      expect(within(row!).getByRole('button', { name }).getAttribute('aria-describedby')).toBe(note.id);
    expect(sheet.textContent).toContain('Mind all of this before it goes to China.');
    expect(sheet.textContent).not.toContain('Not asked of a supplier');
  });

  it('names what no supplier is asked for, with the reason, and does not say that nothing is missing', async () => {
    const sheet = await openSheet({ notAsked: [left] });
    expect(sheet.textContent).toContain('Nothing that a supplier is asked for.');
    expect(sheet.textContent).toContain('whether Ganzhou plant works with Chinese rare-earth technology');
    expect(sheet.textContent).toContain('It would ask a supplier how the goods are made.');
    expect(within(sheet).queryByRole('button', { name: 'Copy Chinese' })).toBeNull();
  });
});

describe('a company on a list', () => {
  it('is named with the list on a part that no rule reaches', async () => {
    const says = ['Nordmark Werke is on the Chinese unreliable entity list, notice 7 of 2025-04-04.'];
    const source = createSource({ party: { effect: 'warning', anyGoods: false, says } });
    const sheet = await openSheet({ notAsked: [left], parts: [{ ...part, findings: [], sources: [source] }] });
    expect(within(sheet).getAllByText(says[0]!)).toHaveLength(1);
  });
});
