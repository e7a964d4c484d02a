import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Outcome } from '../../../../src/app/scenarios/what-if/what-if-view.tsx';
import type { SimulationReport } from '../../../../src/engine/simulation/results/report.ts';
import type { QuickLook } from '../../../../src/engine/simulation/results/scenario-answers.ts';

afterEach(cleanup);
// jsdom has no layout to scroll.
vi.stubGlobal('scrollTo', () => undefined);

const calm = { p10: null, p50: null, p90: null };
const report = {
  startDate: '2026-11-30',
  horizonDays: 364,
  draws: 256,
  currency: 'EUR',
  basis: 'revenue',
  notes: [],
  products: [{ partNumber: 'FM-16', firstStopDay: calm }],
  loss: { spread: { p10: 0, p50: 0, p90: 0 }, mean: { value: 0 }, lossShare: 0, medianWithin: null },
  series: [],
  unsoldSoFar: [],
} as unknown as QuickLook;

function open(explained: Pick<SimulationReport, 'notes' | 'controls'>) {
  const outcome = () => (
    <Outcome
      report={report}
      baseline={null}
      explained={{ ...report, causes: [], ...explained } as unknown as SimulationReport}
      explainedBaseline={null}
      isRefining={false}
      dials={[]}
      values={{}}
      names={{ part: (partNumber) => partNumber, site: (siteId) => siteId ?? '' }}
    />
  );
  const history = createMemoryHistory({ initialEntries: ['/'] });
  render(<RouterProvider router={createRouter({ routeTree: createRootRoute({ component: outcome }), history })} />);
}

describe('what a turn of a dial comes to', () => {
  it('is no stop in most runs where the scenario touches goods and none of them stops', async () => {
    open({ notes: [], controls: [] });
    expect(await screen.findByText('none in most runs')).toBeDefined();
    expect(screen.getByText('Nothing is unsold in any run.')).toBeDefined();
  });

  it('is no figure at all where the scenario holds none of the goods: nothing unsold would calm', async () => {
    open({ notes: [{ code: 'holds-no-lane', facts: { disruption: 'licences' } }] as never, controls: [] });
    expect(await screen.findByText(/^The scenario holds none of these goods/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'the questions' })).toBeDefined();
    expect(screen.queryByText('none in most runs')).toBeNull();
    expect(screen.queryByText('Nothing is unsold in any run.')).toBeNull();
  });
});
