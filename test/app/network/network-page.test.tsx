import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { settleFirstFigures } from '../../../src/app/queries/analyses/first-figures.ts';
import type { NetworkExposure, NetworkPicture, StopAnswer } from '../../../src/engine/explorer/picture.ts';
import { company, drawCompany } from '../../engine/explorer/section-8.ts';
import { exposureReport } from '../fixtures/exposure-report.ts';
import { type Answers, renderApp } from '../fixtures/render-app.tsx';
import { pictureFromText } from './picture-from-text.ts';

afterEach(cleanup);
beforeAll(() => {
  // The names of countries come after the first figures, which these pages show none of.
  settleFirstFigures();
  // jsdom has neither a layout to scroll nor a canvas to measure text with.
  vi.stubGlobal('scrollTo', () => undefined);
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

const stopped: StopAnswer = {
  revenue: { low: 80, high: 80 },
  products: [{ partNumber: 'CAR', description: 'Car C', revenue: 100, lost: { low: 0.8, high: 0.8 } }],
  productCount: 1,
  nodesHit: 1,
};

function open(address: string, picture: NetworkPicture = drawCompany()) {
  const stopNodes = vi.fn<NonNullable<Answers['stop']>>(() => Promise.resolve(stopped));
  const rendered = renderApp(address, {
    analyst: {
      network: () => Promise.resolve(picture),
      'network-exposure': () => Promise.resolve(picture),
      stop: stopNodes,
    },
  });
  return rendered.then((app) => ({ ...app, stopNodes }));
}

const graph = () => screen.findByRole('application');
const spoken = () =>
  screen
    .getAllByRole('status')
    .map((status) => status.textContent)
    .join(' ');

describe('the Network page', () => {
  it('draws the network and says in a sentence what is drawn', async () => {
    await open('/network?as=graph');
    const application = await graph();
    expect(application.getAttribute('aria-label')).toBe(
      'Supply network. 14\u00a0sources in 3\u00a0stages: 2\u00a0surely, 2\u00a0possibly, 1\u00a0if suspended rules return, 1\u00a0cannot be judged.',
    );
    expect(application.dataset['renderer']).toBe('svg');
  });

  it('walks the arcs by keyboard, speaks every stop, and selects it', async () => {
    const { history } = await open('/network?as=graph');
    const application = await graph();
    fireEvent.keyDown(application, { key: 'ArrowLeft' });
    await waitFor(() =>
      expect(spoken()).toContain('Car C · Maker of car C, Car plant, Germany · product · surely, 20–75'),
    );
    fireEvent.keyDown(application, { key: 'ArrowLeft' });
    expect(spoken()).toContain('Anode plant in China, China · mine · if suspended rules return');
    fireEvent.keyDown(application, { key: 'Enter' });
    await waitFor(() => expect(history.location.search).toContain('sel=ANODE-CN'));
    const panel = await screen.findByRole('region', { name: 'Selected: Anode powder' });
    expect(within(panel).getByRole('link', { name: 'ANODE' })).toBeDefined();
  });

  it('answers what stops with the selection, for the rows of its nodes', async () => {
    const picture = drawCompany();
    const { stopNodes } = await open('/network?sel=MAGNET-JP%2FTRACTION-MAGNET', picture);
    const panel = await screen.findByRole('region', { name: 'Selected: Traction magnet' });
    await within(panel).findByText('€ 80', { exact: false, selector: 'b' });
    expect(stopNodes).toHaveBeenCalledWith(
      expect.objectContaining({ nodes: [picture.nodeKeys.indexOf('MAGNET-JP/TRACTION-MAGNET')] }),
      expect.anything(),
    );
    expect(within(panel).getByRole('row', { name: /Car C/ }).textContent).toContain('80\u00a0%');
  });

  it('keeps one selection in all views, and lists exactly what is drawn', async () => {
    const { history } = await open('/network?as=table&sel=ROTOR-CN%2FROTOR');
    const grid = await screen.findByRole('grid', { name: 'Sources that are drawn' });
    expect(grid.getAttribute('aria-rowcount')).toBe('15');
    expect(await screen.findByRole('region', { name: 'Selected: Finished rotor' })).toBeDefined();
    fireEvent.click(screen.getByRole('link', { name: /^Everything/ }));
    await graph();
    expect(history.location.search).toContain('sel=ROTOR-CN');
  });

  it('says that everything is filtered away, and lifts the filters', async () => {
    const { history } = await open('/network?country=VN&facet=surely');
    expect(await screen.findByText('No source meets these filters')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Lift all filters' }));
    await graph();
    expect(history.location.search).not.toContain('country');
  });

  it('says what is missing where there is no network, and offers the import where there are no data', async () => {
    const none = { parts: [], bom: [], sourcing: [], composition: [], properties: [] };
    await open('/network?as=graph', drawCompany({ ...company, ...none }));
    expect(await screen.findByText('Nothing to draw: no part has a source')).toBeDefined();
    cleanup();
    await renderApp('/network?as=graph', { withData: false });
    expect(await screen.findByText('Import your files')).toBeDefined();
  });

  it('shows why the network could not be calculated', async () => {
    await renderApp('/network?as=graph', { analyst: { network: () => Promise.reject(new Error('Out of memory.')) } });
    expect(await screen.findByText('The network could not be calculated')).toBeDefined();
  });

  it('draws the network while its exposure is being worked out, and colours it where it stands', async () => {
    const picture = drawCompany();
    let expose: (exposure: NetworkExposure) => void = () => undefined;
    const exposeNetwork = () => new Promise<NetworkExposure>((resolve) => (expose = resolve));
    await renderApp('/network?as=graph', {
      analyst: { network: () => Promise.resolve(picture), 'network-exposure': exposeNetwork },
    });
    const application = await graph();
    expect(application.getAttribute('aria-label')).toContain('their exposure is being worked out');
    expect(screen.getByText('being worked out', { selector: 'dd' })).toBeDefined();
    expect(screen.getByRole('button', { name: /^Surely/i }).textContent).toContain('…');
    const look = application.dataset['look'];
    expose(picture);
    await waitFor(() => expect(application.getAttribute('aria-label')).toContain('2\u00a0surely'));
    expect(application.dataset['look']).toBe(look);
    expect(screen.queryByText('being worked out', { selector: 'dd' })).toBeNull();
  });

  it('waits for the exposure where a filter asks for it, and says where it cannot be had', async () => {
    const analyst = { network: () => Promise.resolve(drawCompany()) };
    const never = () => new Promise<never>(() => undefined);
    await renderApp('/network?facet=surely', { analyst: { ...analyst, 'network-exposure': never } });
    expect(await screen.findByText('Laying out the network')).toBeDefined();
    expect(screen.queryByRole('application')).toBeNull();
    cleanup();
    const fail = () => Promise.reject(new Error('Out of memory.'));
    await renderApp('/network?as=graph', { analyst: { ...analyst, 'network-exposure': fail } });
    await graph();
    expect(await screen.findByText('The exposure could not be calculated')).toBeDefined();
  });

  it('draws a large network on a canvas', async () => {
    const lines = Array.from({ length: 1200 }, (_none, at) => `s${at} -> car`).join('\n');
    await open('/network?as=graph&by=none', pictureFromText(lines));
    expect((await graph()).dataset['renderer']).toBe('canvas');
  });
});

describe('the exposed chains', () => {
  const parts = company.parts.map(({ partNumber }) => partNumber);
  const openChains = (address: string, picture = drawCompany()) =>
    renderApp(address, {
      analyst: {
        chains: () =>
          Promise.resolve({
            ...exposureReport,
            parts: exposureReport.parts
              .slice(0, 1)
              .flatMap((part) => parts.map((partNumber) => ({ ...part, partNumber, description: partNumber }))),
          }),
        network: () => Promise.resolve(picture),
        'network-exposure': () => Promise.resolve(picture),
        stop: () => Promise.resolve(stopped),
        licences: () => Promise.reject(new Error('No case.')),
      },
    });

  it('are the first view: headline, columns, and a chain that lights up whole under the focus', async () => {
    await openChains('/network');
    const group = await screen.findByRole('group', { name: 'Exposed chains by stage, from mine to product' });
    expect(screen.getByRole('link', { name: 'Exposed chains' }).getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('region', { name: 'The finding' }).textContent).toMatch(/makers? in China/);
    const rows = within(group).getAllByRole('button', { name: /at risk/ });
    const [row] = rows;
    if (row === undefined) throw new Error('No row is drawn.');
    row.focus();
    await waitFor(() => expect([row.dataset['lit'], rows[1]?.dataset['lit']]).toStrictEqual(['true', 'false']));
    fireEvent.keyDown(row, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows[1]);
  });

  it('open what happens if one stops, with the money, and close it by Escape', async () => {
    const { history } = await openChains('/network');
    const [row] = await screen.findAllByRole('button', { name: /at risk/ });
    if (row === undefined) throw new Error('No row is drawn.');
    fireEvent.click(row);
    const sheet = await screen.findByRole('complementary', { name: 'if this stops' });
    expect(await within(sheet).findByText('€ 80')).toBeDefined();
    expect(history.location.search).toContain('chain=row');
    fireEvent.keyDown(sheet, { key: 'Escape' });
    await waitFor(() => expect(history.location.search).not.toContain('chain'));
  });

  it('leave an earlier link to what it showed', async () => {
    await openChains('/network?sel=ROTOR-CN%2FROTOR');
    await graph();
    expect(screen.getByRole('link', { name: /^Everything/ }).getAttribute('aria-current')).toBe('page');
  });
});
