import type { Catalogue } from '../../../src/catalogue/schema.ts';
import { NOTHING_ASSUMED } from '../../../src/domain/scenario/assumed.ts';
import { createEmptyScenario } from '../../../src/domain/scenario/empty-scenario.ts';
import type { ModelAsk } from './model-references.ts';
import { createSupplierAndAssembler } from './reference-companies.ts';
import { readFrom, type ReferenceCase, type ReferenceRow } from './reference-table.ts';

const FIVE_FIRMS = {
  sectors: [0, 0, 1, 2, 3],
  sales: [
    { seller: 0, buyer: 2, value: 60 },
    { seller: 1, buyer: 2, value: 40 },
    { seller: 2, buyer: 3, value: 100 },
    { seller: 4, buyer: 3, value: 20 },
    { seller: 3, buyer: 4, value: 30 },
    { seller: 2, buyer: 4, value: 10 },
  ],
  weights: null,
};
/** Rows are sectors that sell: 2 essential, 1 not, 0 negligible. */
const MIXED = [
  [1, 2, 1, 1],
  [1, 1, 2, 1],
  [1, 1, 1, 0],
  [1, 1, 1, 1],
] as const;

function cascade(production: 'linear' | 'leontief' | 'gl', left: number, epsilon: number): ModelAsk {
  return {
    kind: 'cascade',
    firms: FIVE_FIRMS,
    production,
    essentiality: MIXED,
    shocks: [{ firm: 0, down: left, up: left }],
    options: { epsilon, replaceability: true },
  };
}

function cascadeRows(index: number, down: number, up: number, steps: number): ReferenceRow[] {
  return [
    readFrom('cascade', 'Systemic index', index, ({ esri }) => esri),
    readFrom('cascade', 'by missing inputs alone', down, ({ esriDown }) => esriDown),
    readFrom('cascade', 'by missing customers alone', up, ({ esriUp }) => esriUp),
    readFrom('cascade', 'Steps', steps, (found) => found.steps),
  ];
}

const PAIR = {
  sectors: [0, 1],
  finalDemand: [100, 100],
  flows: [
    { supplier: 0, client: 1, amount: 100 },
    { supplier: 1, client: 0, amount: 100 },
  ],
  targetDays: [15, 15],
  reorderDays: 6,
};
const CHAIN = {
  sectors: [0, 1],
  finalDemand: [0, 150],
  flows: [{ supplier: 0, client: 1, amount: 100 }],
  targetDays: [3, 3],
  reorderDays: 6,
};

function damagePair(rule: 'prop' | 'fill'): ModelAsk {
  const damages = [{ firm: 0, share: 0.1, recoveryDays: Infinity }];
  return { kind: 'inventory', economy: PAIR, damages, rule, days: 8 };
}

function productionRows(made: readonly number[]): ReferenceRow[] {
  return made.map((expected, day) =>
    readFrom('inventory', `Made by both on day ${day}`, expected, ({ course }) => course.totalProduction[day]),
  );
}

/** Two sectors of one region that buy from each other; half the capital of the first is lost on day 1 and comes back. */
const SECTORS: ModelAsk = {
  kind: 'sectors',
  table: {
    sectors: [0, 1],
    sales: [
      { from: 0, to: 1, amount: 100 },
      { from: 1, to: 0, amount: 50 },
    ],
    finalDemand: [100, 200],
    capital: null,
  },
  rules: { stockDays: [5, 5], criticalShare: 0.8, reorderDays: 10, overproduction: { most: 1.25, days: 365 } },
  events: [
    {
      day: 1,
      duration: 3,
      hits: [{ place: 0, capitalShare: 0.5, cutShare: 0 }],
      after: { kind: 'recovery', days: 10 },
    },
  ],
  days: 16,
};
const FINAL_DEMAND = 300;
const SECTOR_PRODUCTION = [
  [200, 100, 100.035082, 100.068188, 100.101979, 100.136403, 110.186996, 120.238689, 130.290517],
  [250, 250, 225, 225.00877, 225.017047, 205.772261, 185.944937, 173.467359, 166.033933],
];
const UNMET = [50, 51.202399, 48.385536, 49.452761];
/** By day: it is back ten days after it began to come back. */
const LOST_CAPITAL = { 5: 109_500, 6: 98_550, 7: 87_600, 15: 0 };

