import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CompanyKind } from '../../../src/analyses/answers.ts';
import type { OutageRow, ResilienceReport } from '../../../src/engine/resilience/report.ts';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { OF_COMPANY } from '../../../src/analyses/of-company.ts';
import type { LoneReply, LoneRequest } from '../../../src/analyses/protocol.ts';
import { createLoneAnswers } from '../../../src/analyses/threads/answer-alone.ts';
import { renderApp } from '../fixtures/render-app.tsx';

const PATH = '/scenarios?tab=resilience';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

type Request = LoneRequest<CompanyKind>;
type Send = (reply: LoneReply<CompanyKind>) => void;
type Reply = (request: Request, send: Send) => void;

/** Puts a thread that answers so in the place of the browser's workers. */
function answerWith(reply: Reply): void {
  vi.stubGlobal('scrollTo', () => undefined);
  class FakeWorker extends EventTarget {
    postMessage(request: Request): void {
      reply(request, (data) => this.dispatchEvent(new MessageEvent('message', { data })));
    }
    terminate(): void {}
  }
  vi.stubGlobal('Worker', FakeWorker);
}

const SITE: OutageRow = {
  id: 'GZ-1',
  timeToSurvive: 0,
  timeToRecover: null,
  gap: null,
  exposed: null,
  performanceImpact: null,
  riskExposureIndex: null,
  reason: 'No time to recover on file for GZ-1.',
};
const REPORT: ResilienceReport = {
  period: 'day',
  basis: 'revenue',
  horizonDays: 100_000,
  dataVersion: 'head-hash',
  catalogueVersion: '2026.11',
  engineVersion: '0.1.0',
  currency: 'EUR',
  inference: true,
  baseline: { timeToSurvive: 'inf', products: [{ partNumber: 'CAR', lostShare: 0 }] },
  nodes: [],
  sites: [SITE],
  suppliers: [],
  countries: [],
  notes: [{ code: 'capacity-not-on-file', facts: { sources: 1 } }],
};

describe('the resilience of a company', () => {
  it('cannot be judged where no product has a demand', async () => {
    const means = { loadSolver: loadHighsSolver, callHelpers: null, callOutageHelpers: null };
    answerWith((request, send) => void createLoneAnswers(OF_COMPANY, means, send)(request));
    await renderApp(PATH);
    await screen.findByText(/No product has both a yearly demand and a margin or price on file/);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says what is not known and why, that no stock is on file, and what the loss and the sources are', async () => {
    answerWith((_, send) => send({ type: 'done', answer: REPORT }));
    await renderApp(PATH);
    const table = await screen.findByRole('table', { name: 'Sites that are down, one at a time' });
    const row = within(table).getAllByRole('row')[1];
    expect(row?.textContent).toContain('Ganzhou plant');
    expect(row?.textContent).toContain('No time to recover on file.');
    const cells = within(table)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
    expect(cells).toEqual(['', 'no stock on file', 'not known', 'not known', 'not known', 'not known']);
    expect(screen.getByText(/No stock is on file, and none is counted: as if sales stopped at once/)).toBeDefined();
    expect(screen.getByText('revenue: not every product has a margin above 0 on file')).toBeDefined();
    expect(screen.getByText('public market shares stand in: estimated')).toBeDefined();
    expect(screen.getByText('1 source has no capacity on file and counts as unlimited while it is up.')).toBeDefined();
  });

  it('shows how far it is, and what went wrong with a way to try again', async () => {
    let send: Send = () => undefined;
    answerWith((_, given) => {
      send = given;
    });
    await renderApp(PATH);
    await screen.findByText('The solver is being loaded …');
    send({ type: 'progress', progress: { done: 0.25, budget: 1 } });
    await screen.findByText(/One outage after another: 25\s%/);
    send({ type: 'failed', message: 'out of memory' });
    await screen.findByText(/The analysis of outages failed/);
    expect(screen.getByText(/out of memory/)).toBeDefined();
  });
});
