import { describe, expect, it } from 'vitest';
import { screen } from '@testing-library/react';
import { renderApp } from '../fixtures/render-app.tsx';

describe('the page of letters', () => {
  it.each(['/supplier', '/supplier?id=S-1'])(
    'leads to the import where there are no data, and waits for none: %s',
    async (address) => {
      await renderApp(address, { withData: false });
      expect((await screen.findByRole('heading', { name: 'No data yet' })).tagName).toBe('H2');
      expect(screen.getByRole('link', { name: 'Import your files' }).getAttribute('href')).toContain('/data');
      expect(screen.queryByText('Writing letters')).toBeNull();
    },
  );

  it('says that the workspace could not be read, and waits no more', async () => {
    await renderApp('/supplier', {
      refuse: () => Response.json({ title: 'Not allowed', status: 403 }, { status: 403 }),
    });
    expect(await screen.findByRole('heading', { name: 'The workspace could not be read' })).toBeDefined();
    expect(screen.queryByText('Writing letters')).toBeNull();
  });

  it.each(['/supplier', '/', '/exposure', '/scenarios'])(
    'says of a workspace that is not open to somebody what leads on, and does not ask to try again: %s',
    async (path) => {
      await renderApp(`${path}?ws=of-others`);
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).toContain('There is no workspace "of-others".');
      expect(alert.textContent).toContain('Choose another one at the top of the page');
      expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    },
  );
});
