import { describe, expect, it } from 'vitest';
import type { FlowCase } from '../../../reference/flow-case.ts';
import {
  courseFrom,
  drawFlowCompany,
  drawOne,
  drawWhole,
  findRates,
  holdFor,
  type Luck,
  NOTHING,
  pickRow,
  runCase,
  withEvents,
} from '../random-companies.ts';
import { drawOutage, holds } from '../try-companies.ts';

const more = (found: number, before: number, what: number): boolean => found <= before + 1e-7 * Math.max(1, what);

type Change = {
  readonly name: string;
  readonly isOfNets: boolean;
  readonly change: (one: FlowCase, luck: Luck) => FlowCase;
};

/** Changes that must never lose more on a chain, and those of them that must not in a net either. */
const CHANGES: readonly Change[] = [
  {
    name: 'more days on all shelves',
    isOfNets: true,
    change: (one) => {
      const { group: use } = findRates(one);
      const add = (units: number, row: number) => units + 4 * use[row]!;
      return {
        ...one,
        groups: one.groups.map((group, row) => ({
          ...group,
          shelf: add(group.shelf, row),
          target: add(group.target, row),
        })),
      };
    },
  },
  {
    name: 'more days on one shelf',
    isOfNets: true,
    change: (one, luck) => {
      const { group: use } = findRates(one);
      const at = pickRow(luck, one.groups);
      const add = (units: number, row: number) => (row === at ? units + 4 * use[row]! : units);
      return {
        ...one,
        groups: one.groups.map((group, row) => ({
          ...group,
          shelf: add(group.shelf, row),
          target: add(group.target, row),
        })),
      };
    },
  },
  {
    name: 'more finished stock',
    isOfNets: true,
    change: (one) => {
      const { node: rate } = findRates(one);
      return { ...one, nodes: one.nodes.map((node, row) => ({ ...node, stock: node.stock + 3 * rate[row]! })) };
    },
  },
  {
    name: 'more capacity at one node',
    isOfNets: false,
    change: (one, luck) => {
      const at = pickRow(luck, one.nodes);
      return {
        ...one,
        nodes: one.nodes.map((node, row) => (row === at ? { ...node, capacity: 1.3 * node.capacity! } : node)),
      };
    },
  },
  {
    name: 'more capacity everywhere',
    isOfNets: false,
    change: (one) => ({ ...one, nodes: one.nodes.map((node) => ({ ...node, capacity: 1.3 * node.capacity! })) }),
  },
  { name: 'more patience', isOfNets: true, change: (one) => withEvents(one, { stillWaitingAfterQuarter: 0.9 }) },
  { name: 'a higher approval', isOfNets: false, change: (one) => changeReview(one, { approval: 0.9 }) },
  { name: 'a shorter review', isOfNets: false, change: (one) => changeReview(one, { delays: [0, 0, 0, 0, 0, 1] }) },
  {
    name: 'less that is held',
    isOfNets: true,
    change: (one) => changeHolds(one, (hold) => ({ ...hold, held: hold.held.map((share) => 0.6 * share) })),
  },
  {
    name: 'a buffer',
    isOfNets: false,
    change: (one, luck) => {
      const group = pickRow(luck, one.groups);
      const units = 6 * findRates(one).group[group]!;
      return withEvents(one, { targetAdded: [{ step: 2, group, units }] });
    },
  },
  {
    name: 'a substitute',
    isOfNets: false,
    change: (one, luck) =>
      withEvents(one, { substitute: { [pickRow(luck, one.groups)]: Array.from({ length: one.steps }, () => 0.4) } }),
  },
  { name: 'a faster way', isOfNets: true, change: (one) => withEvents(one, { airFreight: { days: 2 } }) },
];

function changeHolds(
  one: FlowCase,
  change: (hold: FlowCase['happens']['holds'][string]) => FlowCase['happens']['holds'][string],
): FlowCase {
  const changed = Object.fromEntries(Object.entries(one.happens.holds).map(([lane, hold]) => [lane, change(hold)]));
  return withEvents(one, { holds: changed });
}

function changeReview(
  one: FlowCase,
  change: Partial<NonNullable<FlowCase['happens']['holds'][string]['review']>>,
): FlowCase {
  return changeHolds(one, (hold) => ({ ...hold, review: { ...hold.review!, ...change } }));
}

/** A company under an outage or a control. */
function drawTrouble(luck: Luck, isChain: boolean): FlowCase {
  const one = drawFlowCompany(luck, 130, { isChain, isOnePlant: true });
  const outage = drawOutage(luck, one, drawWhole(luck, 3, 25));
  const lane = pickRow(luck, one.lanes);
  const control = { holds: { [lane]: holdFor(one.steps, { from: 8, days: 20, approval: 0.7, refiling: 0.5 }) } };
  const happens = luck() < 0.5 ? outage : control;
  return withEvents(one, { ...NOTHING, ...happens, stillWaitingAfterQuarter: drawOne(luck, [0, 0.6]) });
}

/** What companies lose before anything is more, by kind and seed: every change is tried on the same ones. */
const known = new Map<string, number>();

function loseBefore(one: FlowCase, key: string): number {
  const loss = known.get(key) ?? runCase(one).loss;
  known.set(key, loss);
  return loss;
}

describe('more of anything', () => {
  it.each(CHANGES)('never loses more on a chain: $name', ({ change }) => {
    holds((luck, seed) => {
      const one = drawTrouble(luck, true);
      const before = loseBefore(one, `chain ${seed}`);
      expect(more(runCase(change(one, luck)).loss, before, before)).toBe(true);
    });
  });

  it.each(CHANGES.filter(({ isOfNets }) => isOfNets))('never loses more in a net: $name', ({ change }) => {
    holds((luck, seed) => {
      const one = drawTrouble(luck, false);
      const before = loseBefore(one, `net ${seed}`);
      expect(more(runCase(change(one, luck)).loss, before, before)).toBe(true);
    });
  });

  it('never loses less in a longer, a whole or a burning outage', () => {
    holds((luck) => {
      const one = withEvents(drawFlowCompany(luck, 130), { stillWaitingAfterQuarter: drawOne(luck, [0, 0.6]) });
      const node = pickRow(luck, one.nodes);
      const from = drawWhole(luck, 0, 20);
      const days = drawWhole(luck, 2, 20);
      const lose = (length: number, inside: number, burns: boolean): number =>
        runCase(
          withEvents(one, {
            up: { [node]: courseFrom(one.steps, from, length, inside) },
            burnt: burns ? [{ step: from, node }] : [],
          }),
        ).loss;
      const before = lose(days, 0.4, false);
      for (const after of [lose(days + 5, 0.4, false), lose(days, 0, false), lose(days, 0.4, true)])
        expect(more(before, after, before)).toBe(true);
    });
  });
});
