import { beforeAll, describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { analyseResilience } from '../../../src/engine/resilience/analyse.ts';
import type { OpenLinearProgram } from '../../../src/engine/resilience/linear-program.ts';
import { CATALOGUE, importText } from '../../intake/import-text.ts';

let open: OpenLinearProgram;
beforeAll(async () => {
  open = await loadHighsSolver();
});

const BOUGHT = 'PUMP,S,100,H';
const MADE = `PUMP,H,100,
      ROTOR,S,100,H`;

/** Days that sales survive without the one supplier of a pump that is sold by itself and goes into a machine: one of each a day. */
async function survive(pumpSales: string, stock: string, sourcing = BOUGHT): Promise<number> {
  const { dataset } = await importText({
    'parts.csv': `
      part_number,kind,unit_price,unit_margin,annual_demand
      MACHINE,product,900,100,365
      PUMP,product,90,20,${pumpSales}
      ROTOR,component,9,,`,
    'bom.csv': `
      parent,child,quantity
      MACHINE,PUMP,1
      PUMP,ROTOR,1`,
    'suppliers.csv': `
      supplier_id,name,country,role
      us,We,DE,own
      one,First,CN,`,
    'sites.csv': `
      site_id,supplier_id,country
      H,us,DE
      S,one,CN`,
    'sourcing.csv': `
      part_number,site_id,share_pct,buyer_site_id
      MACHINE,H,100,
      ${sourcing}`,
    'inventory.csv': `
      part_number,quantity,days_of_cover,site_id
      ${stock}`,
  });
  if (dataset === null) throw new Error('The files are sound.');
  const question = { dataVersion: 'v', inference: false, single: null };
  const { sites } = analyseResilience({ dataset, catalogue: CATALOGUE, question, open });
  return Number(sites.find(({ id }) => id === 'S')?.timeToSurvive);
}

describe('stock of what is sold by itself and goes into other things', () => {
  it('serves both, and lasts half as long as it would for one', async () => {
    expect(await survive('365', 'PUMP,425,,')).toBeCloseTo(212.5, 6);
    // Of three a day two are sold, and one goes into the machine.
    expect(await survive('730', 'PUMP,425,,')).toBeCloseTo(425 / 3, 6);
  });

  it('is counted in days of both', async () => {
    expect(await survive('730', 'PUMP,,40,')).toBeCloseTo(40, 6);
  });

  it('serves both where it is made as well', async () => {
    expect(await survive('730', 'PUMP,425,,', MADE)).toBeCloseTo(425 / 3, 6);
    expect(await survive('730', 'PUMP,,40,', MADE)).toBeCloseTo(40, 6);
  });

  it('serves what it goes into alone where nobody buys it by itself', async () => {
    expect(await survive('', 'PUMP,425,,')).toBeCloseTo(425, 6);
  });
});
