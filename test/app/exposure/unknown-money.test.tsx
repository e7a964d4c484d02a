import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createOwnerColumns } from '../../../src/app/exposure/owners/owner-columns.tsx';
import type { OwnerRow } from '../../../src/app/exposure/owners/owner-row.ts';
import type { ExposureReport } from '../../../src/engine/exposure/report.ts';
import { exposureReport } from '../fixtures/exposure-report.ts';
import { renderApp } from '../fixtures/render-app.tsx';
import { createFinding, createPart, worlds } from './part-exposure.ts';

afterEach(cleanup);
// jsdom has no layout to scroll.
vi.stubGlobal('scrollTo', () => undefined);

const [known, unknown] = exposureReport.products.map(({ partNumber }) => partNumber);
const exposed = { fill: 'possibly', exposedShare: worlds(0, 1, 1, 1), spend: 0 } as const;

const report: ExposureReport = {
  ...exposureReport,
  withoutMoney: [unknown ?? ''],
  parts: [
    createPart('BOTH', {
      ...exposed,
      findings: [createFinding()],
      products: [known ?? '', unknown ?? ''],
      revenueAtRisk: worlds(0, 9e6, 9e6, 9e6),
    }),
    createPart('NONE', { ...exposed, findings: [createFinding()], products: [unknown ?? ''] }),
    createPart('OPEN', { ...exposed, fill: 'cannotBeJudged', products: [unknown ?? ''], atMost: 0 }),
    createPart('BACK', {
      findings: [createFinding()],
      fill: 'ifPausedBack',
      products: [known ?? ''],
      yearlyQuantity: 5,
      spend: 2e6,
      revenueAtRisk: worlds(0, 0, 4e6, 4e6),
    }),
    createPart('INSIDE', { fill: 'surely', exposedShare: worlds(1, 1, 1, 1), products: [known ?? ''] }),
    createPart('CLEAR', { products: [unknown ?? ''] }),
  ],
};

async function readCells(): Promise<Record<string, string[]>> {
  await renderApp('/exposure', { answer: () => Promise.resolve(report) });
  await screen.findByRole('grid', { name: 'Exposure by part' });
  const rows = screen.getAllByRole('row').slice(1);
  const cells = rows.map((row) =>
    within(row)
      .getAllByRole('gridcell')
      .map((cell) => (cell.textContent ?? '').replaceAll('\u00a0', ' ')),
  );
  return Object.fromEntries(cells.map(([, id = '', ...further]) => [id, further.slice(2, 4)] as const));
}

const MISSING = '—a product that needs it has no price or demand on file';

describe('amounts of parts whose products have no price or demand', () => {
  it('are not known, a lower bound where another product has both, and nothing only where nothing is exposed', async () => {
    expect(await readCells()).toEqual({
      BOTH: ['≥ 9.0', '0.00'],
      NONE: [MISSING, '—price or demand not on file'],
      OPEN: [MISSING, '—price or demand not on file'],
      BACK: ['≤ 4.0', '2.00'],
      INSIDE: ['—counted with the component that a rule reaches', '—price or demand not on file'],
      CLEAR: ['0.0', '—price or demand not on file'],
    });
    expect(screen.getByText(/Price or demand missing, in no amount: /).textContent).toContain(unknown);
  });

  it('are not known of any supplier where no product has both', () => {
    const scale = { divisor: 1, suffix: '' } as const;
    const nothing = worlds(0, 0, 0, 0);
    const say = (isMoneyKnown: boolean): (string | null)[] =>
      createOwnerColumns('suppliers', 'EUR', scale, scale, isMoneyKnown)
        .filter(({ id }) => id === 'possible' || id === 'spend')
        .map(({ cell }) => render(<>{cell({ spend: 0, revenueAtRisk: nothing } as OwnerRow)}</>).container.textContent);
    expect(say(false)).toEqual(['—not known', '—not known']);
    expect(say(true)).toEqual(['0', '0']);
  });
});
