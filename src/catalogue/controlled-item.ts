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
  /** Test conditions behind a figure, such as `220 MPa`; shown, and compared where the part states its own. */
  conditions: z.string().optional(),
  /** A second figure of sources for the threshold; values between the two are open. */
  conflictingValue: z.number().optional(),
});
const wordCriterion = z.object({
  kind: z.literal('word'),
  property: z.string(),
  anyOf: z.array(z.string()).min(1),
  /** Forms of the word's question, where an item lists forms without such a property; absent: all of the item's. */
  onlyForms: z.array(z.enum(FORMS)).optional(),
  /** Words perhaps meant by the texts: neither met nor failed. */
  openWords: z.array(z.string()).optional(),
});
/** Alternatives, one of them enough; each is a list of tests, all to be met. */
const oneOfCriterion = z.object({
  kind: z.literal('one-of'),
  of: z.array(z.array(z.discriminatedUnion('kind', [elementCriterion, numberCriterion, wordCriterion])).min(1)).min(2),
});
/** `chinese-rare-earth-value`: share of Chinese Part 1 material in the value; the rest speak of the lane or its source. */
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

/** The way to a licence; the last two mean that no wait helps. */
export const ROUTES = ['individual', 'general possible', 'refused in principle', 'prohibited'] as const;
export const route = z.enum(ROUTES);
export type Route = z.infer<typeof route>;

/** Ends of a lane in reach of an item: out of China, or between two territories outside it (No. 61). */
export const reach = z.enum(['from-china', 'outside-china']);

/** The plants of a technology item: by stage and product, or by the output of the technology. */
const technology = z.object({
  stages: z.array(z.enum(STAGES)),
  categories: z.array(z.string()),
  /** Wider categories of the same stages, with goods perhaps of one of `categories`: the product is open there. */
  openCategories: z.array(z.string()).optional(),
  /** Its output goods, by items; `surely` where any maker of them uses it, otherwise the process of the plant is open. */
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
 * Unread parts of an entry. `limits`: figures are missing, so meeting or missing the known ones proves nothing · `copy`: one copy or a draft ·
 * `names`: the annex with the names of the goods · `kinds`: whether a neighbouring kind is meant · `use`: it asks for a use to be stated ·
 * `figures`: sources give two figures for one limit.
 */
const unread = z.enum(['limits', 'copy', 'names', 'kinds', 'use', 'figures']);

export const controlledItem = z.object({
  id: z.string(),
  measureId: z.string(),
  /** Limb with the deciding status; null: a list without a hit by itself. */
  limb: z.string().nullable(),
  kind: z.enum(['goods', 'technology', 'catch-all']),
  code: z.string().nullable(),
  subItem: z.string().nullable(),
  name: z.string(),
  elements: z.array(z.string()),
  forms: z.array(z.enum(FORMS)),
  /** Forms with an open reach in the read texts: a match there is never better than partial. */
  openForms: z.array(z.enum(FORMS)),
  /** Forms named, if at all, for the magnets in their bill: goods without one there are none of its goods, and a match is never better than partial. */
  holderForms: z.array(z.enum(FORMS)).optional(),
  logic: z.enum(['all', 'any']),
  criteria: z.array(criterion),
  /** Catch-alls only: measures with its items, met and in force on the day; `all`: every one's. */
  reachesItemsOf: z.union([z.literal('all'), z.array(z.string())]).nullable(),
  /** Catch-alls only: whether goods of Chinese origin are meant as well that somebody abroad passes on. */
  reachesPassedOn: z.boolean().optional(),
  reach,
  route,
  /** Whether a licence is refused in principle for receivers on the control or the watch list. */
  refusesListed: z.boolean().optional(),
  /** Technology items only: its plants. */
  technology: technology.nullable(),
  hs6: z.array(z.string()),
  hsBasis: z.string().nullable(),
  lines: z.array(customsLine),
  /** Alloys or targets named by the act, with its own words. */
  named: z.array(z.object({ name: z.string(), zh: z.string() })),
  /** Whether kinds, names and limits of the entry are all known; without them nothing is surely outside it. */
  complete: z.boolean(),
  unread: z.array(unread),
  /** Why it is not complete; null if it is. */
  gap: z.string().nullable(),
  /** In packs: the checker of an incomplete item against the act, left so on purpose. */
  checkedBy: z.string().trim().min(1).optional(),
  notes: z.string(),
  provenance,
});
export type ControlledItem = z.infer<typeof controlledItem>;
