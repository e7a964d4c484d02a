import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createOwnerColumns } from '../../../src/app/exposure/owners/owner-columns.tsx';
import { buildOwnerRows, type OwnerRow } from '../../../src/app/exposure/owners/owner-row.ts';
import { createPartExport } from '../../../src/app/exposure/export/part-export.ts';
import { buildPartRows } from '../../../src/app/exposure/parts/part-row.ts';
import { listParts } from '../../../src/documents/workbook/list-rows.ts';
import type { ExposureReport, OwnerExposure, SourceOfPart } from '../../../src/engine/exposure/report.ts';
import { exposureReport } from '../fixtures/exposure-report.ts';
import { renderApp } from '../fixtures/render-app.tsx';
import { createFinding, createPart, worlds } from './part-exposure.ts';

afterEach(cleanup);
// jsdom has no layout to scroll.
vi.stubGlobal('scrollTo', () => undefined);

const NO_CONTEXT = { dataset: undefined, catalogue: undefined, triage: new Map(), concentration: new Map() };
const OWNERS = { dataset: undefined, catalogue: undefined, standings: new Map(), concentration: undefined };

const [known, unknown] = exposureReport.products.map(({ partNumber }) => partNumber);
const exposed = { fill: 'possibly', exposedShare: worlds(0, 1, 1, 1) } as const;

const report: ExposureReport = {
  ...exposureReport,
  withoutMoney: [unknown ?? ''],
  parts: [
    createPart('BOTH', {
      ...exposed,
      findings: [createFinding()],
      products: [known ?? '', unknown ?? ''],
      spend: 3e6,
      spendIsLeast: true,
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

const byPart = ([a]: readonly unknown[], [b]: readonly unknown[]): number => (String(a) < String(b) ? -1 : 1);

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
      BOTH: ['≥ 9.0', '≥ 3.00'],
      NONE: [MISSING, '—price or yearly quantity not on file'],
      OPEN: [MISSING, '—price or yearly quantity not on file'],
      BACK: ['≤ 4.0', '2.00'],
      INSIDE: ['—counted with the component that a rule reaches', '—price or yearly quantity not on file'],
      CLEAR: ['0', '—price or yearly quantity not on file'],
    });
    expect(screen.getByText(/Price or demand missing, in no amount: /).textContent).toContain(unknown);
  });

  it('are not known of a part in no product, in its sheet either: nothing on file says that none rests on it', async () => {
    const alone = createPart('ALONE', {
      state: 'cannot-be-judged',
      fill: 'cannotBeJudged',
      exposedShare: null,
      inNoProduct: true,
      products: [],
    });
    await renderApp('/exposure?part=ALONE', { answer: () => Promise.resolve({ ...report, parts: [alone] }) });
    const name = 'Share of supply and revenue at risk of ALONE by world';
    const table = await screen.findByRole('table', { name });
    expect(within(table).getAllByText('not known')).toHaveLength(4);
    expect(table.textContent).not.toContain('€');
    expect(screen.getByText(/In no product on file, so that no amount is known\./)).toBeDefined();
  });

  it('are said alike by the page and by what is saved from it', () => {
    const rows = buildPartRows(report.parts, NO_CONTEXT);
    const table = createPartExport(rows, report);
    const at = (name: string): number => table.columns.findIndex((column) => column.name === name);
    const said = table.rows.map((cells) => [
      cells[0],
      cells[at('revenue_at_risk_EUR')],
      cells[at('revenue_at_risk_is')],
      cells[at('revenue_at_risk_surely_EUR')],
      cells[at('spend_a_year_EUR')],
      cells[at('spend_is')],
    ]);
    expect(said.toSorted(byPart)).toEqual([
      ['BACK', 4e6, 'at most', 0, 2e6, 'known'],
      ['BOTH', 9e6, 'at least', 0, 3e6, 'at least'],
      ['CLEAR', 0, 'known', 0, null, 'not known'],
      ['INSIDE', null, 'in its components', 0, null, 'not known'],
      ['NONE', null, 'not known', null, null, 'not known'],
      ['OPEN', null, 'not known', null, null, 'not known'],
    ]);
    // The workbook of the whole analysis says the same of the same parts.
    const whole = listParts(report.parts, report);
    const risk = whole.columns.findIndex(({ name }) => name === 'revenue_at_risk_EUR');
    expect(
      whole.rows.map((cells) => [cells[0], cells[risk], cells[risk + 1], cells[risk + 2]]).toSorted(byPart),
    ).toEqual(said.map((cells) => cells.slice(0, 4)).toSorted(byPart));
  });

  it('are not known of suppliers whose goods only products without both need', () => {
    const scale = { divisor: 1, suffix: '' } as const;
    const nothing = worlds(0, 0, 0, 0);
    const say = (row: Partial<OwnerRow>): (string | null)[] =>
      createOwnerColumns('suppliers', 'EUR', scale, scale)
        .filter(({ id }) => id === 'possible' || id === 'spend')
        .map(
          ({ cell }) =>
            render(<>{cell({ spend: 0, revenueAtRisk: nothing, ...row } as OwnerRow)}</>).container.textContent,
        );
    expect(say({ known: 'none', spendIsLeast: true })).toEqual(['—not known', '—not known']);
    expect(say({ known: 'all', spendIsLeast: false })).toEqual(['0', '0']);
    expect(say({ known: 'some', revenueAtRisk: worlds(0, 5, 5, 5), spend: 2, spendIsLeast: true })).toEqual([
      '≥\u00a05',
      '≥\u00a02',
    ]);
  });

  it('are known of suppliers by the products that need their goods', () => {
    const source = { siteId: 'S', supplierId: 'V', siteName: '', supplierName: '' } as SourceOfPart;
    const rate = (products: string[]): unknown => {
      const part = createPart('M', { products, sources: [source] });
      const owner = { id: 'V', revenueAtRisk: worlds(0, 0, 0, 0) } as OwnerExposure;
      return buildOwnerRows({ ...report, parts: [part], suppliers: [owner] }, 'suppliers', OWNERS)[0]?.known;
    };
    expect([[known ?? ''], [unknown ?? ''], [known ?? '', unknown ?? ''], []].map(rate)).toEqual([
      'all',
      'none',
      'some',
      'none',
    ]);
  });
});
