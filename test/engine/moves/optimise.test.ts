import { describe, expect, it } from 'vitest';
import { settleQuestion } from '../../../src/analyses/answer-inline.ts';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { createEmptyScenario } from '../../../src/domain/scenario/empty-scenario.ts';
import type { Lever } from '../../../src/domain/scenario/lever.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { optimiseMoves } from '../../../src/engine/moves/optimise.ts';
import type { MovesReport } from '../../../src/engine/moves/moves-report.ts';
import type { PlanAim } from '../../../src/engine/moves/plan-aim.ts';
import { importText } from '../../intake/import-text.ts';

const open = await loadHighsSolver();
const catalogue = loadCatalogue();

// Ten motors a day with a margin of 30; the only source of the ring is out for 20 days from day 30 on. Nobody waits, nothing is in stock.
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
  { catalogue },
);
if (dataset === null) throw new Error('The company was refused');

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

function substitute(id: string, maxShare: number, fixedCost: number): Lever {
  return {
    kind: 'substitution',
    id,
    fixedCost,
    leadTimeDays: 0,
    partNumber: 'RING',
    buyerSiteIds: [],
    maxShare,
    extraCostPerUnit: 0,
  };
}

const SCENARIO: Scenario = {
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
  disruptions: [
    {
      kind: 'site-outage',
      id: 'out',
      start: 30,
      duration: 20,
      siteId: 'FUYU',
      partNumbers: [],
      share: 1,
      losesStock: false,
      recovery: { shape: 'step', days: 0 },
    },
  ],
  levers: [substitute('half', 0.5, 2000), substitute('fifth', 0.2, 500), substitute('tenth', 0.1, 900)],
};

const NONE: PlanAim = { measure: 'mean', budget: null, mostUnsold: null, noStopBefore: null, service: null };
const run = (aim: Partial<PlanAim>, mostPlans = 100, scenario = SCENARIO) =>
  optimiseMoves({
    dataset,
    dataVersion: 'test',
    catalogue,
    asked: { scenario, aim: { ...NONE, ...aim }, suggests: false, draws: 4, mostPlans },
    open,
  });

describe('moves in several scenarios by weight', () => {
  const twice: Scenario = {
    ...SCENARIO,
    id: 'twice',
    disruptions: SCENARIO.disruptions.map((one) => ({ ...one, duration: 40 })),
    // Called as one of the other scenario, but another move: both are judged.
    levers: [substitute('tenth', 0.3, 900), substitute('half', 0.5, 2000)],
  };
  const found = optimiseMoves({
    dataset,
    dataVersion: 'test',
    catalogue,
    asked: {
      scenario: SCENARIO,
      weight: 1,
      further: [{ scenario: twice, weight: 3 }],
      aim: NONE,
      suggests: false,
      draws: 4,
      mostPlans: 100,
    },
    open,
  });

  it('weighs the losses of each', () => {
    // 20 days of 10 at 30 are 6,000 and 40 days 12,000: (6,000 + 3 × 12,000) / 4. The worst 1 in 20 all lie in the longer one.
    expect(found.nothing.unsold.value).toBeCloseTo(10_500, 6);
    expect(found.nothing.worst).toBeCloseTo(12_000, 6);
    expect(found.scenarios.map(({ weight, nothing }) => [weight, Math.round(nothing)])).toEqual([
      [0.25, 6000],
      [0.75, 12_000],
    ]);
    expect(found.moves.find(({ lever }) => lever.id === 'half')?.avoidsAlone.value).toBeCloseTo(5250, 6);
    const { plan, scenarios } = found;
    const weighed = scenarios.reduce((sum, one) => sum + one.weight * one.plan, 0);
    expect(plan.unsold.value).toBeCloseTo(weighed, 6);
  });

  it('drops no move that two scenarios call alike', () => {
    expect(found.moves.map(({ lever }) => lever.id)).toEqual(['half', 'fifth', 'tenth', 'tenth (twice)']);
    expect(found.moves.find(({ lever }) => lever.id === 'tenth (twice)')?.avoidsAlone.value).toBeCloseTo(3150, 6);
  });
});

