import { describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { createEmptyScenario } from '../../../src/domain/scenario/empty-scenario.ts';
import type { Lever } from '../../../src/domain/scenario/lever.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import type { MovesReport } from '../../../src/engine/moves/moves-report.ts';
import { optimiseMoves } from '../../../src/engine/moves/optimise.ts';
import type { PlanAim } from '../../../src/engine/moves/plan-aim.ts';
import { importText } from '../../intake/import-text.ts';

/** Cases; `npm run test:plans` tries two hundred. */
const CASES = Number(process.env['LODESTONE_PLANS'] ?? 5);
const open = await loadHighsSolver();
const catalogue = loadCatalogue();

// Two motors, one ring in both, a coil and a case in one of them each; every part has one source.
const { dataset } = await importText(
  {
    'parts.csv': `
      part_number,description,kind,unit_price,annual_demand,unit_margin
      M1,motor,product,100,3650,30
      M2,pump,product,80,1825,20
      RING,ring,component,5,,
      COIL,coil,component,3,,
      CASE,case,component,8,,`,
    'bom.csv': '\nparent,child,quantity\nM1,RING,1\nM1,COIL,2\nM2,RING,1\nM2,CASE,1',
    'suppliers.csv': '\nsupplier_id,name,country,role\nME,Kloos,DE,own\nF,Fuyu,CN,\nG,Gelu,CN,\nH,Hessel,DE,',
    'sites.csv':
      '\nsite_id,supplier_id,name,country\nME-1,ME,Kloos Hof,DE\nFUYU,F,Fuyu Baotou,CN\nGELU,G,Gelu Ningbo,CN\nHESS,H,Hessel Kassel,DE',
    'sourcing.csv': `
      part_number,site_id,share_pct,evidence,lead_time_days,capacity_per_day
      RING,FUYU,100,seen,14,30
      COIL,GELU,100,seen,7,40
      CASE,HESS,100,seen,7,10`,
    'inventory.csv': '\npart_number,quantity,site_id\nRING,150,ME-1\nCOIL,100,ME-1\nCASE,50,ME-1\nM1,0,ME-1\nM2,0,ME-1',
  },
  { catalogue },
);
if (dataset === null) throw new Error('The company was refused');

function createNumbers(seed: number): () => number {
  let state = seed * 7919 + 1;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

const PARTS = ['RING', 'COIL', 'CASE'] as const;
const SITES = { RING: 'FUYU', COIL: 'GELU', CASE: 'HESS' } as const;

function drawLever(number: number, next: () => number): Lever {
  const partNumber = PARTS[Math.floor(3 * next())]!;
  const shared = { id: `${number}`, fixedCost: Math.round(next() ** 2 * 20_000), partNumber, buyerSiteIds: [] };
  const leadTimeDays = Math.floor(30 * next());
  if (next() < 0.5) {
    const coverDays = Math.ceil(40 * next());
    return { ...shared, kind: 'buffer-stock', leadTimeDays, coverDays, holdingCostPerUnitYear: 1, costPerOrder: null };
  }
  return { ...shared, kind: 'substitution', leadTimeDays, maxShare: Math.ceil(10 * next()) / 10, extraCostPerUnit: 2 };
}

function drawScenario(next: () => number): Scenario {
  const setting = {
    clocks: { lawDate: '2026-11-27', suspensionEnd: 'inclusive' as const },
    assumptions: {},
    inference: false,
  };
  return {
    ...createEmptyScenario('random', 'Outages', { ...setting, startDate: '2026-11-27' }),
    horizonDays: 182,
    stepDays: 7,
    draws: 8,
    disruptions: PARTS.filter(() => next() < 0.7).map((part) => ({
      kind: 'site-outage',
      id: part,
      start: Math.floor(60 * next()),
      duration: { kind: 'triangular', low: 7, mode: 30, high: 30 + Math.floor(60 * next()) },
      siteId: SITES[part],
      partNumbers: [],
      share: Math.ceil(10 * next()) / 10,
      losesStock: false,
      recovery: { shape: 'step', days: 0 },
    })),
    levers: Array.from({ length: 8 }, (_, number) => drawLever(number, next)),
  };
}

const NONE: PlanAim = { measure: 'mean', budget: null, mostUnsold: null, noStopBefore: null, service: null };

/** What an aim without a target makes small. */
function value({ plan }: MovesReport, aim: PlanAim): number {
  return aim.budget === null ? plan.cost.value + plan.unsold.value : plan.unsold.value;
}

describe('plans of random levers', () => {
  it('are never worse than the best single lever, and seldom than the best of all sets', { timeout: 3_600_000 }, () => {
    const gaps: number[] = [];
    for (let seed = 1; seed <= CASES; seed++) {
      const next = createNumbers(seed);
      const scenario = drawScenario(next);
      const aim = seed % 2 === 0 ? NONE : { ...NONE, budget: Math.round(30_000 * next()) };
      const run = (mostPlans: number) =>
        optimiseMoves({
          dataset,
          dataVersion: 'random',
          catalogue,
          asked: { scenario, aim, suggests: false, draws: 8, mostPlans },
          open,
        });
      const every = run(256);
      // Fewer than the sets there are, so that it searches.
      const stepped = run(Math.ceil(every.plansRun * 0.7));
      expect([every.isComplete, stepped.isComplete]).toEqual([true, false]);
      const singles = every.moves
        .filter(({ costAlone }) => aim.budget === null || costAlone <= aim.budget)
        .map(({ costAlone, avoidsAlone }) => {
          const unsold = every.nothing.unsold.value - avoidsAlone.value;
          return aim.budget === null ? costAlone + unsold : unsold;
        });
      const best = Math.min(...singles, every.nothing.unsold.value);
      expect(value(stepped, aim), `seed ${seed}`).toBeLessThanOrEqual(best + 1e-6);
      gaps.push((value(stepped, aim) - value(every, aim)) / Math.max(1, value(every, aim)));
    }
    const worst = Math.max(...gaps);
    const exact = gaps.filter((gap) => gap < 1e-9).length;
    process.stdout.write(
      `${CASES} cases, ${exact} exact, worst ${(100 * worst).toFixed(3)} % from the best of all sets\n`,
    );
    expect(worst).toBeLessThanOrEqual(0.01);
  });
});
