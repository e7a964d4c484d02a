import { z } from 'zod';
import { FORMS, STAGES } from '../domain/closed-lists.ts';
import { provenance } from './provenance.ts';

/** One test of a controlled item on a part. */
const elementCriterion = z.object({ kind: z.literal('element'), anyOf: z.array(z.string()).min(1) });
const numberCriterion = z.object({
  kind: z.literal('number'),
  property: z.string(),
  op: z.enum(['>=', '>', '<=', '<', 'between']),
  value: z.number(),
  /** Upper end for `between`. */
  upper: z.number().optional(),
  /** Test conditions that a figure must have been measured under, such as `220 MPa`; shown, and compared where the part states its own. */
  conditions: z.string().optional(),
  /** A second figure that sources give for the threshold; values between the two are open. */
  conflictingValue: z.number().optional(),
});
const wordCriterion = z.object({
  kind: z.literal('word'),
  property: z.string(),
  anyOf: z.array(z.string()).min(1),
  /** Forms of which the word is asked, where an item lists forms that have no such property; absent: all of the item's. */
  onlyForms: z.array(z.enum(FORMS)).optional(),
  /** Words of which the texts do not say whether they are meant: neither met nor failed. */
  openWords: z.array(z.string()).optional(),
});
/** Alternatives of which one is enough; each is a list of tests that must all be met. */
const oneOfCriterion = z.object({
  kind: z.literal('one-of'),
  of: z.array(z.array(z.discriminatedUnion('kind', [elementCriterion, numberCriterion, wordCriterion])).min(1)).min(2),
});
/** `chinese-rare-earth-value`: share of the value that is Chinese Part 1 material; the rest speak of the lane or its source. */
const laneCriterion = z.object({
  kind: z.literal('lane'),
  test: z.enum(['destination', 'end-use', 'goods-origin', 'source-technology']),
  anyOf: z.array(z.string()).min(1),
});
const contentCriterion = z.object({
  kind: z.literal('chinese-content'),
  minPct: z.number(),
  elements: z.array(z.string()),
});
export const criterion = z.discriminatedUnion('kind', [
  elementCriterion,
  numberCriterion,
  wordCriterion,
  laneCriterion,
  contentCriterion,
  oneOfCriterion,
]);
export type Criterion = z.infer<typeof criterion>;

/** The way a licence can be had; the last two mean that no wait helps. */
export const ROUTES = ['individual', 'general possible', 'refused in principle', 'prohibited'] as const;
export const route = z.enum(ROUTES);
export type Route = z.infer<typeof route>;

/** Between which places a lane must run for an item to reach it: out of China, or between two territories outside it (No. 61). */
export const reach = z.enum(['from-china', 'outside-china']);

/** The plants that a technology item speaks of: by stage and product, or by what comes out of the technology. */
const technology = z.object({
  stages: z.array(z.enum(STAGES)),
  categories: z.array(z.string()),
  /** Wider categories of the same stages, whose goods may be of one of `categories`: the product is open there. */
  openCategories: z.array(z.string()).optional(),
  /** Goods that come out of it, by items; `surely` where whoever makes them uses it, otherwise the process of the plant is open. */
  makes: z.object({ items: z.array(z.string()).min(1), surely: z.boolean() }).optional(),
});
export type Technology = z.infer<typeof technology>;

/** Where a Chinese customs line is printed: in the act, or in the licence catalogue valid from 1 January 2026. */
export const LINE_EDITIONS = ['act', 'catalogue-2026'] as const;

/** Eight- or ten-digit Chinese customs line. It never decides: a licence is asked for wherever the description fits. */
const customsLine = z.object({
  code: z.string().regex(/^(\d{8}|\d{10})$/),
  editions: z.array(z.enum(LINE_EDITIONS)).min(1),
});
export type CustomsLine = z.infer<typeof customsLine>;

/**
 * What of an entry was not read. `limits`: figures are missing, so that meeting or missing the known ones proves nothing · `copy`: one copy
 * or a draft · `names`: the annex that names the goods · `kinds`: whether a neighbouring kind is meant · `use`: it asks for a use that must
 * be stated · `figures`: sources give two figures for one limit.
 */
const unread = z.enum(['limits', 'copy', 'names', 'kinds', 'use', 'figures']);

export const controlledItem = z.object({
  id: z.string(),
  measureId: z.string(),
  /** Limb whose status decides; null: a list that hits nothing by itself. */
  limb: z.string().nullable(),
  kind: z.enum(['goods', 'technology', 'catch-all']),
  code: z.string().nullable(),
  subItem: z.string().nullable(),
  name: z.string(),
  elements: z.array(z.string()),
  forms: z.array(z.enum(FORMS)),
  /** Forms for which the texts read leave the reach open: a match there is never better than partial. */
  openForms: z.array(z.enum(FORMS)),
  logic: z.enum(['all', 'any']),
  criteria: z.array(criterion),
  /** Catch-alls only: measures of whose items, met and in force that day, it speaks; `all`: of every one's. */
  reachesItemsOf: z.union([z.literal('all'), z.array(z.string())]).nullable(),
  reach,
  route,
  /** Technology items only: which plants it speaks of. */
  technology: technology.nullable(),
  hs6: z.array(z.string()),
  hsBasis: z.string().nullable(),
  lines: z.array(customsLine),
  /** Alloys or targets that the act names, with its own words. */
  named: z.array(z.object({ name: z.string(), zh: z.string() })),
  /** Whether kinds, names and limits of the entry are all known, without which nothing is surely outside it. */
  complete: z.boolean(),
  unread: z.array(unread),
  /** Why it is not complete; null where it is. */
  gap: z.string().nullable(),
  /** In packs: who held an item that is not complete against the act, and leaves it so. */
  checkedBy: z.string().trim().min(1).optional(),
  notes: z.string(),
  provenance,
});
export type ControlledItem = z.infer<typeof controlledItem>;
