import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rankAddressees } from '../../../src/app/exposure/parts/rank-addressees.ts';
import type { Question } from '../../../src/engine/exposure/questions/question.ts';
import { dataset } from '../fixtures/dataset.ts';
import { exposureReport } from '../fixtures/exposure-report.ts';
import { renderApp } from '../fixtures/render-app.tsx';
import { createPart } from './part-exposure.ts';

afterEach(cleanup);
// jsdom has no layout to scroll.
vi.stubGlobal('scrollTo', () => undefined);

const ask = (partNumber: string, siteId: string | null, revenueAtRisk: number): Question => ({
  ...exposureReport.questions[0]!,
  partNumber,
  siteId,
  revenueAtRisk,
});

describe('whom to ask', () => {
  it('stands above the list of parts and in the row of each part that a question is about', async () => {
    const report = {
      ...exposureReport,
      questions: [ask('B-2', 'GZ-1', 96e6), ask('C-3', null, 5e6)],
      parts: [createPart('B-2', { fill: 'cannotBeJudged' }), createPart('C-3', { fill: 'cannotBeJudged' })],
    };
    await renderApp('/exposure', { answer: () => Promise.resolve(report) });
    const line = (await screen.findByText('Ask first')).closest('p')!;
    expect(line.textContent).toMatch(/Ganzhou Magnetics 1\squestion, up to €\s96\sm/);
    expect(within(line).getByRole('link', { name: 'Ganzhou Magnetics' }).getAttribute('href')).toContain(
      '/supplier?id=GZ',
    );
    const cellOf = (id: string): string | null | undefined =>
      screen
        .getAllByRole('row')
        .map((row) => within(row).queryAllByRole('gridcell'))
        .find((cells) => cells[1]?.textContent === id)
        ?.at(-1)?.textContent;
    expect(cellOf('B-2')).toBe('ask Ganzhou Magnetics');
    expect(cellOf('C-3')).toBe('—not assessed');
  });

  it('begins with the supplier on one of whose answers most hangs', () => {
    const [site] = dataset.sites;
    const [supplier] = dataset.suppliers;
    const two = {
      ...dataset,
      sites: [...dataset.sites, { ...site!, siteId: 'S2', supplierId: 'V2' }],
      suppliers: [...dataset.suppliers, { ...supplier!, supplierId: 'V2', name: 'Second' }],
    };
    const questions = [ask('A', 'GZ-1', 4), ask('B', 'GZ-1', 5), ask('A', 'S2', 7), ask('C', null, 100)];
    expect(
      rankAddressees(questions, two).map(({ name, facts, revenueAtRisk }) => [name, facts, revenueAtRisk]),
    ).toEqual([
      ['Second', 1, 7],
      ['Ganzhou Magnetics', 2, 5],
    ]);
    expect(rankAddressees(questions, undefined)).toEqual([]);
  });
});
