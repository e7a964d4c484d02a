import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideGroup } from '../../../src/engine/layout/divide-group.ts';
import { chooseItems, formGroups } from '../../../src/engine/layout/group-nodes.ts';

describe(divideGroup, () => {
  // Nodes 0 to 4 are one group of tier 1, node 5 a group of its own above them.
  const tier = Int32Array.of(1, 1, 1, 1, 1, 1);
  const groups = formGroups(tier, Int32Array.of(0, 0, 0, 0, 0, -1));
  const place = Int32Array.of(1, 2, 3, 4, 5, 0);

  it('puts the parts side by side into the stretch of the whole, those with the upper members first', () => {
    const parts = [
      [1, 3, 4],
      [0, 2],
    ];
    const divided = divideGroup(groups, place, { group: 0, parts, keepsOrder: false });
    expect([...divided.groups.groupOf]).toStrictEqual([3, 2, 3, 2, 2, 1]);
    expect([...divided.place]).toStrictEqual([1, 3, 2, 4, 5, 0]);
    const kept = divideGroup(groups, place, { group: 0, parts, keepsOrder: true });
    expect([...kept.place]).toStrictEqual([4, 1, 5, 2, 3, 0]);
  });

  it('draws each part as one item, and the members of one that is open', () => {
    const parts = [
      [0, 1],
      [2, 3, 4],
    ];
    const { groups: divided, place: moved } = divideGroup(groups, place, { group: 0, parts, keepsOrder: false });
    const all = new Uint8Array(6).fill(1);
    expect([...chooseItems(divided, moved, all, [], 100).itemNode]).toStrictEqual([5, -1, -1]);
    expect([...chooseItems(divided, moved, all, [3], 100).itemNode]).toStrictEqual([5, -1, 2, 3, 4]);
  });

  it('only ever exchanges the places of the members among themselves', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 40 }), (chosen) => {
        const own = formGroups(
          new Int32Array(chosen.length + 2).fill(3),
          Int32Array.from([...chosen.map(() => 7), -1, -1]),
        );
        const places = Int32Array.from(
          { length: chosen.length + 2 },
          (_none, node) => (node * 17) % (chosen.length + 2),
        );
        fc.pre(new Set(places).size === places.length);
        const parts = Array.from(
          Map.groupBy(chosen.keys(), (node) => chosen[node] ?? 0).values(),
          (members) => members,
        );
        const divided = divideGroup(own, places, { group: 0, parts, keepsOrder: false });
        expect([...divided.place].toSorted((a, b) => a - b)).toStrictEqual([...places].toSorted((a, b) => a - b));
        expect([...divided.place.subarray(chosen.length)]).toStrictEqual([...places.subarray(chosen.length)]);
        for (const members of parts) {
          const ranks = members.map((node) => divided.place[node] ?? -1);
          const before = Array.from(chosen.keys()).filter((node) => (divided.place[node] ?? -1) < Math.max(...ranks));
          const inside = before.filter((node) => (divided.place[node] ?? -1) > Math.min(...ranks));
          expect([...inside].every((node) => members.includes(node))).toBe(true);
        }
      }),
    );
  });
});
