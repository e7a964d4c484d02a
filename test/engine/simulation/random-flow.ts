import fc from 'fast-check';
import { type Conditions, usualConditions } from '../../../src/engine/simulation/flow/conditions.ts';
import type { FlowNetwork } from '../../../src/engine/simulation/flow/flow-network.ts';
import type { LaneHold } from '../../../src/engine/simulation/flow/passage.ts';
import type { SupplyNetwork } from '../../../src/engine/network/supply-network.ts';
import { flowFromText } from './flow-text.ts';

export const STEPS = 40;

/** Numbers of a small company with two products, two tiers, a shared part, an open input and mixed leads. */
export const company = fc.record({
  demand: fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 })),
  share: fc.constantFrom(0, 0.25, 0.6, 1),
  leads: fc.array(fc.constantFrom(0, 1, 2.5, 7, 12), { minLength: 6, maxLength: 6 }),
  stocks: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 6 }),
  inputStocks: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 4 }),
  /** Capacity over need. */
  room: fc.array(fc.double({ min: 1.01, max: 2, noNaN: true }), { minLength: 6, maxLength: 6 }),
});
export type Company = typeof company extends fc.Arbitrary<infer T> ? T : never;

type Drawn = { network: SupplyNetwork; net: FlowNetwork };

/** Draws a company as a network; `scale` multiplies everything that is counted in units, `names` stand for P, Q, A, M. */
export function drawCompany(
  { demand: [p, q], share, leads, stocks, inputStocks, room }: Company,
  { scale = 1, stepDays = 1, prefix = '' }: { scale?: number; stepDays?: number; prefix?: string } = {},
): Drawn {
  const [dayP, dayQ] = [p * scale, q * scale];
  const needA = 2 * dayP + dayQ;
  const n = (name: string) => `${prefix}${name}`;
  const has = (part: string, site: string, row: number, need: number) =>
    `has ${part} @ ${site} stock ${stocks[row]! * scale} capacity ${need * room[row]!}`;
  return flowFromText(
    `
    make M @ ${n('M1')} =
    make M @ ${n('M2')} =
    make A @ ${n('A1')} = 3 M
    make A @ ${n('A2')} = 3/0.9 M
    make P @ ${n('H')} = 2 A + 1 U?
    make Q @ ${n('H')} = 1 A
    buy M @ ${n('A1')} = 1 ${n('M1')}
    buy M @ ${n('A2')} = 0.5 ${n('M1')} + 0.5 ${n('M2')}
    buy A @ ${n('H')} = ${share} ${n('A1')} + ${1 - share} ${n('A2')}
    product P @ ${n('H')} = ${dayP * 365} at 60
    product Q @ ${n('H')} = ${dayQ * 365} at 20
    ${has('M', n('M1'), 0, 3.4 * needA)}
    ${has('M', n('M2'), 1, 3.4 * needA)}
    ${has('A', n('A1'), 2, needA)}
    ${has('A', n('A2'), 3, needA)}
    ${has('P', n('H'), 4, dayP)}
    ${has('Q', n('H'), 5, dayQ)}
    inputStock M @ ${n('A1')} ${inputStocks[0]! * scale}
    inputStock M @ ${n('A2')} ${inputStocks[1]! * scale}
    inputStock A @ ${n('H')} ${inputStocks[2]! * scale}
    inputStock U @ ${n('H')} ${inputStocks[3]! * scale}
    lead M @ ${n('A1')} from ${n('M1')} ${leads[0]}
    lead M @ ${n('A2')} from ${n('M1')} ${leads[1]}
    lead M @ ${n('A2')} from ${n('M2')} ${leads[2]}
    lead A @ ${n('H')} from ${n('A1')} ${leads[3]}
    lead A @ ${n('H')} from ${n('A2')} ${leads[4]}`,
    { stepDays },
  );
}

const window = fc.record({
  from: fc.integer({ min: 0, max: 20 }),
  length: fc.integer({ min: 0, max: 20 }),
  left: fc.constantFrom(0, 0.3, 0.7),
});

/** Steps from and up to which a product is asked for by some factor, as arguments of a course. */
export const demandShift = fc.tuple(
  fc.integer({ min: 0, max: STEPS - 1 }),
  fc.integer({ min: 0, max: STEPS }),
  fc.constantFrom(0, 0.5, 1.5),
);

