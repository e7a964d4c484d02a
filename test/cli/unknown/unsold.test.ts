import { describe, expect, it } from 'vitest';
import { createFolder, runLodestone } from '../run-lodestone.ts';

/** A motor that nobody has said how many of are sold, with a magnet of a maker in China. */
const UNSOLD = {
  'items.csv':
    'Part number,Description,Unit\nMOT-1,Traction motor,EA\nMAG-1,NdFeB magnet N42SH with dysprosium,EA\nSCR-1,Hex screw M6,EA\n',
  'bom.csv': 'Parent,Component,Quantity,Unit\nMOT-1,MAG-1,8,EA\nMOT-1,SCR-1,4,EA\n',
  'suppliers.csv':
    'Part number,Supplier,Supplier country,Lead time days,Unit price,Currency\nMAG-1,Beifang Magnets,CN,60,4.5,EUR\nSCR-1,Schrauben GmbH,DE,10,0.05,EUR\n',
};

describe('a company of which no demand is known', () => {
  it.each([
    ['brief', /so nothing is said of what would stop/, /[Nn]o line stops|none by|€.?0/],
    ['resilience', /\nBeifang Magnets +– +– +– +– +– +Sales of MOT-1 depend on it/, /beyond the horizon|0\.00/],
    ['rank', /Beifang Magnets@CN +ndfeb-magnet +not known +not known +not known/, /0 %/],
    ['licences', /of 2 it cannot be said, since cover or wait is not known/, /all in time/],
    ['ahead', /To order before the decisions, outlay not known\n/, /outlay 0/],
    ['exposure', /MOT-1 Traction motor +not known/, /revenue at risk +0/],
  ])('%s says that nothing is known of it, and nowhere that it is nothing', async (command, said, unsaid) => {
    const folder = createFolder(UNSOLD);
    await runLodestone(folder, 'import', ...Object.keys(UNSOLD), '-o', 'w.json');
    const { code, output } = await runLodestone(folder, command, 'w.json');
    expect(code).toBe(0);
    expect(output).toMatch(said);
    expect(output).not.toMatch(unsaid);
  });
});
