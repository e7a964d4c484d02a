import type { ModelAsk } from '../../worker/model-references.ts';
import type { ReferenceFigures } from '../../worker/reference-cases.ts';
import { NOT_THERE, type ReferenceCase, type ReferenceRow, type Value } from './reference-table.ts';

type Asked<Kind extends ModelAsk['kind']> = Extract<ReferenceFigures, { kind: Kind }>;

function row<Kind extends ModelAsk['kind']>(
  kind: Kind,
  label: string,
  expected: number,
  read: (figures: Asked<Kind>) => number | undefined,
): ReferenceRow {
  const isAsked = (figures: ReferenceFigures): figures is Asked<Kind> => figures.kind === kind;
  return {
    label,
    expected,
    read: (figures): Value => (isAsked(figures) ? (read(figures) ?? NOT_THERE) : NOT_THERE),
  };
}

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
    row('cascade', 'Systemic index', index, ({ esri }) => esri),
    row('cascade', 'by missing inputs alone', down, ({ esriDown }) => esriDown),
    row('cascade', 'by missing customers alone', up, ({ esriUp }) => esriUp),
    row('cascade', 'Steps', steps, (found) => found.steps),
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
    row('inventory', `Made by both on day ${day}`, expected, ({ course }) => course.totalProduction[day]),
  );
}

/** Nine weeks of review, four of five applications approved, 100 units a week wanted over 21 weeks. */
function nineWeeks(stock: number): ModelAsk {
  return {
    kind: 'queue',
    rules: {
      phases: [{ from: 0, reviewTime: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1], approval: 0.8 }],
      refiling: 0,
      validity: Infinity,
      lotCap: Infinity,
      decisionsPerPeriod: Infinity,
      luck: 'application',
    },
    demand: Array.from({ length: 21 }, () => 100),
    stock,
  };
}

function queueRows(short: number, firstShort: number): ReferenceRow[] {
  return [
    row('queue', 'Supply in week 8', 0, ({ queue }) => queue.supply[8]),
    row('queue', 'Supply in week 9', 80, ({ queue }) => queue.supply[9]),
    row('queue', 'Short over 21 weeks', short, ({ cover }) => cover.short.reduce((sum, units) => sum + units, 0)),
    row('queue', 'First week that is short', firstShort, ({ cover }) => cover.firstShort),
  ];
}

const LEVELS = [0.75, 0.8, 0.9, 0.95];
const TAIL = [
  [8, 9.2],
  [8, 9.5],
  [9, 10],
  [10, 10],
] as const;

/** The reference cases of the models that scenarios and firms rest on; they need no company. */
export const MODEL_CASES: readonly ReferenceCase[] = [
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
    rows: [row('cascade', 'Systemic index', 0.258791208791, ({ esri }) => esri)],
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
      row('inventory', `Made by the client on day ${day}`, expected, ({ course }) => course.production[day]?.[1]),
    ),
  },
  {
    id: 'queue-nine-weeks',
    title: 'Licences after nine weeks',
    setting:
      'A licence is asked for each week for the 100 units of that week. Every review takes nine weeks, 80 % are approved.',
    ask: nineWeeks(0),
    rows: queueRows(1140, 0),
  },
  {
    id: 'queue-stock',
    title: 'The same, with 500 units on the shelf',
    setting: 'Stock carries the line through weeks 0 to 4.',
    ask: nineWeeks(500),
    rows: queueRows(640, 5),
  },
  {
    id: 'tail',
    title: 'The worst of ten losses',
    setting:
      'Losses of 1, 2, … 10. Mean of the worst as by Rockafellar & Uryasev, J. Banking & Finance 26 (2002) 1443, which splits a loss that lies on the level.',
    ask: { kind: 'tail', losses: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], levels: LEVELS },
    rows: TAIL.flatMap(([valueAtRisk, conditional], at) => {
      const level = `${(LEVELS[at] ?? 0) * 100} %`;
      return [
        row('tail', `Value at risk, ${level}`, valueAtRisk, ({ levels }) => levels[at]?.valueAtRisk),
        row('tail', `Mean beyond it, ${level}`, conditional, ({ levels }) => levels[at]?.conditional),
      ];
    }),
  },
];
