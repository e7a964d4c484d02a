import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { TornadoChart } from '../../../../../src/app/scenarios/results/dependence/tornado-chart.tsx';

afterEach(cleanup);

describe('the chart of what a loss depends on', () => {
  it('says in its table what each end adds, where the sums read alike', () => {
    render(
      <TornadoChart
        base={19_100_000}
        currency="EUR"
        rows={[
          { id: 'cuts', label: 'Cuts to', lowText: '40 %', highText: '68 %', atLow: 18_800_000, atHigh: 19_350_000 },
          { id: 'seed', label: 'Waits', lowText: '2 days', highText: '9 days', atLow: 19_100_000, atHigh: 19_140_000 },
        ]}
      />,
    );
    const cells = screen.getAllByRole('cell').map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));
    expect(cells).toEqual([
      '40 %: € 19 m, −€ 300 k',
      '68 %: € 19 m, +€ 250 k',
      '2 days: € 19 m, no change',
      '9 days: € 19 m, +€ 40 k',
    ]);
  });
});
