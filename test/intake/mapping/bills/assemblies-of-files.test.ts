import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const MOTOR = `
  Level;Component;Description;Quantity;Unit
  0;MOT-1;Motor;1;EA
  1;STA-9;Stator;1;EA
  2;WIRE-3;Copper wire;6.5;KG
  1;MAG-5;Magnet N42SH;8;EA
`;
const PUMP = `
  Level;Component;Description;Quantity;Unit
  0;PMP-2;Pump;1;EA
  1;STA-9;Stator;2;EA
  2;WIRE-3;Copper wire;6.5;KG
`;

async function readLines(files: Readonly<Record<string, string>>) {
  const { dataset, document } = await importText(files);
  const lines = dataset?.bom.map(({ parent, child, quantity }) => `${parent} > ${child} x ${quantity}`).toSorted();
  return { lines, codes: document.problems.map(({ code }) => code) };
}

describe('an assembly in the bills of several files', () => {
  it('is built in once where each file writes it out with the same lines', async () => {
    const { lines, codes } = await readLines({ 'bill MOT-1.csv': MOTOR, 'bill PMP-2.csv': PUMP });
    expect(lines).toEqual(['MOT-1 > MAG-5 x 8', 'MOT-1 > STA-9 x 1', 'PMP-2 > STA-9 x 2', 'STA-9 > WIRE-3 x 6.5']);
    expect(codes).toContain('assembly-repeated');
    expect(codes).not.toContain('lines-added');
  });

  it('counts once in lists of parents and parts as well', async () => {
    const { lines } = await readLines({
      'drives.csv': 'Parent;Component;Quantity\nDRV-1;ROT-7;1\nROT-7;MAG-5;16\nROT-7;GLUE-2;0.1\n',
      'gates.csv': 'Parent;Component;Quantity\nGAT-1;ROT-7;2\nROT-7;GLUE-2;0.1\nROT-7;MAG-5;16\n',
    });
    expect(lines).toEqual(['DRV-1 > ROT-7 x 1', 'GAT-1 > ROT-7 x 2', 'ROT-7 > GLUE-2 x 0.1', 'ROT-7 > MAG-5 x 16']);
  });

  it('has the lines of both files where they are two lists of what goes into it', async () => {
    const { lines, codes } = await readLines({
      'mechanical.csv': 'Parent;Component;Quantity\nDRV-1;HOU-6;1\nDRV-1;SCR-4;8\n',
      'electrical.csv': 'Parent;Component;Quantity\nDRV-1;PCB-8;1\nDRV-1;SCR-4;4\n',
    });
    expect(lines).toEqual(['DRV-1 > HOU-6 x 1', 'DRV-1 > PCB-8 x 1', 'DRV-1 > SCR-4 x 12']);
    expect(codes).toContain('lines-added');
  });
});
