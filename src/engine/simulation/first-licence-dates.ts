import type { Disruption, LicenceQueue } from '../../domain/scenario/disruption.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import type { Share } from '../../domain/units.ts';

/** A queue with a day of the first licence for each customer, and the days by which one, five and nine in ten of them have it. */
export type FirstLicenceDates = {
  readonly path: string;
  readonly low: number;
  readonly base: number;
  readonly high: number;
};

type Queued = Extract<Disruption, { kind: 'licence-queue' | 'measure-switch' }>;

/** Returns the queues of a scenario where first licences go by day. A day beyond the reach of the curve is the horizon. */
export function listFirstLicences({ disruptions, horizonDays }: Scenario): FirstLicenceDates[] {
  return disruptions.flatMap((one, row) => {
    const curve = 'queue' in one ? one.queue?.approvalByDay : null;
    if (curve === null || curve === undefined) return [];
    const at = (share: Share): number => Math.min(horizonDays, findDay(curve, share));
    return [{ path: `disruptions.${row}.queue.approvalByDay`, low: at(0.1), base: at(0.5), high: at(0.9) }];
  });
}

/** The scenario where all customers of a queue get their first licence on one day, so many days after the control began. */
export function licenseAllOn(scenario: Scenario, { path }: FirstLicenceDates, day: number): Scenario {
  const row = Number(path.split('.')[1]);
  const curve =
    day === 0
      ? [{ day: 1, share: 1 }]
      : [
          { day, share: 0 },
          { day: day + 1, share: 1 },
        ];
  return {
    ...scenario,
    disruptions: scenario.disruptions.map((one, at) => (at === row && 'queue' in one ? putCurve(one, curve) : one)),
  };
}

function putCurve(one: Queued, approvalByDay: LicenceQueue['approvalByDay']): Disruption {
  return one.queue === null ? one : { ...one, queue: { ...one.queue, approvalByDay } };
}

/** Day on which a curve reaches a share, straight between its points; infinite: never. */
function findDay(curve: NonNullable<LicenceQueue['approvalByDay']>, share: Share): number {
  let [fromDay, fromShare] = [0, 0];
  for (const point of curve) {
    if (share <= point.share) {
      return fromDay + ((point.day - fromDay) * (share - fromShare)) / (point.share - fromShare);
    }
    [fromDay, fromShare] = [point.day, point.share];
  }
  return Infinity;
}
