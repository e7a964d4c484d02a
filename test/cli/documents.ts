import { z } from 'zod';

const count = z.number().int().min(0);
const text = z.string().nullable();

/** The documents that the command line promises, written down apart from the program's own types. */
export const problem = z.strictObject({
  severity: z.enum(['error', 'note']),
  code: z.string(),
  file: text,
  sheet: text,
  row: count.nullable(),
  column: text,
  found: text,
  expected: text,
  message: z.string().min(1),
});
const checkedFile = z.strictObject({
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.string(),
  refused: text,
  tables: z.array(
    z.strictObject({
      sheet: text,
      range: z.string().regex(/^[A-Z]+\d+:[A-Z]+\d+$/),
      headerRow: count.min(1),
      fills: z.array(z.string()),
      rows: count,
      accepted: count,
      parts: count,
      quantity: z.number().nullable(),
    }),
  ),
});
const leftOut = z.strictObject({ file: z.string(), sheet: text, row: count.min(1), reason: z.string().min(1) });
const unread = z.strictObject({
  file: z.string(),
  sheet: text,
  column: z.string().min(1),
  cells: count.min(1),
  samples: z.array(z.string()).min(1).max(3),
  why: z.string().min(1),
});
const place = { file: z.string(), sheet: text, headerRow: count.min(1) };
const ledger = z.strictObject({
  reading: z.array(z.strictObject({ ...place, fills: z.array(z.string()), filled: count, read: count, unread: count })),
  records: z.array(
    z.strictObject({ ...place, rows: count, taken: count, refused: count, leftOut: count, repeated: count }),
  ),
});
const proposal = z.strictObject({
  partNumber: z.string(),
  field: z.string(),
  value: z.string(),
  reason: z.string().min(1),
  confident: z.boolean(),
  evidence: z.enum(['declared', 'inferred']),
  file: z.string(),
  sheet: text,
  row: count.min(1),
});
const merge = z.strictObject({
  kind: z.string(),
  keep: z.string(),
  absorbed: z.array(z.string()).min(1),
  cause: z.string(),
  evidence: z.string().min(1),
});
const tableProposal = z.strictObject({
  file: z.string(),
  sheet: text,
  headerRow: count.min(1),
  unnamed: z.boolean().optional(),
  shape: z.string(),
  purpose: text,
  confidence: z.number(),
  reason: z.string(),
  columns: z.array(
    z.strictObject({
      header: z.string(),
      samples: z.array(z.string()),
      meaning: text,
      confidence: z.number(),
      reason: z.string(),
    }),
  ),
});
const proposals = z.strictObject({
  accepted: z.enum(['none', 'confident', 'all']),
  tables: z.array(tableProposal),
  taken: z.array(proposal),
  open: z.array(proposal),
  merges: z.strictObject({ taken: z.array(merge), open: z.array(merge) }),
});
export const checkDocument = z.strictObject({
  files: z.array(checkedFile),
  problems: z.array(problem),
  leftOut: z.array(leftOut),
  unread: z.array(unread),
  ledger,
  proposals,
});
export const importDocument = checkDocument.extend({
  workspace: text,
  dataVersion: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  counts: z.record(z.string(), count),
  update: z
    .strictObject({
      mode: z.enum(['keys', 'tables', 'everything']),
      suited: z.enum(['keys', 'tables']),
      refused: text,
      difference: z
        .object({
          tables: z.array(
            z.object({
              table: z.string(),
              added: z.array(z.string()),
              removed: z.array(z.string()),
              changed: z.array(z.object({ key: z.string(), fields: z.array(z.object({ field: z.string() })) })),
              unchanged: count,
            }),
          ),
        })
        .nullable(),
    })
    .nullable(),
});

const worlds = z.object({ sure: z.number(), possible: z.number(), ifPausedBack: z.number(), ifUnknown: z.number() });
const coverage = z.object({ seen: z.number(), declared: z.number(), inferred: z.number(), unknown: z.number() });
const fills = z.object({
  revenue: z.number(),
  surely: z.number(),
  possibly: z.number(),
  ifPausedBack: z.number(),
  cannotBeJudged: z.number(),
  notExposed: z.number(),
  knowHow: z.number(),
  coverage,
});
const finding = z.object({
  siteId: text,
  buyerSiteId: text,
  share: z.number().nullable(),
  exporter: text,
  destination: text,
  evidence: z.string(),
  itemId: z.string(),
  measureId: z.string(),
  limb: z.string(),
  status: z.string(),
  match: z.string(),
  verdict: z.string(),
  route: z.string(),
  criteria: z.array(z.object({ property: z.string(), result: z.string(), found: text, expected: z.string() })),
  missing: z.array(z.string()),
  licence: z.object({ status: z.string() }).nullable(),
});
export const exposureDocument = z.object({
  lawDate: z.string(),
  dataVersion: z.string(),
  catalogueVersion: z.string(),
  engineVersion: z.string(),
  currency: z.string(),
  inference: z.boolean(),
  assumptions: z.record(z.string(), z.string()),
  totals: fills,
  products: z.array(fills.extend({ partNumber: z.string() })),
  parts: z.array(
    z.object({
      partNumber: z.string(),
      form: text,
      findings: z.array(finding),
      exposedShare: worlds,
      ownShare: worlds,
      coverage,
      revenueAtRisk: worlds,
    }),
  ),
  questions: z.array(
    z.object({
      fact: z.string(),
      partNumber: z.string(),
      siteId: text,
      revenueAtRisk: z.number(),
      en: z.string(),
      zh: z.string(),
      caution: z
        .object({
          id: z.string(),
          beside: z.array(z.enum(['en', 'zh'])).min(1),
          addressee: z.enum(['concerned', 'not-known', 'elsewhere']),
          brief: z.string(),
          text: z.string(),
          provenance: z.object({
            asOf: z.string(),
            confidence: z.string(),
            basis: z.string(),
            sources: z.array(z.string()),
          }),
        })
        .nullable(),
    }),
  ),
  notAsked: z.array(
    z.object({
      fact: z.string(),
      partNumber: z.string(),
      siteId: text,
      revenueAtRisk: z.number(),
      label: text,
      reason: z.string(),
    }),
  ),
  notes: z.array(z.string()),
});
const interval = z.object({ low: z.number(), high: z.number() });
export const concentrationDocument = z.object({
  level: z.enum(['site', 'company', 'country']),
  items: z.array(
    z.object({
      partNumber: z.string(),
      hhi: interval,
      effectiveSources: z.object({ low: z.number(), high: z.union([z.number(), z.literal('inf')]) }),
      hidden: z.number().nullable(),
      coverage: z.number(),
    }),
  ),
  products: z.array(
    z.object({
      partNumber: z.string(),
      dominators: z.array(z.string()),
      andOrSinglePoints: z.array(z.string()),
      minimumCut: z.array(z.string()),
    }),
  ),
});