describe('moves against an outage', () => {
  const all = run({});

  it('judges each by the simulation, alone and in the plan', () => {
    // 20 days of 10 at 30; a substitute for a share saves that share of it.
    const lost = all.nothing.unsold.value;
    expect(lost).toBeCloseTo(6000, 6);
    const half = all.moves.find(({ lever }) => lever.id === 'half');
    expect(half?.avoidsAlone.value).toBeCloseTo(lost / 2, 6);
    expect(half?.costAlone).toBeCloseTo(2000, 6);
    // Half and fifth save more than they cost, the tenth does not.
    expect(all.plan.ids).toEqual(['fifth', 'half']);
    expect(all.plan.cost.value).toBeCloseTo(2500, 6);
    expect(all.isComplete).toBe(true);
    expect(all.plansRun).toBe(8);
  });

  it('finds by steps what all sets give, and never less than the best single move', () => {
    for (const aim of [{}, { budget: 2000 }, { budget: 2600 }, { mostUnsold: 2000 }]) {
      const every = run(aim);
      const stepped = run(aim, 7);
      expect(stepped.plan.ids).toEqual(every.plan.ids);
      expect(stepped.isComplete).toBe(false);
    }
  });

  it('keeps a budget, and takes the cheapest plan that reaches a target', () => {
    expect(run({ budget: 600 }).plan.ids).toEqual(['fifth']);
    // Fifth and tenth together cost 1,400, half costs 2,000.
    expect(run({ mostUnsold: all.nothing.unsold.value * 0.75 }).plan.ids).toEqual(['fifth', 'tenth']);
    expect(run({ mostUnsold: all.nothing.unsold.value * 0.55 }).plan.ids).toEqual(['half']);
    expect(run({ mostUnsold: all.nothing.unsold.value * 0.85 }).plan.ids).toEqual(['fifth']);
  });

  it('shows the best and what binds where no plan reaches the target', () => {
    const missed = run({ mostUnsold: 10 });
    expect(missed.reaches).toBe(false);
    expect(missed.plan.ids).toEqual(['fifth', 'half', 'tenth']);
    expect(missed.binds.join(' ')).toContain('The least that is left unsold is EUR ');
    const poor = run({ budget: 100, mostUnsold: all.nothing.unsold.value / 2 });
    expect(poor.binds.join(' ')).toContain('The cheapest move costs EUR 500, above the budget of EUR 100.');
    expect(poor.binds.join(' ')).toContain('the budget binds');
    expect(poor.plan.ids).toEqual([]);
    // The last ring leaves on day 29 and arrives on day 34; five days of stock last to day 39, so that day 40 after 27 November is the first without.
    const late = run({ noStopBefore: 90 }, 100, { ...SCENARIO, levers: [stock(5, 10)] });
    expect(late.binds).toEqual([
      'The latest first stop that a plan reaches is 2027-01-06; 2027-02-25 or later was asked for.',
    ]);
    const bare = run({ mostUnsold: 10 }, 100, { ...SCENARIO, levers: [] });
    expect(bare.binds.join(' ')).toContain('There is no move');
  });

  it('holds stock of one part once', () => {
    const levers = [stock(5, 10), stock(10, 20), stock(20, 30)];
    const found = run({}, 100, { ...SCENARIO, levers });
    // Twenty days of stock bridge all of the outage.
    expect(found.plan.ids).toEqual(['stock-20']);
    expect(found.plan.unsold.value).toBeCloseTo(0, 6);
    expect(found.moves[0]?.avoidsAlone.value).toBeCloseTo(1500, 6);
    expect(found.plansRun).toBe(4);
  });
});

