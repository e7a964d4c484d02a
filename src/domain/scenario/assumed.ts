import { z } from 'zod';
import { quantityWithin } from './quantity.ts';

const days = quantityWithin({ min: 0 });

/** Classes of stock by its kind and place, in their order of matching. */
export const COVER_CLASSES = [
  'magnets',
  'magnetsInEurope',
  'magnetsInIndia',
  'magnetsInJapan',
  'chips',
  'graphite',
  'oxides',
  'ownPlants',
  'otherBuyers',
  'finishedGoods',
] as const;
export type CoverClass = (typeof COVER_CLASSES)[number];

/** Classes of transport by where source and buyer are. */
export const LEAD_CLASSES = ['sameCountry', 'sameContinent', 'overseas'] as const;
export type LeadTimeClass = (typeof LEAD_CLASSES)[number];

const coverDays = z.object({
  magnets: days.nullable(),
  magnetsInEurope: days.nullable(),
  magnetsInIndia: days.nullable(),
  magnetsInJapan: days.nullable(),
  chips: days.nullable(),
  graphite: days.nullable(),
  oxides: days.nullable(),
  ownPlants: days.nullable(),
  otherBuyers: days.nullable(),
  finishedGoods: days.nullable(),
});

const leadDays = z.object({
  sameCountry: days.nullable(),
  sameContinent: days.nullable(),
  overseas: days.nullable(),
});

/**
 * Rules where the files are silent: days of use in stock, days under way, capacity over usual use. Null, as a whole or for a class: nothing is
 * assumed, so stock and days are 0 and capacity has no limit. One figure for all leads may stand for the classes.
 */
export const assumed = z.object({
  coverDays: coverDays.nullable(),
  leadDays: z.union([leadDays, days]).nullable(),
  capacityOverUse: quantityWithin({ min: 1 }).nullable(),
});
export type Assumed = z.infer<typeof assumed>;

const triangular = (low: number, mode: number, high: number) => ({ kind: 'triangular', low, mode, high }) as const;

/** Assumptions where nobody says otherwise; the origin of each figure stands in the README of the simulation. */
export const USUALLY_ASSUMED: Assumed = {
  coverDays: {
    magnets: { kind: 'lognormal', p10: 20, p50: 60, p90: 120 },
    magnetsInEurope: triangular(28, 60, 90),
    magnetsInIndia: triangular(30, 60, 90),
    magnetsInJapan: triangular(60, 80, 120),
    chips: triangular(14, 24, 35),
    graphite: triangular(60, 90, 150),
    oxides: triangular(60, 90, 150),
    ownPlants: triangular(1, 3, 10),
    otherBuyers: triangular(5, 15, 30),
    finishedGoods: triangular(1, 3, 10),
  },
  leadDays: { sameCountry: triangular(2, 4, 8), sameContinent: triangular(3, 7, 14), overseas: triangular(25, 35, 45) },
  capacityOverUse: triangular(1.1, 1.25, 1.5),
};

/** Nothing is assumed: missing figures are 0, and capacity has no limit. */
export const NOTHING_ASSUMED: Assumed = { coverDays: null, leadDays: null, capacityOverUse: null };

/** Share of waiting customers still there after a quarter of a year, where nobody says otherwise. */
export const USUAL_PATIENCE = triangular(0.4, 0.8, 1);
