import { describe, expect, it } from 'vitest';
import { MOST_ITEMS, buildRendering, listMembers } from '../../../src/app/network/model/build-rendering.ts';
import { buildLabels, cutText } from '../../../src/app/network/graph/build-labels.ts';
import { fitLook, project } from '../../../src/app/network/graph/look.ts';
import { formNetworkGroups } from '../../../src/app/network/model/network-groups.ts';
import type { NetworkModel } from '../../../src/app/network/model/network-model.ts';
import type { NodeMeasure } from '../../../src/app/network/model/node-measure.ts';
import type { Grouping, Measure } from '../../../src/app/network/model/network-search.ts';
import { createItemNames } from '../../../src/app/network/model/node-text.ts';
import { getItemKey } from '../../../src/app/network/model/selection.ts';
import { walkArcs } from '../../../src/app/network/model/walk-arcs.ts';
import type { NetworkPicture } from '../../../src/engine/explorer/picture.ts';
import { orderTiers } from '../../../src/engine/layout/order-tiers.ts';
import { drawCompany } from '../../engine/explorer/section-8.ts';
import { measureOf, modelOf, pictureFromText } from './picture-from-text.ts';

function draw(
  picture: NetworkPicture,
  { by, open = [], measure = 'spend' }: { by?: Grouping; open?: string[]; measure?: Measure } = {},
) {
  const model = modelOf(picture);
  const groups = formNetworkGroups(model.shape, by);
  const place = by === undefined ? picture.nodePlace : orderTiers(model.graph, picture.nodeColumn, groups.groupOf);
  const rendering = buildRendering(model, {
    groups,
    place,
    isShown: new Uint8Array(picture.nodeCount).fill(1),
    open: open.flatMap((name) => groups.byName.get(name) ?? []),
    measure: measureOf(model, measure),
  });
  const keys = Array.from({ length: rendering.items.count }, (_none, item) =>
    getItemKey(model, groups, rendering, item),
  );
  return { model, groups, rendering, keys, item: (key: string) => keys.indexOf(key) };
}

const FRAME = { width: 1000, height: 600 };
const measureText = (text: string) => text.length * 7;

describe(buildRendering, () => {
  it('draws the products at the right and the mines at the left', () => {
    const { rendering, item } = draw(pictureFromText('mine -> magnet -> car\nscrew -> car'));
    expect(rendering.columns).toStrictEqual([
      { column: 2, x: 0 },
      { column: 1, x: 150 },
      { column: 0, x: 300 },
    ]);
    expect(rendering.items.itemColumn[item('S-screw/SCREW')]).toBe(1);
  });

  it('gives more height to what is worth more, and the least to what is not known', () => {
    const { rendering, item } = draw(
      pictureFromText('a -> car\nb -> car\nc -> car', {
        a: { spend: 400 },
        b: { spend: 100 },
        c: { spend: Number.NaN },
      }),
    );
    const height = (key: string) => rendering.height[item(key)] ?? 0;
    expect(height('S-a/A')).toBeGreaterThan(height('S-b/B'));
    expect(height('S-b/B')).toBeGreaterThan(height('S-c/C'));
    expect(rendering.amount[item('S-c/C')]).toBeNaN();
  });

  it('sums spend over a closed group, and takes the largest of revenues at risk, which overlap', () => {
    const company = drawCompany();
    const spend = draw(company, { by: 'country' });
    // Mines in China: anode 2400, rotor magnets 900, loudspeaker 375, traction magnet 300, EPS magnets 90.
    expect(spend.rendering.amount[spend.item('mine:CN')]).toBe(4065);
    const risk = draw(company, { by: 'country', measure: 'risk' });
    // In world B: EPS magnets 45, traction magnet 20, the others 0.
    expect(risk.rendering.amount[risk.item('mine:CN')]).toBe(45);
  });

  it('makes what survives the shortest the tallest, and a group as short as its shortest member', () => {
    const outage = (timeToSurvive: number | 'inf' | null) => ({
      id: '',
      timeToSurvive,
      timeToRecover: null,
      gap: null,
      exposed: null,
      performanceImpact: null,
      riskExposureIndex: null,
      reason: null,
    });
    const model = modelOf(pictureFromText('a -> car\nb -> car\nc -> car\nd -> car'));
    const outages = new Map([
      ['S-a/A', outage(10)],
      ['S-b/B', outage(40)],
      ['S-c/C', outage('inf')],
    ]);
    const groups = formNetworkGroups(model.shape, undefined);
    const rendering = buildRendering(model, {
      groups,
      place: model.picture.nodePlace,
      isShown: new Uint8Array(5).fill(1),
      open: [],
      measure: measureOf(model, 'survive', { outages }),
    });
    const item = (key: string) => rendering.items.itemOf[model.rowOf.get(key) ?? -1] ?? -1;
    const height = (key: string) => rendering.height[item(key)] ?? 0;
    expect(height('S-a/A')).toBeGreaterThan(height('S-b/B'));
    expect(height('S-b/B')).toBeGreaterThan(height('S-c/C'));
    expect(rendering.amount[item('S-d/D')]).toBeNaN();
    const { amount } = drawGroup(model, measureOf(model, 'survive', { outages }));
    expect(amount).toBe(10);
  });

  it('opens a group in place and leaves the others closed', () => {
    const open = draw(drawCompany(), { by: 'country', open: ['mine:CN'] });
    expect(open.keys).toContain('ANODE-CN/ANODE');
    expect(open.keys).not.toContain('mine:CN');
    expect(open.keys).toContain('mine:JP');
  });

  it('keeps to the most that is drawn: a part with twenty thousand sources stays a group', () => {
    const many = widen(pictureFromText('a -> car'), 20_000);
    const { rendering } = draw(many, { by: 'country', open: ['component:?'] });
    expect(rendering.items.count).toBeLessThanOrEqual(MOST_ITEMS);
    expect(rendering.items.refused).toHaveLength(1);
  });

  it('draws a part with five thousand sources, a chain of sixty tiers, one node, and a loop', () => {
    expect(draw(widen(pictureFromText('a -> car'), 5000)).rendering.items.count).toBe(5001);
    const chain = draw(pictureFromText(Array.from({ length: 60 }, (_none, at) => `n${at}`).join(' -> ')));
    expect(chain.rendering.columns).toHaveLength(60);
    const one = draw({ ...pictureFromText('a -> car'), ...lone() });
    expect([one.rendering.items.count, one.rendering.width, one.rendering.bundles.count]).toStrictEqual([1, 0, 0]);
    const loop = draw(pictureFromText('x -> y -> x\ny -> car'));
    expect(loop.rendering.items.itemColumn[loop.item('S-x/X')]).toBe(
      loop.rendering.items.itemColumn[loop.item('S-y/Y')],
    );
    expect(loop.rendering.bundles.count).toBe(3);
  });
});

