import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../src/domain/scenario/scenario.ts';
import { FILES, LICENCES, readMotorWorks, runMotorWorks } from '../motor-works.ts';

/**
 * Motors sold on the first two days, of which the second asks for two. A motor takes ten magnets; a target of ten days is a hundred, and so many
 * lie there. A control holds all that leaves from the first day on, and work is cut below ten days of cover, to a half at most.
 */
async function sellMotors(magnets: number): Promise<readonly number[]> {
  const dataset = await readMotorWorks({
    ...FILES,
    'inventory.csv': `part_number,quantity,site_id\nmagnet,${magnets},plant\n`,
  });
  const change: Partial<Scenario> = {
    horizonDays: 2,
    targetCoverDays: 10,
    reactions: {
      cutBeforeStop: { belowCoverDays: 10, cutToShare: 0.5 },
      airFreight: null,
      otherGrade: null,
      callOnOthers: null,
    },
    disruptions: [
      LICENCES,
      { kind: 'demand-shift', id: 'two', start: 1, duration: null, partNumbers: ['motor'], factor: 2 },
    ],
  };
  const { course } = runMotorWorks(dataset, change);
  return course.products.find(({ partNumber }) => partNumber === 'motor')!.onTime;
}

describe('work that is cut before it stops', () => {
  it('is not cut where nothing was called off, nor where a rounding error was and is missing', async () => {
    // A target of 100 and ten for the day: of 110 nothing is called off, and what is left is enough.
    expect(await sellMotors(110)).toEqual([1, 2]);
    expect(await sellMotors(109.999_999_999_99)).toEqual([1, 2]);
  });

  it('is cut where a part of what was called off stayed at the border', async () => {
    // One magnet stays there. 99 of 100 are left: half of the usual rate and 0.99 of the other half.
    expect(await sellMotors(109)).toEqual([1, expect.closeTo(0.5 + 0.5 * 0.99, 9)]);
  });
});
