import { z } from 'zod';
import { FORMS } from '../closed-lists.ts';
import { figure, listOf, quantityWithin } from './quantity.ts';

const id = z.string().min(1, 'Choose one: nothing is named here.');
const ids = z.array(id).default([]);
const territories = z
  .array(z.string().regex(/^[A-Z]{2}$/, 'A country is written with two capital letters.'))
  .default([]);
const share = quantityWithin({ min: 0, max: 1 });
const days = quantityWithin({ min: 0 });
const factor = quantityWithin({ min: 0 });

/** Common fields of disruptions: a name of its own, its first day and its length, both in days; day 0 is the scenario's start. */
const lasting = {
  id,
  /** First day, counted from the start of the scenario. */
  start: days,
  /** Days until it ends; null: it lasts beyond the horizon. */
  duration: quantityWithin({ min: 0, said: 'It would end before it starts: the duration' }).nullable(),
};

const TWELVE = 'Give twelve figures, January first.';
const byMonth = (month: z.ZodNumber) => z.array(month).length(12, TWELVE).nullable().exactOptional();
const monthly = figure.min(0, TWELVE);

/** `step`: all is back at once at the end; `linear`: it comes back evenly over so many days after the end. */
const recovery = z.object({ shape: z.enum(['step', 'linear']), days });

/** Parts and where they come from; an empty list asks for nothing, several lists must all agree. */
const partScope = z.object({
  partNumbers: ids,
  categories: ids,
  forms: z.array(z.enum(FORMS)).default([]),
  /** Where the part is made. */
  countries: territories,
});

/**
 * Lanes of a queue: those with goods under one of the items (of all items where nothing is named), leaving from one of the exporters and going
 * to one of the destinations. An empty list asks for nothing.
 */
const controlScope = z.object({
  measureIds: ids,
  itemIds: ids,
  forms: z.array(z.enum(FORMS)).default([]),
  exporterSiteIds: ids,
  exporterSupplierIds: ids,
  destinations: territories,
  /** Only where the company declares this end use; null: any. */
  endUse: z.enum(['civil', 'military']).nullable().default(null),
});

/** How far a match may be from sure for its lane to be held: the four worlds of the exposure. */
export const HOLDS = ['sure', 'possible', 'if-paused-back', 'if-unknown'] as const;
const holds = z.enum(HOLDS);

/** Shares of customers with their first licence by certain days after a control began. */
const approvalByDay = listOf(
  z.object({
    day: figure.min(0, 'Days cannot be less than 0.'),
    share: figure.min(0, 'A share lies within 0 and 1.').max(1, 'A share lies within 0 and 1.'),
  }),
)
  .min(1, 'Give at least one day.')
  .nullable()
  .superRefine((points, context) => {
    points?.slice(1).forEach(({ day, share: reached }, row) => {
      const before = points[row]!;
      if (day > before.day && reached >= before.share) return;
      context.addIssue({
        code: 'custom',
        message: `Days and shares must rise: day ${day} with ${reached} follows day ${before.day} with ${before.share}.`,
      });
    });
  });

/** How applications fare: when they are decided, and how. */
const reviewed = {
  /** Days from filing to decision. */
  reviewDays: days,
  /** Probability of a grant. */
  approval: share,
  /** So many days after the control began other figures count: reviews of later filings, and decisions; null: none. */
  later: z.object({ fromDay: days, reviewDays: days, approval: share }).nullable().default(null),
  /** Share of customers with their first licence so many days after the control began; replaces `reviewDays`, `approval` and `later`. */
  approvalByDay,
};

/**
 * Applications with figures of their own: of some exporters or customers, for some destinations, forms or an end use. An empty list asks for
 * nothing; several lists must all agree. An unknown fact of a lane does not fit a class asking for it.
 */
const licenceClass = z.object({
  name: z.string().trim().min(1, 'Give the class a name.'),
  fits: z.object({
    exporterSiteIds: ids,
    exporterSupplierIds: ids,
    customerSiteIds: ids,
    destinations: territories,
    forms: z.array(z.enum(FORMS)).default([]),
    /** The company's declared end use; null: any. */
    endUse: z.enum(['civil', 'military']).nullable().default(null),
  }),
  /** Share of the class in its fitting exporters and customers. */
  share,
  ...reviewed,
});
export type LicenceClass = z.infer<typeof licenceClass>;

/** Classes of a queue, no two of one name. */
const licenceClasses = listOf(licenceClass)
  .default([])
  .superRefine((classes, context) => {
    const names = new Set<string>();
    for (const [row, { name }] of classes.entries()) {
      if (names.has(name))
        context.addIssue({ code: 'custom', path: [row, 'name'], message: `Another class is called ${name} already.` });
      names.add(name);
    }
  });

