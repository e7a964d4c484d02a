import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { dataset } from '../fixtures/dataset.ts';
import { exposureReport } from '../fixtures/exposure-report.ts';
import { renderApp } from '../fixtures/render-app.tsx';
import { createPart } from './part-exposure.ts';

afterEach(cleanup);
// jsdom has no layout to scroll.
vi.stubGlobal('scrollTo', () => undefined);

it('keeps what is chosen and not stored when somebody else stores another, says so, and drops what is the same', async () => {
  const [first] = dataset.parts;
  const id = first?.partNumber ?? '';
  const parts = [createPart(id)];
  const { client, change } = await renderApp(`/exposure?part=${encodeURIComponent(id)}`, {
    answer: () => Promise.resolve({ ...exposureReport, parts }),
  });
  const storeElsewhere = async (basedOn: string, category: string): Promise<string> => {
    const next = { ...dataset, parts: dataset.parts.map((part) => (part === first ? { ...part, category } : part)) };
    await client.addVersion('demo', {
      basedOn,
      dataset: next,
      note: '',
      sourceFiles: [],
      leftOut: [],
      unread: [],
    });
    change();
    return (await client.getWorkspace('demo')).head ?? '';
  };
  const category = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Category' });
  fireEvent.change(category, { target: { value: 'glass' } });
  fireEvent.change(screen.getByLabelText('What it rests on'), { target: { value: 'Drawing 7' } });
  const head = await storeElsewhere('head-hash', 'casting');
  expect(await screen.findByText(/^Category stored meanwhile: “Casting.*”\. Storing replaces it\.$/)).toBeTruthy();
  expect(category.value).toBe('glass');
  expect(screen.getByLabelText<HTMLInputElement>('What it rests on').value).toBe('Drawing 7');
  await storeElsewhere(head, 'glass');
  await waitFor(() => expect(screen.queryByText(/stored meanwhile/)).toBeNull());
  expect(category.value).toBe('glass');
  // Nothing is chosen any more, so there is nothing to store.
  expect(screen.queryByLabelText('What it rests on')).toBeNull();
});

it('keeps what is chosen of a part when its sheet is left, and says of which part', async () => {
  const parts = ['TM-4411', 'A-1'].map((id) => createPart(id));
  const { history } = await renderApp('/exposure?part=TM-4411', {
    answer: () => Promise.resolve({ ...exposureReport, parts }),
  });
  const category = (): Promise<HTMLSelectElement> => screen.findByRole('combobox', { name: 'Category' });
  fireEvent.change(await category(), { target: { value: 'glass' } });
  expect(screen.queryByText(/^Chosen, and not stored yet/)).toBeNull();
  act(() => history.push('/exposure?part=A-1'));
  expect((await screen.findByText(/^Chosen, and not stored yet/)).textContent).toBe(
    'Chosen, and not stored yet: what is said of TM-4411.',
  );
  fireEvent.click(screen.getByRole('link', { name: 'TM-4411' }));
  expect((await category()).value).toBe('glass');
  fireEvent.click(screen.getByRole('button', { name: 'Leave it' }));
  act(() => history.push('/exposure'));
  await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Category' })).toBeNull());
  expect(screen.queryByText(/^Chosen, and not stored yet/)).toBeNull();
});
