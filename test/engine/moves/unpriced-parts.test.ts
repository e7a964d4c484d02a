import { describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { createEmptyScenario } from '../../../src/domain/scenario/empty-scenario.ts';
import type { Lever } from '../../../src/domain/scenario/lever.ts';
import { NEW_DISRUPTIONS } from '../../../src/app/scenarios/builder/new-disruption.ts';
import { optimiseMoves } from '../../../src/engine/moves/optimise.ts';
import { noteUnvalued } from '../../../src/engine/moves/unpriced-parts.ts';
import type { SupplyNetwork } from '../../../src/engine/network/supply-network.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { MovesReport } from '../../../src/engine/moves/moves-report.ts';
import { importText } from '../../intake/import-text.ts';

const open = await loadHighsSolver();
const catalogue = loadCatalogue();

const BUFFER: Lever = {
  kind: 'buffer-stock',
  id: 'ring-stock',
  fixedCost: 0,
  leadTimeDays: 0,
  partNumber: 'RING',
  buyerSiteIds: [],
  coverDays: 20,
  holdingCostPerUnitYear: null,
  costPerOrder: null,
};

/** Ten motors a day whose only ring does not come for 20 days; `price` is that of the ring as its file says it, `beside` another product. */
async function optimise(price: string, levers: readonly Lever[] = [], beside = ''): Promise<MovesReport> {
  const { dataset } = await importText(
    {
      'parts.csv': `
        part_number,description,kind,unit_price,annual_demand,unit_margin
        M1,motor,product,100,3650,30
        RING,ring,component,${price},,${beside}`,
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
  const setting = {
    clocks: { lawDate: '2026-11-27', suspensionEnd: 'inclusive' },
    assumptions: {},
    inference: false,
    startDate: '2026-11-27',
  } as const;
  const scenario = {
    ...createEmptyScenario('out', 'Fuyu is out', setting),
    horizonDays: 120,
    draws: 4,
    disruptions: [{ ...NEW_DISRUPTIONS['site-outage'], id: 'out', siteId: 'FUYU', start: 60, duration: 20 }],
    levers: [...levers],
  };
  const aim = { measure: 'mean', budget: null, mostUnsold: null, noStopBefore: null, service: null } as const;
  const asked = { scenario, aim, suggests: levers.length === 0, draws: 4, mostPlans: 20 };
  return optimiseMoves({ dataset, dataVersion: 'v', catalogue, asked, open });
}

describe('moves for a product whose parts, or the rate of whose currency, are not on file', () => {
  it('say so, and nothing of a product of which all is known', async () => {
    const bare = await optimise('5', [], '\nM2,pump,product,100,3650,30');
    expect(bare.notes).toContain(
      'What goes into M2 is not on file: no run stops it, and no move is weighed for what it needs.',
    );
    expect((await optimise('5')).notes.filter((note) => note.includes('not on file'))).toEqual([]);
    const part = (partNumber: string, currency: string) => ({ partNumber, unitPrice: 100, unitMargin: 30, currency });
    const dataset = {
      parts: [part('M1', 'EUR'), part('M2', 'CHF')],
      rates: [],
      settings: { reportingCurrency: 'EUR' },
    } as unknown as Dataset;
    const products = [3650_00, null].map((revenue, row) => ({ part: row, yearlyUnits: 3650, revenue, sources: [] }));
    const parts = dataset.parts as unknown as SupplyNetwork['parts'];
    expect(noteUnvalued({ products, parts }, dataset)).toEqual([
      'What moves save of sales of M2 is in no figure, for want of a rate of its currency on file: a move that is not chosen may be worth its cost.',
    ]);
  });
});

describe('moves that save sales of a product without a price', () => {
  it('say that what they save is in no figure, whether price or demand is missing', async () => {
    const said =
      'What moves save of sales of M2 is in no figure, for want of a price or a demand on file: a move that is not chosen may be worth its cost.';
    for (const beside of ['M2,pump,product,,3650,', 'M2,pump,product,100,,30'])
      expect((await optimise('5', [], `\n${beside}`)).notes).toContain(said);
    for (const beside of ['', 'M2,pump,product,100,3650,', 'M2,pump,product,,3650,30'])
      expect((await optimise('5', [], `\n${beside}`)).notes.filter((note) => note.includes('no figure'))).toEqual([]);
  });
});

describe('moves on a part without a price', () => {
  it('are not made up as if they were free, and that is said', async () => {
    const { moves, plan, notes } = await optimise('');
    expect(moves.flatMap(({ lever }) => ('partNumber' in lever ? [lever.partNumber] : []))).toEqual([]);
    expect(plan.ids).toEqual([]);
    expect(notes).toContain(
      'No stock and no other source of RING is suggested: no price is on file, so what it would cost is not known.',
    );
  });

  it('are suggested where the price is on file, even one of 0', async () => {
    for (const price of ['5', '0']) {
      const { moves, notes } = await optimise(price);
      expect(moves.map(({ lever }) => lever.id)).toContain('stock-RING-30');
      expect(notes.filter((note) => note.includes('price'))).toEqual([]);
    }
  });

  it('that a person wrote say that they look too cheap', async () => {
    expect((await optimise('', [BUFFER])).notes).toContain(
      'No price of RING is on file: what moves that buy it cost is not known, and they look too cheap here.',
    );
    expect((await optimise('5', [BUFFER])).notes.filter((note) => note.includes('price'))).toEqual([]);
  });
});
