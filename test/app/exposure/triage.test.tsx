import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exposureReport } from '../fixtures/exposure-report.ts';
import { renderApp } from '../fixtures/render-app.tsx';
import { createPart } from './part-exposure.ts';

afterEach(cleanup);
// jsdom has no layout to scroll.
vi.stubGlobal('scrollTo', () => undefined);

describe('the state of a triage', () => {
  it('is stored once where letters pass others on the way to it', async () => {
    const report = { ...exposureReport, parts: [createPart('A-1', { description: 'Rotor magnet' })] };
    const { client } = await renderApp('/exposure?part=A-1', { answer: () => Promise.resolve(report) });
    const state = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Triage state' });
    for (const value of ['asked', 'in-review', 'confirmed']) {
      fireEvent.keyDown(state, { key: value.charAt(0) });
      fireEvent.change(state, { target: { value } });
    }
    expect(state.value).toBe('confirmed');
    fireEvent.blur(state);
    const readStored = async () => (await client.listDocuments('demo')).filter(({ kind }) => kind === 'triage');
    await waitFor(async () =>
      expect(await readStored()).toMatchObject([{ key: 'A-1', revision: 1, value: { state: 'confirmed' } }]),
    );
    // Enter does not wait until the choice is left.
    fireEvent.keyDown(state, { key: 'i' });
    fireEvent.change(state, { target: { value: 'in-review' } });
    fireEvent.keyDown(state, { key: 'Enter' });
    await waitFor(async () =>
      expect(await readStored()).toMatchObject([{ key: 'A-1', revision: 2, value: { state: 'in-review' } }]),
    );
  });

  it('is not lost without a word where a version has no such part', async () => {
    const value = { state: 'confirmed', note: 'asked twice', changed: '2026-11-20' };
    const documents = [
      { kind: 'triage', key: 'GONE-7', value },
      { kind: 'triage', key: 'A-1', value },
      { kind: 'triage', key: 'EMPTY', value: { ...value, state: 'not-assessed', note: '' } },
    ] as const;
    const report = { ...exposureReport, parts: [createPart('A-1', { description: 'Rotor magnet' })] };
    await renderApp('/exposure', { answer: () => Promise.resolve(report), documents });
    const said = await screen.findByText(/in no list: /, undefined, { timeout: 30_000 });
    expect(said.textContent).toContain('1\u00a0part that is not in these data is kept, and in no list: GONE-7.');
  });
});
