import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { exposureReport } from '../fixtures/exposure-report.ts';
import { renderApp } from '../fixtures/render-app.tsx';
import { createPart } from './part-exposure.ts';

afterEach(cleanup);
// jsdom has no layout to scroll.
vi.stubGlobal('scrollTo', () => undefined);
Element.prototype.scrollIntoView = () => undefined;
// Nor has it dialogs, which take the focus and give it back as they close.
let opener: Element | null = null;
HTMLDialogElement.prototype.showModal = function showModal() {
  opener = document.activeElement;
  this.open = true;
  this.querySelector('input')?.focus();
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
  if (opener instanceof HTMLElement) opener.focus();
};

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

it('has the focus in the sheet of what the palette found, not on the link of the page from which it was opened', async () => {
  const parts = ['A-1', 'B-2'].map((id) => createPart(id));
  await renderApp('/exposure', { answer: () => Promise.resolve({ ...exposureReport, parts }) });
  await screen.findByRole('grid', { name: 'Exposure by part' });
  const link = screen.getByRole('link', { name: /^Suppliers/ });
  link.focus();
  fireEvent.keyDown(link, { key: 'k', ctrlKey: true });
  const field = await screen.findByRole('combobox', { name: /^Find a part/ });
  await waitFor(() => {
    fireEvent.change(field, { target: { value: 'TM-4411' } });
    expect(screen.getAllByRole('option', { name: /TM-4411/ }).length).toBeGreaterThan(0);
  });
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('complementary', { name: /TM-4411/ })));
});
