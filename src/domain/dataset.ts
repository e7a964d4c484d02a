import { z } from 'zod';
import {
  EVIDENCE_KINDS,
  FORMS,
  LICENCE_KINDS,
  LICENCE_STATUSES,
  PART_KINDS,
  PROCUREMENTS,
  QUALIFICATIONS,
  SITE_STATUSES,
  STAGES,
  STOCK_LISTED,
  SUPPLIER_ROLES,
} from './closed-lists.ts';

/** Where a record came from; rows are counted from 1 as in the file. Never part of a version's hash. */
export const sourceRow = z.object({ file: z.string(), sheet: z.string().nullable(), row: z.number().int().positive() });
export type SourceRow = z.infer<typeof sourceRow>;

const id = z.string().min(1);
const text = z.string();
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const territory = z.string().regex(/^[A-Z]{2}$/);
const currency = z.string().regex(/^[A-Z]{3}$/);
const amount = z.number().finite();
const rows = z.array(sourceRow).default([]);

/** The longest term of evidence; nobody reads ten-year-old evidence again. */
export const MOST_EVIDENCE_MONTHS = 120;

/** A product, assembly, component or material; one BOM holds all. Money per `unit` in `currency` (null: the reporting currency). */
export const part = z.object({
  partNumber: id,
  description: text,
  kind: z.enum(PART_KINDS),
  category: id.nullable(),
  form: z.enum(FORMS).nullable(),
  hsCode: id.nullable(),
  unit: id.nullable(),
  /** Selling price of a product, purchase price of anything else. */
  unitPrice: amount.nullable(),
  currency: currency.nullable(),
  stock: amount.nullable(),
  /** Units a year; products only. */
  annualDemand: amount.nullable(),
  /** Units in each calendar month, as `by-month.ts` reads them. Versions from before this field do not have it. */
  demandByMonth: text.nullable().optional(),
  unitMargin: amount.nullable(),
  /** Days from order to delivery as a list states them of the part and not of a source. Versions from before this field do not have it. */
  leadTimeDays: amount.nullable().optional(),
  /** Absent or null: nobody has said. Versions from before this field do not have it. */
  procurement: z.enum(PROCUREMENTS).nullable().optional(),
  /**
   * How category and form are known where no file has them in a column and nobody confirmed them: `declared` by the words of the part, `inferred` from
   * a convention of the trade. Absent or null: a file states it, or a person did.
   */
  categoryEvidence: z.enum(EVIDENCE_KINDS).nullable().optional(),
  formEvidence: z.enum(EVIDENCE_KINDS).nullable().optional(),
  rows,
});
export type Part = z.infer<typeof part>;

/** One technical property of a part: a number or a range (`min`, `max`), or a word (`text`); `< 300` beside a figure says that the end is not reached (`open-end.ts`). */
export const partProperty = z.object({
  partNumber: id,
  property: id,
  min: amount.nullable(),
  max: amount.nullable(),
  text: text.nullable(),
  conditions: text.nullable(),
  evidence: z.enum(EVIDENCE_KINDS),
  evidenceDate: isoDate.nullable(),
  rows,
});
export type PartProperty = z.infer<typeof partProperty>;

/**
 * Mass share of one substance in a part, in percent. `substance` is kept as written: an element by name or symbol, a formula, a CAS number, a
 * group, or `rest`; `readSubstance` gives its meaning. min > 0: contains; max = 0: does not; min = 0 < max: open; no row: open, unless `rest`
 * with max 0 closes the list.
 */
export const compositionRow = z.object({
  partNumber: id,
  substance: id,
  massPctMin: amount.nullable(),
  massPctMax: amount.nullable(),
  evidence: z.enum(EVIDENCE_KINDS),
  evidenceDate: isoDate.nullable(),
  /** The firms that declare it, with ` · ` between them; absent if nobody is named. */
  declaredBy: text.nullable().optional(),
  rows,
});
export type CompositionRow = z.infer<typeof compositionRow>;

