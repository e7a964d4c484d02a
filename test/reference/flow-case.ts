import { z } from 'zod';
import { type Conditions, usualConditions } from '../../src/engine/simulation/flow/conditions.ts';
import type { FlowNetwork } from '../../src/engine/simulation/flow/flow-network.ts';
import type { LaneHold } from '../../src/engine/simulation/flow/passage.ts';
import type { SupplyNetwork } from '../../src/engine/network/supply-network.ts';
import { findGroup, findLane, findNode, flowFromText } from '../engine/simulation/flow-text.ts';

const numbers = z.array(z.number());
const byRow = z.record(z.string(), numbers).default({});

const hold = z.strictObject({
  from: z.number(),
  held: numbers,
  licensed: numbers.optional(),
  review: z.strictObject({ delays: numbers, approval: z.number(), refiling: z.number() }).optional(),
  mostFiled: numbers.optional(),
});

const flowCase = z.strictObject({
  stepDays: z.number(),
  steps: z.number(),
  nodes: z.array(
    z.strictObject({ part: z.string(), site: z.string(), capacity: z.number().nullable(), stock: z.number() }),
  ),
  groups: z.array(z.strictObject({ part: z.string(), site: z.string(), shelf: z.number(), target: z.number() })),
  lanes: z.array(
    z.strictObject({ source: z.number().nullable(), group: z.number(), share: z.number(), lead: z.number() }),
  ),
  inputs: z.array(
    z.strictObject({
      node: z.number(),
      group: z.number(),
      quantity: z.number(),
      essential: z.boolean(),
      costShare: z.number(),
    }),
  ),
  products: z.array(
    z.strictObject({
      part: z.string().optional(),
      demand: z.number(),
      margin: z.number(),
      nodes: z.array(z.tuple([z.number(), z.number()])),
    }),
  ),
  happens: z.strictObject({
    stillWaitingAfterQuarter: z.number(),
    up: byRow,
    capacityAdded: byRow,
    demand: byRow,
    open: byRow,
    laneShare: byRow,
    substitute: byRow,
    standby: byRow,
    holds: z.record(z.string(), hold).default({}),
    burnt: z
      .array(z.strictObject({ step: z.number(), node: z.number().optional(), group: z.number().optional() }))
      .default([]),
    targetAdded: z.array(z.strictObject({ step: z.number(), group: z.number(), units: z.number() })).default([]),
    cutBeforeStop: z.strictObject({ days: z.number(), share: z.number() }).optional(),
    airFreight: z.strictObject({ days: z.number() }).optional(),
    callOnOthers: z.strictObject({ days: z.number(), share: z.number() }).optional(),
  }),
});
export type FlowCase = z.infer<typeof flowCase>;

const sums = z.array(numbers);

/** Companies with what happens to them, and what the reference program says comes of it (`random_flows.py`). */
export const flowCases = z.record(
  z.string(),
  z.strictObject({
    case: flowCase,
    expected: z.strictObject({
      steps: numbers,
      onTime: sums,
      late: sums,
      givenUp: sums,
      made: sums,
      waiting: sums,
      shelf: sums,
      shelfAtEnd: numbers,
      stockAtEnd: numbers,
      borderAtEnd: numbers,
      shippedInAll: numbers,
    }),
  }),
);

/** A case as a network of the engine with conditions, and where its rows stand there. */
export type BuiltCase = {
  readonly network: SupplyNetwork;
  readonly net: FlowNetwork;
  readonly conditions: Conditions;
  readonly nodes: readonly number[];
  readonly groups: readonly number[];
  readonly lanes: readonly number[];
  readonly products: readonly number[];
};

/** Returns a case ready to run; `targets` that differ from shelves are reached as if the scenario set a cover. */
export function buildCase(one: FlowCase): BuiltCase {
  const { network, net: drawn } = flowFromText(writeText(one), { stepDays: one.stepDays });
  const nodes = one.nodes.map(({ part, site }) => findNode(network, part, site));
  const groups = one.groups.map(({ part, site }) => findGroup(network, part, site));
  const lanes = one.lanes.map(({ source, group }) => {
    const { part, site } = one.groups[group]!;
    if (source !== null) return findLane(network, part, site, one.nodes[source]!.site);
    const row = groups[group]!;
    return network.laneSource.findIndex((from, lane) => from < 0 && network.laneGroup[lane] === row);
  });
  const inputStockTarget = drawn.inputStockTarget.slice();
  for (const [at, { target }] of one.groups.entries()) inputStockTarget[groups[at]!] = target;
  const net = { ...drawn, inputStockTarget };
  const products = one.products.map(({ nodes: sold }) =>
    net.products.findIndex((product) => product.nodes.includes(nodes[sold[0]![0]]!)),
  );
  return {
    network,
    net,
    nodes,
    groups,
    lanes,
    products,
    conditions: conditionsOf(one, { nodes, groups, lanes, products }),
  };
}

