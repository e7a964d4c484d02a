import { describe, expect, it } from 'vitest';
import { sayNote } from '../../../src/domain/notes/say-note.ts';
import { analyseResilience } from '../../../src/engine/resilience/analyse.ts';
import { listPlantLines } from '../../../src/engine/network/plant-lines.ts';
import { planScenario } from '../../../src/engine/simulation/scenario/scenario-plan.ts';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { CATALOGUE, importText } from '../../intake/import-text.ts';
import { QUIET } from '../simulation/pump-works.ts';

/**
 * Ten pumps a day at a margin of 7 need a shaft each, half from Xanten and half from Ypern; six valves at 3 need a body each from Xanten. There
 * one press makes twelve shafts or twelve bodies a day. Nothing lies on stock.
 */
async function readWorks(line: string) {
  const { dataset } = await importText({
    'parts.csv': `
      part_number,kind,unit_price,unit_margin,annual_demand
      PUMP,product,50,7,3650
      VALVE,product,20,3,2190
      SHAFT,component,4,,
      BODY,component,3,,`,
    'bom.csv': `
      parent,child,quantity
      PUMP,SHAFT,1
      VALVE,BODY,1`,
    'suppliers.csv': `
      supplier_id,name,country,role
      WE,We,DE,own
      X,Xaver,DE,
      Y,Yper,BE,`,
    'sites.csv': `
      site_id,supplier_id,country,time_to_recover_days
      WORKS,WE,DE,10
      XANTEN,X,DE,10
      YPERN,Y,BE,10`,
    'sourcing.csv': `
      part_number,site_id,share_pct,capacity_per_day,lines
      PUMP,WORKS,100,10,
      VALVE,WORKS,100,6,
      SHAFT,XANTEN,50,12,${line}
      SHAFT,YPERN,50,10,
      BODY,XANTEN,100,12,${line}`,
  });
  return dataset!;
}

describe('parts that one line makes', () => {
  it('share its time in an outage of another source: what earns more is made first', async () => {
    const [apart, together] = [await readWorks(''), await readWorks('press')];
    const open = await loadHighsSolver();
    const single = { siteId: 'YPERN', down: 1, losesStock: false };
    const question = { dataVersion: 'v', inference: false, single };
    const impact = (dataset: typeof apart) =>
      analyseResilience({ dataset, catalogue: CATALOGUE, question, open }).sites[0]?.performanceImpact;
    expect(impact(apart)).toBeCloseTo(0, 6);
    // Ten shafts take 10/12 of the press; the rest makes two of six bodies, so four valves at 3 are lost on each of ten days.
    expect(impact(together)).toBeCloseTo(120, 6);
  });

  it('have their usual share of its time in the company simulation, which says so', async () => {
    const plan = planScenario(await readWorks('press'), CATALOGUE, QUIET);
    const { network, net } = plan;
    const capacityOf = (part: string, site: string) =>
      net.capacity[
        network.nodePart.findIndex(
          (row, node) => network.parts[row]!.partNumber === part && network.siteIds[network.nodeSite[node]!] === site,
        )
      ];
    // Five shafts and six bodies take 11/12 of its time, so that all of it makes 12/11 as many.
    expect(capacityOf('SHAFT', 'XANTEN')).toBeCloseTo((5 * 12) / 11, 9);
    expect(capacityOf('BODY', 'XANTEN')).toBeCloseTo((6 * 12) / 11, 9);
    expect(capacityOf('SHAFT', 'YPERN')).toBe(10);
    expect(plan.notes.map(sayNote)).toContain(
      '1 line makes several parts: each part has its usual share of the line’s time here, also while another stands.',
    );
  });

  it('need a capacity on file: a part without one runs as slowly as the slowest, and one that is never made takes no time', () => {
    const row = (partNumber: string, capacityPerDay: number | null, line: string | null = 'L') =>
      ({ partNumber, siteId: 'S', capacityPerDay, line }) as Parameters<typeof listPlantLines>[0]['sourcing'][number];
    const lines = listPlantLines({
      sourcing: [
        row('a', 20),
        row('b', null),
        row('c', 5),
        row('d', 0),
        row('e', 9, null),
        row('f', null, 'M'),
        row('g', null, 'M'),
      ],
    });
    expect(lines).toEqual([
      {
        siteId: 'S',
        line: 'L',
        makes: [
          { partNumber: 'a', perDay: 20 },
          { partNumber: 'b', perDay: 5 },
          { partNumber: 'c', perDay: 5 },
        ],
      },
    ]);
  });
});
