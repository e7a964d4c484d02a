import { z } from 'zod';

const spread = z.strictObject({ p10: z.number(), p50: z.number(), p90: z.number(), mean: z.number() });
const day = z.number().nullable();
const daySpread = z.strictObject({ p10: day, p50: day, p90: day, never: z.number() });
const band = z.strictObject({ p10: z.array(z.number()), p50: z.array(z.number()), p90: z.array(z.number()) });
const estimate = z.strictObject({ value: z.number(), low: day, high: day });
const units = z.array(z.number());
const partCourse = { production: units, stock: units, receipts: units };
const partBands = { production: band, stock: band, receipts: band, atBorders: band, cost: band };
/** What `simulate --json` promises, written down apart from the program's own types. */
export const simulationDocument = z.strictObject({
  lawDate: z.string(),
  suspensionEnd: z.string(),
  scenarioId: z.string(),
  scenarioName: z.string(),
  dataVersion: z.string(),
  catalogueVersion: z.string(),
  engineVersion: z.string(),
  currency: z.string(),
  inference: z.boolean(),
  assumptions: z.record(z.string(), z.string()),
  basis: z.enum(['margin', 'revenue']),
  period: z.literal('day'),
  startDate: z.string(),
  horizonDays: z.number(),
  stepDays: z.number(),
  seed: z.number(),
  draws: z.number(),
  ended: z.enum(['precision', 'budget']),
  unjudged: z.string().nullable(),
  loss: z
    .strictObject({
      mean: estimate,
      spread,
      valueAtRisk: estimate,
      conditional: estimate,
      lossShare: z.number(),
      level: z.literal(0.95),
      confidence: z.literal(0.95),
      histogram: z.array(z.strictObject({ from: z.number(), to: z.number(), share: z.number() })),
    })
    .nullable(),
  extraCost: spread,
  usualLoss: z.number().nullable(),
  products: z.array(
    z.strictObject({
      partNumber: z.string(),
      askedUnits: spread,
      onTimeUnits: spread,
      lateUnits: spread,
      givenUpUnits: spread,
      waitingUnits: spread,
      unsoldUnits: spread,
      unsoldMargin: spread.nullable(),
      firstShortDay: daySpread,
      firstStopDay: daySpread,
      stopDays: spread,
      daysToRecover: daySpread,
      daysToClear: daySpread,
    }),
  ),
  series: z.array(
    z.strictObject({
      partNumber: z.string(),
      day: z.array(z.number()),
      production: band,
      stock: band,
      onTime: band,
      late: band,
      givenUp: band,
      waiting: band,
      usual: z.strictObject({ production: z.array(z.number()), stock: z.array(z.number()) }),
    }),
  ),
  partSeries: z.array(z.strictObject({ partNumber: z.string(), ...partBands })),
  costSeries: band,
  unsoldSoFar: z.nullable(band),
  spells: z.array(
    z.strictObject({
      partNumber: z.string(),
      fromDay: z.number(),
      toDay: z.number(),
      unmetUnits: z.number(),
      cause: z.strictObject({
        kind: z.enum(['licence', 'capacity', 'exports-stopped', 'lead-time']),
        disruptionId: z.string().nullable(),
        rationed: z.boolean(),
      }),
      path: z.array(z.strictObject({ partNumber: z.string(), siteId: z.string().nullable() })),
      rows: z.array(z.strictObject({ file: z.string(), sheet: z.string().nullable(), row: z.number() })),
    }),
  ),
  course: z.strictObject({
    draw: z.number(),
    draws: z.number(),
    loss: z.number().nullable(),
    extraCost: z.number(),
    cost: z.array(z.number()),
    products: z.array(
      z.strictObject({
        partNumber: z.string(),
        demand: units,
        onTime: units,
        late: units,
        givenUp: units,
        waiting: units,
      }),
    ),
    parts: z.array(
      z.strictObject({
        partNumber: z.string(),
        ...partCourse,
        cost: units,
        atBorders: units,
        need: z.strictObject({ units, missing: units }),
        usual: z.strictObject(partCourse),
      }),
    ),
  }),
  courseInputs: z.array(z.strictObject({ field: z.string(), value: z.number() })),
  assumedInputs: z.array(
    z.strictObject({
      class: z.string(),
      count: z.number(),
      p10: z.number(),
      p50: z.number(),
      p90: z.number(),
      unsoldAtP10: z.number().nullable(),
      unsoldAtP90: z.number().nullable(),
    }),
  ),
  causes: z.array(
    z.strictObject({
      kind: z.enum(['licence', 'capacity', 'exports-stopped', 'lead-time']),
      part: z.string(),
      source: z.string().nullable(),
      gate: z.string().nullable(),
      shareOfDraws: z.number(),
      shareOfUnsold: z.number().nullable(),
      shareOfFirst: z.number(),
    }),
  ),
  shortages: z.array(z.strictObject({ partNumber: z.string(), draws: z.number(), short: z.array(z.number()) })),
  levers: z.array(
    z.strictObject({
      id: z.string(),
      netBenefit: estimate.nullable(),
      unsoldAvoided: estimate.nullable(),
      cost: z.number(),
      carrying: z.number(),
      outlayPeak: z.number(),
      outlayEnd: z.number(),
      worse: z.number(),
      buffer: z
        .strictObject({
          marginPerUnit: z.number(),
          carryingPerYear: z.number(),
          criticalShare: z.number(),
          coverDays: z.number(),
          orderUnits: z.number().nullable(),
          orderDays: z.number().nullable(),
        })
        .nullable(),
    }),
  ),
  controls: z.array(
    z.strictObject({
      disruptionId: z.string(),
      lanes: z.number(),
      licensed: z.number(),
      classes: z.array(z.strictObject({ name: z.string(), lanes: z.number() })),
    }),
  ),
  notes: z.array(z.string()),
});

/** What `--indices` adds to it. */
export const indicesDocument = z.strictObject({
  of: z.literal('loss'),
  rows: z.number(),
  runs: z.number(),
  confidence: z.number(),
  resamples: z.number(),
  variance: z.number(),
  inputs: z.array(z.strictObject({ field: z.string(), first: estimate, total: estimate })).nullable(),
  reason: z.string().nullable(),
});
