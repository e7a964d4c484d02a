import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { explainOutage } from '../../../src/engine/resilience/explain-outage.ts';
import type { OpenLinearProgram } from '../../../src/engine/resilience/linear-program.ts';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import type { OutageName } from '../../../src/engine/resilience/report.ts';
import { CATALOGUE, importText } from '../../intake/import-text.ts';

// A supplier with 30 units ready, 15 in the assembler's input stock and 20 cars finished, at ten a day and a margin of 5.
const FILES = {
  'parts.csv': `
    part_number,kind,category,unit_price,unit_margin,annual_demand
    CAR,product,,50,5,3650
    BOX,component,,2,,`,
  'bom.csv': `
    parent,child,quantity
    CAR,BOX,1`,
  'suppliers.csv': `
    supplier_id,name,country,role
    us,We,DE,own
    one,First,CN,
    two,Second,MX,`,
  'sites.csv': `
    site_id,supplier_id,country,time_to_recover_days
    F,us,DE,8
    S,one,CN,20
    Z,two,MX,`,
  'sourcing.csv': `
    part_number,site_id,share_pct,buyer_site_id,capacity_per_day
    CAR,F,100,,12
    BOX,S,100,F,12`,
  'inventory.csv': `
    part_number,quantity,site_id
    BOX,30,S
    BOX,15,F
    CAR,20,F`,
};

let open: OpenLinearProgram;
let dataset: Dataset;
beforeAll(async () => {
  open = await loadHighsSolver();
  const imported = await importText(FILES);
  if (imported.dataset === null) throw new Error(JSON.stringify(imported.document.problems));
  ({ dataset } = imported);
});

function explain(level: OutageName['level'], id: string) {
  return explainOutage({ dataset, catalogue: CATALOGUE, inference: false, outage: { level, id }, open });
}

describe(explainOutage, () => {
  it('breaks the time to survive down to the days of each stock: 3 + 1.5 + 2, and the loss to units not sold', () => {
    const found = explain('suppliers', 'one');
    expect(found?.down).toEqual([{ partNumber: 'BOX', siteId: 'S' }]);
    expect(found?.firstShort).toEqual(['CAR']);
    expect(found?.stocks.map(({ days, ...stock }) => [stock, Math.round(days * 1e9) / 1e9])).toEqual([
      [{ kind: 'node', partNumber: 'BOX', siteId: 'S', units: 30 }, 3],
      [{ kind: 'node', partNumber: 'CAR', siteId: 'F', units: 20 }, 2],
      [{ kind: 'shelf', partNumber: 'BOX', siteId: 'F', units: 15 }, 1.5],
    ]);
    // Twenty days less 6.5 at ten a day.
    expect(found?.lost).toMatchObject([{ partNumber: 'CAR', lossPerUnit: 5 }]);
    expect(found?.lost[0]?.units).toBeCloseTo(135, 9);
    expect(found?.lost[0]?.loss).toBeCloseTo(675, 9);
  });

  it('counts only what is behind the outage: a plant that is down lives on what it has finished', () => {
    const found = explain('sites', 'F');
    expect(found?.stocks).toMatchObject([{ kind: 'node', partNumber: 'CAR', units: 20 }]);
    expect(found?.stocks[0]?.days).toBeCloseTo(2, 9);
    expect(found?.lost[0]?.units).toBeCloseTo(60, 9);
  });

  it('gives the same for a node, a site, a supplier and a country that are the same plant', () => {
    const found = explain('suppliers', 'one');
    expect(explain('nodes', 'S/BOX')).toEqual(found);
    expect(explain('sites', 'S')).toEqual(found);
    expect(explain('countries', 'CN')).toEqual(found);
  });

  it('has nothing to say about what is not there', () => {
    expect(explain('sites', 'nowhere')).toBeNull();
  });
});
