import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ThreeTable } from '../../../src/app/scenarios/resilience/three-table.tsx';
import { readMotorWorks, runMotorWorks } from '../../engine/simulation/motor-works.ts';

afterEach(cleanup);

const ROW = {
  id: 'plant',
  timeToSurvive: 10,
  timeToRecover: 20,
  gap: 10,
  exposed: true,
  performanceImpact: 50,
  riskExposureIndex: 1,
  reason: null,
};

describe('one outage in three models', () => {
  it('shows what each says and why they differ', async () => {
    // A motor a day at a margin of 5, none in stock: 20 days of standing still, and nobody waits.
    const scenario = runMotorWorks(await readMotorWorks(), {
      disruptions: [
        {
          id: 'outage',
          kind: 'site-outage',
          start: 0,
          duration: 20,
          siteId: 'plant',
          partNumbers: ['motor'],
          share: 1,
          losesStock: false,
          recovery: { shape: 'step', days: 0 },
        },
      ],
    });
    const lost = { production: 900, consumption: 700, valueAdded: 100 };
    const table = {
      row: ROW,
      recoverDays: 20,
      resilience: { currency: 'EUR', basis: 'margin' as const },
      scenario,
      isSilent: false,
    };
    const { rerender } = render(<ThreeTable {...table} shock={{ lost, firstDay: 0 }} />);
    const cells = () =>
      [...document.querySelectorAll('tbody tr')].map((line) => line.textContent.replaceAll(/\s/g, ' '));
    expect(cells()[0]).toBe('Lost€ 50€ 100 (€ 100 to € 100)€ 700');
    expect(cells()[1]).toBe('First shortafter 10 daysday 0, 24 Nov 2026day 0, 24 Nov 2026');
    expect(cells().map((text) => text.slice(0, 5))).toContain('Stock');
    expect(cells().at(-1)).toBe('Moneymarginmargin of what is unsold by the horizonsales to customers');
    rerender(<ThreeTable {...table} shock={null} />);
    expect(screen.getAllByText('sells nothing known')).toHaveLength(2);
    // Sales of some product are not followed, for want of a margin: neither a day nor a sum is known, and money is revenue.
    const unknown = { ...ROW, timeToSurvive: null, gap: null, exposed: null, performanceImpact: null };
    const revenue = { currency: 'EUR', basis: 'revenue' as const };
    rerender(<ThreeTable {...table} row={unknown} resilience={revenue} shock={null} />);
    expect(cells()[0]).toMatch(/^Lostnot known/);
    expect(cells()[1]).toMatch(/^First shortnot known/);
    expect(cells().at(-1)).toMatch(/^Moneyrevenuemargin of what/);
    // Nobody has said what lies in stock: 0 days are the least, and the loss the most.
    rerender(<ThreeTable {...table} row={{ ...ROW, timeToSurvive: 0 }} isSilent shock={null} />);
    expect(cells()[0]).toMatch(/^Lost≤ € 50€/);
    expect(cells()[1]).toMatch(/^First shortno stock on file/);
  });
});
