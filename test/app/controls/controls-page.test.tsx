import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { renderApp } from '../fixtures/render-app.tsx';

afterEach(cleanup);

const LAW = 'law=2026-11-24';

/** Rows of the time line: one for each limb of every measure. */
const LIMBS = loadCatalogue().measures.flatMap(({ limbs }) => limbs).length;

describe('the Controls page', () => {
  it('has a row for every rule on the time line, with its status in words', async () => {
    await renderApp(`/controls?${LAW}`);
    const rows = await screen.findAllByRole('img', { name: /from/ });
    expect(rows).toHaveLength(LIMBS);
    const link = screen.getByRole('link', { name: 'No. 58 of 2025' });
    const row = link.closest('li');
    expect(row?.textContent).toContain('unclear');
    const bars =
      within(row ?? document.body)
        .getByRole('img')
        .getAttribute('aria-label') ?? '';
    expect(bars.replaceAll('\u00a0', ' ')).toBe(
      'announced from 9 Oct 2025 to 6 Nov 2025, suspended from 7 Nov 2025 to 10 Nov 2026, unclear from 11 Nov 2026',
    );
  });

  it('says the same as a table', async () => {
    await renderApp(`/controls?as=table&${LAW}`);
    const table = await screen.findByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(LIMBS + 1);
  });

  it('says which filter left nothing, and takes it back', async () => {
    const { history } = await renderApp(`/controls?q=nothing+of+this+name&${LAW}`);
    await screen.findByText('Nothing matches');
    fireEvent.click(screen.getByRole('link', { name: 'Show all measures' }));
    await screen.findByRole('link', { name: 'No. 58 of 2025' });
    expect(history.location.search).toBe(`?${LAW}`);
  });

  it('stores the assumption about a rule and puts it into the address', async () => {
    const { history } = await renderApp(`/controls?measure=mofcom-2025-58&${LAW}`);
    const group = await screen.findByRole('group', { name: /No. 58 of 2025, open after/ });
    fireEvent.click(within(group).getByRole('radio', { name: 'In force again' }));
    await waitFor(() => expect(history.location.search).toContain('assume=mofcom-2025-58:in-force'));
    await waitFor(() => expect(screen.getAllByText('you assume: in force').length).toBeGreaterThan(0));
  });

  it('opens an item of a link beside the measure that lists it', async () => {
    await renderApp(`/controls?item=18-Dy-magnet&${LAW}`);
    const sheet = await screen.findByRole('complementary', { name: 'item 1C905.a.4' });
    expect(sheet.textContent).toContain('contains Dy');
    // The measure comes in a task of its own, after the sheet on an idle machine and before it on none.
    await screen.findByRole('heading', { name: /No. 18 of 2025/ });
  });

  it('says so where a measure is not in the catalogue', async () => {
    await renderApp(`/controls?measure=no-such&${LAW}`);
    const title = await screen.findByText('There is no such measure');
    expect(title.parentElement?.textContent).toContain('no-such');
  });
});
