import { describe, expect, it } from 'vitest';
import { formNetworkGroups } from '../../../../src/app/network/model/network-groups.ts';
import { listDrawn, placeFlow } from '../../../../src/app/network/flow/place-flow.ts';
import type { NetworkPicture } from '../../../../src/engine/explorer/picture.ts';
import { chooseItems } from '../../../../src/engine/layout/group-nodes.ts';
import { orderTiers } from '../../../../src/engine/layout/order-tiers.ts';
import { drawCompany } from '../../../engine/explorer/section-8.ts';
import { modelOf, pictureFromText } from '../picture-from-text.ts';

function flowOf(picture: NetworkPicture) {
  const model = modelOf(picture);
  const groups = formNetworkGroups(model.shape, 'country');
  const place = orderTiers(model.graph, picture.nodeColumn, groups.groupOf);
  const items = chooseItems(groups, place, new Uint8Array(picture.nodeCount).fill(1), [], 1000);
  const flow = placeFlow(model, items, picture.arcValue, { width: 900, height: 500 });
  const name = (item: number) => groups.names[items.itemGroup[item] ?? 0] ?? '';
  return { flow, name, items };
}

describe('a flow beside one whose amount is not known', () => {
  const picture = pictureFromText('wire -> car\ncoil -> car\npin -> van', {
    wire: { country: 'CN' },
    coil: { country: 'CN' },
    pin: { country: 'JP' },
    car: { country: 'DE' },
    van: { country: 'US' },
  });
  const { flow, name } = flowOf({
    ...picture,
    arcValue: Float64Array.from(picture.arcFrom, (from) => (picture.parts[from]?.description === 'coil' ? NaN : 7)),
  });

  it('is the least of what runs there, at its bars too', () => {
    const least = (list: readonly { isLeast: boolean }[], keyOf: (at: number) => string) =>
      Object.fromEntries(list.map(({ isLeast }, at) => [keyOf(at), isLeast]));
    expect(flow.ribbons.map(({ amount }) => amount)).toStrictEqual([7, 7]);
    const countryOf = (item: number) => name(item).split(':')[1] ?? '';
    expect(least(flow.ribbons, (at) => countryOf(flow.ribbons[at]?.from ?? -1))).toStrictEqual({ CN: true, JP: false });
    expect(least(flow.bars, (at) => countryOf(flow.bars[at]?.item ?? -1))).toStrictEqual({
      CN: true,
      DE: true,
      JP: false,
      US: false,
    });
    expect(flow.unknown).toBe(1);
  });
});

describe(placeFlow, () => {
  const { flow, name } = flowOf(drawCompany());

  it('carries all value between columns, by country and exposure', () => {
    // Purchases of the example: 2400 + 1600 + 2000 + 500 + 1500 + 2000 of the car, 200 for motors, 900 for the rotor.
    expect(flow.ribbons.reduce((sum, ribbon) => sum + ribbon.amount, 0)).toBeCloseTo(11_100, 6);
    const fromChina = flow.ribbons.filter(({ from }) => name(from) === 'mine:CN');
    // Traction magnet surely, EPS magnets possibly, anode if suspended rules return, loudspeaker magnet not judged, rotor magnets clear.
    expect(
      fromChina.map(({ fill, amount }) => [fill, amount]).toSorted(([a], [b]) => (a ?? 0) - (b ?? 0)),
    ).toStrictEqual([
      [0, 300],
      [1, 90],
      [2, 2400],
      [3, 375],
      [4, 900],
    ]);
  });

  it('stacks ribbons inside of their bars, all in one scale', () => {
    for (const ribbon of flow.ribbons) {
      const from = flow.bars[ribbon.from];
      const to = flow.bars[ribbon.to];
      expect(ribbon.y1).toBeGreaterThanOrEqual((from?.y ?? Infinity) - 1e-6);
      expect(ribbon.y1 + ribbon.thickness).toBeLessThanOrEqual((from?.y ?? 0) + (from?.height ?? 0) + 1e-6);
      expect(ribbon.y2).toBeGreaterThanOrEqual((to?.y ?? Infinity) - 1e-6);
      expect(ribbon.y2 + ribbon.thickness).toBeLessThanOrEqual((to?.y ?? 0) + (to?.height ?? 0) + 1e-6);
      expect(ribbon.thickness / ribbon.amount).toBeCloseTo(
        (flow.ribbons[0]?.thickness ?? 0) / (flow.ribbons[0]?.amount ?? 1),
        9,
      );
    }
  });

  it('counts what it cannot draw: amounts that are not known, and lanes inside of a loop', () => {
    const picture = pictureFromText('x -> y -> x\ny -> car\nz -> car');
    const arcValue = picture.arcValue.slice();
    arcValue[3] = Number.NaN;
    expect(flowOf({ ...picture, arcValue }).flow).toMatchObject({ unknown: 1, looped: 2 });
  });

  it('has no column over groups of which no amount is known', () => {
    const picture = pictureFromText('a -> b -> car');
    const countColumns = (arcValue: Float64Array) => {
      const placed = flowOf({ ...picture, arcValue });
      return listDrawn(placed.flow, placed.items.itemColumn).columns.length;
    };
    expect(countColumns(new Float64Array([10, 20]))).toBe(3);
    expect([
      countColumns(new Float64Array([Number.NaN, 20])),
      countColumns(new Float64Array([20, Number.NaN])),
    ]).toEqual([2, 2]);
  });

  it('draws nothing where nothing flows', () => {
    const picture = pictureFromText('a -> car');
    expect(flowOf({ ...picture, arcValue: new Float64Array(1) }).flow.ribbons).toStrictEqual([]);
  });
});
