import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { answerInline } from '../../../src/analyses/answer-inline.ts';
import { MovesForm } from '../../../src/app/scenarios/moves/moves-form.tsx';
import { composePlan } from '../../../src/app/scenarios/moves/move-words.ts';
import { MovesList } from '../../../src/app/scenarios/moves/moves-list.tsx';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { createEmptyScenario } from '../../../src/domain/scenario/empty-scenario.ts';
import type { Lever } from '../../../src/domain/scenario/lever.ts';
import type { PlanAim } from '../../../src/engine/moves/plan-aim.ts';
import { importText } from '../../intake/import-text.ts';

afterEach(cleanup);

/** Ten motors a day with a margin of 30, whose rings come from one source that stands still for 20 days. */
const { dataset } = await importText(
  {
    'parts.csv': `
      part_number,description,kind,unit_price,annual_demand,unit_margin
      M1,motor,product,100,3650,30
      RING,ring,component,5,,`,
    'bom.csv': '\nparent,child,quantity\nM1,RING,1',
    'suppliers.csv': '\nsupplier_id,name,country,role\nME,Kloos,DE,own\nF,Fuyu,CN,',
    'sites.csv': '\nsite_id,supplier_id,name,country\nME-1,ME,Kloos Hof,DE\nFUYU,F,Fuyu Baotou,CN',
    'sourcing.csv': `
      part_number,site_id,share_pct,evidence,lead_time_days,capacity_per_day
      RING,FUYU,100,seen,5,20`,
    'inventory.csv': '\npart_number,quantity,site_id\nRING,0,ME-1\nM1,0,ME-1',
  },
  { catalogue: loadCatalogue() },
);
if (dataset === null) throw new Error('The company was refused');
const about = { dataset, dataVersion: 'test' };

function stock(coverDays: number, fixedCost: number): Lever {
  return {
    kind: 'buffer-stock',
    id: `stock-${coverDays}`,
    fixedCost,
    leadTimeDays: 0,
    partNumber: 'RING',
    buyerSiteIds: [],
    coverDays,
    holdingCostPerUnitYear: 0,
    costPerOrder: null,
  };
}

const NONE: PlanAim = { measure: 'mean', budget: null, mostUnsold: null, noStopBefore: null, service: null };

async function findPlan(aim: Partial<PlanAim>, levers: Lever[]) {
  const scenario = {
    ...createEmptyScenario('out', 'Fuyu is out', {
      clocks: { lawDate: '2026-11-27', suspensionEnd: 'inclusive' },
      assumptions: {},
      inference: false,
      startDate: '2026-11-27',
    }),
    horizonDays: 120,
    draws: 4,
    stillWaitingAfterQuarter: 0,
    targetCoverDays: 0,
    assumed: { coverDays: null, leadDays: null, capacityOverUse: null },
    reactions: { cutBeforeStop: null, airFreight: null, otherGrade: null, callOnOthers: null },
    levers,
    disruptions: [
      {
        kind: 'site-outage' as const,
        id: 'out',
        start: 30,
        duration: 20,
        siteId: 'FUYU',
        partNumbers: [],
        share: 1,
        losesStock: false,
        recovery: { shape: 'step' as const, days: 0 },
      },
    ],
  };
  const question = { scenario, weight: 1, aim: { ...NONE, ...aim }, suggests: false, draws: 4, mostPlans: 20 };
  const answer = await answerInline('moves', about, question);
  if (!answer.ok) throw new Error('No plan can be made.');
  return answer.report;
}

const NAMES = { part: (partNumber: string) => partNumber, site: (siteId: string | null) => siteId ?? '' };

describe('a plan on screen', () => {
  it('says of a move which one of the plan keeps it out', async () => {
    const report = await findPlan({}, [stock(5, 10), stock(20, 30)]);
    render(<MovesList report={report} names={NAMES} />);
    const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }));
    expect(row('20 days of stock: RING').getByText('yes')).toBeDefined();
    expect(row('5 days of stock: RING').getByText('not together with 20 days of stock: RING')).toBeDefined();
  });

  it('says that the cheapest move is above the budget, and shows that nothing is done', async () => {
    const report = await findPlan({ budget: 100 }, [stock(20, 500)]);
    expect(composePlan(report)).toMatch(
      /^The cheapest move costs EUR 500, above the budget of EUR 100\. Nothing is done, and €\s6\sk stays unsold\.$/,
    );
    const reached = await findPlan({ budget: 600 }, [stock(20, 500)]);
    expect(composePlan(reached)).toMatch(/^1\smove for €\s500 bring/);
  });
});

describe('the form of a plan', () => {
  const asks: unknown[] = [];
  const draw = () =>
    render(
      <MovesForm
        scenarios={[{ id: 'out', name: 'Fuyu is out' }]}
        currency="EUR"
        first={null}
        onAsk={(one) => asks.push(one)}
      />,
    );

  it.each(['Budget, EUR', 'At most unsold, EUR'])('takes no %s below 0, and says what it takes', (field) => {
    draw();
    fireEvent.change(screen.getByLabelText(field), { target: { value: '-5' } });
    expect(screen.getByRole('alert').textContent).toBe('An amount is a number from 0 on.');
    expect(screen.getByLabelText(field).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Find a plan' }).disabled).toBe(true);
    expect(asks).toEqual([]);
  });
});
