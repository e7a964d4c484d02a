import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { renderApp } from '../fixtures/render-app.tsx';

afterEach(() => {
  cleanup();
  localStorage.removeItem('lodestone-modes-off');
});

describe('what happens beside the law', () => {
  it('has its days, its sources and a switch each, on until it is switched off, and stays off', async () => {
    await renderApp('/controls?tab=licensing&law=2026-07-31');
    const table = await screen.findByRole('region', { name: 'Beside the law' });
    const switches = within(table).getAllByRole('switch');
    expect(switches).toHaveLength(loadCatalogue().practices.length);
    const row = within(table).getByRole('row', { name: /^Licensed and not shipped/ });
    expect(row.textContent?.replaceAll('\u00a0', ' ')).toContain('since 1 Aug 2026not yet on the law date');
    expect(within(row).getAllByRole('link').length).toBeGreaterThan(0);
    const readOwn = (): HTMLInputElement =>
      screen.getByRole<HTMLInputElement>('switch', { name: /Licensed and not shipped$/ });
    expect(readOwn().checked).toBe(true);
    fireEvent.click(readOwn());
    await waitFor(() => expect(readOwn().checked).toBe(false));
    cleanup();
    await renderApp('/controls?tab=licensing&law=2026-08-01');
    const again = await screen.findByRole<HTMLInputElement>('switch', { name: /Licensed and not shipped$/ });
    expect(again.checked).toBe(false);
    expect(again.closest('tr')?.textContent).toContain('last confirmed');
    fireEvent.click(again);
    await waitFor(() => expect(readOwn().checked).toBe(true));
  });
});
