import { z } from 'zod';
import { FORMS, SITE_STATUSES, STAGES } from '../domain/closed-lists.ts';
import { caution } from './caution.ts';
import { controlledItem } from './controlled-item.ts';
import { magnetGrade } from './magnet-grade.ts';
import { partyList } from './party-list.ts';
import { pause } from './pause.ts';
import { confidence, provenance } from './provenance.ts';
import { scenarioPreset } from './scenario-preset.ts';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const territory = z.string().regex(/^[A-Z]{2}$/);

/** A part of a measure with a start, pauses and an end of its own. A measure without parts has one limb with the measure's id. */
export const limb = z.object({
  id: z.string(),
  label: z.string(),
  effective: isoDate,
  /** Last day by an act on file. */
  ended: isoDate.nullable(),
  /** Last day by the measure's own terms. */
  termEnds: isoDate.nullable(),
  suspensions: z.array(pause),
});
export type Limb = z.infer<typeof limb>;

export const measure = z.object({
  id: z.string(),
  title: z.string(),
  /** As people cite it: `No. 18 of 2025`. */
  number: z.string(),
  authority: z.string(),
  kind: z.enum(['goods', 'technology', 'extraterritorial', 'ban', 'suspension', 'enforcement']),
  issued: isoDate,
  limbs: z.array(limb).min(1),
  /** `all`, or the territories it names. */
  destinations: z.union([z.literal('all'), z.array(territory)]),
  legalBasis: z.string(),
  summary: z.string(),
  scope: z.array(z.object({ text: z.string(), provenance })),
  statusNote: z.string(),
  relevance: z.object({ battery: z.string(), motor: z.string(), note: z.string() }),
  unverified: z.array(z.string()),
  officialUrl: z.string().nullable(),
  officialUrlRead: z.boolean(),
  provenance,
});
export type Measure = z.infer<typeof measure>;

/** Typical facts of parts of a kind: stage, form, contents, market shares, or why nothing in them is controlled. */
export const category = z.object({
  id: z.string(),
  name: z.string(),
  synonyms: z.array(z.string()),
  stage: z.enum(STAGES),
  /** Form in trade; also that of a company's own part with a stated category and no form. */
  form: z.enum(FORMS),
  unit: z.string(),
  /** Market shares standing in for unseen sources. */
  marketGroup: z.object({ material: z.string(), stage: z.string() }).nullable(),
  /** Typical contents per one unit, with their range. */
  contents: z.array(
    z.object({
      category: z.string(),
      quantity: z.number(),
      low: z.number(),
      high: z.number(),
      provenance,
    }),
  ),
  /** Facts of a typical part, open where they vary (min 0, max above 0). */
  composition: z.array(z.object({ substance: z.string(), massPctMin: z.number(), massPctMax: z.number() })),
  words: z.record(z.string(), z.string()),
  /** Usual range of a number property, for inferred parts only. */
  numbers: z.record(z.string(), z.object({ min: z.number(), max: z.number() })).optional(),
  /** Indicative price per unit in USD, for weights of inferred lanes; null if none is on file. */
  unitPriceUsd: z.number().nullable(),
  /** Why nothing in it has a controlled form; null: open. */
  closedReason: z.string().nullable(),
  provenance,
});
export type Category = z.infer<typeof category>;

export const marketShare = z.object({
  material: z.string(),
  stage: z.string(),
  year: z.number().int(),
  /** Alpha-2, `EU` for Europe as a group, `ZZ` for unknown supply. */
  country: territory,
  share: z.number().min(0).max(1),
  countedBy: z.enum(['production', 'capacity', 'nationality']),
  sourceName: z.string().nullable(),
  note: z.string(),
  provenance,
});
export type MarketShare = z.infer<typeof marketShare>;

/** A real plant known from public sources. */
export const publicSite = z.object({
  id: z.string(),
  name: z.string(),
  parent: z.string(),
  parentCountry: territory.nullable(),
  country: territory,
  city: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  stage: z.enum(STAGES),
  product: z.string(),
  /** Categories of its output, read from `product`. */
  categories: z.array(z.string()),
  capacity: z.string().nullable(),
  status: z.enum(SITE_STATUSES),
  statusAsOf: z.string().nullable(),
  technologyOrigin: territory.nullable(),
  note: z.string(),
  provenance,
});
export type PublicSite = z.infer<typeof publicSite>;

/** A technical property: its one column name, its meaning, and its question. */
/**
 * A property's word on the goods: their contents, their nature, their data sheet, their making, or the owner of their inputs. A supplier is
 * asked about the first two only.
 */
