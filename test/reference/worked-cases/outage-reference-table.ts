import type { Catalogue } from '../../../src/catalogue/schema.ts';
import type { NodeOutage, SupplyModel } from '../../../src/engine/resilience/supply-model.ts';
import type { OutageRow } from '../../../src/engine/resilience/report.ts';
import type { OutageAsk } from './outage-references.ts';
import { createTwoTiersWithStock } from './reference-companies.ts';
import { readFrom, type ReferenceCase, type ReferenceRow } from './reference-table.ts';

const SUPPLIER = 0;
const ASSEMBLER = 1;

/** A supplier of an assembler who sells ten a day at a margin of 5. */
function oneSupplier(inputStock: number): SupplyModel {
  return {
    capacity: [12, 12],
    stock: [30, 20],
    groups: [{ inputStock, users: [{ node: ASSEMBLER, quantity: 1 }] }],
    lanes: [{ group: 0, source: SUPPLIER, mostPerDay: Infinity }],
    pools: [],
    lines: [],
    products: [{ demand: 10, lossPerUnit: 5, sources: [ASSEMBLER], finished: 0 }],
  };
}

const FIRST_SOURCE = 0;
const SECOND_SOURCE = 1;

/** Two products that need one unit each of a part from either of two sources; product p is made at node 2 + p. */
const TWO_PRODUCTS: SupplyModel = {
  capacity: [20, 5, 4, 6],
  stock: [40, 0, 0, 0],
  groups: [2, 3].map((node) => ({ inputStock: 0, users: [{ node, quantity: 1 }] })),
  lanes: [0, 1].flatMap((group) =>
    [FIRST_SOURCE, SECOND_SOURCE].map((source) => ({ group, source, mostPerDay: Infinity })),
  ),
  pools: [],
  lines: [],
  products: [
    { demand: 4, lossPerUnit: 10, sources: [2], finished: 0 },
    { demand: 6, lossPerUnit: 3, sources: [3], finished: 0 },
  ],
};

function down(...nodes: readonly number[]): NodeOutage[] {
  return nodes.map((node) => ({ node, down: 1, losesStock: false }));
}

function askOutage(model: SupplyModel, outages: readonly NodeOutage[], days: readonly number[] = []): OutageAsk {
  return { kind: 'outage', model, outages, days };
}

function survivalRow(days: number): ReferenceRow {
  return readFrom('outage', 'Days that sales survive', days, ({ survives }) => survives);
}

function lossRows(losses: Readonly<Record<number, number>>): ReferenceRow[] {
  return Object.entries(losses).map(([days, loss], at) =>
    readFrom('outage', `Lost over ${days} days`, loss, (figures) => figures.losses[at]),
  );
}

function outageCase(
  {
    id,
    title,
    setting,
    model,
    outages,
  }: Omit<ReferenceCase, 'ask' | 'rows'> & {
    model: SupplyModel;
    outages: readonly NodeOutage[];
  },
  survives: number,
  losses: Readonly<Record<number, number>> = {},
): ReferenceCase {
  const days = Object.keys(losses).map(Number);
  return {
    id,
    title,
    setting,
    ask: askOutage(model, outages, days),
    rows: [survivalRow(survives), ...lossRows(losses)],
  };
}

/** Time to survive, and for 30 days loss and index. */
const THIRTY_DAYS: readonly (readonly [id: string, survives: number, loss: number, index: number])[] = [
  ['H/P', 1.5, 5700, 1],
  ['A1/A', 5.454545454545, 2700, 0.473684210526],
  ['A2/A', 12, 900, 0.157894736842],
  ['B1/B', 5.5, 4900, 0.859649122807],
  ['M1/M', 6.969696969697, 2533.333333333, 0.444444444444],
  ['M2/M', 5.5, 4900, 0.859649122807],
];
const TEN_DAYS: readonly (readonly [id: string, loss: number])[] = [
  ['H/P', 1700],
  ['A1/A', 500],
  ['A2/A', 0],
  ['B1/B', 900],
  ['M1/M', 333.333333333],
  ['M2/M', 900],
];

function ofRow(
  list: 'nodes' | 'countries',
  id: string,
  label: string,
  expected: number,
  read: (row: OutageRow) => OutageRow['timeToSurvive'],
): ReferenceRow {
  return readFrom('resilience', `${id} down: ${label}`, expected, ({ report }) => {
    const row = report[list].find((one) => one.id === id);
    return row === undefined ? undefined : read(row);
  });
}

const survival = (row: OutageRow) => row.timeToSurvive;
const impact = (row: OutageRow) => row.performanceImpact;

