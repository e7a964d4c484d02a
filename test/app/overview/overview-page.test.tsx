import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { exposureReport } from '../fixtures/exposure-report.ts';
import { renderApp } from '../fixtures/render-app.tsx';

afterEach(cleanup);
const LAW = '/?law=2026-11-24';
const find = (text: RegExp) => screen.findByText(text);

describe('the Overview page', () => {
  it('opens with the finding, its fills and the paths', async () => {
    await renderApp(LAW);
    await find(/412 m of € 2.1 bn yearly revenue/);
    expect(screen.getByRole('img', { name: /Yearly revenue by exposure: surely 20\s%, possibly 8\s%/ })).toBeDefined();
    expect(await screen.findByRole('heading', { name: /Five paths carry 67\s%/ })).toBeDefined();
    expect(screen.getAllByText('Demo · fictional').length).toBeGreaterThan(0);
  });

  it('says on paper what is not there yet', async () => {
    await renderApp(LAW, {
      hold: (question) => (question.endsWith('/versions') ? new Promise(() => undefined) : Promise.resolve()),
    });
    await find(/^Recomputed one cause at a time/);
    const missing = () => screen.queryByText(/still being recomputed when the page was printed/);
    expect(missing()).toBeNull();
    fireEvent(globalThis.window, new Event('beforeprint'));
    expect(missing()).not.toBeNull();
    fireEvent(globalThis.window, new Event('afterprint'));
    expect(missing()).toBeNull();
  });

  it('opens the arithmetic of a figure, and from there its rows', async () => {
    const { history } = await renderApp(LAW);
    fireEvent.click(await screen.findByRole('link', { name: /open the arithmetic of surely/ }));
    const sheet = await screen.findByRole('complementary', { name: /arithmetic: Surely/ });
    expect(within(sheet).getByRole('row', { name: /Crest SUV.*250\sm/ })).toBeDefined();
    const link = within(sheet).getByRole('link', { name: 'The parts behind it' });
    expect(link.getAttribute('href')).toBe('/exposure?law=2026-11-24&facet=surely');
    expect(history.location.search).toBe('?law=2026-11-24&open=surely');
  });

  it('gives the focus to a sheet that a person opens, and back when Escape closes it', async () => {
    await renderApp(LAW);
    const opener = await screen.findByRole('link', { name: /open the arithmetic of possibly/ });
    opener.focus();
    fireEvent.click(opener);
    const sheet = await screen.findByRole('complementary', { name: /arithmetic: Possibly/ });
    expect(document.activeElement).toBe(sheet);
    fireEvent.keyDown(sheet, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    expect(document.activeElement).toBe(opener);
  });

  it('shows beside a question to a firm in China, or one that may be there, what to mind before it is sent', async () => {
    await renderApp(LAW);
    const section = (await screen.findByRole('heading', { name: 'Best next questions' })).closest('section');
    const rows = within(section!).getAllByRole('listitem');
    expect(
      rows.map((row) =>
        within(row)
          .queryAllByRole('note')
          .map(({ textContent }) => textContent),
      ),
    ).toEqual([['Mind this before it goes to China.'], ['Mind this before it goes to China.'], []]);
    expect(within(section!).getByRole('link', { name: 'All 3, and 1 not asked' })).toBeDefined();
  });

  it('asks for what the address says', async () => {
    const { questions } = await renderApp('/?law=2026-11-24&end=exclusive&inf=off&assume=mofcom-2025-58:in-force');
    await find(/yearly revenue/);
    expect(questions[0]).toStrictEqual({
      dataVersion: 'head-hash',
      lawDate: '2026-11-24',
      suspensionEnd: 'exclusive',
      reading: 'open',
      assumptions: { 'mofcom-2025-58': 'in-force' },
      inference: false,
      destination: null,
    });
  });

  it('leaves out assumptions that do not apply on the law date', async () => {
    const { questions } = await renderApp('/?law=2026-06-01&assume=mofcom-2025-58:in-force');
    await find(/yearly revenue/);
    expect(questions[0]?.assumptions).toStrictEqual({});
  });

  it('says that a workspace has no data yet, and what to do', async () => {
    await renderApp(LAW, { withData: false });
    await find(/No data yet/);
    expect(screen.getByRole('link', { name: 'Import your files' })).toBeDefined();
  });

  it('puts no product in money that has no price or demand, and calls nothing unexposed because of it', async () => {
    const [known, open] = exposureReport.products;
    const none = { revenue: 0, surely: 0, possibly: 0, ifPausedBack: 0, cannotBeJudged: 0, notExposed: 0 };
    const withoutMoney = [open!.partNumber];
    const answer = (products: typeof exposureReport.products, totals: Partial<typeof exposureReport.totals>) => () =>
      Promise.resolve({
        ...exposureReport,
        products,
        totals: { ...exposureReport.totals, ...totals },
        paths: [],
        withoutMoney,
      });
    await renderApp(LAW, { answer: answer([known!, { ...open!, ...none }], { cannotBeJudged: 0 }) });
    await find(/No source that carries known revenue is reached by a rule in force/);
    expect(screen.queryByText('Nothing here is exposed')).toBeNull();
    const row = screen.getByRole('link', { name: open!.description }).closest('li');
    expect(row?.textContent).toMatch(/not known.*no price or demand$/);
    expect(screen.queryByText('no purchase value on file')).toBeNull();
    cleanup();

    await renderApp(LAW, { answer: answer([{ ...open!, ...none }], none) });
    await find(/Revenue at risk is not known: no product has a price and a demand/);
    expect(await screen.findByRole('heading', { name: 'If it began today' }, { timeout: 30_000 })).toBeDefined();
    expect(screen.queryByText('Nothing here is exposed')).toBeNull();
  });

  it('says that there is no purchase value to be known, and prints no coverage of 0', async () => {
    const coverage = { seen: 0, declared: 0, inferred: 0, unknown: 0 };
    const totals = { ...exposureReport.totals, coverage, cannotBeJudged: 5e6 };
    const none = { surely: 0, possibly: 0, ifPausedBack: 0, notExposed: 0 };
    const linearTotals = { ...totals, ...none, revenue: 6e6, cannotBeJudged: 6e6 };
    await renderApp(LAW, { answer: () => Promise.resolve({ ...exposureReport, totals, linearTotals }) });
    await find(/^no purchase value on file$/);
    expect(screen.queryByText(/^\s*0\s%$/)).toBeNull();
    const byCost = screen.getByRole('link', { name: /^By purchase cost only/ });
    expect(byCost.textContent).toMatch(/not known.*6(\.0)?\sm cannot be judged$/);
  });

  it('says what failed and tries again', async () => {
    let attempts = 0;
    await renderApp(LAW, {
      answer: () => {
        attempts += 1;
        return Promise.reject(new Error('The calculation stopped: out of memory'));
      },
    });
    await find(/The exposure could not be calculated/);
    expect(screen.getByText(/out of memory/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(attempts).toBe(2));
  });

  it('holds the place of what is on its way', async () => {
    await renderApp(LAW, { answer: () => new Promise(() => undefined) });
    await find(/Calculating the exposure/);
    expect(screen.getByRole('heading', { name: 'What changed since the last version' })).toBeDefined();
  });

  it('names an address that is no page', async () => {
    await renderApp('/nowhere');
    await find(/This address names no page/);
    expect(screen.getByRole('navigation', { name: 'Pages' })).toBeDefined();
  });
});
