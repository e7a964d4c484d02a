import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ExposurePiece } from '../../../src/analyses/answers.ts';
import type { ExposureReport } from '../../../src/engine/exposure/report.ts';
import { exposureReport } from '../fixtures/exposure-report.ts';
import { renderApp } from '../fixtures/render-app.tsx';
import { createFinding, createPart, createSource, worlds } from './part-exposure.ts';

afterEach(cleanup);
// jsdom has no layout to scroll.
vi.stubGlobal('scrollTo', () => undefined);

const report: ExposureReport = {
  ...exposureReport,
  questions: [
    {
      fact: 'composition',
      partNumber: 'B-2',
      siteId: 'GZ-1',
      revenueAtRisk: 96e6,
      elements: ['Dy'],
      asksFamily: false,
      measures: ['mofcom-2025-18'],
      en: 'Does it hold Dy?',
      zh: '是否含镝？',
      caution: exposureReport.questions[0]?.caution ?? null,
    },
  ],
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
  parts: [
    createPart('A-1', {
      description: 'Rotor magnet',
      fill: 'surely',
      exposedShare: worlds(0.72, 0.72, 0.94, 0.94),
      ownShare: worlds(0.72, 0.72, 0.94, 0.94),
      revenueAtRisk: worlds(50e6, 50e6, 50e6, 50e6),
      findings: [createFinding()],
      sources: [createSource()],
      waitWeeks: { low: 1, median: 9, high: 18 },
      weeksOfCover: 3.1,
      spend: 8.42e6,
    }),
    createPart('B-2', {
      description: 'Speaker magnet',
      fill: 'cannotBeJudged',
      exposedShare: worlds(0, 0, 0, 1),
      ownShare: worlds(0, 0, 0, 1),
      revenueAtRisk: worlds(0, 0, 0, 9e6),
      spend: 0.2e6,
    }),
    createPart('C-3', { description: 'Bracket', spend: 20e6 }),
  ],
};
const open = (address: string, parts = report.parts) =>
  renderApp(address, { answer: () => Promise.resolve({ ...report, parts }) });

const { parts: _, ...summary } = report;
const part = (id: string) => report.parts.find(({ partNumber }) => partNumber === id) ?? createPart(id);
type Asked = { signal: AbortSignal | undefined; send: (piece: ExposurePiece) => void; finish: () => void };

/** The page over an analyst that gives what the test sends, piece by piece. */
async function openInPieces(address: string) {
  const asked: Asked[] = [];
  const { history } = await renderApp(address, {
    analyst: {
      exposure: (_question, { signal, onPiece }) =>
        new Promise((resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('superseded')));
          asked.push({ signal, send: (piece) => onPiece?.(piece), finish: () => resolve(report) });
        }),
    },
  });
  return { asked, history };
}

async function waitForQuestion(asked: readonly Asked[], at: number): Promise<Asked> {
  await waitFor(() => expect(asked.length).toBeGreaterThan(at));
  const found = asked[at];
  if (found === undefined) throw new Error('nothing was asked');
  return found;
}

const listIds = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[1]?.textContent);

