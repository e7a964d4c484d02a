import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { dataset } from '../../fixtures/dataset.ts';
import { renderApp } from '../../fixtures/render-app.tsx';

afterEach(cleanup);

const letter = { file: 'letter.txt', text: 'M-1', sentence: 'We withdraw it.', until: '2026-05-01', standing: null };
const register = { file: 'register.csv', text: 'M-2', sentence: 'M-2, void', until: '', standing: [] };
const data = { ...dataset, settings: { ...dataset.settings, takenBack: [letter, register] } };

describe('what takes declarations back', () => {
  it('is listed with the exports; each can be let go by a new version, and Undo brings it back', async () => {
    const { client } = await renderApp('/data?tab=export', { data });
    const read = async () => {
      const { head } = await client.getWorkspace('demo');
      return (await client.getVersion('demo', head ?? '')).dataset.settings.takenBack;
    };
    const list = await screen.findByRole('region', { name: 'Declarations taken back' });
    const rows = within(list).getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent.replaceAll('\u00A0', ' '))).toEqual([
      'letter.txt“We withdraw it.”up to 1 May 2026let go',
      'register.csv“M-2, void”at any timelet go',
    ]);
    fireEvent.click(within(list).getByRole('button', { name: 'Let “We withdraw it.” of letter.txt go' }));
    await waitFor(() => expect(list.textContent).not.toContain('letter.txt'));
    expect(await read()).toEqual([register]);
    fireEvent.click(await screen.findByRole('button', { name: /^Undo Let “We withdraw it.”/ }));
    await waitFor(async () => expect(await read()).toEqual([letter, register]));
  });

  it('is not spoken of where nothing is taken back', async () => {
    await renderApp('/data?tab=export');
    await screen.findByRole('heading', { name: 'The whole workspace' });
    expect(screen.queryByRole('heading', { name: 'What takes declarations back' })).toBeNull();
  });
});
