import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderApp } from '../../fixtures/render-app.tsx';

afterEach(cleanup);

async function openTab(options: Parameters<typeof renderApp>[1] = {}) {
  const app = await renderApp('/data?tab=categories', options);
  await screen.findByRole('heading', { name: /1\u00a0part without a category/ });
  const table = screen.getByRole('region', { name: 'Parts without a category' });
  return { ...app, table };
}

describe('parts without a category', () => {
  it('show what their description suggests as inferred, and store nothing before it is confirmed', async () => {
    const { table, client } = await openTab();
    const row = within(table).getAllByRole('row')[1];
    expect(row?.textContent).toContain('TM-4411');
    expect(row?.textContent).toContain('estimated');
    expect(row?.textContent).toContain('The description says “magnet”.');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Classify/ }).disabled).toBe(true);
    expect(await client.listVersions('demo')).toHaveLength(1);
  });

  it('become a new version when proposals are confirmed and stored, and Undo takes the one before back', async () => {
    const { client } = await openTab();
    fireEvent.click(screen.getByRole('button', { name: /^Confirm 1\u00a0proposal/ }));
    fireEvent.click(screen.getByRole('button', { name: /^Classify 1\u00a0part$/ }));
    await screen.findByRole('heading', { name: 'Every part has a category' });
    await screen.findByText(/in use now/);
    const [latest] = await client.listVersions('demo');
    expect(latest).toMatchObject({ number: 2, parent: 'head-hash', note: '1\u00a0part classified' });
    const stored = await client.getVersion('demo', latest?.hash ?? '');
    expect(stored.dataset.parts.map((part) => part.category)).toEqual(['ndfeb-magnet']);
    fireEvent.click(await screen.findByRole('button', { name: /^Undo Classify/ }));
    await screen.findByRole('heading', { name: /1\u00a0part without a category/ });
    expect(screen.queryByText(/in use now/)).toBeNull();
    expect((await client.getWorkspace('demo')).head).toBe('head-hash');
  });

  it('take a category that is found by its name with the keyboard, and give it back', async () => {
    await openTab();
    const picker = screen.getByRole<HTMLInputElement>('combobox');
    expect(picker.disabled).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select all 1\u00a0part' }));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select TM-4411' }).checked).toBe(true);
    fireEvent.focus(picker);
    // The list is no stop of the Tab key, and what was typed and not chosen does not stand there as an answer.
    expect(screen.getByRole('listbox').tabIndex).toBe(-1);
    fireEvent.change(picker, { target: { value: 'magnet' } });
    fireEvent.blur(picker);
    expect(picker.value).toBe('');
    fireEvent.focus(picker);
    fireEvent.change(picker, { target: { value: 'schraube' } });
    const [first] = screen.getAllByRole('option');
    expect(first?.textContent).toMatch(/closed ·/);
    expect(picker.getAttribute('aria-activedescendant')).toBe(first?.id);
    fireEvent.keyDown(picker, { key: 'Enter' });
    const back = await screen.findByRole('button', { name: 'Take back the category of TM-4411' });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Classify 1\u00a0part$/ }).disabled).toBe(false);
    fireEvent.click(back);
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Classify/ }).disabled).toBe(true),
    );
  });
});

describe('forms, materials and kinds that parts in use suggest', () => {
  it('are shown as inferred, become a new version when they are confirmed, and Undo takes the one before back', async () => {
    const { client } = await openTab();
    await screen.findByRole('heading', { name: /1\u00a0fact about parts that their descriptions suggest/ });
    const list = screen.getByRole('list', { name: 'Proposals about parts' });
    expect(list.textContent).toContain('TM-4411');
    expect(list.textContent).toContain('magnet family NdFeB');
    expect(list.textContent).toContain('estimated The description says “N42SH”');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Select what to confirm' }).disabled).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'magnet family NdFeB 1, select all' }));
    fireEvent.click(screen.getByRole('button', { name: 'Confirm 1\u00a0fact' }));
    await screen.findByRole('heading', { name: 'No form, material or kind is left to confirm' });
    const [latest] = await client.listVersions('demo');
    expect(latest).toMatchObject({ number: 2, parent: 'head-hash', note: '1\u00a0fact about parts confirmed' });
    const stored = await client.getVersion('demo', latest?.hash ?? '');
    expect(
      stored.dataset.properties.map(({ partNumber, property, text, evidence }) => [
        partNumber,
        property,
        text,
        evidence,
      ]),
    ).toEqual([['TM-4411', 'magnet_family', 'NdFeB', 'seen']]);
    fireEvent.click(await screen.findByRole('button', { name: /^Undo Confirm/ }));
    await screen.findByRole('heading', { name: /1\u00a0fact about parts/ });
    expect((await client.getWorkspace('demo')).head).toBe('head-hash');
  });
});

/** Answers to what `isHeld` names wait until `release` is called. */
function holdBack(isHeld: (question: string) => boolean) {
  const gate = Promise.withResolvers<void>();
  const hold = (question: string): Promise<void> => (isHeld(question) ? gate.promise : Promise.resolve());
  return { hold, release: () => gate.resolve() };
}

describe('what is stored here on a slow host', () => {
  it('follows the version before it, also where facts are confirmed before that one is read', async () => {
    const { hold, release } = holdBack((question) => /^GET .*\/versions\/(?!head-hash)\w+$/.test(question));
    const { client } = await openTab({ hold });
    fireEvent.click(screen.getByRole('button', { name: /^Confirm 1\u00a0proposal/ }));
    fireEvent.click(screen.getByRole('button', { name: /^Classify 1\u00a0part$/ }));
    await screen.findByRole('button', { name: /^Undo Classify/ });
    const confirmAll = (): HTMLButtonElement => screen.getByRole('button', { name: 'Confirm all 1' });
    expect(confirmAll().disabled).toBe(true);
    fireEvent.click(confirmAll());
    release();
    await waitFor(() => expect(confirmAll().disabled).toBe(false));
    fireEvent.click(confirmAll());
    await screen.findByRole('heading', { name: 'No form, material or kind is left to confirm' });
    const [latest] = await client.listVersions('demo');
    const { dataset } = await client.getVersion('demo', latest?.hash ?? '');
    expect(dataset.parts.map(({ category }) => category)).toEqual(['ndfeb-magnet']);
    expect(dataset.properties.map(({ text }) => text)).toEqual(['NdFeB']);
  });

  it('names the files of the version before it, also where the list of versions comes late', async () => {
    const { hold, release } = holdBack((question) => question === 'GET /api/workspaces/demo/versions');
    const { client } = await openTab({ hold });
    fireEvent.click(screen.getByRole('button', { name: /^Confirm 1\u00a0proposal/ }));
    fireEvent.click(screen.getByRole('button', { name: /^Classify 1\u00a0part$/ }));
    release();
    await screen.findByRole('heading', { name: 'Every part has a category' });
    await screen.findByText(/in use now/);
    const [latest] = await client.listVersions('demo');
    expect(latest).toMatchObject({ number: 2, sourceFiles: [{ file: 'parts.csv' }] });
  });
});
