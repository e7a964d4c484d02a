import { describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { analyseResilience } from '../../../src/engine/resilience/analyse.ts';
import { CATALOGUE, readPumpWorks } from '../simulation/pump-works.ts';

/** Why nothing more is known of the outage of Hamm, whose housings come from Turin as well, a tenth of them. */
async function readReason(turin: number | null): Promise<string | null | undefined> {
  const works = await readPumpWorks();
  const housing = works.sourcing.find(({ partNumber }) => partNumber === 'HOUSING');
  const dataset: Dataset = {
    ...works,
    sites: works.sites.map((site) => ({ ...site, timeToRecoverDays: 30 })),
    sourcing: [
      ...works.sourcing.map((row) => (row === housing ? { ...row, share: 0.9 } : row)),
      { ...housing!, siteId: 'TUR', share: 0.1, capacityPerDay: turin },
    ],
  };
  const question = { dataVersion: 'v', inference: false, single: null };
  const report = analyseResilience({ dataset, catalogue: CATALOGUE, question, open: await loadHighsSolver() });
  const row = report.sites.find(({ id }) => id === 'HAM');
  expect([turin, row?.exposed]).toEqual([turin, turin !== null && turin < 10]);
  return row?.reason;
}

describe('an outage that others make up for', () => {
  it('says so where nobody has said how much they can make', async () => {
    expect(await readReason(null)).toBe(
      'How much of HOUSING others can make is not on file: they are taken to make up for all of it.',
    );
  });

  it('says nothing where what they can make is on file, enough or not', async () => {
    expect(await readReason(10)).toBeNull();
    expect(await readReason(2)).toBeNull();
  });
});
