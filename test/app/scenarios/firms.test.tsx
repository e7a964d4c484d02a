import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CompanyKind } from '../../../src/analyses/answers.ts';
import { composeShock } from '../../../src/app/scenarios/firms/compose-shock.ts';
import { readShock } from '../../../src/app/scenarios/firms/read-shock.ts';
import type { LoneReply, LoneRequest } from '../../../src/analyses/protocol.ts';
import type { ShockReport } from '../../../src/engine/inventory-dynamics/shock-report.ts';
import { renderApp } from '../fixtures/render-app.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Puts a thread that answers so in the place of the browser's workers. */
function answerWith(reply: (request: LoneRequest<CompanyKind>) => LoneReply<CompanyKind>): void {
  vi.stubGlobal('scrollTo', () => undefined);
  class FakeWorker extends EventTarget {
    postMessage(request: LoneRequest<CompanyKind>): void {
      const data = reply(request);
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
    }
    terminate(): void {}
  }
  vi.stubGlobal('Worker', FakeWorker);
}

const SHOCK: ShockReport = {
  model: 'firms',
  siteId: 'GZ-1',
  damage: 1,
  recoveryDays: 60,
  rule: 'prop',
  stockDays: 15,
  reorderDays: 6,
  days: 3,
  dataVersion: 'head-hash',
  engineVersion: '0.1.0',
  currency: 'EUR',
  normal: { production: 200, consumption: 100, valueAdded: 100 },
  series: { day: [0, 1, 2], production: [200, 150, 200], consumption: [100, 60, 100], valueAdded: [100, 70, 100] },
  lost: { production: 50, consumption: 40, valueAdded: 30 },
  firstDay: 1,
  backDay: 2,
  collapsed: false,
  places: [],
  placeCount: 5,
  notes: [],
};

describe('the shock of the address', () => {
  it('is none without a site, and takes its usual values where the address says nothing sound', () => {
    expect(readShock({ damage: '50' })).toBeNull();
    const usual = { damage: 1, recoveryDays: 60, stockDays: 15, reorderDays: 6, rule: 'prop', model: 'firms' };
    expect(readShock({ site: 'A' })).toMatchObject(usual);
    expect(readShock({ site: 'A', damage: '140', recovery: '0', stock: 'x', reorder: '2.5' })).toMatchObject(usual);
    expect(
      readShock({ site: 'A', damage: '62.5', recovery: 'never', stock: '30', rule: 'fill', model: 'sectors' }),
    ).toMatchObject({ damage: 0.625, recoveryDays: null, stockDays: 30, rule: 'fill', model: 'sectors' });
  });

  it('is told from when to when customers get less, or that nobody feels it', () => {
    expect(composeShock(SHOCK, 'Ganzhou')).toMatch(/^Customers get less from day 1 until day 2, 40\.0\s% less/);
    expect(composeShock({ ...SHOCK, backDay: null }, 'Ganzhou')).toContain('to the end of the 3 days');
    expect(composeShock({ ...SHOCK, firstDay: null, backDay: null }, 'Ganzhou')).toMatch(
      /^The stock of others covers for Ganzhou/,
    );
  });

  it('says nothing of customers where no sale is known', () => {
    const unsold = { ...SHOCK, firstDay: null, backDay: null, normal: { ...SHOCK.normal, consumption: 0 } };
    expect(composeShock(unsold, 'Ganzhou')).toMatch(/^What customers get is not known/);
    expect(composeShock(unsold, 'Ganzhou')).not.toContain('all that they ask for');
  });

  it('says of which sales alone it speaks where those of a product are not known', () => {
    const notes = [{ code: 'unsold-products-left-out' as const, facts: { products: 1 } }];
    expect(composeShock({ ...SHOCK, firstDay: null, backDay: null, notes }, 'Ganzhou')).toContain(
      'customers get all that they ask for of what has a price and a demand on file.',
    );
  });
});

describe('a network that holds not all firms', () => {
  const notes = [
    { code: 'unsold-products-left-out' as const, facts: { products: 2 } },
    { code: 'sites-without-trade' as const, facts: { sites: 3, of: 8 } },
  ];

  it('says of a shock what is in no figure, and gives what is lost as the least', () => {
    const told = composeShock({ ...SHOCK, notes }, 'Ganzhou');
    expect(told).toContain('At least €');
    expect(told).toContain('0 of 5 that can be judged make less than normal');
    expect(told).toContain('Of 3 of 8 sites no trade with another is known');
    expect(told).toContain('2 products have no price or no demand on file');
    expect(composeShock(SHOCK, 'Ganzhou')).not.toContain('At least');
  });

  it('calls none the first of all', async () => {
    answerWith(({ kind, question }) => {
      if (kind !== 'ranking') return { type: 'failed', message: 'asked for something else' };
      const row = { id: 'GZ-1', firms: 1, weight: 0.2, esri: 0.5, esriDown: 0.5, esriUp: 0.4, steps: 2 };
      const levels = { sites: [row], suppliers: [], countries: [] };
      const about = { dataVersion: 'v', engineVersion: '0.1.0', firmCount: 1, tradeCount: 1, notes };
      return { type: 'done', answer: { ...question, ...about, levels } };
    });
    await renderApp('/scenarios?tab=systemic');
    expect(await screen.findByText(/whose stop would cost most, of those that can be judged: 50/)).toBeDefined();
    expect(screen.getByText(/Of 3 of 8 sites no trade with another is known/)).toBeDefined();
  });
});

describe('the pages of firms', () => {
  it('asks for a site, and says where a shock cannot be followed', async () => {
    answerWith(() => ({ type: 'done', answer: null }));
    await renderApp('/scenarios?tab=shock');
    expect(await screen.findByText('Choose the site that is struck.')).toBeDefined();
    cleanup();
    await renderApp('/scenarios?tab=shock&site=GZ-1');
    expect(await screen.findByText(/sells nothing whose price and volume are on file/)).toBeDefined();
  });

  it('warns of a collapse, and names the model as another one', async () => {
    answerWith(() => ({ type: 'done', answer: { ...SHOCK, collapsed: true } }));
    await renderApp('/scenarios?tab=shock&site=GZ-1');
    expect((await screen.findByRole('alert')).textContent).toContain('shortage makes shortage');
    expect(screen.getByText(/A model beside the scenarios, not part of them/)).toBeDefined();
  });

  it('cannot rank where no trade is priced', async () => {
    answerWith(({ kind, question }) => {
      if (kind !== 'ranking') return { type: 'failed', message: 'asked for something else' };
      const levels = { sites: [], suppliers: [], countries: [] };
      const about = { dataVersion: 'v', engineVersion: '0.1.0', firmCount: 0, tradeCount: 0, notes: [] };
      return { type: 'done', answer: { ...question, ...about, levels } };
    });
    await renderApp('/scenarios?tab=systemic');
    expect(await screen.findByText(/No trade between two sites has both a price and a volume/)).toBeDefined();
  });
});
