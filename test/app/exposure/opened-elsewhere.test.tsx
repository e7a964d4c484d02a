import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { exposureReport } from '../fixtures/exposure-report.ts';
import { renderApp } from '../fixtures/render-app.tsx';
import { createPart } from './part-exposure.ts';

afterEach(cleanup);
// jsdom has no layout to scroll.
vi.stubGlobal('scrollTo', () => undefined);

it('goes on by the keys from the part that was opened from elsewhere, as by the palette, one row by each', async () => {
  const parts = ['A-1', 'B-2', 'C-3'].map((id) => createPart(id));
  const { history } = await renderApp('/exposure', { answer: () => Promise.resolve({ ...exposureReport, parts }) });
  const grid = await screen.findByRole('grid', { name: 'Exposure by part' });
  const at = (): string | null | undefined =>
    document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.textContent;
  grid.focus();
  expect(at()).toContain('A-1');
  act(() => history.push('/exposure?part=B-2'));
  await waitFor(() => expect(at()).toContain('B-2'));
  expect(document.activeElement).toBe(grid);
  fireEvent.keyDown(grid, { key: 'ArrowUp' });
  expect(at()).toContain('A-1');
  await screen.findByRole('complementary', { name: /A-1/ });
  expect(at()).toContain('A-1');
});