/** How an authority works through the applications of one exporter for one customer. */
export const licenceQueue = z.object({
  /** `expected`: shares of a large number of applications; `drawn`: every application has a fate of its own. */
  mode: z.enum(['expected', 'drawn']),
  ...reviewed,
  /** The first class of an application gives its figures instead of those above; all other terms are the same for all. */
  classes: licenceClasses,
  /** How many times as long reviews take where a party on the lane is on a watch list; null: none of them is decided by the horizon. */
  closerReview: quantityWithin({ min: 1 }).nullable().default(null),
  /** Probability of another filing after a refusal on the next day. */
  refiling: share,
  /** Days of a licence; null: without end. */
  validityDays: figure.positive('A licence holds for more than 0 days.').nullable(),
  /** Days between the end of a licence and the next one. */
  renewalGapDays: days,
  /** Units of one application; null: one application for `lotDays`. */
  lotUnits: figure.positive('An application is for more than 0 units.').nullable(),
  /** Days of a lane's goods in one application, with one fate. The default of a week is an assumption. */
  lotDays: figure.min(1, 'An application is for a day or more.').default(7),
  /** Share of exporter and customer in the variance of log review time; the rest is of each application. Half is an assumption. */
  firmShare: figure.min(0, 'A share lies within 0 and 1.').max(1, 'A share lies within 0 and 1.').default(0.5),
  /** Decisions of the authority a day for one exporter and customer; null: no limit. */
  decisionsPerDay: figure
    .positive('An authority that decides nothing is an approval of 0; leave this empty for no limit.')
    .nullable(),
  /** By how much filings may exceed normal use; null: no limit. */
  growth: share.nullable(),
  /** Share of exporters and customers under a general licence, and the days until it is granted. */
  generalLicence: z.object({ share, fromDay: days }).nullable(),
  /** A laboratory test at customs: how likely, and how many days more. */
  customsTest: z.object({ probability: share, days }).nullable(),
});
export type LicenceQueue = z.infer<typeof licenceQueue>;

/** Buyers aware of a control so many days beforehand order (multiple - 1) times 30 days of use more until it begins. */
const frontLoading = z.object({
  noticeDays: figure.min(0, 'Days cannot be less than 0.'),
  multiple: quantityWithin({ min: 1 }),
});

const licenceQueueDisruption = z.object({
  ...lasting,
  kind: z.literal('licence-queue'),
  scope: controlScope,
  holds,
  /** Share of held goods on those lanes. */
  share,
  queue: licenceQueue,
  frontLoading: frontLoading.nullable(),
});

/** A measure (or one limb of it) coming into force, coming back, or falling away on the first day; `off` needs no queue. */
const measureSwitch = z
  .object({
    ...lasting,
    kind: z.literal('measure-switch'),
    measureId: id,
    to: z.enum(['on', 'reinstated', 'off']),
    holds,
    queue: licenceQueue.nullable(),
    frontLoading: frontLoading.nullable(),
  })
  .refine(({ to, queue }) => to === 'off' || queue !== null, {
    path: ['queue'],
    message: 'A measure that comes into force needs a licence queue.',
  });

const siteOutage = z.object({
  ...lasting,
  kind: z.literal('site-outage'),
  siteId: id,
  /** Empty: everything made at the site. */
  partNumbers: ids,
  /** Share of capacity down. */
  share,
  /** The same by calendar month, January first, in place of `share`. */
  byMonth: byMonth(monthly.max(1, TWELVE)),
  losesStock: z.boolean(),
  recovery,
});

const countryStop = z.object({
  ...lasting,
  kind: z.literal('country-stop'),
  country: z.string().regex(/^[A-Z]{2}$/, 'A country is written with two capital letters.'),
  /** `production`: its plants stand; `exports`: its plants work, nothing leaves. */
  stops: z.enum(['production', 'exports']),
  share,
  recovery,
});

/** A licence for foreign technology of a named, waiting plant; a plant at work is not stopped by it. */
const technologyRefusal = z.object({
  ...lasting,
  kind: z.literal('technology-refusal'),
  siteId: id,
  /** Probability of a refusal. */
  probability: share,
  /** Share of the licence in the plant's capacity. */
  share,
});

const priceShock = z.object({
  ...lasting,
  kind: z.literal('price-shock'),
  scope: partScope,
  /** Price over the price on file. */
  factor,
  rampDays: days,
  /** Days until suppliers pass it on, and how much of it. */
  passThroughDays: days,
  passThrough: share,
});

const demandShift = z.object({
  ...lasting,
  kind: z.literal('demand-shift'),
  /** Empty: all products. */
  partNumbers: ids,
  /** Demand over the demand on file. */
  factor,
  /** The same by calendar month, January first, in place of `factor`. */
  byMonth: byMonth(monthly),
});

/** Less comes out of the upstream sources of a part, named or inferred. */
const feedStop = z.object({ ...lasting, kind: z.literal('feed-stop'), scope: partScope, share, recovery });

export const disruption = z.discriminatedUnion('kind', [
  licenceQueueDisruption,
  measureSwitch,
  siteOutage,
  countryStop,
  technologyRefusal,
  priceShock,
  demandShift,
  feedStop,
]);
export type Disruption = z.infer<typeof disruption>;
