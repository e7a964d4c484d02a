/** Goods at the border. Control items are written in terms of it; `category` is the use of a part. */
export const FORMS = [
  'ore',
  'oxide',
  'compound',
  'metal',
  'alloy',
  'target',
  'magnet',
  'magnet-powder',
  'magnet-assembly',
  'graphite',
  'anode-active',
  'precursor',
  'cathode-active',
  'electrolyte-salt',
  'electrolyte',
  'separator',
  'foil',
  'cell',
  'module',
  'pack',
  'motor',
  'assembly',
  'equipment',
  'other',
] as const;
export type Form = (typeof FORMS)[number];

/** Forms of loose magnets and of assemblies that are named as magnets. */
export const MAGNET_FORMS: ReadonlySet<Form | null> = new Set<Form | null>([
  'magnet',
  'magnet-powder',
  'magnet-assembly',
]);

export const PART_KINDS = ['product', 'assembly', 'component', 'material'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** Maker of a part by the company's word: itself, a seller to it, or nobody known. */
export const PROCUREMENTS = ['made', 'bought', 'not-known'] as const;
export type Procurement = (typeof PROCUREMENTS)[number];

/** How a fact is known: in the company's own records, stated by a supplier, put in from public figures, or not at all. */
export const EVIDENCE_KINDS = ['seen', 'declared', 'inferred', 'unknown'] as const;
export type Evidence = (typeof EVIDENCE_KINDS)[number];

export const QUALIFICATIONS = ['released', 'in-qualification', 'candidate'] as const;
export type Qualification = (typeof QUALIFICATIONS)[number];

export const SITE_STATUSES = ['operating', 'ramping', 'planned', 'idled', 'cancelled'] as const;
export type SiteStatus = (typeof SITE_STATUSES)[number];

/** Whether a plant of this status is surely neither to be built nor ramping up, so that no licence for technology holds it up. */
export function isAtWork(status: SiteStatus | null): boolean {
  return status !== null && status !== 'planned' && status !== 'ramping';
}

/** Stage of a chain, from ore to product; the order is the order of the chain and of charts. */
export const STAGES = [
  'mining',
  'separation',
  'refining',
  'metal',
  'magnet',
  'motor',
  'pCAM',
  'CAM',
  'anode',
  'electrolyte-salt',
  'electrolyte',
  'separator',
  'copper-foil',
  'aluminium-foil',
  'cell',
  'pack',
  'component',
  'assembly',
] as const;
export type Stage = (typeof STAGES)[number];

/** How far a licence has come, in the order of a case; `in-review` is earlier versions' word for `filed`. */
export const LICENCE_STATUSES = [
  'needed',
  'drafted',
  'filed',
  'in-review',
  'question',
  'granted',
  'refused',
  'returned',
  'withdrawn',
  'expired',
] as const;
export type LicenceStatus = (typeof LICENCE_STATUSES)[number];

/** `individual`: one end user and a quantity, spent by use · `general`: repeated shipments to named end users. */
export const LICENCE_KINDS = ['individual', 'general'] as const;
export type LicenceKind = (typeof LICENCE_KINDS)[number];

/** The company itself among its suppliers. */
export const SUPPLIER_ROLES = ['own'] as const;

/** The closed lists with words in columns of files, by name. */
export const CLOSED_LISTS = {
  kind: PART_KINDS,
  form: FORMS,
  procurement: PROCUREMENTS,
  evidence: EVIDENCE_KINDS,
  qualification: QUALIFICATIONS,
  role: SUPPLIER_ROLES,
  stage: STAGES,
  'site-status': SITE_STATUSES,
  'licence-status': LICENCE_STATUSES,
  'licence-kind': LICENCE_KINDS,
} as const;
export type ClosedList = keyof typeof CLOSED_LISTS;

/** How far a person's judgement of a part has come. */
export const TRIAGE_STATES = [
  'not-assessed',
  'asked',
  'in-review',
  'confirmed',
  'not-applicable',
  'case-filed',
] as const;
export type TriageState = (typeof TRIAGE_STATES)[number];

/** How far a task about a supplier has come. */
export const TASK_STATES = ['open', 'waiting', 'done'] as const;

/**
 * Reading of a pause past its last day by law without an act seen: `law`, as published, with the rule back · `agreed`, paused as long as was
 * agreed · `open`, undecided, counted as suspended. A person's assumption about a rule goes before it.
 */
export const READINGS = ['law', 'agreed', 'open'] as const;
export type Reading = (typeof READINGS)[number];

/** A person's word on the list of stock: it names all places with stock, or some of them. */
export const STOCK_LISTED = ['all', 'some'] as const;

/** Of how many products in need of a source the revenue is known, as a number in columns for drawing; of a source in no product: of all. */
export const REVENUE_KNOWN = { ofAll: 0, ofSome: 1, ofNone: 2 } as const;