/** Units of `child` in one unit of `parent`, before `yield` (1 = no loss). */
export const bomLine = z.object({
  parent: id,
  child: id,
  quantity: amount,
  unit: id.nullable(),
  yield: amount,
  essential: z.boolean(),
  rows,
});
export type BomLine = z.infer<typeof bomLine>;

export const supplier = z.object({
  supplierId: id,
  name: text,
  country: territory.nullable(),
  parentId: id.nullable(),
  /** `own` marks the company itself. */
  role: z.enum(SUPPLIER_ROLES).nullable(),
  rows,
});
export type Supplier = z.infer<typeof supplier>;

export const site = z.object({
  siteId: id,
  supplierId: id,
  name: text,
  country: territory.nullable(),
  city: text.nullable(),
  latitude: amount.nullable(),
  longitude: amount.nullable(),
  stage: z.enum(STAGES).nullable(),
  timeToRecoverDays: amount.nullable(),
  /** Territory of the process or licence behind the site; null: own or unknown. */
  technologyOrigin: territory.nullable(),
  status: z.enum(SITE_STATUSES).nullable(),
  /** Percent of its capacity at work in each calendar month, as `by-month.ts` reads them. Versions from before this field do not have it. */
  capacityByMonth: text.nullable().optional(),
  /** True if the import made the site because a row named only a supplier or a country. */
  unnamed: z.boolean().default(false),
  rows,
});
export type Site = z.infer<typeof site>;

/** This buyer buys this part from this site. Exactly one source; `siteId` null never survives the import. */
export const sourcing = z.object({
  partNumber: id,
  siteId: id,
  /** 0 to 1; null: no share given, one of an open split or the taker of the rest. */
  share: z.number().min(0).max(1).nullable(),
  /** null: every site making a direct parent, without a row of its own for this part. */
  buyerSiteId: id.nullable(),
  originCountry: territory.nullable(),
  /** Day of somebody's answer about the origin; absent or null: a file states it. */
  originDate: isoDate.nullable().optional(),
  leadTimeDays: amount.nullable(),
  /** `inferred`: it is that of the part, since no row of the source states one. Absent or null: a row does, or nobody has said. */
  leadTimeEvidence: z.enum(EVIDENCE_KINDS).nullable().optional(),
  unitPrice: amount.nullable(),
  currency: currency.nullable(),
  capacityPerDay: amount.nullable(),
  qualification: z.enum(QUALIFICATIONS),
  evidence: z.enum(EVIDENCE_KINDS),
  evidenceDate: isoDate.nullable(),
  /** The supplier's own number of the part. Versions from before this field do not have it. */
  supplierPartNumber: id.nullable().optional(),
  /** The plant's line for it; parts of one line share its time. Versions from before this field do not have it. */
  line: id.nullable().optional(),
  /** Units bought from it in a year, as a list of purchases states them. Versions from before this field do not have it. */
  yearlyQuantity: amount.nullable().optional(),
  /** Money paid to it in a year. Versions from before this field do not have it. */
  yearlySpend: amount.nullable().optional(),
  rows,
});
export type Sourcing = z.infer<typeof sourcing>;

/** Stock of a part at a site (null: one pool for the own plants), as units or as days of cover. */
export const inventory = z.object({
  partNumber: id,
  siteId: id.nullable(),
  quantity: amount.nullable(),
  daysOfCover: amount.nullable(),
  rows,
});
export type Inventory = z.infer<typeof inventory>;

/** Units of `currency` in one unit of the reporting currency. */
export const rate = z.object({ currency, perReporting: amount.positive(), date: isoDate.nullable(), rows });
export type Rate = z.infer<typeof rate>;

