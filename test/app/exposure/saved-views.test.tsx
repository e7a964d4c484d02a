import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderApp } from '../fixtures/render-app.tsx';

afterEach(cleanup);
// jsdom has no layout to scroll.
vi.stubGlobal('scrollTo', () => undefined);

describe('saved views', () => {
  it('keep the name of one that could not be stored, and say what to do', async () => {
    const { history } = await renderApp('/exposure?q=magnet', {
      refuse: ({ method }) =>
        method === 'PUT' ? Response.json({ detail: 'This needs the role "buyer".' }, { status: 403 }) : null,
    });
    const field = await screen.findByLabelText<HTMLInputElement>('Name of the new view');
    fireEvent.change(field, { target: { value: 'Magnets to ask about' } });
    fireEvent.submit(field);
    await screen.findByText(/^Not stored: This needs the role "buyer"\. Ask an admin/);
    expect(field.value).toBe('Magnets to ask about');
    expect(history.location.search).toBe('?q=magnet');
  });
});