/** The reference cases of outages, which need the solver; they see the catalogue for nothing but its exchange rates. */
export function getOutageCases(catalogue: Catalogue): ReferenceCase[] {
  const bare = { ...catalogue, categories: [], marketShares: [], sites: [] };
  return [
    outageCase(
      {
        id: 'outage-supplier',
        title: 'A supplier stops: how long do sales survive?',
        setting:
          'The supplier makes up to 12 a day and has 30 in stock. The assembler makes up to 12 a day, has 20 finished and sells 10 a day at a margin of 5. Time to survive and performance impact of Simchi-Levi et al., Interfaces 45 (2015) 375, with finished goods in the row of demand; figures of these cases by two other solvers.',
        model: oneSupplier(0),
        outages: down(SUPPLIER),
      },
      5,
      { 4: 0, 5: 0, 8: 150, 12: 350 },
    ),
    outageCase(
      {
        id: 'outage-assembler',
        title: 'The same, the assembler stops',
        setting: 'Only finished goods can be sold.',
        model: oneSupplier(0),
        outages: down(ASSEMBLER),
      },
      2,
      { 8: 300 },
    ),
    outageCase(
      {
        id: 'outage-half',
        title: 'The same, half of the supplier stops',
        setting: 'It goes on making 6 a day.',
        model: oneSupplier(0),
        outages: [{ node: SUPPLIER, down: 0.5, losesStock: false }],
      },
      12.5,
      { 20: 150 },
    ),
    outageCase(
      {
        id: 'outage-stock-lost',
        title: 'The same, the supplier burns down with its stock',
        setting: 'What stands finished at the assembler is all that is left.',
        model: oneSupplier(0),
        outages: [{ node: SUPPLIER, down: 1, losesStock: true }],
      },
      2,
    ),
    outageCase(
      {
        id: 'outage-inputStock',
        title: 'The same, 15 units on the inputStock of the assembler',
        setting: 'The supplier stops and keeps its stock.',
        model: oneSupplier(15),
        outages: down(SUPPLIER),
      },
      6.5,
      { 8: 75 },
    ),
    outageCase(
      {
        id: 'outage-two-products',
        title: 'Two products, one part, two sources',
        setting:
          'Product 1 sells 4 a day at a margin of 10, product 2 sells 6 a day at 3; each takes one unit of a part. The first source has 40 in stock and makes up to 20 a day, the second makes up to 5. The first stops: all that is short falls on product 2.',
        model: TWO_PRODUCTS,
        outages: down(FIRST_SOURCE),
      },
      8,
      { 8: 0, 20: 180, 40: 480 },
    ),
    outageCase(
      {
        id: 'outage-second-source',
        title: 'The same, the second source stops',
        setting: 'The first makes enough for both products.',
        model: TWO_PRODUCTS,
        outages: down(SECOND_SOURCE),
      },
      Infinity,
    ),
    {
      id: 'outage-both-sources',
      title: 'The same, both sources stop',
      setting: 'The stock of 40 goes to product 1 as far as it is asked for.',
      ask: askOutage(TWO_PRODUCTS, down(FIRST_SOURCE, SECOND_SOURCE), [20]),
      rows: lossRows({ 20: 760 }),
    },
    {
      id: 'outage-two-tiers',
      title: 'Every place of two tiers in turn, for 30 days',
      setting:
        'The two-tier network of the first case, its shares as alternatives. P sells 10 a day at a margin of 20. A day’s capacity and stock: H 12 and 15, A1 15 and 20, A2 9 and 10, B1 12 and 40, M1 60 and 50, M2 40 and none. The index is the loss over the greatest one.',
      ask: { kind: 'resilience', dataset: createTwoTiersWithStock(30), catalogue: bare },
      rows: [
        ...THIRTY_DAYS.flatMap(([id, survives, loss, index]) => [
          ofRow('nodes', id, 'days that sales survive', survives, survival),
          ofRow('nodes', id, 'lost', loss, impact),
          ofRow('nodes', id, 'risk exposure index', index, (row) => row.riskExposureIndex),
        ]),
        ofRow('countries', 'CN', 'days that sales survive', 5.454545454545, survival),
        ofRow('countries', 'CN', 'lost', 2700, impact),
      ],
    },
    {
      id: 'outage-two-tiers-short',
      title: 'The same, for 10 days',
      setting: 'A2 is not missed: the others have stock for 12 days without it.',
      ask: { kind: 'resilience', dataset: createTwoTiersWithStock(10), catalogue: bare },
      rows: TEN_DAYS.map(([id, loss]) => ofRow('nodes', id, 'lost', loss, impact)),
    },
    {
      id: 'outage-tornado',
      title: 'What a loss depends on: one figure at a time',
      setting:
        'The two products above, the first source down for 20 days. Its stock moves from 20 to 60, the capacity of the second source from 2 to 8, the length from 10 to 30 days, each with the others as they are.',
      ask: {
        kind: 'outage-tornado',
        model: TWO_PRODUCTS,
        outages: down(FIRST_SOURCE),
        factors: [
          { id: 'Stock', of: 'stock', node: FIRST_SOURCE, base: 40, low: 20, high: 60 },
          { id: 'Capacity', of: 'capacity', node: SECOND_SOURCE, base: 5, low: 2, high: 8 },
          { id: 'Days', of: 'days', base: 20, low: 10, high: 30 },
        ],
      },
      rows: [
        readFrom('outage-tornado', 'Lost as it is', 180, ({ tornado }) => tornado.base),
        readFrom('outage-tornado', 'Widest first', 'Capacity, Days, Stock', ({ tornado }) =>
          tornado.bars.map(({ id }) => id).join(', '),
        ),
        ...TORNADO_ENDS.flatMap(([id, low, high]) => [
          readFrom(
            'outage-tornado',
            `${id} low`,
            low,
            ({ tornado }) => tornado.bars.find((one) => one.id === id)?.atLow,
          ),
          readFrom(
            'outage-tornado',
            `${id} high`,
            high,
            ({ tornado }) => tornado.bars.find((one) => one.id === id)?.atHigh,
          ),
        ]),
      ],
    },
  ];
}

const TORNADO_ENDS: readonly (readonly [id: string, low: number, high: number])[] = [
  ['Capacity', 360, 0],
  ['Days', 30, 330],
  ['Stock', 240, 120],
];
