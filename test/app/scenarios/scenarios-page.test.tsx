import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderApp } from '../fixtures/render-app.tsx';

const PATIENCE = { timeout: 30_000 };

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const refusal = (status: number, detail: string) =>
  Response.json(
    { title: 'Refused', status, detail },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

describe('the scenarios of a workspace on screen', () => {
  it('opens with the preset that the address names: what it rests on in sight, and the way to run it next', async () => {
    const { history } = await renderApp('/scenarios?preset=apr-2025-re-licensing');
    const preset = await screen.findByRole('article', { name: 'April 2025: rare-earth licences' }, PATIENCE);
    await waitFor(() => expect(document.activeElement).toBe(preset));
    const isOpen = (article: HTMLElement) => article.querySelector('details')?.open;
    expect(screen.getAllByRole('article').filter(isOpen)).toEqual([preset]);
    fireEvent.click(within(preset).getByRole('button', { name: /^Make a scenario: / }));
    await screen.findByLabelText('Name of the scenario', undefined, PATIENCE);
    expect(history.location.search).not.toContain('preset');
  });

  it('offers what each preset would do to the company before one is chosen', async () => {
    await renderApp('/scenarios');
    const heading = await screen.findByRole('heading', { name: 'If it began today' }, PATIENCE);
    const presets = screen.getByRole('heading', { name: 'Presets' });
    expect(heading.compareDocumentPosition(presets)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(heading.closest('details')?.open).toBe(false);
  });

  it('says which one this version cannot read, and writes over none of it', async () => {
    const value = { format: 'of another version' };
    const documents = [{ kind: 'scenario', key: 'new-scenario', value }] as const;
    const { client } = await renderApp('/scenarios', { documents });
    await screen.findByText(/^1\sscenario is damaged or written by a newer version.*new-scenario/, undefined, PATIENCE);
    fireEvent.click(screen.getByRole('button', { name: 'New, empty' }));
    await screen.findByLabelText('Name of the scenario', undefined, PATIENCE);
    await waitFor(async () => {
      const stored = await client.listDocuments('demo');
      expect(stored.map(({ key }) => key)).toContain('new-scenario-2');
      expect(stored.find(({ key }) => key === 'new-scenario')?.value).toEqual(value);
    }, PATIENCE);
    cleanup();
    await renderApp('/scenarios?s=new-scenario', { documents });
    await screen.findByText('This scenario cannot be read', undefined, PATIENCE);
  });

  it('keeps one that is refused in view, says why, and sends it again', async () => {
    let isRefused = true;
    const { client } = await renderApp('/scenarios', {
      refuse: ({ method, url }) =>
        isRefused && method === 'PUT' && url.includes('/documents') ? refusal(413, 'This is too large.') : null,
    });
    fireEvent.click(await screen.findByRole('button', { name: 'New, empty' }, PATIENCE));
    await screen.findByText('Not stored: New scenario New scenario', undefined, PATIENCE);
    expect(screen.getByText('This is too large. Store it in smaller pieces.')).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>('Name of the scenario').value).toBe('New scenario');
    isRefused = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText(/^Not stored/)).toBeNull(), PATIENCE);
    await waitFor(async () => expect(await client.listDocuments('demo')).toHaveLength(1), PATIENCE);
  });

  it('asks for the data again where they did not come', async () => {
    let isBroken = true;
    await renderApp('/scenarios', {
      refuse: ({ url }) => (isBroken && url.endsWith('/versions/head-hash') ? refusal(500, 'The disk is full.') : null),
    });
    await screen.findByText('The disk is full.', undefined, PATIENCE);
    isBroken = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Presets' }, PATIENCE)).toBeDefined();
  });
});