describe('a plan on its way', () => {
  it('is told from few runs first, then better ones by the time, and ends as without being told', () => {
    // An outage of uncertain length: more than the four runs that a first plan is made from.
    const uncertain: Scenario = {
      ...SCENARIO,
      draws: 16,
      disruptions: SCENARIO.disruptions.map((one) => ({ ...one, duration: { kind: 'uniform', low: 10, high: 30 } })),
    };
    const asked = { scenario: uncertain, aim: NONE, suggests: false, draws: 16, mostPlans: 7 };
    const about = { dataset, dataVersion: 'test', catalogue, asked, open };
    const told: MovesReport[] = [];
    const end = optimiseMoves({ ...about, onPlan: (report) => told.push(report) });
    expect(told[0]).toMatchObject({ draws: 4, isSoFar: true });
    expect(told.at(-1)).toMatchObject({ draws: 16, isSoFar: true });
    expect(told.at(-1)?.plan).toEqual(end.plan);
    expect(end).toEqual(optimiseMoves(about));
    expect(end.isSoFar).toBe(false);
  });

  it('is told first from the scenarios that count most, with its gap', () => {
    const further = Array.from({ length: 7 }, (_, row) => ({
      scenario: { ...SCENARIO, id: `out-${row}`, name: `Out ${row}` },
      weight: row === 4 ? 3 : 2,
    }));
    const asked = { scenario: SCENARIO, weight: 1, further, aim: NONE, suggests: false, draws: 4, mostPlans: 7 };
    const about = { dataset, dataVersion: 'test', catalogue, asked, open };
    const told: MovesReport[] = [];
    const end = optimiseMoves({ ...about, onPlan: (report) => told.push(report) });
    expect(told[0]?.scenarios.map(({ id, weight }) => [id, weight])).toEqual([
      ['out-0', 0.4],
      ['out-4', 0.6],
    ]);
    // Half and fifth leave 6,000 × 0.3 in each.
    expect(told[0]).toMatchObject({ gap: 0, isSoFar: true, plan: { ids: ['fifth', 'half'] } });
    expect(told[0]?.plan.unsold.value).toBeCloseTo(1800, 6);
    expect(told[0]?.notes[0]).toBe('From 2 of 8 scenarios, those that count most; the others follow.');
    expect(told.at(-1)).toMatchObject({ draws: 8, notes: [] });
    expect(end).toEqual(optimiseMoves(about));
  });

  it('says by how much another could be better, unless moves help each other', () => {
    expect(run({}).gap).toBe(0);
    // By steps: half and fifth leave 6,000 × 0.3 = 1,800 for 2,500. No plan beats single effects that add up, which is this very plan.
    expect(run({}, 7)).toMatchObject({ isComplete: false, gap: 0 });
    // Alone the fifth saves 1,200 for 500 and the half 3,000 for 2,000: where both may not be had, 2,000 + 3,000 is best.
    const [best] = [run({ budget: 2000 }, 5)];
    expect(best.plan.unsold.value).toBeCloseTo(3000, 6);
    expect(best.gap).toBe(0);
    // A day is no sum of single effects.
    expect(run({ noStopBefore: 40 }, 7).gap).toBeNull();
  });
});

describe('moves that are chosen', () => {
  const ask = (chosen: string[]) =>
    settleQuestion(
      'moves',
      { dataset, dataVersion: 'test' },
      {
        scenario: { ...SCENARIO, levers: [stock(5, 10), stock(10, 20)] },
        weight: 1,
        aim: NONE,
        suggests: false,
        draws: 4,
        mostPlans: 4,
        chosen,
      },
    );

  it('are refused where there is none such, and where they exclude each other', async () => {
    expect(await ask(['stock-5'])).toMatchObject({ ok: true });
    const refuse = async (chosen: string[]): Promise<string | null> => {
      const answer = await ask(chosen);
      return answer.ok ? null : answer.reason;
    };
    expect(await refuse(['stock-7'])).toContain('called “stock-7”');
    expect(await refuse(['stock-5', 'stock-10'])).toContain('“stock-5” and “stock-10” exclude each');
  });
});
