import { describe, expect, it } from 'vitest';
import { findYearlyNeed } from '../../../src/engine/moves/yearly-need.ts';
import { importText } from '../../intake/import-text.ts';

describe(findYearlyNeed, () => {
  it('counts what is sold as it is and what is built into other products', async () => {
    const { dataset } = await importText({
      'parts.csv': `
        part_number,description,kind,unit_price,annual_demand
        BIKE,bike,product,900,100
        MOTOR,motor,product,100,1000
        RING,ring,component,5,`,
      'bom.csv': '\nparent,child,quantity,yield\nBIKE,MOTOR,2,1\nMOTOR,RING,4,0.8',
    });
    // 1,000 motors are sold and 200 go into bikes; each takes 4 rings, of which 1 in 5 is scrap: 5.
    expect(findYearlyNeed('BIKE', dataset!)).toBe(100);
    expect(findYearlyNeed('MOTOR', dataset!)).toBe(1200);
    expect(findYearlyNeed('RING', dataset!)).toBe(6000);
    expect(findYearlyNeed('NOTHING', dataset!)).toBe(0);
  });
});