const tells = z.enum(['contents', 'kind', 'specification', 'process', 'sources']);

export const propertyDefinition = z.object({
  id: z.string(),
  kind: z.enum(['number', 'word']),
  label: z.string(),
  unit: z.string().nullable(),
  words: z.array(z.string()),
  zh: z.string(),
  tells,
});
export type PropertyDefinition = z.infer<typeof propertyDefinition>;

/** A Chinese term of ours beside its English one; marked as our own translation wherever it is shown. */
export const glossaryTerm = z.object({ id: z.string(), en: z.string(), zh: z.string() });

/**
 * A dated event. `side`: owner of the rule, for one shipment may meet rules at both ends · `state`: law, an announcement without an act, a
 * report only, or a proposal. `provenance` is null if that of the measure holds.
 */
export const calendarEvent = z.object({
  date: isoDate,
  event: z.string(),
  measureId: z.string().nullable(),
  side: z.enum(['china', 'us', 'eu']),
  state: z.enum(['law', 'announced', 'reported', 'proposed']),
  provenance: provenance.nullable(),
});

/**
 * Practice beside the law, as evidence of its own kind and never as law: licensed goods held back, lists of allowed exporters, goods held by
 * customs, a destination with next to nothing. It concerns goods leaving China for its destinations, while it lasts, either under an item of its
 * measures or with one of its elements.
 */
export const practice = z.object({
  id: z.string(),
  kind: z.enum(['behaviour', 'export-gate', 'customs-query', 'destination']),
  title: z.string(),
  text: z.string(),
  from: isoDate,
  to: isoDate.nullable(),
  destinations: z.union([z.literal('all'), z.array(territory)]),
  measureIds: z.array(z.string()),
  elements: z.array(z.string()),
  provenance,
});
export type Practice = z.infer<typeof practice>;

/** Days off in China in one year, both ends included, and worked weekend days; `computed`: not announced yet. */
export const workingYear = z.object({
  year: z.number().int(),
  status: z.enum(['announced', 'computed']),
  off: z.array(z.tuple([isoDate, isoDate])),
  makeUp: z.array(isoDate),
  provenance,
});
export type WorkingYear = z.infer<typeof workingYear>;
export const hsHint = z.object({
  hs6: z.string(),
  description: z.string(),
  mayFallUnder: z.array(z.object({ measureId: z.string(), itemIds: z.array(z.string()), decidedBy: z.string() })),
  note: z.string(),
  confidence,
});
export const hsHeading = z.object({ code: z.string(), description: z.string() });
export const uncertainty = z.object({
  id: z.string(),
  topic: z.string(),
  text: z.string(),
  affects: z.array(z.string()),
});
export const observation = z.object({
  date: z.string(),
  subject: z.string(),
  destination: z.string(),
  text: z.string(),
  provenance,
});
export const licensingRule = z.object({ id: z.string(), topic: z.string(), text: z.string(), provenance });
/** Licence wait beside cover: median weeks by class of item. */
export const licenceWait = z.object({
  measureId: z.string(),
  medianWeeks: z.number(),
  lowWeeks: z.number(),
  highWeeks: z.number(),
  provenance,
});

export const territoryEntry = z.object({
  code: territory,
  name: z.string(),
  alpha3: z.string().nullable(),
  numeric: z.string().nullable(),
});

export const catalogue = z.object({
  /** `2026.11`; part of every result's hash. */
  version: z.string(),
  asOf: isoDate,
  /** Newest evidence read; an event due after it without an act on file is unconfirmed. */
  evidenceCutoff: isoDate,
  disclaimer: z.string(),
  measures: z.array(measure),
  items: z.array(controlledItem),
  categories: z.array(category),
  magnetGrades: z.array(magnetGrade),
  marketShares: z.array(marketShare),
  sites: z.array(publicSite),
  properties: z.array(propertyDefinition),
  cautions: z.array(caution),
  glossary: z.array(glossaryTerm),
  partyLists: z.array(partyList),
  calendar: z.array(calendarEvent),
  practices: z.array(practice),
  workingDays: z.array(workingYear),
  hsHints: z.array(hsHint),
  hsHeadings: z.array(hsHeading),
  uncertainties: z.array(uncertainty),
  observations: z.array(observation),
  licensing: z.array(licensingRule),
  licenceWaits: z.array(licenceWait),
  territories: z.array(territoryEntry),
  scenarioPresets: z.array(scenarioPreset),
});
export type Catalogue = z.infer<typeof catalogue>;