/** The supplier stands on days 0 to 7; buyers keep no more in stock than they use. */
function stopSupplier(catalogue: Catalogue, leadDays: number): ModelAsk {
  const date = '2026-11-24';
  const setting = {
    clocks: { lawDate: date, suspensionEnd: 'inclusive', dataDate: date },
    assumptions: {},
    inference: false,
    startDate: date,
  } as const;
  return {
    kind: 'simulation',
    dataset: createSupplierAndAssembler(leadDays),
    catalogue: { ...catalogue, categories: [], marketShares: [], sites: [] },
    scenario: {
      ...createEmptyScenario('reference', 'The supplier stops', setting),
      horizonDays: 20,
      targetCoverDays: 0,
      stillWaitingAfterQuarter: 0,
      assumed: NOTHING_ASSUMED,
      reactions: { cutBeforeStop: null, airFreight: null, otherGrade: null, callOnOthers: null },
      disruptions: [
        {
          id: 'stop',
          kind: 'site-outage',
          start: 0,
          duration: 8,
          siteId: 'S',
          partNumbers: [],
          share: 1,
          losesStock: false,
          recovery: { shape: 'step', days: 0 },
        },
      ],
    },
  };
}

function stopRows(firstDay: number): ReferenceRow[] {
  const days = [0, 1, 2, 3].map((later) => firstDay + later);
  return [
    readFrom('simulation', 'First short day', firstDay, ({ report }) => report.products[0]?.firstShortDay.p50),
    ...days.map((day, later) =>
      readFrom(
        'simulation',
        `Units given up on day ${day}`,
        later < 3 ? 10 : 0,
        ({ report }) => report.series[0]?.givenUp.p50[day],
      ),
    ),
    readFrom('simulation', 'Units unsold in all', 30, ({ report }) => report.products[0]?.unsoldUnits.p50),
    readFrom('simulation', 'Unsold margin', 150, ({ report }) => report.loss?.mean.value),
  ];
}

