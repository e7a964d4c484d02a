import { z } from 'zod';
import { figure, money, quantityWithin } from './quantity.ts';

const id = z.string().min(1, 'Choose one: nothing is named here.');
const days = quantityWithin({ min: 0 });

/** Common fields of levers: money once, days until it works, and its most effect. Costs in the reporting currency. */
const planned = {
  id,
  /** Paid once, on the first day. */
  fixedCost: money,
  /** Days from the start of the scenario until it works. */
  leadTimeDays: days,
};

const bufferStock = z.object({
  ...planned,
  kind: z.literal('buffer-stock'),
  partNumber: id,
  /** Buyers of the filled shelf; empty: all. */
  buyerSiteIds: z.array(id).default([]),
  /** Days of normal use. */
  coverDays: figure.min(0, 'Stock cannot be less than nothing.'),
  /** Null: a fifth of its price. */
  holdingCostPerUnitYear: money.nullable().default(null),
  /** Cost of an order, of any size; null: not known, and no order quantity is told. */
  costPerOrder: money.nullable().default(null),
});

/** A source at rest today. It is checked for the law like any other. */
const secondSource = z.object({
  ...planned,
  kind: z.literal('second-source'),
  partNumber: id,
  siteId: id,
  buyerSiteIds: z.array(id).default([]),
  /** Days of qualification after the lead time. */
  qualificationDays: days,
  /** Days from the first delivery to full capacity, evenly. */
  rampDays: days,
  /** Good units over units made. */
  yield: figure.gt(0, 'A yield is above 0.').max(1, 'A yield is at most 1.'),
  capacityPerDay: figure.positive('A source needs a capacity above 0.'),
  transitDays: figure.min(0, 'Days cannot be less than 0.'),
  /** Null: 18 % of the price on file. */
  extraCostPerUnit: money.nullable(),
  /** `share`: it takes a share of the need once it is ready; `when-short`: it stands by for others' debts. */
  calledOn: z.enum(['share', 'when-short']).default('share'),
  /** Its share of the need; null: as much as it can make. */
  share: figure.min(0, 'A share lies within 0 and 1.').max(1, 'A share lies within 0 and 1.').nullable().default(null),
});

/** Another part does the same: drawn from outside the network, so it is known not to need the replaced part. */
const substitution = z.object({
  ...planned,
  kind: z.literal('substitution'),
  partNumber: id,
  buyerSiteIds: z.array(id).default([]),
  /** Its most share of the usual use. */
  maxShare: figure.min(0, 'A share lies within 0 and 1.').max(1, 'A share lies within 0 and 1.'),
  /** Null: 18 % of the price on file. */
  extraCostPerUnit: money.nullable(),
});

/** Faster transport of a part, at a price, while it is scarce. */
const expedite = z.object({
  ...planned,
  kind: z.literal('expedite'),
  partNumber: id,
  buyerSiteIds: z.array(id).default([]),
  /** Days under way instead of the days on file, if fewer. */
  transitDays: figure.min(0, 'Days cannot be less than 0.'),
  /** Null: 10 % of the price on file. */
  extraCostPerUnit: money.nullable(),
});

/** Customers are moved from one product to another. */
const shiftDemand = z
  .object({
    ...planned,
    kind: z.literal('demand-shift'),
    fromPartNumber: id,
    toPartNumber: id,
    share: figure.min(0, 'A share lies within 0 and 1.').max(1, 'A share lies within 0 and 1.'),
    costPerUnit: money,
  })
  .refine(({ fromPartNumber, toPartNumber }) => fromPartNumber !== toPartNumber, {
    path: ['toPartNumber'],
    message: 'Demand cannot be moved from a product to itself.',
  });

/** Applications are filed so many days before the goods are ready. */
const earlyFiling = z.object({
  ...planned,
  kind: z.literal('early-filing'),
  /** Disruptions with shortened queues; empty: all. */
  disruptionIds: z.array(id).default([]),
  daysEarlier: figure.min(0, 'Days cannot be less than 0.'),
});

export const lever = z.discriminatedUnion('kind', [
  bufferStock,
  secondSource,
  substitution,
  expedite,
  shiftDemand,
  earlyFiling,
]);
export type Lever = z.infer<typeof lever>;