describe('the Exposure page', () => {
  it('lists parts by revenue at risk, with range, law, cover against wait, and words for what is missing', async () => {
    await open('/exposure');
    await screen.findByRole('grid', { name: 'Exposure by part' });
    expect(listIds()).toEqual(['A-1', 'B-2', 'C-3']);
    const first = screen.getAllByRole('row')[1];
    expect(first?.textContent).toMatch(/72–94\s%/);
    expect(first?.textContent).toContain('in force');
    expect(first?.textContent).toContain('3.1, shorter than the licence wait');
    expect(screen.getAllByText('no stock on file')).toHaveLength(2);
  });

  it('narrows by a fill and says in words that these cannot be judged, not that they are clear', async () => {
    const { history } = await open('/exposure');
    fireEvent.click(await screen.findByRole('button', { name: /Cannot be judged/ }));
    await waitFor(() => expect(listIds()).toEqual(['B-2']));
    expect(history.location.search).toContain('facet=cannotBeJudged');
    expect(screen.getByRole('heading', { name: /Cannot be judged: facts are missing/ })).toBeDefined();
    expect(screen.getByText('Open the questions')).toBeDefined();
  });

  it('offers to clear filters that nothing passes', async () => {
    const { history } = await open('/exposure?facet=surely&q=bracket');
    fireEvent.click(await screen.findByRole('button', { name: 'Clear all filters' }));
    await waitFor(() => expect(listIds()).toHaveLength(3));
    expect(history.location.search).toBe('');
  });

  it('says so when nothing at all is exposed', async () => {
    await open('/exposure', [createPart('C-3')]);
    expect(await screen.findByRole('heading', { name: 'Nothing here is exposed' })).toBeDefined();
  });

  it('sorts by a heading, in the address', async () => {
    const { history } = await open('/exposure');
    fireEvent.click(await screen.findByRole('button', { name: /^Spend/ }));
    await waitFor(() => expect(listIds()).toEqual(['C-3', 'A-1', 'B-2']));
    expect(history.location.search).toContain('sort=-spend');
    expect(screen.getByRole('columnheader', { name: /^Spend/ }).getAttribute('aria-sort')).toBe('descending');
  });

  it('is walked by keyboard: arrows move, Enter opens, moving opens the next, Escape closes', async () => {
    const { history } = await open('/exposure');
    const grid = await screen.findByRole('grid');
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    fireEvent.keyDown(grid, { key: 'Enter' });
    expect(await screen.findByRole('complementary', { name: 'part B-2' })).toBeDefined();
    expect(await screen.findByText('Does it hold Dy?')).toBeDefined();
    fireEvent.keyDown(grid, { key: 'ArrowUp' });
    expect(await screen.findByRole('complementary', { name: 'part A-1' })).toBeDefined();
    expect(history.location.search).toContain('part=A-1');
    fireEvent.keyDown(grid, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  });

  it('marks a selection of parts in one go, and takes it back by one undo', async () => {
    const { client } = await open('/exposure');
    const grid = await screen.findByRole('grid');
    fireEvent.keyDown(grid, { key: ' ' });
    fireEvent.keyDown(grid, { key: 'ArrowDown', shiftKey: true });
    fireEvent.change(await screen.findByLabelText('Triage state for the selected parts'), {
      target: { value: 'asked' },
    });
    fireEvent.click(screen.getByRole('button', { name: /Mark 2/ }));
    await waitFor(async () => {
      const stored = (await client.listDocuments('demo')).filter(({ kind }) => kind === 'triage');
      expect(stored.map(({ key, value }) => [key, value])).toEqual([
        ['A-1', expect.objectContaining({ state: 'asked' })],
        ['B-2', expect.objectContaining({ state: 'asked' })],
      ]);
    });
    fireEvent.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(async () => {
      const left = (await client.listDocuments('demo')).filter(
        ({ kind, value }) => kind === 'triage' && value !== null,
      );
      expect(left).toEqual([]);
    });
  });

  it('stores a judgement and a note that follow each other at once, and shows the judgement before it is stored', async () => {
    const { client } = await open('/exposure?part=A-1');
    const state = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Triage state' });
    fireEvent.change(state, { target: { value: 'asked' } });
    expect(state.value).toBe('asked');
    fireEvent.change(screen.getByLabelText('Note'), { target: { value: 'Asked Ito by telephone' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save note' }));
    await waitFor(async () => {
      const stored = (await client.listDocuments('demo')).filter(({ kind }) => kind === 'triage');
      expect(stored).toMatchObject([
        { key: 'A-1', revision: 2, value: { state: 'asked', note: 'Asked Ito by telephone' } },
      ]);
    });
    expect(state.value).toBe('asked');
  });

  it('keeps a note that is being typed when somebody else stores one, and says so', async () => {
    const { client, change } = await open('/exposure?part=A-1');
    const note = await screen.findByLabelText<HTMLTextAreaElement>('Note');
    fireEvent.change(note, { target: { value: 'Asked Ito' } });
    const value = { state: 'asked', note: 'Ann rang Ito', changed: '2026-11-24T08:00:00.000Z' };
    await client.writeDocument('demo', 'triage', 'A-1', { basedOn: 0, value });
    change();
    expect(await screen.findByText('Stored meanwhile: “Ann rang Ito”. Saving replaces it.')).toBeTruthy();
    expect(note.value).toBe('Asked Ito');
    fireEvent.keyDown(note, { key: 'Escape' });
    expect(note.value).toBe('Ann rang Ito');
  });

  it('opens the parts of a supplier, and says that amounts overlap', async () => {
    const { history } = await open('/exposure?tab=suppliers');
    await screen.findByRole('grid', { name: 'Exposure by supplier' });
    expect(screen.getByText(/they are never added/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Page of Ganzhou Magnetics' }).getAttribute('href')).toContain(
      '/supplier?id=GZ',
    );
    fireEvent.click(screen.getByText('Ganzhou Magnetics'));
    await waitFor(() => expect(listIds()).toEqual(['A-1']));
    expect(history.location.search).toContain('supplier=GZ');
  });

  it('keeps what went wrong apart from the rest of the sheet, with a way to try again', async () => {
    await open('/exposure?part=A-1');
    await screen.findByText('The chain could not be traced');
    const sheet = screen.getByRole('complementary', { name: 'part A-1' });
    expect(within(sheet).getAllByRole('button', { name: 'Try again' }).length).toBeGreaterThan(0);
    expect(within(sheet).getByText(/Licence required/, { selector: 'p *' })).toBeDefined();
  });

  it('says what failed and tries again on request', async () => {
    let fails = true;
    await renderApp('/exposure', {
      answer: () =>
        fails ? Promise.reject(new Error('The calculation stopped: out of memory')) : Promise.resolve(report),
    });
    expect(await screen.findByText('The calculation stopped: out of memory')).toBeDefined();
    fails = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('grid')).toBeDefined();
  });

  it('lists the first parts while others come, says how many are here, and judges nothing from some', async () => {
    const { asked } = await openInPieces('/exposure');
    const first = await waitForQuestion(asked, 0);
    first.send({ kind: 'parts', parts: [part('C-3')], places: [2], total: 3 });
    first.send({ kind: 'summary', summary });
    expect(await screen.findByText('1 of 3 parts so far, most revenue at risk first')).toBeDefined();
    expect(listIds()).toEqual(['C-3']);
    expect(screen.queryByRole('heading', { name: 'Nothing here is exposed' })).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Export/ }).disabled).toBe(true);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('4');
    expect(screen.getByRole('link', { name: /^Parts/ }).textContent).toBe('Parts 3');
    expect(screen.getByRole('group', { name: 'Show by exposure' }).textContent).toMatch(/^Surely…Possibly…/);
    first.send({ kind: 'parts', parts: [part('A-1'), part('B-2')], places: [0, 1], total: 3 });
    first.finish();
    await waitFor(() => expect(listIds()).toEqual(['A-1', 'B-2', 'C-3']));
    expect(screen.queryByText(/so far/)).toBeNull();
    expect(screen.getByRole('group', { name: 'Show by exposure' }).textContent).not.toContain('…');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Export/ }).disabled).toBe(false);
  });

  it('waits for a part that is not here yet before it calls it unknown', async () => {
    const { asked } = await openInPieces('/exposure?part=B-2');
    const first = await waitForQuestion(asked, 0);
    first.send({ kind: 'parts', parts: [part('A-1')], places: [0], total: 3 });
    first.send({ kind: 'summary', summary });
    await screen.findByText(/1 of 3 parts so far/);
    expect(within(screen.getByRole('complementary', { name: 'part B-2' })).getByText('Opening the part')).toBeDefined();
    first.finish();
    expect(await screen.findByRole('heading', { name: 'Speaker magnet' })).toBeDefined();
  });

  it('drops the first parts of a law date that is no longer asked about', async () => {
    const { asked, history } = await openInPieces('/exposure?law=2026-11-24');
    const first = await waitForQuestion(asked, 0);
    first.send({ kind: 'parts', parts: [part('A-1')], places: [0], total: 3 });
    first.send({ kind: 'summary', summary });
    await screen.findByText(/1 of 3 parts so far/);
    history.push('/exposure?law=2026-06-01');
    const second = await waitForQuestion(asked, 1);
    expect(first.signal?.aborted).toBe(true);
    await waitFor(() => expect(screen.queryByRole('grid')).toBeNull());
    second.send({ kind: 'parts', parts: [part('B-2'), part('C-3')], places: [1, 2], total: 3 });
    second.send({ kind: 'summary', summary: { ...summary, lawDate: '2026-06-01' } });
    await screen.findByText(/2 of 3 parts so far/);
    expect(listIds()).toEqual(['B-2', 'C-3']);
    second.finish();
    await waitFor(() => expect(listIds()).toEqual(['A-1', 'B-2', 'C-3']));
  });

  it('asks for files where the workspace has none', async () => {
    await renderApp('/exposure', { withData: false });
    expect(await screen.findByRole('heading', { name: 'No data yet' })).toBeDefined();
  });

  it('drops a tab that does not exist', async () => {
    await open('/exposure?tab=nonsense');
    expect(await screen.findByRole('grid', { name: 'Exposure by part' })).toBeDefined();
  });
});
