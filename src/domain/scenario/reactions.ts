import { z } from 'zod';
import { quantityWithin } from './quantity.ts';

const share = quantityWithin({ min: 0, max: 1 });
const days = quantityWithin({ min: 0 });

/** Work is cut before it stops where a border holds a part back: evenly from so many days of cover on, down to this share of the normal rate. */
const cutBeforeStop = z.object({ belowCoverDays: days, cutToShare: share });

/** Goods leaving while stock and goods under way are below the target take so many days; a unit costs this share of its price more. */
const airFreight = z.object({ days, extraCostShare: quantityWithin({ min: 0 }) });

/** A lighter grade or another size of a magnet meets up to this share of the usual use once it is ready; a unit costs the other share more. */
const otherGrade = z.object({
  readyDays: days,
  maxShare: share,
  extraCostShare: quantityWithin({ min: 0 }),
  /** Also for traction motors, where it takes a validation of its own. */
  tractionMotors: z.boolean().default(false),
});

/** Once users have been short for so many days, other sources take over up to this share of their own usual flow. */
const callOnOthers = z.object({ afterDays: days, share });

/** Unasked reactions of people; each null: none. */
export const reactions = z.object({
  cutBeforeStop: cutBeforeStop.nullable(),
  airFreight: airFreight.nullable(),
  otherGrade: otherGrade.nullable(),
  callOnOthers: callOnOthers.nullable(),
});
export type Reactions = z.infer<typeof reactions>;

const triangular = (low: number, mode: number, high: number) => ({ kind: 'triangular', low, mode, high }) as const;

/** Reactions of people where nobody says otherwise; the origin of each figure stands in the README of the simulation. */
export const USUAL_REACTIONS: Reactions = {
  cutBeforeStop: { belowCoverDays: triangular(10, 15, 25), cutToShare: triangular(0.3, 0.5, 0.8) },
  airFreight: { days: triangular(3, 5, 8), extraCostShare: triangular(0.05, 0.1, 0.2) },
  otherGrade: {
    readyDays: triangular(30, 75, 120),
    maxShare: triangular(0.3, 0.5, 0.8),
    extraCostShare: triangular(0.1, 0.18, 0.3),
    tractionMotors: false,
  },
  callOnOthers: { afterDays: triangular(20, 28, 45), share: 0.2 },
};