/** What the closed group of the components without a country has of a measure. */
function drawGroup(model: NetworkModel, measure: NodeMeasure): { amount: number | undefined } {
  const groups = formNetworkGroups(model.shape, 'country');
  const isShown = new Uint8Array(model.picture.nodeCount).fill(1);
  const place = orderTiers(model.graph, model.picture.nodeColumn, groups.groupOf);
  const { items, amount } = buildRendering(model, { groups, place, isShown, open: [], measure });
  return { amount: amount[items.itemGroup.indexOf(groups.byName.get('component:?') ?? -1)] };
}

/** The picture of one source that goes into one product, with `count` sources in place of the one (as lines they would take long to read). */
function widen(picture: NetworkPicture, count: number): NetworkPicture {
  const rows = Array.from({ length: count + 1 }, (_none, row) => row);
  const of = <T>(at: (row: number) => T) => rows.map(at);
  return {
    ...picture,
    nodeCount: count + 1,
    products: [{ part: 1, revenue: 100, nodes: [count] }],
    nodeKeys: of((row) => `N${row}/P`),
    nodePart: Int32Array.from(rows, (row) => (row === count ? 1 : 0)),
    nodeSite: Int32Array.from(rows, () => 0),
    nodeCountry: Int32Array.from(rows, () => -1),
    nodeStage: of(() => null),
    nodeTier: Int32Array.from(rows, (row) => (row === count ? 0 : 1)),
    nodeColumn: Int32Array.from(rows, (row) => (row === count ? 0 : 1)),
    nodePlace: Int32Array.from(rows, (row) => (row === count ? 0 : row)),
    nodeLost: new Float64Array(rows.length * 4),
    nodeOutputLost: new Float64Array(rows.length * 4),
    nodeSpend: new Float64Array(rows.length).fill(1),
    nodePartial: new Uint8Array(rows.length),
    nodeRevenue: new Uint8Array(rows.length),
    nodeRisk: new Float64Array(rows.length * 4),
    nodeStatus: new Uint8Array(rows.length),
    arcFrom: Int32Array.from({ length: count }, (_none, row) => row),
    arcTo: new Int32Array(count).fill(count),
    arcEvidence: new Uint8Array(count),
    arcExporter: new Int32Array(count),
    arcShare: new Float64Array(count),
    arcValue: new Float64Array(count).fill(1),
    arcPartial: new Uint8Array(count),
    arcUnits: new Float64Array(count),
    arcHits: new Uint8Array(count),
    arcLaw: new Int32Array(count),
  };
}

/** The columns of a picture of one node. */
function lone(): Partial<NetworkPicture> {
  return {
    nodeCount: 1,
    nodeKeys: ['S-a/A'],
    nodePart: Int32Array.of(0),
    nodeSite: Int32Array.of(0),
    nodeCountry: Int32Array.of(-1),
    nodeStage: [null],
    nodeTier: Int32Array.of(0),
    nodeColumn: Int32Array.of(0),
    nodePlace: Int32Array.of(0),
    nodeLost: new Float64Array(4),
    nodeOutputLost: new Float64Array(4),
    nodeSpend: Float64Array.of(1),
    nodePartial: new Uint8Array(1),
    nodeRevenue: new Uint8Array(1),
    nodeRisk: new Float64Array(4),
    nodeStatus: new Uint8Array(1),
    arcFrom: new Int32Array(),
    arcTo: new Int32Array(),
    products: [],
  };
}