function conditionsOf(
  { steps, happens }: FlowCase,
  rows: Pick<BuiltCase, 'nodes' | 'groups' | 'lanes' | 'products'>,
): Conditions {
  const courses = (given: Record<string, number[]>, places: readonly number[]) =>
    new Map(Object.entries(given).map(([row, course]) => [places[Number(row)]!, Float64Array.from(course)]));
  const { burnt, targetAdded, cutBeforeStop, airFreight, callOnOthers } = happens;
  return {
    ...usualConditions(steps, happens.stillWaitingAfterQuarter),
    capacityLeft: courses(happens.up, rows.nodes),
    capacityAdded: courses(happens.capacityAdded, rows.nodes),
    demand: courses(happens.demand, rows.products),
    laneOpen: courses(happens.open, rows.lanes),
    laneShare: courses(happens.laneShare, rows.lanes),
    substitute: courses(happens.substitute, rows.groups),
    standby: courses(happens.standby, rows.lanes),
    holds: new Map(Object.entries(happens.holds).map(([lane, one]) => [rows.lanes[Number(lane)]!, holdOf(one, steps)])),
    stockLosses: burnt.flatMap(({ step, node }) => (node === undefined ? [] : [{ step, node: rows.nodes[node]! }])),
    inputStockLosses: burnt.flatMap(({ step, group }) =>
      group === undefined ? [] : [{ step, group: rows.groups[group]! }],
    ),
    targetAdded: targetAdded.map(({ step, group, units }) => ({ step, group: rows.groups[group]!, units })),
    rationing:
      cutBeforeStop === undefined
        ? null
        : { belowCoverDays: cutBeforeStop.days, cutToShare: cutBeforeStop.share, groups: new Set(rows.groups) },
    airFreightDays: airFreight?.days ?? null,
    callOnOthers: callOnOthers === undefined ? null : { afterDays: callOnOthers.days, share: callOnOthers.share },
  };
}

function holdOf({ from, held, licensed, review, mostFiled }: z.infer<typeof hold>, steps: number): LaneHold {
  return {
    fromStep: from,
    held: Float64Array.from(held),
    mostFiled: mostFiled === undefined ? null : Float64Array.from(mostFiled),
    passages: [
      {
        share: 1,
        passage:
          licensed !== undefined
            ? { kind: 'customers', licensed: Float64Array.from(licensed) }
            : {
                kind: 'applications',
                free: null,
                options: {
                  rules: {
                    phases: [{ from: 0, reviewTime: review!.delays, approval: review!.approval }],
                    refiling: review!.refiling,
                    validity: Infinity,
                    lotCap: Infinity,
                    decisionsPerPeriod: Infinity,
                    luck: 'application',
                  },
                  periods: steps - from,
                  luck: null,
                },
              },
      },
    ],
  };
}

function writeText({ nodes, groups, lanes, inputs, products }: FlowCase): string {
  const lines: string[] = [];
  for (const [row, { part, site, capacity, stock }] of nodes.entries()) {
    const of = inputs.filter(({ node }) => node === row);
    const recipe = of.map(
      ({ quantity, group, essential, costShare }) =>
        `${quantity} ${groups[group]!.part}${essential ? '' : '?'} ~${costShare}`,
    );
    lines.push(`make ${part} @ ${site} = ${recipe.join(' + ')}`);
    lines.push(`has ${part} @ ${site} stock ${stock}${capacity === null ? '' : ` capacity ${capacity}`}`);
  }
  for (const [row, { part, site, shelf }] of groups.entries()) {
    const into = lanes.filter(({ group, source }) => group === row && source !== null);
    lines.push(
      `buy ${part} @ ${site} = ${into.map(({ share, source }) => `${share} ${nodes[source!]!.site}`).join(' + ')}`,
    );
    lines.push(`inputStock ${part} @ ${site} ${shelf}`);
    for (const { source, lead } of into) lines.push(`lead ${part} @ ${site} from ${nodes[source!]!.site} ${lead}`);
  }
  for (const { demand, nodes: sold } of products) {
    const [first] = sold;
    const places = sold.map(([node, share]) => `${nodes[node]!.site} ${share}`);
    lines.push(`product ${nodes[first![0]]!.part} @ ${places.join(', ')} = ${demand * 365} at 1`);
  }
  return lines.join('\n');
}
