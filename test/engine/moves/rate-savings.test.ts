import { describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { makePlan } from '../../../src/documents/plan/make-plan.ts';
import { listPlan } from '../../../src/documents/plan/list-plan.ts';
import { readSavings, readSavingsBasis, saySavings } from '../../../src/documents/words/say-savings.ts';
import { createEmptyScenario } from '../../../src/domain/scenario/empty-scenario.ts';
import type { Lever } from '../../../src/domain/scenario/lever.ts';
import { optimiseMoves } from '../../../src/engine/moves/optimise.ts';
import { importText } from '../../intake/import-text.ts';

const open = await loadHighsSolver();
const catalogue = loadCatalogue();

function stock(partNumber: string): Lever {
  return {
    kind: 'buffer-stock',
    id: partNumber,
    fixedCost: 0,
    leadTimeDays: 0,
    partNumber,
    buyerSiteIds: [],
    coverDays: 20,
    holdingCostPerUnitYear: null,
    costPerOrder: null,
  };
}
const FILE: Lever = {
  kind: 'early-filing',
  id: 'file',
  fixedCost: 0,
  leadTimeDays: 0,
  disruptionIds: [],
  daysEarlier: 10,
};

/** Motors with a price, pumps without one and fans without a demand, of one ring each; the seal goes into pumps alone, the shaft into motors. */
async function judge(levers: readonly Lever[]) {
  const { dataset } = await importText(
    {
      'parts.csv': `
        part_number,description,kind,unit_price,annual_demand,unit_margin
        MOTOR,motor,product,100,3650,30
        PUMP,pump,product,,3650,
        FAN,fan,product,100,,30
        ROTOR,rotor,assembly,8,,
        RING,ring,component,5,,
        SEAL,seal,component,2,,
        SHAFT,shaft,component,3,,`,
      'bom.csv':
        '\nparent,child,quantity\nMOTOR,ROTOR,1\nPUMP,ROTOR,1\nFAN,ROTOR,1\nROTOR,RING,1\nPUMP,SEAL,1\nMOTOR,SHAFT,1',
      'suppliers.csv': '\nsupplier_id,name,country,role\nME,Kloos,DE,own\nF,Fuyu,CN,',
      'sites.csv': '\nsite_id,supplier_id,name,country\nME-1,ME,Kloos Hof,DE\nFUYU,F,Fuyu Baotou,CN',
      'sourcing.csv': `
        part_number,site_id,share_pct,evidence,lead_time_days,capacity_per_day
        RING,FUYU,100,seen,5,40
        SEAL,FUYU,100,seen,5,20
        SHAFT,FUYU,100,seen,5,20`,
    },
    { catalogue },
  );
  if (dataset === null) throw new Error('The company was refused');
  const scenario = {
    ...createEmptyScenario('calm', 'Calm', {
      clocks: { lawDate: '2026-11-27', suspensionEnd: 'inclusive' as const },
      assumptions: {},
      inference: false,
      startDate: '2026-11-27',
    }),
    horizonDays: 28,
    stepDays: 7 as const,
    draws: 4,
    levers: [...levers],
  };
  const aim = { measure: 'mean', budget: null, mostUnsold: null, noStopBefore: null, service: null } as const;
  const asked = { scenario, aim, suggests: false, draws: 4, mostPlans: 4, chosen: levers.map(({ id }) => id) };
  const report = optimiseMoves({ dataset, dataVersion: 'v', catalogue, asked, open });
  return { report, scenario };
}

describe('what a move saves where products have no money', () => {
  it('is not known where none of them has, and the least where some have', async () => {
    const { report } = await judge([stock('RING'), stock('SEAL'), stock('SHAFT'), FILE]);
    expect(report.moves.map(({ lever, avoidsIs, unitsAreLeast }) => [lever.id, avoidsIs, unitsAreLeast])).toEqual([
      ['RING', 'at least', true],
      ['SEAL', 'not known', undefined],
      ['SHAFT', undefined, undefined],
      ['file', 'at least', undefined],
    ]);
  });

  it('stays so in a plan that is kept, and in its workbook', async () => {
    const { report, scenario } = await judge([stock('RING'), stock('SEAL'), stock('SHAFT')]);
    const plan = makePlan(report, [{ scenario, weight: 1 }], 4, { id: 'p', name: 'Plan', made: '2026-11-27' });
    const names = { part: (part: string) => part, site: (site: string | null) => site ?? '' };
    const read = (of: typeof plan) => {
      const { columns, rows } = listPlan(of, names)[0]!;
      const at = ['avoids_EUR', 'units_are', 'avoids_is'].map((name) => columns.findIndex((one) => one.name === name));
      return rows.map((row) => at.map((column) => row[column]));
    };
    expect(read(plan).map(([, ...bases]) => bases)).toEqual([
      ['at least', 'at least'],
      ['known', 'not known'],
      ['known', 'known'],
    ]);
    expect(read(plan)[1]?.[0]).toBeNull();
    // What was stored before its notes were kept says nothing of it.
    const { notes: _, ...before } = plan;
    expect(read(before).map(([, ...bases]) => bases)).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  it('is written as no 0, and as the least', () => {
    const none = { avoidsIs: 'not known' } as const;
    expect([readSavings(none, 0), readSavings(none, 0, 0), readSavings(none, 5), readSavings({}, 0)]).toEqual([
      null,
      null,
      5,
      0,
    ]);
    expect([none, { avoidsIs: 'at least' } as const, {}].map((move) => readSavingsBasis(move, 0))).toEqual([
      'not known',
      'at least',
      'known',
    ]);
    expect(saySavings(none, 0, 'EUR 0')).toBe('not known');
    expect(saySavings(none, 5, 'EUR 5')).toBe('≥\u00a0EUR 5');
    expect(saySavings({}, 0, 'EUR 0')).toBe('EUR 0');
  });
});
