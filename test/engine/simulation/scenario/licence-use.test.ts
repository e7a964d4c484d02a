import { describe, expect, it } from 'vitest';
import { sayNote } from '../../../../src/domain/notes/say-note.ts';
import type { SimulationReport } from '../../../../src/engine/simulation/results/report.ts';
import { FILES, LICENCES, lostOf, readMotorWorks, runMotorWorks } from '../motor-works.ts';

// A hundred magnets on the shelf last ten days, a review takes forty: thirty motors are lost where no licence is at hand.
const LOST_BY_REVIEW = 30;

/** Runs a hundred days with a licence of 10,000 magnets, of which so many are used as the cell says. */
async function run(used: string, unit = ''): Promise<SimulationReport> {
  const licences = `
    exporter_site_id,item_id,destination,filed,decided,status,quantity,used,valid_to,quantity_unit
    baotou,18-Dy-magnet,DE,2026-01-05,2026-03-02,granted,10000,${used},2027-12-31,${unit}`;
  const dataset = await readMotorWorks({ ...FILES, 'licences.csv': licences });
  return runMotorWorks(dataset, { disruptions: [LICENCES] });
}

const listNotes = ({ notes }: SimulationReport): string => notes.map(sayNote).join();

describe('a licence that was granted for a quantity', () => {
  it('lets through what is left of it, as far as its use is on file', async () => {
    const report = await run('0');
    expect(lostOf(report)).toBeCloseTo(0, 9);
    expect(listNotes(report)).not.toContain('granted for a quantity');
    expect(lostOf(await run('10000'))).toBeCloseTo(LOST_BY_REVIEW, 9);
  });

  it('lets nothing through where nobody stated how much is used, and says so', async () => {
    const report = await run('');
    expect(lostOf(report)).toBeCloseTo(LOST_BY_REVIEW, 9);
    expect(listNotes(report)).toContain(
      'One licence was granted for a quantity, and how much of it is used is not on file',
    );
  });

  it('lets nothing through where its quantity is in another unit than the goods, and says so', async () => {
    const report = await run('0', 'kg');
    expect(lostOf(report)).toBeCloseTo(LOST_BY_REVIEW, 9);
    expect(listNotes(report)).toContain('or is in another unit than its parts');
  });
});