export const licence = z.object({
  exporterSiteId: id,
  itemId: id,
  endUser: text.nullable(),
  destination: territory.nullable(),
  filed: isoDate.nullable(),
  status: z.enum(LICENCE_STATUSES),
  decided: isoDate.nullable(),
  validTo: isoDate.nullable(),
  quantity: amount.nullable(),
  used: amount.nullable(),
  /** The fields from here on are absent from versions before them, or null: nobody has said. */
  kind: z.enum(LICENCE_KINDS).nullable().optional(),
  /** Ids of the papers at hand, parted by semicolons. */
  papers: text.nullable().optional(),
  /** The company's owner of it. */
  owner: text.nullable().optional(),
  note: text.nullable().optional(),
  /** The unit of its quantities where it is not that of its parts, such as `kg` of pieces: what is left is then not known. */
  quantityUnit: text.nullable().optional(),
  /** The parts that it names, parted by semicolons, of which alone it lets pass; null: all goods under its item. */
  parts: text.nullable().optional(),
  /** Use by lists of stock movements so far, as `counted-use.ts` writes it. */
  counted: text.nullable().optional(),
  rows,
});
export type Licence = z.infer<typeof licence>;

/**
 * A letter, or a row of a register of papers, that takes back what was declared of goods: it may mean what is declared in a file that is imported later. `text` names the goods or the firms,
 * `until` is the last day of declarations that it can mean, '' if nobody knows, and `standing` are days of papers that a register leaves in force; null: it is a letter.
 */
const statementTakenBack = z.object({
  file: text,
  text,
  sentence: text,
  until: text,
  standing: z.array(text).nullable(),
});
export type StatementTakenBack = z.infer<typeof statementTakenBack>;

/**
 * A row of what some firms declare of their own goods of a part (`declaredBy`), kept where others declare otherwise, or are silent, or these are no source of it on file.
 * `elements`: by symbol, those that it denies. `suppliers`: those of the part who declare it. `silent`: those who deliver the part as well and declare nothing of it.
 */
const sourceContent = compositionRow.extend({ elements: z.array(id), suppliers: z.array(id), silent: z.array(id) });
export type SourceContent = z.infer<typeof sourceContent>;

/** Settings of the whole company, deciding how its tables are read. Part of the version's hash. */
export const settings = z.object({
  name: text,
  /** Fictional data; every screen and export says so. */
  demo: z.boolean(),
  homeCountry: territory,
  reportingCurrency: currency,
  /** The company's declared end use; null: not declared. */
  endUse: z.enum(['civil', 'military']).nullable(),
  /** The day of the data, or null. */
  dataDate: isoDate.nullable(),
  /** Months for an answer or declaration to settle its fact; absent or null: for ever. Versions from before this field do not have it. */
  evidenceMonths: z.number().int().min(1).max(MOST_EVIDENCE_MONTHS).nullable().optional(),
  /**
   * Whether the list of stock names all places with stock: `all`: an unnamed part at an own plant has none; `some`: it may lie there all the
   * same. Null or absent: nobody has said. Versions from before this field do not have it.
   */
  stockListed: z.enum(STOCK_LISTED).nullable().optional(),
  /** What was taken back of declarations. Versions from before this field do not have it. */
  takenBack: z.array(statementTakenBack).optional(),
  /** What suppliers declare of their own goods where the part is more than these. Versions from before this field do not have it. */
  contentsBySource: z.array(sourceContent).optional(),
});
export type Settings = z.infer<typeof settings>;

/** All records of one data version. */
export const dataset = z.object({
  settings,
  parts: z.array(part),
  properties: z.array(partProperty),
  composition: z.array(compositionRow),
  bom: z.array(bomLine),
  suppliers: z.array(supplier),
  sites: z.array(site),
  sourcing: z.array(sourcing),
  inventory: z.array(inventory),
  rates: z.array(rate),
  licences: z.array(licence),
});
export type Dataset = z.infer<typeof dataset>;

/** The tables of a dataset, in their order for reading and writing. */
export const TABLES = [
  'parts',
  'properties',
  'composition',
  'bom',
  'suppliers',
  'sites',
  'sourcing',
  'inventory',
  'rates',
  'licences',
] as const;
export type TableName = (typeof TABLES)[number];
