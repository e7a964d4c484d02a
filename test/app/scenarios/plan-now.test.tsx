import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { answerInline } from '../../../src/analyses/answer-inline.ts';
import { PlanThenAndNow } from '../../../src/app/scenarios/moves/plan-now.tsx';
import { askAgain } from '../../../src/documents/plan/ask-again.ts';
import { makePlan } from '../../../src/documents/plan/make-plan.ts';
import { createEmptyScenario } from '../../../src/domain/scenario/empty-scenario.ts';
import { storedPlan, type StoredPlan } from '../../../src/domain/scenario/stored-plan.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { importText } from '../../intake/import-text.ts';

afterEach(cleanup);

type Sold = { readonly demand: string; readonly margin: string };

/** Motors whose rings come from one source that stands still for 20 days, and fans without a ring whose demand is not on file. */
async function importMaker({ demand, margin }: Sold) {
  const { dataset } = await importText(
    {
      'parts.csv': `
        part_number,description,kind,unit_price,annual_demand,unit_margin
        M1,motor,product,100,${demand},${margin}
        FAN,fan,product,70,,${margin === '' ? '' : 9}
        RING,ring,component,5,,`,
      'bom.csv': '\nparent,child,quantity\nM1,RING,1\nFAN,RING,1',
      'suppliers.csv': '\nsupplier_id,name,country,role\nME,Kloos,DE,own\nF,Fuyu,CN,',
      'sites.csv': '\nsite_id,supplier_id,name,country\nME-1,ME,Kloos Hof,DE\nFUYU,F,Fuyu Baotou,CN',
      'sourcing.csv': `
        part_number,site_id,share_pct,evidence,lead_time_days,capacity_per_day
        RING,FUYU,100,seen,5,20`,
      'inventory.csv': '\npart_number,quantity,site_id\nRING,0,ME-1\nM1,0,ME-1',
    },
    { catalogue: loadCatalogue() },
  );
  if (dataset === null) throw new Error('The company was refused.');
  return { dataset, dataVersion: demand + margin };
}

const SCENARIO = {
  ...createEmptyScenario('out', 'Fuyu is out', {
    clocks: { lawDate: '2026-11-27', suspensionEnd: 'inclusive' },
    assumptions: {},
    inference: false,
    startDate: '2026-11-27',
  }),
  horizonDays: 60,
  draws: 4,
  levers: [
    {
      kind: 'buffer-stock' as const,
      id: 'stock',
      fixedCost: 0,
      leadTimeDays: 0,
      partNumber: 'RING',
      buyerSiteIds: [],
      coverDays: 20,
      holdingCostPerUnitYear: 0,
      costPerOrder: null,
    },
  ],
  disruptions: [
    {
      kind: 'site-outage' as const,
      id: 'out',
      start: 10,
      duration: 20,
      siteId: 'FUYU',
      partNumbers: [],
      share: 1,
      losesStock: false,
      recovery: { shape: 'step' as const, days: 0 },
    },
  ],
};
const AIM = { measure: 'mean' as const, budget: null, mostUnsold: null, noStopBefore: null, service: null };

async function storePlan(of: Sold): Promise<StoredPlan> {
  const question = { scenario: SCENARIO, weight: 1, aim: AIM, suggests: false, draws: 4, mostPlans: 4 };
  const answer = await answerInline('moves', await importMaker(of), question);
  if (!answer.ok) throw new Error('No plan can be made.');
  const named = { id: 'p', name: 'Winter', made: '2026-11-27' };
  return storedPlan.parse(structuredClone(makePlan(answer.report, [{ scenario: SCENARIO, weight: 1 }], 4, named)));
}

async function showNow(plan: StoredPlan, of: Sold) {
  const answer = await answerInline('moves', await importMaker(of), askAgain(plan));
  render(<PlanThenAndNow plan={plan} answer={answer} />);
}

const KNOWN = { demand: '3650', margin: '30' };

describe('a stored plan beside what it comes to now', () => {
  it('keeps what its figures did not hold', async () => {
    const plan = await storePlan(KNOWN);
    expect(plan.notes?.join(' ')).toContain('What moves save of sales of FAN is in no figure');
    expect(plan).toMatchObject({ basis: 'margin', lawDate: '2026-11-27', reading: 'open' });
    await showNow(plan, KNOWN);
    expect(screen.getByText(/^Then and now: What moves save of sales of FAN is in no figure/)).toBeDefined();
  });

  it('shows no loss of 0 where no money can be put on it any more', async () => {
    const plan = await storePlan(KNOWN);
    await showNow(plan, { demand: '', margin: '30' });
    expect(screen.getByRole('alert').textContent).toMatch(
      /^It cannot be judged on today’s data: .*demand.*It was expected to leave .* unsold\.$/,
    );
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says that margin then and revenue now are not to be compared', async () => {
    const plan = await storePlan(KNOWN);
    await showNow(plan, { ...KNOWN, margin: '' });
    expect(
      screen.getByText('Unsold was margin when it was stored and is revenue now: the two are not to be compared.'),
    ).toBeDefined();
  });

  it('does not pass a plan that was stored without notes off as one without gaps', async () => {
    const { notes: _, basis: __, ...plan } = await storePlan(KNOWN);
    await showNow(plan, KNOWN);
    expect(screen.getByText('What its figures do not hold was not kept with this plan.')).toBeDefined();
    expect(screen.getByText(/^Now: What moves save of sales of FAN is in no figure/)).toBeDefined();
  });
});