/** The reference cases of cascades, stocks of firms and sectors, and the company in time. */
export function getModelCases(catalogue: Catalogue): ReferenceCase[] {
  return [
    {
      id: 'cascade-mixed',
      title: 'Systemic index of one firm of five',
      setting:
        'Firms 0 and 1 sell 60 and 40 to 2; 2 sells 100 to 3 and 10 to 4; 3 sells 30 to 4, and 4 sells 20 to 3. 0 and 1 are of one sector and replace each other. What 2 buys from them, and 3 from 2, is essential; what 4 buys from 3 is not an input. Firm 0 fails; the cascade ends when no firm falls by more than 0.01. Agrees with the program of Diem et al., Sci. Rep. 12 (2022) 7719.',
      ask: cascade('gl', 0, 0.01),
      rows: cascadeRows(0.565384615385, 0.565384615385, 0.230769230769, 3),
    },
    {
      id: 'cascade-linear',
      title: 'The same, every input replaceable',
      setting: 'Linear production: each sale counts by its share of all that its buyer buys.',
      ask: cascade('linear', 0, 0.01),
      rows: cascadeRows(0.599278846154, 0.599278846154, 0.230769230769, 6),
    },
    {
      id: 'cascade-half',
      title: 'The same, half of firm 0 left',
      setting:
        'The essential inputs as in the first of these cases; the cascade ends when no firm falls by more than 10⁻⁹.',
      ask: cascade('gl', 0.5, 1e-9),
      rows: [readFrom('cascade', 'Systemic index', 0.258791208791, ({ esri }) => esri)],
    },
    {
      id: 'inventory-prop',
      title: 'Two firms that supply each other, one damaged for good',
      setting:
        'Each sells 100 a day to the other and 100 to the public, holds 15 days of stock and closes a gap over 6 days. The first loses 10 % of its capacity; what is made is shared out in proportion to orders (Hallegatte, Risk Analysis 28 (2008) 779).',
      ask: damagePair('prop'),
      rows: productionRows([380, 343.333333333, 303.764921947, 251.748546067, 231.019411285, 200, 200, 200]),
    },
    {
      id: 'inventory-fill',
      title: 'The same, small orders served first',
      setting:
        'Orders are filled up to the same multiple of what they usually are (Inoue & Todo, Nature Sustainability 2 (2019) 841).',
      ask: damagePair('fill'),
      rows: productionRows([380, 343.333333333, 303.888888889, 251.851851852, 231.219135802, 200, 200, 200]),
    },
    {
      id: 'inventory-recovery',
      title: 'A buffer of three days, a supplier back after four',
      setting:
        'The supplier makes 100 a day for its only client, which sells 150. It is down at first and comes back evenly over four days.',
      ask: {
        kind: 'inventory',
        economy: CHAIN,
        damages: [{ firm: 0, share: 1, recoveryDays: 4 }],
        rule: 'prop',
        days: 8,
      },
      rows: [150, 150, 150, 112.5, 112.5, 150, 143.75, 150].map((expected, day) =>
        readFrom(
          'inventory',
          `Made by the client on day ${day}`,
          expected,
          ({ course }) => course.production[day]?.[1],
        ),
      ),
    },
    {
      id: 'sectors',
      title: 'Two sectors, half the capital of one lost',
      setting:
        'The first sells 100 a day to the second and 100 to the public, the second 50 and 200. Both hold 5 days of stock, make less below 80 % of it, close a gap over 10 days and may stretch to 125 % within a year. The first loses half its capital on day 1; it lacks all of that through day 5 and gets it back evenly over the ten days after. As by Hallegatte, Risk Analysis 34 (2014) 152; the figures are those of the program BoARIO 0.6, to six decimals.',
      ask: SECTORS,
      within: 1e-6,
      rows: [
        ...SECTOR_PRODUCTION.flatMap((made, place) =>
          made.map((expected, day) =>
            readFrom(
              'sectors',
              `Made by the ${place === 0 ? 'first' : 'second'} on day ${day}`,
              expected,
              ({ days }) => days[day]?.production[place],
            ),
          ),
        ),
        ...UNMET.map((expected, before) =>
          readFrom(
            'sectors',
            `Public demand unmet on day ${before + 1}`,
            expected,
            ({ days }) => FINAL_DEMAND - (days[before + 1]?.consumed ?? Number.NaN),
          ),
        ),
        ...Object.entries(LOST_CAPITAL).map(([day, expected]) =>
          readFrom(
            'sectors',
            `Capital that the first lacks on day ${day}`,
            expected,
            ({ days }) => days[Number(day)]?.lostCapital[0],
          ),
        ),
      ],
    },
    {
      id: 'simulation',
      title: 'A company in days, its supplier down for eight',
      setting:
        'The supplier makes up to 12 a day and has 30 in stock. The assembler makes up to 12 a day, has 20 finished and sells 10 a day at a margin of 5. The supplier stands on days 0 to 7 and goods arrive on the day they leave: 50 last through day 4, and what is lost is what the balance over the whole outage loses. Our own definition; figures by hand.',
      ask: stopSupplier(catalogue, 0),
      rows: stopRows(5),
    },
    {
      id: 'simulation-lead',
      title: 'The same, goods two days under way',
      setting:
        'What is under way when the supplier stops carries the line for two days more, and the first goods after it come two days later.',
      ask: stopSupplier(catalogue, 2),
      rows: stopRows(7),
    },
  ];
}