/** Things that can happen, by place in the network taken modulo its size. */
export const trouble = fc.record({
  down: fc.array(fc.tuple(fc.nat(5), window), { maxLength: 3 }),
  closed: fc.array(fc.tuple(fc.nat(5), window), { maxLength: 2 }),
  held: fc.array(fc.tuple(fc.nat(5), window, fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 2 }),
  burnt: fc.array(fc.tuple(fc.nat(5), fc.nat(STEPS - 1)), { maxLength: 2 }),
  added: fc.array(fc.tuple(fc.nat(3), fc.nat(STEPS - 1), fc.integer({ min: 0, max: 50 })), { maxLength: 2 }),
  patience: fc.constantFrom(0, 0.5, 1),
  airFreightDays: fc.constantFrom(null, 0.5, 2.5),
  callOnOthers: fc.constantFrom(null, { afterDays: 4, share: 0.3 }),
  cutToShare: fc.constantFrom(null, 0.5),
});
export type Trouble = typeof trouble extends fc.Arbitrary<infer T> ? T : never;

type Spell = { from: number; length: number; left: number };

/** The conditions that some trouble makes. */
export function makeConditions({ net }: Drawn, what: Trouble, scale = 1): Conditions {
  const courses = (rows: readonly (readonly [number, Spell])[], size: number) =>
    new Map(
      rows.map(([row, { from, length, left }]) => [
        row % size,
        Float64Array.from({ length: STEPS }, (_, step) => (step >= from && step < from + length ? left : 1)),
      ]),
    );
  return {
    ...usualConditions(STEPS, what.patience),
    capacityLeft: courses(what.down, net.nodeCount),
    laneOpen: courses(what.closed, net.laneCount),
    holds: new Map(what.held.map(([lane, spell, approval]) => [lane % net.laneCount, holdLane(spell, approval)])),
    stockLosses: what.burnt.map(([node, step]) => ({ node: node % net.nodeCount, step })),
    airFreightDays: what.airFreightDays,
    callOnOthers: what.callOnOthers,
    targetAdded: what.added.map(([group, step, units]) => ({
      group: group % net.groupCount,
      step,
      units: units * scale,
    })),
    rationing:
      what.cutToShare === null
        ? null
        : {
            belowCoverDays: 5,
            cutToShare: what.cutToShare,
            groups: new Set(Array.from({ length: net.groupCount }, (_, group) => group)),
          },
  };
}

/** The same conditions as far as they are known before a step: from it on everything is as usual. */
export function forgetFrom(conditions: Conditions, now: number): Conditions {
  const end = (courses: ReadonlyMap<number, Float64Array>) =>
    new Map([...courses].map(([row, course]) => [row, course.map((value, step) => (step < now ? value : 1))]));
  return {
    ...conditions,
    capacityLeft: end(conditions.capacityLeft),
    laneOpen: end(conditions.laneOpen),
    demand: end(conditions.demand),
    holds: new Map(
      [...conditions.holds].map(([lane, hold]) => [
        lane,
        { ...hold, held: hold.held.map((share, step) => (step < now ? share : 0)) },
      ]),
    ),
    stockLosses: conditions.stockLosses.filter(({ step }) => step < now),
    targetAdded: conditions.targetAdded.filter(({ step }) => step < now),
  };
}

/** A queue of three steps' review in which the refused share is filed again half the time. */
export function holdLane({ from, length }: Pick<Spell, 'from' | 'length'>, approval: number): LaneHold {
  return {
    fromStep: from,
    held: Float64Array.from({ length: STEPS }, (_, step) => (step >= from && step < from + length ? 1 : 0)),
    mostFiled: new Float64Array(STEPS).fill(Infinity),
    passages: [
      {
        share: 1,
        passage: {
          kind: 'applications',
          free: null,
          options: {
            rules: {
              phases: [{ from: 0, reviewTime: [0, 0, 0, 1], approval }],
              refiling: 0.5,
              validity: Infinity,
              lotCap: Infinity,
              decisionsPerPeriod: Infinity,
              luck: 'application',
            },
            periods: STEPS,
            luck: null,
          },
        },
      },
    ],
  };
}