describe(buildLabels, () => {
  it('names the product and what is exposed before the rest, where not all have room', () => {
    const lines = Array.from({ length: 60 }, (_none, at) => `s${at} -> car`).join('\n');
    const { model, rendering, groups, keys } = draw(pictureFromText(lines, { s31: { lost: [1, 1, 1, 1] } }));
    const projection = project(fitLook(rendering, FRAME), rendering, { ...FRAME, height: 300 });
    const labels = buildLabels(rendering, projection, {
      measure: measureText,
      nameOf: createItemNames(model, rendering, groups, undefined, undefined),
      bottom: 300,
      right: 1000,
    });
    const named = labels.map(({ item }) => keys[item]);
    expect(named.slice(0, 2)).toStrictEqual(['S-car/CAR', 'S-s31/S31']);
    expect(named.length).toBeLessThan(61);
  });

  it('leave a name out of which too little has room', () => {
    const name = 'permanent-magnet-rotor';
    const { model, rendering, groups } = draw(pictureFromText(`${name} -> motor\nmotor -> car`));
    const getTexts = (width: number) => {
      const projection = project(fitLook(rendering, { ...FRAME, width }), rendering, { ...FRAME, width });
      const nameOf = createItemNames(model, rendering, groups, undefined, undefined);
      const labels = buildLabels(rendering, projection, { measure: measureText, nameOf, bottom: 600, right: width });
      return labels.map(({ text }) => text).filter((text) => text !== 'motor' && text !== 'car');
    };
    expect(getTexts(2000)).toStrictEqual([name]);
    expect(getTexts(320)).toStrictEqual(['perma…']);
    expect(getTexts(300)).toStrictEqual(['']);
  });
});

describe(cutText, () => {
  it.each([
    ['short', 100, 'short'],
    ['a long name of a part', 70, 'a long na…'],
    ['磁体'.repeat(200), 49, '磁体磁体磁体…'],
    ['مغناطيس دائم للمحرك', 70, 'مغناطيس د…'],
    ['x'.repeat(300), 35, 'xxxx…'],
  ])('cuts %s to %i pixels', (text, width, expected) => {
    expect(cutText(text, width, measureText)).toBe(expected);
  });

  it('never cuts through a character of several code points', () => {
    expect(cutText('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 90, measureText)).toBe('👩‍👩‍👧‍👦…');
  });
});

describe(walkArcs, () => {
  const { rendering, keys, item } = draw(
    pictureFromText('mine -> magnet -> motor -> car\nmine2 -> magnet\npaint -> car', { mine: { spend: 9 } }),
  );
  const go = (from: string, ...path: string[]) => {
    let walk: ReturnType<typeof walkArcs> = { item: item(from) };
    for (const key of path) walk = walk === null ? null : walkArcs(rendering, walk, key);
    return walk === null ? null : keys[walk.item];
  };

  it('goes right to buyers up to the product, and left to suppliers down to the mine', () => {
    expect(go('S-mine/MINE', 'ArrowRight', 'ArrowRight', 'ArrowRight')).toBe('S-car/CAR');
    expect(go('S-car/CAR', 'ArrowRight')).toBeNull();
    expect(go('S-mine/MINE', 'ArrowLeft')).toBeNull();
  });

  it('goes up and down through all suppliers of where one came from', () => {
    const first = go('S-magnet/MAGNET', 'ArrowLeft');
    const other = go('S-magnet/MAGNET', 'ArrowLeft', 'ArrowDown') ?? go('S-magnet/MAGNET', 'ArrowLeft', 'ArrowUp');
    expect(new Set([first, other])).toStrictEqual(new Set(['S-mine/MINE', 'S-mine2/MINE2']));
  });

  it('jumps to the first and the last column, and leaves other keys alone', () => {
    expect(go('S-motor/MOTOR', 'End')).toBe('S-car/CAR');
    expect(rendering.items.itemColumn[item(go('S-motor/MOTOR', 'Home') ?? '')]).toBe(3);
    expect(go('S-motor/MOTOR', 'x')).toBeNull();
  });
});

describe(listMembers, () => {
  it('lists the nodes that an item shows', () => {
    const { rendering, item, model } = draw(drawCompany(), { by: 'country' });
    const members = [...listMembers(rendering, item('mine:JP'))].map((node) => model.picture.nodeKeys[node]);
    expect(new Set(members)).toStrictEqual(new Set(['MAGNET-JP/EPS-MAGNET', 'MAGNET-JP/TRACTION-MAGNET']));
  });
});
