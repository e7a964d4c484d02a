import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exposureReport } from '../fixtures/exposure-report.ts';
import { renderApp } from '../fixtures/render-app.tsx';

afterEach(cleanup);

/** The first render of a page loads its modules. */

describe('the Data page', () => {
  it('offers the choice of files first, and says what the tables hold', async () => {
    await renderApp('/data');
    expect(await screen.findByRole('button', { name: 'Choose files' })).toBeTruthy();
    const guide = screen.getByRole('region', { name: 'Columns of each table' });
    expect(within(guide).getAllByRole('row')).toHaveLength(11);
  });

  it('lists versions and what was done', async () => {
    await renderApp('/data?tab=versions');
    const table = await screen.findByRole('region', { name: 'Table of versions' });
    const [, row] = within(table).getAllByRole('row');
    expect(row?.textContent).toContain('in use');
    expect(row?.textContent).toContain('20\u00a0Nov\u00a02026');
    expect(await screen.findAllByText(/^create/)).not.toHaveLength(0);
  });

  it('reads what was done page by page, the newest first, as far back as somebody asks', async () => {
    const { client, history } = await renderApp('/data?tab=export');
    for (let made = 1; made <= 230; made++)
      await client.recordExport('demo', { what: `table ${String(made)}`, format: 'csv' });
    const read = vi.spyOn(client, 'pageAudit');
    act(() => history.push('/data?tab=versions'));
    const list = () =>
      screen.queryAllByText(/table \d+/).map(({ textContent }) => /table (\d+)/.exec(textContent)?.[1]);
    const newest = (count: number) => Array.from({ length: count }, (_, back) => String(230 - back));
    await waitFor(() => expect(list()).toEqual(newest(15)));
    expect(read).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByRole('button', { name: 'Show earlier events' }));
    expect(list()).toEqual(newest(115));
    fireEvent.click(screen.getByRole('button', { name: 'Show earlier events' }));
    await waitFor(() => expect(list()).toEqual(newest(215)));
    expect(read).toHaveBeenCalledTimes(2);
    fireEvent.click(screen.getByRole('button', { name: /^Show \d+.*earlier event/ }));
    expect(list()).toEqual(newest(230));
    expect(await screen.findAllByText(/^create/)).not.toHaveLength(0);
  });

  it('ranks all questions, finds some by words in the address, and says when none is left', async () => {
    const { history } = await renderApp('/data?tab=questions&q=magnet');
    await screen.findByText('EP-0920');
    expect(screen.queryByText('BT-7004')).toBeNull();
    const search = screen.getByRole('searchbox', { name: 'Search the questions' });
    fireEvent.change(search, { target: { value: 'no such fact' } });
    await screen.findByText('Nothing matches');
    expect(history.location.search).toContain('q=no+such+fact');
    fireEvent.click(screen.getByRole('link', { name: 'Show all questions' }));
    await waitFor(() => expect(screen.queryByText('BT-7004')).not.toBeNull());
    expect(screen.getByText('压实密度是多少？').getAttribute('lang')).toBe('zh-Hans');
  });

  it('shows beside each question what to mind before it is sent, and names it at the buttons that copy such a text', async () => {
    await renderApp('/data?tab=questions');
    const rows = (await screen.findAllByRole('button', { name: 'Copy Chinese' })).map((button) => button.closest('li'));
    expect(rows).toHaveLength(3);
    const described = (row: HTMLElement | null, name: string): string | undefined => {
      const id = within(row!).getByRole('button', { name }).getAttribute('aria-describedby');
      return id === null ? undefined : (document.getElementById(id)?.textContent ?? undefined);
    };
    // To a firm in China, to one that may be there, and to one elsewhere, whose text in Chinese alone may go there.
    const notes = [
      'Mind this before it goes to China.',
      'Mind this before it goes to China.',
      'Of the text in Chinese: Mind this before it goes to China.',
    ];
    expect(rows.map((row) => within(row!).getByRole('note').textContent)).toEqual(notes);
    expect(rows.map((row) => described(row, 'Copy Chinese'))).toEqual(notes);
    expect(rows.map((row) => described(row, 'Copy English') !== undefined)).toEqual([true, true, false]);
    expect(screen.getByText(/Mind all of this before it goes to China/).textContent).toContain('10\u00a0Oct\u00a02026');
  });

  it('copies the text of a question alone', async () => {
    const written: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void written.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    await renderApp('/data?tab=questions');
    for (const name of ['Copy English', 'Copy Chinese'])
      fireEvent.click((await screen.findAllByRole('button', { name }))[0]!);
    await screen.findAllByText('Copied');
    expect(written).toEqual(['Does the EPS motor magnet contain dysprosium?', '该磁体是否含镝？']);
  });

  it('lists what no supplier is asked for, with the reason, and finds it by its words', async () => {
    await renderApp('/data?tab=questions&q=who ships');
    const section = (await screen.findByRole('heading', { name: /^1.missing fact not asked of a supplier$/ })).closest(
      'section',
    );
    expect(section?.textContent).toContain('who ships what');
    expect(section?.textContent).toContain('It would ask a supplier for its own sources.');
    expect(screen.queryByText('EP-0920')).toBeNull();
  });

  it('says what the data in use leave open', async () => {
    await renderApp('/data?tab=problems');
    const term = await screen.findByText('Parts without a category');
    expect(term.closest('div')?.textContent).toContain('TM-4411');
  });

  it.each(['problems', 'versions', 'questions', 'export'])(
    'leads to the import where there is no data: %s',
    async (tab) => {
      await renderApp(`/data?tab=${tab}`, { withData: false });
      const link = await screen.findByRole('link', { name: 'Import your files' });
      expect(link.getAttribute('href')).toContain('tab=import');
    },
  );

  it('does not say that nothing is missing where parts are open of which no supplier can be asked', async () => {
    const { parts } = exposureReport.ledger;
    const none = { ...exposureReport, questions: [], notAsked: [] };
    const open = { ...parts, cannotBeJudged: { 'supplier-not-known': 2 } };
    await renderApp('/data?tab=questions', {
      answer: () => Promise.resolve({ ...none, ledger: { ...none.ledger, parts: open } }),
    });
    expect(await screen.findByRole('heading', { name: 'Nothing to ask a supplier' })).toBeDefined();
    expect(screen.getByText(/cannot be judged \(nobody is known to supply it\)/)).toBeDefined();
    expect(screen.queryByText(/No missing fact would change a verdict/)).toBeNull();
  });

  it('says that nothing is missing where nothing is', async () => {
    const { parts } = exposureReport.ledger;
    const none = { ...exposureReport, questions: [], notAsked: [] };
    const judged = { ...none.ledger, parts: { ...parts, cannotBeJudged: {} } };
    await renderApp('/data?tab=questions', { answer: () => Promise.resolve({ ...none, ledger: judged }) });
    expect(await screen.findByText(/No missing fact would change a verdict on this date/)).toBeDefined();
  });

  it('says why the questions could not be worked out, and tries again', async () => {
    let fails = true;
    const answer = () => (fails ? Promise.reject(new Error('out of memory')) : Promise.resolve(exposureReport));
    await renderApp('/data?tab=questions', { answer });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('out of memory');
    fails = false;
    fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('EP-0920')).toBeTruthy();
  });
});
