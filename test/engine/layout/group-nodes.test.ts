import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignTiers } from '../../../src/engine/layout/assign-tiers.ts';
import { bundleFlows } from '../../../src/engine/layout/bundle-flows.ts';
import { chooseItems, formGroups } from '../../../src/engine/layout/group-nodes.ts';
import { orderTiers } from '../../../src/engine/layout/order-tiers.ts';
import { graphFromText, mark } from './graph-from-text.ts';
import { randomGraph } from './random-tiers.ts';

const CN = 0;
const graph = graphFromText('m1 -> a\nm2 -> a\nm3 -> b\nm1 -> b\na -> car\nb -> car');
const tier = assignTiers(graph, mark(graph, ['car']));
/** All mines and `a` are in China, `b` and the car in no group. */
const groups = formGroups(
  tier,
  Int32Array.from(graph.names, (name) => (name.startsWith('m') || name === 'a' ? CN : -1)),
);
const place = orderTiers(graph, tier, groups.groupOf);
const all = new Uint8Array(graph.nodeCount).fill(1);

function namesOf(items: ReturnType<typeof chooseItems>): string[] {
  return Array.from(items.itemNode, (node, item) =>
    node >= 0
      ? (graph.names[node] ?? '')
      : [...items.members.rows.subarray(items.members.start[item], items.members.start[item + 1])]
          .map((row) => graph.names[row] ?? '')
          .toSorted((a, b) => (a < b ? -1 : 1))
          .join('+'),
  );
}

describe(chooseItems, () => {
  it('draws a closed group as one item, an open one as its members, and one of a single member as that', () => {
    const closed = chooseItems(groups, place, all, [], 100);
    expect(namesOf(closed).toSorted()).toStrictEqual(['a', 'b', 'car', 'm1+m2+m3']);
    const mines = groups.groupOf[graph.row('m1')] ?? -1;
    const open = chooseItems(groups, place, all, [mines], 100);
    expect(namesOf(open).toSorted()).toStrictEqual(['a', 'b', 'car', 'm1', 'm2', 'm3']);
  });

  it('keeps a group closed that would draw too much, and says which', () => {
    const mines = groups.groupOf[graph.row('m1')] ?? -1;
    expect(chooseItems(groups, place, all, [mines], 5)).toMatchObject({ count: 4, refused: [mines] });
  });

  it('draws nothing when everything is filtered away', () => {
    expect(chooseItems(groups, place, new Uint8Array(graph.nodeCount), [], 100)).toMatchObject({ count: 0 });
  });

  it('never changes the order of what stays, whatever is filtered or opened', () => {
    fc.assert(
      fc.property(randomGraph, fc.infiniteStream(fc.boolean()), (random, coins) => {
        const tiers = assignTiers(random, new Uint8Array(random.nodeCount));
        const formed = formGroups(
          tiers,
          Int32Array.from({ length: random.nodeCount }, (_none, node) => (node % 3) - 1),
        );
        const places = orderTiers(random, tiers, formed.groupOf);
        const shown = Uint8Array.from({ length: random.nodeCount }, () => (coins.next().value === true ? 1 : 0));
        const open = [...Array(formed.count).keys()].filter(() => coins.next().value === true);
        const items = chooseItems(formed, places, shown, open, 1000);
        for (let item = 1; item < items.count; item++) {
          const members = (at: number) =>
            [...items.members.rows.subarray(items.members.start[at], items.members.start[at + 1])].map(
              (node) => places[node] ?? 0,
            );
          if (items.itemColumn[item] !== items.itemColumn[item - 1]) continue;
          expect(Math.min(...members(item))).toBeGreaterThan(Math.max(...members(item - 1)));
        }
        expect(items.members.rows).toHaveLength(shown.reduce((sum, one) => sum + one, 0));
      }),
    );
  });
});

describe(bundleFlows, () => {
  it('adds up the arcs between two items and counts those whose flow is not known', () => {
    const items = chooseItems(groups, place, all, [], 100);
    // m1>a, m2>a, m3>b, m1>b, a>car, b>car
    const flow = Float64Array.of(3, 4, Number.NaN, 5, 20, 30);
    const bundles = bundleFlows(graph, items.itemOf, flow);
    const item = (name: string) => items.itemOf[graph.row(name)] ?? -1;
    const read = (from: string, to: string) => {
      const at = [...bundles.from.keys()].find(
        (row) => bundles.from[row] === item(from) && bundles.to[row] === item(to),
      );
      return at === undefined ? null : [bundles.arcs[at], bundles.flow[at], bundles.unknown[at]];
    };
    expect(bundles.count).toBe(4);
    expect(read('m1', 'a')).toStrictEqual([2, 7, 0]);
    expect(read('m1', 'b')).toStrictEqual([2, 5, 1]);
    expect(read('a', 'car')).toStrictEqual([1, 20, 0]);
  });

  it('conserves flow: bundles, what runs inside of items and what is hidden add up to all of it', () => {
    fc.assert(
      fc.property(
        randomGraph,
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.nat(1000), { minLength: 150, maxLength: 150 }),
        (random, items, amounts) => {
          const itemOf = Int32Array.from({ length: random.nodeCount }, (_none, node) => (node % (items + 1)) - 1);
          const flow = Float64Array.from(random.arcFrom, (_from, arc) => {
            const amount = amounts[arc] ?? 0;
            return amount % 7 === 0 ? Number.NaN : amount;
          });
          const bundles = bundleFlows(random, itemOf, flow);
          let [inside, known, unknown] = [0, 0, 0];
          for (const [arc, amount] of flow.entries()) {
            if (Number.isNaN(amount)) unknown += (bundles.bundleOf[arc] ?? -1) < 0 ? 0 : 1;
            else if ((bundles.bundleOf[arc] ?? -1) < 0) inside += amount;
            else known += amount;
          }
          const total = flow.reduce((sum, amount) => sum + (Number.isNaN(amount) ? 0 : amount), 0);
          expect(bundles.flow.reduce((sum, amount) => sum + amount, 0) + inside).toBe(total);
          expect(bundles.flow.reduce((sum, amount) => sum + amount, 0)).toBe(known);
          expect(bundles.unknown.reduce((sum, one) => sum + one, 0)).toBe(unknown);
          for (const [arc, from] of random.arcFrom.entries()) {
            const ends = [itemOf[from] ?? -1, itemOf[random.arcTo[arc] ?? 0] ?? -1];
            const bundle = bundles.bundleOf[arc] ?? -1;
            const isDrawn = ends[0] !== ends[1] && !ends.includes(-1);
            expect(isDrawn ? [bundles.from[bundle], bundles.to[bundle]] : bundle).toStrictEqual(isDrawn ? ends : -1);
          }
        },
      ),
    );
  });
});
